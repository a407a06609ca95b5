"""The page of an exercise, with every time it was done, and the page of habits."""

from datetime import timedelta
from pathlib import Path

from tests.screens.breathe.opened import NOW, TODAY, kept, open_breathe, prepared, settled
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.calm import Session, State, WasFor
from tracker.store import Store


async def test_each_time_is_read_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "a.db", settled)
    async with open_breathe(path) as pilot:
        await until_shown(pilot, "25 lower")
        await pilot.press("i")
        await until_shown(pilot, "60 → 40")
        await pilot.press("down", "enter")
        await until_shown(pilot, "nothing in particular")
        await pilot.press("tab", "2", "tab", "3")
        await until_shown(pilot, "60 → 20 · for an attempt")
        await pilot.press("x")
        await until_gone(pilot, "60 → 20")
        await pilot.press("u")
        await until_shown(pilot, "60 → 20")
        await pilot.press("escape")
        await until_shown(pilot, "29 lower, n = 5")
    one = kept(path, lambda store: store.calm.sessions("box"))[0]
    assert (one.after, one.was_for) == (20, WasFor.ATTEMPT)


async def test_what_was_broken_off_goes_on_from_its_line(tmp_path: Path) -> None:
    def broken_off(store: Store) -> None:
        store.calm.begin(Session("", TODAY, "long-exhale", 60, state=State.BEGUN), NOW)

    async with open_breathe(prepared(tmp_path / "a.db", broken_off)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "60 → ? · broken off")
        await pilot.press("down", "enter")
        await until_shown(pilot, "broke it off")


async def test_it_says_what_it_is_where_there_was_no_time_yet(tmp_path: Path) -> None:
    async with open_breathe(tmp_path / "a.db") as pilot:
        await pilot.press("i")
        await until_shown(pilot, "paced breathing · 3 min")
        assert "Each time" not in text_of(pilot.app)
        await pilot.press("x", "enter", "a")
        await until_shown(pilot, "Both can stay open.")


def slept(store: Store) -> None:
    scales = {scale.id: scale for scale in store.scales.all()}
    for back in range(20):
        day = TODAY - timedelta(back)
        if back != 3:
            store.ratings.rate(scales["sleep"], day, 6 if back < 7 else 7.5, NOW)
    store.ratings.rate(scales["caffeine"], TODAY, 2, NOW)


async def test_habits_stand_against_ones_own_usual(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", slept)) as pilot:
        await pilot.press("h")
        await until_shown(pilot, "6 h on average, n = 6; 1.5 h less than your usual 7.5 h, n = 13.")
        await until_shown(pilot, "2, n = 1. No usual yet.")
        await until_shown(pilot, "Nothing noted in the last 7 days.")
        assert "▆▆▆▆▆▆▆▆▆▆▆▆▆│▅▅▅·▅▅▅" in text_of(pilot.app)
        await pilot.press("escape")
        await until(pilot, lambda: "Mindfulness" in text_of(pilot.app), "the exercises")
