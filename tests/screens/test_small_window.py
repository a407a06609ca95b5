"""A window of 60 × 20, the least there may be: what stands there is said whole, or left out whole."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import open_day, press
from tests.support.app import text_of, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.questionnaires import questionnaire
from tracker.store import Store

LEAST = (60, 20)
NOW = FixedClock()(4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a file in which the questionnaire was taken, and is due again."""
    path = new_file(tmp_path / "a.db")
    store = Store(path)
    hiq, signs = questionnaire("hiq"), questionnaire("signs")
    given = {item.id: item.low for item in hiq.items}
    store.responses.record(hiq, given, NOW.day - timedelta(40), NOW)
    store.responses.record(signs, {item.id: 0 for item in signs.items}, NOW.day - timedelta(400), NOW)
    store.close()
    return path


@asynccontextmanager
async def small(path: Path, *keys: str) -> AsyncIterator[Pilot[None]]:
    async with open_day(path, LEAST) as pilot:
        await press(pilot, *keys)
        yield pilot


async def test_what_is_due_is_said_with_both_its_keys(path: Path) -> None:
    async with small(path) as pilot:
        await until_shown(pilot, "Due: Hyper-independence. c goes there, k not this time.")
        await pilot.resize_terminal(80, 24)
        await until_shown(pilot, "Due: Hyper-independence, last 13 Oct. c goes there, k says not this time.")


async def test_the_questionnaires_have_their_whole_titles(path: Path) -> None:
    async with small(path, "c") as pilot:
        await until_shown(pilot, "Hyper-independence · HIQ ")
        await until_shown(pilot, "Attachment indicators")
        await until_shown(pilot, "Signs that help is needed ")
        assert "…" not in text_of(pilot.app)
        (line,) = [one for one in text_of(pilot.app).splitlines() if "HIQ" in one]
        assert line.split()[-4:] == ["15", "of", "15–75", "due"]


@pytest.mark.parametrize(("keys", "last"), [(("f8",), "f9 help"), (("f8", "s"), "f9 help")])
async def test_the_keys_of_calm_are_whole_and_help_is_one_of_them(
    path: Path, keys: tuple[str, ...], last: str
) -> None:
    async with small(path, *keys) as pilot:
        await until_shown(pilot, last)
        line = text_of(pilot.app).splitlines()[-1]
        assert line.strip().startswith("esc back")
        assert line.rstrip().endswith(last)


async def test_the_keys_of_a_dialog_are_whole(path: Path) -> None:
    async with small(path, "l", "y") as pilot:
        await until_shown(pilot, "enter try it ^o others ^y copy ^s file ^n keep esc leave")


async def test_the_rules_are_said_to_their_end(path: Path) -> None:
    async with small(path, "l", "k", "s") as pilot:
        await until_shown(pilot, "First steps")
        text = " ".join(text_of(pilot.app).split())
        assert "times in a row, then another is proposed" in text
        assert "of the first peak of distress, at most" in text


async def test_a_long_list_leaves_room_for_its_keys(path: Path) -> None:
    async with small(path, "r", "f") as pilot:
        await until_shown(pilot, "Thoughts of which pattern?")
        assert "esc leave" in text_of(pilot.app)


async def test_what_stands_in_an_empty_note_is_said_whole(path: Path) -> None:
    async with small(path, "n") as pilot:
        await until_shown(pilot, "n begins a note: what no number says")
