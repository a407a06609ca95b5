"""Things that stand one after the other on as many lines as they need."""

from collections.abc import Sequence
from typing import NamedTuple


class Spot(NamedTuple):
    """Where a thing stands: its line and the cell it begins at."""

    line: int
    left: int


def flowing(widths: Sequence[int], room: int, *, gap: int = 2, left: int = 1) -> tuple[Spot, ...]:
    """Return where things of these widths stand in lines of `room` cells; one that is wider has a line to itself."""
    line, at, spots = 0, left, []
    for width in widths:
        if at > left and at + width > room:
            line, at = line + 1, left
        spots.append(Spot(line, at))
        at += width + gap
    return tuple(spots)
