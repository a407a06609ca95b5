"""Another program holds the file while one writes: a mark says so until the words are there, by themselves."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from sqlite3 import connect
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.screens.day.opened import TONIGHT, open_day, press
from tests.support.app import SMALL, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.domain.changes import Changed
from tracker.screens.checkin.history import HistoryPage
from tracker.screens.help_now.plan import PlanPage
from tracker.screens.reframe.beginning import new_thought
from tracker.screens.reframe.record import RecordPage
from tracker.store import Store
from tracker.store.errors import LockedFile
from tracker.store.prompted import Prompted

HELD = "○ not saved yet: another program holds the file"
NOW = FixedClock()(4)


class Place(NamedTuple):
    """Where words are kept as they are typed, and how they are read from the file."""

    page: Callable[[], Screen[None]] | None
    read: Callable[[Store], list[str]]


PLACES = {
    "the note": Place(None, lambda store: [store.days.note(TONIGHT)]),
    "the history": Place(HistoryPage, lambda store: [*store.reflections.texts().values()]),
    "the plan": Place(PlanPage, lambda store: [*store.crisis_plan.texts().values()]),
    "a record": Place(
        lambda: RecordPage(new_thought(TONIGHT)),
        lambda store: [one.situation for one in store.thoughts.all()],
    ),
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 20)
    monkeypatch.setattr("tracker.screens.text_keeper.AGAIN_SECONDS", 0.1)
    return new_file(tmp_path / "a.db")


@pytest.fixture
def once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be tried again by itself."""
    monkeypatch.setattr("tracker.screens.text_keeper.AGAIN_SECONDS", 3600.0)


@contextmanager
def held(path: Path) -> Iterator[None]:
    with closing(connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        yield


def kept(path: Path, place: Place) -> list[str]:
    with closing(Store(path)) as store:
        return place.read(store)


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[None]]:
    async with open_day(path, size) as pilot:
        await pilot.app.workers.wait_for_complete()
        yield pilot


async def until_marked(pilot: Pilot[None], words: str = HELD) -> None:
    """Wait until the mark stands there; the sentence that comes first lies over it for some seconds."""
    await until(pilot, lambda: bool(pilot.app._notifications), "a sentence that says why")
    pilot.app.clear_notifications()
    await until_shown(pilot, words)


async def go_to(pilot: Pilot[None], place: Place) -> None:
    if place.page is None:
        await press(pilot, "n")
    else:
        await pilot.app.push_screen(place.page())
        await pilot.app.workers.wait_for_complete()


@pytest.mark.parametrize("name", PLACES)
async def test_words_are_written_by_themselves_once_the_file_is_free(path: Path, name: str) -> None:
    place = PLACES[name]
    async with opened(path) as pilot:
        await go_to(pilot, place)
        with held(path):
            await press(pilot, "=hello")
            await until_marked(pilot)
        await until(pilot, lambda: kept(path, place) == ["hello"], "the words in the file")
        await until_gone(pilot, "not saved yet")


@pytest.mark.usefixtures("once")
async def test_the_mark_stays_as_long_as_the_words_are_not_there(path: Path) -> None:
    async with opened(path) as pilot:
        await press(pilot, "n")
        with held(path):
            await press(pilot, "=hello")
            await until_marked(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: kept(path, PLACES["the note"]) == ["hello"], "the words in the file")
        await until_gone(pilot, "not saved yet")


async def test_it_is_told_once_and_tried_again_in_silence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(path) as pilot:
        told: list[str] = []

        def tell(sentence: str, **_more: object) -> None:
            told.append(sentence)

        monkeypatch.setattr(pilot.app, "tell", tell)
        tries = 0

        def count() -> None:
            nonlocal tries
            tries += 1

        with held(path):
            await press(pilot, "n", "=hello")
            await until_shown(pilot, HELD)
            pilot.app.set_interval(0.1, count)
            await until(pilot, lambda: tries >= 6, "a while")
            await press(pilot, "= again")
            await until(pilot, lambda: tries >= 15, "a while with more words")
        assert len(told) == 1
        assert "is being used by another program" in told[0]


@pytest.mark.usefixtures("once")
async def test_the_mark_goes_when_nothing_is_left_to_be_saved(path: Path) -> None:
    async with opened(path) as pilot:
        await press(pilot, "n")
        with held(path):
            await press(pilot, "=hi")
            await until_marked(pilot)
            await press(pilot, "backspace", "backspace")
            await until_gone(pilot, "not saved yet")


@pytest.mark.usefixtures("once")
async def test_a_small_window_has_room_for_the_first_words_of_it(path: Path) -> None:
    async with opened(path, (60, 20)) as pilot:
        await press(pilot, "n")
        with held(path):
            await press(pilot, "=hi")
            await until_marked(pilot, "○ not saved yet")
            assert "another program holds" not in text_of(pilot.app).splitlines()[-1]
            await until(pilot, lambda: "help" in text_of(pilot.app).splitlines()[-1], "the keys beside it")
            await pilot.resize_terminal(*SMALL)
            await until_shown(pilot, HELD)


@pytest.mark.usefixtures("once")
async def test_one_text_that_is_written_does_not_hide_that_another_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Prompted.keep

    def refuse_one(*given: Any) -> Changed:
        if given[3] == "one":
            raise LockedFile(path)
        return keep(*given)

    monkeypatch.setattr(Prompted, "keep", refuse_one)
    async with opened(path) as pilot:
        await go_to(pilot, PLACES["the plan"])
        await press(pilot, "=one", "tab", "=two")
        await until(pilot, lambda: kept(path, PLACES["the plan"]) == ["two"], "the second text in the file")
        await until_marked(pilot)
