"""Another program holds the file: whatever key is pressed then, the program says so and goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.screens.day.opened import open_day
from tests.screens.ladder.opened import kept, prepared
from tests.support.app import until, until_shown
from tests.support.clock import FixedClock
from tracker.domain.people import Person
from tracker.store import Store

NOW = FixedClock()(4)
KEYS = {
    "a questionnaire": ("c", "Symptom screeners", "n"),
    "words for an ask": ("l", "Ask for directions", "y"),
    "how a step went": ("l", "Ask for directions", "o"),
    "merging people": ("p", "Ines", "m"),
    "deleting somebody": ("p", "Ines", "x"),
    "thoughts of a pattern": ("r", "Reframe", "f"),
}
"""A key of a mode, what is shown there, and a key that reads the file."""


def filled(store: Store) -> None:
    for name in ("Ines", "Ann"):
        store.people.add(Person("", name), NOW)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    return prepared(tmp_path / "a.db", filled)


@pytest.mark.parametrize("act", KEYS)
async def test_a_key_that_needs_the_file_says_that_it_is_held_and_works_later(path: Path, act: str) -> None:
    mode, shown, key = KEYS[act]
    async with open_day(path) as pilot:
        await pilot.press(mode)
        await until_shown(pilot, shown)
        await pilot.app.workers.wait_for_complete()
        here = pilot.app.screen
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            conn.execute("BEGIN EXCLUSIVE")
            await pilot.press(key)
            await until(pilot, lambda: bool(pilot.app._notifications), "a sentence that says why")
            assert pilot.app.screen is here
        assert pilot.app._exception is None
    assert kept(path, lambda store: len(store.people.all())) == 2
