"""Two files becoming one: nothing that was typed is lost, and it is said what was kept."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.evening import Choice, Feeling, Moment, MomentKind
from tracker.domain.ladder import Step
from tracker.domain.people import Person
from tracker.domain.scales import Scale, ScaleKind
from tracker.exchange.merging import Outcome
from tracker.exchange.own import bring_in, export
from tracker.store import Store

NOW = FixedClock()(4)
DAY = NOW.day


@pytest.fixture
def pair() -> Iterator[tuple[Store, Store]]:
    """Two files, as they are before anything was logged."""
    with ExitStack() as stack:
        yield stack.enter_context(new_store()), stack.enter_context(new_store())


def merge(ours: Store, theirs: Store) -> Outcome:
    return bring_in(ours, export(theirs, NOW), NOW)


def test_what_is_new_is_added_and_what_is_ours_stays(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    for store, name in ((ours, "Noa"), (theirs, "Tomas")):
        store.moments.add(Moment("", DAY, MomentKind.OFFERED, Person("", name)), NOW)
        store.feelings.add(Feeling("", DAY, Choice("", f"like {name}"), 5), NOW)
    outcome = merge(ours, theirs)
    assert {m.person.name for m in ours.moments.of(DAY) if m.person} == {"Noa", "Tomas"}
    assert {f.emotion.name for f in ours.feelings.of(DAY)} == {"like Noa", "like Tomas"}
    assert {table: len(rows) for table, rows in outcome.added.items()} == {
        "moments": 1,
        "people": 1,
        "feelings": 1,
        "emotions": 1,
    }
    assert outcome.count("kept") == 0


def test_bringing_each_into_the_other_makes_them_have_the_same_rows(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    for store, name in ((ours, "Noa"), (theirs, "Tomas")):
        store.moments.add(Moment("", DAY, MomentKind.OFFERED, Person("", name)), NOW)
        store.ladder.add(Step("", 1, f"with {name}"), NOW)
    merge(ours, theirs)
    merge(theirs, ours)
    assert ours.tables.snapshot() == theirs.tables.snapshot()


@pytest.mark.parametrize(
    ("here", "there", "then"),
    [
        ("ours", "theirs", "ours\ntheirs"),
        ("ours", "ours and more", "ours and more"),
        ("ours and more", "ours", "ours and more"),
        ("same", "same", "same"),
        ("", "theirs", "theirs"),
        ("ours", "", "ours"),
    ],
)
def test_two_notes_of_one_day_are_both_kept(
    pair: tuple[Store, Store], here: str, there: str, then: str
) -> None:
    for store, note in zip(pair, (here, there), strict=True):
        store.days.write_note(DAY, "first", NOW)
        store.days.write_note(DAY, note, NOW)
    ours, theirs = pair
    outcome = merge(ours, theirs)
    assert ours.days.note(DAY) == then
    assert outcome.count("joined") == (then != here)
    assert merge(ours, theirs).count("joined") == 0, "once is enough"
    assert ours.days.note(DAY) == then


def test_what_nobody_touched_here_takes_what_was_brought_in(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.scales.change(replace(theirs.scales.all()[0], name="Spirits"), NOW)
    outcome = merge(ours, theirs)
    assert ours.scales.all()[0].name == "Spirits"
    assert outcome.taken == {"scales": ["Spirits"]}


def test_what_was_changed_in_both_stays_as_it_is_here_and_is_told(pair: tuple[Store, Store]) -> None:
    for store, name in zip(pair, ("Heart", "Spirits"), strict=True):
        store.scales.change(replace(store.scales.all()[0], name=name), NOW)
        store.settings.put("welcomed", name, NOW)
    ours, theirs = pair
    outcome = merge(ours, theirs)
    assert ours.scales.all()[0].name == "Heart"
    assert ours.settings.get("welcomed") == "Heart"
    assert outcome.kept == {"scales": ["Spirits"], "settings": ["welcomed"]}


def test_a_row_changed_here_since_it_was_exported_stays(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.moments.add(Moment("", DAY, MomentKind.ASKED, about="then"), NOW)
    merge(ours, theirs)
    (moment,) = ours.moments.of(DAY)
    ours.moments.change(replace(moment, about="now"), NOW)
    assert merge(ours, theirs).kept == {"moments": [DAY.isoformat()]}
    assert ours.moments.of(DAY)[0].about == "now"


def test_a_step_planned_for_the_same_day_in_both_is_planned_once(pair: tuple[Store, Store]) -> None:
    for store in pair:
        store.ladder.plan("ask-advice", DAY, NOW)
    ours, theirs = pair
    assert merge(ours, theirs).count("added") == 0
    assert ours.ladder.plans("ask-advice") == (DAY,)


def test_sub_steps_come_in_whatever_their_order(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    above = theirs.ladder.add(Step("", 2, "above"), NOW).ids[0]
    below = theirs.ladder.add(Step("", 2, "below", parent_id=above), NOW).ids[0]
    theirs.ladder.add(Step("", 2, "lowest", parent_id=below), NOW)
    read = json.loads(export(theirs, NOW))
    read["tables"]["steps"].reverse()
    bring_in(ours, json.dumps(read), NOW)
    names = [rung.step.name for rung in ours.ladder.rungs(DAY) if not rung.step.built_in]
    assert names == ["above", "below", "lowest"]


def test_a_parent_that_comes_after_a_thousand_sub_steps_is_found(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    above = theirs.ladder.add(Step("", 2, "above"), NOW).ids[0]
    read = json.loads(export(theirs, NOW))
    parent = read["tables"]["steps"].pop()
    below = [{**parent, "id": f"{n}", "name": f"{n}", "parent_id": above} for n in range(1000)]
    read["tables"]["steps"] += [*below, parent]
    bring_in(ours, json.dumps(read), NOW)
    assert len(ours.ladder.record(above, DAY).below) == 1000


def test_steps_that_would_stand_under_each_other_are_refused(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.ladder.add(Step("", 2, "above"), NOW)
    refused(ours, theirs, lambda tables: tables["steps"][-1].update(parent_id=tables["steps"][-1]["id"]))


def refused(
    ours: Store, theirs: Store, spoil: Callable[[dict[str, list[dict[str, object]]]], object]
) -> None:
    read = json.loads(export(theirs, NOW))
    spoil(read["tables"])
    before = ours.tables.snapshot()
    with pytest.raises(ValueError, match="stand under itself"):
        bring_in(ours, json.dumps(read), NOW)
    assert ours.tables.snapshot() == before


def test_a_scale_of_ones_own_comes_with_its_answers(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    made = theirs.scales.add(Scale("", "Jaw", ScaleKind.ONE_TO_FIVE), NOW).ids[0]
    scale = theirs.scales.find("Jaw")
    assert scale
    theirs.ratings.rate(scale, DAY, 5, NOW)
    merge(ours, theirs)
    assert [rating.value for rating in ours.ratings.of(DAY)[made]] == [5]


def test_rows_come_in_cleaned(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.days.write_note(DAY, "NOTE", NOW)
    theirs.people.add(Person("", "NAME"), NOW)
    text = export(theirs, NOW)
    text = text.replace("NOTE", r"a\u001b]52;c;aGk=\u0007\r\nb\u202ec").replace("NAME", r"  No\na\u009b ")
    bring_in(ours, text, NOW)
    assert ours.days.note(DAY) == "a]52;c;aGk=\nbc"
    assert [person.name for person in ours.people.all()] == ["No a"]
