"""A typed amount: it stays typed until it is in the file, whatever stands in the way."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest

from tests.screens.day.opened import TONIGHT, kept, open_day, press, row, until_kept, until_row
from tests.support.app import text_of, until, until_shown
from tracker.domain.changes import Changed
from tracker.screens.day.screen import DayScreen
from tracker.widgets.scale_panel import ScalePanel

SLEEP = 5
"""How many rows below the first it stands."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize("leave", ["enter", "tab", "up"])
async def test_an_amount_that_cannot_be_written_stays_typed_and_in_focus(path: Path, leave: str) -> None:
    async with open_day(path) as pilot:
        await pilot.app.workers.wait_for_complete()
        with locked(path):
            await press(pilot, *["down"] * SLEEP, "=7.", leave)
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            await until_row(pilot, "Sleep", "7.▏")
        assert isinstance(pilot.app.screen.focused, ScalePanel)
        await press(pilot, "=5", "enter")
        await until_kept(pilot, path, "sleep", 7.5)
        await until(pilot, lambda: "▏" not in text_of(pilot.app), "nothing typed any more")


async def after(asked: asyncio.Event, doing: Coroutine[Any, Any, Changed | None]) -> Changed | None:
    await asked.wait()
    return await doing


async def test_two_amounts_that_cannot_be_written_are_both_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_day(path) as pilot:
        await pilot.app.workers.wait_for_complete()
        screen = pilot.app.screen
        assert isinstance(screen, DayScreen)
        with locked(path):
            # Longer than the keys take, so that both stand typed before the first is given back.
            asked = asyncio.Event()
            do = screen.host.do
            monkeypatch.setattr(pilot.app, "do", lambda act: after(asked, do(act)))
            await press(pilot, *["down"] * SLEEP, "=7.5", "enter", "down", "=30", "enter")
            asked.set()
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            await pilot.app.workers.wait_for_complete()
            assert "7.5▏" in row(pilot, "Sleep")
            assert screen.unsaved().split("\n")[0] == str(TONIGHT)
            assert [line.rpartition(": ")[2] for line in screen.unsaved().split("\n")[1:]] == ["7.5", "30"]
            await screen.show_day(TONIGHT - timedelta(days=1))
            assert screen.day == TONIGHT
        await screen.show_day(TONIGHT - timedelta(days=1))
        assert screen.day == TONIGHT - timedelta(days=1)
        assert sorted(one[-1].value for one in kept(path).ratings.values()) == [7.5, 30]
        assert not kept(path, screen.day).ratings


async def test_an_amount_off_its_scale_keeps_the_day_open_and_says_why(path: Path) -> None:
    async with open_day(path) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, DayScreen)
        await press(pilot, *["down"] * SLEEP, "=99")
        await screen.show_day(TONIGHT - timedelta(days=1))
        await until_shown(pilot, "not “99”")
        assert screen.day == TONIGHT
        await until_row(pilot, "Sleep", "99▏")
        await press(pilot, "escape")
        await screen.show_day(TONIGHT - timedelta(days=1))
        await until_shown(pilot, "Saturday 21 November")
