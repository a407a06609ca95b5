"""What was given and received."""

from datetime import date
from typing import Any

from tracker.domain.attempts import CAME_THROUGH
from tracker.domain.changes import Value
from tracker.domain.giving import Balance, Direction, Exchange, Passed, What, balance
from tracker.domain.text import clean
from tracker.domain.time import Stamp
from tracker.store.entries import PersonEntries
from tracker.store.people import PERSON_COLUMNS, person_of
from tracker.store.transaction import Transaction

_CAME = ", ".join(f"'{answer}'" for answer in CAME_THROUGH)
_HELP_CAME = f"""SELECT day, person_id FROM moments WHERE did IN ('accepted', 'partly')
    UNION SELECT day, person_id FROM tries WHERE outcome IN ({_CAME})"""


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

        Help that moments and tries tell of is said beside it, as `domain.giving` says.
        """
        noted = self._between("exchanges", start, end, person_id)
        passed = (
            Passed(
                date.fromisoformat(row["day"]),
                row["person_id"],
                What(row["what"]),
                Direction(row["direction"]),
            )
            for row in noted
        )
        came = self._between(f"({_HELP_CAME})", start, end, person_id)
        return balance(passed, start, end, {date.fromisoformat(row["day"]) for row in came})

    def _between(self, source: str, start: date, end: date, person_id: str | None) -> list[Any]:
        whose = "" if person_id is None else " AND person_id = ?"
        values = (start.isoformat(), end.isoformat(), *([person_id] if person_id else []))
        return self._file.rows(f"SELECT * FROM {source} WHERE day BETWEEN ? AND ?{whose}", values)
