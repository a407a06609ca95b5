"""The rules of the ladder, by example and for any ladder at all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import short_day
from tracker.domain.errors import Refused
from tracker.domain.ladder import (
    Attempt,
    Rung,
    Step,
    StepKind,
    all_below,
    check_attempt,
    depths,
    in_order,
    moved,
    plan_day,
    progress,
)
from tracker.domain.time import Stamp

TODAY = date(2026, 11, 22)


def step(name: str, level: int = 1, parent: str | None = None, position: int = 0) -> Step:
    return Step(name, level, name, parent_id=parent, position=position)


def ladder(*levels: str) -> list[Step]:
    """Return a ladder with a step for each letter, level by level."""
    return [
        step(letter, level, position=position)
        for level, letters in enumerate(levels, start=1)
        for position, letter in enumerate(letters)
    ]


def shape(steps: tuple[Step, ...] | list[Step]) -> list[str]:
    """Return the names of each level in their order, sub-steps in brackets behind their parent."""
    rungs = in_order(Rung(one) for one in steps)
    found = {1: "", 2: "", 3: ""}
    for rung in rungs:
        found[rung.step.level] += f"({rung.step.name})" if rung.step.parent_id else rung.step.name
    return list(found.values())


@st.composite
def ladders(draw: st.DrawFn) -> list[Step]:
    """Any ladder: some steps on levels, some below others, positions with ties and gaps."""
    steps: list[Step] = []
    for number in range(draw(st.integers(1, 12))):
        parent = draw(st.none() | st.sampled_from(steps)) if steps else None
        level = parent.level if parent else draw(st.integers(1, 3))
        place = draw(st.integers(0, 4))
        steps.append(step(f"s{number}", level, parent.id if parent else None, place))
    return [rung.step for rung in in_order(Rung(one) for one in steps)]


@pytest.mark.parametrize("name", ["", "x" * 121])
def test_a_step_needs_a_name_of_bearable_length(name: str) -> None:
    with pytest.raises(Refused, match="1 to 120 characters"):
        Step("a", 1, name)


@pytest.mark.parametrize("level", [0, 4])
def test_there_are_three_levels(level: int) -> None:
    with pytest.raises(Refused, match="level 1, 2 or 3"):
        Step("a", level, "a")


@pytest.mark.parametrize(
    ("rungs", "words"),
    [
        ([], "no steps here"),
        ([Rung(step("a")), Rung(step("b"))], "2 steps"),
        ([Rung(step("a"))], "1 step"),
        ([Rung(step("a"), 1), Rung(step("b"))], "1 of 2 tried · 1 attempt"),
        (
            [Rung(step("a"), 9), Rung(replace(step("b"), resting=True), 2)],
            "1 of 1 tried · 11 attempts · 1 rests",
        ),
        ([Rung(replace(step("a"), resting=True), 2)], "2 attempts · 1 rests"),
        ([Rung(replace(step(x), resting=True)) for x in "ab"], "2 rest"),
        ([Rung(step("a", 2), 5)], "no steps here"),
    ],
)
def test_how_far_a_level_has_come_is_said_in_words(rungs: list[Rung], words: str) -> None:
    assert progress(rungs, 1).words == words


def test_a_parent_is_followed_by_its_sub_steps_and_theirs() -> None:
    steps = [step("b", position=1), step("x", parent="a"), step("a"), step("y", parent="x"), step("c", 2)]
    rungs = in_order(Rung(one) for one in steps)
    assert [rung.step.name for rung in rungs] == ["a", "x", "y", "b", "c"]
    assert depths(rung.step for rung in rungs) == {"a": 0, "x": 1, "y": 2, "b": 0, "c": 0}
    assert all_below(steps, "a") == {"x", "y"}


def test_steps_that_stand_in_a_circle_do_not_hold_the_program_up() -> None:
    assert all_below([step("a", parent="b"), step("b", parent="a")], "a") == {"a", "b"}


@pytest.mark.parametrize(
    ("name", "by", "after"),
    [
        ("a", 1, ["ba", "cd", ""]),
        ("b", -1, ["ba", "cd", ""]),
        ("a", -1, ["ab", "cd", ""]),
        ("b", 1, ["a", "bcd", ""]),
        ("c", -1, ["abc", "d", ""]),
        ("b", 2, ["a", "cbd", ""]),
        ("d", 1, ["ab", "c", "d"]),
        ("d", 9, ["ab", "c", "d"]),
        ("a", 9, ["b", "cd", "a"]),
        ("d", -9, ["dab", "c", ""]),
        ("b", 0, ["ab", "cd", ""]),
        ("nobody", 1, ["ab", "cd", ""]),
    ],
)
def test_a_step_passes_neighbours_and_the_edges_of_levels(name: str, by: int, after: list[str]) -> None:
    assert shape(moved(ladder("ab", "cd"), name, by)) == after


def test_sub_steps_move_among_themselves_and_go_where_their_parent_goes() -> None:
    steps = [*ladder("a", "b"), step("x", parent="a"), step("y", parent="a", position=1)]
    assert shape(moved(steps, "y", -1)) == ["a(y)(x)", "b", ""]
    assert shape(moved(steps, "y", 5)) == ["a(x)(y)", "b", ""]
    assert shape(moved(steps, "a", 1)) == ["", "a(x)(y)b", ""]


@given(ladders(), st.data(), st.integers(-20, 20))
def test_moving_loses_nothing_and_leaves_the_others_in_their_order(
    steps: list[Step], data: st.DataObject, by: int
) -> None:
    one = data.draw(st.sampled_from(steps))
    after = in_order(Rung(each) for each in moved(steps, one.id, by))
    carried = all_below(steps, one.id) | {one.id}
    assert {each.id for each in steps} == {rung.step.id for rung in after}
    assert [rung.step.id for rung in after if rung.step.id not in carried] == [
        each.id for each in steps if each.id not in carried
    ]
    levels = {rung.step.id: rung.step.level for rung in after}
    assert all(levels[each.id] == levels[each.parent_id] for each in steps if each.parent_id)


@given(ladders(), st.data(), st.integers(-3, 3))
def test_a_way_and_back_is_no_way_unless_it_met_an_end(
    steps: list[Step], data: st.DataObject, by: int
) -> None:
    one = data.draw(st.sampled_from(steps))
    there = [rung.step for rung in in_order(Rung(each) for each in moved(steps, one.id, by))]
    back = in_order(Rung(each) for each in moved(there, one.id, -by))
    further = moved(there, one.id, 1 if by > 0 else -1)
    met_an_end = [each.id for each in in_order_of(further)] == [each.id for each in there] and {
        each.id: each.level for each in further
    } == {each.id: each.level for each in there}
    if not met_an_end:
        assert [rung.step.id for rung in back] == [each.id for each in steps]


def in_order_of(steps: tuple[Step, ...]) -> list[Step]:
    return [rung.step for rung in in_order(Rung(each) for each in steps)]


@given(ladders(), st.data())
def test_moving_place_by_place_is_moving_at_once(steps: list[Step], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(steps))
    at_once = in_order_of(moved(steps, one.id, 2))
    single = in_order_of(moved(in_order_of(moved(steps, one.id, 1)), one.id, 1))
    assert [(each.id, each.level) for each in at_once] == [(each.id, each.level) for each in single]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "tomorrow"), (-1, "Sat"), (-6, "Mon"), (6, "Sat"), (-7, "15 Nov"), (7, "29 Nov")],
)
def test_near_days_have_short_names(days: int, words: str) -> None:
    assert short_day(TODAY + timedelta(days=days), TODAY) == words


def test_far_days_have_a_month_and_a_year() -> None:
    assert short_day(date(2025, 3, 4), TODAY) == "Mar 2025"
    assert short_day(date(2026, 1, 4), TODAY) == "4 Jan"
    assert short_day(date(2027, 2, 3), TODAY) == "3 Feb"


@given(st.dates(), st.dates())
def test_every_day_fits_its_column(day: date, today: date) -> None:
    assert 3 <= len(short_day(day, today)) <= 8


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 400))
def test_no_two_past_days_of_a_year_look_the_same_while_days_are_named(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    words = short_day(day, today)
    same = [n for n in range(401) if short_day(today - timedelta(days=n), today) == words]
    assert len(same) == 1 or words == f"{day:%b} {day.year}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("  ", None),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 23)),
        ("tue", date(2026, 11, 24)),
        ("Sunday", date(2026, 11, 29)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_plan_reads_days_ahead(text: str, day: date | None) -> None:
    assert plan_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "why"), [("yesterday", "has been"), ("2026-11-21", "has been"), ("soon", "not a day")]
)
def test_a_plan_refuses_what_cannot_be(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        plan_day(text, TODAY)


def test_an_attempt_is_never_in_the_future() -> None:
    check_attempt(TODAY, TODAY)
    with pytest.raises(Refused, match="still to come"):
        check_attempt(TODAY + timedelta(days=1), TODAY)


@pytest.mark.parametrize(
    ("at", "later"),
    [
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 2, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 20, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 20, 20, 0, tzinfo=UTC), True),
    ],
)
def test_an_attempt_knows_whether_it_was_noted_on_its_own_evening(at: datetime, later: bool) -> None:
    assert Attempt("a", "s", Stamp(at, 0, "UTC", TODAY)).noted_later is later


def test_the_kinds_are_the_two_of_the_ladder() -> None:
    assert [kind.value for kind in StepKind] == ["planned", "opportunity"]
