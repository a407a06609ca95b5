"""How Day looks: an empty evening and a full one, at both sizes, in the dark and in the light; its dialogs."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.opened import TONIGHT, press
from tests.screens.day.test_entries import NOW, full, prepared
from tests.support.app import LARGE, SMALL, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import SHOWN as SHELL
from tracker.app import Moodladder
from tracker.screens.modes import PLANNED
from tracker.store import Store
from tracker.widgets.scale_panel import ScalePanel

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
THEMES = pytest.mark.parametrize("theme", ["dusk", "dawn"])
ANSWERS = {
    "mood": 7,
    "stress": 3,
    "anxiety": 4,
    "tension": 0,
    "sleep": 7.5,
    "sleep-quality": 4,
    "movement": 30,
}


class DayFirst(Moodladder):
    """The application with Day and one other mode: no new mode changes the look."""

    SHOWN = (PLANNED[0], SHELL[1])
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "day"
    BINDINGS = [mode.binding for mode in SHOWN]


def evening(store: Store) -> None:
    """A full evening."""
    full(store)
    for name, value in ANSWERS.items():
        scale = store.scales.find(name)
        assert scale is not None
        store.ratings.rate(scale, TONIGHT, value, NOW)
    store.ladder.tick("door-held-open", TONIGHT, NOW)
    store.days.write_note(TONIGHT, "She offered before I asked, and I said yes.\nIt was fine.", NOW)


def app_of(tmp_path: Path, theme: str, *acts: Callable[[Store], object]) -> Moodladder:
    path = tmp_path / "log.db"
    prepared(path, *acts)
    app = DayFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


def going(words: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys on Day and wait until `words` stand there, without the marks that fade."""

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Mood")
        screen = pilot.app.screen
        await press(pilot, *keys)
        await until_shown(pilot, words)
        screen.query_one(ScalePanel).clear_marks()

    return go


@SIZES
@THEMES
def test_an_empty_evening(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=going("Nothing here yet"))


@SIZES
@THEMES
def test_a_full_evening(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    app = app_of(tmp_path, theme, evening)
    assert snap_compare(app, terminal_size=size, run_before=going("▌ Anxiety", "down", "down"))


@SIZES
def test_a_refusal_on_a_past_day(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", evening)
    keys = ("left_square_bracket", *["down"] * 5, "=77", "enter")
    assert snap_compare(app, terminal_size=size, run_before=going("not “77”", *keys))


@pytest.mark.parametrize("size", [(60, 20), SMALL], ids=["60x20", "80x24"])
def test_the_form_of_a_moment(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", evening)
    keys = ("h", "o", "=My", "tab", "1", "=999", "enter")
    assert snap_compare(app, terminal_size=size, run_before=going("not “999”", *keys))


@THEMES
def test_the_list_of_feelings(tmp_path: Path, snap_compare: Compare, theme: str) -> None:
    app = app_of(tmp_path, theme, evening)
    assert snap_compare(app, terminal_size=SMALL, run_before=going("new: re", "f", "=re"))


def test_the_list_of_scales(tmp_path: Path, snap_compare: Compare) -> None:
    app = app_of(tmp_path, "dusk", evening)
    assert snap_compare(app, terminal_size=SMALL, run_before=going("○ Tension", "s", *["down"] * 3, "space"))


@pytest.mark.parametrize("size", [(60, 20), SMALL], ids=["60x20", "80x24"])
def test_the_names_on_a_list(tmp_path: Path, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(tmp_path, "dusk", evening)
    keys = ("f", "=calm", "ctrl+l", "down", "space")
    assert snap_compare(app, terminal_size=size, run_before=going("hidden", *keys))


def test_without_colour(tmp_path: Path, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(tmp_path, "dusk", evening)
    assert snap_compare(app, terminal_size=SMALL, run_before=going("▌ Mood"))
