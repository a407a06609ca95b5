"""Answers on a real file: each is a transaction of its own, and whatever was done can be taken back."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.questionnaires import questionnaire
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.responses import Sitting
from tracker.store import Store
from tracker.store.errors import ChangedSince, NotThere

NOW = FixedClock()(4)
TODAY = NOW.day
HIQ, PHQ_9, SIGNS = (questionnaire(one) for one in ("hiq", "phq-9", "signs"))
WHOLE = {item.id: 3 for item in HIQ.items}


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


def begun(store: Store) -> str:
    return store.responses.begin(HIQ, TODAY, NOW).ids[0]


def in_the_file(store: Store) -> list[tuple[str, int]]:
    """What another program reads at this moment: only what is committed."""
    conn = sqlite3.connect(store.path)
    rows = conn.execute("SELECT item, value FROM answers ORDER BY seq").fetchall()
    conn.close()
    return rows


def test_each_answer_is_in_the_file_when_it_is_given(here: Store) -> None:
    response = begun(here)
    for number, item in enumerate(HIQ.items[:4], 1):
        here.responses.answer(response, HIQ, item.id, 4, NOW)
        assert in_the_file(here) == [(str(one), 4) for one in range(1, number + 1)]


def test_what_was_begun_is_gone_on_with_and_then_done(here: Store, there: Store) -> None:
    assert here.responses.begun("hiq") is None
    response = begun(here)
    here.responses.answer(response, HIQ, "1", 5, NOW)
    left = there.responses.begun("hiq")
    assert left
    assert (left.id, left.day, left.sitting, left.answers) == (response, TODAY, Sitting.BEGUN, {"1": 5})
    assert there.responses.of("hiq") == ()
    assert there.responses.last_days() == {}
    there.responses.answer(response, HIQ, "2", 2, NOW)
    there.responses.finish(response, HIQ, NOW)
    assert here.responses.begun("hiq") is None
    (done,) = here.responses.of("hiq")
    assert (done.answers, done.is_done) == ({"1": 5, "2": 2}, True)
    assert here.responses.last_days() == {"hiq": TODAY}


def test_the_last_is_the_one_that_all_of_them_end_with(here: Store) -> None:
    assert here.responses.last("hiq") is None
    for day, value in ((TODAY, 1), (TODAY, 2), (TODAY - timedelta(9), 3)):
        here.responses.record(HIQ, {item.id: value for item in HIQ.items}, day, NOW)
        assert here.responses.last("hiq") == here.responses.of("hiq")[-1]
    begun(here)
    last = here.responses.last("hiq")
    assert last
    assert last.answers["1"] == 2


def test_an_answer_is_written_over_and_taken_back(here: Store) -> None:
    response = begun(here)
    here.responses.answer(response, HIQ, "1", 5, NOW)
    here.responses.answer(response, HIQ, "1", 2, NOW)
    assert here.responses.one(response).answers == {"1": 2}
    here.responses.answer(response, HIQ, "1", None, NOW)
    assert here.responses.one(response).answers == {}
    assert here.responses.answer(response, HIQ, "1", None, NOW).edits == ()


@pytest.mark.parametrize(("item", "value"), [("1", 0), ("1", 6), ("99", 3)])
def test_an_answer_off_its_scale_is_refused_and_nothing_is_written(
    here: Store, item: str, value: int
) -> None:
    response = begun(here)
    before = here.tables.snapshot()
    with pytest.raises(Refused):
        here.responses.answer(response, HIQ, item, value, NOW)
    with pytest.raises(Refused):
        here.responses.record(HIQ, {**WHOLE, item: value}, TODAY, NOW)
    assert here.tables.snapshot() == before


def test_a_whole_response_is_written_at_once_or_not_at_all(here: Store) -> None:
    changed = here.responses.record(PHQ_9, {item.id: 1 for item in PHQ_9.items}, TODAY, NOW)
    assert len(changed.edits) == 11
    (done,) = here.responses.of("phq-9")
    assert done.is_done
    here.undo(changed)
    assert here.responses.of("phq-9") == ()
    assert in_the_file(here) == []


def writes(store: Store) -> Iterator[Changed]:
    begin = store.responses.begin(HIQ, TODAY, NOW)
    yield begin
    response = begin.ids[0]
    yield store.responses.answer(response, HIQ, "1", 5, NOW)
    yield store.responses.answer(response, HIQ, "1", 1, NOW)
    yield store.responses.answer(response, HIQ, "2", 3, NOW)
    yield store.responses.answer(response, HIQ, "1", None, NOW)
    yield store.responses.redate(response, HIQ, TODAY - timedelta(9), NOW)
    yield store.responses.finish(response, HIQ, NOW)
    yield store.responses.record(SIGNS, {"trauma-1": 1}, TODAY, NOW)
    yield store.responses.delete(response, HIQ)
    yield store.check_in.want(PHQ_9, True, NOW)
    yield store.check_in.put_off(HIQ, NOW)
    yield store.reflections.write("care", "two\nlines", NOW)
    yield store.reflections.let_in_report("care", True, NOW)
    yield store.reflections.write("care", "other", NOW)
    yield store.reflections.write("care", "", NOW)
    yield store.crisis_plan.write("signs", "no sleep", NOW)


def test_every_write_can_be_taken_back_one_after_the_other(here: Store) -> None:
    states = [here.tables.snapshot()]
    done = []
    for changed in writes(here):
        assert changed.edits
        done.append(changed)
        states.append(here.tables.snapshot())
    for changed, before in zip(reversed(done), reversed(states[:-1]), strict=True):
        here.undo(changed)
        assert here.tables.snapshot() == before


def test_a_deleted_response_comes_back_with_its_answers(here: Store) -> None:
    here.responses.record(HIQ, WHOLE, TODAY, NOW)
    (one,) = here.responses.of("hiq")
    deleted = here.responses.delete(one.id, HIQ)
    assert (here.responses.of("hiq"), in_the_file(here)) == ((), [])
    with pytest.raises(NotThere):
        here.responses.one(one.id)
    here.undo(deleted)
    assert here.responses.of("hiq") == (one,)


def test_what_is_redated_stands_in_the_order_of_days(here: Store) -> None:
    for value in (2, 4):
        here.responses.record(HIQ, dict.fromkeys(WHOLE, value), TODAY, NOW)
    first, second = here.responses.of("hiq")
    here.responses.redate(second.id, HIQ, TODAY - timedelta(40), NOW)
    assert [one.id for one in here.responses.of("hiq")] == [second.id, first.id]
    assert here.responses.last_days() == {"hiq": TODAY}


def test_the_same_question_answered_in_two_windows_has_one_answer_the_last(here: Store, there: Store) -> None:
    response = begun(here)
    here.responses.answer(response, HIQ, "1", 1, NOW)
    there.responses.answer(response, HIQ, "1", 5, NOW)
    there.responses.answer(response, HIQ, "2", 2, NOW)
    assert here.responses.one(response).answers == {"1": 5, "2": 2}


@pytest.mark.parametrize("act", ["answer", "finish", "redate", "delete"])
def test_what_another_window_deleted_is_told(here: Store, there: Store, act: str) -> None:
    response = begun(here)
    there.responses.delete(response, HIQ)
    before = here.tables.snapshot()
    acts = {
        "answer": lambda: here.responses.answer(response, HIQ, "1", 3, NOW),
        "finish": lambda: here.responses.finish(response, HIQ, NOW),
        "redate": lambda: here.responses.redate(response, HIQ, TODAY, NOW),
        "delete": lambda: here.responses.delete(response, HIQ),
    }
    with pytest.raises(NotThere):
        acts[act]()
    assert here.tables.snapshot() == before


def test_undoing_a_begin_that_another_window_answered_since_is_left_alone(here: Store, there: Store) -> None:
    began = here.responses.begin(HIQ, TODAY, NOW)
    there.responses.answer(began.ids[0], HIQ, "1", 3, NOW)
    before = here.tables.snapshot()
    with pytest.raises((ChangedSince, Refused, sqlite3.IntegrityError)) as told:
        here.undo(began)
    assert isinstance(told.value, ChangedSince), told.value
    assert here.tables.snapshot() == before


def test_two_begun_in_two_windows_are_both_kept_and_the_later_is_gone_on_with(
    here: Store, there: Store
) -> None:
    begun(here)
    second = begun(there)
    left = here.responses.begun("hiq")
    assert left
    assert left.id == second
