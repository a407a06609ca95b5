"""Stories of an ask that is worded: from an opening, kept, copied, written to a file, and tried."""

import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.ladder.opened import NOW, go_to, kept, open_ladder, prepared, type_in
from tests.support.app import LARGE, SMALL, open_app, text_of, until, until_gone, until_shown
from tracker.domain.people import Person
from tracker.domain.wording import Ask, Size
from tracker.screens.asks.form import AskForm
from tracker.store import Store
from tracker.widgets.note_field import NoteField

FAVOR = "Ask a colleague for a small favor"
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
INES = Person("", "Ines")
LEAVE = "Your words are kept nowhere. Leave them?"
OWN = Ask("", "Ten minutes", "{who}, ten minutes for {need}?", "my letter", Size.SMALL, "Or not.", INES)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@asynccontextmanager
async def wording(path: Path, size: tuple[int, int] = SMALL, step: str = FAVOR) -> AsyncIterator[Pilot[None]]:
    """Open the ladder on a file, and there the form for words."""
    async with open_ladder(path, size) as pilot:
        await go_to(pilot, step)
        await pilot.press("y")
        await until_shown(pilot, "Words for an ask")
        yield pilot


def known(store: Store) -> None:
    store.people.add(INES, NOW)


def asks(path: Path) -> tuple[Ask, ...]:
    return kept(path, lambda store: store.asks.all())


async def test_a_need_a_name_and_a_size_are_words_and_one_key_makes_an_attempt_of_them(
    tmp_path: Path,
) -> None:
    path = prepared(tmp_path / "file.db", known)
    async with wording(path) as pilot:
        await type_in(pilot, "the tax form")
        await until_shown(pilot, "Hi {who}, could you help me with the tax form?")
        await pilot.press("tab", "I", "tab")
        await until_shown(pilot, "Hi Ines, could you help me with the tax form?")
        await pilot.press("2")
        await until_shown(pilot, "Hi Ines, the tax form is weighing on me.")
        await pilot.press("enter")
        await until_shown(pilot, f"{FAVOR} · what I expect")
        await pilot.press("enter")
        await until_gone(pilot, "what I expect")
        (waiting,) = kept(path, lambda store: store.attempts.waiting())
    before = waiting.attempt.before
    assert waiting.step.name == FAVOR
    assert before.person is not None
    assert before.person.name == "Ines"
    assert before.ask.startswith("Hi Ines, the tax form is weighing on me. Would you have half an hour")
    assert before.ask.endswith("another day is fine.")


async def test_words_of_ones_own_are_not_taken_away_by_a_size(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        await pilot.press("tab", "tab", "tab", "end")
        await until_shown(pilot, "Words from")
        await type_in(pilot, "Please. ")
        await pilot.press("shift+tab", "3")
        await until(pilot, lambda: "Please. " in pilot.app.screen.query_one("#words").text, "own words")  # type: ignore[attr-defined]
        assert "“A small favor”, an opening" in text_of(pilot.app)


async def test_words_are_kept_written_over_renamed_and_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with wording(path) as pilot:
        await pilot.press("ctrl+n")
        await until_shown(pilot, "A name for these words")
        await pilot.press("enter")
        await until_shown(pilot, "A name takes 1 to 80 characters.")
        await type_in(pilot, "small favor")
        await pilot.press("enter")
        await until_shown(pilot, "“A small favor” is an opening that is there already.")
        await pilot.press(*["backspace"] * 11)
        await type_in(pilot, "Mine")
        await pilot.press("enter")
        await until_shown(pilot, "Kept as “Mine”.")
        await type_in(pilot, "soup")
        await pilot.press("ctrl+n")
        await until_shown(pilot, "One of your own that has this name is written over.")
        await pilot.press("enter")
        await until(pilot, lambda: asks(path)[0].need == "soup", "the need kept")
        (one,) = asks(path)
        assert (one.name, one.size) == ("Mine", Size.SMALL)
        await pilot.press("ctrl+o")
        await until_shown(pilot, "Mine · minutes · your own")
        await pilot.press("ctrl+r")
        await until_shown(pilot, "Another name for “Mine”")
        await type_in(pilot, "!")
        await pilot.press("enter")
        await until_shown(pilot, "Mine! · minutes · your own")
        assert asks(path)[0].name == "Mine!"
        await pilot.press("ctrl+x")
        await until_shown(pilot, "“Mine!” is no longer kept.")
        assert asks(path) == ()
        await pilot.press("ctrl+x")
        await until_shown(pilot, "Only words of your own can be changed here.")
        await pilot.press("escape", "escape")
        await until_gone(pilot, "Words for an ask")
        await pilot.press("u")
        await until(pilot, lambda: len(asks(path)) == 1, "it is back")


async def test_an_own_opening_is_chosen_with_its_need_and_its_person(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.asks.add(OWN, NOW))
    async with wording(path) as pilot:
        await until_shown(pilot, "“Ten minutes”, your own")
        await until_shown(pilot, "Ines, ten minutes for my letter?")
        await pilot.press("ctrl+o")
        await until_shown(pilot, "Which words to begin with?")
        await type_in(pilot, "advice")
        await pilot.press("enter")
        await until_shown(pilot, "{who}, I am deciding about {need}")
        await pilot.press("ctrl+o")
        await until_shown(pilot, "Ten minutes · minutes · Ines · your own")
        await pilot.press("enter")
        await until_shown(pilot, "Ines, ten minutes for my letter?")


async def test_words_are_copied_and_what_the_terminal_gets_is_clean(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db", LARGE) as pilot:
        await pilot.press("tab", "J", "o", "shift+tab")
        need = pilot.app.screen.query_one("#need", Input)
        need.value = HOSTILE
        await until(pilot, lambda: text_of(pilot.app).count("[@click=app.quit]x[/]") == 2, "field and words")
        await pilot.press("ctrl+y")
        await until_shown(pilot, "Copied, if your terminal takes it. ctrl+s writes it to a file.")
        copied = pilot.app.clipboard
    assert copied.startswith(f"Hi Jo, could you help me with {SHOWN}?")
    assert "\x1b" not in copied


async def test_words_go_to_a_new_file_that_only_the_person_reads(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with wording(path, LARGE) as pilot:
        await type_in(pilot, "soup")
        await pilot.press("tab", "J", "o", "ctrl+s")
        await until_shown(pilot, "~/ask-2026-11-22.txt")
        await pilot.press("enter")
        await until_shown(pilot, "Only you can read it.")
        written = tmp_path / "ask-2026-11-22.txt"
        assert written.read_text(encoding="utf-8").startswith("Hi Jo, could you help me with soup?")
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        before = written.read_bytes()
        await pilot.press("ctrl+s")
        await until_shown(pilot, "~/ask-2026-11-22-2.txt")
        pilot.app.screen.query_one(Input).value = "~/ask-2026-11-22.txt"
        await pilot.press("enter")
        await until_shown(pilot, "is there already. Choose another")
        pilot.app.screen.query_one(Input).value = ""
        await pilot.press("enter")
        await until_shown(pilot, "Name a file.")
        pilot.app.screen.query_one(Input).value = "file.db"
        await pilot.press("enter")
        await until_shown(pilot, "file.db is there already. Choose another name.")
        assert written.read_bytes() == before
        assert asks(path) == ()


async def test_no_words_are_refused_in_place(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        form = pilot.app.screen
        assert isinstance(form, AskForm)
        form.query_one("#words").load_text("")  # type: ignore[attr-defined]
        await until_gone(pilot, "It would take")
        for key in ("enter", "ctrl+y", "ctrl+s", "ctrl+n"):
            form.say("")
            await pilot.press(key)
            await until_shown(pilot, "Write the words of the ask.")
        assert pilot.app.clipboard == ""


async def test_from_a_person_the_name_is_there_and_the_step_is_asked_for(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", known)
    async with open_app(path) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.press("p")
        await until_shown(pilot, "Ines")
        await pilot.press("y")
        await until_shown(pilot, "Hi Ines, could you help me with {need}?")
        await type_in(pilot, "soup")
        await pilot.press("enter")
        await until_shown(pilot, "For which step of the ladder?")
        await pilot.press("escape")
        await until_shown(pilot, "Hi Ines, could you help me with soup?")
        assert kept(path, lambda store: store.attempts.waiting()) == ()
        await pilot.press("enter")
        await until_shown(pilot, "For which step of the ladder?")
        await type_in(pilot, "favor")
        await pilot.press("enter")
        await until_shown(pilot, f"{FAVOR} · what I expect")
        await pilot.press("enter")
        await until(pilot, lambda: len(kept(path, lambda store: store.attempts.waiting())) == 1, "an attempt")


async def test_leaving_keeps_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with wording(path) as pilot:
        await type_in(pilot, "soup")
        await pilot.press("tab", "J", "o", "escape")
        await until_shown(pilot, LEAVE)
        await pilot.press("y")
        await until_gone(pilot, "Words for an ask")
    assert (asks(path), kept(path, lambda store: store.people.all())) == ((), ())


async def test_a_need_is_asked_about_like_words_of_ones_own(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        await type_in(pilot, "soup")
        await pilot.press("escape")
        await until_shown(pilot, LEAVE)
        await pilot.press("escape")
        await until_shown(pilot, "Words for an ask")
        assert pilot.app.screen.query_one("#need", Input).value == "soup"
        await pilot.press("ctrl+u", "escape")
        await until_gone(pilot, "Words for an ask")


async def test_a_need_that_is_kept_with_its_words_is_left_without_a_question(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        await type_in(pilot, "soup")
        await pilot.press("ctrl+n")
        await until_shown(pilot, "A name for these words")
        await type_in(pilot, "For soup")
        await pilot.press("enter")
        await until_shown(pilot, "Kept as “For soup”.")
        await pilot.press("escape")
        await until_gone(pilot, "Words for an ask")


async def test_what_is_still_open_is_said_before_words_are_copied_written_or_tried(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        for key in ("ctrl+y", "ctrl+s", "enter"):
            await pilot.press(key)
            await until_shown(pilot, "Still open: say of whom and say what you need")
            pilot.app.screen.say("")  # type: ignore[attr-defined]
        await pilot.press("J", "o", "ctrl+y")
        await until_shown(pilot, "Still open: say what you need, or take {need} out of the words.")
        await type_in(pilot, "soup")
        await pilot.press("ctrl+y")
        await until_shown(pilot, "Copied")
        assert pilot.app.clipboard.startswith("Hi Jo, could you help me with soup?")


async def test_words_too_long_for_an_attempt_are_refused_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with wording(path) as pilot:
        for field, long in (("#words", "w" * 1500), ("#way-out", "o" * 600)):
            pilot.app.screen.query_one(field).load_text(long)  # type: ignore[attr-defined]
        await until_gone(pilot, "It would take")
        await pilot.press("enter")
        await until_shown(pilot, "An attempt takes up to 2000 characters; this has 2101.")
        assert isinstance(pilot.app.screen, AskForm)
    assert kept(path, lambda store: store.attempts.waiting()) == ()


async def test_back_from_what_is_expected_the_words_are_still_there(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        await type_in(pilot, "soup")
        await pilot.press("tab", "J", "o", "enter")
        await until_shown(pilot, f"{FAVOR} · what I expect")
        await pilot.press("escape")
        await until_shown(pilot, "Hi Jo, could you help me with soup?")


async def test_words_of_ones_own_are_asked_about_before_others_take_their_place(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        words = pilot.app.screen.query_one("#words", NoteField)
        await pilot.press("tab", "tab", "tab")
        await type_in(pilot, "Mine")
        await pilot.press("ctrl+j", "ctrl+o")
        await until_shown(pilot, "Which words to begin with?")
        await type_in(pilot, "advice")
        await pilot.press("enter")
        await until_shown(pilot, "“Advice on a decision” takes the place of your words.")
        await pilot.press("enter")
        await until_shown(pilot, "Words for an ask")
        assert words.text.startswith("Mine\nHi {who}")
        await pilot.press("ctrl+o")
        await until_shown(pilot, "Which words to begin with?")
        await type_in(pilot, "advice")
        await pilot.press("enter")
        await until_shown(pilot, "takes the place of your words.")
        await pilot.press("y")
        await until(pilot, lambda: words.text.startswith("{who}, I am deciding"), "the opening")
        words.focus()
        await pilot.press("ctrl+z")
        await until(pilot, lambda: words.text.startswith("Mine\nHi {who}"), "one's own words are back")
        await pilot.press("escape")
        await until_shown(pilot, LEAVE)
        await pilot.press("y")
        await until_gone(pilot, "Words for an ask")


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("Ask for directions when lost", "A small favor"),
        ("Ask for advice on a decision", "Someone to listen"),
        ("Accept help with a major project or life event", "Practical help"),
    ],
)
async def test_what_is_proposed_has_the_size_of_the_step(tmp_path: Path, step: str, name: str) -> None:
    large = Ask("", "Tonight", "Not to be alone with it.", "", Size.LARGE)
    path = prepared(tmp_path / "file.db", lambda store: store.asks.add(large, NOW))
    async with wording(path, step=step) as pilot:
        await until_shown(pilot, f"“{'Tonight' if name == 'Practical help' else name}”")


async def test_words_that_went_to_a_file_are_left_without_a_question(tmp_path: Path) -> None:
    async with wording(tmp_path / "file.db") as pilot:
        await type_in(pilot, "soup")
        await pilot.press("tab", "J", "o", "tab", "tab")
        await type_in(pilot, "Please. ")
        assert not await pilot.app.screen.flush()  # type: ignore[attr-defined]
        await pilot.press("ctrl+s")
        await until_shown(pilot, "To which file?")
        await pilot.press("enter")
        await until_shown(pilot, "Written to")
        assert await pilot.app.screen.flush()  # type: ignore[attr-defined]
        await pilot.press("escape")
        await until_gone(pilot, "Words for an ask")
