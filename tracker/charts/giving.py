"""Give and receive as two sides of a picture: what came on the left, what went on the right. No sum, no score.

Only what was noted as given or received stands in it, so that neither side is the longer by the counting.
"""

from math import ceil

from tracker.charts.drawing import Drawing, Line
from tracker.domain.giving import WHAT_WORDS, Balance, Direction, What

_LABEL = max(len(words) for words in WHAT_WORDS.values()) + 2
_LEAST = 40
_MOST = 72
_MIDDLE = "│"
_NOTHING = "·"


def draw_giving(balance: Balance, columns: int) -> Drawing | None:
    """A line for favours, support and openness, at most 72 cells wide; None in fewer than 40 columns.

    Every number stands beside its marks. Where there are more than have room, a mark stands for several, which
    a last line says.
    """
    if columns < _LEAST:
        return None
    side = (min(columns, _MOST) - _LABEL - len(_MIDDLE)) // 2
    numbers = {(what, way): balance.count(what, way) for what in What for way in Direction}
    digits = len(str(max(numbers.values())))
    worth = max(1, ceil(max(numbers.values()) / (side - digits - 2)))
    lines: list[Line] = [
        (
            (" " * _LABEL + "you received ".rjust(side), "axis"),
            (_MIDDLE, "rule"),
            (" you gave", "axis"),
        )
    ]
    lines += [_line(what, numbers, side, worth) for what in What]
    if worth > 1:
        lines.append(((f"{'':{_LABEL}}a mark stands for up to {worth}", "axis"),))
    return Drawing(tuple(lines))


def _line(what: What, numbers: dict[tuple[What, Direction], int], side: int, worth: int) -> Line:
    came, went = numbers[what, Direction.RECEIVED], numbers[what, Direction.GAVE]
    left = f" {_said(came)} "
    return (
        (WHAT_WORDS[what].ljust(_LABEL), "axis"),
        (("▪" * ceil(came / worth)).rjust(side - len(left)), "series-1"),
        (left, "text"),
        (_MIDDLE, "rule"),
        (f" {_said(went)} ", "text"),
        ("▪" * ceil(went / worth), "series-2"),
    )


def _said(number: int) -> str:
    return str(number) if number else _NOTHING
