"""When moving on is suggested: by example, and against the conditions said a second time, for any attempts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain.attempts import After, Answer, Before, State
from tracker.domain.errors import Refused
from tracker.domain.ladder import Attempt, Rung, Standing, Step
from tracker.domain.people import Person
from tracker.domain.readiness import BOUNDS, Looked, Readiness, Rules, Try, look, try_of
from tracker.domain.time import Stamp

START = datetime(2026, 11, 1, 20, 0, tzinfo=UTC)
STEP = Step("ask-advice", 2, "Ask for advice")


def attempt(
    number: int, before: Before | None = None, after: After | None = None, state: State = State.DONE
) -> Attempt:
    at = START + timedelta(days=number)
    said = (before or Before(), after or After())
    return Attempt(str(number), STEP.id, Stamp(at, 0, "UTC", at.date()), state, *said)


def tries_of(attempts: Sequence[Attempt]) -> list[Try]:
    return [one for one in map(try_of, attempts) if one]


def seen(attempts: Sequence[Attempt], step: Step = STEP, rules: Rules | None = None) -> Looked:
    return look(Rung(step), tries_of(attempts), rules or Rules())


def after_peaks(*peaks: int | None) -> list[Attempt]:
    places = ("home", "work")
    return [attempt(n, Before(place=places[n % 2]), After(suds_peak=peak)) for n, peak in enumerate(peaks)]


@pytest.mark.parametrize(
    ("peaks", "suggested"),
    [
        ((60, 30, 30), True),
        ((60, 30, 31), False),
        ((60, 31, 30), False),
        ((60, 30), False),
        ((60, 20, 20, None), False),
        ((60, 20, None, 20), False),
        ((60, None, 20, 30), True),
        ((60, None, 30), False),
        ((0, 0, 0), False),
        ((60, 90, 30, 10), True),
    ],
)
def test_the_last_two_peaks_have_to_be_half_of_the_first(
    peaks: tuple[int | None, ...], suggested: bool
) -> None:
    assert seen(after_peaks(*peaks)).suggested is suggested


@pytest.mark.parametrize(("first", "now", "suggested"), [(80, 40, True), (80, 41, False), (0, 0, False)])
def test_belief_has_to_be_half_of_the_first(first: int, now: int, suggested: bool) -> None:
    made = [
        attempt(0, Before(place="home", sure=first)),
        attempt(1, Before(place="work")),
        attempt(2, Before(place="work", sure=first), After(belief=now)),
    ]
    looked = seen(made)
    assert (looked.belief.met, looked.suggested) == (suggested, suggested)
    assert f"of what you expected: {first} at first, {now} now, noted 3 times" in looked.belief.words


def test_numbers_that_the_latest_tries_do_not_say_are_not_the_latest() -> None:
    made = [
        attempt(0, Before(place="home", sure=90), After(suds_peak=60)),
        attempt(1, Before(place="work"), After(belief=10, suds_peak=20)),
        attempt(2, Before(place="work"), After(suds_peak=20)),
    ]
    assert seen(made).peak.met
    assert not seen(made).belief.met
    assert "90 at first, 10 when last noted; the last try does not say" in seen(made).belief.words
    refused = [attempt(n, None, After(outcome=Answer.REFUSED)) for n in (3, 4, 5)]
    assert not seen([*made, *refused]).suggested
    assert "60 at first; not noted at both of the last two" in seen([*made, *refused]).peak.words


def test_the_persons_word_takes_the_place_of_numbers_but_not_of_tries() -> None:
    ready = replace(STEP, standing=Standing.READY, standing_at=START)
    made = [attempt(n, Before(place=place)) for n, place in enumerate(("home", "work", "work"))]
    assert not seen(made).suggested
    assert seen(made, ready).suggested
    assert not seen(made[:2], ready).suggested
    # What the person says stands all the same: the rules suggest and never decide.
    assert seen((), ready).state is Readiness.READY
    assert seen((), ready).words == "You said that you are ready to move on."


def test_typing_a_day_from_before_does_not_lift_what_was_said_since() -> None:
    said_at = START + timedelta(days=5)
    practising = replace(STEP, standing=Standing.PRACTISING, standing_at=said_at)
    made = after_peaks(60, 30, 30)
    assert not seen(made, practising).suggested
    typed_late = replace(attempt(3), stamp=replace(attempt(6).stamp, day=attempt(4).stamp.day))
    peaks = After(suds_peak=30)
    assert not seen([*made, replace(typed_late, after=peaks)], practising).suggested
    assert seen([*made, attempt(6, None, peaks)], practising).suggested


@pytest.mark.parametrize("offset", [-480, 0, 600])
def test_a_try_on_the_evening_of_the_word_itself_lifts_it_wherever_that_evening_is(offset: int) -> None:
    local = datetime(2026, 11, 10, 21, 0, tzinfo=UTC)
    at = local - timedelta(minutes=offset)
    practising = replace(STEP, standing=Standing.PRACTISING, standing_at=at)
    stamp = Stamp(at + timedelta(hours=4, minutes=30), offset, "", local.date())
    late = replace(attempt(0, None, After(suds_peak=30)), stamp=stamp)
    assert seen([*after_peaks(60, 30, 30), late], practising).suggested


def test_places_are_told_apart_without_their_case_and_two_people_do_as_well() -> None:
    same = [attempt(n, Before(place=place), After(suds_peak=90 - 40 * n)) for n, place in enumerate("aAa")]
    assert not seen(same).spread.met
    with_two = [
        replace(one, before=replace(one.before, person=Person(str(n % 2), "x"))) for n, one in enumerate(same)
    ]
    assert seen(with_two).spread.met
    assert seen(with_two).spread.words == "in 1 place (at least 2), or with 2 people (at least 2)"


def test_what_was_not_tried_counts_for_nothing() -> None:
    made = after_peaks(60, 30, 30)
    not_asked = [replace(one, after=replace(one.after, outcome=Answer.DID_NOT_ASK)) for one in made]
    begun = [replace(one, state=State.BEGUN) for one in made]
    for some in (not_asked, begun):
        assert not seen([*some, *made[:2]]).suggested
        assert seen(some).state is Readiness.NOT_STARTED


def test_what_waits_for_its_answer_is_planned() -> None:
    assert look(Rung(STEP, waits=True), (), Rules()).state is Readiness.PLANNED
    assert look(Rung(STEP, waits=True), tries_of(after_peaks(60)), Rules()).state is Readiness.PRACTISING


def test_a_refusal_is_a_try_like_any_other() -> None:
    made = [replace(one, after=replace(one.after, outcome=Answer.REFUSED)) for one in after_peaks(60, 30, 30)]
    assert seen(made).suggested


@pytest.mark.parametrize(
    ("step", "planned", "made", "state"),
    [
        (STEP, None, 0, Readiness.NOT_STARTED),
        (STEP, date(2026, 11, 22), 0, Readiness.PLANNED),
        (STEP, date(2026, 11, 22), 1, Readiness.PRACTISING),
        (STEP, None, 3, Readiness.READY),
        (replace(STEP, resting=True), None, 3, Readiness.RESTING),
        (replace(STEP, standing=Standing.MASTERED), None, 0, Readiness.MASTERED),
        (replace(STEP, standing=Standing.PRACTISING), None, 3, Readiness.PRACTISING),
    ],
)
def test_every_state_has_its_name(step: Step, planned: date | None, made: int, state: Readiness) -> None:
    tries = tries_of(after_peaks(60, 30, 30)[:made])
    assert look(Rung(step, planned_for=planned), tries, Rules()).state is state


def test_going_back_to_practising_quiets_the_suggestion_until_the_next_try_and_keeps_what_was_done() -> None:
    made = after_peaks(60, 30, 30)
    back = replace(STEP, standing=Standing.PRACTISING, standing_at=START + timedelta(days=2, hours=1))
    assert seen(made).suggested
    assert not seen(made, back).suggested
    assert seen(made, back).tries.met
    assert seen([*made, attempt(3, None, After(suds_peak=20))], back).suggested


def test_rules_are_settings_within_bounds() -> None:
    two = Rules(tries=2, contexts=1, peak_share=70)
    assert not seen(after_peaks(60, 40), rules=two).suggested
    assert seen(after_peaks(60, 40, 42), rules=two).suggested
    for name, (low, high) in BOUNDS.items():
        for wrong in (low - 1, high + 1):
            with pytest.raises(Refused, match=f"from {low} to {high}"):
                replace(Rules(), **{name: wrong})


NUMBERS = st.none() | st.sampled_from((0, 10, 30, 50, 60, 100)) | st.integers(0, 100)
ATTEMPTS = st.builds(
    lambda n, place, who, sure, belief, peak, outcome, state: attempt(
        n,
        Before(person=Person(who, who) if who else None, place=place, sure=sure),
        After(outcome=outcome, belief=belief, suds_peak=peak),
        state,
    ),
    st.integers(0, 30),
    st.sampled_from(("", "home", "HOME", "ho\u200bme", " home\u00a0", "café", "cafe\u0301", " \u200b ")),
    st.sampled_from(("", "a", "b")),
    NUMBERS,
    NUMBERS,
    NUMBERS,
    st.none() | st.sampled_from(Answer),
    st.sampled_from((State.DONE, State.DONE, State.DONE, State.BEGUN, State.LET_GO)),
)
STEPS = st.builds(
    lambda standing, resting, day: replace(
        STEP,
        standing=standing,
        standing_at=START + timedelta(days=day) if standing else None,
        resting=resting,
    ),
    st.none() | st.sampled_from(Standing),
    st.booleans(),
    st.integers(0, 30),
)


PLACES = {
    **dict.fromkeys(("", " \u200b "), ""),
    **dict.fromkeys(("home", "HOME", "ho\u200bme", " home\u00a0"), "home"),
    **dict.fromkeys(("café", "cafe\u0301"), "café"),
    "work": "work",
}
"""What a person means by each place that is drawn."""


def conditions_hold(attempts: Sequence[Attempt], step: Step, rules: Rules) -> bool:
    """Say again, in other words than the rules do, what has to be so before anything may be suggested."""
    done = [a for a in attempts if a.state == "done" and a.after.outcome not in {"did-not-ask", "no-chance"}]
    if len(done) < rules.tries:
        return False
    places = {PLACES[a.before.place] for a in done} - {""}
    people = {a.before.person.id for a in done if a.before.person}
    if len(places) < rules.contexts and len(people) < rules.people:
        return False
    if step.standing in {"ready", "mastered"}:
        return True
    by_day = {a.stamp.day: a for a in done}
    *_, before_last, last = [None, *(by_day[day] for day in sorted(by_day))]
    beliefs = {
        (a.stamp.day, when): belief
        for a in done
        for when, belief in enumerate((a.before.sure, a.after.belief))
        if belief is not None
    }
    peaks = {a.stamp.day: a.after.suds_peak for a in done if a.after.suds_peak is not None}
    believes_half = (
        len(beliefs) > 1
        and max(beliefs)[0] == (last and last.stamp.day)
        and 0 < beliefs[min(beliefs)] >= beliefs[max(beliefs)] * 100 / max(rules.belief_share, 0.001)
    )
    ends = [a.stamp.day for a in (before_last, last) if a]
    fears_half = (
        len(peaks) > 2
        and all(day in peaks for day in ends)
        and 0 < peaks[min(peaks)] >= max(peaks[day] for day in ends) * 100 / rules.peak_share
    )
    return believes_half or fears_half


@given(
    st.lists(ATTEMPTS, max_size=8, unique_by=lambda one: one.stamp.day),
    STEPS,
    st.integers(1, 4),
    st.integers(1, 3),
    st.integers(1, 3),
)
@example(after_peaks(60, 30, 30), STEP, 3, 2, 2)
def test_no_order_of_attempts_makes_the_suggestion_appear_without_its_conditions(
    attempts: list[Attempt], step: Step, tries: int, contexts: int, people: int
) -> None:
    rules = Rules(tries=tries, contexts=contexts, people=people)
    looked = seen(attempts, step, rules)
    holds = conditions_hold(attempts, step, rules)
    if looked.suggested:
        assert holds
        assert looked.tries.met
        assert looked.spread.met
        assert looked.belief.met or looked.peak.met or looked.said.met
    elif holds:
        # Then only the person's own word holds it back.
        assert step.resting or step.standing in {Standing.PRACTISING, Standing.MASTERED}


@given(st.lists(ATTEMPTS, max_size=8), STEPS)
def test_a_state_of_ready_is_either_suggested_or_said(attempts: list[Attempt], step: Step) -> None:
    looked = seen(attempts, step)
    if looked.state is Readiness.READY:
        assert looked.suggested or step.standing is Standing.READY
    if looked.state is Readiness.MASTERED:
        assert step.standing is Standing.MASTERED
