"""The help page, one key away from everywhere, whatever the file does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.screens.day.opened import open_day, press
from tests.screens.test_shell_waiting import file_held
from tests.support.app import open_app, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.files import contents
from tracker.app import Moodladder
from tracker.content import crisis_lines, reading
from tracker.content.loader import load
from tracker.domain.help_page import WAITING
from tracker.domain.people import Person, Sign
from tracker.screens.help_now import HelpNow
from tracker.store import Store

NOW = FixedClock()(4)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a locked file be waited for only briefly, and be tried again soon."""
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    monkeypatch.setattr("tracker.screens.help_now.page.AGAIN_SECONDS", 0.05)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a country, two people and a plan in it."""
    path = tmp_path / "a.db"
    with closing(Store(path, create=True)) as store:
        mood = store.scales.find("mood")
        assert mood is not None
        store.ratings.rate(mood, NOW.day, 7, NOW)
        store.settings.set_country("DE", NOW)
        store.people.add(Person("", "Ann", closeness=9), NOW)
        store.people.add(Person("", "Ines", "030 1234", "friend", frozenset({Sign.RELIABLE})), NOW)
        store.crisis_plan.write("signs", "I stop [b]answering[/b] the phone", NOW)
    return path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        yield


def app_of(pilot: Pilot[None]) -> Moodladder:
    assert isinstance(pilot.app, Moodladder)
    return pilot.app


async def until_open(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, HelpNow), "the help page")
    await until_shown(pilot, "findahelpline.com")


async def test_it_shows_the_numbers_of_the_country_then_my_people_and_my_plan(path: Path) -> None:
    async with open_day(path, (80, 40)) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "My plan")
        shown = text_of(pilot.app)
        wanted = (
            "Help now · Germany",
            "112",
            "0800 1110111 / 0800 1110222 / 116 123",
            "Checked 2 June 2026",
            "findahelpline.com",
            "Ines · friend · 030 1234",
            "Ann",
            "How I notice that it is getting hard",
            "I stop [b]answering[/b] the phone",
        )
        places = [shown.index(words) for words in wanted]
        assert places == sorted(places)


async def test_nothing_of_it_is_noted_anywhere(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.app.workers.wait_for_complete()
        before = contents(path.parent)
        await press(pilot, "exclamation_mark")
        await until_shown(pilot, "My people")
        await press(pilot, "f8", "escape", "escape")
        await until_shown(pilot, "Mood")
        await pilot.app.workers.wait_for_complete()
    assert contents(path.parent) == before


async def test_an_exclamation_mark_is_one_where_text_is_typed_and_f9_opens_from_there(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=no", "exclamation_mark")
        await until(pilot, lambda: pilot.app.screen.query_one(TextArea).text == "no!", "no!")
        await press(pilot, "f9")
        await until_open(pilot)
        await pilot.press("escape")
        await until_shown(pilot, "no!")
        field = pilot.app.screen.query_one(TextArea)
        await press(pilot, "=?")
        await until(pilot, lambda: field.text == "no!?", "typing goes on where it was")


DIALOGS: dict[str, tuple[tuple[str, str], ...]] = {
    "a moment": (("h", "A moment when help"), ("o", "● 1 offered"), ("=Ann", "Ann")),
    "time with someone": (("i", "A time with someone"), ("=Ann", "Ann")),
    "a feeling": (("f", "relieved"), ("=cal", "cal")),
    "coping": (("o", "helped you"), ("=wal", "wal")),
    "a date": (("g", "Which day?"),),
    "a scale": (("s", "The scales on Day"), ("a", "A scale of your own"), ("=Itch", "Itch")),
    "a step": (("l", "Ask for directions"), ("a", "A step of your own"), ("=Whistle", "Whistle")),
    "words for an ask": (("l", "Ask for directions"), ("y", "Words for an ask"), ("=soup", "soup")),
    "a life event": (("t", "1 of 30 days"), ("e", "Something in your life"), ("=moved", "moved")),
    "a person": (("p", "Ines"), ("a", "Name"), ("=Tom", "Tom")),
    "the palette": (("ctrl+p", "Rate a ten"), ("=tension", "tension")),
    "help": (("question_mark", "An evening on one screen"),),
    "a questionnaire": (("c", "Hyper-independence"), ("n", "offer to help me")),
}


TYPED_IN = {name for name, keys in DIALOGS.items() if keys[-1][0].startswith("=")} | {"a date"}
"""Where an exclamation mark is typed into a field."""
WAYS = [(name, "f9") for name in DIALOGS]
WAYS += [(name, "exclamation_mark") for name in DIALOGS if name not in TYPED_IN]


@pytest.mark.parametrize(("dialog", "key"), WAYS)
async def test_it_opens_over_every_dialog_and_leaves_what_is_typed(path: Path, dialog: str, key: str) -> None:
    async with open_day(path) as pilot:
        for before, shown in DIALOGS[dialog]:
            await press(pilot, before)
            await until_shown(pilot, shown)
        under, focused = pilot.app.screen, pilot.app.focused
        typed = [field.value for field in under.query(Input)]
        await pilot.press(key)
        await until_open(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is under, "back where it was")
        assert [field.value for field in under.query(Input)] == typed
        await until(pilot, lambda: pilot.app.focused is focused, "the focus where it was")
        await until_shown(pilot, shown)


async def test_it_opens_while_another_program_holds_the_file(path: Path) -> None:
    async with open_day(path) as pilot:
        await until(pilot, lambda: app_of(pilot).country == "DE", "the country in memory")
        with locked(path):
            await pilot.press("exclamation_mark")
            await until_open(pilot)
            assert "0800 1110111" in text_of(pilot.app)
            await until_shown(pilot, WAITING[:40])
            assert not pilot.app._notifications
        await until_shown(pilot, "Ines · friend")


async def test_it_opens_when_the_lines_are_broken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_name: str) -> Any:
        raise ValueError("not TOML")

    crisis_lines._lines.cache_clear()
    monkeypatch.setattr(crisis_lines, "load", fall)
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "My people")
        assert "Help now · Germany" in text_of(pilot.app)
        assert " 112" in text_of(pilot.app)
        assert "0800" not in text_of(pilot.app)
    crisis_lines._lines.cache_clear()


async def test_it_opens_over_the_page_that_says_that_the_file_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no database at all, but long enough to be taken for one")
    async with open_app(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "could not be opened")
        await pilot.press("exclamation_mark")
        await until_open(pilot)
        assert WAITING[:30] in text_of(pilot.app)
        await pilot.press("m")
        await pilot.press("escape")
        await until_shown(pilot, "could not be opened")


async def test_it_is_not_covered_by_what_the_file_has_to_say(path: Path) -> None:
    with locked(path):
        async with open_app(path) as pilot:
            await pilot.press("exclamation_mark")
            await until_open(pilot)
            await until(pilot, lambda: app_of(pilot)._refused, "the file refused")
            assert isinstance(pilot.app.screen, HelpNow)
            await pilot.press("escape")
            await until_shown(pilot, "could not be opened")


async def test_it_opens_over_the_first_pages(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis and not a treatment")
        await pilot.press("exclamation_mark")
        await until_open(pilot)
        await pilot.press("escape")
        await until_shown(pilot, "not a diagnosis and not a treatment")


async def test_it_opens_in_a_window_that_is_too_small_for_anything_else(path: Path) -> None:
    async with open_app(path, (50, 12)) as pilot:
        await until_shown(pilot, "needs at least")
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpNow), "the help page")
        await until_shown(pilot, "112")
        await pilot.resize_terminal(52, 12)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpNow)
        await pilot.press("escape")
        await until_shown(pilot, "52 × 12")


async def test_a_window_that_grows_meanwhile_leaves_it_open_and_is_as_before_after_it(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.resize_terminal(59, 19)
        await until_shown(pilot, "needs at least")
        await pilot.press("exclamation_mark")
        await until_open(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpNow)
        await pilot.press("escape")
        await until_shown(pilot, "Mood")


async def test_after_it_a_window_that_became_too_small_is_said_to_be_so(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_open(pilot)
        await pilot.resize_terminal(50, 12)
        await pilot.press("escape")
        await until_shown(pilot, "needs at least")


async def test_no_toast_stands_over_the_numbers(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_open(pilot)
        app_of(pilot).tell("The file is busy.", severity="error")
        await pilot.pause()
        assert "busy" not in text_of(pilot.app)
        await pilot.press("escape")
        await until_shown(pilot, "The file is busy.")


async def test_it_stands_there_once_however_often_the_key_comes(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark", "exclamation_mark", "f9")
        await until_open(pilot)
        await pilot.press("escape")
        await until_shown(pilot, "Mood")


async def test_the_country_is_chosen_from_the_page_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "No country is chosen yet, and none is guessed")
        await press(pilot, "g", "=brazil")
        await until_shown(pilot, "Brazil · BR")
        await pilot.press("enter")
        await until_shown(pilot, "192 (ambulance)")
    with closing(Store(path)) as store:
        assert store.settings.country == "BR"


async def test_the_picker_opens_on_the_chosen_country_and_enter_keeps_it(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "Help now · Germany")
        await press(pilot, "g")
        await until_shown(pilot, "▌ Germany · DE")
        await press(pilot, "=au")
        await until_shown(pilot, "▌ Australia · AU")
        await pilot.press("backspace", "backspace")
        await until_shown(pilot, "▌ Germany · DE")
        await pilot.press("enter")
        await until_gone(pilot, "In which country are you?")
        await until_shown(pilot, "Help now · Germany")
    assert kept_country(path) == "DE"


@pytest.mark.parametrize(
    ("typed", "name"), [("uk", "United Kingdom"), ("us", "United States"), ("america", "United States")]
)
async def test_a_country_is_found_by_what_people_call_it(tmp_path: Path, typed: str, name: str) -> None:
    async with open_day(tmp_path / "a.db") as pilot:
        await press(pilot, "exclamation_mark", "g", f"={typed}")
        await until_shown(pilot, f"{name} · ")
        await pilot.press("enter")
        await until_shown(pilot, f"Help now · {name}")


async def test_the_numbers_of_a_chosen_country_wait_for_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_day(path) as pilot:
        await press(pilot, "exclamation_mark")
        await until_open(pilot)
        async with file_held(pilot):
            await press(pilot, "g", "=united king", "enter")
            await until_shown(pilot, "116 123")
        await until(pilot, lambda: kept_country(path) == "GB", "the country in the file")


async def test_a_chosen_country_stays_where_the_file_could_not_take_it(path: Path) -> None:
    async with open_day(path) as pilot:
        await until(pilot, lambda: app_of(pilot).country == "DE", "the country of the file")
        with locked(path):
            await press(pilot, "exclamation_mark", "g", "=united king", "enter")
            await until_shown(pilot, "116 123")
            await until(pilot, lambda: bool(pilot.app._notifications), "a sentence that it is not kept")
        await app_of(pilot)._desk.read_settings()
        assert app_of(pilot).country == "GB"


def unreadable(_name: str) -> Any:
    raise ValueError("not TOML")


@pytest.fixture
def broken_plan(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the text of the six parts be no text that can be read."""
    broken = lambda name: unreadable(name) if name == reading.PLAN_FILE else load(name)  # noqa: E731
    monkeypatch.setattr(reading, "load", broken)
    reading.crisis_plan.cache_clear()
    yield
    reading.crisis_plan.cache_clear()


@pytest.mark.usefixtures("broken_plan")
async def test_it_opens_when_the_parts_of_the_plan_are_broken_and_so_does_the_plan(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "I stop [b]answering[/b]")
        assert "Signs" in text_of(pilot.app)
        await press(pilot, "m")
        await until_shown(pilot, "1  Signs")
        await until_shown(pilot, "I stop [b]answering[/b]")
        await press(pilot, "tab", "=a walk")
        await until(pilot, lambda: planned(path).get("myself") == "a walk", "what is written")


@pytest.mark.usefixtures("broken_plan")
async def test_check_in_opens_when_the_parts_of_the_plan_are_broken(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("c")
        await until_shown(pilot, "1 of 6 parts")


def planned(path: Path) -> dict[str, str]:
    with closing(Store(path)) as store:
        return store.crisis_plan.texts()


async def test_it_stays_open_whatever_is_wrong_with_what_is_ones_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_store: Store) -> Any:
        raise KeyError("a fault of ours")

    monkeypatch.setattr("tracker.screens.help_now.page.mine", fall)
    async with open_day(path) as pilot:
        await pilot.press("exclamation_mark")
        await until_shown(pilot, WAITING[:40])
        await until_shown(pilot, "0800 1110111")


async def test_going_between_help_and_calm_piles_nothing_up(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f9", "f8", "f9", "f8", "f9")
        await until_open(pilot)
        await press(pilot, "escape")
        await until_shown(pilot, "Mood")
        assert len(pilot.app.screen_stack) == 1


def kept_country(path: Path) -> str:
    with closing(Store(path)) as store:
        return store.settings.country


async def test_what_the_file_says_after_one_has_left_the_page_is_no_fault(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "exclamation_mark")
        await until_open(pilot)
        page = pilot.app.screen
        assert isinstance(page, HelpNow)
        await pilot.press("escape")
        await until(pilot, lambda: not page.is_attached, "the page gone")
        page._show()
        assert pilot.app.is_running


async def test_the_country_of_another_window_is_taken_over(path: Path) -> None:
    async with open_day(path) as pilot:
        with closing(Store(path)) as store:
            store.settings.set_country("US", NOW)
        await app_of(pilot).look_again().wait()
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "988 (call or text)")


async def test_the_palette_leads_there_and_to_the_country(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "ctrl+p", "=at once whom")
        await until_gone(pilot, "Theme: dusk")
        await until_shown(pilot, "Show at once whom")
        await pilot.press("enter")
        await until_open(pilot)
        await pilot.press("escape")
        await until_shown(pilot, "Mood")
        await press(pilot, "ctrl+p", "=country for help")
        await until_gone(pilot, "Theme: dusk")
        await pilot.press("enter")
        await until_shown(pilot, "In which country are you?")


def test_no_sentence_tells_what_anyone_has() -> None:
    from tracker.domain.crisis import without_lines
    from tracker.domain.help_page import help_page

    said = " ".join(said.text for said in help_page(without_lines(""), None, "")).lower()
    assert not [
        word for word in ("diagnos", "symptom", "risk", "disorder", "severe", "cause") if word in said
    ]
