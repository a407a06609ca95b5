"""How belief moved over time, and which patterns return, as lines."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.charts.spec import BeliefPlot
from tracker.charts.words import sentence
from tracker.domain.thoughts import Thought, returning
from tracker.domain.words import counted
from tracker.widgets.drawn_rows import chart_rows, line, words_rows
from tracker.widgets.line_list import LineList, Row, fit
from tracker.widgets.line_widget import right

_CHART_ROWS = 12
_MOST_PATTERNS = 8
_NAME_WIDTH = 32
_LEAST_DAYS = 28
_NOTHING = (
    "Nothing to show yet. When a record says how much you believed a thought before you answered it and after, "
    "both stand here."
)


class BeliefView(LineList):
    """Shows a plot with its sentence, then the patterns with how often each was chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._thoughts: tuple[Thought, ...] | None = None
        self._today = date.min

    def show(self, thoughts: Sequence[Thought], today: date) -> None:
        """Show these records as seen from `today`."""
        self._thoughts, self._today = tuple(thoughts), today
        self.rebuild()

    @property
    def plot(self) -> BeliefPlot:
        """The records in which belief is said both times."""
        records = tuple(
            (one.day, one.belief_before, one.belief_after)
            for one in reversed(self._thoughts or ())
            if one.belief_before is not None and one.belief_after is not None
        )
        first = min((day for day, _, _ in records), default=self._today)
        last = max((day for day, _, _ in records), default=self._today)
        end = max(self._today, last)
        return BeliefPlot(records, min(first, end - timedelta(_LEAST_DAYS)), end)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the chart, its sentence, and the patterns."""
        if self._thoughts is None:
            return
        plot = self.plot
        yield line(("How much you believed them", "bold"))
        if plot.is_empty:
            yield from words_rows(_NOTHING, width, "hush")
        else:
            yield from chart_rows(plot, width, _CHART_ROWS)
            yield from words_rows(sentence(plot), width, "hush")
        yield from self._patterns(width)

    def _patterns(self, width: int) -> Iterator[Row]:
        every = self._thoughts or ()
        often = returning(every)[:_MOST_PATTERNS]
        if not often:
            return
        yield Row()
        of = sum(bool(one.patterns) for one in every)
        yield line(("What returns", "bold"), (f"   of {counted(of, 'thought')} with a pattern", "hush"))
        name = max(8, min(_NAME_WIDTH, width - 40))
        most = often[0].n
        for one in often:
            bar = "▪ " * max(1, round(10 * one.n / most))
            yield line(
                (fit(one.pattern.name, name), ""), (right(str(one.n), 5), "bold"), ("   " + bar, "glow")
            )
