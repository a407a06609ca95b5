"""The list of feelings and that of coping, used by a hand that does not wait for the disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot

from tests.screens.day.opened import kept, open_day
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.domain.changes import Changed
from tracker.domain.evening import Choice, Coped, Feeling
from tracker.domain.time import Stamp
from tracker.store import Store
from tracker.store.feelings import Feelings

NOW = FixedClock()(4)
KEYS = {"\r": "enter", "\x1b": "escape", "+": "plus", "\x7f": "delete"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def burst(pilot: Pilot[None], typed: str) -> None:
    """Let all keys arrive before the first of them is answered."""
    for letter in typed:
        character = letter if letter.isprintable() else None
        pilot.app.post_message(events.Key(KEYS.get(letter, letter), character))


@contextmanager
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let no feeling be written before the event is set."""
    gate, add = Event(), Feelings.add

    def slow(self: Feelings, entry: Feeling, now: Stamp) -> Changed:
        assert gate.wait(10)
        return add(self, entry, now)

    monkeypatch.setattr(Feelings, "add", slow)
    yield gate
    gate.set()


def felt(path: Path) -> list[tuple[str, int]]:
    return [(one.emotion.name, one.intensity) for one in kept(path).feelings]


async def test_a_burst_of_keys_rates_each_name_once(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("f")
        await until_shown(pilot, "calm")
        burst(pilot, "calm6sad3")
        await until(pilot, lambda: len(felt(path)) == 2, "two feelings in the file")
        assert felt(path) == [("calm", 6), ("sad", 3)]
        await until_shown(pilot, "✓ sad 3")


async def test_keys_typed_while_a_write_takes_long_go_to_the_next_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_day(path) as pilot:
        await pilot.press("f")
        await until_shown(pilot, "calm")
        with held(monkeypatch) as gate:
            await pilot.press(*"calm6", *"sa")
            assert "sa" in text_of(pilot.app)
            gate.set()
            await until_shown(pilot, "✓ calm 6")
            await pilot.press(*"d3")
            await until(pilot, lambda: len(felt(path)) == 2, "two feelings in the file")
        assert felt(path) == [("calm", 6), ("sad", 3)]


@pytest.mark.parametrize("last", ["\r", "\x1b"])
async def test_closing_waits_for_what_was_rated(
    path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    async with open_day(path) as pilot:
        await pilot.press("f")
        await until_shown(pilot, "calm")
        with held(monkeypatch) as gate:
            burst(pilot, f"calm6sad3proud+{last}")
            await pilot.pause()
            gate.set()
            await until_gone(pilot, "how strongly")
        assert felt(path) == [("calm", 6), ("sad", 3), ("proud", 10)]


async def test_what_is_typed_before_the_list_stands_means_the_list(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_day(path) as pilot:
        gate, evening = Event(), Store.evening
        monkeypatch.setattr(Store, "evening", lambda store, day: gate.wait(10) and evening(store, day))
        pilot.app.screen.run_worker(pilot.app.ask(lambda store: store.evening(NOW.day)))  # type: ignore[attr-defined]
        await pilot.press("f")
        burst(pilot, "hopef6")
        await pilot.pause()
        gate.set()
        await until_shown(pilot, "✓ hopeful 6")
        assert felt(path) == [("hopeful", 6)]


async def test_enter_at_once_keeps_a_way_of_coping_that_was_named(path: Path) -> None:
    store = Store(path, create=True)
    store.copings.add(Coped("", NOW.day.replace(day=1), Choice("", "long walk"), 7), NOW)
    store.close()
    async with open_day(path) as pilot:
        await pilot.press("o")
        await until_shown(pilot, "long walk")
        burst(pilot, "long w\r")
        await until(pilot, lambda: bool(kept(path).coped), "the coping in the file")
        assert kept(path).coped[0].coping.name == "long walk"


async def test_what_could_not_be_kept_stands_in_the_field_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_day(path) as pilot:
        from tracker.store.errors import StoreError

        def locked(_self: Feelings, _entry: Feeling, _now: Stamp) -> Changed:
            raise StoreError("The file is busy.")

        await pilot.press("f")
        await until_shown(pilot, "calm")
        monkeypatch.setattr(Feelings, "add", locked)
        await pilot.press(*"weary5")
        await until_shown(pilot, "The file is busy.")
        await until_shown(pilot, "new: weary")
        monkeypatch.undo()
        await pilot.press("5")
        await until_shown(pilot, "✓ weary 5")
