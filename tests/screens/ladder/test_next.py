"""What could be next, as a person meets it: suggested with reasons, decided by keys, hidden for a day."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.screens.ladder.opened import (
    NOW,
    TODAY,
    LadderFirst,
    go_to,
    kept,
    line,
    open_ladder,
    prepared,
    rung,
    until_kept,
    until_line,
)
from tests.screens.ladder.practised import ADVICE_IN_ONE_PLACE, FAVOR_READY, tried
from tests.support.app import SMALL, open_app, text_of, until, until_gone, until_shown
from tests.support.clock import EVENING, FixedClock
from tracker.domain.ladder import Standing, Step
from tracker.domain.proposals import Proposal, ProposalKind
from tracker.domain.readiness import Rules
from tracker.screens.ladder.next import NextPage
from tracker.store import Store
from tracker.widgets.next_list import MOST, few

FAVOR = "Ask a colleague for a small favor"
ADVICE = "Ask for advice on a decision"
DIRECTIONS = "Ask for directions when lost"
PROPOSED = "You may be ready to move on. That is for you to say."


def standing(path: Path, name: str) -> Standing | None:
    return rung(path, name).step.standing


async def test_a_suggestion_asks_shows_its_parts_and_is_taken_by_the_person(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", FAVOR_READY)
    async with open_ladder(path) as pilot:
        await until_line(pilot, FAVOR, "ready?")
        await go_to(pilot, FAVOR)
        await until_shown(pilot, "may be ready to move on: k says why")
        await pilot.press("k")
        await until_shown(pilot, "✓ tried 3 times (at least 3)")
        assert PROPOSED in text_of(pilot.app)
        assert "✓ in 2 places (at least 2), or with 0 people (at least 2)" in text_of(pilot.app)
        assert "✓ how sure you were of what you expected: 80 at first, 40 now, noted" in text_of(pilot.app)
        assert "· distress at its peak: noted 0 times (at least 3)" in text_of(pilot.app)
        assert "· you have not said so; beside the first two, your word is enough" in text_of(pilot.app)
        assert standing(path, FAVOR) is None
        await pilot.press("enter")
        await until_shown(pilot, "You said that you are ready to move on.")
        assert standing(path, FAVOR) is Standing.READY
        assert PROPOSED not in text_of(pilot.app)
        await pilot.press("u")
        await until_shown(pilot, PROPOSED)
        assert standing(path, FAVOR) is None
        await pilot.press("2", "escape")
        await until_gone(pilot, "ready?")
        await until_line(pilot, FAVOR, "ready")


async def test_without_its_conditions_nothing_asks_and_what_is_missing_is_shown(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", ADVICE_IN_ONE_PLACE)
    async with open_ladder(path) as pilot:
        await go_to(pilot, ADVICE)
        await until_shown(pilot, "practising")
        assert "may be ready" not in text_of(pilot.app)
        await pilot.press("k")
        await until_shown(pilot, "· in 1 place (at least 2), or with 0 people (at least 2)")
        assert "✓ tried 3 times" in text_of(pilot.app)
        assert "were in one place (Kitchen). Somewhere else, or with" in text_of(pilot.app)
        assert PROPOSED not in text_of(pilot.app)


@pytest.mark.parametrize(
    ("key", "said", "state", "words"),
    [
        ("1", Standing.PRACTISING, "practising", "· you have not said so"),
        ("2", Standing.READY, "ready to move on", "You said that you are ready to move on."),
        ("3", Standing.MASTERED, "mastered", "It can go back to practising at any"),
    ],
)
async def test_what_the_person_says_holds_and_can_be_taken_back(
    tmp_path: Path, key: str, said: Standing, state: str, words: str
) -> None:
    path = prepared(tmp_path / "file.db", FAVOR_READY)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("k")
        await until_shown(pilot, PROPOSED)
        await pilot.press(key)
        await until_gone(pilot, PROPOSED)
        assert words in text_of(pilot.app)
        assert standing(path, FAVOR) is said
        await pilot.press("escape")
        await until_shown(pilot, state)
        assert "ready?" not in text_of(pilot.app)
        await pilot.press("k")
        await until_shown(pilot, "nothing said")
        await pilot.press("0")
        await until_shown(pilot, PROPOSED)
        assert standing(path, FAVOR) is None


async def test_not_today_hides_every_proposal_until_tomorrow(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", FAVOR_READY)
    clock = FixedClock()
    async with open_app(path, SMALL, clock, kind=LadderFirst) as pilot:
        await until_line(pilot, FAVOR, "ready?")
        await pilot.press("k")
        await until_shown(pilot, PROPOSED)
        await pilot.press("h")
        await until_shown(pilot, "Not today, you said. They are back tomorrow")
        assert PROPOSED not in text_of(pilot.app)
        await pilot.press("escape")
        await until_gone(pilot, "ready?")
        await go_to(pilot, FAVOR)
        await until_shown(pilot, "practising")
        assert "may be ready" not in text_of(pilot.app)
        clock.local = EVENING + timedelta(days=1)
        await pilot.press("k")
        await until_shown(pilot, PROPOSED)
        await pilot.press("h")
        await until_gone(pilot, PROPOSED)
        await pilot.press("h")
        await until_shown(pilot, PROPOSED)


async def test_a_few_are_proposed_at_a_time(tmp_path: Path) -> None:
    steps = ("small-favor", "ask-directions", "ask-advice", "delegate-task", "share-struggle")
    known = {one.step.id for one in kept(prepared(tmp_path / "a.db"), lambda s: s.ladder.rungs(TODAY))}
    ready = [step for step in steps if step in known]
    assert len(ready) > MOST
    sames = [Proposal(ProposalKind.BEGIN, Step(one, 1, one), f"A place to begin: {one}.") for one in ready]
    assert few(sames) == tuple(sames[:MOST])
    assert few([sames[0], replace(sames[1], words=sames[0].words), sames[2]]) == (sames[0], sames[2])
    path = prepared(tmp_path / "file.db", *(tried(one, "a", "b", "a", sure=80, belief=10) for one in ready))
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Share deeper feelings and vulnerabilities")
        await pilot.press("k")
        await until_shown(pilot, PROPOSED)
        assert "This step" in text_of(pilot.app)
        assert "Enter asks what you expect of a try at it." in text_of(pilot.app)
        assert text_of(pilot.app).count(PROPOSED) == 1


async def test_the_first_steps_proposed_are_small_ones(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, DIRECTIONS)
        await pilot.press("k")
        await until_shown(pilot, "What is small is")
        await pilot.press("enter")
        await until_shown(pilot, "0 (none) to 100?")
        await pilot.press(*"101", "enter")
        await until_shown(pilot, "A whole number from 0 to 100.")
        await pilot.press("backspace", "backspace", "backspace", *"41", "enter")
        await until_kept(pilot, lambda: rung(path, DIRECTIONS).expected_suds == 41, "41")
        assert "A place to begin" not in text_of(pilot.app)
        await pilot.press("down", "enter")
        await until_shown(pilot, "0 (none) to 100?")
        await pilot.press(*"40", "enter")
        await until_shown(pilot, "A place to begin: you expect 40 of 100 here.")
        assert "you expect 41" not in text_of(pilot.app)


async def test_the_rules_are_settings_with_bounds(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", ADVICE_IN_ONE_PLACE)
    async with open_ladder(path) as pilot:
        await go_to(pilot, ADVICE)
        await pilot.press("k", "s")
        await until_shown(pilot, "When a step may be ready")
        await pilot.press("tab", "0", "enter")
        await until_shown(pilot, "Places: a whole number from 1 to 20, not “0”.")
        assert kept(path, lambda store: store.practice.rules()) == Rules()
        await pilot.press("backspace", "1", "enter")
        await until_shown(pilot, PROPOSED)
        assert kept(path, lambda store: store.practice.rules()) == Rules(contexts=1)
        assert "✓ in 1 place (at least 1)" in text_of(pilot.app)
        await pilot.press("u")
        await until_gone(pilot, PROPOSED)
        assert kept(path, lambda store: store.practice.rules()) == Rules()


async def test_a_small_window_says_the_state_below_the_list(tmp_path: Path) -> None:
    path = prepared(
        tmp_path / "file.db",
        FAVOR_READY,
        lambda store: store.ladder.stand("small-favor", Standing.MASTERED, NOW),
    )
    async with open_ladder(path, (60, 20)) as pilot:
        await go_to(pilot, FAVOR)
        await until_shown(pilot, " · mastered")
        assert "state" not in text_of(pilot.app)


async def test_every_state_stands_in_words(tmp_path: Path) -> None:
    def states(store: Store) -> None:
        FAVOR_READY(store)
        store.ladder.stand("small-favor", Standing.MASTERED, NOW)
        ADVICE_IN_ONE_PLACE(store)
        store.ladder.rest("delegate-task", NOW)
        store.ladder.plan("ask-directions", TODAY, NOW)

    path = prepared(tmp_path / "file.db", states)
    async with open_ladder(path, (150, 40)) as pilot:
        await until_line(pilot, FAVOR, "mastered")
        await until_line(pilot, ADVICE, "practising")
        await until_line(pilot, "Delegate a task", "resting")
        await until_line(pilot, "○ Ask for directions", "planned", "today")
        await until_line(pilot, "Allow someone to hold", "not started")


async def test_a_name_that_looks_like_markup_is_only_a_name(tmp_path: Path) -> None:
    def act(store: Store) -> None:
        step_id = store.ladder.add(Step("", 1, "[/b] [@click=app.quit]x[/] 漢字"), NOW).ids[0]
        tried(step_id, "[/]", "[b]", "[/]", sure=80, belief=10)(store)

    async with open_ladder(prepared(tmp_path / "file.db", act)) as pilot:
        await until_line(pilot, "[@click", "ready?")
        await pilot.press("k")
        await until(pilot, lambda: isinstance(pilot.app.screen, NextPage), "the page")
        await pilot.press("home", "down")
        await until_shown(pilot, "[/b] [@click=app.quit]x[/] 漢字   ready to move on?")
        assert "✓ tried 3 times" in text_of(pilot.app)
        assert line(pilot, "[@click")
