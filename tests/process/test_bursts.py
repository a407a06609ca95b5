"""Keys that reach the program in one write, as a fast hand, a script or a slow line sends them."""

import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.files import new_file
from tests.support.terminal import PROGRAM, Terminal
from tracker.clock import read_clock
from tracker.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = new_file(tmp_path / "a.db")
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", read_clock())
    return path


@contextmanager
def opened(path: Path) -> Iterator[Terminal]:
    with Terminal((*PROGRAM, "--db", str(path)), path.parent) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        yield terminal
        terminal.end(signal.SIGTERM)


def test_a_moment_in_one_write(path: Path) -> None:
    with opened(path) as terminal:
        terminal.press("h2Ann\r")
        terminal.wait_for("needed · Ann")
    with closing(Store(path)) as store:
        evening = store.evening(read_clock().day)
    assert [one.kind.value for one in evening.moments] == ["needed"]
    assert not evening.ratings


def test_a_step_in_one_write(path: Path) -> None:
    with opened(path) as terminal:
        terminal.press("l")
        terminal.wait_for("Ask for directions")
        terminal.press("aWhistle in the dark, 2 times\r")
        terminal.wait_for(r"Whistle in the dark, 2")
        terminal.settle()
    with closing(Store(path)) as store:
        names = {rung.step.name for rung in store.ladder.rungs(read_clock().day)}
    assert "Whistle in the dark, 2 times" in names


def test_letters_that_come_in_pieces_stay_in_order(path: Path) -> None:
    text = "the quick brown fox jumps over it"
    with opened(path) as terminal:
        terminal.press("l")
        terminal.wait_for("Ask for directions")
        terminal.press("a", *text)
        terminal.wait_for(text)
