"""A pseudo-terminal with the real program in it: keys go in, the screen comes out, nothing sleeps."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import pyte

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "backspace": "\x7f",
    "ctrl+p": "\x10",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
}
PROGRAM = (sys.executable, "-m", "tracker")
IMPATIENT = (
    sys.executable,
    "-c",
    "from tracker.store import pragmas; pragmas.BUSY_MILLISECONDS = 100; from tracker.cli import main; main()",
)
"""The program, but for how long it waits for a file that is locked."""


_POINTER = re.compile(rb"\x1b(]22;[^\x07]*\x07?|](2(2)?)?)?")
"""What gives the mouse another shape, or the beginning of that; nothing is drawn by it."""


class Latency(NamedTuple):
    """Seconds from a key to the first and to the last byte of the answer."""

    first: float
    last: float


class Terminal:
    """One program in a terminal of its own, for POSIX systems."""

    def __init__(self, command: Sequence[str], home: Path, *, columns: int = 80, rows: int = 24) -> None:
        """Start `command` with `home` as its HOME; `started` is the instant it was started."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = bytearray()
        self._shown = 0
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started = self.last_byte = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(home),
            start_new_session=True,
            # The program must own its terminal, or a hang-up would not reach it.
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - one system call
        )
        os.close(slave)

    @property
    def text(self) -> str:
        """The screen as a person reads it, without the spaces at line ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, pattern: str, seconds: float = 20.0) -> float:
        """Wait until the screen matches; return the seconds from the start to the byte that made it so."""
        wanted = re.compile(pattern, re.S)
        deadline = time.perf_counter() + seconds
        while not wanted.search(self.text):
            left = deadline - time.perf_counter()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"{pattern!r} did not appear:\n{self.text}")
        return self.last_byte - self.started

    def wait_for_bytes(self, wanted: bytes, seconds: float = 20.0) -> float:
        """Wait until `wanted` was written; return seconds from the start, without the cost of a screen."""
        deadline = time.perf_counter() + seconds
        while wanted not in self.raw:
            left = deadline - time.perf_counter()
            if left <= 0 or not self._read(left, show=False):
                raise AssertionError(f"{wanted!r} was not written:\n{bytes(self.raw[-2000:])!r}")
        return self.last_byte - self.started

    def press(self, *keys: str) -> None:
        """Send keys by name, or text as it is."""
        for key in keys:
            self.send(KEYS.get(key, key).encode())

    def send(self, raw: bytes) -> None:
        """Send bytes as they are, whether or not they are text."""
        os.write(self._master, raw)

    def settle(self, quiet: float = 0.1) -> None:
        """Read until nothing has come for `quiet` seconds."""
        while self._read(quiet, show=False):
            pass
        self._show()

    def watch(self, seconds: float) -> int:
        """Read whatever is written for so many seconds; return how many bytes came."""
        before, deadline = len(self.raw), time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            self._read(left, show=False)
        return len(self.raw) - before

    def latency(self, key: str, quiet: float = 0.15) -> Latency | None:
        """Press a key and time the answer; None if the screen did not change within a second."""
        self.settle(quiet)
        sent, before = time.perf_counter(), len(self.raw)
        self.press(key)
        # Laying out the screen costs this process more than the answer costs the program: it waits till after.
        while not _POINTER.sub(b"", bytes(self.raw[before:]), count=1):
            if not self._read(1.0, show=False):
                return None
        first = self.last_byte - sent
        self.settle(quiet)
        return Latency(first, self.last_byte - sent)

    def answer(self, key: str, wanted: bytes, quiet: float = 0.15) -> float:
        """Press a key and return the seconds until `wanted` was written; raise AssertionError if it is not."""
        self.settle(quiet)
        before, sent = len(self.raw), time.perf_counter()
        self.press(key)
        while wanted not in self.raw[before:]:
            if not self._read(5.0, show=False):
                raise AssertionError(f"{wanted!r} did not come:\n{bytes(self.raw[before:])!r}")
        return self.last_byte - sent

    def hang_up(self) -> None:
        """Take the terminal away, as a window that is closed does."""
        os.close(self._master)
        self._master = -1

    def end(self, number: int = signal.SIGTERM, seconds: float = 10.0) -> int:
        """Send a signal, read what is still written, and return the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.wait_end(seconds)

    def wait_end(self, seconds: float = 10.0) -> int:
        """Read until the program has ended and return its exit status."""
        deadline = time.perf_counter() + seconds
        # A program that ends closes its side, and the read fails: nothing is left to wait for.
        while self._read(max(deadline - time.perf_counter(), 0.0)):
            pass
        return self.process.wait(max(deadline - time.perf_counter(), 1.0))

    def _show(self) -> None:
        self._stream.feed(bytes(self.raw[self._shown :]))
        self._shown = len(self.raw)

    def _read(self, seconds: float, *, show: bool = True) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.last_byte = time.perf_counter()
        self.raw += data
        if show:
            self._show()
        return bool(data)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._master >= 0:
            os.close(self._master)


def environment(home: Path, **more: str) -> Mapping[str, str]:
    """Return the variables of a machine where nothing is set but a terminal and a home."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    plain = {
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return {**kept, **plain, **more}
