"""An exercise with what is asked around it: how long it really took, gone on with, kept, thrown away, taken back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.screens.breathe.opened import NOW, TODAY, open_breathe, prepared
from tests.screens.calm.recorded import begin, end, go_to, only, sessions, until_played, ways
from tests.screens.calm.test_calm import Seconds, at
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import ZONE, FixedClock
from tracker.domain.attempts import Before
from tracker.domain.calm import State, WasFor
from tracker.domain.evening import Moment, MomentKind
from tracker.store import Store

# How long it took


async def test_what_is_skipped_is_not_counted_as_done(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        for _ in range(12):
            await pilot.press("n")
        await until_shown(pilot, "2:00 left")
        await end(pilot, clock, 30)
    one = only(path)
    assert (one.seconds, one.reached) == (30, 90)


async def test_longer_and_shorter_and_a_pause_take_no_time(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await go_to(pilot, "Muscles, 7")
        await begin(pilot)
        await at(pilot, clock, 40)
        await pilot.press("plus", "plus", "plus", "minus", "space")
        await until_shown(pilot, "paused")
        await at(pilot, clock, 400)
        await pilot.press("space")
        await until_gone(pilot, "paused")
        await end(pilot, clock, 20)
    assert only(path).seconds == 60


async def test_what_is_skipped_to_its_end_in_no_time_was_only_looked_at(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot)
        for _ in range(36):
            await pilot.press("n")
        await until_shown(pilot, "Enter begins")
    assert sessions(path) == ()


@pytest.mark.parametrize(("seconds", "asked"), [(19, False), (20, True)])
async def test_twenty_seconds_of_it_are_enough_to_be_asked_about(
    tmp_path: Path, clock: Seconds, seconds: int, asked: bool
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot)
        await at(pilot, clock, seconds)
        await pilot.press("escape")
        await until_shown(pilot, "throw away" if asked else "Enter begins")
    assert [one.seconds for one in sessions(path)] == [seconds] * asked


# Kept, thrown away, taken back


async def test_all_of_a_time_is_one_thing_to_take_back(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 60)
        await pilot.press("4", "enter")
        await until_shown(pilot, "30 lower, n = 1")
        await pilot.press("u")
        await until_shown(pilot, "Undone: Long breath out.")
        assert sessions(path) == ()
        assert ways(path) == []
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")


@pytest.mark.parametrize("seconds", [180, 60])
@pytest.mark.parametrize("before", ["7", ""])
async def test_what_was_done_is_kept_even_where_nothing_is_said_afterwards(
    tmp_path: Path, clock: Seconds, seconds: int, before: str
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, *before)
        await at(pilot, clock, seconds)
        if seconds < 180:
            await pilot.press("escape")
        await until_shown(pilot, "That was all of it." if seconds == 180 else "That was 1 min.")
        await until_shown(pilot, "It stands on Day already.")
        await pilot.press("escape")
        await until_shown(pilot, "today")
        one = only(path)
        assert (one.state, one.seconds, one.after) == (State.DONE, seconds, None)
        assert ways(path) == ["Long breath out"]
        await pilot.press("u")
        await until_gone(pilot, "today")
    assert sessions(path) == ()


async def test_what_was_hardly_begun_stays_broken_off_unless_it_is_kept(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 8)
        await until_shown(pilot, "It was brief")
        await pilot.press("escape")
        await until_shown(pilot, "enter begin")
        assert (only(path).state, only(path).seconds) == (State.BEGUN, 8)
        assert ways(path) == []
        await pilot.press("enter")
        await until_shown(pilot, "Go on, 2 min 52 s left")
        await pilot.press("enter")
        await until_played(pilot)
        await end(pilot, clock, 14)
        await pilot.press("5", "enter")
        await until_shown(pilot, "20 lower, n = 1")
        assert (only(path).state, only(path).seconds) == (State.DONE, 22)


async def test_a_time_is_thrown_away_by_a_key_that_says_so_and_comes_back(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 60)
        await pilot.press("ctrl+x")
        await until_shown(pilot, "Thrown away. u brings it back.")
        assert sessions(path) == ()
        assert ways(path) == []
        await pilot.press("u")
        await until_shown(pilot, "today")
        assert (only(path).state, only(path).before) == (State.DONE, 70)
        assert ways(path) == ["Long breath out"]


async def test_at_the_question_afterwards_all_is_kept_however_the_program_ends(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await at(pilot, clock, 181)
        await until_shown(pilot, "throw away")
        assert only(path).state is State.DONE, "before anything is answered"
        await pilot.press("4", "down", "right")
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    one = only(path)
    assert (one.seconds, one.after, one.was_for) == (180, 40, WasFor.NOTHING)


async def test_a_time_belongs_to_the_day_on_which_it_was_begun(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    night = FixedClock(datetime(2026, 11, 23, 3, 55, tzinfo=ZONE))
    async with open_breathe(path, clock=night) as pilot:
        await begin(pilot, "7")
        began = pilot.app.now()  # type: ignore[attr-defined]
        night.local += timedelta(minutes=10)
        await end(pilot, clock, 60)
        await pilot.press("4", "enter")
        await until_shown(pilot, "30 lower, n = 1")
    one = only(path)
    assert (one.day, one.stamp) == (TODAY, began)
    assert ways(path) == ["Long breath out"]


# What it was for


def two_moments(store: Store) -> None:
    for about in ("a form at the office", "a lift"):
        store.moments.add(Moment("", TODAY, MomentKind.NEEDED, about=about), NOW)


async def test_of_several_moments_one_says_which(tmp_path: Path, clock: Seconds) -> None:
    path = prepared(tmp_path / "a.db", two_moments)
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 60)
        assert "Which one" not in text_of(pilot.app)
        await pilot.press("4", "down", "2")
        await until_shown(pilot, "a form at the office")
        await pilot.press("2")
        await until_shown(pilot, "● 2")
        assert "Distress now" in text_of(pilot.app), "until enter keeps it"
        await pilot.press("enter")
        await until_shown(pilot, "30 lower, n = 1")
        await pilot.press("i")
        await until_shown(pilot, "70 → 40 · for a moment of help: a form at the office")


async def test_which_one_it_was_may_stay_open(tmp_path: Path, clock: Seconds) -> None:
    path = prepared(tmp_path / "a.db", two_moments)
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 60)
        await pilot.press("down", "right", "right")
        await until_shown(pilot, "Which one")
        await pilot.press("right")
        await until_gone(pilot, "Which one")
        await pilot.press("left", "enter")
        await until_shown(pilot, "today")
    assert (only(path).was_for, only(path).was_for_id) == (WasFor.MOMENT, "")


async def test_of_one_attempt_nobody_is_asked_which(tmp_path: Path, clock: Seconds) -> None:
    def waiting(store: Store) -> None:
        store.attempts.begin("ask-advice", Before(), NOW)

    path = prepared(tmp_path / "a.db", waiting)
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await end(pilot, clock, 60)
        await pilot.press("4", "down", "3", "enter")
        await until_shown(pilot, "30 lower, n = 1")
    assert only(path).about == "Ask for advice on a decision"


# Kept from f8


async def test_kept_twice_from_f8_it_is_one_time_with_what_came_since(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("f8")
        await until_shown(pilot, "Breathe in")
        await at(pilot, clock, 60)
        await pilot.press("k")
        await until_shown(pilot, "Distress now")
        await pilot.press("7", "tab", "4", "enter")
        await until_shown(pilot, "Kept. It stands on Day")
        await pilot.press("space")
        await at(pilot, clock, 90)
        await pilot.press("k")
        await until_shown(pilot, "70")
        await pilot.press("tab", "3", "enter")
        await until_shown(pilot, "Kept. It stands on Day")
        one = only(path)
        assert (one.before, one.after, one.seconds) == (70, 30, 90)
        await pilot.press("escape", "u")
        await until(pilot, lambda: sessions(path) == (), "all of it taken back")


async def test_begun_again_on_f8_it_is_another_time(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("f8")
        await until_shown(pilot, "Breathe in")
        for seconds in (181, 181 + 30):
            await at(pilot, clock, seconds)
            await pilot.press("k")
            await until_shown(pilot, "Distress now")
            await pilot.press("enter")
            await until_shown(pilot, "Kept. It stands on Day")
            await pilot.press("space")
            await until_shown(pilot, "3:00 left" if seconds == 181 else "2:30 left")
    assert sorted(one.seconds for one in sessions(path)) == [30, 180]
