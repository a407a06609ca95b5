"""Trends as a person meets it: real keys, the words that come, and what is in the file after it."""

from pathlib import Path

from textual.widgets import Input

from tests.screens.trends.house import (
    NOW,
    SHOWN,
    TODAY,
    back,
    eight_days,
    hostile,
    moments,
    mood,
    read,
    trends,
    write,
)
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tracker.domain.events import LifeEvent
from tracker.domain.scales import Scale, ScaleKind
from tracker.screens.trends.choose_series import ChooseSeries
from tracker.screens.trends.life_events import LifeEvents
from tracker.store import Store
from tracker.widgets.chart import Chart


def events_in(path: Path) -> list[tuple[str, str]]:
    store = Store(path)
    try:
        return [(event.day.isoformat(), event.name) for event in store.events.between(back(4000), TODAY)]
    finally:
        store.close()


async def test_a_week_later_the_plot(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days)
    async with trends(path) as pilot:
        marked = "Marked: 1 attempt on the ladder and 1 event."
        await until(pilot, lambda: marked in " ".join(text_of(pilot.app).split()), marked)
        shown = text_of(pilot.app)
        assert "24 October – 22 November 2026" in shown
        assert "Mood: 8 of 30 days, mean 5.4, from 3 to 8." in shown
        assert "moved house ▌" in shown or "▌ moved house" in shown
        assert "✓" in shown
        assert "Mood: this week mean 5.7 (7 days), week before 3.0 (1 day), too few to compare." in " ".join(
            shown.split()
        )
        assert "Sunday 22 November 2026   Mood 8" in shown
        await pilot.press("minus")
        await read(pilot)
        assert "16–22 November 2026" in text_of(pilot.app)
        assert "Mood: 7 of 7 days, mean 5.7, from 4 to 8." in text_of(pilot.app)


async def test_the_window_moves_and_says_where_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({40: 3, 0: 8}))
    async with trends(path) as pilot:
        await pilot.press("right")
        await until_shown(pilot, "this is up to today")
        await pilot.press("left")
        await read(pilot)
        assert "24 September – 23 October 2026" in text_of(pilot.app)
        assert "Mood: 1 of 30 days, mean 3.0" in text_of(pilot.app)
        await pilot.press("left")
        await until_shown(pilot, "no earlier entries")
        await pilot.press("full_stop")
        await read(pilot)
        assert "24 October – 22 November 2026" in text_of(pilot.app)


async def test_the_range_grows_to_everything_and_back(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({800: 3, 0: 8}))
    async with trends(path) as pilot:
        titles = []
        for _ in range(3):
            await pilot.press("plus")
            await read(pilot)
            titles.append(text_of(pilot.app).splitlines()[2].strip())
        assert titles == [
            "13 weeks to 22 November 2026",
            "The year to 22 November 2026",
            "Everything, 13 September 2024 – 22 November 2026",
        ]
        assert "Mood: 2 of 801 days" in text_of(pilot.app)
        await pilot.press("plus")
        await until_shown(pilot, "this is everything")
        await pilot.press("minus", "minus", "minus", "minus", "minus")
        await until_shown(pilot, "a week is the shortest")


async def test_series_are_chosen_a_fourth_is_refused_and_all_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days, mood({0: 4}, "stress"), mood({0: 2}, "tension"))
    async with trends(path, LARGE) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChooseSeries), "the list of series")
        await pilot.press("down", "space", *"tens")
        await until_gone(pilot, "Anxiety")
        await pilot.press("space", *["backspace"] * 4)
        await until_shown(pilot, "3 of 3 chosen")
        await pilot.press("down", "down", "space")
        await until_shown(pilot, "Three are as many as one can read in a plot.")
        await pilot.press("enter")
        await read(pilot)
        assert "Stress: 1 of 30 days" in text_of(pilot.app)
        await pilot.press("v", "v", "v", "minus")
        await read(pilot)
        await pilot.press("V", "V", "V", "minus")
        await read(pilot)
        await pilot.press("q")
    async with trends(path, LARGE) as pilot:
        shown = text_of(pilot.app)
        assert "16–22 November 2026" in shown
        assert "Stress: 1 of 7 days" in " ".join(shown.split())
        assert "Tension: 1 of 7 days" in " ".join(shown.split())
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")


async def test_the_views_go_round_and_count_by_the_week(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days, moments)
    async with trends(path) as pilot:
        await pilot.press("v")
        await until_shown(pilot, "▪Moments")
        await until_shown(pilot, "Help that was offered: 2 offers in 5 weeks; accepted: 1, not taken: 1.")
        await until_shown(pilot, "taken 1 of 2")
        await until_shown(pilot, "asked 1 of 2")
        assert "Help I needed: 2 times in 5 weeks; asked: 1, did not ask: 1." in text_of(pilot.app)
        await pilot.press("v")
        await until_shown(pilot, "On the ladder: 1 attempt in 5 weeks; level 1: 1.")
        await pilot.press("v")
        await until_shown(pilot, "No guesses yet. On Ladder, f notes before an ask")
        await pilot.press("v")
        await until_shown(pilot, "8 of 371 days")
        assert "The year to 22 November 2026" in text_of(pilot.app)
        await pilot.press("v")
        await until_shown(pilot, "▪Day by day")


async def test_a_life_event_is_added_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({3: 4, 0: 8}))
    async with trends(path) as pilot:
        await pilot.press("left_square_bracket", "left_square_bracket", "e", *"new job")
        await until(pilot, lambda: pilot.app.screen.query_one("#name", Input).value == "new job", "the name")
        await pilot.press("enter")
        await until_shown(pilot, "✓ saved")
        await until_shown(pilot, "▌ 1 event")
        await until_shown(pilot, "Friday 20 November 2026   Mood –")
        assert events_in(path) == [("2026-11-20", "new job")]

        await pilot.press("e", "tab", "tab", "enter", *" at last", "enter")
        await until_shown(pilot, "new job at last")
        assert events_in(path) == [("2026-11-20", "new job at last")]

        await pilot.press("e", "tab", "tab", "x")
        await until_gone(pilot, "1 event")
        assert events_in(path) == []

        await pilot.press("u")
        await until_shown(pilot, "▌ 1 event")
        await pilot.press("u")
        await until_gone(pilot, "at last")
        assert events_in(path) == [("2026-11-20", "new job")]


async def test_an_event_without_a_name_or_still_to_come_is_refused_in_place(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({0: 8}))
    async with trends(path) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, LifeEvents), "the sheet")
        await pilot.press("enter")
        await until_shown(pilot, "Give the event a few words")
        await pilot.press("x", "tab", "ctrl+u", *"tomorrow", "enter")
        await until_shown(pilot, "23 November 2026 is still to come.")
        await pilot.press("escape")
        await until_gone(pilot, "still to come")
        assert events_in(path) == []


async def test_enter_opens_the_day_under_the_cursor(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days)
    async with trends(path) as pilot:
        await pilot.press("left_curly_bracket", "right_square_bracket")
        await until_shown(pilot, "Monday 16 November 2026   Mood 4")
        await pilot.press("enter")
        await until_shown(pilot, "Monday 16 November")
        assert "Trends" in text_of(pilot.app).splitlines()[0]
        assert "▪Day" in text_of(pilot.app).splitlines()[0]


async def test_the_cursor_takes_the_window_along(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mood({20: 3, 0: 8}))
    async with trends(path) as pilot:
        await pilot.press("minus", *["left_square_bracket"] * 7)
        await read(pilot)
        assert "9–15 November 2026" in text_of(pilot.app)
        await pilot.press(*["left_curly_bracket"] * 2)
        await until_shown(pilot, "Monday 2 November 2026   Mood 3")
        assert "2–8 November 2026" in text_of(pilot.app)
        await pilot.press("left_square_bracket")
        await until_shown(pilot, "no earlier entries")


async def test_what_is_written_elsewhere_in_the_program_is_in_the_plot_when_one_comes_back(
    tmp_path: Path,
) -> None:
    path = tmp_path / "log.db"
    write(path, mood({1: 4}))
    async with trends(path) as pilot:
        assert "Mood: 1 of 30 days" in text_of(pilot.app)
        await pilot.press("d")
        await until_shown(pilot, "▪Day")
        write(path, mood({0: 9}))
        await pilot.press("t")
        await until_shown(pilot, "Mood: 2 of 30 days, mean 6.5, from 4 to 9.")


async def test_hostile_names_are_shown_as_typed(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, hostile)
    async with trends(path, LARGE) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChooseSeries), "the list of series")
        await pilot.press("space", *"click")
        await until_gone(pilot, "Stress")
        assert text_of(pilot.app).count("[/b] [@click=app.quit]x[/]") >= 2
        await pilot.press("space", "down", "space", "enter")
        await read(pilot)
        assert "[/b] [@click=app.quit]x[/] ]52;c;aGk" in text_of(pilot.app)
        assert "▌ [/b] [@click=app.quit]" in text_of(pilot.app)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, LifeEvents), "the sheet")
        assert SHOWN.split(" 😀")[0] in text_of(pilot.app)
        assert "\x1b" not in text_of(pilot.app)


async def test_an_event_keeps_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, lambda store: store.events.add(LifeEvent("", TODAY, SHOWN), NOW), mood({0: 5}))
    async with trends(path) as pilot:
        await pilot.press("e", "tab", "tab", "enter", "end", "!", "enter")
        await until_shown(pilot, "✓ saved")
    assert events_in(path) == [("2026-11-22", f"{SHOWN}!")]


async def test_a_click_on_a_day_points_at_it_and_another_week_is_compared(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days, mood({14: 2, 15: 4, 16: 6}))
    async with trends(path) as pilot:
        await pilot.press("minus", "left")
        await read(pilot)
        chart = pilot.app.screen.query_one("#first Chart", Chart)
        places = chart.drawing.places
        assert places is not None
        await pilot.click(chart, offset=places.spots_of(back(8))[2])
        await until_shown(pilot, "Saturday 14 November 2026   Mood –")
        assert (
            "Mood: week to 15 Nov mean 3.0 (1 day), week before 4.0 (3 days), too few to compare."
            in " ".join(text_of(pilot.app).split())
        )


async def test_a_scale_of_yes_and_no_is_told_in_shares(tmp_path: Path) -> None:
    path = tmp_path / "log.db"

    def tea(store: Store) -> None:
        store.scales.add(Scale("", "Tea", ScaleKind.YES_NO), NOW)
        mood({0: 1, 1: 0, 2: 1, 3: 1}, "Tea")(store)
        series = store.series.find("tea")[0]
        store.settings.put("trends.series", series.key, NOW)

    write(path, tea)
    async with trends(path) as pilot:
        await until_shown(pilot, "Tea: 4 of 30 days, 75% yes.")
        await until_shown(pilot, "Tea: this week 75% yes (4 days), week before nothing logged.")
        await until_shown(pilot, "Sunday 22 November 2026   Tea yes")


async def test_a_fourth_series_is_refused_in_sight_in_a_small_window_too(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, eight_days)
    async with trends(path, (60, 20)) as pilot:
        await pilot.press("s", "down", "space", "down", "space", "down", "space")
        await until_shown(pilot, "Three are as many as one can read in a plot.")
        await until_shown(pilot, "space in or out")
