"""How the entries of a day stand: words on lines or one after another, and where a cursor can stop."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tracker.domain.text import clean_line
from tracker.widgets.line_list import fit, wrap

LEAD = 3
"""Cells for the mark of the focused line."""
MOST_LINES = 3
"""Lines an entry may take; the whole of it is read where it is changed."""
BETWEEN = " · "

Piece = tuple[str, str, int | None]
"""Words, their roles, and the number of the place they belong to, if any."""


class Entry(NamedTuple):
    """One thing logged. `value` is written at the right end of its line; `box` is "○", "✓", "▪" or nothing.

    One that `waits` stands among ticked ones to be told of or let go, and is not ticked itself.
    """

    id: str
    words: str
    value: str = ""
    box: str = ""
    waits: bool = False


class Section(NamedTuple):
    """A family of entries. A flowing one writes them one after another; `hint` stands where there are none yet.

    With `stops` an empty section can be gone to, and enter begins an entry. `key` is the letter that begins one.
    """

    id: str
    title: str
    entries: tuple[Entry, ...] = ()
    hint: str = ""
    key: str = ""
    flow: bool = False
    stops: bool = True
    ticks: bool = False


class Place(NamedTuple):
    """Where the cursor can be: an entry of a section ("" for its first), its line and the cells it takes there."""

    section: str
    entry: str
    line: int
    column: int = 0
    ticks: bool = False
    waits: bool = False


class Line(NamedTuple):
    """A line after the mark. `whole` is the place that is lit over the whole width, where it has one."""

    parts: tuple[Piece, ...] = ()
    whole: int | None = None

    def place_at(self, x: int) -> int | None:
        """Return the place drawn at column `x`, or the one the line belongs to."""
        left = LEAD
        for text, _roles, place in self.parts:
            left += cell_len(text)
            if x < left and place is not None:
                return place
        return self.whole


def laid(
    sections: Sequence[Section], label: int, width: int, gap: int = 0
) -> tuple[tuple[Line, ...], tuple[Place, ...]]:
    """Return every line, and every place in order, in `width` cells of which the labels take `label`.

    `gap` empty lines stand between sections.
    """
    lines: list[Line] = []
    places: list[Place] = []
    room = max(width - LEAD - label - 1, 12)
    for section in sections:
        lines += [Line()] * (gap if lines else 0)
        body = _body(section, len(lines), room, places)
        for n, line in enumerate(body):
            shown = fit(section.title, label) if n == 0 else " " * label
            lines.append(Line(((shown, "hush", None), *line.parts), line.whole))
    return tuple(lines), tuple(places)


def near(places: Sequence[Place], at: int, way: int) -> int:
    """Return the place on the next line up (-1) or down (1) that is nearest sideways; -1 or len where none is."""
    if not places:
        return way if way < 0 else 0
    here = places[at]
    beyond = [place.line for place in places if (place.line - here.line) * way > 0]
    if not beyond:
        return -1 if way < 0 else len(places)
    line = min(beyond) if way > 0 else max(beyond)
    same = [n for n, place in enumerate(places) if place.line == line]
    return min(same, key=lambda n: abs(places[n].column - here.column))


def _body(section: Section, first: int, room: int, places: list[Place]) -> list[Line]:
    if not section.entries:
        return _hint(section, first, room, places)
    if section.flow:
        return _flowing(section, first, room, places)
    lines: list[Line] = []
    for entry in section.entries:
        lines += _entry(section, entry, first + len(lines), room, places)
    return lines


def _hint(section: Section, line: int, room: int, places: list[Place]) -> list[Line]:
    whole = None
    if section.stops:
        whole = len(places)
        places.append(Place(section.id, "", line, ticks=section.ticks))
    key: tuple[Piece, ...] = ((f"{section.key} ", "glow", None),) if section.key else ()
    wrapped = wrap(section.hint, max(room - 2, 4))
    head = Line((*key, (wrapped[0], "faint", None)), whole)
    indent = " " * cell_len(key[0][0]) if key else ""
    return [head, *(Line(((indent + words, "faint", None),), whole) for words in wrapped[1:])]


def _entry(section: Section, entry: Entry, line: int, room: int, places: list[Place]) -> list[Line]:
    place = len(places)
    places.append(Place(section.id, entry.id, line, 0, section.ticks and not entry.waits, entry.waits))
    box = f"{entry.box} " if entry.box else ""
    value = f"  {entry.value} " if entry.value else " "
    text = max(room - cell_len(box) - cell_len(value), 8)
    wrapped = wrap(clean_line(entry.words), text)
    if len(wrapped) > MOST_LINES:
        wrapped = [*wrapped[: MOST_LINES - 1], fit(wrapped[MOST_LINES - 1] + " …", text)]
    boxed = "done" if entry.box == "✓" else "hush"
    lines = []
    for n, words in enumerate(wrapped):
        lead = box if n == 0 else " " * cell_len(box)
        end = value if n == 0 else ""
        lines.append(Line(((lead, boxed, None), (fit(words, text), "", place), (end, "bold", place)), place))
    return lines


def _flowing(section: Section, first: int, room: int, places: list[Place]) -> list[Line]:
    rows: list[list[Piece]] = [[]]
    column = 0
    for entry in section.entries:
        words = fit_to(f"{clean_line(entry.words)} {entry.value}".strip(), room)
        gap = BETWEEN if rows[-1] else ""
        if column + cell_len(gap + words) > room:
            rows.append([])
            column, gap = 0, ""
        if gap:
            rows[-1].append((gap, "faint", None))
        column += cell_len(gap)
        rows[-1].append((words, "", len(places)))
        places.append(Place(section.id, entry.id, first + len(rows) - 1, column))
        column += cell_len(words)
    return [Line(tuple(row)) for row in rows]


def fit_to(text: str, width: int) -> str:
    """Return `text`, cut with “…” where it is longer than `width` cells."""
    return text if cell_len(text) <= width else fit(text, width)
