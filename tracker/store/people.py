"""People."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from tracker.domain.changes import Changed, Row, Value
from tracker.domain.errors import Refused
from tracker.domain.finding import found
from tracker.domain.people import Caution, Leaving, Person, Sign, Ties, initials, together
from tracker.domain.text import clean, clean_line, folded
from tracker.domain.time import Stamp
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, touched
from tracker.store.transaction import Transaction

_COLUMNS = ("name", "note", "relation", "closeness", "shared", "archived", *Sign, *Caution)
_JOINED = tuple(f"person_{name}" for name in _COLUMNS)
_VALUES = itemgetter("person_id", *_JOINED)
PERSON_COLUMNS = ", ".join(f"p.{name} AS person_{name}" for name in _COLUMNS)
"""What `person_of` reads of people `p`, beside the `person_id` of the row they are joined to."""

_TIES = ("attempts", "moments", "interactions", "exchanges", "asks", "thoughts")
"""The tables that can lead to a person."""

_MET = ("attempts", "moments", "interactions", "exchanges")
# The latest of each table is the end of an index; that of their union would be looked for in every row.
_LAST = ", ".join(
    f"coalesce((SELECT max(day) FROM {table} t WHERE t.person_id = p.id), '')" for table in _MET
)
_SPAN = " UNION ALL ".join(f"SELECT day FROM {table} WHERE person_id = ?" for table in _MET)


class Known(NamedTuple):
    """A person as the list shows them: when last anything was noted with them, and how many tries there were."""

    person: Person
    last: date | None
    tries: int


def person_of(row: Any) -> Person | None:
    """Read the person of a row with `person_id` and `PERSON_COLUMNS`; None where it leads to nobody."""
    if not row["person_id"]:
        return None
    return _person(_VALUES(row))


def _of_row(row: Any) -> Person:
    return _person((row["id"], *(row[name] for name in _COLUMNS)))


# Years of entries lead to the same few people.
@lru_cache(maxsize=64)
def _person(values: tuple[Any, ...]) -> Person:
    """Make a person from an id and the values of `_COLUMNS`."""
    id_, *rest = values
    said = dict(zip(_COLUMNS, rest, strict=True))
    return Person(
        id_,
        said["name"],
        said["note"],
        said["relation"],
        frozenset(sign for sign in Sign if said[sign]),
        frozenset(caution for caution in Caution if said[caution]),
        said["closeness"],
        said["shared"],
        bool(said["archived"]),
    )


def _values(person: Person) -> dict[str, Value]:
    return {
        "name": person.name,
        "note": person.note,
        "relation": person.relation,
        **{sign.value: int(sign in person.signs) for sign in Sign},
        **{caution.value: int(caution in person.cautions) for caution in Caution},
        "closeness": person.closeness,
        "shared": person.shared,
        "archived": int(person.archived),
    }


def _cleaned(person: Person) -> Person:
    return replace(
        person,
        name=clean_line(person.name),
        note=clean(person.note),
        relation=clean_line(person.relation),
    )


class People:
    """Everyone the person has named."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def all(self, *, archived: bool = False) -> tuple[Person, ...]:
        """Return everyone, those met most lately first; archived ones only when asked for."""
        return tuple(known.person for known in self.known(archived=archived))

    def known(self, *, archived: bool = False) -> tuple[Known, ...]:
        """Return everyone as the list shows them, those met most lately first; archived ones when asked for."""
        sql = f"""SELECT p.*, nullif(max({_LAST}), '') AS lately,
                (SELECT count(*) FROM tries t WHERE t.person_id = p.id) AS tries
            FROM people p WHERE p.archived <= ? ORDER BY coalesce(lately, '') DESC, p.seq DESC"""
        rows = self._file.rows(sql, (int(archived),))
        return tuple(Known(_of_row(row), _day(row["lately"]), row["tries"]) for row in rows)

    def one(self, person_id: str) -> Person:
        """Return one person; raise NotThere if they are gone."""
        rows = self._file.rows("SELECT * FROM people WHERE id = ?", (person_id,))
        if not rows:
            raise NotThere
        return _of_row(rows[0])

    def named(self, name: str) -> Person | None:
        """Return whoever has this name, however it is written, archived ones too, or None."""
        wanted = folded(clean_line(name))
        rows = self._file.rows("SELECT * FROM people ORDER BY archived, seq")
        return next((_of_row(row) for row in rows if folded(row["name"]) == wanted), None)

    def meant(self, person: Person | None) -> Person | None:
        """Return who is meant by a person without an id: whoever has that name already, archived or not.

        All else comes back as it is, so that what is noted of somebody holds however they were named.
        """
        if person is None or person.id:
            return person
        return self.named(person.name) or person

    def find(self, text: str) -> tuple[Person, ...]:
        """Return those whose name has `text` in it, however it is written; a whole name or an id stands alone."""
        return found(text, self.all(archived=True))

    def ties(self, person_id: str) -> Ties:
        """Return how much leads to a person, so that it can be asked what becomes of it."""
        counts = ", ".join(f"(SELECT count(*) FROM {t} WHERE person_id = ?) AS {t}" for t in _TIES)
        row = self._file.rows(f"SELECT {counts}", [person_id] * len(_TIES))[0]
        return Ties(**{table: row[table] for table in _TIES})

    def span(self, person_id: str) -> tuple[date, date] | None:
        """Return the first and the last day on which anything was noted with a person; None if nothing was."""
        sql = f"SELECT min(day) AS first, max(day) AS last FROM ({_SPAN})"
        rows = self._file.rows(sql, [person_id] * len(_MET))
        first, last = _day(rows[0]["first"]), _day(rows[0]["last"])
        return (first, last) if first and last else None

    def add(self, person: Person, now: Stamp) -> Changed:
        """Write a new person; someone of that name already there stays the one."""
        new = _cleaned(replace(person, id=""))
        return self._file.write("Person added", lambda write: self.ensure(new, write, now))

    def change(self, person: Person, now: Stamp, was: Person | None = None) -> Changed:
        """Write all that is known of a person over their row, or with `was` only what differs from it."""
        before = _values(_cleaned(was)) if was else None
        values = {**differing(_values(_cleaned(person)), before), **touched(now)}
        return self._file.write("Person changed", lambda write: write.update("people", person.id, values))

    def archive(self, person_id: str, now: Stamp, *, archived: bool = True) -> Changed:
        """No longer offer somebody to be picked, or offer them again; everything with them stays."""
        said = "Archived" if archived else "Back among the people"
        values: dict[str, Value] = {"archived": int(archived), **touched(now)}
        return self._file.write(said, lambda write: write.update("people", person_id, values))

    def delete(self, person_id: str, leaving: Leaving, now: Stamp) -> Changed:
        """Delete a person; what was noted with them stays, no attempt is ever deleted along.

        With INITIALS a row remains that has nothing but initials and is archived. With UNLINK the entries say no
        longer with whom. Raise NotThere if they are gone already.
        """

        def act(write: Transaction) -> str:
            person = self.one(person_id)
            if leaving is Leaving.INITIALS:
                bare = Person(person_id, self._free(initials(person.name), person_id), archived=True)
                write.update("people", person_id, {**_values(bare), **touched(now)})
            else:
                self._lead(write, person_id, None, now)
                write.delete("people", person_id)
            return f"{person.name} deleted"

        return self._labelled(act)

    def merge(self, keep_id: str, gone_id: str, now: Stamp) -> Changed:
        """Let two entries be one person, as `domain.people.together` says; all that led to either leads to `keep_id`.

        Raise Refused for one and the same, NotThere if either is gone.
        """
        if keep_id == gone_id:
            raise Refused("That is one and the same person already.")

        def act(write: Transaction) -> str:
            keep, gone = self.one(keep_id), self.one(gone_id)
            write.update("people", keep_id, {**_values(together(keep, gone)), **touched(now)})
            self._lead(write, gone_id, keep_id, now)
            write.delete("people", gone_id)
            return f"{gone.name} and {keep.name} made one"

        return self._labelled(act)

    def _labelled(self, act: Callable[[Transaction], str]) -> Changed:
        """Write something about people, who are read when nobody else can write, and say what `act` says of it."""
        said: list[str] = []
        changed = self._file.write("People", lambda write: said.append(act(write)))
        return changed._replace(label=said[0])

    def _free(self, name: str, person_id: str) -> str:
        """Return a name that nobody but this person has: as it is, or with a number behind it."""
        rows = self._file.rows("SELECT name FROM people WHERE id <> ?", (person_id,))
        taken = {folded(row["name"]) for row in rows}
        free, number = name, 1
        while folded(free) in taken:
            number += 1
            free = f"{name} ({number})"
        return free

    def _lead(self, write: Transaction, person_id: str, to: str | None, now: Stamp) -> None:
        for table in _TIES:
            for row in self._file.rows(f"SELECT * FROM {table} WHERE person_id = ?", (person_id,)):
                values: dict[str, Value] = {"person_id": to, **touched(now)}
                if table == "interactions" and to is None and not row["about"]:
                    # An interaction says with whom or what; this one would say neither.
                    values["about"] = "a time with someone"
                write.update(table, row["id"], values)

    def ensure(self, person: Person | None, write: Transaction, now: Stamp) -> str | None:
        """Return a person's id; one without an id is found by name or made; None stays None."""
        known = self.meant(person)
        if known is None or known.id:
            return known.id if known else None
        row: Row = {**owned(write, "people", now), **_values(_cleaned(known))}
        write.insert("people", row)
        return str(row["id"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
