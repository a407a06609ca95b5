"""Where there is nothing to draw, Trends says why and what to do."""

from pathlib import Path

import pytest

from tests.screens.trends.house import NOW, back, moments, mood, read, trends, write
from tests.support.app import text_of, until_shown
from tracker.store import Store


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ((), "Nothing to draw yet. A digit on Day is the first point"),
        (("v",), "No moments yet. On Day, h notes a time when help was offered"),
        (("v", "v"), "No attempts yet. On Ladder, space ticks a step"),
        (("V",), "No year to draw yet. A digit on Day fills the first cell"),
    ],
)
async def test_an_empty_file_teaches(tmp_path: Path, keys: tuple[str, ...], says: str) -> None:
    path = tmp_path / "log.db"
    write(path)
    async with trends(path) as pilot:
        await pilot.press(*keys)
        await until_shown(pilot, says)


async def test_an_empty_window_says_where_the_entries_are(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({60: 4}))
    async with trends(path) as pilot:
        shown = " ".join(text_of(pilot.app).split())
        assert "Nothing was logged for Mood in 24 October – 22 November 2026." in shown
        assert "There is something up to 23 September 2026: ← goes there, + shows more at once." in shown


async def test_a_series_that_was_never_logged_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "log.db"

    def choose(store: Store) -> None:
        store.settings.put("trends.series", "stress", NOW)

    write(path, mood({0: 4}), choose)
    async with trends(path) as pilot:
        assert "Nothing was logged for Stress yet. s draws something else." in text_of(pilot.app)


async def test_weeks_without_moments_say_which_are_wanting(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({400: 4}), moments)
    async with trends(path) as pilot:
        await pilot.press("v", "left")
        await read(pilot)
        shown = " ".join(text_of(pilot.app).split())
        assert "No help was offered in" in shown
        assert "No time you needed help was noted in" in shown
        assert f"It begins on {back(1).day} November 2026: → goes there." in shown
