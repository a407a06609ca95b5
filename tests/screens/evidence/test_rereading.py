"""Stories of rereading: newest, at random, of one person, of one step, of one kind."""

from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from tests.screens.ladder.opened import NOW, TODAY, open_ladder, prepared, type_in
from tests.support.app import LARGE, open_app, text_of, until, until_gone, until_shown
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.people import Person
from tracker.screens.evidence import EvidencePage
from tracker.store import Store
from tracker.widgets.evidence_list import EvidenceList

HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"


def said(store: Store) -> None:
    """Three attempts, with two people at two steps, and one that says nothing to reread."""
    rows = (
        ("small-favor", "Ines", 9, "Asking took a minute.", "Came when she said."),
        ("ask-advice", "Tomas", 3, HOSTILE, ""),
        ("ask-advice", "Ines", 1, "", "Two lines:\nand the second."),
        ("ask-directions", "", 0, "", ""),
    )
    for step, name, back, learned, did_well in rows:
        before = Before(Person("", name) if name else None)
        after = After(Answer.ACCEPTED, learned=learned, did_well=did_well)
        store.attempts.record(step, before, after, TODAY - timedelta(days=back), NOW)


def shown(pilot: Pilot[None]) -> list[str]:
    """The lines on the page, without the mark of the cursor, headings and origins."""
    lines = [line.removeprefix("▌").strip() for line in text_of(pilot.app).splitlines()]
    return [
        line
        for line in lines
        if line in {"Asking took a minute.", "Came when she said.", "Two lines:", SHOWN}
    ]


async def test_the_newest_stands_first_with_whom_where_and_when(tmp_path: Path) -> None:
    async with open_ladder(prepared(tmp_path / "file.db", said)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "4 lines · what people did well and what you learned · newest first")
        assert shown(pilot) == ["Two lines:", SHOWN, "Came when she said.", "Asking took a minute."]
        page = text_of(pilot.app)
        assert "Ines, did well · Ask for advice on a decision · 21 November 2026" in page
        assert "you learned, with Tomas · Ask for advice on a decision · 19 November 2026" in page
        assert "  and the second." in page
        assert "▪Ladder" in page
        await pilot.press("escape")
        await until_shown(pilot, "Ask for directions")


async def test_another_order_each_time_and_back(tmp_path: Path) -> None:
    async with open_ladder(prepared(tmp_path / "file.db", said)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "newest first")
        first = shown(pilot)
        orders = set()
        for _ in range(6):
            await pilot.press("o")
            await until_shown(pilot, "at random")
            orders.add(tuple(shown(pilot)))
        assert len(orders) > 1
        assert all(sorted(order) == sorted(first) for order in orders)
        await pilot.press("n")
        await until_shown(pilot, "newest first")
        assert shown(pilot) == first


async def test_lines_of_one_person_one_step_and_one_kind(tmp_path: Path) -> None:
    async with open_ladder(prepared(tmp_path / "file.db", said), LARGE) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "4 lines")
        await pilot.press("f")
        await until_shown(pilot, "Lines with whom?")
        await type_in(pilot, "ines")
        await pilot.press("enter")
        await until_shown(
            pilot, "3 lines · what people did well and what you learned · with Ines · newest first"
        )
        await pilot.press("k")
        await until_shown(pilot, "2 lines · what people did well · with Ines")
        assert shown(pilot) == ["Two lines:", "Came when she said."]
        await pilot.press("s")
        await until_shown(pilot, "Lines of which step?")
        assert "Ask for directions" not in text_of(pilot.app)
        await type_in(pilot, "favor")
        await pilot.press("enter")
        await until_shown(pilot, "1 line · what people did well · with Ines · at “Ask a colleague")
        await pilot.press("k")
        await until_shown(pilot, "1 line · what you learned")
        assert shown(pilot) == ["Asking took a minute."]
        await pilot.press("f")
        await until_shown(pilot, "Lines with whom?")
        await type_in(pilot, "tomas")
        await pilot.press("enter")
        await until_shown(pilot, "No line of yours is about that.")
        await pilot.press("f")
        await until_shown(pilot, "everybody")
        await pilot.press("enter")
        await until_gone(pilot, "with Tomas")
        assert shown(pilot) == ["Asking took a minute."]


async def test_enter_opens_the_day_of_a_line(tmp_path: Path) -> None:
    async with open_app(prepared(tmp_path / "file.db", said)) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.press("p")
        await until_shown(pilot, "Tomas")
        await pilot.press("i")
        await until_shown(pilot, "3 lines · what people did well and what you learned · with Ines")
        assert "▪People" in text_of(pilot.app)
        await pilot.press("down", "enter")
        await until_shown(pilot, "Friday 13 November")


async def test_a_line_that_is_taken_back_goes_and_the_cursor_stays_where_it_is(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", said)
    async with open_ladder(path) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "4 lines")
        listed = pilot.app.screen.query_one(EvidenceList)
        line = listed.line
        assert line is not None
        page = pilot.app.screen
        assert isinstance(page, EvidencePage)
        await page.host.do(lambda store: store.attempts.delete(line.attempt_id))
        await until_shown(pilot, "3 lines")
        assert shown(pilot)[0] == SHOWN
        await pilot.press("u")
        await until_shown(pilot, "4 lines")


async def test_an_empty_page_says_what_will_stand_there(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db", (60, 20)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "Nothing here yet. When you say after an attempt")
        assert "0 lines" not in text_of(pilot.app)
        await pilot.press("enter", "o", "escape")
        await until(pilot, lambda: "Ask for directions" in text_of(pilot.app), "the ladder")
