"""Stories of the ladder: a step planned, ticked, unticked; its page; other windows."""

from datetime import timedelta
from pathlib import Path

from textual.widgets import Input

from tests.screens.ladder.opened import (
    NOW,
    TODAY,
    go_to,
    kept,
    ladder_of,
    line,
    open_ladder,
    prepared,
    rung,
    type_in,
    until_kept,
    until_line,
)
from tests.support.app import LARGE, text_of, until_gone, until_shown
from tracker.store import Store
from tracker.widgets.step_list import StepList

FAVOR = "Ask a colleague for a small favor"
TOMORROW = TODAY + timedelta(days=1)


def ticked(store: Store) -> None:
    for back in (0, 5, 40, 600):
        store.ladder.tick("small-favor", TODAY - timedelta(days=back), NOW)


async def test_the_first_time_a_quiet_line_teaches_and_goes_with_the_first_tick(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await until_shown(pilot, "space ticks a step you tried. Nothing here has an order you must keep.")
        assert "4 steps" in line(pilot, "Low-stakes practice")
        await pilot.press("space")
        await until_gone(pilot, "Nothing here has an order")
        await until_line(pilot, "Low-stakes practice", "1 of 4 tried · 1 attempt")


async def test_a_step_is_ticked_and_unticked(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("space")
        await until_line(pilot, FAVOR, "✓", " 1 today")
        await pilot.press("space", "space")
        await until_line(pilot, FAVOR, "✓", " 3 today")
        assert rung(path, FAVOR).times == 3
        await pilot.press("backspace")
        await until_line(pilot, FAVOR, " 2 today")
        await pilot.press("backspace", "backspace")
        await until_line(pilot, FAVOR, "○")
        assert rung(path, FAVOR).times == 0
        await pilot.press("backspace")
        await until_shown(pilot, "There is no attempt here to take back.")
        assert line(pilot, FAVOR).startswith("▌")


async def test_a_tick_is_undone_with_u(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("space")
        await until_line(pilot, "Ask for directions", "✓")
        await pilot.press("u")
        await until_line(pilot, "Ask for directions", "○")
        await until_shown(pilot, "Undone: Ticked: Ask for directions")
        assert rung(path, "Ask for directions when lost").times == 0


async def test_a_step_is_planned_stands_on_the_day_and_the_plan_goes_away(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("n")
        await until_shown(pilot, "When do you plan")
        await type_in(pilot, "tomorrow")
        await until_shown(pilot, "Monday 23 November 2026")
        await pilot.press("enter")
        await until_line(pilot, FAVOR, "tomorrow")
        assert [one.step.name for one in kept(path, lambda store: store.evening(TOMORROW)).steps] == [FAVOR]
        await pilot.press("n")
        await until_shown(pilot, "2026-11-23")
        await pilot.press("backspace")
        await until_shown(pilot, "planned for no day")
        await pilot.press("enter")
        await until_kept(pilot, lambda: rung(path, FAVOR).planned_for is None, "no plan")
        await pilot.press("u")
        await until_line(pilot, FAVOR, "tomorrow")


async def test_a_plan_for_the_past_or_for_no_day_at_all_is_refused_in_place(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("n")
        await type_in(pilot, "yesterday")
        await pilot.press("enter")
        await until_shown(pilot, "21 November 2026 has been.")
        pilot.app.screen.query_one(Input).value = ""
        await type_in(pilot, "soon")
        await pilot.press("enter")
        await until_shown(pilot, "“soon” is not a day I can read")
        assert pilot.app.screen.query_one(Input).value == "soon"
        await pilot.press("escape")
        await until_gone(pilot, "When do you plan")
        assert not any(one.planned_for for one in kept(path, lambda store: store.ladder.rungs(TODAY)))


async def test_an_opportunity_is_looked_out_for(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await go_to(pilot, "Accept compliments graciously")
        await pilot.press("n")
        await until_shown(pilot, "look out for")
        await until_shown(pilot, "It comes when it")


async def test_the_page_shows_every_attempt_with_its_date(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", ticked)
    async with open_ladder(path) as pilot:
        await until_line(pilot, FAVOR, " 4 today")
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "4 attempts")
        for words in (
            "Sun 22 Nov 2026   a tick, 21:15",
            "Tue 17 Nov 2026   noted 22 Nov",
            "Tue 13 Oct 2026",
            "1 Apr 2025",
        ):
            assert words in text_of(pilot.app)
        assert "You can set it up." in text_of(pilot.app)
        await pilot.press("escape")
        await until_shown(pilot, "Moderate vulnerability")
        assert line(pilot, FAVOR).startswith("▌")


async def test_on_the_page_another_day_is_ticked_and_one_attempt_deleted(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", ticked)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "4 attempts")
        await pilot.press("g")
        await until_shown(pilot, "Which day did you try it?")
        pilot.app.screen.query_one(Input).value = ""
        await type_in(pilot, "friday")
        await pilot.press("enter")
        await until_shown(pilot, "5 attempts")
        await until_shown(pilot, "Fri 20 Nov 2026   noted 22 Nov")
        await pilot.press("down", "down", "x")
        await until_gone(pilot, "Tue 17 Nov 2026")
        await until_shown(pilot, "4 attempts")
        await pilot.press("u")
        await until_shown(pilot, "Tue 17 Nov 2026")
        assert rung(path, FAVOR).times == 5


async def test_a_day_to_come_cannot_be_ticked(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Not tried yet.")
        await pilot.press("g")
        await until_shown(pilot, "Which day did you try it?")
        pilot.app.screen.query_one(Input).value = ""
        await type_in(pilot, "tomorrow")
        await pilot.press("enter")
        await until_shown(pilot, "still to come")
        await pilot.press("escape", "x")
        await until_shown(pilot, "There is no attempt here to delete.")
        assert not rung(path, "Ask for directions when lost").times


async def test_the_page_plans_rests_and_says_so(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Planned for no day; n plans it.")
        await pilot.press("n")
        await until_shown(pilot, "When do you plan")
        await type_in(pilot, "2026-12-24")
        await pilot.press("enter")
        await until_shown(pilot, "Planned for Thursday 24 December 2026")
        await pilot.press("z")
        await until_shown(pilot, "Rests for now")
        await pilot.press("space")
        await until_shown(pilot, "1 attempt")
        await pilot.press("backspace")
        await until_shown(pilot, "Not tried yet.")


async def test_the_page_of_a_step_that_goes_away_says_so(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await pilot.press("a")
        await until_shown(pilot, "A step of your own")
        await type_in(pilot, "Ask Jo")
        await pilot.press("enter")
        await until_line(pilot, "Ask Jo", "▌")
        await pilot.press("enter")
        await until_shown(pilot, "Not tried yet.")
        await pilot.press("u")
        await until_shown(pilot, "This step is not there any more.")
        await pilot.press("space", "escape")
        await until_shown(pilot, "Low-stakes practice")


async def test_what_another_window_ticks_is_seen_when_the_ladder_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Ask for advice on a decision")
        kept(path, lambda store: store.ladder.tick("small-favor", TODAY, NOW))
        pilot.app.look_again()  # type: ignore[attr-defined]
        await until_line(pilot, FAVOR, "✓", "today")
        assert line(pilot, "Ask for advice").startswith("▌")


async def test_a_click_selects_and_a_click_on_the_box_ticks(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        listed = pilot.app.screen.query_one(StepList)
        await pilot.click(listed, offset=(12, 3))
        await until_line(pilot, "Allow someone", "▌")
        assert rung(path, "Allow someone to hold a door open").times == 0
        await pilot.click(listed, offset=(2, 4))
        await until_line(pilot, FAVOR, "▌ ✓", "today")
        await pilot.click(listed, offset=(10, 0))
        assert listed.rung is not None
        assert listed.rung.step.name == FAVOR


async def test_with_room_the_page_stands_beside_the_list_and_follows_the_cursor(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", ticked)
    async with open_ladder(path, LARGE) as pilot:
        await until_shown(pilot, "Not tried yet.")
        await go_to(pilot, FAVOR)
        await until_shown(pilot, "4 attempts")
        await pilot.press("space")
        await until_shown(pilot, "5 attempts")
        assert ladder_of(pilot).query_one("#beside").size.width >= 36


async def test_beside_the_list_stand_as_many_attempts_as_there_is_room_for(tmp_path: Path) -> None:
    def often(store: Store) -> None:
        for back in range(50):
            store.ladder.tick("ask-directions", TODAY - timedelta(days=back), NOW)

    async with open_ladder(prepared(tmp_path / "file.db", often), LARGE) as pilot:
        await until_shown(pilot, "more on its page")
        listed = sum("202" in shown for shown in text_of(pilot.app).splitlines())
        assert f"and {50 - listed} more on its page" in text_of(pilot.app)
        assert listed > 20


async def test_a_cut_name_is_shown_whole_below_the_list(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db", (60, 20)) as pilot:
        await go_to(pilot, "Share a minor struggle with a trusted friend")
        await until_line(pilot, "Share a minor struggle w", "…")
        await until_shown(pilot, "Share a minor struggle with a trusted friend")
        await pilot.press("end")
        await until_line(pilot, "Come back after", "▌")
