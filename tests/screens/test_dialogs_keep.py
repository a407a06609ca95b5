"""Dialogs that save: nothing typed is lost while the file is locked, and a look away saves nothing unasked."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from typing import Any, NamedTuple

import pytest
from textual import events
from textual.pilot import Pilot

from tests.screens.day.opened import kept, open_day, press
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.screens.dialogs.dialog import Dialog
from tracker.store import Store

NOW = FixedClock()(4)
BUSY = "busy"


class Sheet(NamedTuple):
    """How a dialog is opened and filled in, what it shows then, and what the file says once it is saved."""

    keys: tuple[str, ...]
    title: str
    fill: tuple[str, ...]
    typed: str
    written: Callable[[Store], Any]


SHEETS = (
    Sheet(("h",), "A moment when help", ("o", "=Ann", "tab"), "Ann", lambda store: store.moments.of(NOW.day)),
    Sheet(("i",), "A time with someone", ("=Ann",), "Ann", lambda store: store.interactions.of(NOW.day)),
    Sheet(("s", "a"), "A scale of your own", ("=Itch",), "Itch", lambda store: store.scales.find("Itch")),
    Sheet(
        ("l", "a"),
        "A step of your own",
        ("=Whistle",),
        "Whistle",
        lambda store: [rung for rung in store.ladder.rungs(NOW.day) if rung.step.name == "Whistle"],
    ),
    Sheet(
        ("t", "e"),
        "Something in your life",
        ("=moved house",),
        "moved house",
        lambda store: store.events.between(NOW.day, NOW.day),
    ),
    Sheet(("l", "f"), "what I expect", ("=Ann",), "Ann", lambda store: store.attempts.waiting()),
    Sheet(("l", "o"), "how it went", ("1", "=Ann"), "Ann", lambda store: store.attempts.latest(1)),
    Sheet(("p", "a"), "Somebody", ("=Ann",), "Ann", lambda store: store.people.all()),
)
EACH = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.title)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a locked file be waited for only briefly: what is said here holds whatever the wait."""
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one answer in it, so that every mode has something to show."""
    path = tmp_path / "a.db"
    with closing(Store(path, create=True)) as store:
        mood = store.scales.find("mood")
        assert mood is not None
        store.ratings.rate(mood, NOW.day, 7, NOW)
    return path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        yield


def written(path: Path, sheet: Sheet) -> bool:
    with closing(Store(path)) as store:
        return bool(sheet.written(store))


async def fill(pilot: Pilot[None], sheet: Sheet) -> None:
    before = {"l": "Ask for directions", "t": "1 of 30 days", "p": "Nobody"}.get(sheet.keys[0], "Mood")
    await pilot.press(sheet.keys[0])
    if len(sheet.keys) > 1:
        await until_shown(pilot, {"s": "The scales on Day"}.get(sheet.keys[0], before))
        await pilot.press(*sheet.keys[1:])
    await until_shown(pilot, sheet.title)
    await press(pilot, *sheet.fill)
    await until_shown(pilot, sheet.typed)


@EACH
async def test_a_locked_file_leaves_everything_typed(path: Path, sheet: Sheet) -> None:
    async with open_day(path) as pilot:
        await fill(pilot, sheet)
        with locked(path):
            await pilot.press("enter")
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            assert sheet.title in text_of(pilot.app)
            assert sheet.typed in text_of(pilot.app)
        await pilot.press("enter")
        await until_gone(pilot, sheet.title)
    assert written(path, sheet)


@EACH
async def test_a_look_at_another_window_saves_no_form(path: Path, sheet: Sheet) -> None:
    async with open_day(path) as pilot:
        await fill(pilot, sheet)
        pilot.app.post_message(events.AppBlur())
        await until(pilot, lambda: not pilot.app.app_focus, "the window looked away from")
        # Some dialogs are waited for by a worker, which is not done before they are closed.
        await pilot.pause()
        assert sheet.title in text_of(pilot.app)
        assert not written(path, sheet)


@pytest.mark.parametrize("key", ["h", "i", "f", "o", "s"])
async def test_a_dialog_opened_while_the_file_is_locked_can_be_used(path: Path, key: str) -> None:
    async with open_day(path) as pilot:
        await pilot.app.workers.wait_for_complete()
        with locked(path):
            await pilot.press(key)
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            assert isinstance(pilot.app.screen, Dialog)
        if key == "f":
            await press(pilot, "=hopef6")
            await until_shown(pilot, "✓ hopeful 6")
            assert kept(path).feelings[0].intensity == 6
        elif key == "i":
            await press(pilot, "=Ann", "enter")
            await until_gone(pilot, "A time with")
            assert kept(path).interactions
        await pilot.press("escape")
        await until_shown(pilot, "Mood")


async def test_a_carried_step_stays_in_hand_when_the_window_is_looked_away_from(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("l")
        await until_shown(pilot, "Ask for directions")
        await pilot.press("m", "down")
        await until_shown(pilot, "carry it")
        pilot.app.post_message(events.AppBlur())
        await until(pilot, lambda: not pilot.app.app_focus, "the window looked away from")
        await pilot.app.workers.wait_for_complete()
        assert "carry it" in text_of(pilot.app)
