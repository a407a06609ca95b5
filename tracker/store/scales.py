"""Scales: which there are, in which order, which are shown."""

from dataclasses import replace
from typing import Any

from tracker.domain.changes import Changed, Value
from tracker.domain.errors import Refused
from tracker.domain.scales import OWN_KINDS, Scale, ScaleKind
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, differing, owned, touched
from tracker.store.transaction import Transaction


def _read(row: Any) -> Scale:
    return Scale(
        id=row["id"],
        name=row["name"],
        kind=ScaleKind(row["kind"]),
        high_means=row["high_means"],
        section=row["section"],
        position=row["position"],
        hidden=bool(row["hidden"]),
        once=bool(row["once"]),
        built_in=bool(row["built_in"]),
    )


def _words(scale: Scale) -> dict[str, Value]:
    return {"name": scale.name, "high_means": scale.high_means}


class Scales:
    """Ours and the person's own, in the order they stand on Day."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def all(self, *, hidden: bool = False) -> tuple[Scale, ...]:
        """Return the scales in their order; hidden ones only when asked for."""
        sql = "SELECT * FROM scales WHERE hidden <= ? ORDER BY section = 'habits', position, seq"
        return tuple(_read(row) for row in self._file.rows(sql, (int(hidden),)))

    def find(self, text: str) -> Scale | None:
        """Return the scale with this id or name, whatever its case, hidden ones too; None if there is none."""
        wanted = clean_line(text).casefold()
        return next(
            (s for s in self.all(hidden=True) if wanted in (s.id.casefold(), s.name.casefold())), None
        )

    def add(self, scale: Scale, now: Stamp) -> Changed:
        """Write a scale of one's own at the end of its section; raise Refused if its name is taken."""
        new = replace(scale, name=clean_line(scale.name), high_means=clean_line(scale.high_means))
        if new.kind not in OWN_KINDS:
            raise Refused("A scale of your own is 0–10, 1–5 or yes/no.")

        def act(write: Transaction) -> None:
            self._check_free(new)
            last = max((s.position for s in self.all(hidden=True)), default=-1)
            values: dict[str, Value] = {
                "name": new.name,
                "kind": new.kind.value,
                "high_means": new.high_means,
                "section": new.section,
                "position": last + 1,
            }
            write.insert("scales", {**owned(write, "scales", now), **values})

        return self._file.write(f"Scale {new.name} added", act)

    def change(self, scale: Scale, now: Stamp, was: Scale | None = None) -> Changed:
        """Rename a scale or say anew what its high end means; its kind stays, since answers were given on it.

        With `was` only what differs from it is written.
        """
        new = replace(scale, name=clean_line(scale.name), high_means=clean_line(scale.high_means))

        def act(write: Transaction) -> None:
            values = differing(_words(new), _words(was) if was else None)
            if "name" in values:
                self._check_free(new)
            write.update("scales", new.id, {**values, **touched(now)})

        return self._file.write(f"Scale {new.name} changed", act)

    def hide(self, scale_id: str, now: Stamp, *, hidden: bool = True) -> Changed:
        """Take a scale off Day and out of the lists, or bring it back; its answers stay."""
        values: dict[str, Value] = {"hidden": int(hidden), **touched(now)}
        said = "Scale hidden" if hidden else "Scale shown again"
        return self._file.write(said, lambda write: write.update("scales", scale_id, values))

    def move(self, scale_id: str, by: int, now: Stamp) -> Changed:
        """Move a scale up (-1) or down (+1) within its section; at the end it stays."""

        def act(write: Transaction) -> None:
            every = self.all(hidden=True)
            section = next((s.section for s in every if s.id == scale_id), "")
            order = [s.id for s in every if s.section == section]
            here = order.index(scale_id) if scale_id in order else 0
            there = min(max(here + by, 0), len(order) - 1)
            order.insert(there, order.pop(here))
            for position, each in enumerate(order):
                write.update("scales", each, {"position": position, **touched(now)})

        return self._file.write("Scale moved", act)

    def _check_free(self, scale: Scale) -> None:
        other = self.find(scale.name)
        if other and other.id != scale.id:
            where = ", hidden at the moment" if other.hidden else ""
            raise Refused(f"There is a scale called {other.name} already{where}.")
