"""How People looks, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.people.opened import NOA, NOW, TODAY, PeopleFirst, known, lived, prepared
from tests.support.app import LARGE, SMALL, until_shown
from tests.support.clock import FixedClock
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Person, Sign
from tracker.store import Store

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
THEMES = pytest.mark.parametrize("theme", ["dusk", "dawn"])


def months(store: Store) -> None:
    """Name people as there may be after some months."""
    for person in (
        Person("", "佐藤さん", relation="teacher", signs=frozenset({Sign.CONSISTENT}), closeness=3),
        Person("", "[/b] [@click=app.quit]x[/]", relation="[bold]neighbour"),
        Person("", "Old friend", archived=True),
    ):
        store.people.add(person, NOW)
    lived(store)
    noa = known(store, NOA.name)
    for back, what in enumerate((What.FAVOUR, What.FAVOUR, What.OPENNESS, What.SUPPORT) * 3):
        way = Direction.GAVE if back % 3 else Direction.RECEIVED
        store.exchanges.add(Exchange("", TODAY - timedelta(days=6 + back), noa, what, way), NOW)


def app_of(tmp_path: Path, theme: str, *, empty: bool = False) -> PeopleFirst:
    path = prepared(tmp_path / "file.db", *(() if empty else (months,)))
    app = PeopleFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@SIZES
@THEMES
def test_everyone(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "4 people · 1 archived")
        if size == LARGE:
            await until_shown(pilot, "With them   last today")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


@SIZES
@THEMES
def test_the_page_of_a_person(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str
) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "4 people")
        await pilot.press("enter")
        await until_shown(pilot, "+ and - change the time")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


@THEMES
def test_what_is_noted_of_a_person(tmp_path: Path, snap_compare: Compare, theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "4 people")
        await pilot.press("e")
        await until_shown(pilot, "They are my")
        await pilot.press("tab", "tab", "right")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=SMALL, run_before=go)


def test_deleting_asks(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "4 people")
        await pilot.press("x")
        await until_shown(pilot, "Unlink them")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=SMALL, run_before=go)


def test_the_first_time(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Nobody is here yet")

    assert snap_compare(app_of(tmp_path, "dusk", empty=True), terminal_size=SMALL, run_before=go)


def test_everyone_in_a_small_window(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "4 people")

    assert snap_compare(app_of(tmp_path, "plain"), terminal_size=(60, 20), run_before=go)
