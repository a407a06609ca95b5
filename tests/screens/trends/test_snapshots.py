"""How Trends looks, at both sizes, in the dark and in the light."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.trends.house import CLOCK, NOW, back, hostile, mood, read, write
from tests.screens.trends.test_guesses import mixed
from tests.support.app import LARGE, SMALL, until, until_shown
from tests.support.shell import SHOWN as SHELL
from tracker.app import Moodladder
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.events import LifeEvent
from tracker.screens.modes import PLANNED
from tracker.screens.trends.choose_series import ChooseSeries
from tracker.screens.trends.life_events import LifeEvents
from tracker.screens.trends.screen import TrendsScreen
from tracker.store import Store

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
THEMES = pytest.mark.parametrize("theme", ["dusk", "dawn"])


def a_season(store: Store) -> None:
    """A hundred days with a dip, a silence and a slow rise."""
    logged = [days for days in range(100) if not 44 < days < 53 and days % 11]
    mood({days: 4 + (days * 7) % 4 - (2 if days > 60 else 0) + (100 - days) // 40 for days in logged})(store)
    mood({days: 3 + (days * 5) % 4 for days in logged if days % 3}, "stress")(store)
    mood({days: 6 + days % 3 for days in logged}, "sleep")(store)
    for days in logged[::9]:
        store.ladder.tick(("small-favor", "ask-advice", "accept-compliments")[days % 3], back(days), NOW)
        kind = (MomentKind.OFFERED, MomentKind.NEEDED)[days % 2]
        did = (Did.ACCEPTED, Did.DID_NOT_ASK, Did.DECLINED, Did.ASKED)[days % 4]
        store.moments.add(Moment("", back(days), kind, None, did, 60, 30), NOW)
    store.events.add(LifeEvent("", back(20), "moved house"), NOW)


def three_kinds(store: Store) -> None:
    """Let three series of different scales be chosen."""
    store.settings.put("trends.series", "mood\nstress\nsleep", NOW)


class TrendsFirst(Moodladder):
    """The application, begun on Trends, with a screen for a note as the other mode: no new mode changes the look."""

    SHOWN = (SHELL[0], *(mode for mode in PLANNED if mode.id == "trends"))
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "trends"
    BINDINGS = [mode.binding for mode in SHOWN]


def app_of(tmp_path: Path, theme: str, *acts: Callable[[Store], object]) -> Moodladder:
    path = tmp_path / "log.db"
    write(path, *acts)
    app = TrendsFirst(path, clock=CLOCK, first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


def going(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys on Trends, each when the answer to the last is there."""

    async def go(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen), "Trends")
        await read(pilot)
        for key in keys:
            await pilot.press(key)
            await read(pilot)

    return go


@SIZES
@THEMES
def test_day_by_day(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    app = app_of(tmp_path, theme, a_season)
    assert snap_compare(app, terminal_size=size, run_before=going(*["left_square_bracket"] * 4))


@SIZES
@THEMES
def test_moments(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(app_of(tmp_path, theme, a_season), terminal_size=size, run_before=going("v"))


@SIZES
def test_attempts(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", a_season)
    assert snap_compare(app, terminal_size=size, run_before=going("v", "v", "plus"))


@pytest.mark.parametrize("size", [(60, 20), SMALL, LARGE], ids=["60x20", "80x24", "120x40"])
def test_guesses(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", mixed)
    assert snap_compare(app, terminal_size=size, run_before=going("v", "v", "v"))


@SIZES
@THEMES
def test_the_year(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(app_of(tmp_path, theme, a_season), terminal_size=size, run_before=going("V"))


@pytest.mark.parametrize("size", [(60, 20), SMALL, LARGE], ids=["60x20", "80x24", "120x40"])
def test_three_kinds_of_scale(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", a_season, three_kinds)
    assert snap_compare(app, terminal_size=size, run_before=going("plus"))


def test_without_colour(tmp_path: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(tmp_path, "dusk", a_season, three_kinds)
    assert snap_compare(app, terminal_size=SMALL, run_before=going())


def test_choosing_series(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await going()(pilot)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChooseSeries), "the list")
        await pilot.press("down", "space")
        await until_shown(pilot, "2 of 3 chosen")

    assert snap_compare(app_of(tmp_path, "dusk", a_season, hostile), terminal_size=SMALL, run_before=go)


def test_life_events(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await going()(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, LifeEvents), "the sheet")
        await until_shown(pilot, "moved house")

    assert snap_compare(app_of(tmp_path, "dusk", a_season, hostile), terminal_size=SMALL, run_before=go)


def test_the_first_time(tmp_path: Path, snap_compare: Compare) -> None:
    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=SMALL, run_before=going())
