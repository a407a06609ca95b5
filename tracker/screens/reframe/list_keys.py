"""The keys of the list of thoughts."""

from textual.binding import Binding

KEYS = (
    Binding("enter", "open", "open", id="reframe.open", tooltip="Open the record, or go on with it."),
    Binding(
        "n",
        "begin(True)",
        "new",
        id="reframe.new",
        tooltip="Catch a thought: the thought, its pattern, an answer.",
    ),
    Binding(
        "o",
        "begin(False)",
        "whole record",
        id="reframe.whole",
        tooltip="Begin a whole record, with what speaks for the thought and against it.",
    ),
    Binding("slash", "search", "search", key_display="/", id="reframe.search", tooltip="Search for words."),
    Binding("k", "page('cards')", "cards", id="reframe.cards", tooltip="Open your cards."),
    Binding("i", "page('parts')", "parts", id="reframe.parts", tooltip="Open the parts of you."),
    Binding(
        "v",
        "page('plot')",
        "over time",
        id="reframe.plot",
        tooltip="Show how belief moved, and what returns.",
    ),
    Binding("x", "delete", "delete", id="reframe.delete", tooltip="Delete the record; u brings it back."),
    Binding("f", "by_pattern", "pattern", id="reframe.by_pattern", tooltip="Only thoughts of one pattern."),
    Binding("h", "by_person", "with whom", id="reframe.by_person", tooltip="Only thoughts about one person."),
    Binding("s", "by_step", "step", id="reframe.by_step", tooltip="Only thoughts about one step."),
    Binding("escape", "all", "all", id="reframe.all", tooltip="Show all thoughts again."),
)

KEY_ORDER = (
    "reframe.open",
    "reframe.new",
    "reframe.whole",
    "reframe.all",
    "reframe.search",
    "reframe.cards",
    "reframe.parts",
    "reframe.plot",
    "reframe.delete",
    "reframe.by_pattern",
    "reframe.by_person",
    "reframe.by_step",
)
