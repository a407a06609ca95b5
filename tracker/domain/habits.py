"""Sleep, movement, meals, caffeine and alcohol of the last week, against one's own usual. No good or bad."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, fsum
from typing import NamedTuple

from tracker.domain.scales import number
from tracker.domain.series import Series
from tracker.domain.statistics import TOO_FEW, Comparison, Summary, summary_between

HABITS = ("sleep", "sleep-quality", "movement", "meals", "caffeine", "alcohol")
"""The ids of the scales that ship for them, in the order of the page."""
QUALITIES = frozenset({"sleep-quality", "meals"})
"""Those that say how good something was, of which there is no more or less."""
WEEK = 7
USUAL = 28
"""How many days before the week count as usual."""
_CELLS = "▁▂▃▄▅▆▇█"
GAP = "·"


class Habit(NamedTuple):
    """A habit with its points of the last five weeks up to `today`."""

    series: Series
    today: date

    @property
    def first(self) -> date:
        """The first day that counts."""
        return self.today - timedelta(WEEK + USUAL - 1)

    @property
    def compared(self) -> Comparison:
        """The last seven days beside the twenty-eight before them."""
        week = self.today - timedelta(WEEK - 1)
        return Comparison(
            summary_between(self.series.points, week, self.today),
            summary_between(self.series.points, self.first, week - timedelta(1)),
        )

    @property
    def words(self) -> str:
        """What the week was against one's own usual, with n."""
        both = self.compared
        usual = f"{self._mean(both.before)}, n = {both.before.n}" if both.before else ""
        if both.now is None:
            return f"Nothing noted in the last {WEEK} days{f'; your usual is {usual}' if usual else ''}."
        average = " on average" if both.now.n > 1 else ""
        now = f"{self._mean(both.now)}{average}, n = {both.now.n}"
        if not usual:
            return f"{now}. No usual yet."
        if both.difference is None:
            return f"{now}; your usual is {usual}. Fewer than {TOO_FEW} evenings say little."
        return f"{now}; {self._against(both.difference)} your usual {usual}."

    def _against(self, difference: float) -> str:
        shown = round(difference, 1)
        if not shown:
            return "like"
        if not self._is_clear(difference):
            return "not far from"
        ways = ("higher", "lower") if self.series.key in QUALITIES else ("more", "less")
        return f"{_rounded(abs(shown))}{self._unit} {ways[shown < 0]} than"

    def _is_clear(self, difference: float) -> bool:
        """Return whether a difference of means is more than evenings that differ make by chance.

        Twice its standard error (as Welch's): a caution of ours, not a test.
        """
        week = self.today - timedelta(WEEK - 1)
        parts = ((week, self.today), (self.first, week - timedelta(1)))
        known = ([value for _, value in self.series.within(*part)] for part in parts)
        return difference**2 > 4 * sum(_error(values) for values in known)

    def _mean(self, part: Summary) -> str:
        return f"{_rounded(part.mean)}{self._unit}"

    @property
    def _unit(self) -> str:
        return f" {self.series.unit}" if self.series.unit else ""

    def cells(self, days: int) -> str:
        """Return a cell for each of the last `days` (≥ 1), as tall as its value on the scale; a gap is a dot."""
        known = dict(self.series.points)
        span = (self.today - timedelta(back) for back in reversed(range(days)))
        return "".join(self._cell(known.get(day)) for day in span)

    def _cell(self, value: float | None) -> str:
        if value is None:
            return GAP
        share = (value - self.series.low) / (self.series.high - self.series.low)
        # Rounded up, so that none and a little of something never look alike.
        return _CELLS[min(max(ceil(share * (len(_CELLS) - 1)), 0), len(_CELLS) - 1)]


def _error(values: Sequence[float]) -> float:
    """Return the square of the standard error of a mean of at least two values."""
    mean = fsum(values) / len(values)
    return fsum((value - mean) ** 2 for value in values) / (len(values) - 1) / len(values)


def _rounded(value: float) -> str:
    return number(round(value, 1))
