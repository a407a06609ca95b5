"""Help inside a dialog: f1 always, and a question mark where it is no text; back is where one was."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import tracker
from tests.screens.day.opened import open_day, press
from tests.support.app import SMALL, open_app, text_of, until, until_gone, until_shown
from tests.support.shell import Shell
from tracker.screens.dialogs import AskText, Confirm
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.help import HelpScreen


def is_helping(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, HelpScreen)


def all_dialogs() -> Iterator[type[Dialog[Any]]]:
    for module in walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            for thing in vars(import_module(module.name)).values():
                if isinstance(thing, type) and issubclass(thing, Dialog) and thing.__module__ == module.name:
                    yield thing


def test_every_dialog_that_is_opened_says_what_it_is_for() -> None:
    below = {base for dialog in all_dialogs() for base in dialog.__mro__[1:]}
    silent = [dialog.__name__ for dialog in all_dialogs() if dialog not in below and not dialog.HELP]
    assert silent == []


async def test_f1_helps_in_the_middle_of_a_word_and_esc_goes_on_with_it(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.app.push_screen(AskText("What was it about?"))
        await pilot.press(*"why?")
        await pilot.press("f1")
        await until_shown(pilot, "Leave without changing anything.")
        assert "What was it about?" in text_of(pilot.app)
        await pilot.press("escape", *" me")
        await until(pilot, lambda: not is_helping(pilot), "the dialog again")
        assert pilot.app.screen.query_one(Input).value == "why? me"


async def test_a_question_mark_helps_where_there_is_no_text(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.app.push_screen(Confirm("Sure?"))
        await pilot.press("question_mark")
        await until_shown(pilot, "Answer yes.")
        await pilot.press("question_mark")
        await until_shown(pilot, "Sure?")


async def test_the_help_of_a_dialog_names_no_key_that_rests_beneath_it(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.app.push_screen(Confirm("Sure?"))
        await pilot.press("f1")
        await until_shown(pilot, "Answer yes.")
        assert "Find any action or theme by its name." in text_of(pilot.app)
        assert "Go to the ladder." not in text_of(pilot.app)
        assert "Take back what was done last." not in text_of(pilot.app)


async def test_a_form_half_filled_in_stays_so(tmp_path: Path) -> None:
    async with open_day(tmp_path / "a.db") as pilot:
        await pilot.press("h")
        await until_shown(pilot, "Help was")
        await press(pilot, "2", "=Ann", "f1")
        await until_shown(pilot, "every answer")
        await pilot.press("escape")
        await until(pilot, lambda: not is_helping(pilot), "the form again")
        assert "● 2 needed" in text_of(pilot.app)
        assert "Ann" in text_of(pilot.app)
        await pilot.press("enter")
        await until_gone(pilot, "A moment when")


@pytest.mark.parametrize(("key", "title"), [("h", "A moment when"), ("i", "A time with"), ("s", "scales")])
async def test_the_line_of_keys_names_f1(tmp_path: Path, key: str, title: str) -> None:
    async with open_day(tmp_path / "a.db", SMALL) as pilot:
        await pilot.press(key)
        await until_shown(pilot, title)
        await until_shown(pilot, "f1 help")
        await until_shown(pilot, "esc leave")
