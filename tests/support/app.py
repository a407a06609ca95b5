"""Opening the application in a test, waiting for what it shows, and reading its screen."""

from asyncio import sleep
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from inspect import isawaitable
from pathlib import Path
from time import monotonic

from textual.app import App
from textual.pilot import Pilot

from tests.support.clock import FixedClock
from tracker.app import Moodladder

SMALL = (80, 24)
LARGE = (120, 40)
DEADLINE_SECONDS = 10.0
"""How long `until` waits before it says what did not happen; never how long a test takes."""
GLANCE_SECONDS = 0.005
"""How long `until` lets clocks and other threads work before it looks again."""


@asynccontextmanager
async def open_app(
    path: Path,
    size: tuple[int, int] = SMALL,
    clock: FixedClock | None = None,
    *,
    first_start: bool | None = False,
    config: Path | None = None,
    kind: type[Moodladder] = Moodladder,
) -> AsyncIterator[Pilot[None]]:
    """Open the application on `path` with a clock that stands still, animations off and toasts on."""
    app = kind(path, clock=clock or FixedClock(), config=config, first_start=first_start)
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        yield pilot


async def until(
    pilot: Pilot[None],
    condition: Callable[[], bool | Awaitable[bool]],
    what: str,
    seconds: float = DEADLINE_SECONDS,
) -> None:
    """Let the application work until `condition` holds; fail with `what` and the screen if it does not."""
    end = monotonic() + seconds
    while True:
        holds = condition()
        if await holds if isawaitable(holds) else holds:
            return
        if monotonic() > end:
            raise AssertionError(f"Not within {seconds} s: {what}\n{text_of(pilot.app)}")
        await pilot.pause()
        await sleep(GLANCE_SECONDS)


async def until_shown(pilot: Pilot[None], words: str) -> None:
    """Wait until `words` stand on the screen."""
    await until(pilot, lambda: words in text_of(pilot.app), f"“{words}” on the screen")


async def until_gone(pilot: Pilot[None], words: str) -> None:
    """Wait until `words` no longer stand on the screen."""
    await until(pilot, lambda: words not in text_of(pilot.app), f"“{words}” gone from the screen")


def text_of(app: App[None]) -> str:
    """Return what stands on the screen, line by line, without colours; toasts are part of it."""
    lines = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in lines)
