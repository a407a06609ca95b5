"""The open file: reading rows and writing transactions, with every error told as a sentence."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from tracker.domain.changes import Changed, Edit, Row, Value
from tracker.domain.time import Stamp, iso_instant, read_instant
from tracker.store.problems import told
from tracker.store.transaction import Transaction


class OpenFile:
    """One connection and the path it was opened at; used only on the thread that opened it."""

    def __init__(self, conn: sqlite3.Connection, path: Path) -> None:
        self._conn = conn
        self._under_way: Transaction | None = None
        self.path = path

    def rows(self, sql: str, values: Iterable[Value] = ()) -> list[Any]:
        """Return all rows of a question, readable by name; raise FileProblem."""
        with told(self.path):
            cursor = self._conn.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, tuple(values)).fetchall()

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let every question inside the block see the file as it is at the first; raise FileProblem."""
        with told(self.path):
            self._conn.execute("BEGIN")
            try:
                yield
            finally:
                self._conn.execute("ROLLBACK")

    def write(self, label: str, act: Callable[[Transaction], object]) -> Changed:
        """Run `act` in one immediate transaction and return what it changed; raise FileProblem or StoreError.

        Inside another write it becomes a part of that one: committed with it, taken back alone if it fails.
        """
        with told(self.path):
            if self._under_way is not None:
                return Changed(label, self._part(self._under_way, act))
            with Transaction.immediate(self._conn) as transaction:
                self._under_way = transaction
                try:
                    act(transaction)
                finally:
                    self._under_way = None
            return Changed(label, transaction.edits)

    def _part(self, whole: Transaction, act: Callable[[Transaction], object]) -> tuple[Edit, ...]:
        known = len(whole.edits)
        with whole.part():
            act(whole)
        return whole.edits[known:]

    def close(self) -> None:
        """Close the connection; closing twice is harmless."""
        self._conn.close()


def owned(write: Transaction, table: str, now: Stamp) -> dict[str, Value]:
    """Return the columns of every new row a person makes: a UUID, its place in the order of typing, two instants."""
    at = iso_instant(now.at)
    return {"id": str(uuid4()), "seq": write.next_seq(table), "created_at": at, "updated_at": at}


def stamped(now: Stamp, day: date) -> dict[str, Value]:
    """Return the columns that say when something was written and which day it belongs to."""
    return {
        "day": day.isoformat(),
        "at": iso_instant(now.at),
        "offset_minutes": now.offset_minutes,
        "zone": now.zone,
    }


def touched(now: Stamp) -> dict[str, Value]:
    """Return the column that changes with every edit."""
    return {"updated_at": iso_instant(now.at)}


def differing(new: Mapping[str, Value], was: Mapping[str, Value] | None) -> dict[str, Value]:
    """Return the columns of `new` that say something else than `was`, or all of them where nothing is known of it.

    What was not touched is not written, so that it never takes back what another window has written since.
    """
    return {name: value for name, value in new.items() if was is None or was[name] != value}


def stamp_of(row: Row) -> Stamp:
    """Read the stamp of a row that has one."""
    offset, at, day = row["offset_minutes"], row["at"], row["day"]
    return Stamp(read_instant(str(at)), int(offset or 0), str(row["zone"]), date.fromisoformat(str(day)))
