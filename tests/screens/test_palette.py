"""The palette: an action is also found by the word that one has for it, and shown by its own name."""

from pathlib import Path

import pytest

from tests.screens.day.opened import open_day
from tests.support.app import text_of, until_gone, until_shown
from tests.support.files import new_file

HELP = "Show at once whom you can call."
CALM = "Breathe slowly for a while, or look around you."
PLAN = "Read or write your own plan."
CHECK_IN = "Go to the questionnaires and other mirrors."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("emergency", HELP),
        ("Crisis", HELP),
        ("suicid", HELP),
        ("help now", HELP),
        ("hotline", HELP),
        ("panic", CALM),
        ("panic", HELP),
        ("calm", CALM),
        ("breathe", CALM),
        ("breathe", "Go to the exercises that help to settle."),
        ("hiq", CHECK_IN),
        ("phq", CHECK_IN),
        ("check-in", CHECK_IN),
        ("plan", PLAN),
        ("reframe", "Go to the thoughts: caught, weighed and answered."),
    ],
)
async def test_an_action_is_found_by_other_words(tmp_path: Path, typed: str, found: str) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.press("ctrl+p")
        await until_shown(pilot, "Rate a ten.")
        await pilot.press(*("space" if letter == " " else letter for letter in typed))
        await until_gone(pilot, "Rate a ten.")
        await until_shown(pilot, found)


@pytest.mark.parametrize(("typed", "first"), [("emergency", HELP), ("suicide", HELP), ("hiq", CHECK_IN)])
async def test_what_is_called_so_stands_first(tmp_path: Path, typed: str, first: str) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.press("ctrl+p", *typed)
        await until_shown(pilot, first)
        await until_gone(pilot, "Rate a ten.")
        await pilot.press("enter")
        await until_shown(pilot, "findahelpline.com" if first == HELP else "Hyper-independence")


async def test_the_plan_is_reached_from_anywhere(tmp_path: Path) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.press("ctrl+p", *"my plan")
        await until_shown(pilot, PLAN)
        assert text_of(pilot.app).count(PLAN) == 1
        await pilot.press("enter")
        await until_shown(pilot, "How I notice that it is getting hard")


async def test_a_word_that_nothing_is_called_by_is_looked_for_in_the_sentences(tmp_path: Path) -> None:
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.press("ctrl+p", *"whom you can")
        await until_shown(pilot, HELP)
