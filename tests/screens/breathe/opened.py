"""Breathe opened in a test, beside the smallest other mode."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import SHOWN as SHELL
from tracker.app import Moodladder
from tracker.domain.calm import Session, WasFor
from tracker.screens.modes import PLANNED
from tracker.store import Store

T = TypeVar("T")

NOW = FixedClock()(4)
TODAY = NOW.day


class BreatheFirst(Moodladder):
    """The application, begun on Breathe, with a screen for a note as the other mode."""

    SHOWN = (SHELL[0], *(mode for mode in PLANNED if mode.id == "breathe"))
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "breathe"
    BINDINGS = [mode.binding for mode in SHOWN]


def settled(store: Store) -> None:
    """Write some weeks of exercises."""
    rows = (
        ("box", "Box breathing", ((60, 40), (70, 35), (50, 45), (80, 40), (60, 35))),
        ("senses", "5-4-3-2-1 senses", ((60, 55), (40, 45))),
        ("body-scan", "Body scan", ((30, None),)),
    )
    for back, (exercise, name, times) in enumerate(rows):
        for n, (before, after) in enumerate(times):
            day = TODAY - timedelta(3 * n + back + 1)
            session = Session("", day, exercise, before, after, 240 + n, WasFor.NOTHING)
            store.calm.finish(session, name, NOW)


def asked_in_vain(store: Store) -> None:
    """Settle for attempts that do not come."""
    for back in (9, 13, 17):
        session = Session("", TODAY - timedelta(back), "box", was_for=WasFor.ATTEMPT)
        store.calm.finish(session, "Box breathing", NOW)


def prepared(path: Path, *acts: Callable[[Store], object]) -> Path:
    """Make a new file and do `acts` in it."""
    with closing(Store(path, create=True)) as store:
        for act in acts:
            act(store)
    return path


def kept(path: Path, question: Callable[[Store], T]) -> T:
    """Ask the file itself, past the application."""
    with closing(Store(path)) as store:
        return question(store)


@asynccontextmanager
async def open_breathe(
    path: Path,
    size: tuple[int, int] = SMALL,
    config: Path | None = None,
    clock: FixedClock | None = None,
) -> AsyncIterator[Pilot[None]]:
    """Open Breathe on a file (made if it is not there) and wait for the exercises."""
    async with open_app(path, size, clock, kind=BreatheFirst, config=config) as pilot:
        await until_shown(pilot, "Body scan")
        yield pilot
