"""Lists of names: renamed without a clash, hidden without a loss."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.domain.attempts import Before
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Coped, Feeling
from tracker.store import Store
from tracker.store.choices import Choices

NOW = FixedClock()(4)
LISTS = ("emotions", "ways", "behaviours")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(new_file(tmp_path / "evening.db"))
    yield opened
    opened.close()


def used(store: Store) -> None:
    """Use the first of each list."""
    emotion, way, behaviour = (getattr(store, name).all()[0] for name in LISTS)
    store.feelings.add(Feeling("", NOW.day, emotion, 5), NOW)
    store.copings.add(Coped("", NOW.day, way, 5), NOW)
    store.attempts.begin("small-favor", Before(left_out=(behaviour,)), NOW)


def names_used(store: Store) -> list[str]:
    evening = store.evening(NOW.day)
    left_out = evening.waiting[0].attempt.before.left_out
    return [evening.feelings[0].emotion.name, evening.coped[0].coping.name, left_out[0].name]


@pytest.mark.parametrize("name", LISTS)
def test_a_new_name_stands_where_the_old_one_was_noted_and_is_taken_back(store: Store, name: str) -> None:
    used(store)
    choices: Choices = getattr(store, name)
    before, rows = names_used(store), store.tables.snapshot()
    changed = choices.rename(choices.all()[0], "  quite \x1bnew ", NOW)
    assert "quite new" in names_used(store)
    assert len(set(names_used(store)) & set(before)) == 2
    store.undo(changed)
    assert store.tables.snapshot() == rows


@pytest.mark.parametrize("name", LISTS)
def test_a_name_that_is_on_the_list_is_refused_in_a_sentence(store: Store, name: str) -> None:
    choices: Choices = getattr(store, name)
    first, second, third = choices.all()[:3]
    choices.hide(third.id, NOW)
    before = store.tables.snapshot()
    with pytest.raises(Refused, match=rf"^{second.name} stands on the list already\.$"):
        choices.rename(first, second.name.upper(), NOW)
    with pytest.raises(Refused, match=rf"^{third.name} stands on the list already, hidden at the moment\.$"):
        choices.rename(first, third.name, NOW)
    for empty in ("", " \x07 ", "x" * 41):
        with pytest.raises(Refused, match="a name of 1 to 40 characters"):
            choices.rename(first, empty, NOW)
    assert store.tables.snapshot() == before


def test_only_the_case_of_a_name_can_be_changed(store: Store) -> None:
    first = store.emotions.all()[0]
    store.emotions.rename(first, first.name.upper(), NOW)
    assert store.emotions.all()[0].name == first.name.upper()


def test_a_name_left_as_it_is_takes_back_no_other_window(store: Store) -> None:
    first = store.emotions.all()[0]
    store.emotions.rename(first, "theirs", NOW)
    assert not store.emotions.rename(first, first.name, NOW).edits
    assert store.emotions.all()[0].name == "theirs"


def test_a_hidden_one_named_again_comes_back_with_what_was_noted(store: Store) -> None:
    used(store)
    first = store.emotions.all()[0]
    store.emotions.hide(first.id, NOW)
    assert first not in store.emotions.all()
    assert names_used(store)[0] == first.name
    store.feelings.add(Feeling("", NOW.day, Choice("", first.name), 7), NOW)
    assert first in store.emotions.all()
    assert [one.intensity for one in store.feelings.of(NOW.day)] == [7]
