"""Stories of a ladder that is made one's own: add, edit, move, rest, delete, and back again."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.ladder.opened import (
    NOW,
    TODAY,
    go_to,
    kept,
    line,
    names,
    open_ladder,
    prepared,
    rung,
    type_in,
    until_kept,
    until_line,
)
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.content.defaults import defaults
from tracker.domain.ladder import Step, StepKind
from tracker.store import Store

FAVOR = "Ask a colleague for a small favor"
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"

SHIPPED = len(defaults().steps)
"""The steps that came with the ladder, sub-steps too."""


def own(name: str, level: int = 1, parent: str | None = None) -> Step:
    return Step("", level, name, parent_id=parent)


async def test_an_own_step_is_added_where_the_cursor_is_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Ask for advice on a decision")
        await pilot.press("a")
        await until_shown(pilot, "A step of your own")
        await type_in(pilot, "Ask Jo for the recipe")
        await pilot.press("down", "right")
        await until_shown(pilot, "it comes to you, and you notice it")
        await pilot.press("enter")
        await until_line(pilot, "Ask Jo for the recipe", "▌", " o")
        added = rung(path, "Ask Jo for the recipe").step
        assert (added.level, added.kind, added.parent_id) == (2, StepKind.OPPORTUNITY, None)
        await until_line(pilot, "Moderate vulnerability", "5 steps")
        await pilot.press("u")
        await until_line(pilot, "Moderate vulnerability", "4 steps")
        assert len(names(path)) == SHIPPED


async def test_a_sub_step_is_added_below_and_stands_indented(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("a")
        await until_shown(pilot, "A step of your own")
        await type_in(pilot, "Write the mail first")
        await pilot.press("down", "down", "right", "right", "right")
        await until_shown(pilot, "A smaller step below “Ask a colleague")
        await pilot.press("enter")
        await until_line(pilot, "Write the mail first", "▌   ○ Write")
        assert rung(path, "Write the mail first").step.parent_id == "small-favor"


async def test_on_its_page_a_step_gets_a_smaller_one(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "a adds a smaller step")
        await pilot.press("a")
        await until_shown(pilot, "A smaller step below")
        await type_in(pilot, "Ask at the station")
        await pilot.press("enter")
        await until_shown(pilot, "Below this step")
        assert rung(path, "Ask at the station").step.parent_id == "ask-directions"


async def test_a_step_without_a_name_or_with_too_long_a_one_is_refused_in_place(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("a")
        await until_shown(pilot, "A step of your own")
        await pilot.press("enter")
        await until_shown(pilot, "A step needs a name of 1 to 120 characters.")
        pilot.app.screen.query_one(Input).value = "x" * 121
        await pilot.press("enter")
        await until_shown(pilot, "A step needs a name of 1 to 120 characters.")
        assert len(pilot.app.screen.query_one(Input).value) == 121
        await pilot.press("escape")
        await until_gone(pilot, "A step of your own")
        assert len(names(path)) == SHIPPED


async def test_a_name_that_looks_like_markup_and_commands_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("a")
        await until_shown(pilot, "A step of your own")
        pilot.app.screen.query_one(Input).value = HOSTILE
        await pilot.press("enter")
        await until_line(pilot, "[/b] [@click=app.quit]x[/] ]52;c", "▌")
        assert rung(path, SHOWN).times == 0
        others = line(pilot, FAVOR)
        hostile = line(pilot, "[@click")
        # Three wide characters before the cut or the column: as many letters fewer, and the columns stand still.
        wide = sum(letter in "😀漢字" for letter in hostile)
        assert hostile.rindex(" p") + wide == others.rindex(" p")
        await pilot.press("n")
        await until_shown(pilot, "[@click=app.quit]x[/]")
        await pilot.press("escape", "enter")
        await until_shown(pilot, SHOWN)
        await pilot.press("space")
        await until_shown(pilot, "1 attempt")
        await pilot.press("escape", "x")
        await until_shown(pilot, "goes, and 1 attempt with it")
        await pilot.press("escape", "u")
        await until_shown(pilot, "Undone: Ticked: [/b] [@click")
        assert "\x1b" not in text_of(pilot.app)


async def test_a_step_is_renamed_and_put_on_another_level_and_back(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("e")
        await until_shown(pilot, "Change the step")
        await type_in(pilot, " at lunch")
        await pilot.press("down", "down", "right")
        await until_shown(pilot, "Level 2: Moderate vulnerability")
        await pilot.press("enter")
        await until_line(pilot, f"{FAVOR} a", "▌")
        await until_line(pilot, "Moderate vulnerability", "5 steps")
        assert rung(path, f"{FAVOR} at lunch").step.level == 2
        await pilot.press("u")
        await until_line(pilot, "Moderate vulnerability", "4 steps")
        assert names(path)[3] == FAVOR
        await until_line(pilot, FAVOR, "▌")


async def test_a_sub_step_that_is_changed_is_not_asked_for_a_level(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.ladder.add(own("Call", 1, "small-favor"), NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Call")
        await pilot.press("e")
        await until_shown(pilot, "Change the step")
        assert len(pilot.app.screen.query("ChoiceLine")) == 1
        await type_in(pilot, " Jo")
        await pilot.press("enter")
        await until_line(pilot, "Call Jo", "▌")
        assert rung(path, "Call Jo").step.parent_id == "small-favor"


async def test_a_step_is_carried_across_levels_and_back_as_one_change(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        before = names(path)
        await go_to(pilot, "Allow someone to hold a door open")
        await pilot.press("m")
        await until_shown(pilot, "↑ ↓ carry it")
        await pilot.press("down", "down", "down")
        await until_line(pilot, "Moderate vulnerability", "5 steps")
        assert names(path) == before
        await pilot.press("enter")
        await until_gone(pilot, "↑ ↓ carry it")
        await until_kept(pilot, lambda: names(path) != before, "the new order")
        assert names(path)[2:6] == [FAVOR, before[4], "Allow someone to hold a door open", before[5]]
        await until_line(pilot, "Allow someone", "▌")
        await pilot.press("u")
        await until_line(pilot, "Moderate vulnerability", "4 steps")
        assert names(path) == before
        await until_line(pilot, "Allow someone", "▌")


async def test_a_step_in_hand_stops_at_the_ends(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        before = names(path)
        await pilot.press("m", "up", "up", "up", "down", "escape")
        await until_kept(pilot, lambda: names(path)[:2] == [before[1], before[0]], "one place down")


async def test_a_step_in_hand_can_be_put_back(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("space")
        await until_line(pilot, "Ask for directions", "✓")
        before = names(path)
        await pilot.press("m", "down", "u")
        await until_gone(pilot, "carry it")
        await pilot.press("space")
        await until_line(pilot, "Ask for directions", " 2 today")
        assert names(path) == before


async def test_nothing_else_is_done_to_steps_while_one_is_in_hand(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("m", "space", "z", "x", "a", "n", "e", "m", "down", "enter")
        await until_kept(pilot, lambda: names(path)[1] == "Ask for directions when lost", "one place down")
        found = kept(path, lambda store: store.ladder.rungs(TODAY))
        assert not any(one.times or one.step.resting or one.planned_for for one in found)


async def test_leaving_the_ladder_lets_a_step_in_hand_stand(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("m", "down", "d")
        await until_kept(pilot, lambda: names(path)[1] == "Ask for directions when lost", "one place down")


async def test_leaving_the_program_lets_a_step_in_hand_stand(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("m", "down", "q")
        await until(pilot, lambda: not pilot.app.is_running or pilot.app._exit, "the end")
    assert names(path)[1] == "Ask for directions when lost"


async def test_a_step_rests_and_is_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("z")
        await until_line(pilot, FAVOR, "▌ z ")
        await until_line(pilot, "Low-stakes practice", "3 steps · 1 rests")
        await pilot.press("z")
        await until_line(pilot, FAVOR, "▌ ○ ")
        await pilot.press("u")
        await until_line(pilot, FAVOR, "▌ z ")
        assert rung(path, FAVOR).step.resting


async def test_a_step_that_came_with_the_ladder_is_not_deleted(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.ladder.tick("ask-directions", TODAY, NOW))
    async with open_ladder(path) as pilot:
        await pilot.press("x")
        await until_shown(pilot, "This step came with the ladder. It can rest (z)")
        assert len(names(path)) == SHIPPED


async def test_an_own_step_without_attempts_goes_at_once_and_comes_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.ladder.add(own("Ask Jo"), NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Ask Jo")
        await pilot.press("x")
        await until_line(pilot, "Low-stakes practice", "4 steps")
        assert "Ask Jo" not in names(path)
        await pilot.press("u")
        await until_line(pilot, "Ask Jo", "▌")


def tried(store: Store) -> None:
    """Add a step with one attempt, and one below it with two."""
    top = store.ladder.add(own("Dinner"), NOW).ids[0]
    below = store.ladder.add(own("Invite Sam", parent=top), NOW).ids[0]
    for step_id in (top, below, below):
        store.ladder.tick(step_id, TODAY, NOW)


@pytest.mark.parametrize("answer", ["n", "escape"])
async def test_attempts_that_would_go_are_asked_about_and_kept(tmp_path: Path, answer: str) -> None:
    path = prepared(tmp_path / "file.db", tried)
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Dinner")
        await pilot.press("x")
        await until_shown(pilot, "“Dinner” goes, and 3 attempts with it.")
        await pilot.press(answer)
        await until_gone(pilot, "attempts with it")
        assert rung(path, "Invite Sam").times == 2


async def test_a_step_goes_with_all_that_is_below_it_and_comes_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", tried)
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Dinner")
        await pilot.press("x")
        await until_shown(pilot, "3 attempts with it")
        await pilot.press("y")
        await until_kept(pilot, lambda: len(names(path)) == SHIPPED, "both gone")
        await pilot.press("u")
        await until_line(pilot, "Invite Sam", " 2 today")
        assert rung(path, "Dinner").times == 1
