"""A first evening from nothing, with the keys a person presses."""

from pathlib import Path

import pytest

from tests.screens.day.opened import kept, open_day, press, row, until_kept, until_row, value
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tracker.domain.evening import Did, MomentKind, Outcome
from tracker.widgets.scale_panel import ScalePanel


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


async def test_an_empty_evening_says_what_stands_where_and_which_key_begins(path: Path) -> None:
    async with open_day(path) as pilot:
        await until_shown(pilot, "Nothing here yet. One digit is enough")
        assert row(pilot, "Sunday 22 November").endswith("[ Sat tonight Mon ]")
        assert row(pilot, "Mood") == "▌ Mood · · · · · · · · · · 1–9, + is 10: very good"
        assert row(pilot, "Help today") == "Help today h when help was offered, needed or asked for"
        assert row(pilot, "Feelings") == "Feelings f what you felt, and how strongly"
        assert row(pilot, "Note") == "Note n begins a note: what no number says"


async def test_the_least_evening_is_one_digit(path: Path) -> None:
    async with open_day(path) as pilot:
        await pilot.press("7")
        await until_row(pilot, "Mood", "7 ✓")
        assert value(path, "mood") == 7
        assert row(pilot, "Stress").endswith("0–9, + is 10: very stressed")
        await until_gone(pilot, "Nothing here yet")
        assert kept(path).last("stress") is None


async def test_digits_answer_one_scale_after_the_other(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "plus", "0", "4", "3", "5")
        await until_kept(pilot, path, "fatigue", 5)
        answers = [value(path, name) for name in ("mood", "stress", "anxiety", "tension", "fatigue")]
        assert answers == [10, 0, 4, 3, 5]
        await until_row(pilot, "Mood", "▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ 10")
        await until_row(pilot, "Stress", "· · · · · · · · · · 0")


async def test_amounts_are_typed_in_their_row(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * 5, "=7:30")
        assert "7:30▏" in row(pilot, "Sleep")
        assert value(path, "sleep") is None
        await press(pilot, "enter", "4", "=45", "tab", "1", "=2", "down", "=0", "enter")
        await until_kept(pilot, path, "alcohol", 0)
        names = ("sleep", "sleep-quality", "movement", "meals", "caffeine")
        assert [value(path, name) for name in names] == [7.5, 4, 45, 1, 2]
        await until_row(pilot, "Sleep", "7.5 h")
        await until_row(pilot, "Movement", "45 min")


async def test_esc_leaves_an_amount_as_it_was(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, *["down"] * 5, "8", "enter", "up", "9", "escape")
        await until_row(pilot, "Sleep", "8 h")
        assert value(path, "sleep") == 8


async def test_arrows_adjust_and_backspace_takes_back(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "5", "up", "right", "right", "left")
        await until_kept(pilot, path, "mood", 6)
        await until_row(pilot, "Mood", "6")
        await pilot.press("backspace")
        await until_kept(pilot, path, "mood", None)
        await until_row(pilot, "Mood", "· · · · · · · · · ·")
        await pilot.press("u")
        await until_kept(pilot, path, "mood", 6)


async def test_several_feelings_in_one_go(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "f", "=rel6")
        await until_shown(pilot, "✓ relieved 6")
        await press(pilot, "=asham+", "=smug3")
        await until_shown(pilot, "✓ smug 3")
        await press(pilot, "enter")
        await until_row(pilot, "Feelings", "relieved 6 · ashamed 10 · smug 3")
        assert [(one.emotion.name, one.intensity) for one in kept(path).feelings] == [
            ("relieved", 6),
            ("ashamed", 10),
            ("smug", 3),
        ]


async def test_coping_may_leave_open_how_well_it_worked(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "o", "=walk", "7")
        await until_shown(pilot, "✓ walk 7")
        await press(pilot, "=mus", "enter")
        await until_shown(pilot, "✓ music.")
        await press(pilot, "enter")
        await until_row(pilot, "Coping", "walk 7 · music")
        assert [one.worked for one in kept(path).coped] == [7, None]


async def test_a_moment_in_a_few_keys(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "h", "o", "=My sister", "tab", "1", "=60", "tab", "=25", "tab", "=a form", "enter")
        await until_row(pilot, "Help today", "offered · My sister · a form · accepted 60 → 25")
        (moment,) = kept(path).moments
        assert (moment.kind, moment.did, moment.distress, moment.distress_after) == (
            MomentKind.OFFERED,
            Did.ACCEPTED,
            60,
            25,
        )


async def test_the_least_moment_is_how_help_came_up(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "h", "n", "enter")
        await until_row(pilot, "Help today", "needed")
        (moment,) = kept(path).moments
        assert (moment.kind, moment.person, moment.did, moment.about) == (MomentKind.NEEDED, None, None, "")


async def test_someone_known_is_found_by_a_few_letters(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "i", "=Margarethe", "tab", "=tea", "tab", "c", "enter")
        await until_row(pilot, "With", "Margarethe · tea closer")
        await press(pilot, "h", "a", "=mar")
        await until_shown(pilot, "▌Margarethe    new: mar")
        await press(pilot, "enter")
        await until_shown(pilot, "Margarethe is meant.")
        await press(pilot, "enter")
        await until_row(pilot, "Help today", "asked · Margarethe")
        evening = kept(path)
        assert evening.moments[0].person == evening.interactions[0].person
        assert evening.interactions[0].outcome is Outcome.CLOSER


async def test_an_evening_ends_with_a_note(path: Path) -> None:
    async with open_day(path) as pilot:
        await press(pilot, "n", "=A quiet day.", "escape")
        await until(pilot, lambda: kept(path).note == "A quiet day.", "the note in the file")
        assert isinstance(pilot.app.focused, ScalePanel)


async def test_wide_windows_show_scales_and_entries_side_by_side(path: Path) -> None:
    async with open_day(path, LARGE) as pilot:
        await until_shown(pilot, "Help today")
        line = next(line for line in text_of(pilot.app).splitlines() if "Mood" in line)
        assert "Help today" in line


async def test_everything_is_reached_with_tab_alone(path: Path) -> None:
    async with open_day(path, (60, 20)) as pilot:
        for _ in range(11):
            await pilot.press("tab")
        await until_shown(pilot, "▌ Help today")
        for _ in range(4):
            await pilot.press("tab")
        await until(pilot, lambda: pilot.app.focused is pilot.app.screen.query_one("NoteField"), "the note")
        assert "Note" in text_of(pilot.app)
