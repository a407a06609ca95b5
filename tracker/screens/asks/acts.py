"""The keys for what can be done with words."""

from textual.binding import Binding

ACTS = (
    Binding(
        "enter",
        "attempt",
        "try it",
        priority=True,
        id="asks.attempt",
        tooltip="Make an attempt of it: what you expect comes next.",
    ),
    Binding(
        "ctrl+o", "open", "openings", priority=True, id="asks.open", tooltip="Other words to begin with."
    ),
    Binding("ctrl+y", "copy", "copy", priority=True, id="asks.copy", tooltip="Copy the words."),
    Binding(
        "ctrl+s", "file", "to a file", priority=True, id="asks.file", tooltip="Write the words to a file."
    ),
    Binding("ctrl+n", "keep", "keep", priority=True, id="asks.keep", tooltip="Keep the words under a name."),
)
