"""Thought records in a real file: written, changed in two windows, searched, and gone without a trace."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.acts import ACTS, HOSTILE, Act, Doer
from tests.support.clock import FixedClock
from tests.support.files import new_file, new_store
from tracker.content.reframe import patterns
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Moment, MomentKind
from tracker.domain.people import Leaving, Person
from tracker.domain.recogniser import NONE
from tracker.domain.thoughts import BeganFrom, Felt, Thought, ThoughtState, returning, shift
from tracker.store import Store
from tracker.store.errors import NotThere

NOW = FixedClock()(4)
LATER = replace(NOW, at=NOW.at + timedelta(minutes=5))
DAY = NOW.day
ASHAMED, AFRAID = Choice("", "ashamed"), Choice("", "afraid")
WHOLE = Thought(
    "",
    DAY,
    "They think I'm weak",
    "She helped me move",
    (Felt(ASHAMED, 70, 30), Felt(AFRAID, 40)),
    80,
    (Choice("mind-reading", "mind reading"), Choice("", "comparing")),
    ("labeling", "mind-reading"),
    "She sighed\nonce",
    "She came back",
    "She asks me, too",
    45,
    "Thank her",
    Person("", "Ines"),
    "small-favor",
    BeganFrom.MOMENT,
    "a-moment",
    ThoughtState.DONE,
)


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


def added(store: Store, thought: Thought) -> Thought:
    """Write a record and return it as the file has it."""
    changed = store.thoughts.add(thought, NOW)
    (made,) = [edit.key for edit in changed.edits if edit.table == "thoughts"]
    return store.thoughts.one(made)


def without_ids(thought: Thought) -> Thought:
    assert thought.person
    return replace(
        thought,
        id="",
        person=replace(thought.person, id=""),
        patterns=tuple(Choice("", one.name) for one in thought.patterns),
        feelings=tuple(one._replace(emotion=Choice("", one.emotion.name)) for one in thought.feelings),
    )


def links(store: Store) -> int:
    sql = "SELECT (SELECT count(*) FROM thought_patterns) + (SELECT count(*) FROM thought_feelings)"
    return int(store.file.rows(sql)[0][0])


def test_all_that_is_said_is_read_back(store: Store) -> None:
    made = added(store, WHOLE)
    assert without_ids(made) == replace(WHOLE, patterns=tuple(Choice("", one.name) for one in WHOLE.patterns))
    assert [one.built_in for one in made.patterns] == [True, False]


def test_names_lead_to_what_is_there_whatever_their_case(store: Store) -> None:
    first, second = added(store, WHOLE), added(store, replace(WHOLE, patterns=(Choice("", "COMPARING"),)))
    assert second.patterns[0] == first.patterns[1]
    assert second.person == first.person
    assert {one.emotion.id for one in first.feelings} == {one.emotion.id for one in second.feelings}


def test_hostile_text_is_kept_without_what_commands_a_terminal(store: Store) -> None:
    made = added(store, Thought("", DAY, HOSTILE, answer=HOSTILE))
    assert made.thought == made.answer == HOSTILE.replace("\x1b", "").replace("\x07", "")


def test_only_what_differs_is_written_so_that_the_other_windows_words_stay(
    store: Store, there: Store
) -> None:
    was = added(store, WHOLE)
    there.thoughts.change(replace(was, answer="theirs", belief_after=10), LATER, was)
    store.thoughts.change(replace(was, situation="mine"), LATER, was)
    now = store.thoughts.one(was.id)
    assert (now.situation, now.answer, now.belief_after) == ("mine", "theirs", 10)


def test_patterns_and_feelings_of_both_windows_stay(store: Store, there: Store) -> None:
    was = added(store, WHOLE)
    (reading, comparing), (ashamed, afraid) = was.patterns, was.feelings
    labeling = Choice("labeling", "labeling")
    theirs = (afraid._replace(after=5), Felt(Choice("", "sad"), 20))
    there.thoughts.change(replace(was, patterns=(reading, labeling), feelings=theirs), LATER, was)
    mine = (ashamed._replace(after=1), afraid)
    store.thoughts.change(
        replace(was, patterns=(*was.patterns, Choice("", "hiding")), feelings=mine), LATER, was
    )
    now = store.thoughts.one(was.id)
    assert [one.name for one in now.patterns] == ["mind reading", "labeling", "hiding"]
    assert comparing not in now.patterns, "the other window took it out"
    felt = [(one.emotion.name, one.before, one.after) for one in now.feelings]
    assert sorted(felt) == [("afraid", 40, 5), ("ashamed", 70, 1), ("sad", 20, None)]


def test_both_sides_of_one_feeling_can_be_said_in_two_windows(store: Store, there: Store) -> None:
    was = added(store, replace(WHOLE, feelings=(Felt(ASHAMED, 70),)))
    (felt,) = was.feelings
    there.thoughts.change(replace(was, feelings=(felt._replace(after=20),)), LATER, was)
    store.thoughts.change(replace(was, feelings=(felt._replace(before=60),)), LATER, was)
    assert [(one.before, one.after) for one in store.thoughts.one(was.id).feelings] == [(60, 20)]


def test_without_what_it_was_all_of_it_is_written(store: Store, there: Store) -> None:
    was = added(store, WHOLE)
    there.thoughts.change(replace(was, answer="theirs", patterns=()), LATER, was)
    store.thoughts.change(was, LATER)
    assert store.thoughts.one(was.id) == replace(was, patterns=store.thoughts.one(was.id).patterns)
    assert {one.name for one in store.thoughts.one(was.id).patterns} == {"mind reading", "comparing"}


def test_nothing_changed_writes_nothing(store: Store) -> None:
    was = added(store, WHOLE)
    assert not store.thoughts.change(was, LATER, was).edits


def test_one_that_is_gone_is_said_to_be_gone(store: Store, there: Store) -> None:
    was = added(store, WHOLE)
    there.thoughts.delete(was.id)
    for act in (
        lambda: store.thoughts.one(was.id),
        lambda: store.thoughts.change(was, LATER, was),
        lambda: store.thoughts.delete(was.id),
    ):
        with pytest.raises(NotThere):
            act()


def test_a_record_goes_with_its_links_and_comes_back_with_them(store: Store) -> None:
    was = added(store, WHOLE)
    rows = store.tables.snapshot()
    changed = store.thoughts.delete(was.id)
    assert (store.thoughts.all(), links(store)) == ((), 0)
    assert store.people.all(), "who it was with stays"
    store.undo(changed)
    assert store.tables.snapshot() == rows


def test_what_it_began_from_can_be_deleted_and_the_thought_stays(store: Store) -> None:
    made = store.moments.add(Moment("", DAY, MomentKind.OFFERED), NOW).ids[0]
    was = added(store, replace(WHOLE, began_from_id=made))
    store.moments.delete(made)
    assert store.thoughts.one(was.id) == was


@pytest.mark.parametrize("leaving", Leaving)
def test_deleting_a_person_keeps_the_thought(store: Store, leaving: Leaving) -> None:
    was = added(store, WHOLE)
    assert was.person
    assert store.people.ties(was.person.id).thoughts == 1
    rows = store.tables.snapshot()
    changed = store.people.delete(was.person.id, leaving, LATER)
    now = store.thoughts.one(was.id)
    assert now.thought == was.thought
    assert (now.person.name if now.person else None) == ("I." if leaving is Leaving.INITIALS else None)
    store.undo(changed)
    assert store.tables.snapshot() == rows


def test_two_entries_of_one_person_bring_their_thoughts_together(store: Store) -> None:
    first, second = added(store, WHOLE), added(store, replace(WHOLE, person=Person("", "Inès")))
    assert first.person
    assert second.person
    store.people.merge(first.person.id, second.person.id, LATER)
    assert len(store.thoughts.all(person_id=first.person.id)) == 2


def test_those_that_wait_are_the_ones_begun(store: Store) -> None:
    added(store, WHOLE)
    waits = added(store, replace(WHOLE, state=ThoughtState.BEGUN))
    assert store.thoughts.begun() == (waits,)


def test_own_patterns_are_added_renamed_and_hidden_and_ours_only_hidden(store: Store) -> None:
    was = added(store, WHOLE)
    comparing = was.patterns[1]
    store.patterns.rename(comparing, "measuring", LATER)
    store.patterns.hide("mind-reading", LATER)
    assert [one.name for one in store.thoughts.one(was.id).patterns] == ["mind reading", "measuring"]
    assert "mind-reading" not in {one.id for one in store.patterns.all()}
    added(store, replace(WHOLE, patterns=(Choice("", "Mind Reading"),)))
    assert "mind-reading" in {one.id for one in store.patterns.all()}, "named again it comes back"
    with pytest.raises(Refused, match="stands on the list already"):
        store.patterns.rename(comparing, "LABELING", LATER)
    assert not hasattr(store.patterns, "delete")


def test_a_new_file_has_the_patterns_and_the_four_cards(store: Store) -> None:
    assert {one.id for one in store.patterns.all()} == {one.id for one in patterns()}
    assert len(store.cards.all()) == 4


LONG = "x" * 4001


@pytest.mark.parametrize(
    "wrong",
    [
        {"thought": LONG},
        {"answer": LONG},
        {"belief_before": 101},
        {"belief_after": -1},
        {"feelings": (Felt(ASHAMED, 101),)},
        {"feelings": (Felt(ASHAMED, None, 101),)},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_in_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(Refused, match=r"\.$"):
        replace(WHOLE, **wrong)  # type: ignore[arg-type]


# Reading against plain SQL


TEXTS = ("thought", "situation", "evidence_for", "evidence_against", "answer", "next_step")


def plain(path: Path, where: str, values: tuple[str, ...]) -> list[str]:
    sql = f"SELECT id FROM thoughts t WHERE {where} ORDER BY day DESC, seq DESC"
    with closing(sqlite3.connect(path)) as conn:
        return [row[0] for row in conn.execute(sql, values)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=30))
def test_the_list_and_its_filters_say_what_plain_sql_says(acts: list[Act]) -> None:
    with new_store() as store:
        doer = Doer(store)
        for number, act in enumerate(acts):
            doer.do(act)
            doer.do(replace(act, verb="think", n=act.n + number))
        everyone = [one.id for one in store.people.all(archived=True)]
        for pattern in store.patterns.all(hidden=True):
            where = "EXISTS (SELECT 1 FROM thought_patterns WHERE thought_id = t.id AND pattern_id = ?)"
            assert ids(store, pattern_id=pattern.id) == plain(store.path, where, (pattern.id,))
        where = "patterns_said = 1 AND NOT EXISTS (SELECT 1 FROM thought_patterns WHERE thought_id = t.id)"
        assert ids(store, pattern_id=NONE) == plain(store.path, where, ())
        for person in everyone:
            assert ids(store, person_id=person) == plain(store.path, "person_id = ?", (person,))
        assert ids(store, step_id="small-favor") == plain(store.path, "step_id = ?", ("small-favor",))
        where = " OR ".join(f"instr({name}, ?)" for name in TEXTS)
        assert ids(store, words="plain") == plain(store.path, where, ("plain",) * len(TEXTS))
        assert ids(store) == plain(store.path, "1", ())


def ids(store: Store, **given: str) -> list[str]:
    return [one.id for one in store.thoughts.all(**given)]


def test_words_are_found_whatever_their_case_in_any_script(store: Store) -> None:
    added(store, Thought("", DAY, "STRASSE and שלום", next_step="Ça"))
    for words in ("straße", "שלום", "ça", "strasse AND"):
        assert len(store.thoughts.all(words=words)) == 1, words
    assert store.thoughts.all(words="%") == ()


def test_what_returns_and_how_belief_moved_have_their_n(store: Store) -> None:
    for before, after in ((80, 40), (60, 50), (70, None)):
        added(store, replace(WHOLE, belief_before=before, belief_after=after))
    added(store, replace(WHOLE, patterns=(Choice("", "comparing"),), belief_before=None))
    every = store.thoughts.all()
    assert [(one.pattern.name, one.n) for one in returning(every)] == [("comparing", 4), ("mind reading", 3)]
    moved = shift(every)
    assert moved
    assert tuple(moved) == (2, 70.0, 45.0)
    assert shift(()) is None


@pytest.mark.parametrize("leaving", [Leaving.UNLINK, None])
def test_what_is_typed_is_kept_though_the_person_is_gone_by_now(
    store: Store, there: Store, leaving: Leaving | None
) -> None:
    store.people.add(Person("", "Ines"), NOW)
    store.people.add(Person("", "Tom"), NOW)
    ines, tom = store.people.named("Ines"), store.people.named("Tom")
    assert ines
    assert tom
    if leaving:
        there.people.delete(ines.id, leaving, NOW)
    else:
        there.people.merge(tom.id, ines.id, NOW)
    known = Thought("one", DAY, person=ines)
    store.thoughts.keep(known, "thought", "", "She thinks I'm weak", NOW)
    store.thoughts.put(replace(known, belief_before=70), LATER, known)
    one = store.thoughts.one("one")
    assert (one.thought, one.belief_before, one.person) == ("She thinks I'm weak", 70, None)


def test_a_record_that_was_deleted_meanwhile_comes_back_whole(store: Store, there: Store) -> None:
    was = added(store, WHOLE)
    there.thoughts.delete(was.id)
    store.thoughts.keep(was, "next_step", was.next_step, "Go", LATER)
    assert store.thoughts.one(was.id) == replace(was, next_step="Go")


def test_a_pattern_that_is_gone_by_now_comes_back_under_its_name(store: Store) -> None:
    gone = Choice("gone", "the ledger")
    one = added(store, replace(WHOLE, patterns=(gone,)))
    assert [(p.name, p.id != "gone") for p in one.patterns] == [("the ledger", True)]


def test_names_of_ones_own_are_taken_out_before_their_ids_are_known(store: Store) -> None:
    one = added(store, Thought("", DAY, "x"))
    mine = replace(one, patterns=(Choice("", "the ledger"),), feelings=(Felt(Choice("", "small"), 40),))
    store.thoughts.put(mine, NOW, one)
    store.thoughts.put(one, LATER, mine)
    assert store.thoughts.one(one.id) == one
