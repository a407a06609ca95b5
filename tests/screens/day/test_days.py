"""Going between days: evenings forgotten and filled in, midnight, and the turn of the day."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from tests.screens.day.opened import TONIGHT, kept, open_day, press, row, until_kept, until_row, value
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.clock import EVENING, ZONE, FixedClock
from tracker.screens.day.screen import DayScreen
from tracker.screens.host import ShowsDay
from tracker.widgets.entry_list import EntryList

SATURDAY = date(2026, 11, 21)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def look_away_and_back(pilot: Pilot[None]) -> None:
    pilot.app.post_message(events.AppBlur())
    pilot.app.post_message(events.AppFocus())


async def test_an_evening_forgotten_is_filled_in_the_next_day(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("left_square_bracket")
        await until_shown(pilot, "Yesterday. What you enter here belongs to that Saturday.")
        await press(pilot, "4", "6")
        await until_kept_on_saturday(path)
        await press(pilot, "f", "=sad5")
        await until_shown(pilot, "✓ sad 5")
        await press(pilot, "enter", "full_stop")
        await until_shown(pilot, "Sunday 22 November")
        await until_row(pilot, "Mood", "· · ·")
        assert value(path, "mood") is None
        assert value(path, "mood", SATURDAY) == 4
        assert kept(path, SATURDAY).feelings[0].intensity == 5


async def until_kept_on_saturday(path: Path) -> None:
    import asyncio

    async with asyncio.timeout(10):
        while value(path, "stress", SATURDAY) != 6:
            await asyncio.sleep(0)


async def test_last_tuesday_says_which_day_it_is(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "g", "ctrl+u", "=tuesday", "enter")
        await until_shown(pilot, "5 days ago. What you enter here belongs to that Tuesday.")
        assert row(pilot, "Tuesday 17 November").endswith(". tonight [ Mon Tue Wed ]")
        await press(pilot, "6")
        await until(
            pilot, lambda: value(path, "mood", date(2026, 11, 17)) == 6, "the mood of Tuesday in the file"
        )
        await pilot.press("right_square_bracket")
        await until_shown(pilot, "Wednesday 18 November")


async def test_another_year_is_named(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "g", "ctrl+u", "=2019-03-05", "enter")
        await until_shown(pilot, "Tuesday 5 March 2019")


async def test_after_midnight_it_is_still_the_same_evening(path: Path) -> None:
    clock = FixedClock(datetime(2026, 11, 23, 0, 40, tzinfo=ZONE))
    async with open_day(path, clock=clock) as pilot:
        await until_shown(pilot, "Still Sunday evening; the day turns at 04:00.")
        assert "Sunday 22 November" in text_of(pilot.app)
        await pilot.press("7")
        await until_kept(pilot, path, "mood", 7)


async def test_a_new_day_is_shown_when_the_window_is_looked_at_again(path: Path) -> None:
    clock = FixedClock()
    async with open_day(path, clock=clock) as pilot:
        await pilot.press("7")
        await until_row(pilot, "Mood", "7")
        clock.local = datetime(2026, 11, 23, 20, 0, tzinfo=ZONE)
        look_away_and_back(pilot)
        await until_shown(pilot, "A new day: Monday.")
        assert "Monday 23 November" in text_of(pilot.app)
        await until_row(pilot, "Mood", "· · ·")
        await pilot.press("4")
        await until(pilot, lambda: value(path, "mood", date(2026, 11, 23)) == 4, "Monday's mood in the file")
        assert value(path, "mood") == 7


async def test_an_answer_of_the_morning_after_is_not_given_to_the_evening_before(path: Path) -> None:
    clock = FixedClock()
    async with open_day(path, clock=clock) as pilot:
        clock.local = datetime(2026, 11, 23, 20, 0, tzinfo=ZONE)
        await pilot.press("7")
        await until_shown(pilot, "A new day: Monday.")
        assert not kept(path).ratings
        await pilot.press("6")
        await until(pilot, lambda: value(path, "mood", date(2026, 11, 23)) == 6, "Monday's mood in the file")


async def test_a_day_that_turns_while_one_types_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.screens.text_keeper.IDLE_SECONDS", 3600.0)
    clock = FixedClock()
    async with open_day(path, clock=clock) as pilot:
        await press(pilot, "n", "=half a")
        clock.local = datetime(2026, 11, 23, 4, 1, tzinfo=ZONE)
        screen = pilot.app.screen
        assert isinstance(screen, DayScreen)
        screen.look_at_clock()
        await until_shown(pilot, "It is Monday by now. This is still the evening before; . goes on.")
        await press(pilot, "= note", "escape", "full_stop")
        await until_shown(pilot, "Monday 23 November")
        assert kept(path).note == "half a note"


async def test_a_past_day_stays_when_the_day_turns(path: Path) -> None:
    clock = FixedClock()
    async with open_day(path, clock=clock) as pilot:
        await pilot.press("left_square_bracket")
        await until_shown(pilot, "Yesterday.")
        clock.local = EVENING + timedelta(days=1)
        look_away_and_back(pilot)
        await until_shown(pilot, "2 days ago.")
        assert "Saturday 21 November" in text_of(pilot.app)


async def test_another_mode_can_open_a_day(path: Path) -> None:
    async with open_day(path) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ShowsDay)
        await screen.show_day(date(2026, 11, 1))
        await until_shown(pilot, "Sunday 1 November")
        await until_shown(pilot, "21 days ago.")
        await screen.show_day(TONIGHT + timedelta(days=3))
        await until_shown(pilot, "Tomorrow is not here yet. The ladder can plan ahead.")
        await until_gone(pilot, "25 November")


async def test_a_second_look_at_the_same_day_is_marked(path: Path) -> None:
    clock = FixedClock(datetime(2026, 11, 22, 12, 10, tzinfo=ZONE))
    async with open_day(path, clock=clock) as pilot:
        await pilot.press("4")
        await until_kept(pilot, path, "mood", 4)
        clock.local = EVENING
        await press(pilot, "up", "7")
        await until_row(pilot, "Mood", "7 ✓ ·4 at 12:10")
        await press(pilot, "up", "8")
        await until_row(pilot, "Mood", "8 ✓ ·4 at 12:10")
        assert [one.value for one in kept(path).ratings["mood"]] == [4, 8]


async def test_before_the_first_day_there_is_none_to_go_to(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "g", "ctrl+u", "=0001-01-01", "enter")
        await until_shown(pilot, "0001-01-01 is too long ago")
        await press(pilot, "ctrl+u", "=1900-01-01", "left", "enter")
        await until_shown(pilot, "Monday 1 January 1900")
        await pilot.press("left_square_bracket")
        await until_shown(pilot, "There is no day before this one.")
        assert "Monday 1 January 1900" in text_of(pilot.app)


@pytest.mark.parametrize("key", ["backspace", "x"])
async def test_nothing_of_the_evening_before_is_taken_back_once_the_day_turned(path: Path, key: str) -> None:
    clock = FixedClock()
    async with open_day(path, clock=clock) as pilot:
        await press(pilot, "7", "up")
        await until_row(pilot, "Mood", "7")
        await press(pilot, "i", "=Ann", "enter")
        await until_row(pilot, "With", "Ann")
        if key == "x":
            entries = pilot.app.screen.query_one(EntryList)
            entries.focus()
            await until(pilot, lambda: pilot.app.screen.focused is entries, "the entries in focus")
            for _ in range(20):
                if "▌ With" not in text_of(pilot.app):
                    await pilot.press("down")
        clock.local = EVENING + timedelta(days=1)
        await pilot.press(key)
        await until_shown(pilot, "Monday 23 November")
        await pilot.app.workers.wait_for_complete()
    assert value(path, "mood") == 7
    assert kept(path).interactions
