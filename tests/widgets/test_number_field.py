"""A number given with one or two digits."""

import pytest
from textual.app import App, ComposeResult

from tests.support.app import text_of
from tracker.widgets.number_field import NumberField


class Numbers(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "done", "wrong", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield NumberField(None, means="0 none, 100 the most", id="hundred")
        yield NumberField(None, high=10, id="ten")


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("7", 70),
        ("7 5", 75),
        ("0", 0),
        ("0 5", 5),
        ("1 0", 10),
        ("1 0 0", 100),
        ("5 0", 50),
        ("5 0 3", 30),
        ("5 0 3 2", 32),
        ("1 0 0 6 0", 60),
        ("9 9 1 0", 10),
        ("9 9 1 0 0", 100),
        ("5 0 backspace 3", 30),
        ("plus", 100),
        ("4 backspace", None),
        ("4 backspace 6", 60),
        ("right", 50),
        ("7 right", 75),
        ("0 left", 0),
        ("plus right", 100),
        ("7 right 3", 30),
    ],
)
async def test_a_digit_gives_the_tens_and_a_second_one_makes_it_exact(keys: str, value: int | None) -> None:
    app = Numbers()
    async with app.run_test() as pilot:
        await pilot.press(*keys.split())
        assert app.query_one("#hundred", NumberField).value == value


@pytest.mark.parametrize(
    ("keys", "value"), [("7", 7), ("1 0", 10), ("7 5", 5), ("plus", 10), ("0", 0), ("3 right", 4)]
)
async def test_on_a_scale_of_ten_a_digit_is_itself(keys: str, value: int) -> None:
    app = Numbers()
    async with app.run_test() as pilot:
        await pilot.press("tab", *keys.split())
        assert app.query_one("#ten", NumberField).value == value


async def test_coming_back_to_a_number_begins_it_anew() -> None:
    app = Numbers()
    async with app.run_test() as pilot:
        await pilot.press("7", "tab", "shift+tab", "5")
        assert app.query_one("#hundred", NumberField).value == 50


async def test_what_is_given_stands_there_as_marks_and_as_a_number() -> None:
    app = Numbers()
    async with app.run_test() as pilot:
        await pilot.press("3")
        assert "▌▪ ▪ ▪ · · · · · · ·  30  0 none, 100 the most" in text_of(app)
