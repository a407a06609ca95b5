"""What a write did: enough to tell screens what to reload, and to take it back."""

from collections.abc import Mapping
from typing import NamedTuple

_TEXTS = frozenset({"days", "reflections", "crisis_plan", "thoughts", "part_visits"})
"""The tables whose rows are texts that are saved as they are typed."""

Value = str | int | float | None
Row = Mapping[str, Value]


class Edit(NamedTuple):
    """One row before and after; None where the row was not there."""

    table: str
    key: str
    before: Row | None
    after: Row | None


class Changed(NamedTuple):
    """The outcome of one transaction. `label` says in the person's words what was done ("Mood 7").

    With `goes_on` it is another part of what the change before it has begun, if both wrote the same row.
    """

    label: str
    edits: tuple[Edit, ...] = ()
    goes_on: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The families touched, by table name."""
        return frozenset(edit.table for edit in self.edits)

    @property
    def ids(self) -> tuple[str, ...]:
        """The keys of the rows touched, in the order of writing."""
        return tuple(edit.key for edit in self.edits)


def joined(first: Changed, second: Changed) -> Changed | None:
    """Return both as one change: parts of one thing, or each one edit of the same text that the second goes on with.

    A text is saved many times while it is typed, but taken back as a whole. None where they are two changes; a change
    without edits where a text that was not there before is gone again.
    """
    if second.goes_on:
        return _gone_on(first, second)
    if len(first.edits) != 1 or len(second.edits) != 1:
        return None
    before, after = first.edits[0], second.edits[0]
    if before.table not in _TEXTS or (before.table, before.key) != (after.table, after.key):
        return None
    if before.after != after.before:
        return None
    if before.before is None and after.after is None:
        return Changed(second.label)
    return Changed(second.label, (Edit(before.table, before.key, before.before, after.after),))


def _gone_on(first: Changed, second: Changed) -> Changed | None:
    edits = {(edit.table, edit.key): edit for edit in first.edits}
    shared = [edit for edit in second.edits if (edit.table, edit.key) in edits]
    if not shared or any(edits[edit.table, edit.key].after != edit.before for edit in shared):
        return None
    for edit in second.edits:
        there = edits.get((edit.table, edit.key), edit)
        edits[edit.table, edit.key] = there._replace(after=edit.after)
    return Changed(second.label, tuple(edits.values()))
