"""The short look before a step of level 3: what it asks, the ways on, and that it locks nothing."""

from pathlib import Path

import pytest

from tests.screens.ladder.opened import NOW, go_to, kept, open_ladder, prepared
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.ladder import Step
from tracker.domain.people import Caution, Person, Sign
from tracker.screens.attempts.before_form import BeforeForm
from tracker.screens.attempts.first_look import look_words
from tracker.screens.ladder.page import StepPage
from tracker.store import Store

DEEPER = "Share deeper feelings and vulnerabilities"
MIA = Person("m", "Mia", signs=frozenset({Sign.RELIABLE}), cautions=frozenset({Caution.VOLATILE}))


async def test_one_key_goes_on(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await go_to(pilot, DEEPER)
        await pilot.press("f")
        await until_shown(pilot, f"Before “{DEEPER}”")
        shown = " ".join(text_of(pilot.app).split())
        assert "Are you steady enough for a yes and for a no?" in shown
        assert "Is this a crisis? Then it is no time to practise: reach somebody safe" in shown
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, BeforeForm), "the form")


@pytest.mark.parametrize("key", ["4", "escape"])
async def test_not_now_writes_nothing(tmp_path: Path, key: str) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, DEEPER)
        await pilot.press("f")
        await until_shown(pilot, "4 not now")
        await pilot.press(key)
        await until_gone(pilot, "4 not now")
        assert kept(path, lambda store: store.attempts.waiting()) == ()


async def test_a_smaller_step_opens_its_page(tmp_path: Path) -> None:
    def act(store: Store) -> None:
        steps = {rung.step.name: rung.step for rung in store.ladder.rungs(NOW.day)}
        store.ladder.add(Step("", 3, "Say that today was hard", parent_id=steps[DEEPER].id), NOW)

    async with open_ladder(prepared(tmp_path / "file.db", act)) as pilot:
        await go_to(pilot, DEEPER)
        await pilot.press("f")
        await until_shown(pilot, "2 a smaller step first: Say that today was hard")
        await pilot.press("2")
        await until(pilot, lambda: isinstance(pilot.app.screen, StepPage), "the page")
        await until_shown(pilot, "Say that today was hard")
        await pilot.press("escape")
        await until_shown(pilot, "Low-stakes practice")


async def test_below_level_3_nothing_is_asked(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await go_to(pilot, "Ask for advice on a decision")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(pilot.app.screen, BeforeForm), "the form")


async def test_somebody_volatile_is_asked_about_once_and_kindly(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.people.add(MIA, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, DEEPER)
        await pilot.press("f", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, BeforeForm), "the form")
        await pilot.press(*"Mia", "enter")
        await until_shown(pilot, "You noted that Mia can be volatile.")
        await pilot.press("n")
        await until_gone(pilot, "You noted that Mia can be volatile.")
        assert kept(path, lambda store: store.attempts.waiting()) == ()
        await pilot.press("enter")
        await until_shown(pilot, "You noted that Mia can be volatile.")
        await pilot.press("y")
        await until(
            pilot, lambda: len(kept(path, lambda store: store.attempts.waiting())) == 1, "the attempt"
        )


def test_what_is_noted_of_them_stands_there() -> None:
    step = Step("s", 3, DEEPER)
    assert look_words(step, MIA)[2] == (
        "You noted that Mia can be volatile. Is this the right person, and the right day, for this? "
        "(reliable · can be volatile)"
    )
    assert look_words(step, Person("a", "Ana"))[2] == (
        "Is Ana safe to lean on for this? (nothing is noted of them yet)"
    )
    assert look_words(step, None)[2].startswith("Is it somebody safe")
