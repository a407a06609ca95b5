"""What stands in two files under two ids and is one thing: a name typed in both, a day's one answer."""

from collections.abc import Collection, Mapping, Sequence

from tracker.domain.changes import Row, Value
from tracker.domain.people import Caution, Sign
from tracker.domain.scales import NAME_LENGTH
from tracker.domain.text import folded
from tracker.store.tables import Rows, Shape

_NAMED = ("scales", "emotions", "copings", "people", "behaviours", "patterns", "parts")
"""Where a name means one thing, however it is written."""

_ONCE = {
    "plans": ("day", "step_id"),
    "feelings": ("day", "emotion_id"),
    "coped": ("day", "coping_id"),
    "ratings": ("day", "scale_id"),
    "attempt_behaviours": ("attempt_id", "behaviour_id"),
    "answers": ("response_id", "item"),
    "thought_patterns": ("thought_id", "pattern_id"),
    "thought_feelings": ("thought_id", "emotion_id"),
    "cards": ("pattern_id", "text"),
}
"""Two columns that stand together in one row at most; of ratings only those of some scales."""

_NEVER_TWICE = ("plans", "attempt_behaviours", "answers", "thought_patterns", "thought_feelings")
"""Where the tables themselves let no second one in."""

_SAYS = (
    "value",
    "intensity",
    "worked",
    "note",
    "high_means",
    "relation",
    "closeness",
    "shared",
    "before",
    "after",
)
"""What such a row says beyond its name and its day."""

_FLAGS = (*Sign, *Caution, "archived", "planned_out", "used")
"""What such a row can say by a 1; its 0 is what stands where nobody said anything."""

Same = Mapping[str, Mapping[Value, Row]]
"""By table: imported ids that are not here, each with the row of ours that is the same thing."""


def same_by_name(ours: Rows, theirs: Rows) -> Same:
    """Return what is here by name under another id; of scales only those of the same kind.

    Two that are told apart in the imported file are not made one, whatever they are called.
    """
    found: dict[str, dict[Value, Row]] = {}
    for table in _NAMED:
        here, there = _ids(ours[table]), _ids(theirs[table])
        free = {(_name(row), row.get("kind")): row for row in reversed(ours[table]) if row["id"] not in there}
        found[table] = {}
        for row in theirs[table]:
            called = (_name(row), row.get("kind"))
            if row["id"] not in here and called in free:
                found[table][row["id"]] = free.pop(called)
    return found


def referring(theirs: Rows, shapes: Mapping[str, Shape], same: Same) -> Rows:
    """Return the imported rows with their references leading to what is here instead of to what is the same."""
    led: dict[str, list[Row]] = {}
    for table, rows in theirs.items():
        columns = [(c.name, same.get(c.references or "", {})) for c in shapes[table].columns]
        led[table] = [
            {**row, **{name: here[row[name]]["id"] for name, here in columns if row[name] in here}}
            for row in rows
        ]
    return led


def remembering(ours: Rows, theirs: Rows, same: Same) -> Rows:
    """Return the imported rows with what an exercise remembers as its way of coping led to what is here instead.

    A way that no exercise has made here is the person's own; none remembers it.
    """
    here, made = same.get("coped", {}), {row["coped_id"] for row in ours["calm_sessions"]}

    def led(coped: Value) -> Value:
        if coped not in here:
            return coped
        mine = here[coped]["id"]
        return mine if mine in made else ""

    sessions = [{**row, "coped_id": led(row["coped_id"])} for row in theirs["calm_sessions"]]
    return {**theirs, "calm_sessions": sessions}


def same_by_place(ours: Rows, theirs: Rows) -> Same:
    """Return what stands at most once and is here already under another id; `theirs` refer to what is here.

    What is in the imported file twice comes in twice, but where the tables do not let it stand twice.
    """
    once = {row["id"] for row in (*theirs["scales"], *ours["scales"]) if row["once"]}
    found: dict[str, dict[Value, Row]] = {}
    for table, (first, second) in _ONCE.items():
        here, there = _ids(ours[table]), _ids(theirs[table])
        places: dict[tuple[Value, Value], Row] = {}
        found[table] = {}
        for row in ours[table]:
            if table in _NEVER_TWICE or row["id"] not in there:
                places.setdefault((row[first], row[second]), row)
        for row in theirs[table]:
            place = (row[first], row[second])
            if row["id"] in here or (table == "ratings" and row[second] not in once):
                continue
            if place in places:
                found[table][row["id"]] = places[place]
            elif table in _NEVER_TWICE:
                places[place] = row
    return found


def says_nothing_else(ours: Row, theirs: Row) -> bool:
    """Return whether the same thing says no more there than here."""
    said = [(name, (None, "")) for name in _SAYS] + [(name, (None, 0)) for name in _FLAGS]
    return all(theirs.get(name) in {*nothing, ours.get(name)} for name, nothing in said)


def named_apart(stay: Sequence[Row], come: Sequence[Row]) -> list[Row]:
    """Return the scales of `come`, in their order, each with a name that no other of them or of `stay` has."""
    taken = {_name(row) for row in stay}
    named: list[Row] = []
    for row in come:
        new = {**row, "name": _free(str(row["name"]), taken)}
        taken.add(_name(new))
        named.append(new)
    return named


def _free(name: str, taken: Collection[str]) -> str:
    free, number = name, 1
    while folded(free) in taken:
        number += 1
        end = f" ({number})"
        free = f"{name[: NAME_LENGTH - len(end)].rstrip()}{end}"
    return free


def _ids(rows: Sequence[Row]) -> set[Value]:
    return {row["id"] for row in rows}


def _name(row: Row) -> str:
    return folded(str(row["name"]))
