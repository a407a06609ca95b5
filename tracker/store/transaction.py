"""The one way to write: a transaction that takes the lock first and remembers every row before and after."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from tracker.domain.changes import Edit, Row, Value
from tracker.store.errors import ChangedSince, InUse, NotThere, StoreError
from tracker.store.schema import KEYS

if TYPE_CHECKING:
    from sqlite_utils.db import Table


def load() -> None:
    """Load what a write needs, so that a moment in which nothing else can be done is not lost."""
    import sqlite_utils  # noqa: F401


_NAMES = {"people", "emotions", "copings", "behaviours", "patterns", "parts"}
"""Lists whose rows are made by the way, when something names them for the first time."""


class Transaction:
    """Rows written together or not at all. Made by `immediate()`; of no use after its block."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        from sqlite_utils import Database

        self._conn = conn
        self._db = Database(conn, execute_plugins=False, recursive_triggers=False)
        self._edits: list[Edit] = []

    @classmethod
    @contextmanager
    def immediate(cls, conn: sqlite3.Connection) -> Iterator["Transaction"]:
        """Open a transaction that holds the write lock from its start; commit at the end, roll back on any error.

        A deferred transaction that reads and then writes fails at once when another window writes between.
        """
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield cls(conn)
            conn.execute("COMMIT")
        except BaseException:
            # A full disk may have ended the transaction already.
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise

    @contextmanager
    def part(self) -> Iterator[None]:
        """Do some of the work so that, if it fails, it alone is taken back and what came before it stands."""
        known = len(self._edits)
        self._conn.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A full disk may have ended the transaction already, and with it the savepoint.
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK TO part")
                self._conn.execute("RELEASE part")
            del self._edits[known:]
            raise
        self._conn.execute("RELEASE part")

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every row written so far, before and after."""
        return tuple(self._edits)

    def row(self, table: str, key: str) -> Row | None:
        """Return a row as it stands, or None."""
        cursor = self._conn.execute(f'SELECT * FROM "{table}" WHERE "{_key(table)}" = ?', [key])
        found = cursor.fetchone()
        return None if found is None else dict(zip((c[0] for c in cursor.description), found, strict=True))

    def next_seq(self, table: str) -> int:
        """Return the next number in the order of typing."""
        number: int = self._conn.execute(f'SELECT COALESCE(MAX(seq), 0) + 1 FROM "{table}"').fetchone()[0]
        return number

    def insert(self, table: str, row: Row) -> None:
        """Write a new row.

        Raise NotThere if what it refers to is gone, sqlite3.IntegrityError if it breaks a check.
        """
        with _referring(NotThere):
            self._table(table).insert(dict(row))
        key = str(row[_key(table)])
        self._edits.append(Edit(table, key, None, self.row(table, key)))

    def insert_all(self, table: str, rows: Iterable[Row]) -> None:
        """Write many rows at once (seeds, imports, demo); they are not remembered for undo."""
        self._table(table).insert_all((dict(row) for row in rows), batch_size=500)

    def update(self, table: str, key: str, values: Mapping[str, Value]) -> None:
        """Change some columns of a row; equal values write nothing.

        Raise NotThere if the row, or what it would then refer to, is gone.
        """
        before = self.row(table, key)
        if before is None:
            raise NotThere
        said = {name: value for name, value in values.items() if name != "updated_at"}
        if all(before[name] == value for name, value in said.items()):
            return
        with _referring(NotThere):
            self._table(table).update(key, dict(values))
        self._edits.append(Edit(table, key, before, self.row(table, key)))

    def replace(self, table: str, row: Row) -> None:
        """Write a whole row, `updated_at` too, over the one with its key; raise NotThere if that is gone."""
        key = str(row[_key(table)])
        before = self.row(table, key)
        if before is None:
            raise NotThere
        self._table(table).update(key, dict(row))
        self._edits.append(Edit(table, key, before, self.row(table, key)))

    def delete(self, table: str, key: str) -> None:
        """Delete a row; raise NotThere if it is gone already, InUse if another row refers to it."""
        before = self.row(table, key)
        if before is None:
            raise NotThere
        with _referring(InUse):
            self._table(table).delete(key)
        self._edits.append(Edit(table, key, before, None))

    def take_back(self, edits: Iterable[Edit]) -> None:
        """Put rows back as they were before `edits`, the last first; raise ChangedSince if one is not as left.

        A name that was made for something else in `edits` stays if it has been used elsewhere since. What is known
        of a person, and whom an entry leads to, goes back beside what else was written of them since.
        """
        every = tuple(edits)
        for edit in reversed(every):
            there = self.row(edit.table, edit.key)
            if there != edit.after and not _only_beside(edit, there):
                raise ChangedSince
            by_the_way = edit.before is None and edit.table in _NAMES and len(every) > 1
            try:
                with suppress(*[InUse] if by_the_way else []):
                    self._put_back(edit)
            # Each row stood in the file as it is put back; only what others wrote since can speak against it.
            except (InUse, NotThere, sqlite3.IntegrityError) as error:
                raise ChangedSince from error

    def _put_back(self, edit: Edit) -> None:
        if edit.before is None:
            self.delete(edit.table, edit.key)
        elif edit.after is None:
            self.insert(edit.table, edit.before)
        elif self.row(edit.table, edit.key) == edit.after:
            self.update(edit.table, edit.key, edit.before)
        else:
            self.update(edit.table, edit.key, _written(edit))

    def _table(self, name: str) -> "Table":
        table: Any = self._db.table(name)
        return table  # type: ignore[no-any-return]


@contextmanager
def _referring(problem: Callable[[], StoreError]) -> Iterator[None]:
    """Raise `problem` for a reference that another window's write has broken."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            raise
        raise problem() from error


def _written(edit: Edit) -> dict[str, Value]:
    """Return the columns that an edit of a row that was there has changed, with what stood in them before."""
    before, after = edit.before or {}, edit.after or {}
    return {
        name: value
        for name, value in before.items()
        if name != "updated_at" and name in after and after[name] != value
    }


def _only_beside(edit: Edit, there: Row | None) -> bool:
    """Return whether a row differs from what `edit` left only in columns that it did not write, and may do so.

    Only columns that need not fit one another may: those of a person, and whom an entry leads to.
    """
    if there is None or edit.before is None or edit.after is None:
        return False
    written = _written(edit)
    led = written.keys() == {"person_id"} and written["person_id"] is not None
    apart = edit.table == "people" or led
    return apart and all(there[name] == edit.after[name] for name in written)


def _key(table: str) -> str:
    return KEYS.get(table, "id")
