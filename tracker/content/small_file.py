"""A small file of text that somebody else wrote: nothing that stands in its place can hold the program up."""

import os
import stat
from pathlib import Path

from tracker.domain.errors import Refused

LONGEST = 10_000
"""Bytes. An exercise takes one or two thousand; what a file of this length can cost to be understood is known."""


def read_small(path: Path) -> str:
    """Return what a regular file of up to `LONGEST` bytes of UTF-8 holds; raise Refused with what is not right."""
    try:
        data = _bytes(path)
    except (OSError, MemoryError):
        raise Refused("it cannot be read.") from None
    if len(data) > LONGEST:
        raise Refused(f"it is longer than {LONGEST // 1000} kB.")
    try:
        # Notepad begins a file with a mark, and old systems end lines in ways of their own.
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise Refused("it cannot be read as text.") from None


def _bytes(path: Path) -> bytes:
    # To open a device may do something, and a pipe waits for whoever writes into it; what a file says of its length
    # need not be so, and the file need not be the same any more by the time it is open.
    _check_regular(path.stat().st_mode)
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(number, "rb") as file:
        _check_regular(os.fstat(number).st_mode)
        return file.read(LONGEST + 1)


def _check_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise Refused("it is not a file of text.")
