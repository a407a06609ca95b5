"""Parts and the visits to them."""

from dataclasses import replace
from datetime import date
from typing import Any

from tracker.domain.changes import Changed, Value
from tracker.domain.errors import Refused
from tracker.domain.notes import merged
from tracker.domain.parts import STEPS, InnerPart, Visit
from tracker.domain.text import clean, clean_line
from tracker.domain.thoughts import ThoughtState
from tracker.domain.time import Stamp
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.transaction import Transaction


class Parts:
    """Every part, with its visits."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def all(self, *, archived: bool = False) -> tuple[InnerPart, ...]:
        """Return the parts, the one visited last first; archived ones only when asked for."""
        sql = """SELECT p.*, (SELECT max(seq) FROM part_visits v WHERE v.part_id = p.id) AS last
            FROM parts p WHERE p.archived <= ? ORDER BY last IS NULL, last DESC, p.seq DESC"""
        return tuple(
            InnerPart(row["id"], row["name"], bool(row["archived"]))
            for row in self._file.rows(sql, (int(archived),))
        )

    def visits(self, part_id: str = "") -> tuple[Visit, ...]:
        """Return the visits to a part, or to all, newest first."""
        sql = f"""SELECT v.*, p.name AS part_name, p.archived AS part_archived
            FROM part_visits v JOIN parts p ON p.id = v.part_id
            {"WHERE v.part_id = ?" if part_id else ""} ORDER BY v.day DESC, v.seq DESC"""
        return tuple(_visit(row) for row in self._file.rows(sql, (part_id,) if part_id else ()))

    def begin(self, visit: Visit, now: Stamp) -> Changed:
        """Write a new visit, under its id if it has one.

        A part without an id is found by its name, whatever its case, or made.
        """

        return self._file.write("Visit", lambda write: self._insert(write, visit, now))

    def keep(self, known: Visit, step: str, base: str, text: str, now: Stamp) -> Changed:
        """Put `text` in one step of a visit that stood as `base` when its writing began.

        What another window wrote since is kept as well, by `domain.notes.merged`. A visit that is not there, not yet
        or not any more, is written as it is `known`, under its id. Raise Refused for a text that is too long.
        """

        def act(write: Transaction) -> None:
            there = write.row("part_visits", known.id)
            said = merged(base, str(there[step]), clean(text)) if there else clean(text)
            place: dict[str, Any] = {step: said}
            new = replace(known, **place)
            if there is None:
                self._insert(write, new, now)
            else:
                write.update("part_visits", known.id, {**place, **touched(now)})

        return self._file.write("Visit", act)

    def _insert(self, write: Transaction, visit: Visit, now: Stamp) -> None:
        own: dict[str, Value] = {"id": visit.id} if visit.id else {}
        part_id = self._ensure(visit.part, write, now)
        row = {**owned(write, "part_visits", now), **own, **stamped(now, visit.day), "part_id": part_id}
        write.insert("part_visits", {**row, **_values(visit)})

    def change(self, visit: Visit, now: Stamp, was: Visit | None = None) -> Changed:
        """Write a visit over its row, with `was` only what differs; raise NotThere if it is gone."""

        def act(write: Transaction) -> None:
            values = differing(_values(visit), _values(was) if was else None)
            if write.row("part_visits", visit.id) is None:
                raise NotThere
            if values:
                write.update("part_visits", visit.id, {**values, **touched(now)})

        return self._file.write("Visit", act)

    def delete_visit(self, visit_id: str) -> Changed:
        """Delete a visit; the part stays."""
        return self._file.write("Visit deleted", lambda write: write.delete("part_visits", visit_id))

    def rename(self, part: InnerPart, name: str, now: Stamp) -> Changed:
        """Give a part another name; raise Refused for one that is missing, too long, or another part's."""
        new = _named(name)

        def act(write: Transaction) -> None:
            if self._known(new) not in {None, part.id}:
                raise Refused(f"There is a part called {new} already.")
            write.update("parts", part.id, {"name": new, **touched(now)})

        return self._file.write(f"{part.name} renamed", act)

    def archive(self, part: InnerPart, now: Stamp, *, archived: bool = True) -> Changed:
        """Put a part away, or bring it back; its visits stay."""
        values = {"archived": int(archived), **touched(now)}
        return self._file.write(part.name, lambda write: write.update("parts", part.id, values))

    def delete(self, part: InnerPart) -> Changed:
        """Delete a part with its visits."""

        def act(write: Transaction) -> None:
            for visit in self.visits(part.id):
                write.delete("part_visits", visit.id)
            write.delete("parts", part.id)

        return self._file.write(f"{part.name} deleted", act)

    def _ensure(self, part: InnerPart, write: Transaction, now: Stamp) -> str:
        """Return the id of a part; one that is gone by now comes back under its name and id."""
        if part.id and write.row("parts", part.id):
            return part.id
        name = _named(part.name)
        found = self._known(name)
        if found:
            write.update("parts", found, {"archived": 0, **touched(now)})
            return found
        own: dict[str, Value] = {"id": part.id} if part.id else {}
        row = {**owned(write, "parts", now), **own, "name": name}
        write.insert("parts", row)
        return str(row["id"])

    def _known(self, name: str) -> str | None:
        """Return the id of the part of that name, whatever its case."""
        known = self._file.rows("SELECT id, name FROM parts ORDER BY seq")
        return next((row["id"] for row in known if row["name"].casefold() == name.casefold()), None)


def _named(name: str) -> str:
    """Return a name cleaned; raise Refused for one that a part cannot have."""
    return Visit("", date.min, InnerPart("", clean_line(name))).part.name


def _values(visit: Visit) -> dict[str, Value]:
    return {**{name: clean(getattr(visit, name)) for name in STEPS}, "state": visit.state.value}


def _visit(row: Any) -> Visit:
    return Visit(
        row["id"],
        date.fromisoformat(row["day"]),
        InnerPart(row["part_id"], row["part_name"], bool(row["part_archived"])),
        **{name: row[name] for name in STEPS},
        state=ThoughtState(row["state"]),
    )
