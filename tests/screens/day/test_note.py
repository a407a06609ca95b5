"""The note: kept while it is typed, undone as a whole, never over another window's."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import TextArea

from tests.screens.day.opened import HOSTILE, SHOWN, TONIGHT, kept, open_day, press, until_row
from tests.support.app import open_app, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.screens import text_keeper
from tracker.screens.day.screen import DayScreen
from tracker.store import Store

NOW = FixedClock()(4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture
def no_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be saved by resting."""
    monkeypatch.setattr("tracker.screens.text_keeper.IDLE_SECONDS", 3600.0)


def elsewhere(path: Path, note: str) -> None:
    store = Store(path)
    store.days.write_note(TONIGHT, note, NOW)
    store.close()


async def test_a_note_is_kept_when_typing_rests(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=d l t q ? are letters here", "enter", "=second line")
        note = "d l t q ? are letters here\nsecond line"
        await until(pilot, lambda: kept(path).note == note, "the note in the file")
        await until_shown(pilot, "✓ saved")


async def test_a_note_is_kept_though_the_typing_never_rests(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.screens.text_keeper.IDLE_SECONDS", 3600.0)
    monkeypatch.setattr("tracker.screens.text_keeper.LONGEST_SECONDS", 0.2)
    async with open_day(path) as pilot:
        await press(pilot, "n", "=on and on")
        await until(pilot, lambda: kept(path).note == "on and on", "the note in the file")


async def test_the_mark_goes_when_newer_words_are_not_on_disk(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=first")
        await until_shown(pilot, "✓ saved")
        await press(pilot, "= more")
        assert "✓ saved" not in text_of(pilot.app) or kept(path).note == "first more"


async def test_the_line_being_written_stays_on_the_screen(path: Path) -> None:
    async with open_day(path, (80, 24)) as pilot:
        await press(
            pilot,
            "n",
            "=one",
            "enter",
            "=two",
            "enter",
            "=three",
            "enter",
            "=four",
            "enter",
            "=the fifth line",
        )
        await until_shown(pilot, "the fifth line")


@pytest.mark.usefixtures("no_idle")
@pytest.mark.parametrize("leave", ["escape", "shift+tab"])
async def test_a_note_is_kept_when_the_field_is_left(path: Path, leave: str) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=hello", leave)
        await until(pilot, lambda: kept(path).note == "hello", "the note in the file")


@pytest.mark.usefixtures("no_idle")
async def test_a_note_is_kept_when_the_window_is_left(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=hello")
        pilot.app.post_message(events.AppBlur())
        await until(pilot, lambda: kept(path).note == "hello", "the note in the file")


@pytest.mark.usefixtures("no_idle")
async def test_a_note_is_kept_when_the_program_ends(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=hello", "ctrl+q")
    assert kept(path).note == "hello"


@pytest.mark.usefixtures("no_idle")
async def test_a_note_is_kept_when_another_day_is_opened(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=hello", "escape", "left_square_bracket")
        await until_shown(pilot, "Saturday 21 November")
        assert kept(path).note == "hello"
        assert pilot.app.screen.query_one(TextArea).text == ""


async def test_an_amount_being_typed_is_kept_too(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * 5, "=7.5", "ctrl+q")
    rating = kept(path).last("sleep")
    assert rating is not None
    assert rating.value == 7.5


async def test_undo_takes_back_one_stay_in_the_field_at_a_time(path: Path) -> None:
    async with open_day(path) as pilot:
        for words in ("one", " two", " three"):
            so_far = kept(path).note + words
            await press(pilot, "n", f"={words}", "escape")
            await until(pilot, lambda so_far=so_far: kept(path).note == so_far, so_far)  # type: ignore[misc]
        for note in ("one two", "one", ""):
            await pilot.press("u")
            await until(pilot, lambda note=note: kept(path).note == note, f"“{note}” in the file")  # type: ignore[misc]


async def test_undo_takes_back_all_that_one_stay_saved(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("n")
        for words in ("one", " two"):
            so_far = kept(path).note + words
            await press(pilot, f"={words}")
            await until(pilot, lambda so_far=so_far: kept(path).note == so_far, so_far)  # type: ignore[misc]
        await press(pilot, "escape", "u")
        await until(pilot, lambda: kept(path).note == "", "no note in the file")
        await until_row(pilot, "Note", "n begins a note")


@pytest.mark.usefixtures("no_idle")
async def test_two_windows_write_one_note_and_both_texts_are_kept(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=mine")
        elsewhere(path, "theirs")
        await press(pilot, "escape")
        await until(pilot, lambda: kept(path).note == "theirs\nmine", "both in the file")
        await until_shown(pilot, text_keeper.BOTH[:30])
        assert pilot.app.screen.query_one(TextArea).text == "theirs\nmine"


async def test_what_another_window_wrote_is_shown_when_this_one_is_looked_at(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "7")
        await until_row(pilot, "Mood", "7")
        store = Store(path)
        scale = store.scales.find("stress")
        assert scale is not None
        store.ratings.rate(scale, TONIGHT, 4, NOW)
        store.days.write_note(TONIGHT, "from the other window", NOW)
        store.close()
        pilot.app.post_message(events.AppFocus())
        await until_row(pilot, "Stress", "4")
        await until_row(pilot, "Note", "from the other window")
        await press(pilot, "down", "9")
        await until_row(pilot, "Tension", "9")


async def test_pasted_control_characters_never_reach_the_field(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("n")
        pilot.app.screen.query_one(TextArea).post_message(events.Paste(HOSTILE))
        await until(pilot, lambda: kept(path).note == SHOWN, "the cleaned note in the file")
        assert pilot.app.screen.query_one(TextArea).text == SHOWN
        assert "\x1b" not in text_of(pilot.app)


async def test_a_note_that_cannot_be_saved_stays_typed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app(path) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.press("n", "h", "i")
        await until(pilot, lambda: kept(path).note == "hi", "the note in the file")
        screen = pilot.app.screen
        assert isinstance(screen, DayScreen)

        async def refused(*_args: object, **_more: object) -> None:
            return None

        monkeypatch.setattr(pilot.app, "do", refused)
        await press(pilot, "=!", "escape", "left_square_bracket")
        await until_gone(pilot, "Saturday 21")
        assert screen.query_one(TextArea).text == "hi!"
        assert screen.day == TONIGHT
