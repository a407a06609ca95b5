"""People in a real file: what is known of them, deleting without losing an attempt, two entries of one person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.errors import Refused
from tracker.domain.evening import Did, Interaction, Moment, MomentKind
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Caution, Leaving, Person, Sign, Ties
from tracker.domain.wording import Ask
from tracker.store import Store
from tracker.store.errors import ChangedSince, NotThere
from tracker.store.tables import Rows

NOW = FixedClock()(4)
TODAY = NOW.day
NOA = Person(
    "",
    "Noa Kim",
    "rings",
    "sister",
    frozenset({Sign.RELIABLE, Sign.SHOWN}),
    frozenset({Caution.CRITICAL}),
    8,
    4,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "file.db", create=True)
    yield opened
    opened.close()


def known(store: Store, name: str) -> Person:
    found = store.people.named(name)
    assert found
    return found


def live_with(store: Store, person: Person) -> Person:
    """Note one thing of every kind with somebody."""
    store.people.add(person, NOW)
    somebody = known(store, person.name)
    store.attempts.record(
        "ask-advice", Before(somebody), After(Answer.ACCEPTED, did_well="listened"), TODAY, NOW
    )
    store.attempts.begin("small-favor", Before(somebody), NOW)
    store.moments.add(Moment("", TODAY, MomentKind.OFFERED, somebody, Did.ACCEPTED), NOW)
    store.interactions.add(Interaction("", TODAY, somebody, ""), NOW)
    store.interactions.add(Interaction("", TODAY, somebody, "tea"), NOW)
    store.exchanges.add(Exchange("", TODAY, somebody, What.SUPPORT, Direction.GAVE, "a call"), NOW)
    store.asks.add(Ask("", "a wording", "Hi {who}", person=somebody), NOW)
    return somebody


def without_people(rows: Rows) -> dict[str, list[dict[str, object]]]:
    """Return every row as it is but for who it leads to, for the moment of its last change, and the people."""
    apart = {"person_id", "updated_at"}
    return {
        table: [{name: value for name, value in row.items() if name not in apart} for row in every]
        for table, every in rows.items()
        if table != "people"
    }


def test_all_that_is_known_of_somebody_is_kept(store: Store) -> None:
    store.people.add(NOA, NOW)
    noa = known(store, "noa kim")
    assert noa == replace(NOA, id=noa.id)
    changed = replace(noa, signs=frozenset({Sign.CONSISTENT}), cautions=frozenset(), closeness=None, shared=0)
    store.people.change(changed, NOW)
    assert store.people.one(noa.id) == changed


def test_everywhere_somebody_is_named_all_of_them_is_known(store: Store) -> None:
    noa = live_with(store, NOA)
    evening = store.evening(TODAY)
    assert {one.person for one in evening.moments} | {one.person for one in evening.interactions} == {noa}
    assert {one.before.person for one in evening.attempts} == {noa}
    assert [one.person for one in store.exchanges.of(TODAY)] == [noa]
    assert [one.person for one in store.asks.all()] == [noa]
    assert [one.person for one in store.evidence.lines()] == [noa]


def test_the_list_shows_who_was_met_last_and_how_often_something_was_tried(store: Store) -> None:
    store.people.add(Person("", "Tomas"), NOW)
    live_with(store, NOA)
    first, second = store.people.known()
    assert (first.person.name, first.last, first.tries) == ("Noa Kim", TODAY, 1)
    assert (second.person.name, second.last, second.tries) == ("Tomas", None, 0)


def test_somebody_archived_is_not_offered_and_keeps_everything(store: Store) -> None:
    noa = live_with(store, NOA)
    changed = store.people.archive(noa.id, NOW)
    assert store.people.all() == ()
    assert [one.name for one in store.people.all(archived=True)] == ["Noa Kim"]
    assert len(store.attempts.of_person(noa.id)) == 2
    assert [one.id for one in store.people.find("kim")] == [noa.id]
    store.undo(changed)
    assert store.people.all() == (noa,)


def test_it_can_be_asked_what_leads_to_somebody(store: Store) -> None:
    noa = live_with(store, NOA)
    assert store.people.ties(noa.id) == Ties(2, 1, 2, 1, 1)
    store.people.add(Person("", "Tomas"), NOW)
    assert not store.people.ties(known(store, "Tomas").id).any


@pytest.mark.parametrize("leaving", Leaving)
def test_deleting_a_person_never_deletes_what_was_noted_with_them(store: Store, leaving: Leaving) -> None:
    noa = live_with(store, NOA)
    before = store.tables.snapshot()
    changed = store.people.delete(noa.id, leaving, NOW)
    after = store.tables.snapshot()
    kept, there = without_people(before), without_people(after)
    if leaving is Leaving.UNLINK:
        # An interaction says with whom or what it was.
        kept["interactions"][0]["about"] = "a time with someone"
    assert there == kept
    assert "Noa" not in str(after)
    evening = store.evening(TODAY)
    people = {one.before.person for one in evening.attempts} | {one.person for one in evening.interactions}
    if leaving is Leaving.INITIALS:
        assert people == {Person(noa.id, "N. K.", archived=True)}
    else:
        assert people == {None}
        assert after["people"] == []
    store.undo(changed)
    assert store.tables.snapshot() == before


def test_initials_that_somebody_else_has_are_told_apart(store: Store) -> None:
    for name in ("B.", "Bert", "Beatrix"):
        store.people.add(Person("", name), NOW)
    for name in ("Bert", "Beatrix"):
        store.people.delete(known(store, name).id, Leaving.INITIALS, NOW)
    assert sorted(one.name for one in store.people.all(archived=True)) == ["B.", "B. (2)", "B. (3)"]


def test_nobody_can_be_deleted_twice(store: Store) -> None:
    noa = live_with(store, NOA)
    store.people.delete(noa.id, Leaving.UNLINK, NOW)
    with pytest.raises(NotThere):
        store.people.delete(noa.id, Leaving.UNLINK, NOW)


def test_two_entries_of_one_person_become_one_and_two_again(store: Store) -> None:
    noa, sister = live_with(store, NOA), live_with(store, Person("", "Sister", "sings", closeness=2))
    before = store.tables.snapshot()
    later = replace(NOW, at=NOW.at + timedelta(minutes=1))
    changed = store.people.merge(noa.id, sister.id, later)
    assert [one.id for one in store.people.all()] == [noa.id]
    assert store.people.one(noa.id).note == "rings\nsings\nAlso: Sister\nAlso: closeness 2 of 10"
    assert store.people.one(noa.id).closeness == 8
    assert store.people.ties(noa.id) == Ties(4, 2, 4, 2, 2)
    assert without_people(store.tables.snapshot()) == without_people(before)
    store.undo(changed)
    assert store.tables.snapshot() == before


def test_a_merge_is_taken_back_beside_what_was_written_of_them_since(store: Store) -> None:
    noa, sister = live_with(store, NOA), live_with(store, Person("", "Sister", "sings"))
    merged = store.people.merge(noa.id, sister.id, NOW)
    both = store.people.one(noa.id)
    store.people.change(replace(both, relation="friend", closeness=3), NOW, both)
    (moment, _) = store.moments.of(TODAY)
    store.moments.change(replace(moment, person=None), NOW, moment)
    store.moments.change(moment, NOW)
    undone = store.undo(merged)
    assert store.people.one(noa.id) == replace(noa, relation="friend", closeness=3)
    assert store.people.one(sister.id) == sister
    assert store.people.ties(noa.id) == store.people.ties(sister.id) == Ties(2, 1, 2, 1, 1)
    store.undo(undone)
    assert store.people.one(noa.id) == replace(both, relation="friend", closeness=3)


def test_a_merge_whose_own_words_were_changed_since_is_left_as_it_is(store: Store) -> None:
    noa, sister = live_with(store, NOA), live_with(store, Person("", "Sister", "sings"))
    merged = store.people.merge(noa.id, sister.id, NOW)
    store.people.change(replace(store.people.one(noa.id), note="rings"), NOW)
    before = store.tables.snapshot()
    with pytest.raises(ChangedSince):
        store.undo(merged)
    assert store.tables.snapshot() == before


def test_merging_needs_two_who_are_there(store: Store) -> None:
    noa = live_with(store, NOA)
    before = store.tables.snapshot()
    with pytest.raises(Refused, match="one and the same"):
        store.people.merge(noa.id, noa.id, NOW)
    for keep, gone in ((noa.id, "nobody"), ("nobody", noa.id)):
        with pytest.raises(NotThere):
            store.people.merge(keep, gone, NOW)
    assert store.tables.snapshot() == before


def test_a_name_typed_anywhere_leads_to_one_person(store: Store) -> None:
    store.attempts.begin("ask-advice", Before(Person("", " noa KIM ")), NOW)
    store.exchanges.add(Exchange("", TODAY, Person("", "Noa Kim"), What.FAVOUR, Direction.GAVE), NOW)
    store.asks.add(Ask("", "x", "y", person=Person("", "NOA KIM")), NOW)
    assert [one.name for one in store.people.all()] == ["noa KIM"]


def test_a_name_that_was_typed_is_known_though_its_person_is_archived(store: Store) -> None:
    store.people.add(replace(NOA, archived=True), NOW)
    noa = known(store, "Noa Kim")
    assert store.people.meant(Person("", " noa kim")) == store.people.meant(noa) == noa
    new = Person("", "Tomas")
    assert store.people.meant(new) == new
    assert store.people.meant(None) is None


def test_a_name_written_in_other_letters_and_spaces_leads_to_the_same_person(store: Store) -> None:
    for name in ("José  Luz", "Jose\u0301 Luz", "JOSÉ\u00a0LUZ", "Jo\u200bsé Luz"):
        store.attempts.begin("ask-advice", Before(Person("", name)), NOW)
    (jose,) = store.people.all()
    assert jose.name == "José  Luz"
    assert store.people.find("jose\u0301 luz") == store.people.find("É l") == (jose,)


def test_somebody_is_found_without_the_accents_of_their_name(store: Store) -> None:
    store.people.add(Person("", "Inés"), NOW)
    ines = known(store, "Inés")
    assert store.people.find("ine") == store.people.find("INES") == (ines,)
    store.people.add(Person("", "Ines"), NOW)
    assert set(store.people.find("ine")) == {ines, known(store, "Ines")}
    assert store.people.find("ines") == (known(store, "Ines"),)
    assert store.people.find("inés") == (ines,)
