"""Sentences that a person must know: one at a time, over the line of keys, and nothing they work on is covered."""

from pathlib import Path

import pytest

from tests.screens.day.opened import open_day
from tests.screens.test_shell import app_of, leave_field
from tests.support.app import SMALL, open_app, text_of, until_gone, until_shown
from tests.support.shell import Shell
from tracker import app as app_module

LONG = (
    "The file is locked by another program. What you typed still stands here; try again in a moment, please."
)


async def test_a_sentence_covers_nothing_but_the_line_of_keys(tmp_path: Path) -> None:
    async with open_day(tmp_path / "a.db", SMALL) as pilot:
        await until_shown(pilot, "? help")
        before = text_of(pilot.app).splitlines()
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")
        after = text_of(pilot.app).splitlines()
        assert after[:-1] == before[:-1]
        assert after[-1].strip("▌▐█ ") == "There is nothing to undo."
        await pilot.click("Toast")
        await until_shown(pilot, "? help")


async def test_a_sentence_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        app_of(pilot).tell("the first [b]one[/b]")
        app_of(pilot).tell("the second [b]one[/b]")
        await until_shown(pilot, "the second [b]one[/b]")
        await until_gone(pilot, "the first")
        assert len(pilot.app._notifications) == 1


async def test_a_long_sentence_is_read_whole(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", SMALL, kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        app_of(pilot).tell(LONG, severity="error")
        await until_shown(pilot, "please.")
        lines = text_of(pilot.app).splitlines()
        assert " ".join(" ".join(line.strip("▌▐█ ") for line in lines[-2:]).split()) == LONG


async def test_what_must_be_acted_on_stands_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert app_module.WARNED_SECONDS >= 6
    monkeypatch.setattr(app_module, "TOLD_SECONDS", 0.05)
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await leave_field(pilot)
        app_of(pilot).tell("good to know")
        await until_gone(pilot, "good to know")
        app_of(pilot).tell("something to do", severity="error")
        await until_shown(pilot, "something to do")
        (one,) = pilot.app._notifications
        assert one.timeout == app_module.WARNED_SECONDS
