"""How the forms of an attempt and the page of a step look."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.attempts.opened import FAVOR, Hand, begun
from tests.screens.attempts.test_after import months
from tests.screens.ladder.opened import LadderFirst, go_to, prepared
from tests.support.app import LARGE, SMALL, until_shown
from tests.support.clock import FixedClock
from tracker.store import Store

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, (60, 20)], ids=["80x24", "60x20"])


def app_of(tmp_path: Path, theme: str, *acts: Callable[[Store], object]) -> LadderFirst:
    app = LadderFirst(prepared(tmp_path / "file.db", *acts), clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@SIZES
def test_what_is_expected(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, "what I expect")
        await Hand(pilot).press(
            "=Jo", "tab", "=office", "tab", "tab", "3", "tab", "=he sighs", "tab", "7", "5"
        )
        await Hand(pilot).press("tab", "tab", "plus", "tab")
        await until_shown(pilot, "over-explaining")
        await pilot.press("2")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=size, run_before=go)


@SIZES
def test_how_it_went(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, "how it went")
        await Hand(pilot).press(
            "1", "=he nodded", "tab", "3", "6", "tab", "4", "tab", "7", "tab", "2", "tab", "5"
        )

    assert snap_compare(app_of(tmp_path, "dawn", begun), terminal_size=size, run_before=go)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("theme", ["dusk", "dawn"])
def test_what_was_learned(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "What you learned so far")
        await pilot.press("down")
        await until_shown(pilot, "▌ Distress, attempt by attempt")

    assert snap_compare(app_of(tmp_path, theme, months), terminal_size=size, run_before=go)


def test_care_after_a_hard_one(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, "how it went")
        await Hand(pilot).press("4", "tab", "1", "tab", "tab", "9", "enter")
        await until_shown(pilot, "Was it as bad")
        await until_shown(pilot, "and it reached 90.")

    assert snap_compare(app_of(tmp_path, "dusk", begun), terminal_size=SMALL, run_before=go)
