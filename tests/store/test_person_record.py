"""One person with everything that leads to them, in a real file."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.screens.people.opened import NOA, NOW, RAY, TODAY, kept, known, lived, prepared
from tracker.domain.evening import Interaction
from tracker.domain.person_record import PersonRecord, day_of, noted
from tracker.domain.ranges import Range
from tracker.store import Store
from tracker.store.errors import NotThere
from tracker.store.person_record import read_record


def record(path: Path, name: str, latest: int | None = None) -> PersonRecord:
    return kept(path, lambda store: read_record(store, known(store, name).id, TODAY, Range.QUARTER, latest))


def test_everything_is_there_the_latest_day_first(tmp_path: Path) -> None:
    found = record(prepared(tmp_path / "file.db", lived), NOA.name)
    days = [day_of(one) for one in found.shared]
    assert days == sorted(days, reverse=True)
    assert len(days) == found.ties.shared == 5
    assert (found.first, found.last) == (min(days), max(days))
    assert [one.text for one in found.did_well] == ["Listened without fixing it."]
    assert noted(found.ties) == "2 attempts · 1 moment · 1 time together · 1 exchange"
    assert (found.balance.start, found.balance.end) == (TODAY - timedelta(days=90), TODAY)


@pytest.mark.parametrize("latest", [1, 3, 5])
def test_only_the_latest_are_read_where_that_is_asked_for(tmp_path: Path, latest: int) -> None:
    path = prepared(tmp_path / "file.db", lived)
    every = record(path, NOA.name)
    some = record(path, NOA.name, latest)
    assert some.shared == every.shared[:latest]
    assert (some.ties, some.first, some.last) == (every.ties, every.first, every.last)


def test_nothing_of_others_is_there(tmp_path: Path) -> None:
    found = record(prepared(tmp_path / "file.db", lived), RAY.name)
    assert (found.shared, found.did_well, found.first, found.last) == ((), (), None, None)
    assert noted(found.ties) == ""
    assert not found.balance.any


def test_times_together_are_said_in_the_plural(tmp_path: Path) -> None:
    def two(store: Store) -> None:
        store.people.add(RAY, NOW)
        for about in ("tea", "a walk"):
            store.interactions.add(Interaction("", TODAY, known(store, "Ray"), about), NOW)

    found = record(prepared(tmp_path / "file.db", two), "Ray")
    assert noted(found.ties) == "2 times together"


def test_someone_who_is_gone_is_not_there(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    with pytest.raises(NotThere):
        kept(path, lambda store: read_record(store, "nobody", TODAY, Range.ALL))
