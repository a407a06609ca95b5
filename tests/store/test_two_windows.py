"""One file in two windows: neither writes over what it did not touch, and each refusal is a sentence."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection, IntegrityError

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.domain.attempts import After, Before
from tracker.domain.calm import Session, WasFor
from tracker.domain.calm import State as CalmState
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Coped, Did, Feeling, Interaction, Moment, MomentKind, Outcome
from tracker.domain.events import LifeEvent
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.ladder import Step, StepKind
from tracker.domain.people import Person
from tracker.domain.scales import Scale, ScaleKind
from tracker.store import Store, opening
from tracker.store.calm import as_left
from tracker.store.errors import ChangedSince, NotThere
from tracker.store.transaction import Transaction

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)
LATER = replace(NOW, at=NOW.at + timedelta(minutes=5))
BEFORE = NOW.day - timedelta(1)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Store]:
    store = Store(new_file(tmp_path / "evening.db"))
    yield store
    store.close()


@pytest.fixture
def there(here: Store) -> Iterator[Store]:
    store = Store(here.path)
    yield store
    store.close()


def test_a_moment_keeps_what_the_other_window_changed_of_it(here: Store, there: Store) -> None:
    here.moments.add(Moment("", NOW.day, MomentKind.OFFERED, Person("", "Ann"), about="lift"), NOW)
    (was,) = here.moments.of(NOW.day)
    there.moments.change(replace(was, did=Did.ACCEPTED, about="a lift home"), LATER, was)
    here.moments.change(replace(was, distress=40), LATER, was)
    assert here.moments.of(NOW.day) == (replace(was, did=Did.ACCEPTED, about="a lift home", distress=40),)


def test_an_interaction_that_neither_window_would_leave_empty_is_not_emptied_by_both(
    here: Store, there: Store
) -> None:
    here.interactions.add(Interaction("", NOW.day, Person("", "Ann"), "tea", Outcome.SAME), NOW)
    (was,) = here.interactions.of(NOW.day)
    there.interactions.change(replace(was, person=None), LATER, was)
    with pytest.raises(Refused, match="with whom it was, or what"):
        here.interactions.change(replace(was, about=""), LATER, was)
    assert here.interactions.of(NOW.day) == (replace(was, person=None),)


def test_a_feeling_and_coping_keep_what_the_other_window_changed(here: Store, there: Store) -> None:
    here.feelings.add(Feeling("", NOW.day, Choice("", "relieved"), 6), NOW)
    here.copings.add(Coped("", NOW.day, Choice("", "walk"), 4), NOW)
    (felt,), (coped,) = here.feelings.of(NOW.day), here.copings.of(NOW.day)
    there.feelings.change(replace(felt, intensity=8), LATER, felt)
    there.copings.change(replace(coped, worked=9), LATER, coped)
    here.feelings.change(replace(felt, emotion=Choice("", "calmer")), LATER, felt)
    here.copings.change(replace(coped, coping=Choice("", "stroll")), LATER, coped)
    assert [(f.emotion.name, f.intensity) for f in here.feelings.of(NOW.day)] == [("calmer", 8)]
    assert [(c.coping.name, c.worked) for c in here.copings.of(NOW.day)] == [("stroll", 9)]


def test_a_step_keeps_what_the_other_window_changed_of_it(here: Store, there: Store) -> None:
    made = here.ladder.add(Step("", 1, "Ask for a pen"), NOW).ids[0]
    was = here.ladder.step(made)
    there.ladder.change(replace(was, name="Ask for a pencil", level=2), LATER, was)
    here.ladder.change(replace(was, kind=StepKind.OPPORTUNITY), LATER, was)
    now = here.ladder.step(made)
    assert (now.name, now.level, now.kind) == ("Ask for a pencil", 2, StepKind.OPPORTUNITY)


def test_a_scale_an_event_and_a_person_keep_it_too(here: Store, there: Store) -> None:
    scale_id = here.scales.add(Scale("", "Pain", ScaleKind.ZERO_TO_TEN, "worst"), NOW).ids[0]
    here.events.add(LifeEvent("", NOW.day, "moved"), NOW)
    here.people.add(Person("", "Ann", "next door"), NOW)
    scale = next(one for one in here.scales.all() if one.id == scale_id)
    (event,), (ann,) = here.events.between(NOW.day, NOW.day), here.people.all()
    there.scales.change(replace(scale, high_means="unbearable"), LATER, scale)
    there.events.change(replace(event, name="moved house"), LATER, event)
    there.people.change(replace(ann, note="across the road"), LATER, ann)
    here.scales.change(replace(scale, name="Ache"), LATER, scale)
    here.events.change(replace(event, day=BEFORE), LATER, event)
    here.people.change(replace(ann, name="Anna"), LATER, ann)
    assert [(s.name, s.high_means) for s in here.scales.all() if s.id == scale_id] == [("Ache", "unbearable")]
    assert [e.name for e in here.events.between(BEFORE, BEFORE)] == ["moved house"]
    assert [(p.name, p.note) for p in here.people.all()] == [("Anna", "across the road")]


def test_without_what_it_was_all_of_an_entry_is_written(here: Store, there: Store) -> None:
    here.moments.add(Moment("", NOW.day, MomentKind.OFFERED, about="lift"), NOW)
    (was,) = here.moments.of(NOW.day)
    there.moments.change(replace(was, about="a lift home"), LATER)
    here.moments.change(was, LATER)
    assert here.moments.of(NOW.day) == (was,)


def test_a_scale_whose_adding_was_taken_back_elsewhere_takes_no_answer(here: Store, there: Store) -> None:
    added = there.scales.add(Scale("", "Pain", ScaleKind.ZERO_TO_TEN), NOW)
    pain = here.scales.find("Pain")
    assert pain
    there.undo(added)
    with pytest.raises(NotThere, match="not there any more"):
        here.ratings.rate(pain, NOW.day, 3, NOW)


def test_someone_whose_adding_was_taken_back_elsewhere_is_not_there_any_more(
    here: Store, there: Store
) -> None:
    added = there.people.add(Person("", "Ann"), NOW)
    here.moments.add(Moment("", NOW.day, MomentKind.OFFERED), NOW)
    ((was,), (ann,)) = here.moments.of(NOW.day), here.people.all()
    there.undo(added)
    before = here.tables.snapshot()
    with pytest.raises(NotThere):
        here.moments.add(Moment("", NOW.day, MomentKind.ASKED, ann), NOW)
    with pytest.raises(NotThere):
        here.moments.change(replace(was, person=ann), NOW, was)
    assert here.tables.snapshot() == before


def test_an_emotion_made_for_a_feeling_stays_where_it_is_used_elsewhere(here: Store, there: Store) -> None:
    mine = here.feelings.add(Feeling("", NOW.day, Choice("", "seen"), 5), NOW)
    there.feelings.add(Feeling("", BEFORE, Choice("", "seen"), 4), NOW)
    here.undo(mine)
    assert here.feelings.of(NOW.day) == ()
    assert [felt.emotion.name for felt in here.feelings.of(BEFORE)] == ["seen"]


def test_a_behaviour_made_for_an_attempt_stays_where_it_is_used_elsewhere(here: Store, there: Store) -> None:
    mine = here.attempts.begin("small-favor", Before(left_out=(Choice("", "whispering"),)), NOW)
    there.attempts.begin("ask-advice", Before(left_out=(Choice("", "whispering"),)), NOW)
    here.undo(mine)
    ((kept,),) = (one.attempt.before.left_out for one in here.attempts.waiting())
    assert kept.name == "whispering"


def test_someone_named_for_a_moment_stays_where_named_elsewhere_and_the_undo_can_be_undone(
    here: Store, there: Store
) -> None:
    mine = here.moments.add(Moment("", NOW.day, MomentKind.OFFERED, Person("", "Ann")), NOW)
    there.moments.add(Moment("", BEFORE, MomentKind.ASKED, Person("", "Ann")), NOW)
    full = here.tables.snapshot()
    undone = here.undo(mine)
    assert undone.kinds == {"moments"}
    assert [one.name for one in here.people.all()] == ["Ann"]
    here.undo(undone)
    assert here.tables.snapshot() == full


def test_someone_added_for_their_own_sake_is_not_taken_back_from_where_they_are_used(
    here: Store, there: Store
) -> None:
    added = here.people.add(Person("", "Ann"), NOW)
    there.moments.add(Moment("", NOW.day, MomentKind.ASKED, Person("", "Ann")), NOW)
    with pytest.raises(ChangedSince):
        here.undo(added)


def test_an_exercise_that_two_windows_go_on_with_becomes_two_and_keeps_both_answers(
    here: Store, there: Store
) -> None:
    here.calm.begin(Session("", NOW.day, "box", 70, state=CalmState.BEGUN), NOW)
    (was,) = here.calm.sessions()
    there.calm.finish(replace(was, after=30, seconds=240), "Box breathing", LATER, was)
    mine = as_left(here.calm.reach(replace(was, seconds=20), LATER, was), was)
    here.calm.finish(replace(mine, after=45), "Box breathing", LATER, mine)
    assert sorted((one.before, one.after, one.seconds) for one in here.calm.sessions()) == [
        (70, 30, 240),
        (70, 45, 20),
    ]


def test_an_exercise_whose_row_another_window_has_gone_on_with_is_finished_in_one_of_its_own(
    here: Store, there: Store
) -> None:
    here.calm.begin(Session("", NOW.day, "box", 70, state=CalmState.BEGUN), NOW)
    (was,) = here.calm.sessions()
    there.calm.reach(replace(was, seconds=90), LATER, was)
    here.calm.finish(replace(was, after=45, seconds=20), "Box breathing", LATER, was)
    assert sorted((one.seconds, one.after, one.state.value) for one in here.calm.sessions()) == [
        (20, 45, "done"),
        (90, None, "begun"),
    ]


@pytest.mark.parametrize("is_over", [False, True])
def test_an_exercise_deleted_elsewhere_meanwhile_is_written_anew(
    here: Store, there: Store, is_over: bool
) -> None:
    here.calm.begin(Session("", NOW.day, "box", 70, state=CalmState.BEGUN), NOW)
    (was,) = here.calm.sessions()
    if is_over:
        was = as_left(here.calm.finish(was, "Box breathing", LATER, was), was)
    there.calm.delete(was.id)
    here.calm.finish(replace(was, after=45), "Box breathing", LATER, was)
    (one,) = here.calm.sessions()
    assert (one.before, one.after, one.state, one.stamp) == (70, 45, CalmState.DONE, NOW)
    assert len(here.copings.of(NOW.day)) == 1


def test_an_exercise_answered_here_keeps_what_the_other_window_said_of_it(here: Store, there: Store) -> None:
    here.calm.finish(Session("", NOW.day, "box", 70), "Box breathing", NOW)
    (was,) = here.calm.sessions()
    there.calm.change(replace(was, was_for=WasFor.NOTHING), LATER, was)
    here.calm.finish(replace(was, after=45), "Box breathing", LATER, was)
    (one,) = here.calm.sessions()
    assert (one.after, one.was_for) == (45, WasFor.NOTHING)


def test_a_step_that_was_ticked_elsewhere_is_not_taken_back(here: Store, there: Store) -> None:
    added = here.ladder.add(Step("", 1, "Ask for a pen"), NOW)
    there.ladder.tick(added.ids[0], NOW.day, NOW)
    before = here.tables.snapshot()
    with pytest.raises(ChangedSince, match="left as it is"):
        here.undo(added)
    assert here.tables.snapshot() == before


def test_a_plan_that_was_made_anew_elsewhere_is_not_put_back_twice(here: Store, there: Store) -> None:
    here.ladder.plan("ask-advice", NOW.day, NOW)
    gone = here.ladder.plan("ask-advice", None, NOW)
    there.ladder.plan("ask-advice", NOW.day, NOW)
    with pytest.raises(ChangedSince):
        here.undo(gone)
    assert here.ladder.plans("ask-advice") == (NOW.day,)


def test_a_rule_of_the_tables_that_we_broke_ourselves_is_not_taken_for_another_windows_doing(
    here: Store,
) -> None:
    with pytest.raises(IntegrityError, match="CHECK"):
        here.file.write("x", lambda write: write.update("scales", "mood", {"kind": "0-100"}))


_WRITER = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    conn.execute("UPDATE days SET note = note || printf('%.20000c', 'x')")
    print("written")
except sqlite3.OperationalError:
    print("locked")
"""


def test_a_file_that_grows_while_it_is_looked_through_is_not_taken_for_damaged(
    here: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.days.add_to_note(NOW.day, "long", NOW)
    asked: list[tuple[str, str]] = []
    ask = opening._one

    def while_another_process_writes(conn: Connection, sql: str) -> int | str:
        command = [sys.executable, "-c", _WRITER, str(here.path)]
        asked.append(
            (sql, subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
        )
        return ask(conn, sql)

    monkeypatch.setattr(opening, "_one", while_another_process_writes)
    Store(here.path).close()
    (_, first), *later = asked
    assert first == "written", "the other process can write while nobody looks"
    assert {sql for sql, _ in later} >= {"PRAGMA page_count", "PRAGMA quick_check(1)"}
    assert {said for _, said in later} == {"locked"}, "and waits its turn while somebody does"


def test_what_is_read_for_a_step_is_read_when_nobody_else_can_write_any_more(
    here: Store, there: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    above = here.ladder.add(Step("", 1, "Ask for a pen"), NOW).ids[0]
    write = here.file.write

    def after_the_other(label: str, act: Callable[[Transaction], object]) -> Changed:
        was = there.ladder.step(above)
        there.ladder.change(replace(was, level=was.level + 1, name=f"{was.name}!"), LATER, was)
        return write(label, act)

    monkeypatch.setattr(here.file, "write", after_the_other)
    below = here.ladder.add(Step("", 1, "Point at a pen", parent_id=above), NOW).ids[0]
    assert here.ladder.step(below).level == here.ladder.step(above).level == 2
    assert here.ladder.tick(above, NOW.day, NOW).label == "Ticked: Ask for a pen!!"


def test_an_attempt_keeps_what_the_other_window_changed_of_either_side(here: Store, there: Store) -> None:
    before = Before(place="work", ask="a lift", left_out=(Choice("", "joking"), Choice("", "hurrying")))
    made = here.attempts.record("small-favor", before, After(learned="little"), NOW.day, NOW)
    was = here.attempts.one(next(edit.key for edit in made.edits if edit.table == "attempts"))
    joking, hurrying = was.before.left_out
    theirs = replace(
        was,
        before=replace(was.before, ask="a lift home", left_out=(hurrying, Choice("", "whispering"))),
        after=replace(was.after, for_therapist="the dread", used=(joking,)),
    )
    mine = replace(
        was,
        before=replace(was.before, place="at work", left_out=(joking, Choice("", "rushing"))),
        after=replace(was.after, learned="a lot"),
    )
    there.attempts.change(theirs, LATER, was)
    here.attempts.change(mine, LATER, was)
    now = here.attempts.one(was.id)
    assert (now.before.place, now.before.ask) == ("at work", "a lift home")
    assert {one.name for one in now.before.left_out} == {"whispering", "rushing"}
    assert (now.after.learned, now.after.for_therapist, now.after.used) == ("a lot", "the dread", (joking,))


def test_an_exchange_keeps_what_the_other_window_changed(here: Store, there: Store) -> None:
    here.exchanges.add(Exchange("", NOW.day, None, What.FAVOUR, Direction.GAVE, "a lift"), NOW)
    (was,) = here.exchanges.of(NOW.day)
    there.exchanges.change(replace(was, about="a lift home"), LATER, was)
    here.exchanges.change(replace(was, direction=Direction.RECEIVED), LATER, was)
    assert here.exchanges.of(NOW.day) == (replace(was, about="a lift home", direction=Direction.RECEIVED),)


def test_two_entries_of_a_person_are_read_when_nobody_else_can_write_any_more(
    here: Store, there: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, anna = (here.people.add(Person("", name), NOW).ids[0] for name in ("Ann", "Anna"))
    write = here.file.write

    def after_the_other(label: str, act: Callable[[Transaction], object]) -> Changed:
        there.people.change(replace(there.people.one(anna), note="rings on Sundays"), LATER)
        return write(label, act)

    monkeypatch.setattr(here.file, "write", after_the_other)
    assert here.people.merge(ann, anna, LATER).label == "Anna and Ann made one"
    assert here.people.one(ann).note == "rings on Sundays\nAlso: Anna"
