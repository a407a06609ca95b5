"""People."""

from tracker.domain.changes import Changed, Value
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, differing, owned, touched
from tracker.store.transaction import Transaction


def _values(person: Person) -> dict[str, Value]:
    return {"name": person.name, "note": person.note}


class People:
    """Everyone the person has named."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def all(self) -> tuple[Person, ...]:
        """Return everyone, those met most lately first."""
        sql = """SELECT p.*, max(coalesce((SELECT max(day) FROM moments m WHERE m.person_id = p.id), ''),
                coalesce((SELECT max(day) FROM interactions i WHERE i.person_id = p.id), '')) AS lately
            FROM people p ORDER BY lately DESC, p.seq DESC"""
        return tuple(Person(row["id"], row["name"], row["note"]) for row in self._file.rows(sql))

    def named(self, name: str) -> Person | None:
        """Return whoever has this name, whatever its case, or None."""
        wanted = clean_line(name).casefold()
        rows = self._file.rows("SELECT id, name, note FROM people ORDER BY seq")
        found = (row for row in rows if row["name"].casefold() == wanted)
        return next((Person(row["id"], row["name"], row["note"]) for row in found), None)

    def add(self, person: Person, now: Stamp) -> Changed:
        """Write a new person; someone of that name already there stays the one."""
        new = Person("", clean_line(person.name), clean(person.note))
        return self._file.write("Person added", lambda write: self.ensure(new, write, now))

    def change(self, person: Person, now: Stamp, was: Person | None = None) -> Changed:
        """Write name and note over a person's row, or with `was` only what differs from it."""
        checked = Person(person.id, clean_line(person.name), clean(person.note))
        values = {**differing(_values(checked), _values(was) if was else None), **touched(now)}
        return self._file.write("Person changed", lambda write: write.update("people", person.id, values))

    def ensure(self, person: Person | None, write: Transaction, now: Stamp) -> str | None:
        """Return a person's id; one without an id is found by name or made; None stays None."""
        if person is None or person.id:
            return person.id if person else None
        known = self.named(person.name)
        if known:
            return known.id
        new = Person("", clean_line(person.name), clean(person.note))
        row = {**owned(write, "people", now), "name": new.name, "note": new.note}
        write.insert("people", row)
        return str(row["id"])
