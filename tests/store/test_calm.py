"""Times with an exercise in the file: kept from their beginning, and on their day as a way of coping."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.attempts import Before
from tracker.domain.calm import Session, State, WasFor
from tracker.domain.changes import Changed, joined
from tracker.domain.evening import Choice, Coped, Moment, MomentKind
from tracker.domain.people import Person
from tracker.domain.time import Stamp
from tracker.store.calm import as_left
from tracker.store.errors import NotThere

NOW = FixedClock()(4)
BOX = Session("", NOW.day, "box", 60, 40, 240, WasFor.NOTHING)


def test_what_was_said_before_is_kept_from_the_beginning() -> None:
    with new_store() as store:
        begun = store.calm.begin(Session("", NOW.day, "box", 60, state=State.BEGUN), NOW)
        found = store.calm.begun("box", NOW)
        assert found is not None
        assert (found.id, found.before, found.after, found.state) == (begun.ids[0], 60, None, State.BEGUN)
        assert store.calm.begun("scan", NOW) is None
        assert store.copings.of(NOW.day) == ()


def later(minutes: float) -> Stamp:
    return replace(NOW, at=NOW.at + timedelta(minutes=minutes))


@pytest.mark.parametrize(("minutes", "offered"), [(0, True), (14, True), (16, False), (-16, False)])
def test_one_goes_on_only_with_what_was_broken_off_lately(minutes: float, offered: bool) -> None:
    with new_store() as store:
        store.calm.begin(Session("", NOW.day, "box", 60, state=State.BEGUN), NOW)
        assert (store.calm.begun("box", later(minutes)) is not None) == offered


def test_its_last_sign_of_life_is_what_counts() -> None:
    with new_store() as store:
        store.calm.begin(Session("", NOW.day, "box", 60, state=State.BEGUN), NOW)
        (was,) = store.calm.sessions()
        store.calm.reach(replace(was, seconds=600), later(10), was)
        found = store.calm.begun("box", later(24))
        assert found is not None
        assert found.seconds == 600


def test_one_does_not_go_on_with_another_day() -> None:
    with new_store() as store:
        store.calm.begin(Session("", NOW.day - timedelta(1), "box", 60, state=State.BEGUN), NOW)
        assert store.calm.begun("box", NOW) is None


def test_how_it_was_laid_out_and_how_far_it_came_are_kept() -> None:
    with new_store() as store:
        store.calm.begin(Session("", NOW.day, "box", 60, state=State.BEGUN), NOW)
        (was,) = store.calm.sessions()
        store.calm.reach(replace(was, seconds=20, reached=100, rounds=19, pace=125), NOW, was)
        (one,) = store.calm.sessions()
        assert (one.seconds, one.reached, one.rounds, one.pace, one.state) == (20, 100, 19, 125, State.BEGUN)


def test_a_time_stands_where_it_was_begun_and_on_the_day_on_which_it_was() -> None:
    with new_store() as store:
        over = Stamp(later(12).at, NOW.offset_minutes, NOW.zone, NOW.day + timedelta(1))
        store.calm.finish(replace(BOX, stamp=NOW), "Box breathing", over)
        (one,) = store.calm.sessions()
        assert (one.stamp, one.day) == (NOW, NOW.day)
        assert len(store.copings.of(NOW.day)) == 1
        assert store.copings.of(over.day) == ()


def test_begun_gone_on_with_finished_and_answered_it_goes_back_as_one() -> None:
    with new_store() as store:
        desk: list[Changed] = [store.calm.begin(replace(BOX, after=None, seconds=0, state=State.BEGUN), NOW)]

        def done(changed: Changed, before: Session) -> Session:
            whole = joined(desk[-1], changed)
            assert whole is not None
            desk[-1] = whole
            return as_left(changed, before)

        (one,) = store.calm.sessions()
        one = done(store.calm.reach(replace(one, seconds=60, reached=90), later(1), one), one)
        one = done(store.calm.finish(one, "Box breathing", later(2), one), one)
        one = done(store.calm.finish(replace(one, after=20), "Box breathing", later(3), one), one)
        assert one.state is State.DONE
        assert store.calm.sessions() == (one,)
        store.undo(desk[-1])
        assert store.calm.sessions() == ()
        assert store.copings.of(NOW.day) == ()


def test_finishing_lands_on_the_day_and_goes_back_as_one() -> None:
    with new_store() as store:
        store.calm.begin(replace(BOX, after=None), NOW)
        found = store.calm.begun("box", NOW)
        assert found is not None
        done = store.calm.finish(replace(found, after=40, seconds=240), "Box breathing", NOW)
        (coped,) = store.copings.of(NOW.day)
        assert (coped.coping.name, coped.worked) == ("Box breathing", None)
        (session,) = store.calm.sessions()
        assert (session.state, session.change, session.coped_id) == (State.DONE, -20, coped.id)
        store.undo(done)
        assert store.copings.of(NOW.day) == ()
        assert store.calm.begun("box", NOW) == found
        assert "Box breathing" not in {one.name for one in store.ways.all(hidden=True)}


def test_a_second_time_on_a_day_is_the_same_way_of_coping_and_what_was_said_of_it_stays() -> None:
    with new_store() as store:
        store.copings.add(Coped("", NOW.day, Choice("", "box breathing"), 8), NOW)
        store.calm.finish(BOX, "Box breathing", NOW)
        store.calm.finish(BOX, "Box breathing", NOW)
        (coped,) = store.copings.of(NOW.day)
        assert coped.worked == 8
        assert {one.coped_id for one in store.calm.sessions("box")} == {""}, "it is the person's own"


def test_deleting_takes_its_way_of_coping_along_unless_that_says_more() -> None:
    with new_store() as store:
        for _ in range(2):
            store.calm.finish(BOX, "Box breathing", NOW)
        one, other = store.calm.sessions()
        store.calm.delete(one.id)
        assert store.copings.of(NOW.day)
        gone = store.calm.delete(other.id)
        assert store.copings.of(NOW.day) == ()
        store.undo(gone)
        (coped,) = store.copings.of(NOW.day)
        store.copings.change(replace(coped, worked=7), NOW)
        store.calm.delete(other.id)
        assert [one.worked for one in store.copings.of(NOW.day)] == [7]


def test_deleting_leaves_a_way_of_coping_that_was_entered_by_hand() -> None:
    with new_store() as store:
        store.copings.add(Coped("", NOW.day, Choice("", "box breathing")), NOW)
        for _ in range(2):
            store.calm.finish(BOX, "Box breathing", NOW)
        for one in store.calm.sessions():
            store.calm.delete(one.id)
        assert [one.coping.name for one in store.copings.of(NOW.day)] == ["box breathing"]


def test_a_session_outlives_its_way_of_coping() -> None:
    with new_store() as store:
        store.calm.finish(BOX, "Box breathing", NOW)
        store.copings.delete(store.copings.of(NOW.day)[0].id)
        (one,) = store.calm.sessions()
        store.calm.delete(one.id)
        assert store.calm.sessions() == ()


def test_changing_writes_what_differs() -> None:
    with new_store() as store:
        store.calm.finish(BOX, "Box breathing", NOW)
        (was,) = store.calm.sessions()
        store.calm.change(replace(was, after=30), NOW, was)
        assert store.calm.one(was.id).after == 30
        with pytest.raises(NotThere):
            store.calm.change(replace(was, id="gone", after=1), NOW, was)
        with pytest.raises(NotThere):
            store.calm.one("gone")
        with pytest.raises(NotThere):
            store.calm.delete("gone")


def test_it_can_be_for_the_moments_of_its_day_and_for_attempts_that_wait_or_were_made_then() -> None:
    with new_store() as store:
        assert store.calm.about(NOW.day) == ((), ())
        store.moments.add(Moment("", NOW.day - timedelta(1), MomentKind.NEEDED), NOW)
        store.moments.add(Moment("", NOW.day, MomentKind.NEEDED, about="a form\nat the office"), NOW)
        store.moments.add(Moment("", NOW.day, MomentKind.OFFERED, Person("", "Ines")), NOW)
        store.ladder.tick("small-favor", NOW.day - timedelta(1), NOW)
        store.ladder.tick("small-favor", NOW.day, NOW)
        store.attempts.begin("ask-advice", Before(), NOW)
        about = store.calm.about(NOW.day)
        assert [one.words for one in about.moments] == ["offered · Ines", "a form at the office"]
        assert [one.words for one in about.attempts] == [
            "Ask for advice on a decision",
            "Ask a colleague for a small favor",
        ]


def test_what_is_named_at_length_is_named_in_brief_and_of_many_the_latest_are_offered() -> None:
    with new_store() as store:
        for n in range(7):
            store.moments.add(Moment("", NOW.day, MomentKind.NEEDED, about=f"{n} {'x' * 60}"), NOW)
        words = [one.words for one in store.calm.about(NOW.day).moments]
        assert words == [f"{n} {'x' * 33}…" for n in (6, 5, 4, 3, 2)]


def test_the_only_moment_of_a_day_is_the_one_it_was_for_and_of_several_none_is_guessed() -> None:
    with new_store() as store:
        moment = store.moments.add(Moment("", NOW.day, MomentKind.NEEDED, about="a form"), NOW).ids[0]
        store.calm.finish(replace(BOX, was_for=WasFor.MOMENT), "Box breathing", NOW)
        (one,) = store.calm.sessions()
        assert (one.was_for_id, one.about) == (moment, "a form")
        store.moments.add(Moment("", NOW.day, MomentKind.NEEDED, about="a lift"), NOW)
        store.calm.finish(replace(BOX, was_for=WasFor.MOMENT), "Box breathing", NOW)
        assert [(one.was_for_id, one.about) for one in store.calm.sessions()] == [
            ("", ""),
            (moment, "a form"),
        ]
        store.calm.change(replace(one, was_for=WasFor.ATTEMPT, was_for_id=""), NOW, one)
        assert store.calm.one(one.id).was_for_id == ""


def test_what_it_was_for_is_named_as_the_step_of_the_attempt() -> None:
    with new_store() as store:
        attempt = store.attempts.begin("ask-advice", Before(), NOW).ids[0]
        store.calm.finish(replace(BOX, was_for=WasFor.ATTEMPT), "Box breathing", NOW)
        (one,) = store.calm.sessions()
        assert (one.was_for_id, one.about) == (attempt, "Ask for advice on a decision")
        store.attempts.delete(attempt)
        assert store.calm.one(one.id).about == ""


def test_the_bell_is_off_until_it_is_switched_on() -> None:
    with new_store() as store:
        assert not store.settings.bell
        store.settings.set_bell(True, NOW)
        assert store.settings.bell
