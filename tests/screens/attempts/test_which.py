"""Several attempts that wait: what they are called, so that one knows which is which."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.screens.attempts.opened import FAVOR
from tests.screens.ladder.opened import NOW, go_to, open_ladder, prepared
from tests.support.app import until_shown
from tracker.domain.attempts import Before, State
from tracker.domain.evening import Choice
from tracker.domain.ladder import Attempt
from tracker.domain.people import Person
from tracker.screens.attempts.which import which_words
from tracker.store import Store

LATER = replace(NOW, at=NOW.at + timedelta(minutes=18))
DAY = "begun Sunday 22 November 2026"


def words(*begun: Before, later: Before | None = None) -> tuple[str, ...]:
    """What attempts begun at 21:15, and one begun at 21:33, are called."""
    stamped = [(one, NOW) for one in begun] + ([(later, LATER)] if later else [])
    return which_words(
        [Attempt(str(n), "small-favor", at, State.BEGUN, one) for n, (one, at) in enumerate(stamped)]
    )


def test_what_differs_at_sight_needs_nothing_more() -> None:
    jo, ann = Before(Person("j", "Jo"), "office"), Before(Person("a", "Ann"), ask="a lift home")
    assert words(jo, ann) == (f"with Jo · office · {DAY}", f"with Ann · {DAY} · a lift home")


def test_those_that_look_alike_are_told_apart_by_the_clock() -> None:
    assert words(Before(), later=Before()) == (f"{DAY}, 21:15", f"{DAY}, 21:33")


def test_what_was_feared_left_out_and_expected_is_said_where_it_differs() -> None:
    quiet, pay = (Choice("q", "asking so quietly that it is not heard at all"),), (Choice("p", "paying"),)
    assert words(
        Before(prediction="he sighs and says that he has no time for me", left_out=quiet, expected_suds=40),
        Before(prediction="he laughs\nat me", left_out=pay, expected_suds=40),
    ) == (
        f"{DAY}, 21:15 · expected: he sighs and says that he has… · without asking so quietly that it is…",
        f"{DAY}, 21:15 · expected: he laughs at me · without paying",
    )
    assert words(Before(expected_suds=40), Before(expected_suds=60), Before()) == (
        f"{DAY}, 21:15 · distress 40",
        f"{DAY}, 21:15 · distress 60",
        f"{DAY}, 21:15",
    )


def test_those_that_are_alike_in_everything_are_counted() -> None:
    assert words(Before(), Before(), later=Before()) == (
        f"1st, {DAY}, 21:15",
        f"2nd, {DAY}, 21:15",
        f"{DAY}, 21:33",
    )
    assert words(*[Before()] * 4)[2:] == (f"3rd, {DAY}, 21:15", f"4th, {DAY}, 21:15")


async def test_two_that_look_alike_are_told_apart_where_one_is_asked_for(tmp_path: Path) -> None:
    def twice(store: Store) -> None:
        store.attempts.begin("small-favor", Before(expected_suds=40), NOW)
        store.attempts.begin("small-favor", Before(expected_suds=70), LATER)

    async with open_ladder(prepared(tmp_path / "file.db", twice)) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, f"▌ {DAY}, 21:15 · distress 40")
        await until_shown(pilot, f"{DAY}, 21:33 · distress 70")
