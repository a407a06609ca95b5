"""Attempts with their two sides, in a real file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice
from tracker.domain.ladder import Attempt, Step
from tracker.domain.people import Person
from tracker.store import Store
from tracker.store.errors import NotThere

NOW = FixedClock()(4)
TODAY = NOW.day
TOMORROW = replace(NOW, at=NOW.at + timedelta(days=1), day=TODAY + timedelta(days=1))
STEP = "ask-advice"
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
BEFORE = Before(
    Person("", "Noa"), "At work", "which of the two", "She will sigh.", 30, 80, 60, 55,
    (Choice("over-explaining", ""), Choice("", "laughing")),
)  # fmt: skip
AFTER = After(
    Answer.ACCEPTED, "she did", Feared.NO, 8, 50, 65, 20, 12, 30,
    (Choice("im-fine", ""),), "a sigh is a sigh", "listened", "bring this up",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "file.db", create=True)
    yield opened
    opened.close()


def begun(store: Store, before: Before = BEFORE) -> str:
    changed = store.attempts.begin(STEP, before, NOW)
    return next(edit.key for edit in changed.edits if edit.table == "attempts")


def recorded(store: Store, before: Before = BEFORE, after: After = AFTER) -> Attempt:
    changed = store.attempts.record(STEP, before, after, TODAY, NOW)
    return store.attempts.one(next(edit.key for edit in changed.edits if edit.table == "attempts"))


def times(store: Store) -> int:
    return next(rung.times for rung in store.ladder.rungs(TODAY) if rung.step.id == STEP)


def names(choices: tuple[Choice, ...]) -> list[str]:
    return [one.name for one in choices]


def test_both_sides_are_kept_as_said(store: Store) -> None:
    one = recorded(store)
    noa = store.people.named("noa")
    assert noa
    assert one.before == replace(BEFORE, person=noa, left_out=one.before.left_out)
    assert names(one.before.left_out) == ["over-explaining", "laughing"]
    assert one.after == replace(AFTER, used=one.after.used)
    assert names(one.after.used) == ['"I\'m fine"']
    assert (one.state, one.answered_at, one.stamp) == (State.DONE, NOW.at, NOW)


def test_what_was_begun_waits_without_counting_until_it_is_answered(store: Store) -> None:
    attempt_id = begun(store)
    (waiting,) = store.attempts.waiting()
    assert (waiting.attempt.id, waiting.step.id, waiting.attempt.before.ask) == (attempt_id, STEP, BEFORE.ask)
    assert times(store) == 0
    assert not store.evening(TODAY).steps
    assert [one.id for one in store.evening(TODAY).attempts] == [attempt_id]
    store.attempts.answer(attempt_id, AFTER, TOMORROW.day, TOMORROW)
    assert store.attempts.waiting() == ()
    assert times(store) == 1
    one = store.attempts.one(attempt_id)
    assert (one.stamp.day, one.answered_at) == (TOMORROW.day, TOMORROW.at)
    assert (one.before.prediction, one.after.happened) == (BEFORE.prediction, AFTER.happened)
    assert names(one.before.left_out) == ["over-explaining", "laughing"]
    assert names(one.after.used) == ['"I\'m fine"']


def test_an_answer_is_given_once(store: Store) -> None:
    attempt_id = begun(store)
    store.attempts.answer(attempt_id, AFTER, TODAY, NOW)
    with pytest.raises(Refused, match="answer already"):
        store.attempts.answer(attempt_id, After(outcome=Answer.REFUSED), TODAY, NOW)
    with pytest.raises(Refused, match="nothing to let go"):
        store.attempts.let_go(attempt_id, NOW)
    assert store.attempts.one(attempt_id).after.outcome is Answer.ACCEPTED


def test_an_answer_does_not_lie_days_before_it_was_begun(store: Store) -> None:
    attempt_id = begun(store)
    with pytest.raises(Refused, match="begun on 22 November 2026"):
        store.attempts.answer(attempt_id, AFTER, TODAY - timedelta(days=2), NOW)
    assert len(store.attempts.waiting()) == 1
    store.attempts.answer(attempt_id, AFTER, TODAY - timedelta(days=1), NOW)


def test_what_is_let_go_no_longer_waits_counts_nowhere_and_can_be_taken_up(store: Store) -> None:
    attempt_id = begun(store)
    store.attempts.let_go(attempt_id, NOW)
    assert store.attempts.waiting() == ()
    assert times(store) == 0
    assert store.attempts.one(attempt_id).before.ask == BEFORE.ask
    store.attempts.answer(attempt_id, After(), TODAY, NOW)
    assert times(store) == 1


@pytest.mark.parametrize("answer", Answer)
def test_only_a_chance_that_was_taken_counts(store: Store, answer: Answer) -> None:
    recorded(store, Before(), After(outcome=answer))
    tried = int(answer not in {Answer.DID_NOT_ASK, Answer.NO_CHANCE})
    assert times(store) == tried
    assert len(store.ladder.attempts(STEP)) == tried
    assert len(store.series.attempts(TODAY, TODAY)) == len(store.series.marks(TODAY, TODAY)) == tried
    assert (store.series.reach("attempts") is not None) is bool(tried)
    assert len(store.ladder.record(STEP, TODAY).attempts) == len(store.attempts.of(TODAY)) == 1
    assert not store.evening(TODAY).is_empty


def test_the_same_is_a_try_in_the_file_and_as_a_value(store: Store) -> None:
    for answer in (None, *Answer):
        recorded(store, Before(), After(outcome=answer))
    store.attempts.let_go(begun(store), NOW)
    begun(store)
    every = store.attempts.of(TODAY)
    in_file = {row["id"] for row in store.file.rows("SELECT id FROM tries")}
    assert len(every) == len(Answer) + 3
    assert {one.id for one in every if one.is_try} == in_file


def test_a_tick_says_nothing_and_is_taken_back_before_anything_that_was_not_tried(store: Store) -> None:
    store.ladder.tick(STEP, TODAY, NOW)
    assert store.attempts.of(TODAY)[0].is_bare
    recorded(store, Before(), After(outcome=Answer.DID_NOT_ASK))
    store.ladder.untick(STEP)
    assert times(store) == 0
    assert [one.after.outcome for one in store.attempts.of(TODAY)] == [Answer.DID_NOT_ASK]


def test_changing_writes_everything_over_and_links_what_is_named_now(store: Store) -> None:
    one = recorded(store)
    left_out = one.before.left_out[1:]
    new = replace(
        one,
        before=replace(one.before, left_out=left_out, place="", person=Person("", "Tomas"), yes_likely=None),
        after=replace(one.after, used=(*one.after.used, left_out[0]), learned="else"),
        stamp=replace(one.stamp, day=TODAY - timedelta(days=2)),
    )
    before = store.tables.snapshot()
    changed = store.attempts.change(new, TOMORROW)
    there = store.attempts.one(one.id)
    assert there.before.person == store.people.named("Tomas")
    assert (there.before.yes_likely, there.before.place, there.after.learned) == (None, "", "else")
    assert names(there.before.left_out) == ["laughing"]
    assert sorted(names(there.after.used)) == ['"I\'m fine"', "laughing"]
    assert (there.stamp.day, there.stamp.at, there.state) == (TODAY - timedelta(days=2), NOW.at, State.DONE)
    store.undo(changed)
    assert store.tables.snapshot() == before


def test_nothing_is_written_for_a_day_to_come_or_a_step_that_is_gone(store: Store) -> None:
    one = recorded(store)
    before = store.tables.snapshot()
    late = TODAY + timedelta(days=1)
    with pytest.raises(Refused, match="still to come"):
        store.attempts.record(STEP, BEFORE, AFTER, late, NOW)
    with pytest.raises(Refused, match="still to come"):
        store.attempts.change(replace(one, stamp=replace(one.stamp, day=late)), NOW)
    with pytest.raises(NotThere):
        store.attempts.begin("nothing", BEFORE, NOW)
    with pytest.raises(NotThere):
        store.attempts.answer("nothing", AFTER, TODAY, NOW)
    assert store.tables.snapshot() == before


@pytest.mark.parametrize("way", ["delete", "take_back", "untick", "with its step"])
def test_an_attempt_goes_with_its_links_and_comes_back_with_them(store: Store, way: str) -> None:
    own = store.ladder.add(Step("", 1, "own"), NOW).ids[0]
    store.attempts.record(own, BEFORE, AFTER, TODAY, NOW)
    before = store.tables.snapshot()
    (one,) = store.attempts.of_step(own)
    deletes = {
        "delete": lambda: store.attempts.delete(one.id),
        "take_back": lambda: store.ladder.take_back(one.id),
        "untick": lambda: store.ladder.untick(own),
        "with its step": lambda: store.ladder.delete(own),
    }
    changed = deletes[way]()
    assert not store.attempts.of(TODAY)
    assert not store.file.rows("SELECT 1 FROM attempt_behaviours")
    store.undo(changed)
    assert store.tables.snapshot() == before


def test_hostile_text_is_kept_as_typed_without_its_control_characters(store: Store) -> None:
    before = Before(Person("", HOSTILE), HOSTILE, HOSTILE, HOSTILE, left_out=(Choice("", HOSTILE[:30]),))
    one = recorded(
        store, before, After(happened=HOSTILE, learned=HOSTILE, did_well=HOSTILE, for_therapist=HOSTILE)
    )
    assert one.before.person
    texts = (one.before.person.name, one.before.place, one.before.ask, one.before.prediction)
    after = (one.after.happened, one.after.learned, one.after.did_well, one.after.for_therapist)
    assert {*texts, *after} == {SHOWN}


def test_places_come_latest_first_and_once_whatever_their_case(store: Store) -> None:
    for place in ("home", "work", "", "Home", "the  caf\u00e9", "The cafe\u0301"):
        recorded(store, Before(place=place), After())
    assert store.attempts.places() == ("The cafe\u0301", "Home", "work")
    assert len(store.practice.learning(STEP).places) == 3


def test_a_behaviour_of_ones_own_is_one_however_it_is_typed(store: Store) -> None:
    for name in ("my cafe\u0301", "My  café", "my\u00a0café"):
        recorded(store, Before(left_out=(Choice("", name),)), After())
    own = [one.name for one in store.behaviours.all() if not one.built_in]
    assert own == ["my cafe\u0301"]


def test_a_ladder_shows_the_distress_expected_last(store: Store) -> None:
    def expected() -> int | None:
        return next(rung.expected_suds for rung in store.ladder.rungs(TODAY) if rung.step.id == STEP)

    assert expected() is None
    store.ladder.change(replace(store.ladder.step(STEP), expected_suds=70), NOW)
    assert expected() == 70
    attempt_id = begun(store, Before(expected_suds=50))
    assert expected() == 50
    recorded(store, Before(), After())
    assert expected() == 50
    store.attempts.let_go(attempt_id, NOW)
    assert expected() == 70


def test_the_latest_are_those_that_do_not_wait_the_latest_day_first(store: Store) -> None:
    begun(store)
    one = recorded(store)
    store.attempts.let_go(begun(store), NOW)
    store.ladder.tick("small-favor", TODAY - timedelta(days=1), NOW)
    every = store.attempts.latest(10)
    assert [(each.step_id, each.state) for each in every] == [
        (STEP, State.LET_GO),
        (STEP, State.DONE),
        ("small-favor", State.DONE),
    ]
    assert store.attempts.latest(1) == every[:1]
    assert store.attempts.latest(2, STEP)[1] == one
