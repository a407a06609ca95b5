"""An exercise in the real program: stopped and gone on with, told to end, ended hard; what was said before stays."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.files import new_file
from tests.support.terminal import PROGRAM, Terminal
from tracker.clock import read_clock
from tracker.domain.calm import Session, State
from tracker.store import Store

QUICK_TO_SAY_IT_SLEPT = (
    sys.executable,
    "-c",
    "from tracker.screens.calm import player; player.GAP_SECONDS = 0.5; from tracker.cli import main; main()",
)


@contextmanager
def breathing(folder: Path, program: tuple[str, ...] = PROGRAM) -> Iterator[Terminal]:
    """Open the real program on Breathe, say 70, and begin the first exercise."""
    path = new_file(folder / "a.db")
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", read_clock())
    with Terminal((*program, "--db", str(path)), folder) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        terminal.press("b")
        terminal.wait_for("Body scan.*enter begin")
        terminal.press("enter")
        terminal.wait_for("Both can stay open")
        terminal.press("7")
        terminal.wait_for("70")
        terminal.press("enter")
        terminal.wait_for("2:5. left")
        yield terminal


def session(folder: Path) -> Session:
    with closing(Store(folder / "a.db")) as store:
        (one,) = store.calm.sessions()
        return one


def test_stopped_in_the_middle_it_waits_where_it_was(tmp_path: Path) -> None:
    with breathing(tmp_path, QUICK_TO_SAY_IT_SLEPT) as terminal:
        os.kill(terminal.process.pid, signal.SIGSTOP)
        terminal.settle(1.0)
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_for("paused · space goes on.*It waited while you were away")
        assert session(tmp_path).before == 70
        terminal.press("space")
        terminal.wait_for(r"\A(?!.*paused)")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_keeps_how_far_it_came(tmp_path: Path, number: signal.Signals) -> None:
    with breathing(tmp_path) as terminal:
        terminal.wait_for("2:58 left")
        assert terminal.end(number) == 128 + number
    one = session(tmp_path)
    assert (one.before, one.state) == (70, State.BEGUN)
    assert one.seconds >= 1


def test_ended_hard_what_was_said_before_is_kept(tmp_path: Path) -> None:
    with breathing(tmp_path) as terminal:
        terminal.process.kill()
        terminal.process.wait()
    assert (session(tmp_path).before, session(tmp_path).state) == (70, State.BEGUN)
