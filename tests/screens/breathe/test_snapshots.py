"""How Breathe looks, at three sizes, in the dark and in the light."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.breathe.opened import BreatheFirst, asked_in_vain, prepared, settled
from tests.screens.breathe.test_page import slept
from tests.screens.calm.test_calm import Seconds
from tests.support.app import LARGE, SMALL, until, until_shown
from tests.support.clock import FixedClock
from tracker.screens.calm.player import Player
from tracker.store import Store

Compare = Callable[..., bool]
LEAST = (60, 20)
LOOKS = pytest.mark.parametrize(
    ("size", "theme"),
    [(SMALL, "dusk"), (LARGE, "dusk"), (SMALL, "dawn"), (LARGE, "dawn"), (LEAST, "plain")],
    ids=["80x24-dusk", "120x40-dusk", "80x24-dawn", "120x40-dawn", "60x20-plain"],
)


def app_of(
    tmp_path: Path, theme: str, *acts: Callable[[Store], object], moving: bool = False
) -> BreatheFirst:
    path = prepared(tmp_path / "file.db", *acts)
    app = BreatheFirst(path, clock=FixedClock(), config=tmp_path / "config.toml", first_start=False)
    app.animation_level = "full" if moving else "none"
    app.theme = theme
    return app


@LOOKS
def test_the_exercises(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "25 lower, n = 5")
        if size == LARGE:
            await until_shown(pilot, "Each time, and distress")

    app = app_of(tmp_path, theme, settled, asked_in_vain)
    assert snap_compare(app, terminal_size=size, run_before=go)


def test_the_first_time(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Enter begins the one")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=SMALL, run_before=go)


@LOOKS
def test_the_page_of_an_exercise(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str
) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "25 lower, n = 5")
        await pilot.press("i")
        await until_shown(pilot, "paced breathing")

    assert snap_compare(app_of(tmp_path, theme, settled), terminal_size=size, run_before=go)


@LOOKS
@pytest.mark.parametrize("moving", [True, False], ids=["shape", "words"])
def test_a_breath(
    tmp_path: Path,
    snap_compare: Compare,
    size: tuple[int, int],
    theme: str,
    moving: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Seconds()
    monkeypatch.setattr(Player, "CLOCK", clock)
    monkeypatch.setattr(Player, "WALL", clock)

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Body scan")
        await pilot.press("enter")
        await until_shown(pilot, "Both can stay open.")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Player), "the player")
        await until_shown(pilot, "left")
        clock.now = 3.2
        await until_shown(pilot, "2:57 left")

    assert snap_compare(app_of(tmp_path, theme, moving=moving), terminal_size=size, run_before=go)


@pytest.mark.parametrize("size", [SMALL, LEAST], ids=["80x24", "60x20"])
def test_the_senses_with_something_found(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Player, "CLOCK", Seconds())

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Body scan")
        await pilot.press("f8", "s")
        await until_shown(pilot, "Five things")
        await pilot.press("enter")
        await until_shown(pilot, "something you find")
        await pilot.press(*"lamp", "enter", *"cup", "enter")
        await until_shown(pilot, "· cup")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=size, run_before=go)


@LOOKS
def test_habits(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Body scan")
        await pilot.press("h")
        await until_shown(pilot, "less than your usual")

    assert snap_compare(app_of(tmp_path, theme, slept), terminal_size=size, run_before=go)


def test_what_is_asked_afterwards(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "25 lower, n = 5")
        await pilot.press("i")
        await until_shown(pilot, "paced breathing")
        await pilot.press("down", "enter")
        await until_shown(pilot, "an attempt")

    assert snap_compare(app_of(tmp_path, "dusk", settled), terminal_size=SMALL, run_before=go)
