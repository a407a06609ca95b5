"""The page of an exercise, with every time it was done, and the page of habits."""

from datetime import timedelta
from pathlib import Path

from tests.screens.breathe.opened import NOW, TODAY, kept, open_breathe, prepared, settled
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.calm import Session, State, WasFor
from tracker.domain.evening import Moment, MomentKind
from tracker.screens.breathe.session_form import SessionForm
from tracker.store import Store


async def test_each_time_is_read_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "a.db", settled)
    async with open_breathe(path) as pilot:
        await until_shown(pilot, "25 lower")
        await pilot.press("i")
        await until_shown(pilot, "60 → 40")
        await pilot.press("down", "enter")
        await until_shown(pilot, "nothing in particular")
        await pilot.press("tab", "2", "tab", "3", "enter")
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
        await until_shown(pilot, "of 3 min · 60 → ?")
        await pilot.press("down", "enter")
        await until_shown(pilot, "Go on, 3 min left")


async def test_what_was_broken_off_on_another_day_is_done_once_it_is_said_how_it_was(tmp_path: Path) -> None:
    def broken_off(store: Store) -> None:
        day = TODAY - timedelta(2)
        store.calm.begin(Session("", day, "long-exhale", 60, seconds=90, state=State.BEGUN), NOW)

    path = prepared(tmp_path / "a.db", broken_off)
    async with open_breathe(path) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "1 min 30 s of 3 min · 60 → ?")
        await pilot.press("down", "enter")
        await until_shown(pilot, "With a number after it")
        await pilot.press("tab", "3", "enter")
        await until_shown(pilot, "1 min 30 s · 60 → 30")
        assert "of 3 min" not in text_of(pilot.app)
        await pilot.press("u")
        await until_shown(pilot, "of 3 min · 60 → ?")
        assert kept(path, lambda store: store.copings.of(TODAY - timedelta(2))) == ()


async def test_of_what_was_broken_off_a_number_can_be_mended_and_it_stays_so(tmp_path: Path) -> None:
    def broken_off(store: Store) -> None:
        store.calm.begin(Session("", TODAY - timedelta(2), "long-exhale", 60, state=State.BEGUN), NOW)

    async with open_breathe(prepared(tmp_path / "a.db", broken_off)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "of 3 min · 60 → ?")
        await pilot.press("down", "enter")
        await until_shown(pilot, "With a number after it")
        await pilot.press("5", "enter")
        await until_shown(pilot, "of 3 min · 50 → ?")


async def test_the_record_says_which_moment_it_was_for_and_another_can_be_chosen(tmp_path: Path) -> None:
    def settled_for_one(store: Store) -> None:
        store.moments.add(Moment("", TODAY, MomentKind.NEEDED, about="a form"), NOW)
        session = Session("", TODAY, "long-exhale", 60, 40, 180, WasFor.MOMENT)
        store.calm.finish(session, "Long breath out", NOW)
        store.moments.add(Moment("", TODAY, MomentKind.OFFERED, about="a lift"), NOW)

    async with open_breathe(prepared(tmp_path / "a.db", settled_for_one)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "for a moment of help: a form")
        await pilot.press("down", "enter")
        await until_shown(pilot, "● 2 a form")
        await pilot.press("tab", "tab", "tab", "1", "enter")
        await until_shown(pilot, "for a moment of help: a lift")
        await pilot.press("enter")
        await until_shown(pilot, "● 1 a lift")
        await pilot.press("tab", "tab", "3", "enter")
        await until_shown(pilot, "for an attempt")
        assert "a lift" not in text_of(pilot.app)


async def test_it_can_be_said_that_it_was_for_none_of_those_that_are_noted(tmp_path: Path) -> None:
    def settled_for_one(store: Store) -> None:
        store.moments.add(Moment("", TODAY, MomentKind.NEEDED, about="a form"), NOW)
        store.calm.finish(Session("", TODAY, "long-exhale", 60, 40), "Long breath out", NOW)

    async with open_breathe(prepared(tmp_path / "a.db", settled_for_one)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "60 → 40")
        await pilot.press("down", "enter")
        await until_shown(pilot, "For")
        await pilot.press("tab", "tab", "2")
        await until_shown(pilot, "● 1 a form")
        await pilot.press("enter")
        await until_shown(pilot, "for a moment of help: a form")
        await pilot.press("enter")
        await until_shown(pilot, "● 1 a form")
        await pilot.press("tab", "tab", "tab", "backspace", "enter")
        await until_gone(pilot, "a form")
        assert "for a moment of help" in text_of(pilot.app)


async def test_it_says_what_it_is_where_there_was_no_time_yet(tmp_path: Path) -> None:
    async with open_breathe(tmp_path / "a.db") as pilot:
        await pilot.press("i")
        await until_shown(pilot, "paced breathing · 3 min")
        assert "Each time" not in text_of(pilot.app)
        await until_shown(pilot, "enter begin")
        await pilot.press("x", "enter")
        await until_shown(pilot, "Both can stay open.")


async def test_begin_is_the_same_key_on_the_list_and_on_the_page(tmp_path: Path) -> None:
    path = prepared(tmp_path / "a.db", settled)
    async with open_breathe(path) as pilot:
        await until_shown(pilot, "enter begin")
        await pilot.press("a")
        await until_shown(pilot, "Both can stay open.")
        await pilot.press("escape", "i")
        await until_shown(pilot, "enter begin")
        await pilot.press("down")
        await until_shown(pilot, "a begin  enter change")
        await pilot.press("a")
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


async def test_what_was_typed_says_of_which_time_it_is(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", settled)) as pilot:
        await until_shown(pilot, "25 lower")
        await pilot.press("i", "down", "enter")
        await until_shown(pilot, "nothing in particular")
        await pilot.press("2")
        screen = pilot.app.screen
        assert isinstance(screen, SessionForm)
        assert screen.unsaved().startswith("Box breathing, 21 November 2026")
        assert "Before 20" in screen.unsaved()


async def test_a_time_of_long_ago_has_its_day(tmp_path: Path) -> None:
    def long_ago(store: Store) -> None:
        day = TODAY - timedelta(500)
        store.calm.finish(Session("", day, "long-exhale", 60, 40), "Long breath out", NOW)

    async with open_breathe(prepared(tmp_path / "a.db", long_ago)) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "10 Jul 2025 60 → 40")
