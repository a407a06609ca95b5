"""My plan and the private prompts: every word is kept as it is typed, and never over another window's."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path
from sqlite3 import connect
from typing import NamedTuple

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tests.screens.day.opened import HOSTILE, SHOWN, open_day, press
from tests.screens.test_keys_in_turn import burst
from tests.screens.test_shell_waiting import file_held
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker import keys_in_turn
from tracker.screens import text_keeper
from tracker.screens.checkin.history import HistoryPage
from tracker.screens.help_now import HelpNow
from tracker.screens.help_now.plan import PlanPage
from tracker.screens.prompts import PromptsPage
from tracker.store import Store
from tracker.store.prompted import Prompted
from tracker.widgets.note_field import NoteField

NOW = FixedClock()(4)


class Kind(NamedTuple):
    """A page, the first and second of its prompts, words on it, and where its texts are."""

    page: Callable[[], Screen[None]]
    first: str
    second: str
    words: str
    texts: Callable[[Store], Prompted]


PLAN = Kind(PlanPage, "signs", "myself", "How I notice", lambda store: store.crisis_plan)
HISTORY = Kind(HistoryPage, "care", "hurt", "1 of 8", lambda store: store.reflections)
EACH = pytest.mark.parametrize("kind", [PLAN, HISTORY], ids=["plan", "history"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_file(tmp_path / "a.db")


@pytest.fixture
def no_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be saved by resting."""
    monkeypatch.setattr("tracker.screens.text_keeper.IDLE_SECONDS", 3600.0)


def kept(path: Path, kind: Kind) -> Mapping[str, str]:
    with closing(Store(path)) as store:
        return kind.texts(store).texts()


def elsewhere(path: Path, kind: Kind, text: str) -> None:
    with closing(Store(path)) as store:
        kind.texts(store).write(kind.first, text, NOW)


async def until_kept(pilot: Pilot[None], path: Path, kind: Kind, **texts: str) -> None:
    await until(pilot, lambda: kept(path, kind) == texts, f"{texts} in the file, not {kept(path, kind)}")


@asynccontextmanager
async def opened(path: Path, kind: Kind) -> AsyncIterator[Pilot[None]]:
    async with open_day(path) as pilot:
        await pilot.app.push_screen(kind.page())
        await until_shown(pilot, kind.words)
        await until(pilot, lambda: isinstance(pilot.app.focused, NoteField), "a field to write in")
        await until(pilot, lambda: not page_of(pilot).is_reloading, "the texts of the file")
        yield pilot


def page_of(pilot: Pilot[None]) -> PromptsPage:
    assert isinstance(pilot.app.screen, PromptsPage)
    return pilot.app.screen


@EACH
async def test_a_text_is_kept_when_typing_rests_and_the_next_stands_apart(path: Path, kind: Kind) -> None:
    async with opened(path, kind) as pilot:
        await press(pilot, "=d l t q ? and !")
        await until_kept(pilot, path, kind, **{kind.first: "d l t q ? and !"})
        await until_shown(pilot, "✓ saved")
        await press(pilot, "tab")
        if kind is HISTORY:
            await until_shown(pilot, "2 of 8")
        await press(pilot, "=other")
        await until_kept(pilot, path, kind, **{kind.first: "d l t q ? and !", kind.second: "other"})


@EACH
@pytest.mark.usefixtures("no_idle")
@pytest.mark.parametrize("leave", ["escape", "tab", "f9", "f8", "ctrl+q", "blur"])
async def test_a_text_is_kept_however_the_page_is_left(path: Path, kind: Kind, leave: str) -> None:
    async with opened(path, kind) as pilot:
        await press(pilot, "=hello")
        if leave == "blur":
            pilot.app.post_message(events.AppBlur())
        else:
            await press(pilot, leave)
        await until_kept(pilot, path, kind, **{kind.first: "hello"})


@pytest.mark.usefixtures("no_idle")
async def test_what_is_typed_right_after_going_on_belongs_to_the_next_question(path: Path) -> None:
    async with opened(path, HISTORY) as pilot:
        burst(pilot, "=abc", "tab", "=defgh", "tab")
        await until_kept(pilot, path, HISTORY, care="abc", hurt="defgh")


@pytest.mark.usefixtures("no_idle")
async def test_what_is_typed_while_the_file_is_held_belongs_to_the_question_that_stands_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys_in_turn, "LONGEST_SECONDS", 0.05)
    async with opened(path, HISTORY) as pilot:
        field = pilot.app.screen.query_one(NoteField)
        async with file_held(pilot):
            burst(pilot, "=abc", "tab", "=xyz")
            await until(pilot, lambda: field.text == "abcxyz", "the letters after tab")
        await until_kept(pilot, path, HISTORY, care="abcxyz")
        await until_shown(pilot, "2 of 8")
        assert field.text == ""


@EACH
async def test_help_opened_while_leaving_waits_for_the_file_stays_open(
    path: Path, kind: Kind, no_idle: None
) -> None:
    async with opened(path, kind) as pilot:
        await until_shown(pilot, kind.words)
        await press(pilot, "=abc")
        async with file_held(pilot):
            await press(pilot, "escape", "f9")
            await until_shown(pilot, "findahelpline.com")
        await until_kept(pilot, path, kind, **{kind.first: "abc"})
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpNow)


async def test_what_was_written_stands_there_and_blank_takes_it_away(path: Path) -> None:
    elsewhere(path, PLAN, "ab")
    async with opened(path, PLAN) as pilot:
        await until_shown(pilot, "ab")
        await press(pilot, "end", "backspace", "backspace", "= ")
        await until_kept(pilot, path, PLAN)
        assert pilot.app.screen.query(NoteField).first().text == " "


@EACH
async def test_undo_takes_back_one_stay_at_a_time_and_nothing_where_nothing_is_left(
    path: Path, kind: Kind
) -> None:
    async with opened(path, kind) as pilot:
        await press(pilot, "=ab")
        await until_kept(pilot, path, kind, **{kind.first: "ab"})
        await press(pilot, "backspace", "backspace")
        await until_kept(pilot, path, kind)
        await press(pilot, "escape")
        await until_shown(pilot, "Mood")
        await press(pilot, "u")
        await until_shown(pilot, "There is nothing to undo.")


@EACH
@pytest.mark.usefixtures("no_idle")
async def test_two_windows_write_one_text_and_both_are_kept(path: Path, kind: Kind) -> None:
    async with opened(path, kind) as pilot:
        await press(pilot, "=mine")
        elsewhere(path, kind, "theirs")
        await press(pilot, "tab")
        await until_kept(pilot, path, kind, **{kind.first: "theirs\nmine"})
        await until_shown(pilot, text_keeper.BOTH[:30])


@EACH
async def test_no_control_character_is_pasted_in(path: Path, kind: Kind) -> None:
    async with opened(path, kind) as pilot:
        pilot.app.screen.query(NoteField).first().post_message(events.Paste(HOSTILE))
        await until_kept(pilot, path, kind, **{kind.first: SHOWN})
        assert "\x1b" not in text_of(pilot.app)


@EACH
async def test_what_cannot_be_saved_stays_typed_and_is_named_as_unsaved(
    path: Path, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    async with opened(path, kind) as pilot:
        with closing(connect(path, isolation_level=None)) as conn:
            conn.execute("BEGIN EXCLUSIVE")
            await press(pilot, "=hello", "escape")
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            assert page_of(pilot).unsaved() == f"{kind.first}\nhello"
            assert "hello" in text_of(pilot.app)
        await press(pilot, "escape")
        await until_kept(pilot, path, kind, **{kind.first: "hello"})


@EACH
async def test_what_is_typed_before_the_file_answers_is_kept_beside_what_was_there(
    path: Path, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    elsewhere(path, kind, "before")
    async with open_day(path) as pilot:
        opening = [worker for worker in pilot.app.workers if worker.group == "open"]
        await pilot.app.workers.wait_for_complete(opening)
        with closing(connect(path, isolation_level=None)) as conn:
            conn.execute("BEGIN EXCLUSIVE")
            await pilot.app.push_screen(kind.page())
            await until(pilot, lambda: bool(pilot.app._notifications), "a toast that says why")
            pilot.app.screen.query(NoteField).first().focus()
            await press(pilot, "=new")
        await press(pilot, "escape")
        await until_kept(pilot, path, kind, **{kind.first: "before\nnew"})


async def test_the_prompts_go_on_where_nothing_is_written_yet(path: Path) -> None:
    elsewhere(path, HISTORY, "a garden")
    async with open_day(path) as pilot:
        await pilot.app.push_screen(HistoryPage())
        await until_shown(pilot, "2 of 8")
        await press(pilot, "shift+tab")
        await until_shown(pilot, "a garden")
        await press(pilot, "shift+tab", "tab", "tab", "tab")
        await until_shown(pilot, "4 of 8")
        assert "does not prove a cause" in text_of(pilot.app)
    assert kept(path, HISTORY) == {"care": "a garden"}


OUT, IN = "○ Stays out of every report.", "✓ This stands in your report, also what you add."


async def test_where_one_writes_one_sees_that_it_goes_into_the_report(path: Path) -> None:
    with closing(Store(path)) as store:
        store.reflections.write("care", "a garden", NOW)
        store.reflections.let_in_report("care", True, NOW)
    async with open_day(path, (60, 20)) as pilot:
        await pilot.app.push_screen(HistoryPage())
        await until_shown(pilot, "2 of 8")
        await press(pilot, "shift+tab")
        await until_shown(pilot, IN)
        lines = text_of(pilot.app).splitlines()
        at = next(n for n, line in enumerate(lines) if IN in line)
        assert "a garden" in lines[at + 1]
        assert "Were the grown-ups" in "".join(lines[:at])
        await press(pilot, "= and a wall")
        await until_kept(pilot, path, HISTORY, care="a garden and a wall")
        assert IN in text_of(pilot.app)


async def test_in_a_small_window_the_first_question_is_in_sight(path: Path) -> None:
    async with open_day(path, (60, 20)) as pilot:
        await pilot.app.push_screen(HistoryPage())
        await until_shown(pilot, "1 of 8")
        await until(pilot, lambda: isinstance(pilot.app.focused, NoteField), "a field to write in")
        await pilot.pause()
        assert "Were the grown-ups" in text_of(pilot.app)


async def test_a_text_stands_in_no_report_unless_it_is_ticked(path: Path) -> None:
    def ticked() -> frozenset[str]:
        with closing(Store(path)) as store:
            return store.reflections.in_report()

    async with opened(path, HISTORY) as pilot:
        await press(pilot, "ctrl+r")
        await until_shown(pilot, "There is nothing written here")
        await press(pilot, "=a garden")
        await until_kept(pilot, path, HISTORY, care="a garden")
        await until_shown(pilot, OUT)
        assert ticked() == set()
        await press(pilot, "ctrl+r")
        await until_shown(pilot, IN)
        assert ticked() == {"care"}
        await press(pilot, "= and a wall", "ctrl+r")
        await until_shown(pilot, OUT)
        assert ticked() == set()
        assert kept(path, HISTORY) == {"care": "a garden and a wall"}
        await press(pilot, "escape", "u")
        await until(pilot, lambda: ticked() == {"care"}, "the tick is back")
        await press(pilot, "u")
        await until_kept(pilot, path, HISTORY, care="a garden")


async def test_the_part_before_is_reached_by_going_up(path: Path) -> None:
    async with opened(path, PLAN) as pilot:
        await press(pilot, "tab", "tab", "=the park", "up")
        await until(pilot, lambda: pilot.app.focused is pilot.app.screen.query(NoteField)[1], "a part above")
        await press(pilot, "escape")
        await until_gone(pilot, "How I notice")
    assert kept(path, PLAN) == {"places": "the park"}
