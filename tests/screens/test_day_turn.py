"""The hour at which the day turns is set in the palette."""

from datetime import datetime
from pathlib import Path

from tests.support.app import open_app, text_of, until_gone, until_shown
from tests.support.clock import ZONE, FixedClock
from tests.support.files import new_file
from tracker.store import Store


async def test_the_day_turns_when_the_person_says(tmp_path: Path) -> None:
    path, clock = new_file(tmp_path / "a.db"), FixedClock(datetime(2026, 11, 23, 3, 0, tzinfo=ZONE))
    async with open_app(path, clock=clock) as pilot:
        await until_shown(pilot, "Sunday 22 November")
        await pilot.press("ctrl+p", *"day turns")
        await until_gone(pilot, "Theme: dusk")
        await until_shown(pilot, "Set when the day turns.")
        await pilot.press("enter")
        await until_shown(pilot, "At which hour does the day turn?")
        assert "04:00" in text_of(pilot.app)
        await pilot.press(*["backspace"] * 5, *"13", "enter")
        await until_shown(pilot, "A day can turn at a full hour from 0 to 12")
        await pilot.press(*["backspace"] * 2, *"2", "enter")
        await until_shown(pilot, "The day turns at 02:00 from now on.")
        await until_shown(pilot, "Monday 23 November")
        await pilot.press("u")
        await until_shown(pilot, "Undone: Setting changed.")
    assert Store(path).settings.day_start_hour == 4
