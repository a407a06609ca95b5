"""Style sheets are read once for each set of colours."""

from pathlib import Path
from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet

from tests.support.app import open_app, until_shown
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
