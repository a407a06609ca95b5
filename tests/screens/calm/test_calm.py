"""The calm page: a breath that moves or is counted, the five senses, and back to where one was."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import open_day, press
from tests.support.app import open_app, text_of, until, until_shown
from tests.support.clock import FixedClock
from tests.support.files import contents, new_file
from tracker.domain.calm import Session
from tracker.screens.calm.player import Player
from tracker.store import Store

NOW = FixedClock()(4)


class Seconds:
    """A clock that is moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    monkeypatch.setattr(Player, "CLOCK", seconds)
    return seconds


async def at(pilot: Pilot[None], clock: Seconds, seconds: float) -> str:
    """Let time pass as it does while somebody looks, and return what is seen."""
    screen = pilot.app.screen
    assert isinstance(screen, Player)
    while clock.now < seconds:
        clock.now = min(clock.now + 2, seconds)
        screen.look()
    await pilot.pause()
    return text_of(pilot.app)


async def test_a_shape_grows_and_shrinks_with_the_breath(tmp_path: Path, clock: Seconds) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe")
        await press(pilot, "v")
        empty, half, full = [await at(pilot, clock, seconds) for seconds in (0, 2, 3.99)]
        assert empty.count("█") < half.count("█") < full.count("█")
        assert "Breathe in" in half
        later = await at(pilot, clock, 8)
        assert "Breathe out" in later
        assert later.count("█") < full.count("█")


async def test_where_nothing_should_move_it_counts_in_words(tmp_path: Path, clock: Seconds) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        shown = await at(pilot, clock, 6.5)
        assert "Breathe out, slowly" in shown
        assert " 1 2 3\n" in shown
        assert "█" not in shown


@pytest.mark.parametrize("motion", [True, False])
async def test_the_setting_says_whether_it_moves(tmp_path: Path, clock: Seconds, motion: bool) -> None:
    path = new_file(tmp_path / "a.db")
    store = Store(path)
    store.settings.set_motion(motion, NOW)
    store.close()
    async with open_app(path) as pilot:
        pilot.app.animation_level = "full"
        await until_shown(pilot, "Mood")
        await until(pilot, lambda: pilot.app.motion == motion, "the setting")  # type: ignore[attr-defined]
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        assert ("█" in await at(pilot, clock, 3)) == motion


async def test_the_senses_are_one_key_away_and_back(tmp_path: Path) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await press(pilot, "f8", "s")
        await until_shown(pilot, "Five things you can see")
        await press(pilot, "s")
        await until_shown(pilot, "Breathe in")


async def test_it_opens_over_help_and_over_what_is_typed_and_writes_nothing(tmp_path: Path) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await press(pilot, "h", "f9")
        await until_shown(pilot, "findahelpline.com")
        before = contents(tmp_path)
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe")
        await press(pilot, "escape")
        await until_shown(pilot, "findahelpline.com")
        await press(pilot, "escape")
        await until_shown(pilot, "A moment when help")
        assert contents(tmp_path) == before


async def test_what_helped_most_is_what_it_begins_with(tmp_path: Path, clock: Seconds) -> None:
    path = new_file(tmp_path / "a.db")
    store = Store(path)
    for _ in range(3):
        store.calm.finish(Session("", NOW.day, "box", 70, 20), "Box breathing", NOW)
    store.close()
    async with open_day(path) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "of 15")
        assert "Hold, softly" in await at(pilot, clock, 5)


async def test_what_helped_most_no_longer_takes_the_place_of_a_breath_that_is_under_way(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_file(tmp_path / "a.db")
    store = Store(path)
    for _ in range(5):
        store.calm.finish(Session("", NOW.day, "box", 70, 20), "Box breathing", NOW)
    store.close()
    async with open_day(path) as pilot:
        ask, answered = pilot.app.ask, asyncio.Event()  # type: ignore[attr-defined]

        async def slowly(question: Callable[[Store], object]) -> object:
            found = await ask(question)
            if isinstance(found, str):
                await at(pilot, clock, 2.5)
                answered.set()
            return found

        monkeypatch.setattr(pilot.app, "ask", slowly)
        await press(pilot, "f8")
        await until(pilot, answered.is_set, "the answer")
        await until_shown(pilot, "2:58 left")
        assert "round 1 of 18" in text_of(pilot.app)


async def test_it_is_kept_when_that_is_asked_for(tmp_path: Path, clock: Seconds) -> None:
    path = new_file(tmp_path / "a.db")
    async with open_day(path) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        await at(pilot, clock, 62)
        await press(pilot, "k")
        await until_shown(pilot, "Distress now")
        await press(pilot, "7", "tab", "4", "enter")
        await until_shown(pilot, "Kept. It stands on Day")
        await press(pilot, "escape")
        await until_shown(pilot, "Long breath out")
    store = Store(path)
    (one,) = store.calm.sessions()
    assert (one.exercise, one.before, one.after, one.seconds) == ("long-exhale", 70, 40, 62)
    store.close()


async def test_at_the_end_it_stays_and_begins_again(tmp_path: Path, clock: Seconds) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "3:00 left")
        assert "That was all of it." in await at(pilot, clock, 181)
        await press(pilot, "space")
        await until_shown(pilot, "3:00 left")
