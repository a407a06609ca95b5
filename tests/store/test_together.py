"""Several writes that are one, and the number of the next row."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Feeling
from tracker.domain.scales import Scale
from tracker.domain.time import Stamp
from tracker.store.store import Store

pytestmark = pytest.mark.usefixtures("thorough")
NOW: Stamp = FixedClock()(4)
DAY: date = NOW.day


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "moodladder.db", create=True)


def mood(store: Store) -> Scale:
    found = store.scales.find("mood")
    assert found is not None
    return found


def test_all_of_it_is_kept_and_taken_back_as_one(store: Store) -> None:
    def acts() -> None:
        store.ratings.rate(mood(store), DAY, 7, NOW)
        store.days.add_to_note(DAY, "a walk", NOW)

    changed = store.together("Evening", acts)
    assert changed.label == "Evening"
    assert changed.kinds == {"ratings", "days"}
    assert store.days.note(DAY) == "a walk"
    store.undo(changed)
    assert store.evening(DAY).is_empty


def test_a_refusal_takes_back_what_came_before_it(store: Store) -> None:
    def acts() -> None:
        store.ratings.rate(mood(store), DAY, 7, NOW)
        store.ratings.rate(mood(store), DAY, 11, NOW, again=True)

    with pytest.raises(Refused):
        store.together("Evening", acts)
    assert store.evening(DAY).is_empty
    store.ratings.rate(mood(store), DAY, 5, NOW)
    assert store.evening(DAY).ratings["mood"][-1].value == 5


def test_each_part_says_what_it_alone_changed(store: Store) -> None:
    parts: list[Changed] = []

    def acts() -> None:
        parts.append(store.ratings.rate(mood(store), DAY, 7, NOW))
        parts.append(store.days.add_to_note(DAY, "a walk", NOW))

    whole = store.together("Evening", acts)
    assert [part.kinds for part in parts] == [{"ratings"}, {"days"}]
    assert whole.edits == parts[0].edits + parts[1].edits


def test_a_part_that_failed_and_was_forgiven_leaves_no_half(store: Store) -> None:
    def half(write: object) -> None:
        store.feelings.add(Feeling("", DAY, Choice("", "relieved"), 6), NOW)
        raise Refused("no")

    def acts() -> None:
        store.days.add_to_note(DAY, "a walk", NOW)
        with pytest.raises(Refused):
            store.file.write("half", half)

    changed = store.together("Evening", acts)
    assert changed.kinds == {"days"}
    assert store.evening(DAY).feelings == ()
    assert store.days.note(DAY) == "a walk"


def test_the_next_number_is_not_sought_in_every_row(store: Store) -> None:
    plan = store.file.rows("EXPLAIN QUERY PLAN SELECT COALESCE(MAX(seq), 0) + 1 FROM ratings")
    assert [row["detail"] for row in plan] == ["SEARCH ratings USING COVERING INDEX ratings_seq"]


def test_days_logged_are_counted_once(store: Store) -> None:
    assert (store.days.count(), store.days.first(), store.days.last()) == (0, None, None)
    store.ratings.rate(mood(store), DAY, 7, NOW)
    store.days.add_to_note(DAY, "a walk", NOW)
    store.days.add_to_note(date(2026, 11, 1), "rain", NOW)
    assert (store.days.count(), store.days.first(), store.days.last()) == (2, date(2026, 11, 1), DAY)
