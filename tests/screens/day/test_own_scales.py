"""Scales of one's own: added, ordered, renamed, hidden, and answered like ours."""

from pathlib import Path

import pytest

from tests.screens.day.opened import kept, open_day, press, row, until_row
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.scales import ScaleKind
from tracker.undoing import NOTHING_HERE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def scale_names(path: Path) -> list[str]:
    return [scale.name for scale in kept(path).scales]


async def test_a_scale_of_ones_own_stands_on_day_and_is_answered(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "s", "a", "=Hope", "tab", "tab", "=hopeful", "enter")
        await until_shown(pilot, "● Hope")
        await pilot.press("escape")
        await until_row(pilot, "Hope", "· · ·")
        await press(pilot, *["down"] * 5)
        await until_row(pilot, "Hope", "0–9, + is 10: hopeful")
        await pilot.press("plus")
        await until_row(pilot, "Hope", "10 ✓")


async def test_undo_among_the_scales_reaches_only_what_was_done_there(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "7")
        await until_row(pilot, "Mood", "7")
        await press(pilot, "s")
        await until_shown(pilot, "The scales on Day")
        await press(pilot, "u")
        await until_shown(pilot, NOTHING_HERE)
        await press(pilot, "a", "=Hope", "enter")
        await until(pilot, lambda: "Hope" in scale_names(path), "the scale")
        await press(pilot, "u", "u")
        await until(pilot, lambda: "Hope" not in scale_names(path), "no scale")
        assert kept(path).last("mood") is not None
        await press(pilot, "escape", "u")
        await until(pilot, lambda: kept(path).last("mood") is None, "the mood taken back")


async def test_yes_and_no_are_letters_where_they_answer(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "s", "a", "=Took a break", "tab", "3", "enter")
        await until_shown(pilot, "● Took a break")
        await press(pilot, "escape", *["down"] * 5)
        await until_row(pilot, "Took a break", "○ yes ○ no")
        await pilot.press("n")
        await until_row(pilot, "Took a break", "○ yes ● no")
        await press(pilot, "up", "y")
        await until_row(pilot, "Took a break", "● yes ○ no")
        assert next(s.kind for s in kept(path).scales if s.name == "Took a break") is ScaleKind.YES_NO


async def test_ours_are_moved_renamed_hidden_and_shown_again(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "s", "down", "j")
        await until(
            pilot, lambda: scale_names(path)[:3] == ["Mood", "Anxiety", "Stress"], "Stress moved down"
        )
        await press(pilot, "e", "ctrl+u", "=Pressure", "enter")
        await until_shown(pilot, "● Pressure")
        await pilot.press("space")
        await until_shown(pilot, "○ Pressure")
        await pilot.press("escape")
        await until(pilot, lambda: row(pilot, "Pressure") == "", "no Pressure on Day")
        await press(pilot, "s", "down", "down", "x")
        await until_shown(pilot, "● Pressure")
        await press(pilot, "u")
        await until_shown(pilot, "○ Pressure")


async def test_a_name_that_is_taken_stays_typed(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "s", "a", "=mood", "enter")
        await until_shown(pilot, "There is a scale called Mood already.")
        assert "A scale of your own" in text_of(pilot.app)
        await press(pilot, "ctrl+u", "enter")
        await until_shown(pilot, "A scale needs a name of 1 to 40 characters.")
        await press(pilot, "escape", "escape")
        await until_gone(pilot, "The scales on Day")
