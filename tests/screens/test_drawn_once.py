"""A screen that leaves out repeated layouts and frames still shows what it would show drawn anew."""

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual._compositor import Compositor
from textual.app import App
from textual.pilot import Pilot

from tests.support import thrift
from tests.support.app import SMALL, open_app, text_of, until_shown
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
SIZES = ((79, 24), (80, 24), (70, 20), (80, 24), (81, 25), (120, 40), (80, 24), (60, 20), (80, 24))


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
