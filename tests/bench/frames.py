"""What a frame of an exercise costs in the real program: moving the shape, laying out the lines that changed.

It is the CPU time of the thread that does so, since what else a machine is doing is no fault of a frame. What is
written goes to the terminal on a thread of Textual's own; the share of a core, measured beside this, has that in it.
"""

import atexit
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import thread_time
from typing import Any
from unittest.mock import patch

from tests.support.terminal import Terminal

EXERCISES: dict[str, Sequence[str]] = {
    "long-exhale": (),
    "box": (),
    "muscles-16": (),
    "mindfulness": (),
    "senses": ("enter", "a lamp", "enter", "the door", "enter", "my hands", "enter"),
}
"""One of each way that an exercise is drawn, and what is pressed once it stands."""
_FIRST = 10
"""Frames that belong to a page that opens, which is timed elsewhere."""


def frame_seconds(path: Path, home: Path, exercise: str, seconds: float, size: dict[str, int]) -> list[float]:
    """Return the CPU seconds of every frame of so many seconds with an exercise, by its id."""
    log = home / f"frames-{exercise}.json"
    command = (sys.executable, "-m", "tests.bench.frames", exercise, str(log), "--db", str(path))
    with Terminal(command, home, **size) as terminal:
        terminal.wait_for("Mood")
        terminal.press("f8")
        terminal.wait_for("left")
        for key in EXERCISES[exercise]:
            terminal.press(key)
            # Two keys that come as one are another key.
            terminal.settle()
        terminal.watch(seconds)
        terminal.end()
    frames: list[float] = json.loads(log.read_text(encoding="utf-8"))
    return frames[_FIRST:]


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


def _run(exercise: str, log: Path) -> None:
    """Be the program, with f8 leading to an exercise, and write what its frames cost as it ends."""
    from textual.screen import Screen

    from tracker.cli import main
    from tracker.content.exercises import shipped_one
    from tracker.helping import Helping
    from tracker.screens.calm.player import Player

    frames: list[float] = []
    atexit.register(lambda: log.write_text(json.dumps(frames), encoding="utf-8"))
    drawn = _timed(Screen._on_timer_update, frames, begins=False)
    with (
        patch.object(Helping, "breath", shipped_one(exercise)),
        patch.object(Player, "look", _timed(Player.look, frames, begins=True)),
        patch.object(Screen, "_on_timer_update", drawn),
    ):
        main()


if __name__ == "__main__":
    _exercise, _log = sys.argv[1:3]
    del sys.argv[1:3]
    _run(_exercise, Path(_log))
