"""Day, opened on a file of one's own, and how its rows read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, text_of, until, until_shown
from tests.support.clock import FixedClock
from tracker.domain.evening import Evening
from tracker.store import Store

TONIGHT = date(2026, 11, 22)
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"


@asynccontextmanager
async def open_day(
    path: Path, size: tuple[int, int] = SMALL, clock: FixedClock | None = None
) -> AsyncIterator[Pilot[None]]:
    """Open the application on Day and wait until the evening stands there."""
    async with open_app(path, size, clock) as pilot:
        await until_shown(pilot, "Mood")
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys; one that begins with "=" is typed letter by letter."""
    for key in keys:
        letters = (
            ["space" if letter == " " else letter for letter in key[1:]] if key.startswith("=") else [key]
        )
        await pilot.press(*letters)


def row(pilot: Pilot[None], name: str) -> str:
    """Return the line of a scale or a section, its spaces drawn together."""
    lines = [" ".join(line.split()) for line in text_of(pilot.app).splitlines()]
    return next((line for line in lines if line.removeprefix("▌ ").startswith(name)), "")


async def until_row(pilot: Pilot[None], name: str, words: str) -> None:
    """Wait until `words` stand in the line of `name`."""
    await until(pilot, lambda: words in row(pilot, name), f"“{words}” in the line of {name}")


async def until_row_gone(pilot: Pilot[None], name: str, words: str) -> None:
    """Wait until `words` no longer stand in the line of `name`."""
    await until(pilot, lambda: words not in row(pilot, name), f"no “{words}” in the line of {name}")


def kept(path: Path, day: date = TONIGHT) -> Evening:
    """Return what the file says of a day, read through a connection of its own."""
    store = Store(path)
    try:
        return store.evening(day)
    finally:
        store.close()


def value(path: Path, scale_id: str, day: date = TONIGHT) -> float | None:
    """Return the answer that stands in the file for a scale."""
    rating = kept(path, day).last(scale_id)
    return rating.value if rating else None


async def until_kept(pilot: Pilot[None], path: Path, scale_id: str, wanted: float | None) -> None:
    """Wait until an answer stands in the file."""
    await until(pilot, lambda: value(path, scale_id) == wanted, f"{scale_id} {wanted} in the file")
