"""The rules on a real file; every number is counted a second time in plain SQL."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.attempts import After, Answer, Before, Feared
from tracker.domain.errors import Refused
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.evidence import EvidenceKind, shuffled
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.ladder import Standing
from tracker.domain.people import Person
from tracker.domain.proposals import ProposalKind
from tracker.domain.readiness import Readiness
from tracker.domain.time import Stamp
from tracker.domain.wording import Ask, Size
from tracker.store import Store

NOW = FixedClock()(4)
TODAY = NOW.day
COMES = "accept-compliments"
STEPS = ("ask-advice", "small-favor", "mutual-tell-a-need", COMES)
SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "file.db", create=True)
    yield opened
    opened.close()


def tried(store: Store, before: Before, after: After, step: str = "ask-advice", back: int = 0) -> None:
    store.attempts.record(step, before, after, TODAY - timedelta(days=back), NOW)


PERCENT = st.none() | st.sampled_from((0, 19, 20, 39, 40, 59, 60, 79, 80, 100)) | st.integers(0, 100)
MADE = st.lists(
    st.tuples(
        st.sampled_from(STEPS),
        st.builds(
            lambda who, likely, place: Before(Person("", who) if who else None, place, yes_likely=likely),
            st.sampled_from(("", "Noa", "noa", "Tomas")),
            PERCENT,
            st.sampled_from(("", "home", "work")),
        ),
        st.builds(
            lambda outcome, peak: After(outcome, suds_peak=peak), st.none() | st.sampled_from(Answer), PERCENT
        ),
        st.sampled_from(("record", "begin", "let go")),
    ),
    max_size=12,
)


def make(store: Store, made: list[tuple[str, Before, After, str]]) -> None:
    for step, before, after, way in made:
        if way == "record":
            tried(store, before, after, step)
            continue
        changed = store.attempts.begin(step, before, NOW)
        if way == "let go":
            store.attempts.let_go(next(e.key for e in changed.edits if e.table == "attempts"), NOW)


BINS = """SELECT count(*) AS n, total(outcome IN ('accepted', 'partly')) AS yes, total(outcome = 'later') AS later,
    avg(yes_likely) AS expected FROM attempts
    WHERE state = 'done' AND outcome IN ('accepted', 'partly', 'later', 'refused')
    AND step_id IN (SELECT id FROM steps WHERE kind = 'planned') AND yes_likely BETWEEN ? AND ?"""


@SLOW
@given(MADE)
def test_the_plots_numbers_equal_a_direct_count(made: list[tuple[str, Before, After, str]]) -> None:
    with new_store() as store:
        make(store, made)
        seen = store.practice.predictions()
        for one in seen.bins:
            (row,) = store.file.rows(BINS, (one.low, one.high))
            assert (one.n, one.yes, one.later) == (row["n"], row["yes"], row["later"])
            assert one.expected == pytest.approx(row["expected"])
            assert one.few is (row["n"] < 3)
        (whole,) = store.file.rows(BINS, (0, 100))
        assert (seen.n, seen.yes) == (whole["n"], whole["yes"])
        assert seen.expected == pytest.approx(whole["expected"])
        by_step = [store.practice.predictions(step_id=step) for step in STEPS]
        assert sum(one.n for one in by_step) == seen.n
        assert [store.practice.learning(step).predictions.n for step in STEPS] == [one.n for one in by_step]
        for person in store.people.all():
            (row,) = store.file.rows(f"{BINS} AND person_id = ?", (0, 100, person.id))
            assert store.practice.predictions(person_id=person.id).n == row["n"]


def test_taking_what_was_offered_is_no_yes_of_somebody_who_was_asked(store: Store) -> None:
    tried(store, Before(yes_likely=90), After(Answer.ACCEPTED), COMES)
    assert store.practice.predictions().n == store.practice.learning(COMES).predictions.n == 0
    tried(store, Before(yes_likely=20), After(Answer.ACCEPTED))
    assert (store.practice.predictions().n, store.practice.predictions().expected) == (1, 20)


@SLOW
@given(MADE)
def test_the_ladder_the_rules_and_the_pages_count_the_same_tries(
    made: list[tuple[str, Before, After, str]],
) -> None:
    with new_store() as store:
        make(store, made)
        tries = store.practice.tries()
        seen = store.practice.look(TODAY)
        for rung in seen.rungs:
            (row,) = store.file.rows(
                """SELECT count(*) AS n FROM attempts WHERE step_id = ? AND state = 'done'
                AND (outcome IS NULL OR outcome NOT IN ('did-not-ask', 'no-chance'))""",
                (rung.step.id,),
            )
            counts = (
                rung.times,
                len(tries.get(rung.step.id, ())),
                store.practice.learning(rung.step.id).tries,
            )
            assert counts == (row["n"],) * 3
            looked = seen.looked[rung.step.id]
            started = looked.state not in {Readiness.NOT_STARTED, Readiness.PLANNED}
            assert started is bool(row["n"])
            assert not looked.suggested or row["n"] >= 3


def test_a_step_grows_ready_and_goes_back_at_no_cost(store: Store) -> None:
    for back, (place, peak) in enumerate((("work", 20), ("home", 25), ("home", 60))):
        tried(store, Before(place=place), After(suds_peak=peak), back=back)
    seen = store.practice.look(TODAY)
    assert seen.looked["ask-advice"].state is Readiness.READY
    assert (seen.proposals[0].kind, seen.proposals[0].step.id) == (ProposalKind.MOVE_ON, "ask-advice")
    before = store.ladder.rungs(TODAY)
    back_again = store.ladder.stand("ask-advice", Standing.PRACTISING, NOW)
    assert store.practice.look(TODAY).looked["ask-advice"].state is Readiness.PRACTISING
    assert len(store.attempts.of_step("ask-advice")) == 3
    store.undo(back_again)
    assert store.ladder.rungs(TODAY) == before
    store.ladder.stand("ask-advice", Standing.MASTERED, NOW)
    assert store.practice.look(TODAY).looked["ask-advice"].state is Readiness.MASTERED
    store.ladder.stand("ask-advice", None, NOW)
    assert store.practice.look(TODAY).looked["ask-advice"].suggested


def test_what_waits_is_planned_until_it_is_answered_or_let_go(store: Store) -> None:
    store.ladder.change(replace(store.ladder.step("ask-advice"), expected_suds=20), NOW)

    def state() -> tuple[Readiness, bool]:
        seen = store.practice.look(TODAY)
        return seen.looked["ask-advice"].state, "ask-advice" in {one.step.id for one in seen.proposals}

    assert state() == (Readiness.NOT_STARTED, True)
    begun = store.attempts.begin("ask-advice", Before(ask="x"), NOW)
    assert state() == (Readiness.PLANNED, False)
    store.attempts.let_go(begun.ids[0], NOW)
    assert state() == (Readiness.NOT_STARTED, True)


def test_not_today_lasts_until_the_day_turns(store: Store) -> None:
    assert store.practice.look(TODAY).proposals
    changed = store.practice.not_today(NOW)
    assert store.practice.hidden(TODAY)
    assert store.practice.look(TODAY).proposals == ()
    assert store.practice.look(TODAY + timedelta(days=1)).proposals
    store.undo(changed)
    assert store.practice.look(TODAY).proposals
    store.practice.not_today(NOW)
    store.practice.not_today(NOW, hide=False)
    assert not store.practice.hidden(TODAY)


def test_rules_can_be_set_and_what_cannot_be_a_rule_is_left_out(store: Store) -> None:
    store.practice.set_rule("tries", 5, NOW)
    store.practice.set_rule("first_suds", 25, NOW)
    assert (store.practice.rules().tries, store.practice.rules().first_suds) == (5, 25)
    assert store.practice.rules().contexts == 2
    with pytest.raises(Refused):
        store.practice.set_rule("tries", 0, NOW)
    with pytest.raises(Refused, match="no rule"):
        store.practice.set_rule("streak", 3, NOW)
    for nonsense in ("many", "-1", "1e9", "²"):
        store.settings.put("rule_tries", nonsense, NOW)
        assert store.practice.rules().tries == 3


def test_what_was_begun_first_and_answered_last_is_the_last_for_the_rules_and_on_the_page(
    store: Store,
) -> None:
    def later(minutes: int) -> Stamp:
        return replace(NOW, at=NOW.at + timedelta(minutes=minutes))

    made = store.attempts.begin("ask-advice", Before(place="home", sure=90, expected_suds=50), NOW)
    first = next(edit.key for edit in made.edits if edit.table == "attempts")
    for minutes, belief in ((10, 70), (20, 80)):
        before = Before(place="work", expected_suds=30 + minutes)
        after = After(Answer.ACCEPTED, belief=belief, learned=f"after {minutes}")
        store.attempts.record("ask-advice", before, after, TODAY, later(minutes))
    store.attempts.answer(first, After(Answer.ACCEPTED, belief=20, learned="at last"), TODAY, later(60))
    learned = store.practice.learning("ask-advice")
    looked = store.practice.look(TODAY).looked["ask-advice"]
    assert learned.belief == (70, 20)
    assert "70 at first, 20 now" in looked.belief.words
    assert looked.suggested
    assert [one.before.place for one in store.attempts.of_step("ask-advice")] == ["home", "work", "work"]
    assert store.attempts.places() == ("home", "work")
    assert [one.text for one in store.evidence.lines()] == ["at last", "after 20", "after 10"]
    (rung,) = (one for one in store.ladder.rungs(TODAY) if one.step.id == "ask-advice")
    assert rung.expected_suds == learned.distress[-1].expected == 50


def test_evidence_can_be_read_by_person_step_and_kind(store: Store) -> None:
    noa, tomas = Person("", "Noa"), Person("", "Tomas")
    tried(store, Before(noa), After(did_well="listened", learned="a no is a no"), back=1)
    tried(store, Before(tomas), After(did_well="came"), "small-favor")
    tried(store, Before(), After(feared=Feared.NO))
    lines = store.evidence.lines()
    assert [one.text for one in lines] == ["came", "listened", "a no is a no"]
    noas = store.people.named("noa")
    assert noas
    assert [one.text for one in store.evidence.lines(person_id=noas.id)] == ["listened", "a no is a no"]
    assert [one.text for one in store.evidence.lines(step_id="small-favor")] == ["came"]
    assert [one.text for one in store.evidence.lines(kind=EvidenceKind.LEARNED)] == ["a no is a no"]
    assert store.evidence.lines(person_id=noas.id, step_id="small-favor") == ()
    orders = {shuffled(lines, seed) for seed in range(20)}
    assert len(orders) > 1
    assert all(sorted(order, key=lines.index) == list(lines) for order in orders)
    assert shuffled(lines, 3) == shuffled(lines, 3)


def test_give_and_receive_counts_what_was_noted_and_tells_of_the_days_on_which_help_came(
    store: Store,
) -> None:
    store.exchanges.add(Exchange("", TODAY, Person("", "Noa"), What.OPENNESS, Direction.GAVE), NOW)
    noa, tomas = store.people.named("Noa"), Person("", "Tomas")
    assert noa
    store.moments.add(Moment("", TODAY, MomentKind.OFFERED, noa, Did.ACCEPTED), NOW)
    tried(store, Before(noa), After(Answer.ACCEPTED))
    tried(store, Before(noa), After(Answer.REFUSED))
    tried(store, Before(tomas), After(Answer.OFFERED_FIRST))
    store.moments.add(Moment("", TODAY, MomentKind.OFFERED, noa, Did.DECLINED), NOW)
    tried(store, Before(tomas), After(Answer.PARTLY), back=1)
    everybody = store.exchanges.balance(TODAY - timedelta(1), TODAY)
    assert (everybody.total(Direction.RECEIVED), everybody.total(Direction.GAVE)) == (0, 1)
    assert everybody.help_days == 2
    with_noa = store.exchanges.balance(TODAY - timedelta(1), TODAY, noa.id)
    assert (with_noa.total(Direction.GAVE), with_noa.help_days) == (1, 1)
    assert store.exchanges.balance(TODAY - timedelta(7), TODAY - timedelta(2)).help_days == 0


def test_wordings_are_saved_changed_and_deleted(store: Store) -> None:
    store.asks.add(
        Ask("", " small ", "Hi {who}", "the\nform", Size.SMALL, "no is fine", Person("", "Noa")), NOW
    )
    (saved,) = store.asks.all()
    assert (saved.name, saved.need, saved.size, saved.person) == (
        "small",
        "the form",
        Size.SMALL,
        store.people.named("Noa"),
    )
    store.asks.change(replace(saved, words="Hello {who}", size=None, person=None), NOW)
    assert [(one.words, one.size, one.person) for one in store.asks.all()] == [("Hello {who}", None, None)]
    changed = store.asks.delete(saved.id)
    assert store.asks.all() == ()
    store.undo(changed)
    assert len(store.asks.all()) == 1
