"""What tests rely on after a key: all that it led to is done and drawn, unless the file itself waits."""

from asyncio import wait_for
from pathlib import Path
from time import process_time

from tests.screens.test_shell import app_of
from tests.screens.test_shell_waiting import file_held, opened
from tests.support.app import LARGE, text_of
from tests.support.quiet import until_quiet
from tracker.domain.changes import Changed
from tracker.store import Store


async def test_after_a_key_what_it_wrote_is_kept_and_drawn(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        now = app_of(pilot).now()

        def slowly(store: Store) -> Changed:
            end = process_time() + 0.1
            while process_time() < end:
                pass
            return store.days.write_note(now.day, "soup", now)

        app_of(pilot).run_worker(app_of(pilot).do(slowly))
        await pilot.press("g")
        assert "note: soup" in text_of(pilot.app)


async def test_a_new_size_is_drawn(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot:
        await pilot.resize_terminal(*LARGE)
        assert len(text_of(pilot.app).splitlines()) == LARGE[1]


async def test_a_file_that_is_held_is_not_waited_for(tmp_path: Path) -> None:
    async with opened(tmp_path / "a.db") as pilot, file_held(pilot):
        await wait_for(until_quiet(most=1000), 30)
