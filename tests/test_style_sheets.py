"""Style sheets are read once for each set of colours."""

from pathlib import Path
from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widgets import Static

from tests.support.app import LARGE, open_app, until_shown
from tests.support.thrift import PARSE
from tracker.style_sheets import SHEETS, StyleSheets


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Hold every style sheet that is read, as often as it is, with its rank among the others."""
    sheets: list[tuple[object, ...]] = []

    def counted(scope: str, css: str, *args: Any, **kwargs: Any) -> object:
        sheets.append((scope, css, kwargs["tie_breaker"]))
        return parse(scope, css, *args, **kwargs)

    monkeypatch.setattr(stylesheet, "parse", counted)
    # Other tests remember what was read across applications; here that is the point.
    monkeypatch.setattr(Stylesheet, "_parse_rules", PARSE)
    return sheets


def filled(number: int) -> StyleSheets:
    sheets = StyleSheets()
    sheets.set_variables({"glow": "#ffcc00"})
    for each in range(number):
        sheets.add_source(f".sheet-{each} {{ color: $glow; }}", read_from=(str(each), ""))
    sheets.reparse()
    return sheets


def test_a_new_sheet_is_read_and_the_others_are_not_read_again(read: list[tuple[object, ...]]) -> None:
    sheets = filled(100)
    assert len(read) == 100 < SHEETS
    sheets.add_source(".new { color: $glow; }", read_from=("new", ""))
    sheets.set_variables({"glow": "#ffcc00"})
    sheets.reparse()
    assert len(read) == 101
    assert len(sheets.rules) == 101


def test_with_other_colours_all_are_read_again(read: list[tuple[object, ...]]) -> None:
    sheets = filled(3)
    sheets.set_variables({"glow": "#0000ff"})
    sheets.reparse()
    assert len(read) == 6
    assert all(rule.styles.color.hex == "#0000FF" for rule in sheets.rules)


async def test_the_start_and_every_screen_read_no_sheet_twice(
    tmp_path: Path, read: list[tuple[object, ...]]
) -> None:
    async with open_app(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "Anxiety")
        for key, words in (("l", "Low-stakes"), ("t", "7-day"), ("p", "Nobody is here yet")):
            await pilot.press(key)
            await until_shown(pilot, words)
        await pilot.press("l", "a")
        await until_shown(pilot, "A step of your own")
    assert len(read) == len(set(read))


async def test_another_theme_colours_the_screens_that_stand_and_those_to_come(tmp_path: Path) -> None:
    async with open_app(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "Anxiety")
        was = pilot.app.screen.styles.background
        pilot.app.theme = "dawn"
        await pilot.pause()
        now = pilot.app.screen.styles.background
        assert now != was
        await pilot.press("l")
        await until_shown(pilot, "Low-stakes")
        assert pilot.app.screen.styles.background == now


def test_styles_are_worked_out_once_for_what_is_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: list[str | None] = []
    apply = Stylesheet.apply

    def noted(sheets: Stylesheet, node: DOMNode, **how: Any) -> None:
        worked_out.append(node.id)
        apply(sheets, node, **how)

    monkeypatch.setattr(Stylesheet, "apply", noted)
    sheets = StyleSheets()
    sheets.add_source("Static { color: red; } Static.-other { color: blue; } #mine { color: lime; }")
    one, alike, mine = Static(id="one"), Static(id="alike"), Static(id="mine")
    other = Static(id="other", classes="-other")
    for each in (one, alike, other, mine):
        sheets.apply(each)
    assert worked_out == ["one", "other", "mine"]
    assert one.styles.color == alike.styles.color
    assert len({each.styles.color.hex for each in (one, other, mine)}) == 3
    sheets.add_source("Static { color: white; }", read_from=("more", ""))
    sheets.apply(alike)
    assert alike.styles.color.hex == "#FFFFFF"


TOURS = {
    "a record": "r n tab tab tab tab tab shift+tab shift+tab",
    "forms": "l f tab tab down escape a tab escape p a tab tab escape p a",
    "the evening": "d down down 5 f escape h tab escape l d up s tab",
    "lists": "t v b down i escape c down enter escape c down",
}


@pytest.mark.parametrize("keys", TOURS.values(), ids=TOURS)
async def test_what_is_known_of_a_place_is_what_would_be_worked_out_there(tmp_path: Path, keys: str) -> None:
    async with open_app(tmp_path / "a.db", LARGE) as pilot:
        await until_shown(pilot, "Anxiety")
        for key in keys.split():
            await pilot.press(key)
            plain = pilot.app.stylesheet.copy()
            plain._rules = pilot.app.stylesheet.rules
            for node in pilot.app.screen.walk_children(with_self=True):
                known = styles_of(node)
                plain.apply(node)
                assert styles_of(node) == known, (key, node)


def styles_of(node: DOMNode) -> dict[str, dict[str, Any]]:
    parts = {name: dict(styles.base.get_rules()) for name, styles in node._component_styles.items()}
    return {"": dict(node.styles.base.get_rules()), **parts}
