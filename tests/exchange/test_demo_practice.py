"""Made-up years of practice: there is something on every page, and the learning is slow."""

from collections.abc import Iterator
from statistics import fmean

import pytest

from tests.support.clock import FixedClock
from tracker.domain.attempts import State
from tracker.domain.giving import Direction
from tracker.domain.people import Caution
from tracker.domain.readiness import Readiness
from tracker.exchange.demo.file import write_years
from tracker.store import Store

TODAY = FixedClock()(4).day
YEARS = 6


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_years(path, TODAY, 365 * YEARS, seed=3)
    opened = Store(path)
    yield opened
    opened.close()


def test_there_is_something_on_every_page(store: Store) -> None:
    assert len(store.attempts.waiting()) == 1
    assert len(store.evidence.lines()) > 50
    assert len(store.asks.all()) == 2
    assert store.exchanges.balance(TODAY.replace(month=1), TODAY).total(Direction.GAVE)
    assert any(Caution.VOLATILE in one.cautions for one in store.people.all())
    states = {one.state for one in store.practice.look(TODAY).looked.values()}
    assert {Readiness.NOT_STARTED, Readiness.PRACTISING, Readiness.READY, Readiness.MASTERED} <= states


def test_some_attempts_are_bare_ticks_and_some_were_not_tried(store: Store) -> None:
    every = [one for rung in store.ladder.rungs(TODAY) for one in store.attempts.of_step(rung.step.id)]
    bare = sum(one.is_bare for one in every)
    assert 0.2 < bare / len(every) < 0.5
    assert any(one.state is State.DONE and not one.is_try for one in every)
    said = [one for one in every if one.is_try and not one.is_bare]
    assert all(one.answered_at == one.stamp.at for one in said)
    assert any(one.before.left_out for one in said)
    assert any(one.after.used for one in said)


def guesses(store: Store, year: int) -> tuple[float, float]:
    """Return the mean guess and how often a yes came, 0–100 each, in one of the years."""
    (row,) = store.file.rows(
        """SELECT avg(yes_likely) AS guess, 100 * avg(outcome IN ('accepted', 'partly')) AS came FROM tries
        WHERE yes_likely IS NOT NULL AND outcome <> 'offered-first' AND day BETWEEN ? AND ?""",
        (f"{year}-01-01", f"{year}-12-31"),
    )
    return row["guess"], row["came"]


def test_guesses_are_too_dark_at_first_and_come_nearer(store: Store) -> None:
    first, last = guesses(store, TODAY.year - YEARS + 1), guesses(store, TODAY.year)
    assert first[1] - first[0] > 25
    assert abs(last[1] - last[0]) < abs(first[1] - first[0])


def test_surprise_grows_less_where_the_answer_comes_to_be_expected(store: Store) -> None:
    tries = [one for rung in store.ladder.rungs(TODAY) for one in store.attempts.of_step(rung.step.id)]
    by_half: tuple[list[int], list[int]] = ([], [])
    for one in tries:
        if one.after.surprise is not None and one.before.yes_likely is not None:
            by_half[one.stamp.day.year > TODAY.year - YEARS // 2].append(one.after.surprise)
    assert fmean(by_half[0]) > fmean(by_half[1])
