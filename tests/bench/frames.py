"""What one frame of a breath costs: moving the shape, laying out the lines that changed, and writing them."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import thread_time
from typing import Any
from unittest.mock import patch

from textual.screen import Screen

from tests.support.app import LARGE
from tracker.app import Moodladder
from tracker.screens.calm.player import Player


def frame_seconds(path: Path, seconds: float) -> list[float]:
    """Return the CPU seconds of every frame that was drawn in so many seconds of a breath at 120×40."""
    return asyncio.run(_frames(path, seconds))


async def _frames(path: Path, seconds: float) -> list[float]:
    frames: list[float] = []
    app = Moodladder(path, first_start=False)
    app.animation_level = "full"
    with (
        patch.object(Player, "look", _timed(Player.look, frames, begins=True)),
        patch.object(Screen, "_on_timer_update", _timed(Screen._on_timer_update, frames, begins=False)),
    ):
        async with app.run_test(size=LARGE) as pilot:
            await pilot.press("f8")
            while not isinstance(app.screen, Player):
                await pilot.pause()
            # Its first frame is that of a page that opens, and is timed with those.
            await asyncio.sleep(0.5)
            frames.clear()
            await asyncio.sleep(seconds)
    return [one for one in frames if one > 0]


def _timed(act: Callable[[Any], None], frames: list[float], *, begins: bool) -> Callable[[Any], None]:
    def timed(here: Any) -> None:
        begun = thread_time()
        act(here)
        taken = thread_time() - begun
        if begins:
            frames.append(taken)
        elif frames:
            frames[-1] += taken

    return timed
