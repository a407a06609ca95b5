"""What a chart shows, as frozen values. `charts.draw` makes lines of them, `charts.words` a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tracker.domain.learning import Distress
from tracker.domain.prediction import Predictions
from tracker.domain.series import Mark, Series, WeekCount
from tracker.domain.statistics import YEAR_WEEKS, monday_of

MOST_SERIES = 3


@dataclass(frozen=True, slots=True)
class LinePlot:
    """One to three series over the days from `start` to `end`, both included.

    The points of a series may begin before `start`: the 7-day mean of the first days needs the six before, and
    with `compare` the sentence sets the window against the equally long one before it, so then they must
    reach that far back. Raises ValueError for another number of series or an end before the start.
    """

    series: tuple[Series, ...]
    start: date
    end: date
    marks: tuple[Mark, ...] = ()
    show_mean: bool = True
    compare: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(f"a plot shows one to {MOST_SERIES} series, not {len(self.series)}")
        if self.end < self.start:
            raise ValueError("a plot cannot end before it begins")

    @property
    def days(self) -> int:
        """Length of the window in days."""
        return (self.end - self.start).days + 1

    @property
    def is_empty(self) -> bool:
        """Nothing was logged in the window."""
        return not any(series.within(self.start, self.end) for series in self.series)


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of thing that is counted: its key in `WeekCount`, its word, its shape (one cell wide),
    whether it belongs to the part in "part of whole", and whether it says anything at all."""

    key: str
    label: str
    glyph: str
    is_part: bool = False
    is_said: bool = True


@dataclass(frozen=True, slots=True)
class WeekBars:
    """Counts a week, oldest first. With `part` each week says how many of those said belong to it: "taken 3 of 6".

    `thing` is what one mark stands for, in the singular and plural: ("offer", "offers").
    """

    title: str
    weeks: tuple[WeekCount, ...]
    categories: tuple[Category, ...]
    thing: tuple[str, str]
    part: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing happened in any week."""
        return not any(week.total for week in self.weeks)


@dataclass(frozen=True, slots=True)
class YearCells:
    """The 53 weeks up to `end`, one cell a day, by the height of one series."""

    series: Series
    end: date

    @property
    def is_empty(self) -> bool:
        """Nothing was logged up to `end` in the 53 weeks."""
        first = monday_of(self.end) - timedelta(7 * (YEAR_WEEKS - 1))
        return not self.series.within(first, self.end)


@dataclass(frozen=True, slots=True)
class PredictionBins:
    """How likely a yes was thought, in bins, against how often it came."""

    predictions: Predictions
    title: str = "How likely you thought a yes was, and how often it came"

    @property
    def is_empty(self) -> bool:
        """No ask has both a guess and an answer."""
        return self.predictions.n == 0


@dataclass(frozen=True, slots=True)
class DistressPlot:
    """Expected, peak and end of distress over the attempts at a step, oldest first."""

    tries: tuple[Distress, ...]

    @property
    def is_empty(self) -> bool:
        """No attempt says anything of it."""
        return not self.tries

    def shown(self, most: int) -> DistressPlot:
        """The latest `most` attempts (≥ 1)."""
        return DistressPlot(self.tries[-most:])


@dataclass(frozen=True, slots=True)
class ResultPlot:
    """The totals of a questionnaire, a day and a sum each, oldest first, on its whole scale from `low` to `high`.

    `earlier` is how many older ones there are that are not shown; `what` is what one of them is called.
    Raises ValueError where a total lies outside of `start` to `end`.
    """

    label: str
    low: int
    high: int
    totals: tuple[tuple[date, int], ...]
    start: date
    end: date
    earlier: int = 0
    what: str = "total"

    def __post_init__(self) -> None:
        if any(not self.start <= day <= self.end for day, _ in self.totals):
            raise ValueError("a total lies outside of the days that are shown")

    @property
    def is_empty(self) -> bool:
        """It was never taken."""
        return not self.totals


@dataclass(frozen=True, slots=True)
class BeliefPlot:
    """How much each of some thoughts was believed (0–100), before it was answered and after, with its day.

    Raises ValueError where a record lies outside of `start` to `end`.
    """

    records: tuple[tuple[date, int, int], ...]
    start: date
    end: date

    def __post_init__(self) -> None:
        if any(not self.start <= day <= self.end for day, _, _ in self.records):
            raise ValueError("a record lies outside of the days that are shown")

    @property
    def is_empty(self) -> bool:
        """No record says both."""
        return not self.records


Spec = LinePlot | WeekBars | YearCells | PredictionBins | DistressPlot | ResultPlot | BeliefPlot


def offer_bars(weeks: tuple[WeekCount, ...]) -> WeekBars:
    """Help that was offered and what I did, from `statistics.offers_per_week`."""
    categories = (
        Category("accepted", "accepted", "●", is_part=True),
        Category("partly", "partly", "▪", is_part=True),
        Category("not taken", "not taken", "○"),
        Category("not said", "not said", "·", is_said=False),
    )
    return WeekBars("Help that was offered", weeks, categories, ("offer", "offers"), "taken")


def need_bars(weeks: tuple[WeekCount, ...]) -> WeekBars:
    """Times I needed help and whether I asked, from `statistics.needs_per_week`."""
    categories = (
        Category("asked", "asked", "●", is_part=True),
        Category("did not ask", "did not ask", "○"),
        Category("not said", "not said", "·", is_said=False),
    )
    return WeekBars("Help I needed", weeks, categories, ("time", "times"), "asked")


def attempt_bars(weeks: tuple[WeekCount, ...]) -> WeekBars:
    """Tries at steps of the ladder by level, from `statistics.attempts_per_level`."""
    shapes = (("1", "▂"), ("2", "▄"), ("3", "▇"))
    categories = tuple(Category(level, f"level {level}", glyph) for level, glyph in shapes)
    return WeekBars("On the ladder", weeks, categories, ("attempt", "attempts"))
