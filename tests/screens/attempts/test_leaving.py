"""Leaving a form: what was entered is never thrown away by one key, and no key lands where it was not meant."""

from pathlib import Path

from tests.screens.attempts.opened import FAVOR, Hand, attempts, begun
from tests.screens.ladder.opened import NOW, go_to, open_ladder, prepared
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.attempts import Before, State
from tracker.domain.people import Person
from tracker.screens.attempts.after_form import AfterForm
from tracker.screens.dialogs.saving import LEAVING

FORM = "what I expect"


async def test_a_filled_form_is_left_only_once_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM)
        await Hand(pilot).press("=Jo", "escape")
        await until_shown(pilot, LEAVING)
        assert "▌ n Go on writing" in text_of(pilot.app)
        await pilot.press("escape")
        await until_gone(pilot, LEAVING)
        assert FORM in text_of(pilot.app)
        assert "Jo" in text_of(pilot.app)
        await pilot.press("escape")
        await until_shown(pilot, LEAVING)
        await pilot.press("y")
        await until_gone(pilot, FORM)
        assert not attempts(path)


async def test_an_untouched_form_is_left_with_one_key(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM)
        await pilot.press("escape")
        await until_gone(pilot, FORM)
        assert LEAVING not in text_of(pilot.app)


async def test_a_digit_answers_and_goes_on_and_tab_never_wraps(tmp_path: Path) -> None:
    async with open_ladder(tmp_path / "file.db") as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, AfterForm), "the form")
        screen = pilot.app.screen
        screen.set_focus(screen.query_one("#feared"))
        await pilot.press("3", "6", "4")
        await until_shown(pilot, "▌ 40")
        assert screen.focused is screen.query_one("#start")
        await pilot.press("8", *["tab"] * 20)
        assert screen.focused is screen.focus_chain[-1]
        await until_shown(pilot, "48")


async def test_of_several_that_wait_one_is_chosen_and_another_can_be_told_of(tmp_path: Path) -> None:
    second = Before(Person("", "Ann"), "the lift", "a lift home")
    path = prepared(
        tmp_path / "file.db", begun, lambda store: store.attempts.begin("small-favor", second, NOW)
    )
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, "Which one?")
        assert "▌ with Jo · office · begun Sunday 22 November 2026" in text_of(pilot.app)
        await pilot.press("down", "enter")
        await until_shown(pilot, "with Ann · the lift · begun Sunday 22 November 2026")
        await pilot.press("ctrl+n")
        await until_shown(pilot, "With")
        await until_gone(pilot, "with Ann")
        await Hand(pilot).press("1", "=Zoe", "enter")
        await until(pilot, lambda: len(attempts(path)) == 3, "a third attempt")
        assert [one.state for one in attempts(path)].count(State.BEGUN) == 2
