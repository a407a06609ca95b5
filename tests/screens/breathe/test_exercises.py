"""The exercises in their list: begun, played, kept; and what distress did around them."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.content.test_exercises import GOOD
from tests.screens.breathe.opened import (
    NOW,
    TODAY,
    BreatheFirst,
    asked_in_vain,
    kept,
    open_breathe,
    prepared,
    settled,
)
from tests.screens.calm.test_calm import Seconds, at
from tests.support.app import LARGE, SMALL, open_app, text_of, until, until_gone, until_shown
from tests.support.clock import EVENING, FixedClock
from tracker.domain.calm import Session, State, WasFor
from tracker.screens.calm.player import Player
from tracker.screens.calm.recording import RecordingPlayer
from tracker.store import Store


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    monkeypatch.setattr(Player, "CLOCK", seconds)
    monkeypatch.setattr(Player, "WALL", seconds)
    return seconds


def lines(pilot: Pilot[None]) -> list[str]:
    return [" ".join(line.split()) for line in text_of(pilot.app).splitlines()]


async def until_played(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, RecordingPlayer), "the player")
    await until_shown(pilot, "left")


async def test_what_to_look_after_is_said_before_it_begins(tmp_path: Path) -> None:
    async with open_breathe(tmp_path / "a.db") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Distress now")
        assert "If it makes you dizzy" in text_of(pilot.app)


async def test_the_first_time_it_says_how_to_begin(tmp_path: Path) -> None:
    async with open_breathe(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "Enter begins the one the cursor is on")
        assert "▌ Long breath out 3 min" in lines(pilot)


async def test_distress_before_and_after_is_kept_and_stands_on_day(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Distress now")
        await pilot.press("7", "down", "2")
        await until_shown(pilot, "● 2 a moment of help")
        assert "Both can stay open." in text_of(pilot.app), "until enter begins"
        await pilot.press("enter")
        await until_played(pilot)
        await at(pilot, clock, 60)
        await pilot.press("escape")
        await until_shown(pilot, "That was 1 min.")
        await pilot.press("4")
        await until_shown(pilot, "Before it was 70.")
        await pilot.press("enter")
        await until_shown(pilot, "30 lower, n = 1")
        (one,) = kept(path, lambda store: store.calm.sessions())
        assert (one.before, one.after, one.seconds, one.was_for) == (70, 40, 60, WasFor.MOMENT)
        assert one.state is State.DONE
        assert [way.coping.name for way in kept(path, lambda store: store.copings.of(TODAY))] == [
            "Long breath out"
        ]
        await pilot.press("u")
        await until_gone(pilot, "30 lower, n = 1")
        assert kept(path, lambda store: (store.copings.of(TODAY), store.calm.sessions())) == ((), ())
        await pilot.press("u")
        await until_shown(pilot, "There is nothing to undo.")


async def test_all_that_is_asked_can_stay_open(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Distress now")
        await pilot.press("enter")
        await until_played(pilot)
        assert kept(path, lambda store: store.calm.sessions()) == ()
        await at(pilot, clock, 181)
        await until_shown(pilot, "throw away")
        await pilot.press("enter")
        await until_shown(pilot, "today")
    (one,) = kept(path, lambda store: store.calm.sessions())
    assert (one.before, one.after, one.seconds, one.was_for) == (None, None, 180, None)


async def test_what_was_only_looked_at_is_not_asked_about(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Distress now")
        await pilot.press("enter")
        await until_played(pilot)
        await at(pilot, clock, 8)
        await pilot.press("escape")
        await until_shown(pilot, "Enter begins")
    assert kept(path, lambda store: store.calm.sessions()) == ()


async def test_leaving_what_is_asked_first_begins_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Distress now")
        await pilot.press("5", "escape")
        await until_shown(pilot, "Enter begins")
    assert kept(path, lambda store: store.calm.sessions()) == ()


async def test_the_one_that_is_surest_stands_first_and_claims_no_cause(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", settled)) as pilot:
        await until_shown(pilot, "25 lower, n = 5")
        first = next(line for line in lines(pilot) if "min" in line)
        assert first == "▌ Box breathing 4 min Sat 25 lower, n = 5"
        shown = " ".join(lines(pilot))
        assert "Box breathing stands first: distress was most surely lower after it (n = 5)." in shown
        assert "begun when it is worst tends to fall furthest by itself" in shown
        assert "same, n = 2" in shown


async def test_nothing_stands_first_that_is_not_sure(tmp_path: Path) -> None:
    def few(store: Store) -> None:
        for after in (0, 10, 0, 20):
            store.calm.finish(Session("", TODAY, "body-scan", 90, after), "Body scan", NOW)

    async with open_breathe(prepared(tmp_path / "a.db", few)) as pilot:
        await until_shown(pilot, "83 lower, n = 4")
        assert next(line for line in lines(pilot) if "min" in line).startswith("▌ Long breath out")
        shown = " ".join(lines(pilot))
        assert "stands first" not in shown
        assert "none of this is a proof" in shown


async def test_a_gentle_word_where_attempts_do_not_follow_which_can_be_put_away(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", asked_in_vain)) as pilot:
        await until_shown(pilot, "In four weeks you calmed")
        await pilot.press("z")
        await until_gone(pilot, "In four weeks you calmed")
        await until_shown(pilot, "Put away for a month")
        assert "z put away" not in text_of(pilot.app)
        await pilot.press("u")
        await until_shown(pilot, "In four weeks you calmed")
        await until_shown(pilot, "Undone: Word put away.")


async def test_the_word_stays_for_the_day_and_is_not_said_again_for_a_week(tmp_path: Path) -> None:
    path = prepared(tmp_path / "a.db", asked_in_vain)
    for days, said in ((0, True), (0, True), (1, False), (6, False), (7, True)):
        clock = FixedClock(EVENING + timedelta(days))
        async with open_app(path, SMALL, clock, kind=BreatheFirst) as pilot:
            await until_shown(pilot, "Body scan")
            await until(pilot, lambda: not pilot.app.screen.is_reloading, "the word")  # type: ignore[attr-defined]
            assert pilot.app.screen.has_class("-word") == said, days
            if said:
                await until_shown(pilot, "In four weeks you calmed")


@pytest.mark.parametrize("own", [0, 6])
async def test_the_word_can_be_read_in_the_smallest_window(tmp_path: Path, own: int) -> None:
    folder = tmp_path / "exercises"
    folder.mkdir()
    (folder / "bad.toml").write_text("x", encoding="utf-8")
    for n in range(own):
        (folder / f"{n}.toml").write_text(GOOD.replace("Mine", f"Mine {n}"), encoding="utf-8")
    path = prepared(tmp_path / "a.db", settled, asked_in_vain)
    async with open_breathe(path, (60, 20), tmp_path / "config.toml") as pilot:
        await until_shown(pilot, "it may be a small one.")
        assert "In four weeks you calmed yourself for an attempt 3 times, and none" in " ".join(lines(pilot))
        await until_shown(pilot, "z put away")
        await pilot.press("end")
        await until_shown(pilot, "bad.toml in exercises is left out")


async def test_where_there_is_room_what_is_known_stands_beside(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", settled), LARGE) as pilot:
        await until_shown(pilot, "between 8 and 42 lower")
        await until_shown(pilot, "25 lower on average, n = 5. Before it was 64")
        await pilot.press("down")
        await until_shown(pilot, "Van Diest")


async def test_ones_own_exercises_stand_in_the_list_and_a_broken_one_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    folder.mkdir()
    (folder / "sigh.toml").write_text(
        'name = "[/b] Sigh"\nkind = "breathing"\n[[phases]]\nwords = "Sigh"\nseconds = 30\n', encoding="utf-8"
    )
    (folder / "bad.toml").write_text('name = "x"\nkind = "y"\n', encoding="utf-8")
    async with open_breathe(tmp_path / "a.db", config=tmp_path / "config.toml") as pilot:
        await until_shown(pilot, "[/b] Sigh")
        await until_shown(pilot, "bad.toml in exercises is left out: kind is one of")
        await pilot.press("end", "enter")
        await until_shown(pilot, "Distress now")
        await pilot.press("enter")
        await until_played(pilot)
        await until_shown(pilot, "Sigh")


async def test_the_bell_is_switched_for_good(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("o")
        await until_shown(pilot, "The bell rings")
        assert kept(path, lambda store: store.settings.bell)
        await pilot.press("o")
        await until_shown(pilot, "The bell is silent")
        assert not kept(path, lambda store: store.settings.bell)
