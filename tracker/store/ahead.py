"""Opening the file while the rest of the program is still being loaded.

Looking through ten years takes some forty milliseconds, in which SQLite needs nothing from Python. A plain command
spends twice that on loading its own parts, so that done side by side a long file costs no more than a new one.
"""

import sqlite3
from pathlib import Path
from threading import Thread

from tracker.store.errors import MissingFile
from tracker.store.opening import connect


class Ahead:
    """The opening of an existing file at `path`, begun at once on a thread of its own; it makes no file."""

    def __init__(self, path: Path, *, only_pages: bool = False) -> None:
        """Begin; `only_pages` is as for `connect`."""
        self.path = path
        self._only_pages = only_pages
        self._opened: sqlite3.Connection | None = None
        self._problem: Exception | None = None
        self._thread = Thread(target=self._open, name="opening")
        self._thread.start()

    def _open(self) -> None:
        try:
            self._opened = connect(self.path, hand_over=True, only_pages=self._only_pages)
        except Exception as problem:
            self._problem = problem  # Told by whoever asks for the file, on the thread where it can be said.

    @property
    def is_missing(self) -> bool:
        """Whether there is no file; waits until that is known."""
        self._thread.join()
        return isinstance(self._problem, MissingFile)

    def connection(self) -> sqlite3.Connection:
        """Return the connection, which now belongs to the caller's thread; raise FileProblem. Call it once."""
        self._thread.join()
        if self._problem is not None:
            raise self._problem
        if self._opened is None:
            raise RuntimeError("A file opened ahead can be taken over once.")
        taken, self._opened = self._opened, None
        return taken

    def close(self) -> None:
        """Close the file if nobody has taken it over."""
        self._thread.join()
        if self._opened is not None:
            self._opened.close()
            self._opened = None
