"""The file keeps the program waiting: keys are answered all the same, and what was asked for is done in order."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

from textual.pilot import Pilot

from tests.screens.test_shell import app_of, leave_field, rate
from tests.support.app import open_app, until, until_shown
from tests.support.shell import NoteScreen, Shell
from tracker.app import Moodladder


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Pilot[None]]:
    async with open_app(path, kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await leave_field(pilot)
        yield pilot


@asynccontextmanager
async def file_held(pilot: Pilot[None]) -> AsyncIterator[None]:
    """Keep the thread of the file busy, as a lock of another program does."""
    held, go_on = Event(), Event()

    def wait(_store: object) -> bool:
        held.set()
        return go_on.wait(60)

    app = pilot.app
    assert isinstance(app, Moodladder)
    app.run_worker(app.ask(wait))
    try:
        await until(pilot, held.is_set, "the file being held")
        yield
    finally:
        go_on.set()


async def test_keys_are_answered_while_an_undo_waits(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        await rate(pilot, 3)
        async with file_held(pilot):
            await pilot.press("u", "l")
            await until_shown(pilot, "▪Ladder")
        await until_shown(pilot, "Undone: Stress 3.")


async def test_undos_that_wait_are_done_in_the_order_of_their_keys(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        await rate(pilot, 3)
        async with file_held(pilot):
            pilot.app.run_worker(rate(pilot, 4))
            await pilot.press("u", "u", "u")
        await until_shown(pilot, "There is nothing to undo.")
        await until_shown(pilot, "stress: none")


async def test_keys_are_answered_while_leaving_waits(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        await pilot.press("tab", *"words")
        await leave_field(pilot)
        async with file_held(pilot):
            await pilot.press("q", "l")
            await until_shown(pilot, "▪Ladder")
        await until(pilot, lambda: pilot.app.return_code is not None, "the program ending")
    assert pilot.app.return_code == 0


async def test_a_fault_in_saving_keeps_a_signal_from_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, NoteScreen)
        await screen.query("#note").remove()
        await app_of(pilot).leave(143)
    assert pilot.app.return_code == 143
