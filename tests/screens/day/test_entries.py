"""Entries that are there: changed, deleted, ticked, and brought back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screens.day.opened import (
    HOSTILE,
    SHOWN,
    TONIGHT,
    kept,
    open_day,
    press,
    row,
    until_row,
    until_row_gone,
)
from tests.support.app import SMALL, text_of, until, until_shown
from tests.support.clock import FixedClock
from tracker.domain.evening import Choice, Coped, Did, Feeling, Interaction, Moment, MomentKind, Outcome
from tracker.domain.ladder import Step
from tracker.domain.people import Person
from tracker.store import Store

NOW = FixedClock()(4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def prepared(path: Path, *acts: Callable[[Store], object]) -> None:
    store = Store(path, create=True)
    for act in acts:
        act(store)
    store.close()


def full(store: Store) -> None:
    sister = Person("", "My sister")
    store.moments.add(Moment("", TONIGHT, MomentKind.OFFERED, sister, Did.ACCEPTED, 60, 25, "a form"), NOW)
    store.feelings.add(Feeling("", TONIGHT, Choice("", "relieved"), 6), NOW)
    store.feelings.add(Feeling("", TONIGHT, Choice("", "ashamed"), 3), NOW)
    store.copings.add(Coped("", TONIGHT, Choice("", "walk"), 7), NOW)
    store.interactions.add(Interaction("", TONIGHT, sister, "tea", Outcome.CLOSER), NOW)
    store.ladder.plan("small-favor", TONIGHT, NOW)


async def test_enter_changes_a_moment(path: Path) -> None:
    prepared(path, full)
    async with open_day(path) as pilot:
        await press(pilot, *["tab"] * 11, "enter")
        await until_shown(pilot, "This moment")
        assert "● 1 offered" in text_of(pilot.app)
        await press(pilot, "n", "tab", "2", "backspace", "backspace", "=5", "enter")
        await until_row(pilot, "Help today", "needed · My sister · a form")
        (moment,) = kept(path).moments
        assert (moment.kind, moment.did, moment.distress) == (MomentKind.NEEDED, Did.DID_NOT_ASK, 5)


async def test_enter_changes_how_strong_a_feeling_was(path: Path) -> None:
    prepared(path, full)
    async with open_day(path) as pilot:
        await press(pilot, *["tab"] * 13, "right", "enter", "8", "enter")
        await until_row(pilot, "Feelings", "relieved 6 · ashamed 8")


@pytest.mark.parametrize(
    ("tabs", "section", "words"),
    [
        (11, "Help today", "a form"),
        (13, "Feelings", "relieved 6"),
        (14, "Coping", "walk 7"),
        (15, "With", "tea"),
    ],
)
async def test_x_deletes_and_u_brings_back(path: Path, tabs: int, section: str, words: str) -> None:
    prepared(path, full)
    async with open_day(path) as pilot:
        await until_row(pilot, section, words)
        before = kept(path)
        await press(pilot, *["tab"] * tabs, "x")
        await until_row_gone(pilot, section, words)
        assert kept(path) != before
        await pilot.press("u")
        await until_row(pilot, section, words)
        assert kept(path) == before


async def test_a_planned_step_is_ticked_and_unticked(path: Path) -> None:
    prepared(path, full)
    async with open_day(path) as pilot:
        await until_row(pilot, "On the ladder", "○ Ask a colleague for a small favor")
        await press(pilot, *["tab"] * 12, "space")
        await until_row(pilot, "On the ladder", "✓ Ask a colleague for a small favor 1 in all")
        await pilot.press("space")
        await until_row(pilot, "On the ladder", "2 today, 2 in all")
        await press(pilot, "backspace", "backspace")
        await until_row(pilot, "On the ladder", "○ Ask a colleague for a small favor")
        assert kept(path).steps[0].times == 0


async def test_arrows_walk_over_everything(path: Path) -> None:
    prepared(path, full)
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * 11)
        seen = []
        for _ in range(5):
            seen.append(next(line for line in text_of(pilot.app).splitlines() if "▌" in line).split()[1])
            await pilot.press("down")
        assert seen == ["Help", "On", "Feelings", "Coping", "With"]
        await press(pilot, "up", "up")
        assert "▌ Coping" in text_of(pilot.app)


async def test_hostile_text_is_kept_clean_and_shown_as_typed(path: Path) -> None:
    prepared(
        path,
        lambda s: s.moments.add(
            Moment("", TONIGHT, MomentKind.ASKED, Person("", HOSTILE), None, about=HOSTILE), NOW
        ),
        lambda s: s.feelings.add(Feeling("", TONIGHT, Choice("", HOSTILE[:36]), 6), NOW),
        lambda s: s.ladder.add(Step("", 1, HOSTILE), NOW),
    )
    store = Store(path)
    step = next(rung.step for rung in store.ladder.rungs(TONIGHT) if rung.step.name == SHOWN)
    store.ladder.plan(step.id, TONIGHT, NOW)
    store.days.write_note(TONIGHT, HOSTILE, NOW)
    store.close()
    async with open_day(path, (100, 40)) as pilot:
        await until_shown(pilot, "On the ladder")
        shown = text_of(pilot.app)
        assert f"○ {SHOWN}" in shown
        assert "[@click=app.quit]x[/]" in shown.split("Help today")[1]
        assert "[/b] [@click=app.quit]x[/]" in shown.split("Feelings")[1]
        assert SHOWN in shown.split("Note")[1]
        assert "\x1b" not in shown
        assert "\x07" not in shown


async def test_hostile_text_typed_into_every_dialog(path: Path) -> None:
    async with open_day(path, SMALL) as pilot:
        await press(
            pilot, "h", "o", "=[/b] 漢字", "tab", "tab", "tab", "tab", "=[@click=app.quit]x[/]", "enter"
        )
        await until_row(pilot, "Help today", "offered · [/b] 漢字 · [@click=app.quit]x[/]")
        await press(pilot, "f", "=[/] שלום", "6")
        await until_shown(pilot, "✓ [/] שלום 6")
        await press(pilot, "enter", "s", "a", "=[/b] 漢字", "enter")
        await until_shown(pilot, "● [/b] 漢字")
        await pilot.press("escape")
        await until(pilot, lambda: row(pilot, "[/b] 漢字") != "", "the scale on Day")
        assert kept(path).feelings[0].emotion.name == "[/] שלום"


@pytest.mark.parametrize("narrower", [70, 75, 66])
async def test_the_entries_take_the_width_of_the_window_also_where_it_had_that_before(
    path: Path, narrower: int
) -> None:
    moved = Moment("", TONIGHT, MomentKind.NEEDED, None, Did.ASKED, 80, 30, "the sofa")
    prepared(path, lambda store: store.moments.add(moved, NOW))
    async with open_day(path) as pilot:
        await until_shown(pilot, "the sofa")
        before = text_of(pilot.app)
        await pilot.resize_terminal(narrower, 24)
        await pilot.pause()
        narrow = text_of(pilot.app)
        for width, shown in ((80, before), (narrower, narrow), (80, before)):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert text_of(pilot.app) == shown
