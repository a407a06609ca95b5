"""Sleep, movement, meals, caffeine and alcohol of the last week, against one's own usual. No good or bad."""

from datetime import date, timedelta
from typing import NamedTuple

from tracker.domain.scales import number
from tracker.domain.series import Series
from tracker.domain.statistics import TOO_FEW, Comparison, summary_between

HABITS = ("sleep", "sleep-quality", "movement", "meals", "caffeine", "alcohol")
"""The ids of the scales that ship for them, in the order of the page."""
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
        both, unit = self.compared, f" {self.series.unit}" if self.series.unit else ""
        if both.now is None:
            return f"Nothing noted in the last {WEEK} days."
        now = f"{_rounded(both.now.mean)}{unit} on average, n = {both.now.n}"
        if both.before is None or both.difference is None:
            return f"{now}. Fewer than {TOO_FEW} evenings say little; no usual yet."
        usual = f"your usual {_rounded(both.before.mean)}{unit}, n = {both.before.n}"
        difference = round(both.difference, 1)
        if not difference:
            return f"{now}; like {usual}."
        return (
            f"{now}; {_rounded(abs(difference))}{unit} {'more' if difference > 0 else 'less'} than {usual}."
        )

    def cells(self, days: int) -> str:
        """Return a cell for each of the last `days` (≥ 1), as tall as its value on the scale; a gap is a dot."""
        known = dict(self.series.points)
        span = (self.today - timedelta(back) for back in reversed(range(days)))
        return "".join(self._cell(known.get(day)) for day in span)

    def _cell(self, value: float | None) -> str:
        if value is None:
            return GAP
        share = (value - self.series.low) / (self.series.high - self.series.low)
        return _CELLS[min(max(int(share * len(_CELLS)), 0), len(_CELLS) - 1)]


def _rounded(value: float) -> str:
    return number(round(value, 1))
