"""What was given and received."""

from datetime import date
from typing import Any

from tracker.domain.attempts import CAME_THROUGH
from tracker.domain.changes import Value
from tracker.domain.giving import Balance, Direction, Exchange, Passed, What, balance, received
from tracker.domain.text import clean
from tracker.domain.time import Stamp
from tracker.store.entries import PersonEntries
from tracker.store.people import PERSON_COLUMNS, person_of
from tracker.store.transaction import Transaction

_CAME = ", ".join(f"'{answer}'" for answer in CAME_THROUGH)
_HELP_IN_MOMENTS = "SELECT day, person_id FROM moments WHERE did IN ('accepted', 'partly')"
_HELP_IN_TRIES = f"SELECT day, person_id FROM tries WHERE outcome IN ({_CAME})"


class Exchanges(PersonEntries[Exchange]):
    """Favours, support and openness, in both directions."""

    table = "exchanges"
    word = "Give and receive"
    question = f"SELECT e.*, {PERSON_COLUMNS} FROM exchanges e LEFT JOIN people p ON p.id = e.person_id"

    def _read(self, row: Any) -> Exchange:
        return Exchange(
            row["id"],
            date.fromisoformat(row["day"]),
            person_of(row),
            What(row["what"]),
            Direction(row["direction"]),
            row["about"],
        )

    def _values(self, entry: Exchange, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {
            "person_id": self._people.ensure(entry.person, write, now),
            "what": entry.what.value,
            "direction": entry.direction.value,
            "about": clean(entry.about),
        }

    def balance(self, start: date, end: date, person_id: str | None = None) -> Balance:
        """Return what went each way from `start` to `end`, both included; with one person, or with everybody.

        What moments and tries tell of is in it, as `domain.giving` says.
        """
        noted = (
            Passed(
                date.fromisoformat(row["day"]),
                row["person_id"],
                What(row["what"]),
                Direction(row["direction"]),
            )
            for row in self._between("SELECT day, person_id, what, direction FROM exchanges", start, end)
        )
        help_came = (self._help(sql, start, end) for sql in (_HELP_IN_MOMENTS, _HELP_IN_TRIES))
        passed = (*noted, *received(*help_came))
        ours = (one for one in passed if person_id in {None, one.person_id})
        return balance(ours, start, end)

    def _help(self, sql: str, start: date, end: date) -> list[tuple[date, str | None]]:
        rows = self._between(f"SELECT * FROM ({sql})", start, end)
        return [(date.fromisoformat(row["day"]), row["person_id"]) for row in rows]

    def _between(self, sql: str, start: date, end: date) -> list[Any]:
        return self._file.rows(f"{sql} WHERE day BETWEEN ? AND ?", (start.isoformat(), end.isoformat()))
