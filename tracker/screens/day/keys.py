"""The keys of Day that work wherever the focus is."""

from textual.binding import Binding

KEYS = (
    Binding("h", "add('moments')", "help", id="day.moment", tooltip="Help was offered, needed or asked for."),
    Binding(
        "f",
        "add('feelings')",
        "feeling",
        id="day.feeling",
        tooltip="Say what you felt, and how strongly.",
    ),
    Binding(
        "o",
        "add('coped')",
        "coping",
        id="day.coping",
        tooltip="Say what you did to cope, and if it worked.",
    ),
    Binding("i", "add('interactions')", "with", id="day.interaction", tooltip="Say who you spent time with."),
    Binding(
        "ctrl+t",
        "add('thought')",
        "thought",
        show=False,
        id="day.thought",
        tooltip="Catch a thought about the moment under the cursor, or about the note.",
    ),
    Binding("n", "note", "note", id="day.note", tooltip="Write in the day's note."),
    Binding("s", "scales", "scales", id="day.scales", tooltip="Add, order, rename or hide scales."),
    Binding(
        "left_square_bracket",
        "day(-1)",
        "day before",
        key_display="[",
        id="day.previous_day",
        tooltip="Go to the day before.",
    ),
    Binding(
        "right_square_bracket",
        "day(1)",
        "day after",
        show=False,
        key_display="]",
        id="day.next_day",
        tooltip="Go to the day after.",
    ),
    Binding(
        "full_stop",
        "today",
        "tonight",
        show=False,
        key_display=".",
        id="day.today",
        tooltip="Go to tonight.",
    ),
    Binding(
        "k",
        "later",
        "not this time",
        show=False,
        id="day.later",
        tooltip="Say no more of the check-in that is due, for this time.",
    ),
    Binding("g", "go", "go to", id="day.go", tooltip="Go to a date."),
    Binding(
        "escape", "leave", "to the scales", id="day.leave", tooltip="Leave the note, back to the scales."
    ),
)

KEY_ORDER = (
    "day.tell",
    "day.let_go",
    "day.tick",
    "day.untick",
    "day.open",
    "day.delete",
    "day.leave",
    "day.rate",
    "day.yes",
    "day.no",
    "day.moment",
    "day.feeling",
    "day.coping",
    "day.waiting",
    "app.calm",
    "day.interaction",
    "day.note",
    "day.previous_day",
    "day.go",
    "day.scales",
    "day.ten",
)
"""What stands first in the bar below."""
