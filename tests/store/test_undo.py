"""Whatever was done can be taken back, and then the file is as it was, row by row."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.acts import ACTS, VERBS, Act, Doer
from tests.support.files import new_file, new_store
from tracker.domain.changes import Changed
from tracker.domain.people import Person
from tracker.store import Store
from tracker.store.errors import ChangedSince
from tracker.store.tables import Rows

REHEARSED = [Act(verb, n, m, f"{verb} {n}") for n, m in ((1, 1), (4, 3)) for verb in VERBS]
"""Every verb twice, so that the second finds something to change and to delete."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=25))
@example(REHEARSED)
def test_undoing_everything_one_after_the_other_brings_the_file_back(acts: list[Act]) -> None:
    with new_store() as store:
        doer = Doer(store)
        before: list[tuple[Rows, Changed]] = []
        for act in acts:
            rows = store.tables.snapshot()
            changed = doer.do(act)
            if changed is None:
                assert store.tables.snapshot() == rows, "what is refused changes nothing"
            else:
                before.append((rows, changed))
        for rows, changed in reversed(before):
            store.undo(changed)
            assert store.tables.snapshot() == rows


def test_the_rehearsal_does_every_verb_at_least_once() -> None:
    with new_store() as store:
        doer = Doer(store)
        done = {act.verb for act in REHEARSED if (changed := doer.do(act)) and changed.edits}
    assert done == set(VERBS)


def test_an_undo_can_be_undone() -> None:
    with new_store() as store:
        doer = Doer(store)
        changed = doer.do(Act("moment", 1, 1, "a form"))
        assert changed
        after = store.tables.snapshot()
        store.undo(store.undo(changed))
        assert store.tables.snapshot() == after


def test_what_another_window_changed_since_is_left_alone() -> None:
    with new_store() as store:
        doer = Doer(store)
        mine = doer.do(Act("note", 0, 0, "mine"))
        assert mine
        other = Store(store.path)
        other.days.write_note(doer.day(0), "theirs", doer.now)
        other.close()
        before = store.tables.snapshot()
        with pytest.raises(ChangedSince, match="another window"):
            store.undo(mine)
        assert store.tables.snapshot() == before


def test_an_undo_that_cannot_be_done_whole_is_not_done_in_part() -> None:
    with new_store() as store:
        doer = Doer(store)
        made = doer.do(Act("moment", 1, 1, "Sister"))  # A moment, and a person made for it.
        assert made
        assert made.kinds == {"people", "moments"}
        (sister,) = store.people.all()
        store.people.change(Person(sister.id, "Sister", "rings on Sundays"), doer.now)
        before = store.tables.snapshot()
        with pytest.raises(ChangedSince):
            store.undo(made)
        assert store.tables.snapshot() == before


def test_another_windows_writes_are_seen_and_ones_own_are_not_mistaken_for_them() -> None:
    with new_store() as store:
        doer = Doer(store)
        doer.do(Act("note", 0, 0, "mine"))
        assert not store.changed_elsewhere()
        other = Store(store.path)
        other.days.write_note(doer.day(0) - timedelta(1), "theirs", doer.now)
        other.close()
        assert store.changed_elsewhere()
        assert not store.changed_elsewhere(), "said once"
        assert store.days.note(doer.day(1)) == "theirs"


def test_a_file_opened_anew_has_not_changed_elsewhere() -> None:
    with new_store() as store:
        second = Store(new_file(store.path.with_name("second.db")))
        assert not second.changed_elsewhere()
        second.close()
