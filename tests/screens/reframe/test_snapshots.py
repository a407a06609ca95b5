"""How Reframe looks, at both sizes, in the dark and in the light."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.reframe.opened import BURDEN, ReframeFirst, lived, write
from tests.support.app import LARGE, SMALL, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file

Compare = Callable[..., bool]
Go = Callable[[Pilot[None]], Awaitable[None]]
NARROW = (60, 20)
LOOKS = pytest.mark.parametrize(
    ("size", "theme"),
    [(SMALL, "dusk"), (SMALL, "dawn"), (LARGE, "dusk"), (LARGE, "dawn")],
    ids=["80x24-dusk", "80x24-dawn", "120x40-dusk", "120x40-dawn"],
)


def app_of(path: Path, theme: str = "dusk") -> ReframeFirst:
    app = ReframeFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


def going(*turns: str) -> Go:
    """Wait for words and press keys by turns, words first; keys are parted by spaces."""

    async def go(pilot: Pilot[None]) -> None:
        for place, turn in enumerate(turns):
            if place % 2 == 0:
                await until_shown(pilot, turn)
            else:
                await pilot.press(*turn.split())

    return go


def test_nothing_yet(tmp_path: Path, snap_compare: Compare) -> None:
    app = app_of(new_file(tmp_path / "file.db"))
    assert snap_compare(app, terminal_size=SMALL, run_before=going("A thought is not a fact"))


@LOOKS
def test_the_list(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    app = app_of(lived(tmp_path / "file.db"), theme)
    assert snap_compare(app, terminal_size=size, run_before=going("5 thoughts", "down", "n new"))


@LOOKS
def test_what_is_proposed(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "No thought here yet")
        await pilot.press("n")
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "By its words")
        await pilot.press("1")
        await until_shown(pilot, "✓ saved")

    app = app_of(new_file(tmp_path / "file.db"), theme)
    assert snap_compare(app, terminal_size=size, run_before=go)


@LOOKS
def test_a_whole_record(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    go = going(
        "5 thoughts", "down enter", "ctrl+s done", "shift+tab shift+tab shift+tab", "Came when she said"
    )
    assert snap_compare(app_of(lived(tmp_path / "file.db"), theme), terminal_size=size, run_before=go)


def test_a_record_in_a_narrow_window(tmp_path: Path, snap_compare: Compare) -> None:
    go = going("5 thoughts", "down enter", "ctrl+s done", "shift+tab shift+tab shift+tab", "What did they")
    assert snap_compare(app_of(lived(tmp_path / "file.db")), terminal_size=NARROW, run_before=go)


@LOOKS
def test_cards(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    go = going("5 thoughts", "k", "yours")
    assert snap_compare(app_of(lived(tmp_path / "file.db"), theme), terminal_size=size, run_before=go)


@LOOKS
def test_belief_over_time(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    go = going("5 thoughts", "v", "What returns")
    assert snap_compare(app_of(lived(tmp_path / "file.db"), theme), terminal_size=size, run_before=go)


@LOOKS
def test_the_page_of_a_part(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    go = going("5 thoughts", "i", "1 visit", "enter", "Its need")
    assert snap_compare(app_of(lived(tmp_path / "file.db"), theme), terminal_size=size, run_before=go)


def test_parts(tmp_path: Path, snap_compare: Compare) -> None:
    go = going("5 thoughts", "i", "1 visit")
    assert snap_compare(app_of(lived(tmp_path / "file.db")), terminal_size=SMALL, run_before=go)


@LOOKS
def test_a_visit(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    go = going("5 thoughts", "i", "1 visit", "enter", "Its need", "n", "1 of 7", "tab tab", "3 of 7")
    assert snap_compare(app_of(lived(tmp_path / "file.db"), theme), terminal_size=size, run_before=go)


def test_a_visit_in_a_narrow_window(tmp_path: Path, snap_compare: Compare) -> None:
    go = going("5 thoughts", "i", "1 visit", "enter", "visit", "n", "1 of 7")
    assert snap_compare(app_of(lived(tmp_path / "file.db")), terminal_size=NARROW, run_before=go)
