from dataclasses import replace
from datetime import timedelta

import pytest

from tests.charts.examples import HOSTILE, MOOD, RESTED, SUNDAY, bars, plot
from tracker.charts.spec import WeekBars, YearCells, offer_bars
from tracker.charts.words import sentence
from tracker.domain.ranges import Range
from tracker.domain.series import Point, WeekCount


def days(*ago_and_value: tuple[int, float]) -> tuple[Point, ...]:
    return tuple(sorted((SUNDAY - timedelta(ago), value) for ago, value in ago_and_value))


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (
            days((0, 7), (1, 6), (2, 5), (7, 4), (8, 4), (9, 4)),
            "3 days, mean 6.0; the 7 days before: mean 4.0 over 3 days.",
        ),
        (days((0, 7), (1, 6), (2, 5)), "3 days, mean 6.0; the 7 days before: nothing logged."),
        (
            days((0, 7), (1, 6), (2, 5), (8, 4)),
            "3 days, mean 6.0; the 7 days before: 1 day, too few to compare.",
        ),
        (days((0, 7), (8, 4)), "1 day, mean 7.0; too few to compare with the 7 days before."),
        (days((8, 4)), "nothing logged."),
    ],
)
def test_a_week_against_the_one_before(points: tuple[Point, ...], said: str) -> None:
    spec = plot(Range.WEEK, replace(MOOD, points=points), compare=True, marks=())
    spec = replace(spec, start=SUNDAY - timedelta(6), end=SUNDAY)
    assert sentence(spec) == f"16–22 November 2026. Mood: {said}"


def test_nothing_logged_is_said_as_such() -> None:
    spec = replace(plot(Range.WEEK, MOOD), series=(replace(MOOD, points=()),))
    assert sentence(spec) == "Nothing logged between 16 November 2026 and 22 November 2026."


def test_every_number_has_its_n() -> None:
    spec = replace(plot(Range.WEEK, MOOD, marks=()), series=(replace(MOOD, points=days((0, 7), (3, 4))),))
    assert sentence(spec) == "16–22 November 2026. Mood: 2 of 7 days, mean 5.5, from 4 to 7."


def test_yes_and_no_are_a_share_of_days() -> None:
    rested = replace(RESTED, points=days((0, 1), (1, 0), (2, 1), (3, 1)))
    assert (
        sentence(plot(Range.WEEK, rested, marks=())) == "16–22 November 2026. Rested: 4 of 7 days, 75% yes."
    )


def test_marks_are_counted() -> None:
    assert sentence(plot(Range.WEEK, MOOD)).endswith("Marked: 2 attempts on the ladder and 1 event.")


def test_weeks_are_counted_by_kind() -> None:
    weeks = (WeekCount(SUNDAY, (("accepted", 1), ("partly", 0), ("not taken", 2), ("not said", 0))),)
    assert (
        sentence(offer_bars(weeks)) == "Help that was offered: 3 offers in 1 week; accepted: 1, not taken: 2."
    )
    assert sentence(replace(bars()[2], weeks=())) == "On the ladder: no week to show."


def test_quiet_weeks_are_no_reproach() -> None:
    spec = WeekBars(HOSTILE, (WeekCount(SUNDAY, ()),) * 2, (), ("time", "times"))
    assert sentence(spec) == f"{HOSTILE}: nothing logged in 2 weeks."


def test_a_year_says_how_many_of_its_days() -> None:
    year = YearCells(replace(MOOD, points=days((0, 7), (400, 1))), SUNDAY)
    assert sentence(year) == "Mood, 17 November 2025 – 22 November 2026: 1 of 371 days, mean 7.0."
    none = YearCells(replace(MOOD, points=()), SUNDAY)
    assert sentence(none) == "Mood, 17 November 2025 – 22 November 2026: nothing logged."
