"""Life events."""

from datetime import date

from tracker.domain.changes import Changed, Value
from tracker.domain.events import LifeEvent
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.transaction import Transaction


def _values(event: LifeEvent) -> dict[str, Value]:
    return {"day": event.day.isoformat(), "name": event.name}


class Events:
    """What happened in the person's life, by day."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def between(self, start: date, end: date) -> tuple[LifeEvent, ...]:
        """Return the events from `start` to `end`, both included, by day."""
        rows = self._file.rows(
            "SELECT * FROM events WHERE day BETWEEN ? AND ? ORDER BY day, seq",
            (start.isoformat(), end.isoformat()),
        )
        return tuple(LifeEvent(row["id"], date.fromisoformat(row["day"]), row["name"]) for row in rows)

    def add(self, event: LifeEvent, now: Stamp) -> Changed:
        """Write a new event on its day."""
        new = LifeEvent("", event.day, clean_line(event.name))

        def act(write: Transaction) -> None:
            write.insert("events", {**owned(write, "events", now), **stamped(now, new.day), "name": new.name})

        return self._file.write("Life event added", act)

    def change(self, event: LifeEvent, now: Stamp, was: LifeEvent | None = None) -> Changed:
        """Write an event's day and name over its row, or with `was` only what differs from it."""
        new = LifeEvent(event.id, event.day, clean_line(event.name))
        values = {**differing(_values(new), _values(was) if was else None), **touched(now)}
        return self._file.write("Life event changed", lambda write: write.update("events", new.id, values))

    def delete(self, event_id: str) -> Changed:
        """Delete an event."""
        return self._file.write("Life event deleted", lambda write: write.delete("events", event_id))
