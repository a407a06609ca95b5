"""The rows being made up, with ids, order and instants from the seed alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from tracker.content.defaults import defaults
from tracker.content.reframe import patterns
from tracker.domain.changes import Value
from tracker.domain.ladder import StepKind
from tracker.domain.time import iso_instant

T = TypeVar("T")

EVENING = 20 * 60 + 30
"""When most days are written up, in minutes after midnight; made-up people live in UTC."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A step that can be tried from `start` (0–1) on."""

    start: float
    id: str
    level: int
    kind: StepKind


class Sheet:
    """Every table's rows so far, in the order they were made."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.tables: dict[str, list[dict[str, Value]]] = {}
        ship = defaults()
        # A new file has these rows already; the order of typing goes on after them.
        self._seq = {
            "scales": len(ship.scales),
            "emotions": len(ship.emotions),
            "copings": len(ship.copings),
            "steps": len(ship.steps),
            "patterns": len(patterns()),
            "cards": sum(bool(one.card) for one in patterns()),
        }

    def beside(self, random: Random) -> "Sheet":
        """Return a sheet that writes to the same tables with chances of its own, so that it disturbs no others."""
        other = Sheet(random)
        other.tables, other._seq = self.tables, self._seq
        return other

    def own(self, table: str, day: date, minute: int = EVENING, /, **values: Value) -> str:
        """Add a row that has no day of its own and return its id."""
        new = str(UUID(int=self.random.getrandbits(128), version=4))
        self._seq[table] = self._seq.get(table, 0) + 1
        at = self.instant(day, minute)
        row = {"id": new, "seq": self._seq[table], "created_at": at, "updated_at": at, **values}
        self.tables.setdefault(table, []).append(row)
        return new

    def entry(self, table: str, day: date, minute: int = EVENING, /, **values: Value) -> str:
        """Add a row that belongs to `day`, written `minute` minutes after its midnight, and return its id."""
        at: Value = self.instant(day, minute)
        stamp: dict[str, Value] = {"day": day.isoformat(), "at": at, "offset_minutes": 0, "zone": "UTC"}
        return self.own(table, day, minute, **stamp, **values)

    def keyed(self, table: str, day: date, minute: int = EVENING, /, **values: Value) -> None:
        """Add a row of a table that is keyed by a day or a name."""
        at = self.instant(day, minute)
        self.tables.setdefault(table, []).append({"created_at": at, "updated_at": at, **values})

    def instant(self, day: date, minute: int) -> str:
        """Return the instant `minute` minutes after midnight of `day`, as it is written in the file."""
        return iso_instant(datetime.combine(day, time(), UTC) + timedelta(minutes=minute))

    def chance(self, likely: float) -> bool:
        """Return True with the probability `likely`."""
        return self.random.random() < likely

    def some(self, what: Sequence[T], weights: Sequence[float]) -> T:
        """Return one of `what`, more often the heavier ones."""
        return self.random.choices(what, weights)[0]

    def around(self, middle: float, spread: float, low: float, high: float) -> float:
        """Return a whole number near `middle`, inside `low` to `high`, as REAL columns hold it."""
        return float(min(max(round(self.random.gauss(middle, spread)), low), high))

    def level(self, middle: float, spread: float, low: int, high: int) -> int:
        """Return a whole number near `middle`, inside `low` to `high`, as INTEGER columns hold it."""
        return int(self.around(middle, spread, low, high))

    def times(self, likely: Iterable[float]) -> int:
        """Return how many of several chances come up."""
        return sum(self.chance(each) for each in likely)
