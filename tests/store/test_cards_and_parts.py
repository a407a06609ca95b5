"""Cards and parts in a real file: kept once, put away, visited, left and gone on with."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.reframe import patterns
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.parts import InnerPart, Visit
from tracker.domain.thoughts import ThoughtState
from tracker.store import Store
from tracker.store.errors import NotThere

NOW = FixedClock()(4)
LATER = replace(NOW, at=NOW.at + timedelta(minutes=5))
DAY = NOW.day
CLERK = InnerPart("", "The clerk")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(new_file(tmp_path / "evening.db"))
    yield opened
    opened.close()


@pytest.fixture
def there(store: Store) -> Iterator[Store]:
    opened = Store(store.path)
    yield opened
    opened.close()


# Cards


def test_the_four_that_ship_stand_behind_ones_own(store: Store) -> None:
    store.cards.add("Mine", "labeling", NOW)
    store.cards.add("Mine, too", "", NOW)
    found = store.cards.all()
    assert [(one.text, one.pattern_id) for one in found[:2]] == [("Mine, too", ""), ("Mine", "labeling")]
    assert [one.text for one in found[2:]] == [one.card for one in patterns() if one.card]
    assert all(one.built_in for one in found[2:])


def test_the_same_words_for_the_same_pattern_are_one_card(store: Store) -> None:
    first = store.cards.add(" Mine ", "labeling", NOW).ids
    store.cards.hide(first[0], NOW)
    store.cards.add("Mine", "labeling", LATER)
    store.cards.add("Mine", "mind-reading", LATER)
    own = [one for one in store.cards.all(hidden=True) if not one.built_in]
    assert [(one.text, one.pattern_id, one.hidden) for one in own] == [
        *(("Mine", "mind-reading", False), ("Mine", "labeling", False)),
    ]


def test_a_card_of_ours_can_be_put_away_and_not_deleted(store: Store) -> None:
    ours = store.cards.all()[0]
    with pytest.raises(Refused, match="came with the program"):
        store.cards.delete(ours)
    changed = store.cards.hide(ours.id, NOW)
    assert ours not in store.cards.all()
    assert ours._replace(hidden=True) in store.cards.all(hidden=True)
    store.undo(changed)
    assert ours in store.cards.all()


def test_ones_own_can_be_changed_and_deleted_and_both_taken_back(store: Store) -> None:
    store.cards.add("Mine", "", NOW)
    card, rows = store.cards.all()[0], store.tables.snapshot()
    acts: list[Callable[[], Changed]] = [
        lambda: store.cards.change(card, "Other", LATER),
        lambda: store.cards.delete(card),
    ]
    for act in acts:
        changed = act()
        assert card not in store.cards.all()
        store.undo(changed)
        assert store.tables.snapshot() == rows


@pytest.mark.parametrize("text", ["", " \n\x07 ", "x" * 4001])
def test_a_card_says_something(store: Store, text: str) -> None:
    before = store.tables.snapshot()
    acts: list[Callable[[], Changed]] = [
        lambda: store.cards.add(text, "", NOW),
        lambda: store.cards.change(store.cards.all()[0], text, NOW),
    ]
    for act in acts:
        with pytest.raises(Refused, match="A card needs a sentence"):
            act()
    assert store.tables.snapshot() == before


def test_a_card_that_is_gone_is_said_to_be_gone(store: Store, there: Store) -> None:
    store.cards.add("Mine", "", NOW)
    card = store.cards.all()[0]
    there.cards.delete(card)
    with pytest.raises(NotThere):
        store.cards.change(card, "Other", NOW)
    with pytest.raises(NotThere):
        store.cards.add("Other", "no-such-pattern", NOW)


# Parts


def test_a_visit_is_left_and_gone_on_with(store: Store) -> None:
    store.parts.begin(Visit("", DAY, CLERK, "my jaw"), NOW)
    (was,) = store.parts.visits()
    assert (was.part.name, was.body, was.state) == ("The clerk", "my jaw", ThoughtState.BEGUN)
    store.parts.change(replace(was, fear="laughter", state=ThoughtState.DONE), LATER, was)
    assert store.parts.visits(was.part.id) == (replace(was, fear="laughter", state=ThoughtState.DONE),)


def test_a_part_is_found_by_its_name_and_comes_back_when_it_is_visited(store: Store) -> None:
    store.parts.begin(Visit("", DAY, CLERK), NOW)
    (part,) = store.parts.all()
    store.parts.archive(part, NOW)
    assert store.parts.all() == ()
    store.parts.begin(Visit("", DAY, InnerPart("", " the CLERK\n")), LATER)
    assert store.parts.all() == (part,)
    assert len(store.parts.visits(part.id)) == 2


def test_the_part_visited_last_stands_first(store: Store) -> None:
    for name in ("a", "b"):
        store.parts.begin(Visit("", DAY, InnerPart("", name)), NOW)
    assert [one.name for one in store.parts.all()] == ["b", "a"]
    store.parts.begin(Visit("", DAY, InnerPart("", "a")), LATER)
    assert [one.name for one in store.parts.all()] == ["a", "b"]


def test_two_windows_write_two_steps_of_one_visit(store: Store, there: Store) -> None:
    store.parts.begin(Visit("", DAY, CLERK), NOW)
    (was,) = store.parts.visits()
    there.parts.change(replace(was, fear="theirs"), LATER, was)
    store.parts.change(replace(was, need="mine"), LATER, was)
    (now,) = store.parts.visits()
    assert (now.fear, now.need) == ("theirs", "mine")


def test_a_part_goes_with_its_visits_and_comes_back_with_them(store: Store) -> None:
    for name in ("The clerk", "The guard"):
        store.parts.begin(Visit("", DAY, InnerPart("", name), name), NOW)
    rows = store.tables.snapshot()
    clerk = next(one for one in store.parts.all() if one.name == "The clerk")
    changed = store.parts.delete(clerk)
    assert [one.part.name for one in store.parts.visits()] == ["The guard"]
    store.undo(changed)
    assert store.tables.snapshot() == rows


def test_a_visit_alone_can_be_deleted(store: Store) -> None:
    store.parts.begin(Visit("", DAY, CLERK), NOW)
    (visit,) = store.parts.visits()
    store.parts.delete_visit(visit.id)
    assert store.parts.visits() == ()
    assert [one.name for one in store.parts.all()] == ["The clerk"]
    with pytest.raises(NotThere):
        store.parts.change(visit, LATER, visit)
    with pytest.raises(NotThere):
        store.parts.delete_visit(visit.id)


def test_a_visit_taken_back_takes_the_part_it_made_along(store: Store) -> None:
    rows = store.tables.snapshot()
    changed = store.parts.begin(Visit("", DAY, CLERK), NOW)
    store.undo(changed)
    assert store.tables.snapshot() == rows


def test_a_part_is_renamed_but_not_to_the_name_of_another(store: Store) -> None:
    for name in ("The clerk", "The guard"):
        store.parts.begin(Visit("", DAY, InnerPart("", name)), NOW)
    guard, clerk = store.parts.all()
    store.parts.rename(clerk, "THE CLERK", NOW)
    with pytest.raises(Refused, match="There is a part called the guard already"):
        store.parts.rename(clerk, "the guard", NOW)
    assert [one.name for one in store.parts.all()] == [guard.name, "THE CLERK"]


@pytest.mark.parametrize("name", ["", " \x07\n", "x" * 81])
def test_a_part_has_a_name(store: Store, name: str) -> None:
    store.parts.begin(Visit("", DAY, CLERK), NOW)
    (part,), rows = store.parts.all(), store.tables.snapshot()
    with pytest.raises(Refused, match="A part needs a name"):
        store.parts.rename(part, name, NOW)
    with pytest.raises(Refused, match="A part needs a name"):
        store.parts.begin(Visit("", DAY, InnerPart("", name)), NOW)
    assert store.tables.snapshot() == rows


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="Up to 4000 characters"):
        Visit("", DAY, CLERK, need="x" * 4001)


def test_a_part_that_was_deleted_meanwhile_comes_back_with_what_is_typed(store: Store, there: Store) -> None:
    store.parts.begin(Visit("v-1", DAY, CLERK, body="Jaw"), NOW)
    (visit,) = store.parts.visits()
    there.parts.delete(visit.part)
    store.parts.keep(visit, "focus", "", "Tight", LATER)
    assert store.parts.visits() == (replace(visit, focus="Tight"),)
    assert store.parts.all() == (visit.part,)
