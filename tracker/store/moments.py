"""Moments when help came up, and interactions."""

from datetime import date
from typing import Any

from tracker.domain.changes import Value
from tracker.domain.evening import Did, Interaction, Moment, MomentKind, Outcome
from tracker.domain.text import clean
from tracker.domain.time import Stamp
from tracker.store.entries import PersonEntries
from tracker.store.people import PERSON_COLUMNS, person_of
from tracker.store.transaction import Transaction

_WITH_PERSON = f"SELECT e.*, {PERSON_COLUMNS} FROM {{table}} e LEFT JOIN people p ON p.id = e.person_id"


class Moments(PersonEntries[Moment]):
    """Help offered, needed or asked for."""

    table = "moments"
    word = "Moment"
    question = _WITH_PERSON.format(table="moments")

    def _read(self, row: Any) -> Moment:
        return Moment(
            row["id"],
            date.fromisoformat(row["day"]),
            MomentKind(row["kind"]),
            person_of(row),
            Did(row["did"]) if row["did"] else None,
            row["distress"],
            row["distress_after"],
            row["about"],
        )

    def _values(self, entry: Moment, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {
            "kind": entry.kind.value,
            "person_id": self._people.ensure(entry.person, write, now),
            "did": entry.did.value if entry.did else None,
            "distress": entry.distress,
            "distress_after": entry.distress_after,
            "about": clean(entry.about),
        }


class Interactions(PersonEntries[Interaction]):
    """Times with someone."""

    table = "interactions"
    word = "Interaction"
    question = _WITH_PERSON.format(table="interactions")

    def _read(self, row: Any) -> Interaction:
        outcome = Outcome(row["outcome"]) if row["outcome"] else None
        return Interaction(row["id"], date.fromisoformat(row["day"]), person_of(row), row["about"], outcome)

    def _values(self, entry: Interaction, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {
            "person_id": self._people.ensure(entry.person, write, now),
            "about": clean(entry.about),
            "outcome": entry.outcome.value if entry.outcome else None,
        }
