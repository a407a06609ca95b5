"""The shell as a person uses it: modes, bars, help, palette, undo, two windows, small windows, a wrong file."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.support.app import LARGE, open_app, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import OtherScreen, Shell, stress_of
from tracker import app as app_module
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.screens.host import EVERYTHING, touches
from tracker.screens.refusal import Refusal
from tracker.store import Store
from tracker.widgets import saved_mark
from tracker.widgets.key_bar import KeyBar
from tracker.widgets.saved_mark import SavedMark


def app_of(pilot: Pilot[None]) -> Shell:
    assert isinstance(pilot.app, Shell)
    return pilot.app


async def leave_field(pilot: Pilot[None]) -> None:
    pilot.app.screen.set_focus(None)
    await pilot.pause()


async def write(pilot: Pilot[None], note: str) -> Changed | None:
    now = app_of(pilot).now()
    return await app_of(pilot).do(lambda store: store.days.write_note(now.day, note, now))


async def rate(pilot: Pilot[None], stress: int) -> Changed | None:
    now = app_of(pilot).now()
    return await app_of(pilot).do(lambda store: store.ratings.rate(stress_of(store), now.day, stress, now))


def in_another_window(path: Path, note: str) -> None:
    store, now = Store(path), FixedClock()(4)
    store.days.write_note(now.day, note, now)
    store.close()


async def test_a_letter_leads_to_a_mode_and_the_bar_marks_it(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        assert text_of(pilot.app).splitlines()[0] == " moodladder  ▪Day  Ladder"
        await leave_field(pilot)
        await pilot.press("l")
        await until_shown(pilot, "the other place")
        assert text_of(pilot.app).splitlines()[0] == " moodladder   Day ▪Ladder"


async def test_a_letter_in_a_text_field_is_only_a_letter(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press("l", "u", "q", "question_mark")
        assert pilot.app.screen.query_one(Input).value == "luq?"


async def test_a_click_leads_to_a_mode(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.click("ModeBar", offset=(22, 0))
        await until_shown(pilot, "the other place")


async def test_the_bar_below_follows_the_focus_and_check_action(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        bar = pilot.app.screen.query_one(KeyBar)
        await until(
            pilot, lambda: [item.word for item in bar.items] == ["calm", "help"], "what works while typing"
        )
        await leave_field(pilot)
        await until(
            pilot,
            lambda: [item.word for item in bar.items] == ["clear", "nothing", "calm", "help"],
            "the order given",
        )
        assert text_of(pilot.app).splitlines()[-1] == " x clear  g nothing  f8 calm  ? help"
        await pilot.click("KeyBar", offset=(11, 0))
        await until_shown(pilot, "nothing [b]done[/b]")


async def test_help_names_every_key_and_says_what_the_screen_says(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", LARGE, kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await leave_field(pilot)
        await pilot.press("question_mark")
        await until_shown(pilot, "A field for a note. What you type is kept.")
        shown = text_of(pilot.app)
        bindings = [binding for _key, binding in [*pilot.app.screen_stack[0]._bindings, *pilot.app._bindings]]
        sentences = {
            binding.tooltip for binding in bindings if binding.id and not binding.id.startswith("mode.")
        }
        assert len(sentences) >= 7
        assert [sentence for sentence in sentences if sentence not in shown] == []
        await pilot.press("escape")
        await until_gone(pilot, "A field for a note.")


async def test_f1_helps_while_typing(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press("f1")
        await until_shown(pilot, "Clear the note.")


async def test_the_palette_finds_actions_by_their_sentence(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await write(pilot, "to be cleared")
        await until_shown(pilot, "note: to be cleared")
        await pilot.press("ctrl+p", *"clear the")
        await until_gone(pilot, "Theme: dusk")
        await until_shown(pilot, "Clear the note.")
        await pilot.press("enter")
        await until_shown(pilot, "The note is empty now.")


async def test_the_palette_does_not_offer_what_would_do_nothing(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press("ctrl+p")
        await until_shown(pilot, "Clear the note.")
        assert "Do nothing at all." not in text_of(pilot.app)


async def test_a_theme_chosen_in_the_palette_is_kept(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("# mine\n")
    async with open_app(tmp_path / "a.db", kind=Shell, config=config) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press("ctrl+p", *"dawn")
        await until_gone(pilot, "Theme: dusk")
        await until_shown(pilot, "Theme: dawn")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.theme == "dawn", "the theme")
    assert config.read_text() == 'theme = "dawn"\n# mine\n'
    async with open_app(tmp_path / "a.db", kind=Shell, config=config) as pilot:
        assert pilot.app.theme == "dawn"


async def test_every_theme_can_be_worn(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        for name in pilot.app.available_themes:
            pilot.app.theme = name
            await pilot.pause()
            assert {"hush", "glow", "lit", "chart-1", "mark-event"} <= pilot.app.theme_variables.keys()
        assert text_of(pilot.app).startswith(" moodladder")


async def test_a_write_is_shown_everywhere_and_undone(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await rate(pilot, 3)
        await until_shown(pilot, "stress: 3")
        await rate(pilot, 4)
        await until_shown(pilot, "stress: 4")
        await leave_field(pilot)
        await pilot.press("u")
        await until_shown(pilot, "stress: 3")
        await until_shown(pilot, "Undone: Stress 4.")
        await pilot.press("u")
        await until_shown(pilot, "stress: none")
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")


async def test_what_another_window_changed_since_is_not_undone(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await write(pilot, "mine")
        in_another_window(tmp_path / "a.db", "theirs")
        await leave_field(pilot)
        await pilot.press("u")
        await until_shown(pilot, "changed again since")
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")
        assert Store(tmp_path / "a.db").days.note(FixedClock()(4).day) == "theirs"


async def test_another_windows_change_is_seen_when_looked_at_again(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        in_another_window(tmp_path / "a.db", "from there")
        app_of(pilot).on_app_focus()
        await until_shown(pilot, "note: from there")
        in_another_window(tmp_path / "a.db", "and again")
        await leave_field(pilot)
        await pilot.press("l")
        await until_shown(pilot, "the other place")
        await pilot.press("d")
        await until_shown(pilot, "note: and again")


async def test_another_windows_change_is_seen_without_a_word_from_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_module, "LOOK_SECONDS", 0.3)
    # What hundreds of applications before this one have left is not what it is about.
    monkeypatch.setattr(app_module, "collect_all", lambda: None)
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        in_another_window(tmp_path / "a.db", "from there")
        await until_shown(pilot, "note: from there")


async def test_a_screen_that_is_not_seen_reloads_once_when_it_is(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await leave_field(pilot)
        await pilot.press("l")
        await until_shown(pilot, "the other place")
        other = pilot.app.screen
        assert isinstance(other, OtherScreen)
        await until(pilot, lambda: other.reloads == 1, "the first load")
        await pilot.press("d")
        await until_shown(pilot, "note:")
        for note in ("one", "two", "three"):
            await write(pilot, note)
        await until_shown(pilot, "note: three")
        assert other.reloads == 1
        await leave_field(pilot)
        await pilot.press("l")
        await until(pilot, lambda: other.reloads == 2, "one reload for three changes")


async def test_a_refusal_is_told_and_nothing_is_undoable(tmp_path: Path) -> None:
    def refuse(store: Store) -> Changed:
        raise Refused("A mood is from 1 to 10, not [b]11[/b].")

    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        assert await app_of(pilot).do(refuse) is None
        await until_shown(pilot, "A mood is from 1 to 10, not [b]11[/b].")
        await leave_field(pilot)
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")


async def test_typed_text_is_kept_when_the_window_or_the_program_is_left(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press(*"half a")
        app_of(pilot).on_app_blur()
        await until_shown(pilot, "note: half a")
        assert "✓ saved" in text_of(pilot.app).splitlines()[-1]
        await pilot.press(*" word")
        await pilot.press("ctrl+q")
    assert Store(tmp_path / "a.db").days.note(FixedClock()(4).day) == "half a word"


async def test_the_mark_of_what_is_saved_fades_and_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_mark, "FRESH_SECONDS", 0.1)
    monkeypatch.setattr(saved_mark, "FADING_SECONDS", 0.1)
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        mark = pilot.app.screen.query_one(SavedMark)
        before = mark.region
        mark.say()
        await until_shown(pilot, "✓ saved")
        await until(pilot, lambda: mark.has_class("-fading"), "the mark fading")
        await until_gone(pilot, "✓ saved")
        assert mark.region == before


async def test_a_window_too_small_says_so_until_it_grows(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell) as pilot:
        await until_shown(pilot, "note:")
        await pilot.resize_terminal(50, 18)
        await until_shown(pilot, "Moodladder needs at least 60 × 20;")
        await until_shown(pilot, "50 × 18.")
        await pilot.resize_terminal(40, 18)
        await until_shown(pilot, "40 × 18.")
        await pilot.resize_terminal(60, 20)
        await until_shown(pilot, "note:")


async def test_a_file_that_is_no_log_gets_a_calm_page_and_q_leaves(tmp_path: Path) -> None:
    wrong = tmp_path / "a.db"
    wrong.write_text("a letter [b]to[/b] somebody, which is long enough to be looked into by the program" * 3)
    before = wrong.read_bytes()
    async with open_app(wrong, kind=Shell, first_start=None) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, Refusal), "the page")
        pilot.app.notify("on its way when the page came")
        await pilot.pause()
        assert not list(pilot.app._notifications), "a toast tells what the page tells"
        await until_gone(pilot, "▌")
        await until_shown(pilot, "is not a Moodladder file.")
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.return_code is not None, "the program ending")
    assert wrong.read_bytes() == before


def test_a_change_of_everything_touches_all() -> None:
    assert touches(EVERYTHING, "days")
    assert touches(frozenset({"days", "steps"}), "steps")
    assert not touches(frozenset({"days"}), "steps", "plans")


async def test_a_window_that_grows_under_the_help_page_is_used_again(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "Mood")
        await pilot.resize_terminal(50, 15)
        await until_shown(pilot, "needs at least")
        await pilot.press("f9")
        await until_shown(pilot, "findahelpline.com")
        await pilot.resize_terminal(80, 24)
        await pilot.press("escape")
        await until_shown(pilot, "Mood")
