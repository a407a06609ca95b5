"""A drawn chart: lines of (text, role) that a widget turns into strips and a command prints.

A role is the name of a colour ("axis", "series-1"), not a colour, so a drawing does not depend on the theme and
need not be drawn again when the theme changes. `paint` gives roles their colours for a plain terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rich.cells import cell_len, set_cell_size

Piece = tuple[str, str]
"""A text and its role."""

Line = tuple[Piece, ...]

CELL_LEVELS = 8

ROLES = (
    "text",
    "label",
    "axis",
    "mean",
    "rule",
    "event",
    "attempt",
    *(f"series-{number}" for number in (1, 2, 3)),
    *(f"mean-{number}" for number in (1, 2, 3)),
    *(f"cell-{level}" for level in range(1, CELL_LEVELS + 1)),
)
"""Every role a drawing can hold; "" is plain."""

Palette = Mapping[str, str]
"""Role → "#rrggbb". A role that is not in it stays plain."""


Spot = tuple[int, int]
"""A cell of the drawing: column and row, from 0 at the left and top."""


class Places(Protocol):
    """Where the days of a drawing stand."""

    def day_at(self, column: int, row: int) -> date | None:
        """The day drawn at a cell, if one is; of several in one cell the middle one."""

    def spots_of(self, day: date) -> tuple[Spot, ...]:
        """The cells that stand for `day`; none when it is not shown."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines of a chart and, where it has days, their places."""

    lines: tuple[Line, ...]
    places: Places | None = None


def one_line(text: str) -> str:
    """A person's text on one line, otherwise as typed."""
    return " ".join(text.split())


def width(line: Iterable[Piece]) -> int:
    """How many cells a line takes."""
    return sum(cell_len(text) for text, _ in line)


def fit(text: str, cells: int) -> str:
    """`text` on one line in at most `cells` cells, with "…" where it was cut."""
    text = one_line(text)
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + "…" if cells > 0 else ""


def clip(line: Iterable[Piece], cells: int) -> Line:
    """As much of a line as goes into `cells` cells; the piece that does not fit is cut with "…"."""
    kept: list[Piece] = []
    for text, role in line:
        room = cells - width(kept)
        if cell_len(text) > room:
            kept.append((fit(text, room), role))
            break
        kept.append((text, role))
    return tuple(piece for piece in kept if piece[0])


def spread(left: Iterable[Piece], right: Iterable[Piece], cells: int) -> Line:
    """`left` and `right` at the two ends of `cells` cells; `right` goes first when there is no room for both."""
    near, far = tuple(left), tuple(right)
    room = cells - width(near) - width(far)
    return clip(near, cells) if room < 2 else (*near, (" " * room, ""), *far)


def wrapped(text: str, columns: int, rows: int) -> tuple[Line, ...]:
    """`text` broken at spaces into at most `rows` lines of `columns` cells."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if cell_len(longer) <= columns or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > rows > 0:
        lines[rows - 1] = fit(" ".join(lines[rows - 1 :]), columns)
    return tuple(((fit(line, columns), "text"),) for line in lines[:rows])


def paint(drawing: Drawing, palette: Palette | None = None) -> str:
    """The drawing as text for a terminal: with 24-bit colours from `palette`, or plain. No trailing blanks."""
    return "\n".join(_painted(line, palette or {}) for line in drawing.lines)


def _painted(line: Line, palette: Palette) -> str:
    plain_end = "".join(text for text, _ in line).rstrip()
    room, out = len(plain_end), []
    for text, role in line:
        shown = text[:room]
        room -= len(shown)
        out.append(_coloured(shown, palette.get(role)) if shown else "")
    return "".join(out)


def _coloured(text: str, colour: str | None) -> str:
    if colour is None:
        return text
    red, green, blue = bytes.fromhex(colour.lstrip("#")[:6])
    return f"\x1b[38;2;{red};{green};{blue}m{text}\x1b[0m"
