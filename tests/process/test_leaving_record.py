"""The program is told to end in the middle of a record or a visit: what was typed is in the file afterwards."""

import signal
from contextlib import closing
from pathlib import Path

from tests.support.files import new_file
from tests.support.terminal import PROGRAM, Terminal
from tracker.clock import read_clock
from tracker.store import Store


def begun(folder: Path) -> Path:
    path = new_file(folder / "a.db")
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", read_clock())
    return path


def test_a_signal_in_a_record_keeps_what_is_typed_and_the_record_waits(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with Terminal((*PROGRAM, "--db", str(path)), tmp_path) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        terminal.press("r")
        terminal.wait_for("No thought here yet")
        terminal.press("o")
        terminal.wait_for("What happened")
        terminal.press("the form")
        terminal.wait_for("the form")
        terminal.press("tab")
        terminal.wait_for("as it came")
        terminal.press("I must do it alone")
        terminal.wait_for("do it alone.*do it alone")
        assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with closing(Store(path)) as store:
        (one,) = store.thoughts.begun()
    assert (one.situation, one.thought) == ("the form", "I must do it alone")


def test_a_signal_in_a_visit_keeps_what_is_typed(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with Terminal((*PROGRAM, "--db", str(path)), tmp_path) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        terminal.press("r")
        terminal.wait_for("No thought here yet")
        terminal.press("i")
        terminal.wait_for("No part is here yet")
        terminal.press("n")
        terminal.wait_for("Whom do you want to visit")
        terminal.press("enter")
        terminal.wait_for("1 of 7")
        terminal.press("in the jaw")
        terminal.wait_for("in the jaw")
        assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with closing(Store(path)) as store:
        (one,) = store.parts.visits()
    assert one.body == "in the jaw"
