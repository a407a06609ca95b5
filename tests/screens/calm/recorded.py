"""Exercises that are kept: begun, ended and read from the file, past the application."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from tests.screens.breathe.opened import NOW, TODAY, kept
from tests.screens.calm.test_calm import Seconds, at
from tests.support.app import text_of, until, until_shown
from tracker.domain.calm import Session, State
from tracker.screens.calm.recording import RecordingPlayer
from tracker.store import Store


async def begin(pilot: Pilot[None], *keys: str) -> None:
    """Begin the exercise under the cursor anew, after `keys` in what is asked before it."""
    await pilot.press("enter")
    await until_shown(pilot, "Both can stay open.")
    await pilot.press(*keys, "enter")
    await until_played(pilot)


async def until_played(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, RecordingPlayer), "the player")
    await until_shown(pilot, "left")


async def end(pilot: Pilot[None], clock: Seconds, seconds: float) -> None:
    """Let so many seconds pass on the clock, and stop."""
    await at(pilot, clock, clock.now + seconds)
    await pilot.press("escape")
    await until_shown(pilot, "Distress now")


def sessions(path: Path) -> tuple[Session, ...]:
    return kept(path, lambda store: store.calm.sessions())


def only(path: Path) -> Session:
    (one,) = sessions(path)
    return one


def ways(path: Path) -> list[str]:
    return [one.coping.name for one in kept(path, lambda store: store.copings.of(TODAY))]


def broken_off(store: Store, *, ago: float = 3, **said: object) -> None:
    """Break an exercise off so many minutes ago."""
    then = replace(NOW, at=NOW.at - timedelta(minutes=ago))
    session = Session("", NOW.day, "long-exhale", 80, seconds=66, reached=66, state=State.BEGUN, stamp=then)
    store.calm.begin(replace(session, **said), then)  # type: ignore[arg-type]


async def go_to(pilot: Pilot[None], name: str) -> None:
    """Put the cursor on an exercise."""
    while name not in "".join(line for line in text_of(pilot.app).splitlines() if "▌" in line):
        await pilot.press("down")


def left(pilot: Pilot[None]) -> int:
    """Return how many seconds are still to come."""
    line = next(line for line in text_of(pilot.app).splitlines() if " left" in line)
    minutes, seconds = line.split(" left")[0].split(":")
    return int(minutes) * 60 + int(seconds)
