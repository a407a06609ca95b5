"""The calm page: a breath that moves or is counted, the five senses, and back to where one was."""

from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import open_day, press
from tests.support.app import open_app, text_of, until, until_shown
from tests.support.clock import FixedClock
from tests.support.files import contents, new_file
from tracker.content.exercises import Exercises, shipped
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
        assert " 4\n" in shown
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


def done(path: Path, exercise: str, *times: tuple[int, int]) -> Path:
    store = Store(path)
    for before, after in times:
        store.calm.finish(Session("", NOW.day, exercise, before, after), exercise.title(), NOW)
    store.close()
    return path


async def until_known(pilot: Pilot[None], breath: str) -> None:
    """Wait until the program knows which breath it begins with."""
    await until(pilot, lambda: pilot.app.breath.id == breath, breath)  # type: ignore[attr-defined]


async def test_the_breath_that_is_surest_is_what_it_begins_with(tmp_path: Path, clock: Seconds) -> None:
    path = done(new_file(tmp_path / "a.db"), "box", *[(70, 20)] * 5)
    async with open_day(path) as pilot:
        await until_known(pilot, "box")
        await press(pilot, "f8")
        await until_shown(pilot, "of 15")
        await until_shown(pilot, "Holding should feel easy. If not, or if you get dizzy, leave it out.")
        assert "Hold, softly" in await at(pilot, clock, 5)


async def test_it_is_a_breath_whatever_else_stands_first_in_the_list(tmp_path: Path) -> None:
    path = done(new_file(tmp_path / "a.db"), "muscles-16", *[(90, 10)] * 6)
    done(path, "own-gone", *[(90, 10)] * 7)
    done(path, "senses", *[(90, 0)] * 8)
    done(path, "coherent", *[(60, 50)] * 5)
    async with open_day(path) as pilot:
        await until_known(pilot, "coherent")
        await press(pilot, "f8")
        await until_shown(pilot, "of 28")
        for shown in ("Five things you can see", "of 28", "Five things you can see"):
            await press(pilot, "s")
            await until_shown(pilot, shown)


async def test_what_is_learned_meanwhile_leaves_the_page_as_it_is(tmp_path: Path, clock: Seconds) -> None:
    path = new_file(tmp_path / "a.db")
    async with open_day(path) as pilot:
        await press(pilot, "f8")
        await until_shown(pilot, "3:00 left · round 1 of 18")
        done(path, "box", *[(70, 20)] * 5)
        await pilot.app.look_again().wait()  # type: ignore[attr-defined]
        await until_known(pilot, "box")
        assert "round 1 of 18" in await at(pilot, clock, 1)
        await press(pilot, "escape", "f8")
        await until_shown(pilot, "round 1 of 15")
        done(path, "box", (0, 90), (0, 90))
        await pilot.app.look_again().wait()  # type: ignore[attr-defined]
        await until_known(pilot, "long-exhale")


async def test_a_broken_file_of_ones_own_takes_no_breath_away(tmp_path: Path, clock: Seconds) -> None:
    folder = tmp_path / "exercises"
    folder.mkdir()
    (folder / "a.toml").write_text("x = " + "[" * 600 + "]" * 600, encoding="utf-8")
    path = done(new_file(tmp_path / "a.db"), "own-a", *[(90, 10)] * 5)
    async with open_app(path, config=tmp_path / "config.toml") as pilot:
        await until_shown(pilot, "Mood")
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        read = await pilot.app.read_exercises()  # type: ignore[attr-defined]
        assert "a.toml in exercises is left out" in read.problems[0]
        assert "Breathe out" in await at(pilot, clock, 5)
        await press(pilot, "escape", "f8")
        await until_shown(pilot, "Breathe in")


async def test_nor_does_a_folder_that_cannot_be_read_at_all(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def broken(folder: Path) -> None:
        asked.append(folder)
        raise RuntimeError

    monkeypatch.setattr("tracker.content.exercises.exercises", broken)
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await until(pilot, lambda: bool(asked), "the folder")
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        assert "Breathe out" in await at(pilot, clock, 5)


async def test_keys_are_answered_while_the_files_of_ones_own_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, go_on = Event(), Event()

    def slow(_folder: Path) -> Exercises:
        reading.set()
        go_on.wait(20)
        return Exercises(shipped())

    monkeypatch.setattr("tracker.content.exercises.exercises", slow)
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await until(pilot, reading.is_set, "the reading")
        await press(pilot, "f8")
        await until_shown(pilot, "Breathe in")
        assert not go_on.is_set()
        go_on.set()


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
