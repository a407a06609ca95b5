"""What people did well and what was learned, out of all attempts."""

from datetime import date
from typing import Any

from tracker.domain.evidence import Evidence, EvidenceKind
from tracker.store.file import OpenFile
from tracker.store.people import PERSON_COLUMNS, person_of

_LINES = """SELECT id, day, at, seq, step_id, person_id, 'did-well' AS kind, did_well AS text
        FROM attempts WHERE did_well <> ''
    UNION ALL SELECT id, day, at, seq, step_id, person_id, 'learned', learned
        FROM attempts WHERE learned <> ''"""
_QUESTION = f"""SELECT e.*, s.name AS step, {PERSON_COLUMNS} FROM ({_LINES}) e
    JOIN steps s ON s.id = e.step_id LEFT JOIN people p ON p.id = e.person_id"""
_LATEST_FIRST = "e.day DESC, e.at DESC, e.seq DESC, e.kind"


def _line(row: Any) -> Evidence:
    day = date.fromisoformat(row["day"])
    kind = EvidenceKind(row["kind"])
    return Evidence(row["id"], day, kind, row["text"], row["step_id"], row["step"], person_of(row))


class EvidenceStore:
    """Lines to reread."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def lines(
        self, *, person_id: str | None = None, step_id: str | None = None, kind: EvidenceKind | None = None
    ) -> tuple[Evidence, ...]:
        """Return every line, the newest first; only those of a person, of a step or of a kind where one is given."""
        asked = {"e.person_id": person_id, "e.step_id": step_id, "e.kind": kind.value if kind else None}
        given = {column: value for column, value in asked.items() if value is not None}
        where = " AND ".join(f"{column} = ?" for column in given) or "1"
        sql = f"{_QUESTION} WHERE {where} ORDER BY {_LATEST_FIRST}"
        return tuple(_line(row) for row in self._file.rows(sql, given.values()))

    def nearest(self, person_id: str | None, step_id: str | None, most: int) -> tuple[Evidence, ...]:
        """Return up to `most` lines, the nearest first and of those the newest.

        With the person counts two, of the step one, and what somebody did well one.
        """
        near = f"2 * coalesce(e.person_id = ?, 0) + coalesce(e.step_id = ?, 0) + (e.kind = '{EvidenceKind.DID_WELL}')"
        sql = f"{_QUESTION} ORDER BY {near} DESC, {_LATEST_FIRST} LIMIT ?"
        return tuple(_line(row) for row in self._file.rows(sql, (person_id, step_id, most)))
