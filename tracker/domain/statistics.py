"""The arithmetic behind the charts: means, comparisons, weeks and years. Pure; days in, numbers out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, fsum

from tracker.domain.series import Point, WeekCount

MEAN_DAYS = 7
"""Length of the trailing mean, in days: one week, so that the rhythm of weekdays cancels out."""

TOO_FEW = 3
"""Fewer days than this have no mean worth drawing and are not compared. A rule of ours: a caution, not a test."""

YEAR_WEEKS = 53
"""Columns of a year in cells: any 365 or 366 days touch at most this many weeks."""


@dataclass(frozen=True, slots=True)
class Summary:
    """`n` days with a value, and what they come to. `n` is at least 1."""

    n: int
    mean: float
    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stretch of days beside the equally long stretch before it; None where nothing was logged."""

    now: Summary | None
    before: Summary | None

    @property
    def difference(self) -> float | None:
        """Mean now less mean before; None when either has fewer than `TOO_FEW` days: too few to compare."""
        if self.now is None or self.before is None or min(self.now.n, self.before.n) < TOO_FEW:
            return None
        return self.now.mean - self.before.mean


def summary(values: Iterable[float]) -> Summary | None:
    """Number, mean, median, lowest and highest of `values`; None when there are none."""
    found = sorted(values)
    if not found:
        return None
    return Summary(
        len(found),
        _mean(found),
        _mean(found[(len(found) - 1) // 2 : len(found) // 2 + 1]),
        found[0],
        found[-1],
    )


def _mean(values: Sequence[float]) -> float:
    # Python's own statistics module costs the start-up fractions, decimal and random.
    return fsum(values) / len(values)


def summary_between(points: Iterable[Point], start: date, end: date) -> Summary | None:
    """The summary of the days from `start` to `end`, both included."""
    return summary(value for day, value in points if start <= day <= end)


def against_before(points: Iterable[Point], start: date, end: date) -> Comparison:
    """The days from `start` to `end` against as many days just before `start`: for seven, week against week."""
    known = tuple(points)
    length = (end - start).days + 1
    return Comparison(
        summary_between(known, start, end),
        summary_between(known, start - timedelta(length), start - timedelta(1)),
    )


def trailing_mean(
    points: Iterable[Point], days: int = MEAN_DAYS, at_least: int = TOO_FEW
) -> tuple[Point, ...]:
    """For each logged day the mean of what was logged on it and the `days - 1` days before it.

    A day has a mean only if it was logged itself and `at_least` of the `days` were: so the mean never bridges a
    gap, and one evening after a silence does not pass for a week. `points` are sorted by day.
    """
    window: deque[Point] = deque()
    means: list[Point] = []
    for day, value in points:
        window.append((day, value))
        while (day - window[0][0]).days >= days:
            window.popleft()
        if len(window) >= at_least:
            means.append((day, _mean([logged for _, logged in window])))
    return tuple(means)


def bucket_days(start: date, end: date, most: int) -> int:
    """How many whole days a bucket has when `start` to `end` are cut into at most `most` (at least 1) buckets."""
    return max(1, ceil(((end - start).days + 1) / most))


def buckets(points: Iterable[Point], start: date, end: date, most: int) -> tuple[float | None, ...]:
    """`start` to `end` cut into at most `most` buckets of equal whole days: the mean of each, None where no day
    of it was logged."""
    width = bucket_days(start, end, most)
    held: list[list[float]] = [[] for _ in range(ceil(((end - start).days + 1) / width))]
    for day, value in points:
        if start <= day <= end:
            held[(day - start).days // width].append(value)
    return tuple(_mean(values) if values else None for values in held)


def monday_of(day: date) -> date:
    """The Monday of the week that `day` lies in."""
    return day - timedelta(day.weekday())


def weeks_between(start: date, end: date) -> tuple[date, ...]:
    """The Mondays of all weeks that `start` to `end` touch, oldest first."""
    first = monday_of(start)
    return tuple(first + timedelta(7 * week) for week in range((monday_of(end) - first).days // 7 + 1))


def by_weekday(points: Iterable[Point]) -> tuple[Summary | None, ...]:
    """Seven summaries, Monday first; None for a weekday never logged."""
    held: list[list[float]] = [[] for _ in range(7)]
    for day, value in points:
        held[day.weekday()].append(value)
    return tuple(summary(values) for values in held)


def counts_per_week(
    happened: Iterable[tuple[date, str]], keys: Iterable[str], start: date, end: date
) -> tuple[WeekCount, ...]:
    """How often each of `keys` happened in each week that `start` to `end` touch; quiet weeks are there, with 0.

    Only days from `start` to `end` count, and only `keys`.
    """
    tally = Counter((monday_of(day), key) for day, key in happened if start <= day <= end)
    order = tuple(keys)
    return tuple(
        WeekCount(monday, tuple((key, tally[monday, key]) for key in order))
        for monday in weeks_between(start, end)
    )


Moment = tuple[date, str, str]
"""A moment as statistics see it: its day, its kind (offered, needed, asked) and what I did ("" if not said)."""

OFFERED_ANSWERS = ("accepted", "partly", "not taken", "not said")
ASKED_ANSWERS = ("asked", "did not ask", "not said")


def answer_to_offer(kind: str, did: str) -> str | None:
    """Which of `OFFERED_ANSWERS` a moment is; None when help was not offered in it."""
    if kind != "offered":
        return None
    return did if did in {"accepted", "partly"} else "not taken" if did else "not said"


def answer_to_need(kind: str, did: str) -> str | None:
    """Which of `ASKED_ANSWERS` a moment is; None when help was neither needed nor asked for in it.

    To have asked is to have asked, whatever came of it, so a moment of the kind "asked" always counts.
    """
    if kind == "asked" or (kind == "needed" and did == "asked"):
        return "asked"
    if kind != "needed":
        return None
    return "did not ask" if did else "not said"


def offers_per_week(moments: Iterable[Moment], start: date, end: date) -> tuple[WeekCount, ...]:
    """Offers of help a week by what I did with them (`OFFERED_ANSWERS`)."""
    return counts_per_week(_answers(moments, answer_to_offer), OFFERED_ANSWERS, start, end)


def needs_per_week(moments: Iterable[Moment], start: date, end: date) -> tuple[WeekCount, ...]:
    """Times I needed help a week, by whether I asked (`ASKED_ANSWERS`)."""
    return counts_per_week(_answers(moments, answer_to_need), ASKED_ANSWERS, start, end)


def _answers(
    moments: Iterable[Moment], answer: Callable[[str, str], str | None]
) -> Iterable[tuple[date, str]]:
    for day, kind, did in moments:
        key = answer(kind, did)
        if key is not None:
            yield day, key


def attempts_per_level(
    attempts: Iterable[tuple[date, int]], start: date, end: date, levels: Iterable[int] = (1, 2, 3)
) -> tuple[WeekCount, ...]:
    """Tries at steps of the ladder a week, by level; the keys are the levels as text."""
    happened = ((day, str(level)) for day, level in attempts)
    return counts_per_week(happened, (str(level) for level in levels), start, end)


def year_grid(points: Iterable[Point], end: date) -> tuple[tuple[tuple[date, float | None], ...], ...]:
    """The year up to `end` as `YEAR_WEEKS` weeks, oldest first, of seven (day, value) from Monday to Sunday.

    The last week is the one `end` lies in; its days after `end` are there too, always without a value.
    """
    known = {day: value for day, value in points if day <= end}
    first = monday_of(end) - timedelta(7 * (YEAR_WEEKS - 1))
    days = [first + timedelta(index) for index in range(7 * YEAR_WEEKS)]
    return tuple(
        tuple((day, known.get(day)) for day in days[week : week + 7]) for week in range(0, len(days), 7)
    )


@dataclass(frozen=True, slots=True)
class Interval:
    """`n` values, their mean, and the 95 % interval of that mean; no `low` and `high` where there are too few."""

    n: int
    mean: float
    low: float | None = None
    high: float | None = None


_T = (
    *(12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228),
    *(2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086),
    *(2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042),
)
"""Student's t for 95 %, two-sided, for 1 to 30 degrees of freedom (any table of it)."""


def mean_interval(
    values: Iterable[float], *, enough: int = TOO_FEW, least_spread: float = 0.0
) -> Interval | None:
    """Return the mean with its 95 % interval by Student's t; None when there are no values.

    It tells how well the mean is known if the times are taken as alike and independent; it tells no cause. With fewer
    than `enough` values (at least 2) there is no interval. No spread below `least_spread` is believed: that of values
    which are coarser than what they stand for.
    """
    found = tuple(values)
    if not found:
        return None
    mean, n = _mean(found), len(found)
    if n < enough:
        return Interval(n, mean)
    spread = max((fsum((value - mean) ** 2 for value in found) / (n - 1)) ** 0.5, least_spread)
    # Beyond the table the next term of the series for large numbers is exact to the third place.
    t = _T[n - 2] if n - 2 < len(_T) else 1.95996 + 2.3722 / (n - 1) + 2.8225 / (n - 1) ** 2
    half = t * spread / n**0.5
    return Interval(n, mean, mean - half, mean + half)
