"""An attempt that waits is one key away, wherever on Day one is, and is seen on the ladder too."""

from contextlib import closing
from pathlib import Path

from tests.screens.day.opened import open_day, press
from tests.screens.ladder.opened import NOW, open_ladder, until_line
from tests.support.app import text_of, until, until_shown
from tracker.domain.attempts import Before
from tracker.domain.people import Person
from tracker.store import Store
from tracker.widgets.scale_panel import ScalePanel


def begun(path: Path, *names: str) -> Path:
    with closing(Store(path, create=True)) as store:
        for name in names:
            store.attempts.begin("small-favor", Before(Person("", name)), NOW)
    return path


async def test_a_key_goes_to_what_waits_and_on_to_the_next(tmp_path: Path) -> None:
    async with open_day(begun(tmp_path / "a.db", "Ines", "Jo")) as pilot:
        await until_shown(pilot, "how did it go?")
        await press(pilot, "a")
        await until(pilot, lambda: here(text_of(pilot.app)).count("Ines") == 1, "the first that waits")
        await press(pilot, "a")
        await until(pilot, lambda: here(text_of(pilot.app)).count("Jo") == 1, "the next one")
        await press(pilot, "a")
        await until(pilot, lambda: here(text_of(pilot.app)).count("Ines") == 1, "the first again")


def here(shown: str) -> str:
    """Return the line that the cursor is on."""
    return next((line for line in shown.splitlines() if "▌" in line), "")


async def test_the_key_is_not_there_where_nothing_waits(tmp_path: Path) -> None:
    async with open_day(tmp_path / "a.db") as pilot:
        await press(pilot, "a")
        assert isinstance(pilot.app.focused, ScalePanel)
        assert "what waits" not in text_of(pilot.app)


async def test_the_ladder_says_which_step_has_one_that_waits(tmp_path: Path) -> None:
    async with open_ladder(begun(tmp_path / "a.db", "Ines")) as pilot:
        await until_line(pilot, "Ask a colleague for a small favor", "waits")
        await pilot.press("down", "down", "down")
        await until_shown(pilot, "a try waits: o says how it went")
