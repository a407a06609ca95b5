"""Habits as words and cells."""

from collections.abc import Iterator, Sequence

from tracker.domain.habits import USUAL, WEEK, Habit
from tracker.widgets.drawn_rows import LEFT, line, words_rows
from tracker.widgets.line_list import LineList, Row, fit

_NAME_WIDTH = 15
_BETWEEN = "│"
"""Parts the week from the days before it, also where there are no colours."""
_LEAD = f"The last {WEEK} days against your own usual, the {USUAL} days before them."
_BELOW = (
    "A cell is a day, today on the right, the week behind the line; a dot was not noted. None of this is good or bad "
    "by itself. It is noted on Day."
)


class HabitLines(LineList):
    """Each habit with its cells and a sentence."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._habits: tuple[Habit, ...] | None = None

    def show(self, habits: Sequence[Habit]) -> None:
        """Show these habits."""
        self._habits = tuple(habits)
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return a heading and the habits."""
        if self._habits is None:
            return
        yield from words_rows("Habits", width, "bold glow")
        yield from words_rows(_LEAD, width, "hush")
        days = max(WEEK, min(WEEK + USUAL, width - LEFT - _NAME_WIDTH - 1 - len(_BETWEEN)))
        for habit in self._habits:
            cells = habit.cells(days)
            yield Row()
            name = (fit(habit.series.label, _NAME_WIDTH), "bold")
            yield line(name, (cells[:-WEEK], "faint"), (_BETWEEN, "hush"), (cells[-WEEK:], "glow"))
            yield from words_rows(habit.words, width)
        yield Row()
        yield from words_rows(_BELOW, width, "hush")
