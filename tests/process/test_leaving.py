"""The program is told to end, or its terminal goes away: what was typed is kept, the terminal is left as it was."""

import os
import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.files import new_file
from tests.support.terminal import IMPATIENT, PROGRAM, Terminal
from tracker.clock import read_clock
from tracker.store import Store

WORDS = "half a word"


@contextmanager
def day_opened(folder: Path, program: tuple[str, ...] = PROGRAM) -> Iterator[Terminal]:
    """Open the real program on a file of which the first pages were seen, and go to the note."""
    path = new_file(folder / "a.db")
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", read_clock())
    with Terminal((*program, "--db", str(path)), folder) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        terminal.press("n")
        terminal.wait_for("esc")
        yield terminal


def write(terminal: Terminal) -> None:
    terminal.press(WORDS)
    terminal.wait_for(WORDS)


@contextmanager
def another_program_on(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        yield


def note(path: Path) -> str:
    with closing(Store(path)) as store:
        return store.days.note(read_clock().day)


def rescued(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix == ".txt"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_is_typed_and_leaves_a_clean_terminal(
    tmp_path: Path, number: signal.Signals
) -> None:
    with day_opened(tmp_path) as terminal:
        write(terminal)
        assert terminal.end(number) == 128 + number
        left = bytes(terminal.raw)
    for on, off in (
        (b"\x1b[?1049h", b"\x1b[?1049l"),
        (b"\x1b[?1000h", b"\x1b[?1000l"),
        (b"\x1b[?25l", b"\x1b[?25h"),
    ):
        assert left.rindex(off) > left.rindex(on)
    assert WORDS.encode() not in left[left.rindex(b"\x1b[?1049l") :]
    assert note(tmp_path / "a.db") == WORDS
    assert not rescued(tmp_path)


def assert_rescued(folder: Path, terminal: Terminal) -> None:
    """What was typed is in one file beside the log that only its owner can read, and the terminal says where."""
    (path,) = rescued(folder)
    assert WORDS in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    said = bytes(terminal.raw).partition(b"\x1b[?1049l")[2].decode()
    assert str(path) in re.sub(r"\s", "", said)
    assert WORDS not in said
    assert note(folder / "a.db") == ""


def test_a_signal_while_the_file_is_locked_puts_what_is_typed_into_a_file_of_its_own(tmp_path: Path) -> None:
    with day_opened(tmp_path, IMPATIENT) as terminal:
        with another_program_on(tmp_path / "a.db"):
            write(terminal)
            assert terminal.end(signal.SIGTERM, 20) == 128 + signal.SIGTERM
        assert_rescued(tmp_path, terminal)


def test_who_leaves_while_the_file_is_locked_is_asked_to_do_so_twice(tmp_path: Path) -> None:
    with day_opened(tmp_path, IMPATIENT) as terminal:
        with another_program_on(tmp_path / "a.db"):
            write(terminal)
            terminal.press("\x11")
            terminal.wait_for("is not in your log yet")
            assert terminal.process.poll() is None
            assert not rescued(tmp_path)
            terminal.press("\x11")
            assert terminal.wait_end(20) == 2
        assert_rescued(tmp_path, terminal)


def test_who_is_kept_from_leaving_leaves_as_usual_once_the_file_is_free(tmp_path: Path) -> None:
    with day_opened(tmp_path, IMPATIENT) as terminal:
        with another_program_on(tmp_path / "a.db"):
            write(terminal)
            terminal.press("escape")
            terminal.wait_for("0–9")
            terminal.press("l")
            terminal.wait_for("▪Ladder")
            terminal.press("q")
            terminal.wait_for("is not in your log yet")
        terminal.press("q")
        assert terminal.wait_end() == 0
    assert note(tmp_path / "a.db") == WORDS
    assert not rescued(tmp_path)


@pytest.mark.parametrize("keys", [(), ("escape", "h"), ("escape", "f8")], ids=["note", "form", "exercise"])
def test_it_ends_where_the_terminal_goes_which_is_told_to_go_on_as_well(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    with day_opened(tmp_path) as terminal:
        write(terminal)
        for key in keys:
            terminal.press(key)
            terminal.settle()
        terminal.hang_up()
        assert terminal.process.wait(10) == 128 + signal.SIGHUP
    assert note(tmp_path / "a.db") == WORDS


def test_stopped_from_outside_and_gone_on_with_it_ends_as_ever(tmp_path: Path) -> None:
    with day_opened(tmp_path) as terminal:
        os.kill(terminal.process.pid, signal.SIGSTOP)
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.settle(0.3)
        terminal.press("escape")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_end() == 0
