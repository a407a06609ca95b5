"""A time with an exercise, and the word for whom calm takes the place of what it was for."""

from datetime import date, timedelta

import pytest

from tracker.domain.calm import Session, WasFor, time_of_day, way_round
from tracker.domain.errors import Refused

TODAY = date(2026, 11, 22)


def test_times_of_day_begin_at_their_hours() -> None:
    hours = {
        4: "night",
        5: "morning",
        11: "morning",
        12: "afternoon",
        17: "evening",
        21: "evening",
        22: "night",
    }
    assert {hour: time_of_day(hour).value for hour in hours} == hours


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
