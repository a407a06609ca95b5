"""A day's note."""

from datetime import date

from tracker.domain.changes import Changed
from tracker.domain.notes import merged
from tracker.domain.text import clean
from tracker.domain.time import Stamp, iso_instant
from tracker.store.file import OpenFile, touched
from tracker.store.transaction import Transaction

_LOGGED = ("days", "ratings", "feelings", "coped", "moments", "interactions", "attempts", "exchanges")
"""The tables in which something can be logged for a day."""


class Days:
    """Notes, one a day."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def note(self, day: date) -> str:
        """Return a day's note, or nothing."""
        rows = self._file.rows("SELECT note FROM days WHERE day = ?", (day.isoformat(),))
        return str(rows[0]["note"]) if rows else ""

    def write_note(self, day: date, text: str, now: Stamp) -> Changed:
        """Put `text` in the place of a day's note."""
        return self._file.write("Note", lambda write: self._put(write, day, clean(text), now))

    def keep_note(self, day: date, base: str, text: str, now: Stamp) -> Changed:
        """Put `text` in the place of a note that stood as `base` when its writing began.

        What another window wrote since is kept as well, by `domain.notes.merged`.
        """

        def act(write: Transaction) -> None:
            self._put(write, day, merged(base, self.note(day), clean(text)), now)

        return self._file.write("Note", act)

    def add_to_note(self, day: date, text: str, now: Stamp) -> Changed:
        """Add `text` below a day's note, never over it."""

        def act(write: Transaction) -> None:
            there = self.note(day)
            self._put(write, day, f"{there}\n{clean(text)}" if there else clean(text), now)

        return self._file.write("Note added", act)

    def _put(self, write: Transaction, day: date, note: str, now: Stamp) -> None:
        key, at = day.isoformat(), iso_instant(now.at)
        if write.row("days", key) is not None:
            write.update("days", key, {"note": note, **touched(now)})
        elif note:
            write.insert("days", {"day": key, "created_at": at, "updated_at": at, "note": note})

    def count(self) -> int:
        """Return how many days have anything logged."""
        every = " UNION ".join(f"SELECT day FROM {table}" for table in _LOGGED)
        return int(self._file.rows(f"SELECT count(*) AS days FROM ({every})")[0]["days"])

    def last(self) -> date | None:
        """Return the last day with anything logged, or None in an empty file."""
        most = " UNION ALL ".join(f"SELECT max(day) AS day FROM {table}" for table in _LOGGED)
        found = self._file.rows(f"SELECT max(day) AS day FROM ({most})")[0]["day"]
        return date.fromisoformat(found) if found else None

    def first(self) -> date | None:
        """Return the first day with anything logged, or None in an empty file."""
        least = " UNION ALL ".join(f"SELECT min(day) AS day FROM {table}" for table in _LOGGED)
        found = self._file.rows(f"SELECT min(day) AS day FROM ({least})")[0]["day"]
        return date.fromisoformat(found) if found else None
