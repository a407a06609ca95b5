"""The program is told to end, or its terminal goes away: what was typed is kept, the terminal is left as it was."""

import signal
import sys
from pathlib import Path

import pytest

from tests.support.terminal import Terminal
from tracker.clock import read_clock
from tracker.store import Store


def shell(path: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "tests.support.shell", str(path))


def note(path: Path) -> str:
    store = Store(path)
    try:
        return store.days.note(read_clock().day)
    finally:
        store.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_is_typed_and_leaves_a_clean_terminal(
    tmp_path: Path, number: signal.Signals
) -> None:
    terminal = Terminal(shell(tmp_path / "a.db"), tmp_path)
    terminal.wait_for("note:")
    terminal.press("half a word")
    terminal.wait_for("half a word")
    assert terminal.end(number) == 128 + number
    left = bytes(terminal.raw)
    for on, off in (
        (b"\x1b[?1049h", b"\x1b[?1049l"),
        (b"\x1b[?1000h", b"\x1b[?1000l"),
        (b"\x1b[?25l", b"\x1b[?25h"),
    ):
        assert left.rindex(off) > left.rindex(on)
    assert b"half a word" not in left[left.rindex(b"\x1b[?1049l") :]
    assert note(tmp_path / "a.db") == "half a word"
