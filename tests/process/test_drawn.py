"""What stands in the terminal, written there piece by piece, is what the screen is made of."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.terminal import PROGRAM, Terminal, environment

SECONDS = 10.0
"""How long it is waited for; never how long it takes."""


def told(terminal: Terminal, telling: Path) -> str:
    """Return what the program's own picture of its screen is."""
    telling.unlink(missing_ok=True)
    os.kill(terminal.process.pid, signal.SIGUSR1)
    until = time.perf_counter() + SECONDS
    while not telling.exists():
        if time.perf_counter() > until or terminal.process.poll() is not None:
            raise AssertionError(f"No answer:\n{terminal.text}")
        terminal.watch(0.005)
    return telling.read_text(encoding="utf-8")


def same(terminal: Terminal, telling: Path, after: str) -> None:
    """Wait until the terminal shows the program's own picture."""
    until = time.perf_counter() + SECONDS
    while True:
        terminal.settle(0.03)
        wanted, there = told(terminal, telling), terminal.text
        if wanted.rstrip() == there.rstrip():
            return
        if time.perf_counter() > until:
            raise AssertionError(f"After {after}:\n{there}\nbut it should be\n{wanted}")


TOURS = {
    (80, 24): """5 down f escape [ ] tab ? escape t v + e escape - enter c down enter escape down f9 escape
        b i escape h escape d t b""",
    (120, 40): """l space enter down escape f escape a escape r down enter escape n escape ctrl+p escape
        p down enter escape a escape v e escape / escape d h escape l p""",
}
"""For the size of a window what is pressed in it."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    path = folder / "a.db"
    made = (*PROGRAM, "demo", "--days", "60", "--to", str(path))
    subprocess.run(made, env=environment(folder), check=True, capture_output=True)
    return path


@pytest.mark.parametrize(("size", "keys"), TOURS.items(), ids=("small", "large"))
def test_every_screen_stands_in_the_terminal_as_it_is_meant(
    path: Path, tmp_path: Path, size: tuple[int, int], keys: str
) -> None:
    telling = tmp_path / "told"
    command = (sys.executable, "-m", "tests.process.told", str(telling), "--db", str(path))
    with Terminal(command, path.parent, columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        pressed: list[str] = []
        for key in keys.split():
            terminal.press(key)
            pressed.append(key)
            same(terminal, telling, " ".join(pressed))
        terminal.end()


def test_a_key_that_opens_something_is_seen_to_be_heard_before_that_stands(
    path: Path, tmp_path: Path
) -> None:
    with Terminal((*PROGRAM, "--db", str(path)), path.parent, columns=120, rows=40) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        terminal.settle()
        for key, entry, opened in (
            (b"f", b"f feeling", b"What did you feel"),
            (b"l", b" Ladder", b"Low-stakes"),
        ):
            before = len(terminal.raw)
            terminal.send(key)
            terminal.wait_for_bytes(opened)
            drawn = bytes(terminal.raw[before:])
            turned = re.search(rb"\x1b\[(?:\d+;)*7(?:;\d+)*m" + entry, drawn)
            assert turned, drawn[:200]
            assert turned.start() < drawn.index(opened)
            terminal.press("escape")
            terminal.settle()
