"""What cannot be an answer is refused where it was typed, with the reason, and nothing changes."""

from pathlib import Path

import pytest

from tests.screens.day.opened import kept, open_day, press, until_kept, until_row, value
from tests.support.app import text_of, until_gone, until_shown


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


async def test_zero_is_not_a_mood(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("0")
        await until_shown(pilot, "Takes a whole number from 1 to 10, not “0”. For ten press +. Still open.")
        assert "▌ Mood" in text_of(pilot.app)
        assert value(path, "mood") is None
        await pilot.press("7")
        await until_gone(pilot, "not “0”")
        await until_kept(pilot, path, "mood", 7)


async def test_a_refusal_says_what_stands_as_before(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "7", "up")
        await until_row(pilot, "Mood", "7")
        await pilot.press("0")
        await until_shown(pilot, "Still 7.")
        assert value(path, "mood") == 7


@pytest.mark.parametrize(
    ("down", "typed", "words"),
    [
        (1, ("k",), "Takes a whole number from 0 to 10, not “k”."),
        (6, ("9",), "Takes a whole number from 1 to 5, not “9”."),
        (6, ("plus",), "Takes a whole number from 1 to 5, not “+”."),
        (5, ("=99", "enter"), "Takes hours from 0 to 24, such as 7.5 or 7:30, not “99”."),
        (5, ("=7:75", "enter"), "Takes hours from 0 to 24, such as 7.5 or 7:30, not “7:75”."),
        (7, ("=2x", "enter"), "Takes a whole number from 0 to 1440, not “2x”."),
        (9, ("=1.5", "tab"), "Takes a whole number from 0 to 50, not “1.5”."),
        (9, ("=51", "down"), "Takes a whole number from 0 to 50, not “51”."),
    ],
)
async def test_each_scale_says_what_it_takes(
    path: Path, down: int, typed: tuple[str, ...], words: str
) -> None:
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * down, *typed)
        await until_shown(pilot, words)
        assert not kept(path).ratings


async def test_what_was_typed_stays_to_be_changed(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * 5, "=77", "enter")
        await until_shown(pilot, "77▏")
        await press(pilot, "backspace", "enter")
        await until_kept(pilot, path, "sleep", 7)


async def test_a_feeling_is_one_to_ten(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=calm0")
        await until_shown(pilot, "This goes from 1 to 10, not 0. Nothing was changed.")
        await pilot.press("enter")
        await until_shown(pilot, "How strong?")
        assert not kept(path).feelings


@pytest.mark.parametrize("distress", ["101", "x", "-1", "5.5"])
async def test_distress_off_the_scale_stays_typed(path: Path, distress: str) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "h", "o", "tab", "tab", f"={distress}", "enter")
        await until_shown(pilot, "Distress takes a whole number from 0 to 100")
        assert distress in text_of(pilot.app)
        assert not kept(path).moments


async def test_a_moment_needs_only_its_kind(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "h", "enter")
        await until_shown(pilot, "Say how help came up: 1 offered, 2 needed or 3 asked.")
        await pilot.press("escape")
        await until_gone(pilot, "Say how help came up")
        assert not kept(path).moments


async def test_a_time_with_nobody_and_nothing_is_refused(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "i", "enter")
        await until_shown(pilot, "Say with whom it was, or what it was.")
        assert not kept(path).interactions


async def test_tomorrow_cannot_be_logged_yet(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("right_square_bracket")
        await until_shown(pilot, "Tomorrow is not here yet. The ladder can plan ahead.")
        assert "Sunday 22 November" in text_of(pilot.app)
        await press(pilot, "g", "ctrl+u", "=2026-11-25", "enter")
        await until_shown(pilot, "still to come")
