"""The keys of a record. Letters belong to its fields, so each of them is held with ctrl."""

from textual.binding import Binding

KEYS = (
    Binding(
        "escape",
        "back",
        "back",
        id="record.back",
        tooltip="Leave; everything is kept, and you can go on another time.",
    ),
    Binding("ctrl+s", "done", "done", id="record.done", tooltip="Say that the record is done, and leave."),
    Binding(
        "ctrl+o",
        "whole",
        "all questions",
        id="record.whole",
        tooltip="Show all questions of the record, or only thought, pattern and answer.",
    ),
    Binding(
        "ctrl+g",
        "card",
        "keep as card",
        id="record.card",
        tooltip="Keep the answer as a card for its pattern.",
    ),
    Binding(
        "ctrl+b",
        "take_card",
        "take a card",
        id="record.take_card",
        tooltip="Take one of your cards as the answer; again, the next.",
    ),
    Binding(
        "ctrl+n",
        "plan",
        "plan it",
        id="record.plan",
        tooltip="Make the small thing a step of the ladder, planned for a day.",
    ),
    Binding("ctrl+l", "person", "with whom", id="record.person", tooltip="Say whom the thought is about."),
    Binding(
        "ctrl+r", "step", "which step", id="record.step", tooltip="Say which step of the ladder it is about."
    ),
    Binding("tab", "go(1)", "next", show=False, id="record.next", tooltip="Go to the next question."),
    Binding(
        "shift+tab", "go(-1)", "before", show=False, id="record.before", tooltip="Go to the question before."
    ),
)

KEY_ORDER = (
    "record.back",
    "record.done",
    "patterns.mark",
    "patterns.add",
    "patterns.names",
    "felt.add",
    "number.digit",
    "felt.digit",
    "record.card",
    "record.take_card",
    "record.plan",
    "record.whole",
    "record.person",
    "record.step",
)
