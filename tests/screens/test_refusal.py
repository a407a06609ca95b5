"""The page of a file that cannot be opened: it tries again when asked to, and help is one key away."""

import shutil
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import press, until_kept
from tests.support.app import open_app, text_of, until, until_gone, until_shown
from tests.support.files import contents, new_file
from tracker.screens.help_now import HelpNow
from tracker.screens.refusal import Refusal
from tracker.store.schema import VERSION

KEYS = "r try again   ! help now   f8 calm   q leave"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 20)
    return new_file(tmp_path / "a.db")


async def until_refused(pilot: Pilot[None], words: str) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, Refusal), "the page")
    await until(pilot, lambda: words in " ".join(text_of(pilot.app).split()), words)


async def until_it_works(pilot: Pilot[None], path: Path) -> None:
    await until_gone(pilot, "could not be opened")
    await until_shown(pilot, "Nothing here yet.")
    await press(pilot, "7")
    await until_kept(pilot, path, "mood", 7)
    assert not list(pilot.app._notifications)


async def test_a_file_that_was_held_is_opened_when_it_is_tried_again(path: Path) -> None:
    with closing(connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        async with open_app(path, first_start=None) as pilot:
            await until_refused(pilot, "is being used by another program.")
            assert KEYS in text_of(pilot.app)
            await pilot.press("r")
            await pilot.app.workers.wait_for_complete(
                worker for worker in pilot.app.workers if worker.group == "again"
            )
            await until_refused(pilot, "is being used by another program.")
            conn.execute("ROLLBACK")
            await pilot.press("r")
            await until_shown(pilot, "An evening log")
            await pilot.press("escape")
            await until_it_works(pilot, path)


async def test_it_says_that_it_tries(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 1000)
    with closing(connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        async with open_app(path) as pilot:
            await until_refused(pilot, "is being used by another program.")
            await pilot.press("r")
            await until_shown(pilot, "Trying again")
            conn.execute("ROLLBACK")
            await until_it_works(pilot, path)


@pytest.mark.parametrize("wrong", ["newer", "damaged", "other", "empty"])
async def test_a_backup_put_in_its_place_is_opened(tmp_path: Path, path: Path, wrong: str) -> None:
    sound = tmp_path / "backup.db"
    shutil.copy(path, sound)
    if wrong == "newer":
        with closing(connect(path)) as conn:
            conn.execute(f"PRAGMA user_version={VERSION + 1}")
    else:
        whole = path.read_bytes()
        path.write_bytes({"damaged": whole[:-4096], "other": b"a letter" * 100, "empty": b""}[wrong])
    before = contents(tmp_path)
    async with open_app(path) as pilot:
        await until_refused(pilot, "could not be opened")
        await pilot.press("r")
        await pilot.app.workers.wait_for_complete(
            worker for worker in pilot.app.workers if worker.group == "again"
        )
        await until_refused(pilot, "could not be opened")
        assert contents(tmp_path) == before
        shutil.copy(sound, path)
        await pilot.press("r")
        await until_it_works(pilot, path)


@pytest.mark.parametrize("key", ["exclamation_mark", "f9"])
async def test_help_is_there_though_no_file_is(path: Path, key: str) -> None:
    path.write_bytes(b"")
    async with open_app(path) as pilot:
        await until_refused(pilot, "is empty")
        await pilot.press(key)
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpNow), "the help page")
        await until_shown(pilot, "findahelpline.com")
        await pilot.press("escape")
        await until_refused(pilot, "is empty")
        assert pilot.app._exception is None
