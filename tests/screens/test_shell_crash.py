"""A crash says where it happened, and nothing that was written."""

from asyncio import sleep
from pathlib import Path
from time import monotonic

import pytest
from textual.worker import WorkerFailed

from tests.support.app import DEADLINE_SECONDS, GLANCE_SECONDS, open_app, until_shown
from tests.support.shell import Shell
from tracker.crash import report
from tracker.domain.time import read_instant

SECRET = "Xylophon17"


async def write_and_crash(path: Path) -> None:
    async with open_app(path, kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press(*SECRET, "enter")
        await until_shown(pilot, f"note: {SECRET}")
        pilot.app.screen.set_focus(None)
        await pilot.press("z")


async def test_neither_locals_nor_notes_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ValueError, match=SECRET):
        await write_and_crash(tmp_path / "a.db")
    said = "".join(capsys.readouterr())
    assert "ValueError" in said
    assert str(tmp_path / "a.db") in said.replace("\n", "")
    assert SECRET not in said


async def test_panic_says_nothing_of_what_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        pilot.app.panic(SECRET)
    said, end = "".join(capsys.readouterr()), monotonic() + DEADLINE_SECONDS
    # Two tasks end the application then, and the one that prints may be the later.
    while "had to stop" not in said and monotonic() < end:
        await sleep(GLANCE_SECONDS)
        said += "".join(capsys.readouterr())
    assert "had to stop" in said
    assert SECRET not in said


def fail(message: str) -> None:
    try:
        read_instant(message)
    except ValueError as error:
        raise KeyError(message) from error


def test_the_report_has_kinds_and_our_places_of_the_whole_chain() -> None:
    with pytest.raises(KeyError) as raised:
        fail(SECRET)
    said = report(raised.value, Path("/home/x/log.db"))
    assert "KeyError" in said
    assert "ValueError" in said
    assert "tracker/domain/time.py:" in said
    assert "read_instant" in said
    assert "/home/x/log.db" in said
    assert SECRET not in said


def test_a_workers_failure_is_told_as_what_failed() -> None:
    said = report(WorkerFailed(ZeroDivisionError(SECRET)), Path("log.db"))
    assert "ZeroDivisionError" in said
    assert SECRET not in said
