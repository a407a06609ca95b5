"""Keys in one burst: what is typed right after the key that opens something is meant for what it opens."""

from contextlib import closing
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest
from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input

from tests.screens.day.opened import kept, open_day
from tests.screens.test_shell_waiting import file_held
from tests.support import quiet
from tests.support.app import open_app, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import NoteScreen, Shell
from tracker import keys_in_turn
from tracker.screens.dialogs import AskText, Confirm
from tracker.screens.help_now import HelpNow
from tracker.screens.in_turn import in_turn
from tracker.screens.modes import Mode
from tracker.store import Store

NAMED = {" ": "space", "?": "question_mark", "!": "exclamation_mark"}


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Send keys as a terminal does that has all of them at once; one that begins with "=" is a text."""
    for key in keys:
        for one in key[1:] if key.startswith("=") else [key]:
            character = one if len(one) == 1 else {"space": " "}.get(one)
            pilot.app.post_message(events.Key(NAMED.get(one, one), character))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


async def test_a_digit_right_after_the_key_of_a_form_answers_in_the_form(path: Path) -> None:
    async with open_day(path) as pilot:
        burst(pilot, "h", "2")
        await until_shown(pilot, "● 2 needed")
        await pilot.press("enter")
        await until_gone(pilot, "A moment when")
    assert [one.kind.value for one in kept(path).moments] == ["needed"]
    assert not kept(path).ratings


async def test_a_letter_right_after_it_does_too(path: Path) -> None:
    async with open_day(path) as pilot:
        burst(pilot, "h", "n", "=Ann", "enter")
        await until(pilot, lambda: bool(kept(path).moments), "the moment in the file")
    (moment,) = kept(path).moments
    assert (moment.kind.value, moment.person and moment.person.name) == ("needed", "Ann")


async def test_a_name_typed_with_the_key_that_asks_for_it_is_whole(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("l")
        await until_shown(pilot, "Ask for directions")
        burst(pilot, "a", "=Whistle in the dark")
        await until_shown(pilot, "Whistle in the dark")
        burst(pilot, "enter", "a", "=Hum?", "enter")
        await until_gone(pilot, "A step of your own")
    with closing(Store(path)) as store:
        names = {rung.step.name for rung in store.ladder.rungs(FixedClock()(4).day)}
    assert "Whistle in the dark" in names


async def test_a_mode_and_a_dialog_in_it_can_be_reached_in_one_go(path: Path) -> None:
    async with open_day(path) as pilot:
        burst(pilot, "l", "a", "=Whistle")
        await until_shown(pilot, "A step of your own")
        await until_shown(pilot, "Whistle")


async def test_a_paste_waits_with_the_keys(path: Path) -> None:
    async with open_day(path) as pilot:
        burst(pilot, "i", "=An")
        pilot.app.post_message(events.Paste("ja"))
        burst(pilot, "=!")
        await until_shown(pilot, "Anja!")


class AskingScreen(NoteScreen):
    """Asks for a text once the file has answered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask", "ask", id="day.ask", tooltip="Ask once the file was read."),
        Binding("n", "ask_not", "ask not", id="day.ask_not", tooltip="Read, and ask nothing."),
    ]

    @in_turn
    @work
    async def action_ask(self) -> None:
        await self.host.ask(lambda store: store.settings.get("welcomed"))
        await self.app.push_screen_wait(AskText("What was it about?"))

    @in_turn
    @work
    async def action_ask_not(self) -> None:
        await self.host.ask(lambda store: store.settings.get("welcomed"))


class Asking(Shell):
    """The shell with that screen, and a key of its own that always works."""

    SHOWN = (
        Mode("day", "d", "Day", "tests.screens.test_keys_in_turn:AskingScreen", "Go to the day."),
        Shell.SHOWN[1],
    )
    MODES = {mode.id: mode.screen for mode in SHOWN}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("exclamation_mark", "calm", "calm", priority=True, id="app.calm", tooltip="Say a word.")
    ]

    def action_calm(self) -> None:
        self.tell("Here I am.")


async def open_asking(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "note:")
    pilot.app.screen.set_focus(None)
    await pilot.pause()


async def test_keys_wait_while_the_file_is_read_for_a_dialog(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A slow machine is no person whose patience ends.
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 60.0)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        go_on = Event()
        app = pilot.app
        assert isinstance(app, Asking)
        app.run_worker(app.ask(lambda _store: go_on.wait(60)))
        burst(pilot, "a", "=x is for")
        await pilot.pause()
        burst(pilot, "= calm")
        go_on.set()
        await until_shown(pilot, "What was it about?")
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "x is for calm", "all of it")


async def test_where_no_dialog_comes_the_keys_go_where_one_is(path: Path) -> None:
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        burst(pilot, "n", "g")
        await until_shown(pilot, "nothing [b]done[/b]")


async def test_keys_wait_no_longer_than_a_person_does(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 0.05)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        async with file_held(pilot):
            burst(pilot, "a", "g")
            await until_shown(pilot, "nothing [b]done[/b]")
        await until_shown(pilot, "What was it about?")


class Leaving(ModalScreen[None]):
    """A dialog with a field, which is left once a worker has seen to everything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="leaving.leave", tooltip="Go back.")
    ]

    def compose(self) -> ComposeResult:
        with Vertical(), Vertical(), Vertical(), Vertical(), Vertical():
            yield Input()

    @work
    async def action_leave(self) -> None:
        self.dismiss()


async def test_a_key_right_after_a_dialog_was_left_waits_for_nobody_who_is_gone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 60.0)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        await pilot.app.push_screen(Leaving())
        burst(pilot, "x", "escape")
        await pilot.pause()
        burst(pilot, "=back")
        await until_shown(pilot, "back")


async def test_a_field_that_goes_away_holds_up_no_key(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 60.0)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        await pilot.app.screen.mount(field := Input())
        field.focus()
        await pilot.pause()
        pilot.app.post_message(events.Key("x", "x"))
        field.remove()
        await pilot.pause()
        pilot.app.screen.set_focus(None)
        burst(pilot, "g")
        await until_shown(pilot, "nothing [b]done[/b]")


async def test_a_key_of_the_program_with_priority_waits_for_nothing(path: Path) -> None:
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        async with file_held(pilot):
            burst(pilot, "a", "!")
            await until_shown(pilot, "Here I am.")
        await until_shown(pilot, "What was it about?")


async def test_an_exclamation_mark_overtakes_keys_that_are_no_text(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 60.0)
    async with open_day(path) as pilot:
        await pilot.press("l")
        await until_shown(pilot, "Ask for directions")
        await pilot.pause()
        app = pilot.app
        async with file_held(pilot):
            burst(pilot, "y", "down")
            more = app.set_interval(0.02, lambda: burst(pilot, "!"))
            await until(pilot, lambda: isinstance(app.screen, HelpNow), "the help page")
            more.stop()


async def test_help_overtakes_keys_that_wait_and_they_mean_nothing_to_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 60.0)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        async with file_held(pilot):
            burst(pilot, "a", "=go", "down", "f9", "=!")
            await until(pilot, lambda: isinstance(pilot.app.screen, HelpNow), "the help page")
            await pilot.pause()
            assert isinstance(pilot.app.screen, HelpNow)


async def test_more_keys_make_no_key_wait_longer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 0.1)
    # With a key every 20 ms it is never quiet.
    monkeypatch.setattr(quiet, "LONGEST_SECONDS", 0.5)
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        async with file_held(pilot):
            burst(pilot, "a", "?")
            more = pilot.app.set_interval(0.02, lambda: burst(pilot, "down"))
            await until_shown(pilot, "Ask once the file was read.")
            more.stop()
        await until_shown(pilot, "What was it about?")


async def test_a_key_of_the_program_with_priority_works_over_dialogs_and_their_help(path: Path) -> None:
    async with open_app(path, kind=Asking) as pilot:
        await open_asking(pilot)
        await pilot.app.push_screen(Confirm("Sure?"))
        await pilot.press("!")
        await until_shown(pilot, "Here I am.")
        pilot.app.clear_notifications()
        await until_gone(pilot, "Here I am.")
        await pilot.press("f1")
        await until_shown(pilot, "Leave without changing anything.")
        assert "Say a word." in text_of(pilot.app)
        await pilot.press("!")
        await until_shown(pilot, "Here I am.")
