"""Everyone the person has named, as lines: who they are, what is noted of them, and when last."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.widget import Widget

from tracker.domain.dates import short_day
from tracker.domain.people import Person
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import right

_LEFT = 2
_INDENT = "    "
_GAP = "  "
_LAST_WIDTH = 8
_TRIES_WIDTH = 5
_LONGEST_NAME = 28
_EMPTY = (
    "Nobody is here yet. a adds someone; a name or initials is enough.",
    "Whoever you name on Day or the ladder comes here by itself.",
    "",
    "Safe to lean on is someone who is consistent and reliable, there for what you feel, and has shown it in small"
    " things first.",
)


class PersonLine(NamedTuple):
    """A person as the list shows them: the day anything was last noted with them, and how many tries there were."""

    person: Person
    last: date | None = None
    tries: int = 0


class Columns(NamedTuple):
    """How many cells the name takes, and what they are to one."""

    name: int
    relation: int

    @classmethod
    def at(cls, width: int) -> "Columns":
        """Return the columns of a list `width` cells wide (≥ 40)."""
        room = width - _LEFT - len(_GAP) * 3 - _LAST_WIDTH - _TRIES_WIDTH - 1
        name = max(8, min(_LONGEST_NAME, room // 2))
        return cls(name, max(4, room - name))


def about(person: Person) -> str:
    """Return what is noted of a person in a line: “closeness 7 · reliable · can be volatile”."""
    close = "" if person.closeness is None else f"closeness {person.closeness}"
    return " · ".join(part for part in (close, person.safe_words) if part)


class PeopleHead(Widget):
    """The line above the list; it does not scroll away."""

    DEFAULT_CSS = "PeopleHead { width: 1fr; height: 1; color: $hush; }"
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def show(self, words: str) -> None:
        """Show these words over the names."""
        self._words = words
        self.refresh()

    def render(self) -> Content:
        """Draw the words, and each column's name over the column."""
        if not self._words:
            return Content("")
        # The list keeps its last cell for the scroll bar.
        columns = Columns.at(self.content_size.width - 1)
        lead = fit(self._words, columns.name + columns.relation + len(_GAP))
        names = (right("last", _LAST_WIDTH), right("tries", _TRIES_WIDTH))
        return Content(" " * _LEFT + _GAP.join((lead, *names)))


class PeopleList(LineList):
    """Two lines for each person; the cursor walks from one to the next."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[PersonLine, ...] | None = None
        self._today = date.min

    def show(self, lines: Sequence[PersonLine], today: date) -> None:
        """Show these people in this order, as seen from `today`."""
        self._lines, self._today = tuple(lines), today
        self.rebuild()

    @property
    def person(self) -> Person | None:
        """The one the cursor is on."""
        return next((one.person for one in self._lines or () if one.person.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return a person's line and what is noted of them; how to begin where there is nobody."""
        if self._lines is None:
            return
        if not self._lines:
            yield from _empty(width)
        columns = Columns.at(width)
        for line in self._lines:
            yield self._row(line, columns)
            said = about(line.person)
            for words in wrap(said, width - len(_INDENT) - 2) if said else ():
                yield Row(((_INDENT, ""), (words, "hush")))

    def _row(self, line: PersonLine, columns: Columns) -> Row:
        person = line.person
        known = " · ".join(part for part in (person.relation, "archived" if person.archived else "") if part)
        last = short_day(line.last, self._today) if line.last else ""
        return Row(
            (
                (" ", ""),
                (fit(person.name, columns.name), "hush" if person.archived else "bold"),
                (_GAP, ""),
                (fit(known, columns.relation), "hush"),
                (_GAP + right(last, _LAST_WIDTH), "hush"),
                (_GAP + right(str(line.tries or ""), _TRIES_WIDTH), ""),
            ),
            person.id,
        )


def _empty(width: int) -> Iterator[Row]:
    yield Row()
    for sentence in _EMPTY:
        yield from (Row(((" ", ""), (line, "hush"))) for line in wrap(sentence, width - _LEFT - 1))
