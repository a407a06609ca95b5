"""Made-up times with exercises: enough to compare, told apart, and the rest of the years stays as it was."""

from collections.abc import Iterator

import pytest

from tests.support.clock import FixedClock
from tracker.content.exercises import exercises
from tracker.domain.calm import State
from tracker.domain.effects import effects, surest
from tracker.exchange.demo import made_up
from tracker.exchange.demo.file import write_years
from tracker.store import Store

TODAY = FixedClock()(4).day


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_years(path, TODAY, 4 * 365, seed=3)
    opened = Store(path)
    yield opened
    opened.close()


def test_there_is_enough_to_say_what_comes_first(store: Store) -> None:
    sessions = store.calm.sessions()
    assert 150 < len(sessions) < 500
    found = effects(sessions)
    assert surest(found.values()) is not None
    assert all(exercises(None).get(name) for name in found)
    change = found["long-exhale"].change
    assert change is not None
    assert change.high is not None
    assert change.high < 0
    assert len(found["long-exhale"].by_time) == 3


def test_each_that_was_ended_stands_on_its_day_as_a_way_of_coping(store: Store) -> None:
    for one in store.calm.sessions():
        ways = {way.id for way in store.copings.of(one.day)}
        assert (one.coped_id in ways) == (one.state is State.DONE)
    begun = [one for one in store.calm.sessions() if one.state is State.BEGUN]
    assert begun
    assert all(one.after is None for one in begun)


def test_what_it_was_for_leads_to_a_row_of_that_day(store: Store) -> None:
    linked = [one for one in store.calm.sessions() if one.was_for_id]
    assert linked
    for one in linked:
        moments, attempts = store.moments.of(one.day), store.attempts.of(one.day)
        assert one.was_for_id in {*(row.id for row in moments), *(row.id for row in attempts)}


def test_the_same_seed_makes_the_same_times() -> None:
    one, other = (made_up(TODAY, 300, 5)["calm_sessions"] for _ in range(2))
    assert one == other
    assert made_up(TODAY, 300, 6)["calm_sessions"] != one


def test_nothing_of_it_is_on_the_evening_that_is_still_open() -> None:
    assert all(row["day"] != TODAY.isoformat() for row in made_up(TODAY, 60, 1).get("calm_sessions", ()))
