"""What distress did around an exercise: with n, with an interval that is not too sure of itself, without a cause."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.calm import Session, State, TimeOfDay
from tracker.domain.effects import (
    NO_CAUSE,
    Effect,
    before_words,
    effect_words,
    effects,
    interval_words,
    moved_words,
    surest,
    time_words,
)
from tracker.domain.statistics import Interval
from tracker.domain.time import Stamp

TODAY = date(2026, 11, 22)


def session(before: int | None, after: int | None, exercise: str = "box", hour: int = 9) -> Session:
    stamp = Stamp.of(datetime(2026, 11, 22, hour, tzinfo=UTC))
    return Session("", TODAY, exercise, before, after, stamp=stamp)


def effect(*sessions: Session) -> Effect:
    (found,) = effects(sessions).values()
    return found


def lower(*by: int, exercise: str = "box") -> list[Session]:
    return [session(60, 60 - one, exercise) for one in by]


def test_the_mean_change_stands_with_its_n_and_interval() -> None:
    found = effect(*lower(20, 10, 30, 20, 20))
    assert found.change is not None
    assert (found.change.n, found.change.mean) == (5, -20)
    assert found.change.low == pytest.approx(-28.78, abs=0.01)
    assert found.change.high == pytest.approx(-11.22, abs=0.01)
    assert effect_words(found) == "20 lower on average, n = 5"
    assert before_words(found) == "Before it was 60 on average."
    assert (
        interval_words(found.change)
        == "In times like these the mean is, with 95 % confidence, between 11 and 29 lower."
    )


def test_below_five_times_there_is_no_interval() -> None:
    found = effect(*lower(20, 10, 30, 20))
    assert found.change is not None
    assert (found.change.low, found.change.high) == (None, None)
    assert effect_words(found) == "20 lower on average, n = 4"
    assert interval_words(found.change) == "Fewer than 5 times say little."


def test_equal_answers_are_not_taken_for_exact_ones() -> None:
    found = effect(*lower(30, 30, 30, 30, 30))
    assert found.change is not None
    assert found.change.low == pytest.approx(-35.07, abs=0.01)
    assert found.change.high == pytest.approx(-24.93, abs=0.01)


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=9))
def test_nothing_is_said_to_be_possible_that_is_not(pairs: list[tuple[int, int]]) -> None:
    change = effect(*(session(*pair) for pair in pairs)).change
    assert change is not None
    assert (change.low is None) == (len(pairs) < 5)
    if change.low is not None and change.high is not None:
        assert -100 <= change.low <= change.mean <= change.high <= 100
        assert change.high - change.low > 2 or abs(change.mean) > 95


def test_a_time_without_both_numbers_counts_as_a_time_only() -> None:
    found = effect(session(60, None), session(None, None), session(None, 20))
    assert (found.times, found.change, found.before, effect_words(found)) == (3, None, None, "")
    found = effect(session(90, None), session(60, 40), session(50, 40))
    assert effect_words(found) == "15 lower on average, n = 2 of 3 times"
    assert before_words(found) == "Before it was 55 on average."
    assert effect_words(effect(session(40, 40))) == "the same, n = 1"
    assert effect_words(effect(session(40, 45))) == "5 higher, n = 1"
    assert before_words(effect(session(40, 45))) == "Before it was 40."


def test_what_was_broken_off_is_not_counted() -> None:
    assert effects([Session("", TODAY, "box", 60, state=State.BEGUN)]) == {}


def test_times_of_day_are_told_apart_each_with_how_well_it_is_known() -> None:
    morning = [session(60, 60 - by, hour=8) for by in (10, 20, 30, 20, 20)]
    found = effect(*morning, session(50, 40, hour=20), session(50, 20, hour=21))
    assert [(part, change.n, change.mean) for part, change in found.by_time] == [
        (TimeOfDay.MORNING, 5, -20),
        (TimeOfDay.EVENING, 2, -20),
    ]
    assert [time_words(change) for _part, change in found.by_time] == [
        "20 lower, n = 5, between 11 and 29 lower",
        "too few, n = 2",
    ]


def test_the_part_of_the_day_is_that_of_the_clock_on_the_wall() -> None:
    east = Stamp.of(datetime(2026, 11, 22, 6, tzinfo=timezone(timedelta(hours=9))))
    assert east.at.hour == 21
    (part,) = effect(Session("", TODAY, "box", 60, 40, stamp=east)).by_time
    assert part[0] is TimeOfDay.MORNING


# What is offered first


def first(*sessions: Session) -> str:
    found = surest(effects(sessions).values())
    return found.exercise if found else ""


def test_a_few_great_falls_do_not_go_before_many_times() -> None:
    few = [session(90, after, "scan") for after in (0, 10, 80, 85, 20)]
    many = lower(*[30] * 40, exercise="senses")
    assert first(*few, *many) == first(*many, *few) == "senses"


def test_nothing_comes_first_on_fewer_than_five_times_or_where_it_may_be_none() -> None:
    assert first(*lower(60, 60, 60, 60)) == ""
    assert first(*lower(30, -30, 20, -10, 10)) == ""
    assert first(*lower(1, 0, 0, 0, 0)) == ""
    assert first(*lower(-10, -10, -20, -10, -10)) == ""
    assert first(*lower(20, 10, 30, 20, 20)) == "box"


def test_times_with_one_number_make_nothing_sure() -> None:
    assert first(*lower(30, 30, 30, 30), *[session(90, None)] * 9) == ""


def test_of_two_that_fell_alike_the_one_done_more_often_comes_first_and_then_the_first_of_the_list() -> None:
    assert first(*lower(*[20] * 5), *lower(*[20] * 8, exercise="scan")) == "scan"
    assert first(*lower(*[20] * 5, exercise="scan"), *lower(*[20] * 5)) == "scan"


def test_where_nothing_does_anything_something_rarely_comes_first() -> None:
    random = Random(3)
    named = 0
    for _ in range(300):
        ends = (min(max(50 + round(random.gauss(0, 15)), 0), 100) for _ in range(9 * 5))
        named += bool(first(*(session(50, end, f"e{n % 9}") for n, end in enumerate(ends))))
    assert named < 90


def test_it_is_said_that_what_is_begun_at_the_worst_falls_by_itself() -> None:
    assert "begun when it is worst" in NO_CAUSE
    assert "by itself" in NO_CAUSE
    assert "none of this is a proof" in NO_CAUSE


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-25, -11, "between 11 and 25 lower"),
        (-25, 3, "between 25 lower and 3 higher"),
        (2, 9, "between 2 and 9 higher"),
    ],
)
def test_the_bounds_of_a_mean_are_said_in_the_words_of_the_mean(low: float, high: float, words: str) -> None:
    assert words in interval_words(Interval(7, -5, low, high))


def test_a_half_is_no_less_than_it_is() -> None:
    assert moved_words(Interval(2, -22.5)) == "23 lower"


def test_what_was_done_for_some_seconds_is_a_time_and_says_nothing_of_distress() -> None:
    brief = replace(session(80, 20), seconds=19)
    (found,) = effects([brief, replace(session(60, 50), seconds=20)]).values()
    assert effect_words(found) == "10 lower, n = 1 of 2 times"
