"""The ladder opened in a test, beside the smallest other mode."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, text_of, until, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import SHOWN as SHELL
from tracker.app import Moodladder
from tracker.domain.ladder import Rung, Step
from tracker.screens.ladder import LadderScreen
from tracker.screens.modes import PLANNED
from tracker.store import Store
from tracker.widgets.step_list import StepList

T = TypeVar("T")

NOW = FixedClock()(4)
TODAY = NOW.day
"""Sunday 22 November 2026, the evening of the clock that stands still."""


class LadderFirst(Moodladder):
    """The application, begun on the ladder, with a screen for a note as the other mode."""

    SHOWN = (SHELL[0], *(mode for mode in PLANNED if mode.id == "ladder"))
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "ladder"
    BINDINGS = [mode.binding for mode in SHOWN]


def prepared(path: Path, *acts: Callable[[Store], object]) -> Path:
    """Make a new file and do `acts` in it."""
    store = Store(path, create=True)
    for act in acts:
        act(store)
    store.close()
    return path


@asynccontextmanager
async def open_ladder(path: Path, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[None]]:
    """Open the ladder on a file (made if it is not there) and wait for its steps."""
    async with open_app(path, size, kind=LadderFirst) as pilot:
        await until_shown(pilot, "Ask for directions")
        yield pilot


def kept(path: Path, question: Callable[[Store], T]) -> T:
    """Ask the file itself, past the application."""
    store = Store(path)
    try:
        return question(store)
    finally:
        store.close()


def rung(path: Path, name: str) -> Rung:
    """Return the step of that name as the file has it."""
    return next(one for one in kept(path, lambda store: store.ladder.rungs(TODAY)) if one.step.name == name)


def names(path: Path) -> list[str]:
    """Return the names of all steps, in the order of the ladder."""
    return [one.step.name for one in kept(path, lambda store: store.ladder.rungs(TODAY))]


def line(pilot: Pilot[None], name: str) -> str:
    """Return the first line on the screen that has `name` in it."""
    return next((text for text in text_of(pilot.app).splitlines() if name in text), "")


async def until_line(pilot: Pilot[None], name: str, *words: str) -> None:
    """Wait until the line with `name` has all `words` in it too."""
    await until(pilot, lambda: all(word in line(pilot, name) for word in words), f"“{name}” with {words}")


async def until_kept(pilot: Pilot[None], holds: Callable[[], bool], what: str) -> None:
    """Wait until the file is so."""
    await until(pilot, holds, f"in the file: {what}")


async def go_to(pilot: Pilot[None], name: str) -> None:
    """Walk to the step of that name with the arrows."""
    await pilot.press("home")
    listed = pilot.app.screen.query_one(StepList)
    for _ in range(60):
        here: Step | None = listed.rung.step if listed.rung else None
        if here is not None and here.name == name:
            return
        await pilot.press("down")
    raise AssertionError(f"There is no step “{name}”:\n{text_of(pilot.app)}")


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, letter by letter."""
    keys = {" ": "space"}
    await pilot.press(*(keys.get(letter, letter) for letter in text))


def ladder_of(pilot: Pilot[None]) -> LadderScreen:
    """Return the ladder, which may have a page or a dialog above it."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, LadderScreen))
