"""A time with an exercise, and the word for whom calm takes the place of what it was for."""

from datetime import date, timedelta

import pytest

from tracker.domain.calm import Session, State, WasFor, time_of_day, way_round, word_rests
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


def settled(*back: int, attempt: str = "", state: State = State.DONE) -> list[Session]:
    days = [TODAY - timedelta(one) for one in back]
    return [Session("", day, "box", was_for=WasFor.ATTEMPT, was_for_id=attempt, state=state) for day in days]


def tries(*back: int) -> dict[str, date]:
    return {f"try {days}": TODAY - timedelta(days) for days in back}


def test_a_gentle_word_where_calm_comes_and_attempts_do_not_follow() -> None:
    found = way_round(settled(8, 12, 20, 28), tries(4), TODAY)
    assert found == (4, 1)
    assert found.sentence == (
        "In four weeks you calmed yourself for an attempt 4 times, and one followed. An attempt "
        "may begin while it is uneasy, and it may be a small one."
    )
    assert "3 times, and none followed" in way_round(settled(8, 12, 20), {}, TODAY).sentence
    assert "7 times, and 2 followed" in way_round(settled(*range(8, 15)), tries(2), TODAY).sentence


@pytest.mark.parametrize(
    ("sessions", "tried"),
    [
        pytest.param(settled(9, 9, 9), {}, id="all on one evening"),
        pytest.param(settled(9, 12, 15, state=State.BEGUN), {}, id="broken off"),
        pytest.param(settled(10, 15, 20), tries(8, 13, 18), id="the attempt came two days later"),
        pytest.param(settled(8, 16, 24), tries(9, 17, 25), id="calm came on the morning after"),
        pytest.param(settled(8, 12, 20, attempt="one"), {}, id="all for one attempt"),
        pytest.param(settled(8, 12), {}, id="too few"),
        pytest.param(settled(8, 12, 20, 25), tries(8, 20), id="half follow"),
        pytest.param(settled(29, 40, 50), {}, id="long ago"),
        pytest.param(settled(0, 1, 4, 7), {}, id="not over yet"),
        pytest.param(settled(-1, -2, -3), {}, id="days to come"),
    ],
)
def test_otherwise_nothing_is_said(sessions: list[Session], tried: dict[str, date]) -> None:
    assert way_round(sessions, tried, TODAY).sentence == ""


def test_the_attempt_it_was_for_follows_whenever_it_is_tried() -> None:
    calm = [*settled(20, attempt="one"), *settled(18, attempt="two"), *settled(16, attempt="three")]
    assert way_round(calm, {}, TODAY) == (3, 0)
    assert way_round(calm, {"one": TODAY, "two": TODAY - timedelta(2)}, TODAY) == (3, 2)


def test_what_was_for_no_attempt_in_particular_goes_with_that_of_its_day() -> None:
    calm = [*settled(20, 20), *settled(20, attempt="one")]
    assert way_round(calm, {}, TODAY) == (1, 0)
    assert way_round(calm, {"one": TODAY}, TODAY) == (1, 1)


def test_a_week_is_time_enough_and_no_longer() -> None:
    follow = {back: way_round(settled(20), tries(back), TODAY).followed for back in (12, 13, 20, 21, 22)}
    assert follow == {12: 0, 13: 1, 20: 1, 21: 1, 22: 0}


def test_the_word_is_said_for_a_day_and_then_rests_for_a_week_and_put_away_for_a_month() -> None:
    def rests(said: int | None, away: int | None) -> bool:
        was, put = (None if days is None else TODAY - timedelta(days) for days in (said, away))
        return word_rests(was, put, TODAY)

    assert [rests(said, None) for said in (None, 0, 1, 6, 7, -1)] == [False, False, True, True, False, False]
    assert [rests(None, away) for away in (0, 29, 30, -1)] == [True, True, False, False]
