"""Wordings of asks that were saved."""

from dataclasses import replace
from typing import Any

from tracker.domain.changes import Changed, Value
from tracker.domain.text import clean, clean_line
from tracker.domain.time import Stamp
from tracker.domain.wording import Ask, Size
from tracker.store.file import OpenFile, owned, touched
from tracker.store.people import PERSON_COLUMNS, People, person_of
from tracker.store.transaction import Transaction


def _ask(row: Any) -> Ask:
    size = Size(row["size"]) if row["size"] else None
    return Ask(row["id"], row["name"], row["words"], row["need"], size, row["way_out"], person_of(row))


def _cleaned(ask: Ask) -> Ask:
    return replace(
        ask,
        name=clean_line(ask.name),
        words=clean(ask.words),
        need=clean_line(ask.need),
        way_out=clean(ask.way_out),
    )


class Asks:
    """One's own wordings; those that ship stand in `content.practice`."""

    def __init__(self, file: OpenFile, people: People) -> None:
        self._file = file
        self._people = people

    def all(self) -> tuple[Ask, ...]:
        """Return every saved wording, the one changed last first."""
        sql = f"""SELECT a.*, {PERSON_COLUMNS} FROM asks a LEFT JOIN people p ON p.id = a.person_id
            ORDER BY a.updated_at DESC, a.seq DESC"""
        return tuple(_ask(row) for row in self._file.rows(sql))

    def add(self, ask: Ask, now: Stamp) -> Changed:
        """Save a wording; a person without an id is found by name or made."""

        def act(write: Transaction) -> None:
            write.insert("asks", {**owned(write, "asks", now), **self._values(ask, write, now)})

        return self._file.write("Wording saved", act)

    def change(self, ask: Ask, now: Stamp) -> Changed:
        """Write a wording over its row; raise NotThere if it is gone."""

        def act(write: Transaction) -> None:
            write.update("asks", ask.id, {**self._values(ask, write, now), **touched(now)})

        return self._file.write("Wording changed", act)

    def delete(self, ask_id: str) -> Changed:
        """Delete a wording; raise NotThere if it is gone already."""
        return self._file.write("Wording deleted", lambda write: write.delete("asks", ask_id))

    def _values(self, ask: Ask, write: Transaction, now: Stamp) -> dict[str, Value]:
        new = _cleaned(ask)
        return {
            "name": new.name,
            "need": new.need,
            "size": new.size.value if new.size else None,
            "words": new.words,
            "way_out": new.way_out,
            "person_id": self._people.ensure(new.person, write, now),
        }
