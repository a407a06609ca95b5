"""What was broken off, by the end of the program or in another window: gone on with, or another time beside it."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.breathe.opened import NOW, TODAY, kept, open_breathe, prepared
from tests.screens.calm.recorded import begin, broken_off, end, go_to, left, only, sessions, until_played
from tests.screens.calm.test_calm import Seconds, at
from tests.screens.calm.test_player import let_frames_be_late
from tests.support.app import text_of, until, until_shown
from tracker.domain.calm import State, WasFor
from tracker.screens.calm.recording import BUSY, RecordingPlayer
from tracker.store import Store
from tracker.store.errors import FileProblem


async def test_ended_in_the_middle_what_was_said_before_is_kept_and_it_goes_on_from_there(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        assert only(path).before == 70
        await at(pilot, clock, 66)
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    one = only(path)
    assert (one.before, one.seconds, one.state) == (70, 66, State.BEGUN)
    clock.now = 0
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "You began this a little while ago. It was 70 then.")
        await pilot.press("enter")
        await until_played(pilot)
        await until_shown(pilot, "1:54 left")
        await end(pilot, clock, 10)
        assert "70" not in text_of(pilot.app), "before it is said how it is now"
        await pilot.press("5")
        await until_shown(pilot, "Before it was 70.")
        await pilot.press("enter")
        await until_shown(pilot, "20 lower, n = 1")
    one = only(path)
    assert (one.seconds, one.state, one.after) == (76, State.DONE, 50)


async def test_begun_anew_it_is_another_time_and_nothing_said_then_counts_as_now(
    tmp_path: Path, clock: Seconds
) -> None:
    path = prepared(tmp_path / "a.db", broken_off)
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Go on, 1 min 54 s left")
        await pilot.press("a")
        await until_shown(pilot, "Both can stay open.")
        assert "80" not in text_of(pilot.app)
        await pilot.press("3", "enter")
        await until_played(pilot)
        await until_shown(pilot, "3:00 left")
        await end(pilot, clock, 30)
        await pilot.press("2", "enter")
        await until_shown(pilot, "10 lower, n = 1")
    new, old = sessions(path)
    assert (new.before, new.after, new.state) == (30, 20, State.DONE)
    assert (old.before, old.after, old.state) == (80, None, State.BEGUN)


async def test_esc_where_it_could_go_on_begins_nothing(tmp_path: Path) -> None:
    async with open_breathe(prepared(tmp_path / "a.db", broken_off)) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Go on, 1 min 54 s left")
        await pilot.press("escape")
        await until_shown(pilot, "enter begin")


@pytest.mark.parametrize(
    "said",
    [{"ago": 16}, {"day": TODAY - timedelta(1)}, {"reached": 180}],
    ids=["long ago", "another day", "at its end"],
)
async def test_it_does_not_offer_to_go_on_where_it_is_another_time(
    tmp_path: Path, said: dict[str, object]
) -> None:
    def one(store: Store) -> None:
        broken_off(store, **said)  # type: ignore[arg-type]

    async with open_breathe(prepared(tmp_path / "a.db", one)) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Both can stay open.")
        assert "80" not in text_of(pilot.app)


@pytest.mark.parametrize("name", ["Mindfulness", "Body scan"])
async def test_how_long_it_was_made_is_known_when_one_comes_back(
    tmp_path: Path, clock: Seconds, name: str
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await go_to(pilot, name)
        await begin(pilot, "7")
        usual = left(pilot)
        await pilot.press("plus", "plus")
        await at(pilot, clock, 100)
        longer = left(pilot)
        assert longer > usual - 50
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    async with open_breathe(path) as pilot:
        await go_to(pilot, name)
        await pilot.press("enter")
        await until_shown(pilot, "Go on")
        await pilot.press("g")
        await until_played(pilot)
        # A pace is kept in whole percents.
        assert left(pilot) == pytest.approx(longer, abs=2)


@pytest.mark.parametrize(
    ("keys", "seconds", "was_for"), [(("tab", "3", "enter"), 5, WasFor.ATTEMPT), (("enter",), 150, None)]
)
async def test_ended_in_the_middle_it_is_kept_without_a_number_too(
    tmp_path: Path, clock: Seconds, keys: tuple[str, ...], seconds: int, was_for: WasFor | None
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Both can stay open.")
        await pilot.press(*keys)
        await until_played(pilot)
        await at(pilot, clock, seconds)
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    one = only(path)
    assert (one.seconds, one.was_for, one.state) == (seconds, was_for, State.BEGUN)


async def test_ended_where_it_was_only_looked_at_nothing_is_kept(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot)
        await at(pilot, clock, 10)
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    assert sessions(path) == ()


async def test_ended_before_anybody_looked_it_has_come_as_far_as_it_was_looked_at(
    tmp_path: Path, clock: Seconds
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await at(pilot, clock, 30)
        let_frames_be_late(pilot)
        clock.now = 5000
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    assert (only(path).seconds, only(path).reached) == (30, 30)


async def test_the_place_is_kept_while_it_is_played(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        await at(pilot, clock, 66)
        player = pilot.app.screen
        assert isinstance(player, RecordingPlayer)
        player.keep_place()
        await until(pilot, lambda: only(path).reached == 66, "the place in the file")
        await end(pilot, clock, 10)
        await pilot.press("4", "enter")
        await until_shown(pilot, "30 lower, n = 1")
        await pilot.press("u")
        await until_shown(pilot, "Undone: Long breath out.")
    assert sessions(path) == ()


async def test_told_to_end_twice_it_is_still_one_time(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot)
        await at(pilot, clock, 30)
        player = pilot.app.screen
        assert isinstance(player, RecordingPlayer)
        assert all(await asyncio.gather(player.flush(), player.flush()))
        await end(pilot, clock, 10)
        await pilot.press("enter")
        await until_shown(pilot, "today")
    assert only(path).seconds == 40


# Another window


async def test_what_another_window_finished_meanwhile_stays_and_ones_own_is_kept_beside_it(
    tmp_path: Path, clock: Seconds
) -> None:
    path = prepared(tmp_path / "a.db", broken_off)
    async with open_breathe(path) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Go on, 1 min 54 s left")
        await pilot.press("enter")
        await until_played(pilot)
        was = only(path)
        kept(path, lambda store: store.calm.finish(replace(was, after=10), "Long breath out", NOW))
        await end(pilot, clock, 10)
        await pilot.press("5", "enter")
        await until_shown(pilot, "n = 2")
    assert sorted((one.seconds, one.after) for one in sessions(path)) == [(66, 10), (76, 50)]


async def test_what_another_window_deleted_meanwhile_is_kept_anew(tmp_path: Path, clock: Seconds) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        await begin(pilot, "7")
        kept(path, lambda store: store.calm.delete(store.calm.sessions()[0].id))
        await end(pilot, clock, 60)
        kept(path, lambda store: store.calm.delete(store.calm.sessions()[0].id))
        await pilot.press("4", "enter")
        await until_shown(pilot, "30 lower, n = 1")
    assert (only(path).before, only(path).after) == (70, 40)


async def test_where_the_file_cannot_be_read_one_can_begin_all_the_same(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:

        async def refused(_question: object) -> object:
            raise FileProblem(path)

        monkeypatch.setattr(pilot.app, "ask", refused)
        await begin(pilot)


async def test_where_the_file_is_held_it_says_so_and_what_was_said_before_is_kept_afterwards(
    tmp_path: Path, clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 500)
    path = tmp_path / "a.db"
    async with open_breathe(path) as pilot:
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            conn.execute("BEGIN EXCLUSIVE")
            await pilot.press("enter")
            await until_shown(pilot, "Both can stay open.")
            await pilot.press("7", "enter")
            await until(pilot, lambda: told(pilot, BUSY), "that it waits")
            await until_played(pilot)
            await until_shown(pilot, "What you said before is not in the file yet.")
        await end(pilot, clock, 30)
        await pilot.press("4", "enter")
        await until_shown(pilot, "30 lower, n = 1")
    assert (only(path).before, only(path).after) == (70, 40)


def told(pilot: Pilot[None], words: str) -> bool:
    return any(words == one.message for one in pilot.app._notifications)
