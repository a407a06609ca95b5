"""The thread that owns the file: in order, to the end, and never in the way of a screen."""

import asyncio
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path
from traceback import walk_tb

import pytest

from tests.support.clock import FixedClock
from tests.support.files import everything, new_file
from tracker.domain.changes import Changed
from tracker.store import Keeper, Store, errors

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)


@pytest.fixture
async def keeper(tmp_path: Path) -> AsyncIterator[Keeper]:
    keeper = Keeper(new_file(tmp_path / "evening.db"))
    await keeper.opened()
    yield keeper
    keeper.close()


def adding(line: str) -> Callable[[Store], Changed]:
    return lambda store: store.days.add_to_note(NOW.day, line, NOW)


async def test_writes_are_done_in_the_order_they_were_asked_for(keeper: Keeper) -> None:
    lines = [str(number) for number in range(30)]
    await asyncio.gather(*(keeper.write(adding(line)) for line in lines))
    assert await keeper.read(lambda store: store.days.note(NOW.day)) == "\n".join(lines)


async def test_a_write_is_finished_when_whoever_waits_for_it_is_cancelled(keeper: Keeper) -> None:
    may_go_on = threading.Event()

    def slow(store: Store) -> Changed:
        assert may_go_on.wait(10)
        return store.days.write_note(NOW.day, "kept", NOW)

    waiting = asyncio.create_task(keeper.write(slow))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    may_go_on.set()
    assert await keeper.read(lambda store: store.days.note(NOW.day)) == "kept"


async def test_a_write_that_waits_its_turn_is_not_lost_by_cancelling_either(keeper: Keeper) -> None:
    may_go_on = threading.Event()
    first = asyncio.create_task(keeper.read(lambda _: may_go_on.wait(10)))
    await asyncio.sleep(0)
    second = asyncio.create_task(keeper.write(lambda store: store.days.write_note(NOW.day, "kept", NOW)))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    may_go_on.set()
    assert await first
    assert await keeper.read(lambda store: store.days.note(NOW.day)) == "kept"


async def test_closing_finishes_what_was_asked_for(tmp_path: Path) -> None:
    keeper = Keeper(new_file(tmp_path / "evening.db"))
    asked = [asyncio.create_task(keeper.write(adding(str(number)))) for number in range(10)]
    await asyncio.sleep(0)
    await asyncio.to_thread(keeper.close)
    await asyncio.gather(*asked)
    note = str(everything(keeper.path)["days"][0]["note"])
    assert note.split("\n") == [str(number) for number in range(10)]


async def test_a_refused_file_is_told_to_everybody_who_asks_and_can_be_closed(tmp_path: Path) -> None:
    (tmp_path / "evening.db").write_text("Dear diary, " * 800)
    keeper = Keeper(tmp_path / "evening.db")
    for ask in (keeper.opened(), keeper.read(lambda store: store.days.note(NOW.day))):
        with pytest.raises(errors.NotADatabase):
            await ask
    keeper.close()


async def test_an_error_of_a_write_reaches_whoever_asked_and_the_next_write_is_done(keeper: Keeper) -> None:
    with pytest.raises(errors.NotThere):
        await keeper.write(lambda store: store.moments.delete("gone"))
    await keeper.write(lambda store: store.days.write_note(NOW.day, "next", NOW))
    assert await keeper.read(lambda store: store.days.note(NOW.day)) == "next"


async def test_a_lock_held_elsewhere_stops_no_screen(keeper: Keeper) -> None:
    code = """
        import sqlite3, sys
        conn = sqlite3.connect(sys.argv[1], isolation_level=None)
        conn.execute("BEGIN EXCLUSIVE")
        print("locked", flush=True)
        sys.stdin.readline()
        conn.execute("ROLLBACK")
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(keeper.path)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout
    assert await asyncio.to_thread(other.stdout.readline) == b"locked\n"
    writing = asyncio.create_task(
        keeper.write(lambda store: store.days.write_note(NOW.day, "in the end", NOW))
    )
    turns = 0
    while turns < 1000:  # The loop goes round while the write waits for the lock.
        await asyncio.sleep(0)
        turns += 1
    assert not writing.done()
    other.communicate(b"\n")
    await writing
    assert await keeper.read(lambda store: store.days.note(NOW.day)) == "in the end"


async def test_the_store_is_used_on_one_thread_that_is_not_the_screens(keeper: Keeper) -> None:
    threads = {await keeper.read(lambda _: threading.get_ident()) for _ in range(5)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_an_error_that_reaches_the_screen_holds_no_cursor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    keeper = Keeper(new_file(tmp_path / "a.db"))
    await keeper.opened()
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        with pytest.raises(errors.LockedFile) as raised:
            await keeper.read(lambda store: store.settings.country)
    error: BaseException | None = raised.value
    held = []
    while error is not None:
        for frame, _line in walk_tb(error.__traceback__):
            held += [value for value in frame.f_locals.values() if isinstance(value, sqlite3.Cursor)]
        error = error.__cause__
    assert not held
    keeper.close()
