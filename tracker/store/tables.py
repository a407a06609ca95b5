"""Whole tables as they stand in the file: for export, import and made-up years."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.domain.changes import Row, Value
from tracker.domain.errors import Refused
from tracker.store.file import OpenFile
from tracker.store.schema import KEYS
from tracker.store.seed import SEEDED_AT
from tracker.store.transaction import Transaction

Rows = Mapping[str, Sequence[Row]]
"""Rows by table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is TEXT, INTEGER or REAL; `default` stands where a row says nothing, if there is one."""

    name: str
    type: str
    required: bool
    default: Value
    references: str | None
    """The table whose ids it holds, or None."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: the column that is its key, and every column."""

    key: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """What shall be written: rows that are new, and rows to stand in the place of those with their keys."""

    add: Rows = field(default_factory=dict)
    replace: Rows = field(default_factory=dict)


def is_untouched(row: Row) -> bool:
    """Return whether a row is one that shipped and that nobody has changed since the file was made."""
    return row["updated_at"] == SEEDED_AT


class Tables:
    """Every table with every column, without knowing what they mean."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def shapes(self) -> Mapping[str, Shape]:
        """Return every table of ours, one that others refer to before those others."""
        sql = """SELECT name FROM sqlite_master WHERE type = 'table'
            AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_*' ORDER BY rowid"""
        return {row["name"]: self._shape(row["name"]) for row in self._file.rows(sql)}

    def _shape(self, table: str) -> Shape:
        refers = {row["from"]: row["table"] for row in self._file.rows(f"PRAGMA foreign_key_list({table})")}
        columns = tuple(
            Column(
                row["name"],
                row["type"],
                bool(row["notnull"] or row["pk"]),
                _literal(row["dflt_value"]),
                refers.get(row["name"]),
            )
            for row in self._file.rows(f"PRAGMA table_info({table})")
        )
        return Shape(KEYS.get(table, "id"), columns)

    def read(self, table: str) -> list[Row]:
        """Return all rows of a table in the order of typing, or by key where there is none."""
        order = KEYS.get(table, "seq, id")
        return [dict(row) for row in self._file.rows(f"SELECT * FROM {table} ORDER BY {order}")]

    def snapshot(self) -> Rows:
        """Return all rows of all tables as they were at one moment."""
        with self._file.at_one_moment():
            return {table: self.read(table) for table in self.shapes()}

    def merge(self, label: str, decide: Callable[[Rows], Merge]) -> None:
        """Ask `decide` what to write, given all that is there, and write it, in one transaction.

        Raise what `decide` raises, and Refused if a row breaks a rule of the tables; nothing is written then.
        """

        def act(write: Transaction) -> None:
            merge = decide({table: self.read(table) for table in self.shapes()})
            for table in self.shapes():
                self._add(write, table, merge.add.get(table, ()))
            for table, rows in merge.replace.items():
                for row in rows:
                    write.replace(table, row)

        self._file.write(label, act)

    def _add(self, write: Transaction, table: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        try:
            write.insert_all(table, rows)
        except sqlite3.IntegrityError as error:
            raise Refused(f"A row of {table} breaks a rule of the file: {error}.") from error


def _literal(default: str | None) -> Value:
    if default is None:
        return None
    return default[1:-1] if default.startswith("'") else int(default)
