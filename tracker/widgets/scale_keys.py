"""What a key means on a scale, and the words for what it cannot mean."""

from textual.binding import Binding

from tracker.domain.scales import Scale, ScaleKind, number

FRESH_SECONDS = 2.0
"""How long the mark of what is on disk stands."""
LONGEST_ENTRY = 12
"""Characters an amount may have while it is typed."""

UNANSWERED = "A digit answers; the arrows change an answer once there is one."
"""Said when a step is asked of an open scale: an arrow too many must not become an answer nobody gave."""

_STEPS = {ScaleKind.HOURS: 0.5, ScaleKind.MINUTES: 5.0}


def value_of_digit(scale: Scale, digit: int) -> float | None:
    """Return what a digit (10: the key of ten) answers on a scale of steps, or None where it lies off it."""
    return float(digit) if scale.low <= digit <= scale.high else None


def stepped(scale: Scale, value: float, by: int) -> float:
    """Return the answer one step on (1) or back (-1): half an hour, five minutes, else one; never off the scale."""
    return min(max(value + by * _STEPS.get(scale.kind, 1.0), scale.low), scale.high)


def refusal(scale: Scale, typed: str, stands: float | None, *, typing: bool = False) -> str:
    """Return why `typed` is no answer, and what stands as before; without a digit, that one is needed."""
    if not typed and not typing:
        return UNANSWERED
    ten = " For ten press +." if typed == "0" and scale.kind is ScaleKind.ONE_TO_TEN else ""
    if typing:
        still = " Change it, or esc to leave it."
    elif stands is None:
        still = " Still open."
    else:
        still = f" Still {_plain(scale, stands)}."
    return f"Takes {scale.takes}, not “{typed}”.{ten}{still}"


def _plain(scale: Scale, value: float) -> str:
    return scale.show(value) if scale.kind is ScaleKind.YES_NO else number(value)


def _digit(key: str) -> Binding:
    return Binding(
        key,
        f"digit({key})",
        "rate",
        key_display="0–9",
        show=key == "1",
        id="day.rate",
        tooltip="Rate the scale you are on and go to the next; on hours, minutes and counts, type the amount.",
    )


KEYS = (
    *(_digit(key) for key in "1234567890"),
    Binding("plus,equals_sign", "digit(10)", "ten", key_display="+", id="day.ten", tooltip="Rate a ten."),
    Binding("y", "answer(1)", "yes", id="day.yes", tooltip="Answer yes."),
    Binding("n", "answer(0)", "no", id="day.no", tooltip="Answer no."),
    Binding("left", "step(-1)", "less", show=False, id="day.less", tooltip="Make the answer one smaller."),
    Binding("right", "step(1)", "more", show=False, id="day.more", tooltip="Make the answer one larger."),
    Binding(
        "backspace,delete",
        "clear",
        "take back",
        show=False,
        id="day.clear",
        tooltip="Take the last answer of this scale back.",
    ),
    Binding("enter", "enter", "type", show=False, id="day.type", tooltip="Change an amount, or go on."),
    Binding("down,tab", "go(1)", "next", show=False, id="day.next", tooltip="Go to the next row."),
    Binding("up,shift+tab", "go(-1)", "back", show=False, id="day.previous", tooltip="Go a row back."),
)
"""The keys of the scale panel."""
