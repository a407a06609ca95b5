"""How Check-in looks, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.checkin.opened import CheckInFirst, taken
from tests.support.app import LARGE, SMALL, text_of, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def app_of(path: Path, theme: str = "dusk") -> CheckInFirst:
    app = CheckInFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@SIZES
@pytest.mark.parametrize("theme", ["dusk", "dawn"])
def test_everything(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "50 of 15–75")
        if size == LARGE:
            await until_shown(pilot, "Since Tuesday")
            assert text_of(pilot.app).count("of 15–75") == 2, "in the list, and whole beside its bar"

    app = app_of(taken(tmp_path / "file.db"), theme)
    assert snap_compare(app, terminal_size=size, run_before=go)


def test_nothing_yet(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Symptom screeners")

    assert snap_compare(app_of(new_file(tmp_path / "file.db")), terminal_size=(80, 30), run_before=go)


@SIZES
def test_a_result(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "50 of 15–75")
        await pilot.press("enter")
        await until_shown(pilot, "How it is now: Items")

    assert snap_compare(app_of(taken(tmp_path / "file.db")), terminal_size=size, run_before=go)


@pytest.mark.parametrize("size", [SMALL, (60, 20)], ids=["80x24", "60x20"])
def test_a_question(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Symptom screeners")
        await pilot.press("n")
        await until_shown(pilot, "1 of 15")
        await pilot.press("4", "2", "left")
        await until_shown(pilot, "● 2")
        await until_shown(pilot, "✓ saved")

    assert snap_compare(app_of(new_file(tmp_path / "file.db")), terminal_size=size, run_before=go)


def test_ticking(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Symptom screeners")
        await pilot.press("down", "down", "down", "down", "n")
        await until_shown(pilot, "Trusting".lower())
        await pilot.press("space", "down", "space")
        await until_shown(pilot, "✓ saved")

    assert snap_compare(app_of(new_file(tmp_path / "file.db")), terminal_size=SMALL, run_before=go)
