"""Times with an exercise in the file: kept from their beginning, and on their day as a way of coping."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.attempts import Before
from tracker.domain.calm import Session, State, WasFor
from tracker.domain.evening import Choice, Coped, Moment, MomentKind
from tracker.store.errors import NotThere

NOW = FixedClock()(4)
BOX = Session("", NOW.day, "box", 60, 40, 240, WasFor.NOTHING)


def test_what_was_said_before_is_kept_from_the_beginning() -> None:
    with new_store() as store:
        begun = store.calm.begin(Session("", NOW.day, "box", 60, state=State.BEGUN), NOW)
        found = store.calm.begun("box", NOW.day)
        assert found is not None
        assert (found.id, found.before, found.after, found.state) == (begun.ids[0], 60, None, State.BEGUN)
        assert store.calm.begun("scan", NOW.day) is None
        assert store.copings.of(NOW.day) == ()


def test_finishing_lands_on_the_day_and_goes_back_as_one() -> None:
    with new_store() as store:
        store.calm.begin(replace(BOX, after=None), NOW)
        found = store.calm.begun("box", NOW.day)
        assert found is not None
        done = store.calm.finish(replace(found, after=40, seconds=240), "Box breathing", NOW)
        (coped,) = store.copings.of(NOW.day)
        assert (coped.coping.name, coped.worked) == ("Box breathing", None)
        (session,) = store.calm.sessions()
        assert (session.state, session.change, session.coped_id) == (State.DONE, -20, coped.id)
        store.undo(done)
        assert store.copings.of(NOW.day) == ()
        assert store.calm.begun("box", NOW.day) == found
        assert "Box breathing" not in {one.name for one in store.ways.all(hidden=True)}


def test_a_second_time_on_a_day_is_the_same_way_of_coping_and_what_was_said_of_it_stays() -> None:
    with new_store() as store:
        store.copings.add(Coped("", NOW.day, Choice("", "box breathing"), 8), NOW)
        store.calm.finish(BOX, "Box breathing", NOW)
        store.calm.finish(BOX, "Box breathing", NOW)
        (coped,) = store.copings.of(NOW.day)
        assert coped.worked == 8
        assert {one.coped_id for one in store.calm.sessions("box")} == {coped.id}


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
        with pytest.raises(NotThere):
            store.calm.finish(replace(was, id="gone"), "Box breathing", NOW)


def test_what_it_can_be_for_is_todays_moment_and_the_attempt_that_waits() -> None:
    with new_store() as store:
        assert store.calm.about(NOW.day) == ("", "")
        store.moments.add(Moment("", NOW.day - timedelta(1), MomentKind.NEEDED), NOW)
        moment = store.moments.add(Moment("", NOW.day, MomentKind.NEEDED), NOW)
        attempt = store.attempts.begin("ask-advice", Before(), NOW)
        assert store.calm.about(NOW.day) == (moment.ids[0], attempt.ids[0])


def test_the_bell_is_off_until_it_is_switched_on() -> None:
    with new_store() as store:
        assert not store.settings.bell
        store.settings.set_bell(True, NOW)
        assert store.settings.bell
