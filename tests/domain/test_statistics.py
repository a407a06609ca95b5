from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import statistics
from tracker.domain.series import Point, Series, WeekCount

SUNDAY = date(2026, 11, 22)
DAYS = st.dates(date(2025, 12, 1), date(2026, 12, 31))
VALUES = st.floats(0, 100, allow_nan=False)
POINTS = st.dictionaries(DAYS, VALUES, max_size=60).map(lambda found: tuple(sorted(found.items())))


def run(*values: float | None, end: date = SUNDAY) -> tuple[Point, ...]:
    """A day each up to `end`; None is a day not logged."""
    first = end - timedelta(len(values) - 1)
    return tuple((first + timedelta(at), value) for at, value in enumerate(values) if value is not None)


def test_the_mean_of_a_day_is_that_of_the_seven_days_up_to_it() -> None:
    assert statistics.trailing_mean(run(1, 2, 3, 4, 5, 6, 7, 8))[-1] == (SUNDAY, 5.0)


def test_fewer_than_three_of_seven_days_have_no_mean() -> None:
    assert statistics.trailing_mean(run(5, 6)) == ()
    assert statistics.trailing_mean(run(5, None, None, None, None, 6, 7)) == ((SUNDAY, 6.0),)
    assert statistics.trailing_mean(run(5, None, None, None, None, None, 6, 7)) == ()


def test_a_day_not_logged_has_no_mean_although_its_week_does() -> None:
    days = [day for day, _ in statistics.trailing_mean(run(5, 5, 5, None, 5))]
    assert days == [SUNDAY - timedelta(2), SUNDAY]


@given(POINTS)
def test_means_agree_with_the_plain_definition(points: tuple[Point, ...]) -> None:
    expected = []
    for day, _ in points:
        week = [value for other, value in points if 0 <= (day - other).days < 7]
        if len(week) >= 3:
            expected.append((day, fmean(week)))
    means = statistics.trailing_mean(points)
    assert [day for day, _ in means] == [day for day, _ in expected]
    assert [mean for _, mean in means] == pytest.approx([mean for _, mean in expected])


def test_a_week_is_set_against_the_week_before() -> None:
    compared = statistics.against_before(run(*[4] * 7, *[6] * 5, None, None), SUNDAY - timedelta(6), SUNDAY)
    assert compared.now is not None
    assert compared.before is not None
    assert (compared.now.n, compared.now.mean, compared.before.n, compared.before.mean) == (5, 6, 7, 4)
    assert compared.difference == 2


@pytest.mark.parametrize("before", [(), (4, 4)])
def test_too_few_days_are_not_compared(before: tuple[float, ...]) -> None:
    points = run(*before, *[6] * 7)
    assert statistics.against_before(points, SUNDAY - timedelta(6), SUNDAY).difference is None


def test_a_summary_says_how_many_and_what_they_come_to() -> None:
    assert statistics.summary([7, 1, 4, 4]) == statistics.Summary(4, 4, 4, 1, 7)
    assert statistics.summary([]) is None


@given(POINTS, DAYS, st.integers(0, 400), st.integers(1, 150))
def test_buckets_hold_every_day_once(points: tuple[Point, ...], start: date, days: int, most: int) -> None:
    end = start + timedelta(days)
    width = statistics.bucket_days(start, end, most)
    found = statistics.buckets(points, start, end, most)
    assert len(found) <= most
    assert len(found) * width >= days + 1
    for index, mean in enumerate(found):
        first = start + timedelta(index * width)
        inside = [v for day, v in points if 0 <= (day - first).days < width and day <= end]
        assert mean == (pytest.approx(fmean(inside)) if inside else None)


def test_quiet_weeks_are_there_and_other_days_are_not() -> None:
    happened = [(date(2026, 11, 2), "a"), (date(2026, 11, 8), "a"), (date(2026, 11, 1), "a"), (SUNDAY, "c")]
    weeks = statistics.counts_per_week(happened, ("a", "b"), date(2026, 11, 2), SUNDAY)
    assert [week.week_start.day for week in weeks] == [2, 9, 16]
    assert [week.count("a") for week in weeks] == [2, 0, 0]
    assert [week.total for week in weeks] == [2, 0, 0]
    assert weeks[0].count("b") == weeks[0].count("nothing") == 0


@pytest.mark.parametrize(
    ("kind", "did", "offer", "need"),
    [
        ("offered", "accepted", "accepted", None),
        ("offered", "partly", "partly", None),
        ("offered", "declined", "not taken", None),
        ("offered", "deflected", "not taken", None),
        ("offered", "alone", "not taken", None),
        ("offered", "", "not said", None),
        ("needed", "asked", None, "asked"),
        ("needed", "did-not-ask", None, "did not ask"),
        ("needed", "alone", None, "did not ask"),
        ("needed", "", None, "not said"),
        ("asked", "", None, "asked"),
        ("asked", "declined", None, "asked"),
    ],
)
def test_what_i_did_with_help(kind: str, did: str, offer: str | None, need: str | None) -> None:
    assert statistics.answer_to_offer(kind, did) == offer
    assert statistics.answer_to_need(kind, did) == need
    moments = [(SUNDAY, kind, did)]
    offers = statistics.offers_per_week(moments, SUNDAY, SUNDAY)
    needs = statistics.needs_per_week(moments, SUNDAY, SUNDAY)
    assert offers[0].total == (offer is not None)
    assert needs[0].total == (need is not None)
    assert offers[0].count(offer or "accepted") == (offer is not None)


def test_attempts_are_counted_by_level() -> None:
    weeks = statistics.attempts_per_level([(SUNDAY, 1), (SUNDAY, 3), (SUNDAY, 3)], SUNDAY, SUNDAY)
    assert weeks == (WeekCount(date(2026, 11, 16), (("1", 1), ("2", 0), ("3", 2))),)


def test_weekdays_from_monday() -> None:
    days = statistics.by_weekday(run(1, *[None] * 6, 3, 9))
    assert [found.mean if found else None for found in days] == [None] * 5 + [2, 9]


@given(DAYS, POINTS)
def test_a_year_is_whole_weeks_that_end_with_the_last_day(end: date, points: tuple[Point, ...]) -> None:
    weeks = statistics.year_grid(points, end)
    days = [day for week in weeks for day, _ in week]
    assert len(weeks) == 53
    assert all(len(week) == 7 and week[0][0].weekday() == 0 for week in weeks)
    assert days == [days[0] + timedelta(at) for at in range(371)]
    assert end in [day for day, _ in weeks[-1]]
    shown = {day: value for week in weeks for day, value in week if value is not None}
    assert shown == {day: value for day, value in points if days[0] <= day <= end}


def test_a_series_gives_the_days_of_a_window() -> None:
    series = Series("mood", "Mood", 1, 10, points=run(1, 2, 3))
    assert [value for _, value in series.within(SUNDAY - timedelta(1), SUNDAY)] == [2, 3]


def test_what_is_no_quantity_is_not_drawn() -> None:
    series = Series("mood", "Mood", 1, 10, points=run(1, float("nan"), float("-inf"), 1e300, 4))
    assert [value for _, value in series.drawable().points] == [1, 4]


@pytest.mark.parametrize(("n", "t"), [(3, 4.303), (31, 2.042), (41, 2.021), (121, 1.980), (10_001, 1.960)])
def test_the_interval_of_a_mean_is_students(n: int, t: float) -> None:
    values = [10.0 + (-1) ** one for one in range(n - 1)] + [10.0]
    found = statistics.mean_interval(values)
    assert found is not None
    assert found.n == n
    assert found.mean == pytest.approx(10)
    assert found.high is not None
    assert found.high - found.mean == pytest.approx(t / n**0.5, rel=0.001)


def test_few_values_have_a_mean_and_no_interval() -> None:
    assert statistics.mean_interval([]) is None
    assert statistics.mean_interval([4, 6]) == statistics.Interval(2, 5)


def test_more_values_can_be_asked_for_and_no_spread_below_a_least_one_is_believed() -> None:
    few = statistics.mean_interval([3.0] * 4, enough=5)
    assert few is not None
    assert (few.mean, few.low, few.high) == (3, None, None)
    alike = statistics.mean_interval([3.0] * 4, enough=4, least_spread=2.0)
    assert alike is not None
    assert alike.high == pytest.approx(3 + 3.182)
