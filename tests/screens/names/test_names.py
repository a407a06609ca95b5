"""The names that are picked from: renamed, hidden and shown again where they are picked."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import HOSTILE, SHOWN, TONIGHT, kept, open_day, press, until_row, until_row_gone
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.app import Moodladder
from tracker.domain.evening import Choice, Coped, Feeling
from tracker.store import Store
from tracker.undoing import NOTHING_HERE

NOW = FixedClock()(4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    store = Store(path, create=True)
    for name, intensity in (("relieved", 6), ("wistfull", 3)):
        store.feelings.add(Feeling("", TONIGHT, Choice("", name), intensity), NOW)
    store.copings.add(Coped("", TONIGHT, Choice("", "long walk"), 7), NOW)
    store.close()
    return path


def felt(path: Path) -> set[tuple[str, int]]:
    return {(one.emotion.name, one.intensity) for one in kept(path).feelings}


async def open_names(pilot: Pilot[None], *keys: str, title: str = "The feelings on your list") -> None:
    await press(pilot, *keys, "ctrl+l")
    await until_shown(pilot, title)


async def test_a_name_mistyped_once_is_put_right_everywhere(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=wistf")
        await until_row(pilot, "wistfull", "3 ✓")
        await open_names(pilot)
        await until_shown(pilot, "▌ ● wistfull")
        await press(pilot, "e", "ctrl+u", "=wistful", "enter")
        await until_gone(pilot, "wistfull")
        await until_shown(pilot, "▌ ● wistful")
        await pilot.press("escape")
        await until_gone(pilot, "The feelings on your list")
        await until_row(pilot, "wistful", "3 ✓")
        await pilot.press("4")
        await until(pilot, lambda: felt(path) == {("relieved", 6), ("wistful", 4)}, "wistful 4 in the file")
        await pilot.press("escape")
        await until_row(pilot, "Feelings", "wistful 4")


async def test_a_way_of_coping_is_renamed_likewise(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "o", "=long")
        await until_row(pilot, "long walk", "7 ✓")
        await open_names(pilot, title="The ways of coping on your list")
        await press(pilot, "enter", "=s", "enter")
        await until_shown(pilot, "● long walks")
        assert kept(path).coped[0].coping.name == "long walks"


async def test_a_name_that_is_there_is_refused_and_stays_typed(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=wistf")
        await until_row(pilot, "wistfull", "3 ✓")
        await open_names(pilot)
        await press(pilot, "e", "ctrl+u", "=Relieved", "enter")
        await until_shown(pilot, "relieved stands on the list already.")
        assert "Rename wistfull" in text_of(pilot.app)
        await press(pilot, "escape")
        await until_gone(pilot, "Rename wistfull")
        assert felt(path) == {("relieved", 6), ("wistfull", 3)}


async def test_ours_are_hidden_shown_again_and_taken_back(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=calm")
        await until_row(pilot, "calm", "")
        await open_names(pilot)
        await until_shown(pilot, "▌ ● calm")
        await pilot.press("space")
        await until_row(pilot, "○ calm", "hidden")
        await press(pilot, "u")
        await until_shown(pilot, "▌ ● calm")
        await pilot.press("x")
        await until_row(pilot, "○ calm", "hidden")
        await pilot.press("escape")
        await until_shown(pilot, "new: calm")
        await pilot.press("5")
        await until_shown(pilot, "✓ calm 5")
        await until(pilot, lambda: ("calm", 5) in felt(path), "calm in the file")
        await open_names(pilot)
        await until_shown(pilot, "● calm")


async def test_what_the_day_has_can_be_rated_though_it_is_hidden(path: Path) -> None:
    store = Store(path)
    for one in store.feelings.of(TONIGHT):
        store.emotions.hide(one.emotion.id, NOW)
    store.close()
    async with open_day(path) as pilot:
        await press(pilot, "f", "=reliev")
        await until_row(pilot, "relieved", "6 ✓")
        await pilot.press("delete")
        await until_shown(pilot, "Taken back.")
        await until_row_gone(pilot, "relieved", "6 ✓")
        assert felt(path) == {("wistfull", 3)}


async def test_hostile_text_is_only_a_name(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=wistf")
        await until_row(pilot, "wistfull", "3 ✓")
        await open_names(pilot)
        await press(pilot, "e", "ctrl+u")
        pilot.app.screen.query_one("#name").value = HOSTILE[:38]  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until_gone(pilot, "Rename")
        await until_shown(pilot, SHOWN[:30])


async def test_undo_in_the_list_reaches_only_what_was_done_in_it(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=calm", "5")
        await until_shown(pilot, "✓ calm 5")
        await open_names(pilot)
        await press(pilot, "u")
        await until_shown(pilot, NOTHING_HERE)
        assert ("calm", 5) in felt(path)
        await press(pilot, "home", "space")
        await until(pilot, lambda: len(hidden(path)) == 1, "one of them hidden")
        await press(pilot, "u", "u")
        await until(pilot, lambda: not hidden(path), "none of them hidden")
        await press(pilot, "escape", "escape", "u")
        await until(pilot, lambda: ("calm", 5) not in felt(path), "the feeling taken back")


async def test_what_is_written_behind_the_list_is_not_taken_back_in_it(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f")
        await open_names(pilot)
        app = pilot.app
        assert isinstance(app, Moodladder)
        await press(pilot, "home", "space")
        await until(pilot, lambda: len(hidden(path)) == 1, "one of them hidden")
        await app.do(lambda store: store.days.write_note(TONIGHT, "behind it", NOW))
        await press(pilot, "u")
        await until(pilot, lambda: not hidden(path), "none of them hidden")
        assert kept(path).note == "behind it"


def hidden(path: Path) -> list[str]:
    store = Store(path)
    try:
        return [one.name for one in store.emotions.all(hidden=True) if one.hidden]
    finally:
        store.close()
