"""Answers, reflections and the plan in two files: nothing that was written is lost, nothing private is shown."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest

from tests.support.acts import HOSTILE
from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.cli.files import told
from tracker.content.questionnaires import questionnaire
from tracker.domain.errors import Refused
from tracker.exchange.merging import Outcome
from tracker.exchange.own import bring_in, export
from tracker.store import Store

NOW = FixedClock()(4)
TODAY = NOW.day
HIQ, SIGNS = questionnaire("hiq"), questionnaire("signs")
WHOLE = {item.id: 3 for item in HIQ.items}


@pytest.fixture
def pair() -> Iterator[tuple[Store, Store]]:
    with ExitStack() as stack:
        yield stack.enter_context(new_store()), stack.enter_context(new_store())


def merge(ours: Store, theirs: Store) -> Outcome:
    return bring_in(ours, export(theirs, NOW), NOW)


def fill(store: Store) -> None:
    store.responses.record(HIQ, WHOLE, TODAY, NOW)
    store.responses.record(SIGNS, {"trauma-1": 1}, TODAY, NOW)
    begun = store.responses.begin(HIQ, TODAY, NOW).ids[0]
    store.responses.answer(begun, HIQ, "1", 5, NOW)
    store.reflections.write("care", HOSTILE, NOW)
    store.reflections.let_in_report("care", True, NOW)
    store.crisis_plan.write("signs", f"no sleep\n{HOSTILE}", NOW)
    store.check_in.want(questionnaire("gad-7"), True, NOW)


def test_everything_comes_into_a_new_file_as_it_was(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    fill(theirs)
    merge(ours, theirs)
    assert ours.tables.snapshot() == theirs.tables.snapshot()
    assert ours.reflections.in_report() == {"care"}
    assert ours.check_in.record("hiq").begun
    again = merge(ours, theirs)
    assert (again.count("added"), again.count("joined"), again.count("kept")) == (0, 0, 0)


def test_sittings_of_one_day_in_two_files_are_two(pair: tuple[Store, Store]) -> None:
    for store, value in zip(pair, (2, 4), strict=True):
        store.responses.record(HIQ, dict.fromkeys(WHOLE, value), TODAY, NOW)
    ours, theirs = pair
    merge(ours, theirs)
    assert [one.answers["1"] for one in ours.responses.of("hiq")] == [2, 4]


def test_one_sitting_gone_on_with_in_both_files_has_each_answer_once(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    response = ours.responses.begin(HIQ, TODAY, NOW).ids[0]
    merge(theirs, ours)
    for store, answers in ((ours, {"1": 1, "2": 2}), (theirs, {"2": 2, "3": 3, "1": 5})):
        for item, value in answers.items():
            store.responses.answer(response, HIQ, item, value, NOW)
    outcome = merge(ours, theirs)
    assert ours.responses.one(response).answers == {"1": 1, "2": 2, "3": 3}
    assert dict(outcome.kept) == {"answers": ["1"]}
    assert outcome.same["answers"] == ["2"]
    assert merge(ours, theirs).count("added") == 0


@pytest.mark.parametrize(
    ("here", "there", "then"),
    [
        ("ours", "theirs", "ours\ntheirs"),
        ("ours", "ours and more", "ours and more"),
        ("ours and more", "ours", "ours and more"),
        ("same", "same", "same"),
    ],
)
def test_two_texts_to_one_prompt_are_both_kept(
    pair: tuple[Store, Store], here: str, there: str, then: str
) -> None:
    for store, text in zip(pair, (here, there), strict=True):
        store.reflections.write("care", text, NOW)
        store.crisis_plan.write("people", text, NOW)
    ours, theirs = pair
    outcome = merge(ours, theirs)
    assert ours.reflections.texts() == {"care": then}
    assert ours.crisis_plan.texts() == {"people": then}
    said = "2 texts have both versions now, yours first."
    assert (said in told(outcome)) == (then != here)
    assert merge(ours, theirs).count("joined") == 0, "once is enough"


@pytest.mark.parametrize("allowed", ["neither", "ours", "theirs"])
def test_what_is_private_in_one_of_the_two_stays_private(pair: tuple[Store, Store], allowed: str) -> None:
    ours, theirs = pair
    for store, name in ((ours, "ours"), (theirs, "theirs")):
        store.reflections.write("care", name, NOW)
        store.reflections.let_in_report("care", name == allowed, NOW)
    merge(ours, theirs)
    assert ours.reflections.texts() == {"care": "ours\ntheirs"}
    assert ours.reflections.in_report() == frozenset()


def test_what_is_told_of_an_import_says_nothing_of_what_was_written(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    for store, text in zip(pair, ("ours", "secret"), strict=True):
        store.reflections.write("care", text, NOW)
        store.reflections.write("loss", text, NOW)
    theirs.reflections.write("home", "secret", NOW)
    said = " ".join(told(merge(ours, theirs)))
    assert "secret" not in said
    assert "care" not in said


def test_answers_of_an_instrument_that_is_not_known_are_kept(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.responses.record(HIQ, {"1": 3}, TODAY, NOW)
    read = json.loads(export(theirs, NOW))
    read["tables"]["responses"][0]["questionnaire"] = "later-one"
    read["tables"]["answers"][0].update(item="q-17", value=77)
    bring_in(ours, json.dumps(read), NOW)
    (one,) = ours.responses.of("later-one")
    assert one.answers == {"q-17": 77}
    assert export(ours, NOW)


def test_an_item_of_an_older_wording_is_kept_and_counts_nowhere(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.responses.record(HIQ, WHOLE, TODAY - timedelta(3), NOW)
    read = json.loads(export(theirs, NOW))
    read["tables"]["answers"][0].update(item="once-16", value=9)
    bring_in(ours, json.dumps(read), NOW)
    (one,) = ours.responses.of("hiq")
    assert one.answers["once-16"] == 9
    assert ours.check_in.overview(TODAY).standings[0].last == one


def test_an_item_that_their_file_answers_twice_has_one_answer_the_first(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.responses.record(HIQ, {"1": 3}, TODAY, NOW)
    read = json.loads(export(theirs, NOW))
    read["tables"]["answers"].append({**read["tables"]["answers"][0], "id": "x", "seq": 99, "value": 5})
    outcome = bring_in(ours, json.dumps(read), NOW)
    assert [one.answers for one in ours.responses.of("hiq")] == [{"1": 3}]
    assert dict(outcome.kept) == {"answers": ["1"]}


Spoil = Callable[[dict[str, Any]], object]


def put(table: str, **values: object) -> Spoil:
    return lambda tables: tables[table][0].update(values)


WRONG: list[tuple[Spoil, str]] = [
    (put("responses", sitting="left"), "responses, row 1: sitting is one of begun, done, not “left”."),
    (put("responses", questionnaire=""), "responses, row 1: questionnaire cannot be “”."),
    (put("responses", questionnaire="q" * 41), "responses, row 1: questionnaire takes up to 40 characters"),
    (put("responses", day="2026-02-30"), "responses, row 1: day is to be a day"),
    (put("responses", finished_at="tonight"), "responses, row 1: finished_at is to be an instant"),
    (put("answers", value=6), "answers, row 1: Item 1 takes 1, 2, 3, 4, 5, not 6."),
    (put("answers", value=101), "answers, row 1: value goes from 0 to 100"),
    (put("answers", value="3"), "answers, row 1: value is to be a whole number"),
    (put("answers", value=3.5), "answers, row 1: value is to be a whole number"),
    (put("answers", item=""), "answers, row 1: item cannot be “”."),
    (put("answers", response_id="gone"), "response_id leads to a row of responses that is not there"),
    (put("reflections", text=" \n"), "reflections, row 1: it says nothing."),
    (put("reflections", in_report=2), "reflections, row 1: in_report goes from 0 to 1"),
    (put("reflections", prompt=""), "reflections, row 1: prompt cannot be “”."),
    (put("crisis_plan", part="wishes"), "crisis_plan, row 1: a plan has no part “wishes”."),
    (put("crisis_plan", text=""), "crisis_plan, row 1: it says nothing."),
]


@pytest.mark.parametrize(("spoil", "words"), WRONG, ids=[words for _, words in WRONG])
def test_one_wrong_thing_is_named_and_nothing_is_written(
    pair: tuple[Store, Store], spoil: Spoil, words: str
) -> None:
    ours, theirs = pair
    fill(theirs)
    read = json.loads(export(theirs, NOW))
    spoil(read["tables"])
    before = ours.tables.snapshot()
    with pytest.raises(Refused) as said:
        bring_in(ours, json.dumps(read), NOW)
    assert words in str(said.value)
    assert ours.tables.snapshot() == before
