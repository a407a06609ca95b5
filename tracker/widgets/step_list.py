"""The ladder as lines: three levels, their steps, and what was done at each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tracker.domain.dates import short_day
from tracker.domain.ladder import LEVELS, Rung, StepKind, depths, in_order, progress
from tracker.domain.readiness import Looked, Readiness
from tracker.widgets.line_list import LineList, Row, fit, width_of
from tracker.widgets.line_widget import Part, right

KIND_LETTERS = {StepKind.PLANNED: "p", StepKind.OPPORTUNITY: "o"}
"""The letters that tell the kinds apart; the line above the list says what they stand for."""
LEGEND = "p planned · o opportunity · z rests"
"""What stands above the list; the last part is left out where there is little room."""
WAITS = "waits"
"""What stands in the last column, in place of a day, while an attempt waits to be answered."""
BOX_COLUMN = 2
_INDENT = 2
_DEEPEST = 3
_DAY_WIDTH = 8
_TIMES_WIDTH = 5
_STATE_FROM = 92
"""From so many cells on the state has a column; else the last one has it in a word where nothing is planned."""
_STATE_WIDTH = 17


class Columns(NamedTuple):
    """How many cells the name takes, how many stand between columns, and how many the state takes: 0 is none."""

    name: int
    gap: int
    state: int

    @classmethod
    def at(cls, width: int) -> "Columns":
        """Return the columns of a list `width` cells wide (≥ 40)."""
        state, gap, spare = (0, 1, 0) if width < _STATE_FROM else (_STATE_WIDTH, 2, 1)
        rest = cls(0, gap, state).rest
        return cls(max(8, width - BOX_COLUMN - 2 - rest - spare), gap, state)

    @property
    def rest(self) -> int:
        """Cells from the end of the name to the end of the last column."""
        state = self.state + self.gap if self.state else 0
        return 4 * self.gap + 1 + state + _TIMES_WIDTH + 2 * _DAY_WIDTH


def box(rung: Rung) -> Part:
    """Return the mark before a step: untried, tried, or resting."""
    if rung.step.resting:
        return ("z", "hush")
    return ("✓", "done") if rung.times else ("○", "faint")


def state_words(looked: Looked, *, hidden: bool = False) -> str:
    """Say how far a step is; “ready to move on?” asks where only the rules say so, and nobody asks while `hidden`."""
    if hidden:
        return looked.unsuggested.value
    asks = looked.suggested and not looked.said.met
    return looked.state.value + ("?" if asks else "")


def _fitting(words: str, room: int) -> str:
    """Leave parts out from the end until the rest fits; the first part always stays."""
    while len(words) > room and " · " in words:
        words = words.rpartition(" · ")[0]
    return words


_SHORT = {
    Readiness.READY.value: "ready",
    f"{Readiness.READY.value}?": "ready?",
    Readiness.MASTERED.value: "mastered",
}
"""Words for a narrow column; of other states the box and the number of times say enough."""

_STATE_ROLES = {
    Readiness.READY.value: "glow",
    "ready": "glow",
    Readiness.MASTERED.value: "done",
    Readiness.NOT_STARTED.value: "faint",
}


def _state_role(words: str) -> str:
    return _STATE_ROLES.get(words.rstrip("?"), "hush")


class StepListHead(Widget):
    """The line above the list: what the letters mean, and the names of the columns. It does not scroll away."""

    DEFAULT_CSS = "StepListHead { width: 1fr; height: 1; color: $hush; }"
    ALLOW_SELECT = False

    def render(self) -> Content:
        """Draw the legend over the names, and each column's name over the column."""
        # The list keeps its last cell for the scroll bar.
        columns = Columns.at(self.content_size.width - 1)
        gap = " " * columns.gap
        start = BOX_COLUMN + 2
        room = start + columns.name + 2 * columns.gap + 1
        legend = fit(" " * start + _fitting(LEGEND, room - start), room)
        state = (fit("state", columns.state),) if columns.state else ()
        ahead = "ahead" if columns.state else "next"
        names = (*state, "times".rjust(_TIMES_WIDTH), fit("last", _DAY_WIDTH), fit(ahead, _DAY_WIDTH))
        return Content(legend + gap.join(names))


class StepList(LineList):
    """Shows every step in its place. The screen shows and moves; a click on a box posts `Ticked`.

    While `moving` is set, up and down carry the step instead of the cursor: each press posts `Carried`.
    """

    class Ticked(Message):
        """The box of a step was clicked."""

        def __init__(self, step_id: str) -> None:
            self.step_id = step_id
            super().__init__()

    class Carried(Message):
        """The step in hand should go up (-1) or down (1)."""

        def __init__(self, by: int) -> None:
            self.by = by
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rungs: tuple[Rung, ...] = ()
        self._depths: Mapping[str, int] = {}
        self._looked: Mapping[str, Looked] = {}
        self._hidden = False
        self._waiting: Collection[str] = ()
        self._today = date.min
        self.moving = False

    def show(
        self,
        rungs: Sequence[Rung],
        today: date,
        looked: Mapping[str, Looked] | None = None,
        *,
        hidden: bool = False,
        waiting: Collection[str] = (),
    ) -> None:
        """Show a ladder as it is seen from `today`, with how far its steps are; `hidden`: without suggestions.

        `waiting` are the ids of steps with an attempt that was begun and waits to be answered.
        """
        self._waiting = waiting
        self._rungs, self._today = in_order(rungs), today
        self._looked, self._hidden = looked or {}, hidden
        self._depths = depths(rung.step for rung in self._rungs)
        self.rebuild()

    @property
    def rung(self) -> Rung | None:
        """The step that the cursor is on."""
        return next((rung for rung in self._rungs if rung.step.id == self.cursor), None)

    def on_resize(self) -> None:
        """Lay the rows out for the new width; what stands around the list goes by what it has room for."""
        super().on_resize()
        self.post_message(self.Moved(self, self.cursor))

    def is_cut(self, rung: Rung) -> bool:
        """Return whether the list has no room for the whole name of a step."""
        width = self._name_width(rung, Columns.at(self.scrollable_content_region.width))
        return fit(rung.step.name, width).rstrip() != rung.step.name.rstrip()

    @property
    def has_states(self) -> bool:
        """Whether there is room for a column that says how far each step is."""
        return Columns.at(self.scrollable_content_region.width).state > 0

    def action_cursor(self, by: int) -> None:
        """Move the cursor, or what is in hand."""
        if self.moving:
            self.post_message(self.Carried(by))
        else:
            super().action_cursor(by)

    def clicked(self, row: Row, x: int) -> None:
        """Tick where the box was clicked."""
        left = BOX_COLUMN + self._indent(row.key)
        if left - 1 <= x <= left + 1 and not self.moving:
            self.post_message(self.Ticked(row.key))

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return three headings, each with its steps below; nothing before the first `show`."""
        if self._today == date.min:
            return
        columns = Columns.at(width)
        by_level: dict[int, list[Rung]] = {level: [] for level in LEVELS}
        level = min(LEVELS)
        for rung in self._rungs:
            # What is below a step stands with it, whatever an import may have written.
            level = level if self._depths[rung.step.id] else rung.step.level
            by_level[level].append(rung)
        for level, rungs in by_level.items():
            yield from (Row(),) if level > min(LEVELS) else ()
            yield self._heading(level, columns)
            yield from (self._row(rung, columns) for rung in rungs)

    def _heading(self, level: int, columns: Columns) -> Row:
        start: list[Part] = [(" ", ""), (str(level), "bold glow"), (" ", ""), (LEVELS[level], "bold")]
        room = BOX_COLUMN + 2 + columns.name + columns.rest - (1 if columns.state else 2) - width_of(start)
        words = _fitting(progress(self._rungs, level).words, room - 2)
        return Row((*start, (right(words, room), "hush")))

    def _row(self, rung: Rung, columns: Columns) -> Row:
        gap = " " * columns.gap
        times = str(rung.times) if rung.times else ""
        rests = rung.step.resting
        parts = (
            (" " * (BOX_COLUMN - 1 + self._indent(rung.step.id)), ""),
            box(rung),
            (" ", ""),
            (fit(rung.step.name, self._name_width(rung, columns)), self._name_role(rung)),
            (gap + KIND_LETTERS[rung.step.kind] + gap, "hush"),
            *self._state(rung, columns),
            (times.rjust(_TIMES_WIDTH), "hush" if rests else ""),
            (gap + self._short(rung.last), "hush"),
            (gap, ""),
            self._next(rung, columns),
        )
        return Row(parts, rung.step.id)

    def _state(self, rung: Rung, columns: Columns) -> tuple[Part, ...]:
        if not columns.state:
            return ()
        words = self._state_of(rung)
        return ((fit(words, columns.state) + " " * columns.gap, _state_role(words)),)

    def _state_of(self, rung: Rung) -> str:
        looked = self._looked.get(rung.step.id)
        return state_words(looked, hidden=self._hidden) if looked else ""

    def _name_role(self, rung: Rung) -> str:
        here = rung.step.id == self.cursor
        if self.moving and here:
            return "bold glow"
        return "hush" if rung.step.resting else ""

    def _indent(self, step_id: str) -> int:
        return _INDENT * min(_DEEPEST, self._depths.get(step_id, 0))

    def _name_width(self, rung: Rung, columns: Columns) -> int:
        return columns.name - self._indent(rung.step.id)

    def _next(self, rung: Rung, columns: Columns) -> Part:
        """That it waits to be answered, the day it is planned for, or its state where no column has that."""
        role = "hush" if rung.step.resting else "glow"
        if rung.step.id in self._waiting:
            return (fit(WAITS, _DAY_WIDTH), role)
        if rung.planned_for or columns.state:
            return (self._short(rung.planned_for), role)
        words = _SHORT.get(self._state_of(rung), "")
        return (fit(words, _DAY_WIDTH), _state_role(words))

    def _short(self, day: date | None) -> str:
        return fit(short_day(day, self._today) if day else "", _DAY_WIDTH)
