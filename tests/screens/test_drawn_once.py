"""A screen that leaves out repeated layouts and frames still shows what it would show drawn anew."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual._compositor import Compositor, LayoutUpdate
from textual.app import App
from textual.pilot import Pilot

from tests.support import thrift
from tests.support.app import LARGE, SMALL, open_app, text_of, until_shown
from tests.support.clock import FixedClock
from tracker.exchange.demo.file import write_years

LONG = "=something that takes more room than there is beside it "
"""What begins so is pasted."""
TOURS: dict[str, tuple[str, ...]] = {
    "a note": ("n", LONG * 4),
    "a record": ("r", "n", LONG, "tab", "tab", LONG * 3, "tab", "tab", "shift+tab", "shift+tab"),
    "one on the list": ("r", "down", "enter", "tab", "tab", "tab"),
    "a form": ("l", "f", "tab", "tab", LONG, "tab", "down"),
    "a step": ("l", "down", "enter"),
    "a person": ("p", "down", "enter", "down"),
    "plots": ("t", "v", "+"),
    "questions": ("c", "down", "enter"),
    "exercises": ("b", "down", "i"),
    "an evening": ("d", "h", "escape", "f", "escape"),
}
SIZES = ((79, 24), (80, 24), (120, 40), (60, 20), (80, 24))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drawn") / "a.db"
    write_years(path, FixedClock()(4).day, 30, 1)
    return path


def remembered(app: App[Any]) -> list[Any]:
    widgets = list(app.screen.walk_children(with_self=True))
    return [
        one
        for widget in widgets
        for name in ("_styles_cache", "_line_cache")
        if (one := getattr(widget, name, None))
    ]


async def same(pilot: Pilot[None], after: str) -> None:
    """Compare the picture with the one where nothing is remembered of how it was drawn before."""
    await pilot.pause()
    shown = text_of(pilot.app)
    for cache in remembered(pilot.app):
        cache.clear()
    assert text_of(pilot.app) == shown, after


@pytest.mark.parametrize("keys", TOURS.values(), ids=TOURS)
async def test_what_is_drawn_is_what_would_be_drawn_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    # As in a terminal, where each frame is drawn when it is due.
    monkeypatch.setattr(Compositor, "render_update", thrift.DRAW)
    async with open_app(path, SMALL) as pilot:
        await until_shown(pilot, "Anxiety")
        for key in keys:
            if key.startswith("="):
                pilot.app.post_message(events.Paste(key[1:]))
            else:
                await pilot.press(key)
            await same(pilot, key)
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await same(pilot, f"{width}x{height}")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count layouts, and pictures of the whole window."""
    counted: Counter[str] = Counter()
    reflow, draw = Compositor.reflow, thrift.DRAW

    def laid(compositor: Compositor, *args: Any) -> Any:
        counted["layouts"] += 1
        return reflow(compositor, *args)

    def drawn(compositor: Compositor, *args: Any, **kwargs: Any) -> Any:
        picture = draw(compositor, *args, **kwargs)
        counted["pictures"] += isinstance(picture, LayoutUpdate)
        return picture

    monkeypatch.setattr(Compositor, "reflow", laid)
    monkeypatch.setattr(Compositor, "render_update", drawn)
    return counted


@pytest.mark.parametrize(
    ("keys", "layouts", "pictures"),
    [
        # The page, and what is read for it.
        ("l down enter", 2, 1),
        ("p down enter", 2, 1),
        ("r down enter", 2, 1),
        # A form has what it shows.
        ("h", 1, 1),
        ("l f", 1, 1),
        # The way back: nothing is laid out.
        ("h escape", 0, 2),
        ("l down enter escape", 0, 2),
    ],
)
async def test_nothing_is_laid_out_or_drawn_again_without_a_reason(
    path: Path, done: Counter[str], keys: str, layouts: int, pictures: int
) -> None:
    async with open_app(path, LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        *before, last = keys.split()
        for key in before:
            await pilot.press(key)
        await pilot.pause()
        done.clear()
        await pilot.press(last)
        await pilot.pause()
        assert done["layouts"] <= layouts
        assert done["pictures"] <= pictures
