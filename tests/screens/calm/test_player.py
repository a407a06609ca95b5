"""The player: paused, skipped along, made longer and shorter, left; and what happens while nobody looks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.calm.test_calm import Seconds, at
from tests.screens.day.opened import open_day, press
from tests.support.app import text_of, until, until_shown
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.content.exercises import ORDER, shipped
from tracker.domain.exercises import Exercise
from tracker.screens.calm.player import AWAY, Played, Player


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    monkeypatch.setattr(Player, "CLOCK", seconds)
    monkeypatch.setattr(Player, "WALL", seconds)
    return seconds


def named(exercise_id: str) -> Exercise:
    return next(one for one in shipped() if one.id == exercise_id)


@asynccontextmanager
async def playing(tmp_path: Path, exercise_id: str, results: list[object]) -> AsyncIterator[Pilot[None]]:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.app.push_screen(Player(named(exercise_id)), results.append)
        await until_shown(pilot, "left")
        yield pilot


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


async def test_it_waits_while_help_stands_over_it(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        await at(pilot, clock, 10)
        await press(pilot, "f9")
        await until_shown(pilot, "findahelpline")
        clock.now = 14
        await press(pilot, "escape")
        await until_shown(pilot, "paused · space goes on")
        await until_shown(pilot, "3:50 left")


async def test_what_is_found_can_be_typed(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await press(pilot, "enter")
        await until_shown(pilot, "something you find")
        await press(pilot, *"lamp", "enter")
        await until_shown(pilot, "· lamp")
        for word in ("cup", "book", "n v +", "me"):
            await press(pilot, *({" ": "space", "+": "plus"}.get(one, one) for one in word), "enter")
        await until_shown(pilot, "Four things you can feel")
        assert "lamp" not in text_of(pilot.app)
        await press(pilot, "enter")
        await until_shown(pilot, "something you find")
        await press(pilot, "escape")
        await press(pilot, "n")
        await until_shown(pilot, "Three things")


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


async def test_a_breath_has_no_bell(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "box", []) as pilot:
        assert "bell" not in text_of(pilot.app)
