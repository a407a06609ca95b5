"""The player: paused, skipped along, made longer and shorter, left; and what happens while nobody looks."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.timer import Timer

from tests.screens.calm.test_calm import Seconds, at
from tests.screens.day.opened import open_day, press
from tests.support.app import DEADLINE_SECONDS, text_of, until, until_shown
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.content.exercises import ORDER, shipped
from tracker.domain.exercises import Exercise
from tracker.screens.calm.player import AWAY, Played, Player
from tracker.widgets.calm_view import CalmView


def named(exercise_id: str) -> Exercise:
    return next(one for one in shipped() if one.id == exercise_id)


@asynccontextmanager
async def playing(tmp_path: Path, exercise_id: str, results: list[object]) -> AsyncIterator[Pilot[None]]:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.app.push_screen(Player(named(exercise_id)), results.append)
        await until_shown(pilot, "left")
        yield pilot


def let_frames_be_late(pilot: Pilot[None]) -> None:
    """Let nobody look at the clocks but by a key."""
    screen = pilot.app.screen
    assert isinstance(screen, Player)
    (frames,) = (timer for timer in screen._timers if timer._callback == screen.look)
    frames.pause()


async def test_space_waits_and_goes_on(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        await press(pilot, "space")
        await until_shown(pilot, "paused · space goes on")
        assert "3:50 left" in await at(pilot, clock, 900)
        await press(pilot, "space")
        assert "3:45 left" in await at(pilot, clock, 905)


async def test_skip_longer_shorter_and_the_round(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await press(pilot, "n")
        await until_shown(pilot, "Hold, softly")
        await until_shown(pilot, "3:56 left · round 1 of 15")
        await press(pilot, "plus")
        await until_shown(pilot, "5:00 left · round 1 of 19")
        await press(pilot, "minus", "minus")
        await until_shown(pilot, "2:52 left · round 1 of 11")
        await at(pilot, clock, 150)
        await press(pilot, "minus")
        await until_shown(pilot, "0:06 left · round 10 of 10")


async def test_stopping_tells_how_long_it_was(tmp_path: Path, clock: Seconds) -> None:
    results: list[object] = []
    async with playing(tmp_path, "box", results) as pilot:
        await at(pilot, clock, 33)
        await press(pilot, "escape")
        await until(pilot, lambda: results == [Played(33, False)], "the result")


@pytest.mark.parametrize("name", ORDER)
async def test_each_is_played_to_its_end_in_no_time(tmp_path: Path, clock: Seconds, name: str) -> None:
    results: list[object] = []
    async with playing(tmp_path, name, results) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Player)
        seconds = named(name).timeline().seconds
        while clock.now < seconds:
            clock.now += 3
            screen.look()
        await until(pilot, lambda: results == [Played(int(seconds), True)], "the end")


async def test_when_the_process_was_stopped_it_waits_where_it_was(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        clock.now = 500
        screen = pilot.app.screen
        assert isinstance(screen, Player)
        screen.look()
        await until_shown(pilot, AWAY)
        await until_shown(pilot, "3:50 left")
        await press(pilot, "space")
        assert "3:48 left" in await at(pilot, clock, 502)


async def test_when_the_machine_slept_its_clock_may_have_stood_still(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        monkeypatch.setattr(Player, "WALL", lambda: 5000.0)
        screen = pilot.app.screen
        assert isinstance(screen, Player)
        screen.look()
        await until_shown(pilot, AWAY)
        await until_shown(pilot, "3:50 left")


@pytest.mark.parametrize(
    ("key", "seen"),
    [("space", "3:50 left"), ("n", "3:48 left"), ("plus", "4:54 left"), ("v", "3:50 left")],
)
async def test_a_key_pressed_before_anybody_looked_finds_it_waiting_too(
    tmp_path: Path, clock: Seconds, key: str, seen: str
) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        let_frames_be_late(pilot)
        clock.now = 500
        await press(pilot, key)
        await until_shown(pilot, AWAY)
        await until_shown(pilot, "paused · space goes on")
        await until_shown(pilot, seen)


async def test_left_before_anybody_looked_it_counts_only_what_was_done(
    tmp_path: Path, clock: Seconds
) -> None:
    results: list[object] = []
    async with playing(tmp_path, "box", results) as pilot:
        await at(pilot, clock, 10)
        let_frames_be_late(pilot)
        clock.now = 500
        await press(pilot, "escape")
        await until(pilot, lambda: results == [Played(10, False)], "the result")


async def test_help_over_it_after_it_slept_does_not_count_the_sleep(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        let_frames_be_late(pilot)
        clock.now = 500
        await press(pilot, "f9")
        await until_shown(pilot, "findahelpline")
        await press(pilot, "escape")
        await until_shown(pilot, "left")
        assert "3:50 left" in await at(pilot, clock, 502)


@pytest.mark.parametrize(("ahead", "waits"), [(6, False), (59, False), (61, True)])
async def test_a_clock_that_is_set_right_is_no_sleep(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch, ahead: int, waits: bool
) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        monkeypatch.setattr(Player, "WALL", lambda: clock.now + ahead)
        assert (AWAY in await at(pilot, clock, 12)) == waits


async def test_ten_minutes_of_late_frames_on_the_page_drift_less_than_a_tenth_of_a_second(
    tmp_path: Path, clock: Seconds
) -> None:
    random = Random(1)
    async with playing(tmp_path, "coherent", []) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Player)
        for _ in range(6):
            await press(pilot, "plus")
        await until_shown(pilot, "10:")
        view, whole, waited = screen.query_one(CalmView), screen._playing.timeline.seconds, 0.0
        while clock.now - waited < 600:
            clock.now += random.choice((0.05, 0.05, 0.05, 0.3, 1.5, 4.9))
            screen.look()
            assert view._shown
            assert abs(view._shown.place.left - (whole - (clock.now - waited))) < 0.1
            if random.random() < 0.02:
                screen.action_pause()
                for _ in range(random.randint(1, 40)):
                    clock.now, waited = clock.now + 4, waited + 4
                    screen.look()
                screen.action_pause()
        assert waited > 60
        assert abs(screen.seconds - (clock.now - waited)) <= 1


async def test_it_is_looked_at_twenty_times_a_second(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    repeat = Player.set_interval

    def heard(screen: Player, seconds: float, act: Callable[[], None], **more: Any) -> Timer:
        if act == screen.look:
            asked.append(seconds)
        return repeat(screen, seconds, act, **more)

    monkeypatch.setattr(Player, "set_interval", heard)
    async with playing(tmp_path, "box", []):
        assert asked == [0.05]


async def test_it_waits_while_help_stands_over_it(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        await press(pilot, "f9")
        await until_shown(pilot, "findahelpline")
        clock.now = 14
        await press(pilot, "escape")
        await until_shown(pilot, "paused · space goes on")
        await until_shown(pilot, "3:50 left")


async def test_the_bell_is_silent_until_it_is_switched_on(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[float] = []
    monkeypatch.setattr(Moodladder, "bell", lambda _app: rung.append(clock.now))
    results: list[object] = []
    async with playing(tmp_path, "mindfulness", results) as pilot:
        await at(pilot, clock, 20)
        assert rung == []
        await press(pilot, "o")
        await until_shown(pilot, "The bell rings.")
        await at(pilot, clock, 321)
        await until(pilot, lambda: len(results) == 1, "the end")
        assert rung == [20, 320]


async def test_a_bell_that_is_switched_on_rings_at_both_ends(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[float] = []
    monkeypatch.setattr(Moodladder, "bell", lambda _app: rung.append(clock.now))
    monkeypatch.setattr(Moodladder, "bell_rings", True)
    results: list[object] = []
    async with playing(tmp_path, "mindfulness", results) as pilot:
        await at(pilot, clock, 321)
        await until(pilot, lambda: len(results) == 1, "the end")
        assert rung == [0, 320]


async def test_it_moves_on_while_the_file_keeps_the_bell_waiting(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with playing(tmp_path, "mindfulness", []) as pilot:
        free = asyncio.Event()

        async def slowly(*_act: object, **_how: object) -> None:
            await asyncio.wait_for(free.wait(), DEADLINE_SECONDS / 2)

        monkeypatch.setattr(pilot.app, "do", slowly)
        await press(pilot, "o", "space")
        await until_shown(pilot, "paused")
        free.set()


async def test_a_breath_has_no_bell(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        assert "bell" not in text_of(pilot.app)


@pytest.mark.parametrize("key", ["d", "b", "q"])
async def test_a_key_that_leads_elsewhere_says_how_to_get_away(
    tmp_path: Path, clock: Seconds, key: str
) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await press(pilot, key)
        await until_shown(pilot, "esc stops it; then that key leads where it always does.")
        await until_shown(pilot, "4:00 left")


async def test_in_a_small_window_the_keys_that_have_room_stand_there_whole(
    tmp_path: Path, clock: Seconds
) -> None:
    async with open_day(new_file(tmp_path / "a.db"), size=(60, 20)) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "esc back  s senses  space pause  k keep  f9 help")
        assert "words" not in text_of(pilot.app)
        await pilot.resize_terminal(80, 24)
        await until_shown(pilot, "k keep  + - length  v shape  f9 help")
