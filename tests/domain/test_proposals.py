"""What is proposed next, and how a hard try is met."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.ladder import Attempt, Rung, Standing, Step, StepKind
from tracker.domain.people import Caution, Person
from tracker.domain.proposals import (
    Proposal,
    ProposalKind,
    after_hard,
    before_asking,
    elsewhere,
    hides,
    proposals,
    smaller_than,
    was_hard,
)
from tracker.domain.readiness import Rules, Try, look
from tracker.domain.time import Stamp

AT = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
STAMP = Stamp(AT, 0, "UTC", AT.date())


def rung(name: str, expected: int | None = None, level: int = 1, times: int = 0) -> Rung:
    return Rung(Step(name, level, name), times, expected_suds=expected)


def proposed(*rungs: Rung, hidden: bool = False, **tries: list[Try]) -> tuple[Proposal, ...]:
    rules = Rules()
    looked = {one.step.id: look(one, tries.get(one.step.id, ()), rules) for one in rungs}
    return proposals(rungs, looked, tries, rules, hidden=hidden)


def found(*rungs: Rung, **tries: list[Try]) -> list[tuple[str, str]]:
    return [(one.kind.value, one.step.id) for one in proposed(*rungs, hidden=False, **tries)]


def a_try(place: str = "", person: str | None = None, peak: int | None = None) -> Try:
    return Try(AT, place, person, peak=peak)


def test_the_first_proposals_are_small_and_the_smallest_comes_first() -> None:
    assert found(rung("a", 40), rung("b", 41), rung("c", 10, level=3)) == [("begin", "c"), ("begin", "a")]
    assert "you expect 10 of 100" in proposed(rung("c", 10))[0].words


@given(st.lists(st.none() | st.integers(0, 100), max_size=8), st.integers(0, 100))
def test_no_first_proposal_is_ever_larger_than_the_rule(expected: list[int | None], most: int) -> None:
    rungs = [rung(f"s{n}", suds) for n, suds in enumerate(expected)]
    rules = Rules(first_suds=most)
    looked = {one.step.id: look(one, (), rules) for one in rungs}
    begin = [p.step.id for p in proposals(rungs, looked, {}, rules) if p.kind is ProposalKind.BEGIN]
    assert sorted(begin) == sorted(
        f"s{n}" for n, suds in enumerate(expected) if suds is not None and suds <= most
    )


def test_where_no_small_one_is_known_a_number_is_asked_for_on_the_first_level() -> None:
    assert found(rung("a"), rung("b", 80), rung("c", level=2)) == [("rate", "a")]


def mastered(name: str, level: int = 1) -> Rung:
    done = rung(name, 10, level, times=4)
    return done._replace(step=replace(done.step, standing=Standing.MASTERED, standing_at=AT))


def test_the_next_level_is_rated_once_something_of_the_one_below_was_tried() -> None:
    assert found(mastered("a"), rung("b", level=2), rung("c", level=3)) == [("rate", "b")]
    assert found(mastered("a"), rung("b", 70, level=2), rung("c", level=3)) == [("begin", "b")]
    assert found(rung("a", 80), rung("b", level=2)) == [("smaller", "a")]


def test_what_lies_above_the_rule_is_broken_up_first_and_begun_once_something_was_tried() -> None:
    large = (rung("a", 90), rung("b", 41))
    assert found(*large) == [("smaller", "b")]
    assert "You expect 41 of 100 here" in proposed(*large)[0].words
    assert found(mastered("c"), *large) == [("begin", "b")]
    assert "you expect the least here: 41 of 100" in proposed(mastered("c"), *large)[0].words


def test_one_that_is_under_way_does_not_keep_others_from_being_begun() -> None:
    tries = [a_try("home"), a_try("home")]
    assert found(rung("a", times=2), rung("b", 10), a=tries) == [("elsewhere", "a"), ("begin", "b")]


def test_what_waits_for_its_answer_is_not_proposed_to_begin_with() -> None:
    assert found(rung("a", 10)._replace(waits=True), rung("b", 20)) == [("begin", "b")]


def test_nothing_below_a_step_that_rests_is_proposed_or_smaller() -> None:
    above = Rung(Step("above", 1, "Above", resting=True))
    below = Rung(Step("below", 1, "Below", parent_id="above"), expected_suds=10)
    deeper = Rung(Step("deeper", 1, "Deeper", parent_id="below"), expected_suds=10)
    assert found(above, below, deeper) == []
    assert smaller_than(Step("large", 2, "Large"), [above, below, deeper]) == ()


RUNGS = st.builds(
    lambda n, level, expected, kind, resting, times: Rung(
        Step(f"s{n}", level, "x", kind, resting=resting), times, expected_suds=expected
    ),
    st.integers(0, 99),
    st.integers(1, 3),
    st.none() | st.integers(0, 100),
    st.sampled_from(StepKind),
    st.booleans(),
    st.integers(0, 1),
)


@given(st.lists(RUNGS, max_size=8, unique_by=lambda one: one.step.id))
def test_there_is_always_something_next_while_a_step_was_never_begun(rungs: list[Rung]) -> None:
    made = {one.step.id: [a_try()] for one in rungs if one.times}
    new = [
        one
        for one in rungs
        if not one.step.resting and one.step.kind is StepKind.PLANNED and one.step.id not in made
    ]
    assert bool(proposed(*rungs, hidden=False, **made)) is bool(new)


def test_what_rests_is_planned_already_or_only_happens_is_not_proposed_to_begin_with() -> None:
    resting = rung("a", 10)
    resting = resting._replace(step=replace(resting.step, resting=True))
    comes = rung("b", 10)
    comes = comes._replace(step=replace(comes.step, kind=StepKind.OPPORTUNITY))
    assert found(resting, comes, rung("c", 10)._replace(planned_for=date(2026, 11, 23))) == []


def test_moving_on_is_proposed_once_and_not_to_somebody_who_said_it() -> None:
    tries = [a_try("home", peak=60), a_try("work", peak=20), a_try("work", "x", peak=10)]
    ready = rung("a", times=3)
    assert found(ready, a=tries) == [("move on", "a")]
    said = ready._replace(step=replace(ready.step, standing=Standing.READY, standing_at=AT))
    assert found(said, a=tries) == []


@pytest.mark.parametrize(
    ("tries", "part"),
    [
        ([a_try("home"), a_try("Home")], "in one place (Home)"),
        ([a_try("home", "x"), a_try("home", "x")], "in one place (home)"),
        ([a_try("home", "x"), a_try("home", "y")], ""),
        ([a_try("home"), a_try("work")], ""),
        ([a_try(), a_try()], ""),
        ([a_try("", "x"), a_try("", "x")], "with one person"),
        ([a_try("home")], ""),
        ([a_try("home"), a_try("home"), a_try("work")], ""),
    ],
)
def test_after_two_repeats_in_one_context_another_is_proposed(tries: list[Try], part: str) -> None:
    words = elsewhere(tries, Rules())
    assert part in words
    assert bool(words) is bool(part)
    assert (found(rung("a", times=2), a=tries) == [("elsewhere", "a")]) is bool(part)


def test_not_today_hides_everything_until_the_day_turns() -> None:
    assert proposed(rung("a", 10), hidden=True) == ()
    today = date(2026, 11, 22)
    assert [hides(said, today) for said in ("2026-11-22", "2026-11-21", "-", "")] == [
        True,
        False,
        False,
        False,
    ]


def attempt(before: Before, after: After, state: State = State.DONE) -> Attempt:
    return Attempt("a", "s", STAMP, state, before, after)


@pytest.mark.parametrize(
    ("before", "after", "hard"),
    [
        (Before(), After(), False),
        (Before(), After(feared=Feared.YES), True),
        (Before(), After(feared=Feared.PARTLY), False),
        (Before(expected_suds=60), After(suds_peak=61), True),
        (Before(expected_suds=60), After(suds_peak=60), False),
        (Before(), After(outcome=Answer.REFUSED), False),
        (Before(expected_suds=50), After(Answer.REFUSED, "", Feared.PARTLY, suds_peak=20), False),
        (Before(), After(outcome=Answer.REFUSED, feared=Feared.NO), False),
        (Before(), After(outcome=Answer.DID_NOT_ASK, feared=Feared.YES), False),
    ],
)
def test_a_try_is_hard_by_what_it_was_like_and_not_by_a_no(before: Before, after: After, hard: bool) -> None:
    assert was_hard(attempt(before, after)) is hard
    assert not was_hard(attempt(before, after, State.BEGUN))


def test_a_hard_try_is_met_with_a_question_something_smaller_and_a_note() -> None:
    hard = attempt(Before(ask="the form", expected_suds=40), After(happened="a no", suds_peak=70))
    step = Step("s", 2, "Ask for advice")
    care = after_hard(hard, step, [rung("big", 60), rung("unknown"), rung("small", 20)])
    assert care.question == "Was it as bad as you expected? What did you do?"
    assert care.compared == "You expected 40 of 100, and it reached 70."
    assert [one.id for one in care.smaller] == ["small", "big", "unknown"]
    assert care.note.splitlines() == [
        "22 November 2026: Ask for advice.",
        "I asked: the form",
        "What happened: a no",
        "You expected 40 of 100, and it reached 70.",
    ]
    alone = after_hard(hard, step, ())
    assert "smaller size" in alone.smaller_words
    assert [(one.id, one.parent_id, one.name) for one in alone.smaller] == [
        ("", "s", "Ask for advice: less time"),
        ("", "s", "Ask for advice: someone closer"),
        ("", "s", "Ask for advice: a lighter need"),
    ]
    assert len(after_hard(hard, Step("s", 2, "x" * 120), ()).smaller[0].name) == 120


def test_only_a_large_ask_of_somebody_volatile_is_asked_about() -> None:
    volatile = Person("r", "Ray", cautions=frozenset({Caution.VOLATILE}))
    large, middle = Step("s", 3, "x"), Step("s", 2, "x")
    assert "Ray can be volatile" in before_asking(large, volatile)
    assert before_asking(middle, volatile) == ""
    assert before_asking(large, Person("n", "Noa", cautions=frozenset({Caution.CRITICAL}))) == ""
    assert before_asking(large, None) == ""


def test_smaller_steps_are_its_own_then_the_nearest_that_are_not_mastered() -> None:
    large = Step("large", 3, "Large")
    rungs = [
        Rung(Step("low", 1, "Low"), expected_suds=5),
        Rung(Step("done", 2, "Done", standing=Standing.MASTERED), expected_suds=1),
        Rung(Step("near", 2, "Near"), expected_suds=30),
        Rung(Step("nearer", 2, "Nearer"), expected_suds=20),
        Rung(Step("comes", 2, "Comes", StepKind.OPPORTUNITY), expected_suds=1),
        Rung(Step("rests", 2, "Rests", resting=True), expected_suds=1),
        Rung(large),
        Rung(Step("own", 3, "Own", parent_id="large"), expected_suds=60),
        Rung(Step("unknown", 3, "Unknown", parent_id="large")),
    ]
    found = [step.id for step in smaller_than(large, rungs)]
    assert found == ["own", "unknown", "nearer", "near", "low", "done"]
