"""Two files becoming one: what is new is added, what is there stays, and what stayed out is told."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tracker.content.questionnaires import known, questionnaire
from tracker.domain.changes import Row, Value
from tracker.domain.errors import Refused
from tracker.domain.scales import Scale, ScaleKind
from tracker.domain.time import Stamp, iso_instant
from tracker.exchange.checks import place
from tracker.exchange.joining import (
    named_apart,
    referring,
    remembering,
    same_by_name,
    same_by_place,
    says_nothing_else,
)
from tracker.store.tables import Merge, Rows, Shape, is_untouched

_JOINED = {"days": "note", "reflections": "text", "crisis_plan": "text"}
"""Where two texts under one key are both kept, one below the other."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the imported rows, by table: keys, names or days of each."""

    added: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    same: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    taken: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Rows that shipped, untouched here, that now stand as imported."""
    joined: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Days, prompts and parts of a plan whose two texts now stand one below the other."""
    kept: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Rows that differ from what is here, which stayed as it was."""
    renamed: list[str] = field(default_factory=list)
    """New names of scales whose own is that of another scale here."""

    def count(self, what: str) -> int:
        """Return how many rows were `added`, `same`, `taken`, `joined` or `kept`."""
        found: Mapping[str, Sequence[str]] = getattr(self, what)
        return sum(len(labels) for labels in found.values())


def merged(ours: Rows, theirs: Rows, shapes: Mapping[str, Shape], now: Stamp) -> tuple[Merge, Outcome]:
    """Decide what to write; raise Refused, naming table and row, for rows that do not fit together or with ours."""
    _check_references(ours, theirs, shapes)
    _check_scales(ours, theirs)
    _check_answers(ours, theirs)
    named = same_by_name(ours, theirs)
    theirs = referring(theirs, shapes, named)
    same = {**named, **same_by_place(ours, theirs)}
    theirs = remembering(ours, theirs, same)
    outcome = Outcome()
    add: dict[str, list[Row]] = defaultdict(list)
    replace: dict[str, list[Row]] = defaultdict(list)
    for table, rows in theirs.items():
        key = shapes[table].key
        here = {row[key]: row for row in ours[table]}
        for row in rows:
            there, other = here.get(row[key]), same.get(table, {}).get(row[key])
            kind, write = _fate(table, there, row, now) if other is None else _joined(other, row)
            getattr(outcome, kind)[table].append(_label(row))
            if write is not None:
                (add if there is None else replace)[table].append(write)
    _name_apart(ours["scales"], add, replace, outcome)
    add["steps"] = _parents_first(ours["steps"], add["steps"], replace["steps"])
    return Merge(add, replace), outcome


def _joined(ours: Row, theirs: Row) -> tuple[str, None]:
    return "same" if says_nothing_else(ours, theirs) else "kept", None


def _name_apart(
    ours: Sequence[Row], add: dict[str, list[Row]], replace: dict[str, list[Row]], outcome: Outcome
) -> None:
    """Give those scales other names whose own would be that of a scale that stays as it is here."""
    come = [*replace["scales"], *add["scales"]]
    coming = {row["id"] for row in come}
    named = named_apart([row for row in ours if row["id"] not in coming], come)
    outcome.renamed.extend(_label(new) for old, new in zip(come, named, strict=True) if old != new)
    replaced = len(replace["scales"])
    replace["scales"], add["scales"] = named[:replaced], named[replaced:]


def _fate(table: str, ours: Row | None, theirs: Row, now: Stamp) -> tuple[str, Row | None]:
    """Return the list of `Outcome` a row belongs in, and what to write for it, if anything."""
    if ours is None:
        return "added", theirs
    if ours == theirs:
        return "same", None
    if table in _JOINED:
        return _both(_JOINED[table], ours, theirs, now)
    return ("taken", theirs) if is_untouched(ours) else ("kept", None)


def _both(column: str, ours: Row, theirs: Row, now: Stamp) -> tuple[str, Row | None]:
    here, there = str(ours[column]), str(theirs[column])
    if there in here:
        return "same", None
    both = there if here in there else f"{here}\n{there}"
    joined = {**ours, column: both, "updated_at": iso_instant(now.at)}
    if "in_report" in ours:
        # What was private in one of the two stays private.
        joined["in_report"] = int(bool(ours["in_report"] and theirs["in_report"]))
    return "joined", joined


def _label(row: Row) -> str:
    names = ("name", "day", "key", "prompt", "part", "item", "id")
    return str(next(row[name] for name in names if row.get(name)))


def _check_references(ours: Rows, theirs: Rows, shapes: Mapping[str, Shape]) -> None:
    known = {table: {row.get("id") for row in (*ours[table], *theirs[table])} for table in shapes}
    for table, shape in shapes.items():
        for column in shape.columns:
            if column.references is None:
                continue
            for number, row in enumerate(theirs[table], 1):
                if row[column.name] is not None and row[column.name] not in known[column.references]:
                    there = f"a row of {column.references} that is not there"
                    raise Refused(f"{place(table, number)}: {column.name} leads to {there}.")


def _check_scales(ours: Rows, theirs: Rows) -> None:
    """Raise Refused for a scale that changed its kind, and for an answer that is off its scale."""
    kinds = {row["id"]: row["kind"] for row in ours["scales"]}
    scales: dict[Value, Scale] = {}
    for number, row in enumerate(theirs["scales"], 1):
        if kinds.setdefault(row["id"], row["kind"]) != row["kind"]:
            raise Refused(
                f"{place('scales', number)}: this scale is {kinds[row['id']]} here, not {row['kind']}."
            )
    for row in (*ours["scales"], *theirs["scales"]):
        scales[row["id"]] = Scale(str(row["id"]), str(row["name"]), ScaleKind(str(row["kind"])))
    for number, row in enumerate(theirs["ratings"], 1):
        try:
            scales[row["scale_id"]].check(float(row["value"] or 0))
        except Refused as error:
            raise Refused(f"{place('ratings', number)}: {error}") from None


def _check_answers(ours: Rows, theirs: Rows) -> None:
    """Raise Refused for an answer that its item does not take; instruments and items nobody knows any more pass."""
    asked = {row["id"]: str(row["questionnaire"]) for row in (*theirs["responses"], *ours["responses"])}
    ships = set(known())
    for number, row in enumerate(theirs["answers"], 1):
        name, item = asked[row["response_id"]], str(row["item"])
        if name not in ships or not questionnaire(name).has(item):
            continue
        try:
            questionnaire(name).item(item).checked(int(row["value"] or 0))
        except Refused as error:
            raise Refused(f"{place('answers', number)}: {error}") from None


def _parents_first(ours: Sequence[Row], added: Sequence[Row], replaced: Sequence[Row]) -> list[Row]:
    """Order new steps so that each follows the one it stands under; raise Refused for one that is under itself."""
    above = {row["id"]: row["parent_id"] for row in (*ours, *replaced, *added)}
    deep: dict[Value, int] = {}
    for row in (*added, *replaced):
        seen, step = [row["id"]], above[row["id"]]
        while step is not None:
            if step in seen:
                raise Refused(f"steps: “{row['name']}” would stand under itself.")
            seen.append(step)
            step = above[step]
        deep[row["id"]] = len(seen)
    return sorted(added, key=lambda row: deep[row["id"]])
