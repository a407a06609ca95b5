"""The ladder in a real file."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.ladder import NAME_LENGTH, Rung, Step, StepKind
from tracker.store import Store
from tracker.store.errors import ChangedSince, NotThere

NOW = FixedClock()(4)
TODAY = NOW.day
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
SHIPPED = {
    1: [
        "Ask for directions when lost",
        "Accept compliments graciously",
        "Allow someone to hold a door open",
        "Ask a colleague for a small favor",
    ],
    2: [
        "Share a minor struggle with a trusted friend",
        "Ask for advice on a decision",
        "Accept an invitation to a social event",
        "Delegate a task at work",
    ],
    3: [
        "Ask for emotional support during a difficult time",
        "Accept help with a major project or life event",
        "Share deeper feelings and vulnerabilities",
        "Develop mutual support relationships",
    ],
}
DIRECTION = "mutual-support"
"""The one task that is no act, and so has sub-steps of its own."""
ALL_SHIPPED = 18
"""The twelve tasks and the sub-steps of the last."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "file.db", create=True)
    yield opened
    opened.close()


def own(store: Store, name: str, level: int = 1, parent: str | None = None) -> str:
    return store.ladder.add(Step("", level, name, parent_id=parent), NOW).ids[0]


def rung(store: Store, step_id: str) -> Rung:
    return next(one for one in store.ladder.rungs(TODAY) if one.step.id == step_id)


def names(store: Store, level: int) -> list[str]:
    """Return the names of a level but for the sub-steps that ship."""
    rungs = [one.step for one in store.ladder.rungs(TODAY) if one.step.level == level]
    return [step.name for step in rungs if not (step.built_in and step.parent_id)]


def taken_back(store: Store, changed: Changed, before: object) -> None:
    """Undo a change and see the ladder as it was."""
    assert changed.edits
    store.undo(changed)
    assert store.ladder.rungs(TODAY) == before


def test_a_new_file_has_the_twelve_tasks_in_their_order(store: Store) -> None:
    assert {level: names(store, level) for level in (1, 2, 3)} == SHIPPED
    assert all(one.step.built_in and not one.times for one in store.ladder.rungs(TODAY))
    below = [one.step for one in store.ladder.rungs(TODAY) if one.step.parent_id]
    assert {step.parent_id for step in below} == {DIRECTION}
    assert len(below) == ALL_SHIPPED - 12


def test_a_tick_is_an_attempt_and_can_be_made_many_times(store: Store) -> None:
    for back in (0, 0, 3):
        store.ladder.tick("small-favor", TODAY - timedelta(days=back), NOW)
    assert (rung(store, "small-favor").times, rung(store, "small-favor").last) == (3, TODAY)
    days = [attempt.stamp.day for attempt in store.ladder.attempts("small-favor")]
    assert days == [TODAY, TODAY, TODAY - timedelta(days=3)]
    assert len(store.ladder.attempts("small-favor", 2)) == 2


def test_unticking_takes_back_the_last_attempt(store: Store) -> None:
    store.ladder.tick("small-favor", TODAY - timedelta(days=1), NOW)
    store.ladder.tick("small-favor", TODAY, NOW)
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.untick("small-favor")
    assert rung(store, "small-favor").last == TODAY - timedelta(days=1)
    taken_back(store, changed, before)


def test_unticking_can_be_kept_to_one_day(store: Store) -> None:
    store.ladder.tick("small-favor", TODAY - timedelta(days=1), NOW)
    with pytest.raises(Refused, match="no attempt here"):
        store.ladder.untick("small-favor", TODAY)
    store.ladder.untick("small-favor", TODAY - timedelta(days=1))
    assert rung(store, "small-favor").times == 0


def test_a_day_to_come_cannot_be_ticked(store: Store) -> None:
    with pytest.raises(Refused, match="still to come"):
        store.ladder.tick("small-favor", TODAY + timedelta(days=1), NOW)
    assert rung(store, "small-favor").times == 0


def test_one_attempt_among_many_can_be_deleted(store: Store) -> None:
    first = store.ladder.tick("small-favor", TODAY - timedelta(days=5), NOW).ids[0]
    store.ladder.tick("small-favor", TODAY, NOW)
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.take_back(first)
    assert [one.stamp.day for one in store.ladder.attempts("small-favor")] == [TODAY]
    taken_back(store, changed, before)
    store.ladder.take_back(first)
    with pytest.raises(NotThere):
        store.ladder.take_back(first)


def test_an_own_step_stands_last_and_a_sub_step_on_its_parents_level(store: Store) -> None:
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.add(Step("", 2, "Ask Mum", StepKind.OPPORTUNITY), NOW)
    below = own(store, "Call her first", level=1, parent=changed.ids[0])
    assert names(store, 2) == [*SHIPPED[2], "Ask Mum", "Call her first"]
    assert rung(store, below).step.level == 2
    store.ladder.delete(below)
    taken_back(store, changed, before)


def test_a_hostile_name_is_kept_as_typed_without_its_control_characters(store: Store) -> None:
    assert rung(store, own(store, HOSTILE)).step.name == SHOWN
    assert [step.name for step in store.ladder.find("漢字")] == [SHOWN]


@pytest.mark.parametrize("name", [" ", "\x1b\x07", "x" * (NAME_LENGTH + 1)])
def test_a_name_that_is_none_is_refused(store: Store, name: str) -> None:
    with pytest.raises(Refused):
        store.ladder.add(Step("", 1, name), NOW)
    assert len(store.ladder.rungs(TODAY)) == ALL_SHIPPED


def test_changing_a_level_puts_a_step_last_there_with_its_sub_steps(store: Store) -> None:
    below = own(store, "Call first", parent="small-favor")
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.change(
        Step("small-favor", 3, "Ask Jo for a favor", StepKind.OPPORTUNITY, built_in=True), NOW
    )
    assert names(store, 3) == [*SHIPPED[3], "Ask Jo for a favor", "Call first"]
    assert rung(store, "small-favor").step.kind is StepKind.OPPORTUNITY
    assert rung(store, below).step.level == 3
    taken_back(store, changed, before)


def test_a_change_of_name_leaves_the_place(store: Store) -> None:
    store.ladder.change(Step("ask-directions", 1, "Ask the way"), NOW)
    assert names(store, 1) == ["Ask the way", *SHIPPED[1][1:]]


def test_a_sub_step_stays_on_its_parents_level(store: Store) -> None:
    below = own(store, "Call first", parent="small-favor")
    store.ladder.change(Step(below, 3, "Call before", parent_id="small-favor"), NOW)
    assert (rung(store, below).step.name, rung(store, below).step.level) == ("Call before", 1)


def test_resting_keeps_the_attempts(store: Store) -> None:
    store.ladder.tick("small-favor", TODAY, NOW)
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.rest("small-favor", NOW)
    assert (rung(store, "small-favor").step.resting, rung(store, "small-favor").times) == (True, 1)
    taken_back(store, changed, before)
    store.ladder.rest("small-favor", NOW)
    store.ladder.rest("small-favor", NOW, resting=False)
    assert not rung(store, "small-favor").step.resting


def test_moving_by_many_places_is_one_change(store: Store) -> None:
    below = own(store, "Call first", parent="small-favor")
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.move("small-favor", 2, NOW)
    assert names(store, 2)[:3] == [SHIPPED[2][0], "Ask a colleague for a small favor", "Call first"]
    assert rung(store, below).step.level == 2
    assert names(store, 1) == SHIPPED[1][:3]
    taken_back(store, changed, before)


def test_moving_past_an_end_changes_nothing(store: Store) -> None:
    assert not store.ladder.move("ask-directions", -1, NOW).edits
    assert not store.ladder.move("mutual-support", 3, NOW).edits


def test_moving_what_is_gone_is_refused(store: Store) -> None:
    gone = own(store, "x")
    store.ladder.delete(gone)
    with pytest.raises(NotThere):
        store.ladder.move(gone, 1, NOW)


def test_a_step_that_ships_is_not_deleted(store: Store) -> None:
    with pytest.raises(Refused, match="can rest"):
        store.ladder.delete("small-favor")
    assert names(store, 1) == SHIPPED[1]


def test_deleting_takes_all_that_is_below_along_and_undo_brings_it_back(store: Store) -> None:
    top = own(store, "Weekly dinner")
    middle = own(store, "Invite one", parent=top)
    lowest = own(store, "Write to Sam", parent=middle)
    for step_id in (top, middle, lowest):
        store.ladder.tick(step_id, TODAY, NOW)
        store.ladder.plan(step_id, TODAY + timedelta(days=2), NOW)
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.delete(top)
    assert len(store.ladder.rungs(TODAY)) == ALL_SHIPPED
    assert not store.evening(TODAY).steps
    taken_back(store, changed, before)


def test_a_plan_stands_on_its_day_and_on_no_other(store: Store) -> None:
    before = store.ladder.rungs(TODAY)
    changed = store.ladder.plan("small-favor", TODAY + timedelta(days=1), NOW)
    assert [one.step.id for one in store.evening(TODAY + timedelta(days=1)).steps] == ["small-favor"]
    assert not store.evening(TODAY).steps
    assert rung(store, "small-favor").planned_for == TODAY + timedelta(days=1)
    taken_back(store, changed, before)


def test_another_plan_takes_the_place_of_an_open_one_and_none_takes_it_away(store: Store) -> None:
    store.ladder.plan("small-favor", TODAY + timedelta(days=1), NOW)
    store.ladder.plan("small-favor", TODAY + timedelta(days=4), NOW)
    assert store.ladder.plans("small-favor") == (TODAY + timedelta(days=4),)
    store.ladder.plan("small-favor", None, NOW)
    assert store.ladder.plans("small-favor") == ()


def test_planning_the_same_day_again_changes_nothing(store: Store) -> None:
    store.ladder.plan("small-favor", TODAY, NOW)
    assert not store.ladder.plan("small-favor", TODAY, NOW).edits


def test_a_plan_of_the_past_stays_where_it_was(store: Store) -> None:
    earlier = FixedClock(FixedClock().local - timedelta(days=3))(4)
    store.ladder.plan("small-favor", earlier.day, earlier)
    store.ladder.plan("small-favor", TODAY, NOW)
    assert store.ladder.plans("small-favor") == (earlier.day, TODAY)
    with pytest.raises(Refused, match="has been"):
        store.ladder.plan("small-favor", TODAY - timedelta(days=1), NOW)


def test_a_planned_step_that_was_tried_counts_on_its_day(store: Store) -> None:
    store.ladder.plan("small-favor", TODAY, NOW)
    store.ladder.tick("small-favor", TODAY - timedelta(days=1), NOW)
    store.ladder.tick("small-favor", TODAY, NOW)
    (there,) = store.evening(TODAY).steps
    assert (there.attempts_today, there.times) == (1, 2)


def test_a_step_can_be_found_by_a_part_of_its_name(store: Store) -> None:
    assert [step.id for step in store.ladder.find("DOOR")] == ["door-held-open"]
    assert len(store.ladder.find("ask")) == 6
    own(store, "Ask")
    assert [step.name for step in store.ladder.find("ask")] == ["Ask"]


def test_a_record_has_what_is_above_and_below(store: Store) -> None:
    below = own(store, "Call first", parent="small-favor")
    store.ladder.tick(below, TODAY, NOW)
    record = store.ladder.record(below, TODAY)
    assert record.above is not None
    assert (record.above.id, len(record.attempts), record.below) == ("small-favor", 1, ())
    assert [one.step.id for one in store.ladder.record("small-favor", TODAY).below] == [below]
    with pytest.raises(NotThere):
        store.ladder.record("nobody", TODAY)


def test_undo_refuses_what_was_changed_again_since(store: Store) -> None:
    changed = store.ladder.rest("small-favor", NOW)
    store.ladder.change(Step("small-favor", 1, "Another name"), NOW)
    with pytest.raises(ChangedSince):
        store.undo(changed)


def test_the_next_plan_is_seen_from_the_day_it_is_asked_for(store: Store) -> None:
    store.ladder.plan("small-favor", TODAY, NOW)
    later = {one.step.id: one.planned_for for one in store.ladder.rungs(date(2026, 11, 23))}
    assert later["small-favor"] is None


def test_a_plan_for_tomorrow_can_stand_beside_a_later_one(store: Store) -> None:
    later = TODAY + timedelta(days=9)
    tomorrow = TODAY + timedelta(days=1)
    store.ladder.plan("ask-advice", later, NOW)
    store.ladder.plan("ask-advice", tomorrow, NOW, beside=True)
    assert store.ladder.plans("ask-advice") == (tomorrow, later)
    store.ladder.plan("ask-advice", tomorrow, NOW)
    assert store.ladder.plans("ask-advice") == (tomorrow,)
