"""What distress did around an exercise: with n, with an interval, and without a cause."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tracker.domain.calm import (
    Session,
    State,
    TimeOfDay,
    WasFor,
    effect_words,
    effects,
    helps_most,
    interval_words,
    time_of_day,
    way_round,
)
from tracker.domain.errors import Refused
from tracker.domain.time import Stamp

TODAY = date(2026, 11, 22)


def session(exercise: str, before: int | None, after: int | None, hour: int = 9) -> Session:
    stamp = Stamp.of(datetime(2026, 11, 22, hour, tzinfo=UTC))
    return Session("", TODAY, exercise, before, after, stamp=stamp)


def test_the_mean_change_stands_with_its_n_and_interval() -> None:
    (found,) = effects([session("box", 60, 40), session("box", 50, 40), session("box", 70, 40)]).values()
    assert found.change is not None
    assert (found.change.n, found.change.mean) == (3, -20)
    assert found.change.low == pytest.approx(-44.84, abs=0.01)
    assert found.change.high == pytest.approx(4.84, abs=0.01)
    assert effect_words(found) == "20 lower on average, n = 3"
    assert "between −45 and +5 (95 %)" in interval_words(found.change)


def test_below_three_times_there_is_no_interval() -> None:
    (found,) = effects([session("box", 60, 40), session("box", 50, 40)]).values()
    assert found.change is not None
    assert (found.change.low, found.change.high) == (None, None)
    assert not found.helps
    assert interval_words(found.change) == "Fewer than 3 times say little."


def test_a_time_without_both_numbers_counts_as_a_time_only() -> None:
    (found,) = effects([session("box", 60, None), session("box", None, None)]).values()
    assert (found.times, found.change, effect_words(found)) == (2, None, "")
    assert effect_words(effects([session("box", 40, 40)])["box"]) == "the same, n = 1"
    assert effect_words(effects([session("box", 40, 45)])["box"]) == "5 higher, n = 1"


def test_what_was_broken_off_is_not_counted() -> None:
    assert effects([Session("", TODAY, "box", 60, state=State.BEGUN)]) == {}


def test_the_one_that_helps_most_needs_three_times_and_to_help() -> None:
    much = [session("box", 90, 10)] * 2
    little = [session("scan", 50, 45)] * 3
    worse = [session("senses", 50, 60)] * 5
    assert helps_most(effects(much + worse).values()) == ""
    assert helps_most(effects(much + little + worse).values()) == "scan"
    assert helps_most(effects(much * 2 + little).values()) == "box"


def test_times_of_day_are_told_apart() -> None:
    (found,) = effects(
        [session("box", 60, 40, 8), session("box", 50, 40, 20), session("box", 50, 20, 21)]
    ).values()
    assert [(part, one.n, one.mean) for part, one in found.by_time] == [
        (TimeOfDay.MORNING, 1, -20),
        (TimeOfDay.EVENING, 2, -20),
    ]
    assert [time_of_day(hour).value for hour in (4, 5, 12, 17, 22)] == [
        "night",
        "morning",
        "afternoon",
        "evening",
        "night",
    ]


@pytest.mark.parametrize(("before", "after", "seconds"), [(101, 0, 0), (0, -1, 0), (0, 0, 90_000)])
def test_what_is_off_its_scale_is_refused(before: int, after: int, seconds: int) -> None:
    with pytest.raises(Refused):
        Session("", TODAY, "box", before, after, seconds)


def settled(*back: int) -> list[Session]:
    return [Session("", TODAY - timedelta(days), "box", was_for=WasFor.ATTEMPT) for days in back]


def tries(*back: int) -> list[date]:
    return [TODAY - timedelta(days) for days in back]


def test_a_gentle_word_where_calm_comes_and_attempts_do_not_follow() -> None:
    found = way_round(settled(3, 8, 12, 20), tries(7), TODAY)
    assert found == (4, 1)
    assert "settled for an attempt 4 times" in found.sentence
    assert "only once" in found.sentence


@pytest.mark.parametrize(
    ("back", "tried"),
    [((3, 8), ()), ((3, 8, 12, 20), (3, 12)), ((30, 40, 50), ()), ((0, 1, 9, 10), ())],
    ids=["too few", "half follow", "long ago", "not over yet"],
)
def test_otherwise_nothing_is_said(back: tuple[int, ...], tried: tuple[int, ...]) -> None:
    assert way_round(settled(*back), tries(*tried), TODAY).sentence == ""
