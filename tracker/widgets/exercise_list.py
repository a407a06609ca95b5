"""The exercises as lines: how long each takes, when it was last done, and what distress did around it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.dates import short_day
from tracker.domain.effects import NO_CAUSE, Effect, first_words, moved_words
from tracker.domain.exercises import Exercise
from tracker.domain.time import lasting_words
from tracker.widgets.drawn_rows import line, words_rows
from tracker.widgets.line_list import LineList, Row, fit
from tracker.widgets.line_widget import right

_GAP = "  "
_MINUTE = 60
_LENGTH, _LAST, _CHANGE = 6, 8, 18
_LONGEST_NAME = 34
_ROOMY = 58
"""Cells from which the day it was last done has a place."""
_EMPTY = (
    "Enter begins the one the cursor is on. Before and after it asks how distressed you are; both can stay open. "
    "After some times you see here what distress did around each."
)


class Listed(NamedTuple):
    """All that the list shows. `first` is the id of the exercise that is offered first, "" where none is."""

    exercises: Sequence[Exercise]
    effects: Mapping[str, Effect]
    first: str = ""
    problems: Sequence[str] = ()


class Columns(NamedTuple):
    """The cells that the name takes, and whether there is room for the last day."""

    name: int
    last: bool

    @classmethod
    def at(cls, width: int) -> "Columns":
        """Return the columns of a list `width` cells wide."""
        last = width >= _ROOMY
        fixed = 3 + _LENGTH + _CHANGE + 2 * len(_GAP) + (_LAST + len(_GAP) if last else 0)
        return cls(max(8, min(_LONGEST_NAME, width - fixed)), last)

    def row(self, name: str, length: str, last: str, change: str) -> str:
        """Return a line of the table without its name's style."""
        middle = right(last, _LAST) + _GAP if self.last else ""
        return f"{_GAP}{right(length, _LENGTH)}{_GAP}{middle}{fit(change, _CHANGE)}"


class ExerciseList(LineList):
    """A line for each exercise, the one that is offered first on top."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._listed: Listed | None = None
        self._today = date.min

    def show(self, listed: Listed, today: date) -> None:
        """Show the exercises as seen from `today`."""
        ordered = sorted(listed.exercises, key=lambda one: one.id != listed.first)
        self._listed, self._today = listed._replace(exercises=ordered), today
        self.rebuild()

    @property
    def exercise(self) -> Exercise | None:
        """The one the cursor is on."""
        every = self._listed.exercises if self._listed else ()
        return next((one for one in every if one.id == self.cursor), None)

    def _show_cursor(self) -> None:
        super()._show_cursor()
        below = len(self._rows) - self.size.height
        if self.cursor and self.cursor == self._listed_last and below > self.scroll_offset.y:
            # What is said below the list comes into view with its last row.
            self.scroll_to(y=min(below, self._at), animate=False, immediate=True, force=True)

    @property
    def _listed_last(self) -> str:
        return self._listed.exercises[-1].id if self._listed else ""

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the exercises, and what is to be said of all of them below."""
        listed = self._listed
        if listed is None:
            return
        columns = Columns.at(width)
        yield line((fit("", columns.name), ""), (columns.row("", "", "last", "distress"), "hush"))
        for one in listed.exercises:
            yield self._row(one, listed, columns)
        for said in self._below(listed):
            yield Row()
            yield from words_rows(said, width, "hush")
        for problem in listed.problems:
            yield Row()
            yield from words_rows(problem, width, "wrong")

    def _row(self, one: Exercise, listed: Listed, columns: Columns) -> Row:
        effect = listed.effects.get(one.id)
        last = short_day(effect.last, self._today) if effect and effect.last else ""
        name = (fit(one.name, columns.name), "bold glow" if one.id == listed.first else "")
        return line(name, (columns.row("", minutes(one), last, changed(effect)), "hush"), key=one.id)

    def _below(self, listed: Listed) -> Iterator[str]:
        first = next((one for one in listed.exercises if one.id == listed.first), None)
        if first:
            yield f"{first_words(first.name, listed.effects[first.id])} {NO_CAUSE}"
        elif any(effect.change for effect in listed.effects.values()):
            yield NO_CAUSE
        elif not listed.effects:
            yield _EMPTY


def minutes(exercise: Exercise) -> str:
    """Return the usual length: “5 min”."""
    seconds = exercise.timeline().seconds
    return lasting_words(seconds if seconds < _MINUTE else round(seconds / _MINUTE) * _MINUTE)


def changed(effect: Effect | None) -> str:
    """Return the mean change of distress in a cell: “18 lower, n = 7”."""
    if effect is None or effect.change is None:
        return ""
    return f"{moved_words(effect.change, same='same')}, n = {effect.change.n}"
