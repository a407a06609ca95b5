"""Stories of parts: a visit, left in the middle and gone on with, the page of a part."""

from pathlib import Path

from tests.screens.reframe.opened import NOW, TODAY, kept, lived, open_reframe, write
from tests.support.app import text_of, until_gone, until_shown
from tests.support.files import new_file
from tracker.domain.parts import STEPS, Visit
from tracker.domain.thoughts import ThoughtState
from tracker.screens.reframe.visit import VisitPage


async def test_a_visit_is_left_in_the_middle_and_gone_on_with(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "No part is here yet.")
        await pilot.press("n")
        await until_shown(pilot, "Whom do you want to visit?")
        await pilot.press("enter")
        await until_shown(pilot, "Find it · 1 of 7")
        assert "esc leaves at any time" in text_of(pilot.app)
        await write(pilot, "chest")
        await pilot.press("tab")
        await until_shown(pilot, "Stay with it · 2 of 7")
        await write(pilot, "it hums")
        await pilot.press("escape")
        await until_shown(pilot, "1 visit")
        await pilot.press("enter")
        await until_shown(pilot, "waits")
        await pilot.press("enter")
        await until_shown(pilot, "Get to know it · 3 of 7")
        for n, step in enumerate(STEPS[2:], 3):
            await until_shown(pilot, f"{n} of 7")
            await write(pilot, step)
            await pilot.press("tab")
        await until_gone(pilot, "of 7")
        await until_shown(pilot, "it hums")
        assert "waits" not in text_of(pilot.app)
    (visit,) = kept(path, lambda store: store.parts.visits())
    assert [getattr(visit, step) for step in STEPS] == ["chest", "it hums", *STEPS[2:]]
    assert (visit.part.name, visit.state) == ("the one who does it alone", ThoughtState.DONE)


async def test_a_visit_in_which_nothing_is_written_leaves_no_trace(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "No part is here yet.")
        await pilot.press("n")
        await until_shown(pilot, "Whom do you want to visit?")
        await pilot.press("enter")
        await until_shown(pilot, "1 of 7")
        await pilot.press("tab", "shift+tab", "escape")
        await until_shown(pilot, "No part is here yet.")
    assert kept(path, lambda store: store.parts.all()) == ()


async def test_the_page_of_a_part_has_its_dated_visits(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    async with open_reframe(path, wait="5 thoughts") as pilot:
        await pilot.press("i")
        await until_shown(pilot, "Nobody can let me down.")
        await pilot.press("enter")
        await until_shown(pilot, "Tuesday 10 November")
        assert "Its fear        That I would be left waiting" in text_of(pilot.app)
        await pilot.press("e")
        await until_shown(pilot, "What is it called now?")
        await write(pilot, "!")
        await pilot.press("enter")
        await until_shown(pilot, "the one who does it alone!")
        await pilot.press("x")
        await until_gone(pilot, "Tuesday 10 November")
        await pilot.press("u")
        await until_shown(pilot, "Tuesday 10 November")
        await pilot.press("escape")
        await until_shown(pilot, "1 visit")
        await pilot.press("z")
        await until_gone(pilot, "1 visit")
        await pilot.press("v")
        await until_shown(pilot, "put away")


async def test_a_part_that_gets_another_name_meanwhile_has_it_in_its_visit(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    async with open_reframe(path, wait="5 thoughts") as pilot:
        part = kept(path, lambda store: store.parts.all()[0])
        await pilot.app.push_screen(VisitPage(Visit("v-1", TODAY, part)))
        await until_shown(pilot, f"{part.name} · Find it")
        await write(pilot, "jaw")
        await until_shown(pilot, "✓ saved")
        kept(path, lambda store: store.parts.rename(part, "the clerk", NOW))
        await write(pilot, " and neck")
        await until_shown(pilot, "the clerk · Find it")
        await pilot.press("escape")
