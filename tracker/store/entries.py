"""What moments, feelings, coping and interactions have in common: rows of a day, added, changed and deleted."""

from abc import ABC, abstractmethod
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from tracker.domain.changes import Changed, Value
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.people import People
from tracker.store.transaction import Transaction


class Entry(Protocol):
    """Anything that stands on a day under an id ("" while it is new)."""

    @property
    def id(self) -> str:
        """The row's UUID."""

    @property
    def day(self) -> date:
        """The day it belongs to."""


E = TypeVar("E", bound=Entry)


class Entries(ABC, Generic[E]):
    """A family of entries. Subclasses say how one is read and written."""

    table: str
    question: str
    word: str

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    @abstractmethod
    def _read(self, row: Any) -> E: ...

    @abstractmethod
    def _values(self, entry: E, write: Transaction, now: Stamp) -> dict[str, Value]: ...

    def _same(self, entry: E, values: dict[str, Value], write: Transaction) -> str | None:
        """Return the id of an entry that a new one would only repeat, so that it is changed instead."""
        return None

    def of(self, day: date) -> tuple[E, ...]:
        """Return the entries of a day in the order they were written."""
        return self.between(day, day)

    def between(self, start: date, end: date) -> tuple[E, ...]:
        """Return the entries from `start` to `end`, both included, by day and then in the order of writing."""
        sql = f"{self.question} WHERE e.day BETWEEN ? AND ? ORDER BY e.day, e.seq"
        rows = self._file.rows(sql, (start.isoformat(), end.isoformat()))
        return tuple(self._read(row) for row in rows)

    def add(self, entry: E, now: Stamp) -> Changed:
        """Write a new entry on its day; people and list entries without an id are found by name or made."""

        def act(write: Transaction) -> None:
            values = self._values(entry, write, now)
            same = self._same(entry, values, write)
            if same:
                write.update(self.table, same, {**values, **touched(now)})
            else:
                row = {**owned(write, self.table, now), **stamped(now, entry.day), **values}
                write.insert(self.table, row)

        return self._file.write(f"{self.word} added", act)

    def change(self, entry: E, now: Stamp, was: E | None = None) -> Changed:
        """Write the entry's values over its row; raise NotThere if it is gone.

        With `was`, the entry as it stood when its changing began, only what differs between the two is written; raise
        Refused if that does not fit what another window has written since.
        """

        def act(write: Transaction) -> None:
            old = self._on_day(was, write, now) if was else None
            values = differing(self._on_day(entry, write, now), old)
            write.update(self.table, entry.id, {**values, **touched(now)})
            for row in self._file.rows(f"{self.question} WHERE e.id = ?", (entry.id,)):
                self._read(row)  # A value refuses to be made of columns that do not go together.

        return self._file.write(f"{self.word} changed", act)

    def _on_day(self, entry: E, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {**self._values(entry, write, now), "day": entry.day.isoformat()}

    def delete(self, entry_id: str) -> Changed:
        """Delete an entry; raise NotThere if it is gone already."""
        return self._file.write(f"{self.word} deleted", lambda write: write.delete(self.table, entry_id))


class PersonEntries(Entries[E]):
    """Entries that can say with whom; `question` joins people as `p`."""

    def __init__(self, file: OpenFile, people: People) -> None:
        super().__init__(file)
        self._people = people

    def of_person(self, person_id: str, latest: int | None = None) -> tuple[E, ...]:
        """Return the entries with a person, or only so many, the latest day first."""
        sql = f"{self.question} WHERE e.person_id = ? ORDER BY e.day DESC, e.seq DESC LIMIT ?"
        rows = self._file.rows(sql, (person_id, -1 if latest is None else latest))
        return tuple(self._read(row) for row in rows)
