"""A key that opens something is answered at once: its entry in a line of keys is turned over."""

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen

from tests.support.app import LARGE, open_app, until_shown
from tracker.screens.drawn_once import DrawnOnce
from tracker.widgets.heard import NamesKeys


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Hold what was turned over on the screen as each new one was made, and was drawn by then."""
    turned: list[str] = []
    drawn: list[Screen[Any]] = []
    draw, get = DrawnOnce._compositor_refresh, App._get_screen

    def noted(screen: Any) -> None:
        drawn.append(screen)
        draw(screen)

    def made(app: App[Any], screen: Screen[Any] | str) -> Any:
        if app.screen_stack and drawn and drawn[-1] is app.screen:
            turned.extend(look(app.screen))
        return get(app, screen)

    monkeypatch.setattr(DrawnOnce, "_compositor_refresh", noted)
    monkeypatch.setattr(App, "_get_screen", made)
    return turned


def look(screen: Screen[Any]) -> list[str]:
    """Return the words that are turned over on a screen."""
    lines = [line.render() for line in screen.query(NamesKeys).results(NamesKeys)]
    return [
        line.plain[span.start : span.end].strip()  # type: ignore[union-attr]
        for line in lines
        for span in line.spans  # type: ignore[union-attr]
        if span.style == "reverse"
    ]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("f", ["f feeling"]),
        ("l", ["Ladder"]),
        ("question_mark", ["? help"]),
        ("f escape o", ["f feeling", "o coping"]),
        ("g f1", ["g go to", "f1 help"]),
    ],
)
async def test_what_opens_something_is_turned_over_before_that_is_made(
    tmp_path: Path, seen: list[str], keys: str, words: list[str]
) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        await pilot.press(*keys.split())
        assert seen == words


async def test_it_is_turned_back_as_soon_as_that_stands(tmp_path: Path, seen: list[str]) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        day = pilot.app.screen
        await pilot.press("f")
        assert pilot.app.screen is not day
        assert seen == ["f feeling"]
        assert look(day) == []
        await pilot.press("escape", "l")
        assert seen == ["f feeling", "Ladder"]
        assert look(day) == []


@pytest.mark.parametrize("before", [("f", "escape"), ("left_square_bracket",), ("f", "escape", "tab")])
async def test_what_opens_by_itself_turns_nothing_over(
    tmp_path: Path, seen: list[str], before: tuple[str, ...]
) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        await pilot.press(*before)
        seen.clear()
        pilot.app.action_help()  # type: ignore[attr-defined]
        await until_shown(pilot, "esc close this")
        assert seen == []


async def test_a_key_that_chose_in_the_palette_turns_nothing_over_beneath_it(
    tmp_path: Path, seen: list[str]
) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        await pilot.press("l")
        await until_shown(pilot, "Ask for directions")
        await pilot.press("ctrl+p", *"trends")
        seen.clear()
        await pilot.press("enter")
        await until_shown(pilot, "7-day")
        assert seen == []


async def test_a_key_that_opens_nothing_turns_nothing_over(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        for key in ("down", "5", "left_square_bracket", "tab"):
            await pilot.press(key)
            assert look(pilot.app.screen) == []
