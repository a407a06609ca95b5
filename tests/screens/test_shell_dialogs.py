"""The dialogs, by the keys a person presses and the answer that comes back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input

from tests.support.app import open_app, text_of, until, until_shown
from tests.support.shell import Shell
from tracker.screens.dialogs import AskDate, AskText, Choice, Confirm, Pick, Picked
from tracker.screens.dialogs.pick import fitting

SUNDAY = date(2026, 11, 22)
FEELINGS = [("a", "relieved"), ("b", "ashamed"), ("c", "[b]proud[/b]"), ("d", "Très seule")]


@asynccontextmanager
async def asked(tmp_path: Path, dialog: ModalScreen[Any]) -> AsyncIterator[tuple[Pilot[None], list[Any]]]:
    """Open a dialog; what it is dismissed with arrives in the list."""
    answers: list[Any] = []
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.app.push_screen(dialog, answers.append)
        yield pilot, answers
        await until(pilot, lambda: len(answers) == 1, "one answer")


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(["enter"], False), (["down", "enter"], True), (["y"], True), (["n"], False), (["escape"], None)],
)
async def test_a_question_is_answered_in_words(tmp_path: Path, keys: list[str], answer: bool | None) -> None:
    async with asked(tmp_path, Confirm("Delete “[b]x[/b]”?", "Delete it", "Keep it")) as (pilot, answers):
        await until_shown(pilot, "Delete “[b]x[/b]”?")
        await until_shown(pilot, "▌ n Keep it")
        await pilot.press(*keys)
    assert answers == [answer]


async def test_a_text_is_cleaned_and_given(tmp_path: Path) -> None:
    async with asked(tmp_path, AskText("What was it about?", "a form")) as (pilot, answers):
        await pilot.press(*" [b]", "enter")
    assert answers == ["a form [b]"]


async def test_a_refused_text_stays_with_the_reason_until_typing_goes_on(tmp_path: Path) -> None:
    def check(text: str) -> str:
        return "" if len(text) > 2 else "Three letters at least, please."

    async with asked(tmp_path, AskText("Name it", check=check, hint="A word or two.")) as (pilot, answers):
        await until_shown(pilot, "A word or two.")
        await pilot.press("a", "b", "enter")
        await until_shown(pilot, "Three letters at least, please.")
        assert pilot.app.screen.query_one(Input).value == "ab"
        await pilot.press("c")
        await until_shown(pilot, "A word or two.")
        await pilot.press("enter")
    assert answers == ["abc"]


async def test_a_check_may_raise_its_sentence(tmp_path: Path) -> None:
    def check(text: str) -> str:
        raise ValueError("That name is taken [x].")

    async with asked(tmp_path, AskText("Name it", "walk", check)) as (pilot, answers):
        await pilot.press("enter")
        await until_shown(pilot, "That name is taken [x].")
        await pilot.press("escape")
    assert answers == [None]


async def test_a_pasted_escape_sequence_is_dropped(tmp_path: Path) -> None:
    async with asked(tmp_path, AskText("Name it", "a\x1b]52;c;aGk=\x07b")) as (pilot, answers):
        await pilot.press("enter")
    assert answers == ["a]52;c;aGk=b"]


@pytest.mark.parametrize(
    ("typed", "said", "day"),
    [
        ("yesterday", "Saturday 21 November 2026", date(2026, 11, 21)),
        ("tue", "Tuesday 17 November 2026", date(2026, 11, 17)),
        ("2026-01-02", "Friday 2 January 2026", date(2026, 1, 2)),
    ],
)
async def test_a_day_is_understood_as_it_is_typed(tmp_path: Path, typed: str, said: str, day: date) -> None:
    async with asked(tmp_path, AskDate("Which day?", SUNDAY)) as (pilot, answers):
        await pilot.press(*typed)
        await until_shown(pilot, said)
        await pilot.press("enter")
    assert answers == [day]


async def test_arrows_step_by_a_day_but_not_past_the_last(tmp_path: Path) -> None:
    async with asked(tmp_path, AskDate("Which day?", SUNDAY, latest=SUNDAY)) as (pilot, answers):
        await until_shown(pilot, "Sunday 22 November 2026")
        await pilot.press("right", "left", "left")
        await until_shown(pilot, "Friday 20 November 2026")
        await pilot.press("right", "enter")
    assert answers == [date(2026, 11, 21)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("someday", "is not a day I can read"),
        ("03/04/2026", "could be"),
        ("2026-12-01", "is still to come"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_in_place(tmp_path: Path, typed: str, said: str) -> None:
    async with asked(tmp_path, AskDate("Which day?", SUNDAY, latest=SUNDAY)) as (pilot, answers):
        await pilot.press(*typed)
        await until_shown(pilot, said)
        await pilot.press("enter")
        assert pilot.app.screen.query_one(Input).value == typed
        await pilot.press("escape")
    assert answers == [None]


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        (["enter"], Picked("a")),
        (["down", "down", "enter"], Picked("c")),
        (["up", "enter"], Picked("a")),
        ([*"asha", "enter"], Picked("b")),
        ([*"seule tr", "enter"], Picked("d")),
        ([*"hopeful", "enter"], Picked(None, "hopeful")),
        ([*"rel", "down", "enter"], Picked(None, "rel")),
        ([*"tres", "enter"], Picked("d")),
        ([*"Ashamed", "enter"], Picked("b")),
        (["escape"], None),
    ],
)
async def test_a_few_letters_pick_from_a_list_or_add_to_it(
    tmp_path: Path, keys: list[str], picked: Picked | None
) -> None:
    async with asked(tmp_path, Pick("What did you feel?", FEELINGS, allow_new=True)) as (pilot, answers):
        await until_shown(pilot, "[b]proud[/b]")
        await pilot.press(*keys)
    assert answers == [picked]


async def test_a_closed_list_says_when_nothing_fits(tmp_path: Path) -> None:
    async with asked(tmp_path, Pick("Which?", FEELINGS)) as (pilot, answers):
        await pilot.press(*"zz", "enter")
        await until_shown(pilot, "Nothing on the list fits these letters.")
        assert "Add" not in text_of(pilot.app)
        await pilot.press("escape")
    assert answers == [None]


async def test_a_word_that_is_there_cannot_be_added_again(tmp_path: Path) -> None:
    async with asked(tmp_path, Pick("Which?", FEELINGS, allow_new=True)) as (pilot, answers):
        await pilot.press(*"RELIEVED")
        await pilot.pause()
        assert "Add" not in text_of(pilot.app)
        await pilot.press("enter")
    assert answers == [Picked("a")]


async def test_under_a_dialog_the_keys_of_the_program_rest(tmp_path: Path) -> None:
    async with asked(tmp_path, Confirm("Sure?")) as (pilot, _answers):
        await pilot.press("l", "q", "u")
        await until_shown(pilot, "Sure?")
        assert pilot.app.return_code is None
        await pilot.press("escape")


def test_what_begins_with_the_letters_comes_first() -> None:
    choices = [Choice("1", "at ease"), Choice("2", "easy"), Choice("3", "tense")]
    assert [choice.id for choice in fitting(choices, "eas")] == ["2", "1"]
    assert fitting(choices, "") == choices


def test_what_is_listed_is_found_without_its_accents() -> None:
    choices = [Choice("1", "Inés"), Choice("2", "Ines"), Choice("3", "Tom")]
    assert [choice.id for choice in fitting(choices, "ine")] == ["1", "2"]
    assert [choice.id for choice in fitting(choices, "ines")] == ["2", "1"]
    assert [choice.id for choice in fitting(choices, "INÉS")] == ["1", "2"]
