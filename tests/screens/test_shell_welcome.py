"""The first start."""

from pathlib import Path

import pytest
from textual import events

from tests.support.app import open_app, text_of, until, until_gone, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import Shell
from tracker.content.loader import load
from tracker.store import Store

TONIGHT = FixedClock()(4).day


def moods(path: Path) -> list[float]:
    store = Store(path)
    given = [rating.value for rating in store.ratings.of(TONIGHT).get("mood", ())]
    store.close()
    return given


async def test_three_pages_lead_to_a_mood_that_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_app(path, kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis and not a treatment")
        await pilot.press("right")
        await until_shown(pilot, "All you write is kept in one file")
        assert "a.db" in text_of(pilot.app)
        await pilot.press("right")
        await until_shown(pilot, "How is your mood tonight?")
        await pilot.press("7")
        await until_shown(pilot, "✓ saved")
        assert moods(path) == [7]
        await pilot.press("enter")
        await until_gone(pilot, "How is your mood tonight?")
    async with open_app(path, kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "note:")
        await pilot.press("tab")
        assert "diagnosis" not in text_of(pilot.app)


async def test_a_plus_is_a_ten_as_on_day_and_the_last_digit_stands(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        await pilot.press("right", "right", "3")
        await until_shown(pilot, " 3  ✓ saved")
        await pilot.press("plus")
        await until_shown(pilot, "10  ✓ saved")
    assert moods(tmp_path / "a.db") == [10]


async def test_a_zero_is_refused_with_the_reason(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        await pilot.press("right", "right", "0")
        await until_shown(pilot, "not 0.")
        assert "✓ saved" not in text_of(pilot.app)
    assert moods(tmp_path / "a.db") == []


async def test_a_burst_of_arrows_ends_on_the_last_page_and_answers_nothing(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        for _ in range(8):
            pilot.app.post_message(events.Key("right", None))
        await until_shown(pilot, "How is your mood tonight?")
        await pilot.press("right")
        await until_shown(pilot, "How is your mood tonight?")
    assert moods(tmp_path / "a.db") == []


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_a_burst_of_the_key_that_leaves_leaves_once(tmp_path: Path, key: str) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        for _ in range(8):
            pilot.app.post_message(events.Key(key, None))
        await until_shown(pilot, "note:")
        assert pilot.app.is_running
    assert moods(tmp_path / "a.db") == []


async def test_back_and_forth_and_a_digit_means_nothing_on_the_first_page(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        await pilot.press("5", "left", "right")
        await until_shown(pilot, "one file on this machine")
        await pilot.press("left")
        await until_shown(pilot, "not a diagnosis")
    assert moods(tmp_path / "a.db") == []


async def test_skipping_is_remembered_and_cannot_be_undone_by_accident(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        await pilot.press("escape")
        await until_shown(pilot, "note:")
        pilot.app.screen.set_focus(None)
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")
    store = Store(tmp_path / "a.db")
    assert store.settings.get("welcomed") == TONIGHT.isoformat()


async def test_each_page_fits_the_smallest_window(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", (60, 20), kind=Shell, first_start=True) as pilot:
        await until_shown(pilot, "esc skip")
        for page in load("welcome.toml")["pages"]:
            last_word = page["text"].split()[-1]
            await until(pilot, lambda word=last_word: word in text_of(pilot.app), last_word)  # type: ignore[misc]
            await pilot.press("right")


async def test_the_country_is_asked_for_and_can_be_left_open(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_app(path, kind=Shell, first_start=None) as pilot:
        await until_shown(pilot, "not a diagnosis")
        await pilot.press("g", "right")
        await until_shown(pilot, "never guessed")
        await until_shown(pilot, "g country")
        await pilot.press("g", *"irel")
        await until_shown(pilot, "Ireland · IE")
        await pilot.press("enter")
        await until_shown(pilot, "g Ireland ✓")
        await pilot.press("g")
        await until_shown(pilot, "In which country are you?")
        await pilot.press("escape", "right")
        await until_shown(pilot, "How is your mood tonight?")
    store = Store(path)
    assert store.settings.country == "IE"
    store.close()
