"""What was named in both files is one thing afterwards, and what a day has once it still has once."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.cli.files import told
from tracker.domain.attempts import After, Before
from tracker.domain.calm import Session, WasFor
from tracker.domain.evening import Choice, Coped, Feeling, Interaction, Moment, MomentKind
from tracker.domain.people import Caution, Person, Sign
from tracker.domain.scales import Scale, ScaleKind
from tracker.exchange.merging import Outcome
from tracker.exchange.own import bring_in, export
from tracker.store import Store

NOW = FixedClock()(4)
AT_NOON = replace(NOW, at=NOW.at - timedelta(hours=9))
DAY = NOW.day
BEFORE = DAY - timedelta(1)


@pytest.fixture
def pair() -> Iterator[tuple[Store, Store]]:
    with ExitStack() as stack:
        yield stack.enter_context(new_store()), stack.enter_context(new_store())


def merge(ours: Store, theirs: Store) -> Outcome:
    return bring_in(ours, export(theirs, NOW), NOW)


def scale(store: Store, name: str) -> Scale:
    found = store.scales.find(name)
    assert found
    return found


def test_someone_named_in_both_files_is_one_person_with_all_that_was_written(
    pair: tuple[Store, Store],
) -> None:
    ours, theirs = pair
    ours.moments.add(Moment("", DAY, MomentKind.OFFERED, Person("", "sister")), NOW)
    theirs.moments.add(Moment("", DAY, MomentKind.ASKED, Person("", "Sis\u00adter ")), NOW)
    theirs.interactions.add(Interaction("", BEFORE, Person("", "SISTER"), "tea"), NOW)
    outcome = merge(ours, theirs)
    (sister,) = ours.people.all()
    assert [moment.person for moment in ours.moments.of(DAY)] == [sister, sister]
    assert [met.person for met in ours.interactions.of(BEFORE)] == [sister]
    assert "people" not in {**outcome.added, **outcome.kept}
    assert merge(ours, theirs).count("added") == 0, "a second time changes nothing"
    merge(theirs, ours)
    assert [one.name for one in theirs.people.all()] == ["Sis\u00adter"]
    assert len(theirs.moments.of(DAY)) == 2


def test_a_note_about_someone_that_differs_is_told(pair: tuple[Store, Store]) -> None:
    for store, note in zip(pair, ("rings on Sundays", "has a car"), strict=True):
        store.people.add(Person("", "Ann", note), NOW)
    ours, theirs = pair
    assert merge(ours, theirs).kept == {"people": ["Ann"]}
    assert [one.note for one in ours.people.all()] == ["rings on Sundays"]


def test_two_of_one_name_in_their_file_stay_two(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.people.add(Person("", "Ann", "next door"), NOW)
    merge(ours, theirs)
    bert = theirs.people.add(Person("", "Bert"), NOW).ids[0]
    theirs.people.change(Person(bert, "Ann"), NOW)
    merge(ours, theirs)
    assert [one.name for one in ours.people.all()] == ["Ann", "Ann"]


def test_feelings_and_coping_of_one_name_are_joined_and_a_days_own_stays(pair: tuple[Store, Store]) -> None:
    for store, name, number in zip(pair, ("proud-ish", "Proud-ish"), (5, 6), strict=True):
        store.feelings.add(Feeling("", DAY, Choice("", name), number), NOW)
        store.copings.add(Coped("", DAY, Choice("", f"{name} walk"), number), NOW)
    ours, theirs = pair
    theirs.feelings.add(Feeling("", BEFORE, Choice("", "proud-ish"), 3), NOW)
    outcome = merge(ours, theirs)
    felt = [(one.day, one.emotion.name, one.intensity) for one in ours.feelings.between(BEFORE, DAY)]
    assert felt == [(BEFORE, "proud-ish", 3), (DAY, "proud-ish", 5)]
    assert [(one.coping.name, one.worked) for one in ours.copings.of(DAY)] == [("proud-ish walk", 5)]
    assert outcome.kept == {"feelings": [DAY.isoformat()], "coped": [DAY.isoformat()]}


def test_a_scale_of_one_name_and_kind_is_one_scale_with_both_answers(pair: tuple[Store, Store]) -> None:
    for store, name, day in zip(pair, ("Pain", "pain"), (DAY, BEFORE), strict=True):
        store.scales.add(Scale("", name, ScaleKind.ZERO_TO_TEN), NOW)
        store.ratings.rate(scale(store, "pain"), day, 4, NOW)
    ours, theirs = pair
    merge(ours, theirs)
    assert [one.name for one in ours.scales.all() if not one.built_in] == ["Pain"]
    (pain,) = {scale(ours, "pain").id}
    assert [pain in ours.ratings.of(day) for day in (BEFORE, DAY)] == [True, True]


def test_a_scale_of_one_name_and_another_kind_comes_beside_under_a_name_of_its_own(
    pair: tuple[Store, Store],
) -> None:
    long = "P" * 40
    for store, kind in zip(pair, (ScaleKind.ZERO_TO_TEN, ScaleKind.ONE_TO_FIVE), strict=True):
        for name in ("Pain", long):
            store.scales.add(Scale("", name, kind), NOW)
    ours, theirs = pair
    theirs.ratings.rate(scale(theirs, "Pain"), DAY, 5, NOW)
    outcome = merge(ours, theirs)
    own = {one.name: one.kind for one in ours.scales.all() if not one.built_in}
    assert own == {
        "Pain": ScaleKind.ZERO_TO_TEN,
        long: ScaleKind.ZERO_TO_TEN,
        "Pain (2)": ScaleKind.ONE_TO_FIVE,
        f"{'P' * 36} (2)": ScaleKind.ONE_TO_FIVE,
    }
    assert [rating.value for rating in ours.ratings.of(DAY)[scale(ours, "Pain (2)").id]] == [5]
    assert f"Called otherwise, as you have a scale of that name: Pain (2), {'P' * 36} (2)." in told(outcome)
    assert merge(ours, theirs).count("added") == 0
    assert len(ours.scales.all()) == len({one.name for one in ours.scales.all()})


def test_a_scale_that_shipped_does_not_take_the_name_of_one_of_ours(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    ours.scales.add(Scale("", "Spirits", ScaleKind.ZERO_TO_TEN), NOW)
    theirs.scales.change(replace(scale(theirs, "mood"), name="Spirits"), NOW)
    assert merge(ours, theirs).renamed == ["Spirits (2)"]
    assert {one.name for one in ours.scales.all() if "Spirits" in one.name} == {"Spirits", "Spirits (2)"}


def test_what_a_day_has_once_it_has_once_afterwards(pair: tuple[Store, Store]) -> None:
    for store, hours in zip(pair, (7, 5), strict=True):
        store.ratings.rate(scale(store, "sleep"), DAY, hours, NOW)
        store.ratings.rate(scale(store, "sleep"), BEFORE, 8, NOW)
    ours, theirs = pair
    outcome = merge(ours, theirs)
    assert [rating.value for rating in ours.ratings.of(DAY)["sleep"]] == [7]
    assert outcome.kept == {"ratings": [DAY.isoformat()]}
    assert outcome.same["ratings"] == [BEFORE.isoformat()]


def test_answers_of_one_day_from_two_files_stand_in_the_order_they_were_given(
    pair: tuple[Store, Store],
) -> None:
    ours, theirs = pair
    for ago in (2, 3, 4):
        ours.ratings.rate(scale(ours, "mood"), DAY - timedelta(ago), 7, NOW)
    ours.ratings.rate(scale(ours, "mood"), DAY, 2, AT_NOON)
    theirs.ratings.rate(scale(theirs, "mood"), DAY, 9, NOW)
    merge(ours, theirs)
    assert [rating.value for rating in ours.ratings.of(DAY)["mood"]] == [2, 9]


def test_a_plan_that_moved_there_does_not_stand_twice_on_its_new_day(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    ours.ladder.plan("ask-advice", DAY, NOW)
    merge(theirs, ours)
    read = json.loads(export(theirs, NOW))
    (plan,) = read["tables"]["plans"]
    read["tables"]["plans"] = [
        {**plan, "day": (DAY + timedelta(3)).isoformat()},
        {**plan, "id": "another"},
    ]
    bring_in(ours, json.dumps(read), NOW)
    assert ours.ladder.plans("ask-advice") == (DAY,)


@pytest.mark.parametrize(
    "known",
    [
        Person("", "Ray", signs=frozenset({Sign.SHOWN})),
        Person("", "Ray", cautions=frozenset({Caution.VOLATILE})),
        Person("", "Ray", archived=True),
        Person("", "Ray", closeness=0),
    ],
)
def test_what_is_known_of_someone_there_and_not_here_is_told(
    pair: tuple[Store, Store], known: Person
) -> None:
    ours, theirs = pair
    ours.people.add(Person("", "ray", relation="uncle", signs=frozenset({Sign.RELIABLE})), NOW)
    theirs.people.add(known, NOW)
    assert merge(ours, theirs).kept == {"people": ["Ray"]}


def test_a_flag_that_nobody_set_there_says_nothing_against_ours(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    ours.people.add(Person("", "Ray", signs=frozenset(Sign), cautions=frozenset(Caution), archived=True), NOW)
    theirs.people.add(Person("", "Ray"), NOW)
    assert merge(ours, theirs).same["people"] == ["Ray"]


@pytest.mark.parametrize(("used_here", "fate"), [(True, "same"), (False, "kept")])
def test_a_behaviour_used_there_after_all_is_told_unless_it_was_here(
    pair: tuple[Store, Store], used_here: bool, fate: str
) -> None:
    ours, theirs = pair
    attempt = ours.attempts.record("small-favor", Before(), After(), DAY, NOW).edits[0].key
    merge(theirs, ours)
    joking = ours.behaviours.all()[0]
    said = {ours: ((joking,), (joking,) if used_here else ()), theirs: ((), (joking,))}
    for store, (left_out, used) in said.items():
        one = store.attempts.one(attempt)
        store.attempts.change(replace(one, before=Before(left_out=left_out), after=After(used=used)), NOW)
    outcome = merge(ours, theirs)
    assert len(getattr(outcome, fate)["attempt_behaviours"]) == 1


def test_an_exercise_done_in_both_on_one_day_is_one_way_of_coping_and_both_times_are_it(
    pair: tuple[Store, Store],
) -> None:
    ours, theirs = pair
    for store, after in ((ours, 40), (theirs, 20)):
        store.calm.finish(Session("", DAY, "box", 60, after, 240, WasFor.NOTHING), "Box breathing", NOW)
    merge(ours, theirs)
    (coped,) = ours.copings.of(DAY)
    assert sorted((one.after, one.coped_id) for one in ours.calm.sessions()) == [
        (20, coped.id),
        (40, coped.id),
    ]
    assert merge(ours, theirs).count("added") == 0, "a second time changes nothing"
    for one in ours.calm.sessions():
        ours.calm.delete(one.id)
    assert ours.copings.of(DAY) == ()


def test_a_way_of_coping_of_ones_own_stays_when_an_exercise_that_came_from_there_is_deleted(
    pair: tuple[Store, Store],
) -> None:
    ours, theirs = pair
    ours.copings.add(Coped("", DAY, Choice("", "Box breathing")), NOW)
    theirs.calm.finish(Session("", DAY, "box", 60, 40, 240), "Box breathing", NOW)
    merge(ours, theirs)
    (session,) = ours.calm.sessions()
    ours.calm.delete(session.id)
    assert len(ours.copings.of(DAY)) == 1
