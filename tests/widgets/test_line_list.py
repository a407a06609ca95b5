"""Lists that draw themselves: cutting, wrapping, and a cursor that belongs to a row and not to a line."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from tests.support.app import text_of
from tracker.domain.text import clean_line
from tracker.widgets.line_list import LineList, Row, fit, wrap

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Mn", "Me"]), max_size=60).map(clean_line)


@given(WORDS, st.integers(1, 40))
def test_any_text_takes_exactly_the_cells_it_is_given(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


@pytest.mark.parametrize(
    ("text", "fitted"),
    [
        ("abc", "abc  "),
        ("abcde", "abcde"),
        ("abcdef", "abcd…"),
        ("ab defg", "ab…  "),
        ("a bcdefg", "a bc…"),
        ("abc, def", "abc… "),
        ("漢字漢字", "漢字…"),
        ("漢字a", "漢字a"),
    ],
)
def test_what_is_cut_ends_in_dots(text: str, fitted: str) -> None:
    assert fit(text, 5) == fitted


def test_what_is_cut_is_cut_between_words() -> None:
    name = "Ask a colleague for a small favor"
    assert fit(name, 26) == "Ask a colleague for a…    "
    assert fit(name, 28) == "Ask a colleague for a small…"
    assert fit("with Jo · office · begun", 12).rstrip() == "with Jo…"


@given(WORDS, st.integers(2, 40))
def test_wrapping_keeps_every_letter_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(one) <= width for one in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("a long sentence", 8) == ["a long", "sentence"]
    assert wrap("incomprehensible", 6) == ["incomp", "rehens", "ible"]


class Letters(LineList):
    """A heading, then a row for each letter, then words."""

    below: tuple[str, ...] = ()

    def __init__(self, letters: str) -> None:
        super().__init__()
        self.letters = letters
        self.clicks: list[tuple[str, int]] = []

    def rows_for(self, width: int) -> Iterator[Row]:
        yield Row(((" a heading", "bold"),))
        yield from (Row(((f" {letter}", ""),), letter) for letter in self.letters)
        yield from (Row(((line, "hush"),)) for line in self.below)

    def clicked(self, row: Row, x: int) -> None:
        self.clicks.append((row.key, x))

    def show(self, letters: str) -> None:
        self.letters = letters
        self.rebuild()


class Listing(App[None]):
    """An application with one list, that hears of its cursor."""

    def __init__(self, letters: str) -> None:
        super().__init__()
        self.letters = letters
        self.heard: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "done", "wrong", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield Letters(self.letters)

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        self.heard.append(event.key)


def marked(app: App[None]) -> str:
    """Return the line that has the cursor's mark."""
    return next((one.strip() for one in text_of(app).splitlines() if "▌" in one), "")


async def test_the_cursor_walks_over_rows_and_never_over_headings() -> None:
    app = Listing("abc")
    async with app.run_test() as pilot:
        listed = app.query_one(Letters)
        await pilot.press("up")
        assert listed.cursor == "a"
        await pilot.press("down", "down", "down", "down")
        assert listed.cursor == "c"
        await pilot.press("home")
        assert listed.cursor == "a"
        await pilot.press("end", "up")
        assert app.heard == ["a", "b", "c", "a", "c", "b"]
        assert marked(app).startswith("▌ b")


async def test_the_cursor_stays_with_its_row_when_others_come_and_go() -> None:
    app = Listing("abc")
    async with app.run_test() as pilot:
        listed = app.query_one(Letters)
        await pilot.press("down")
        listed.show("xyabc")
        assert listed.cursor == "b"
        listed.show("xyac")
        assert listed.cursor in "ac"
        listed.show("xyabc")
        assert listed.cursor == "b"
        listed.show("")
        assert listed.cursor == ""
        await pilot.press("down", "end")
        listed.show("q")
        assert listed.cursor == "q"


async def test_a_row_can_be_chosen_before_it_is_there() -> None:
    app = Listing("abc")
    async with app.run_test():
        listed = app.query_one(Letters)
        listed.select("z")
        assert listed.cursor == "a"
        listed.show("abcz")
        assert listed.cursor == "z"


async def test_a_long_list_scrolls_with_the_cursor_and_shows_the_heading_again() -> None:
    app = Listing("abcdefghijklmnopqrstuvwxyz")
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert marked(app).startswith("▌ z")
        assert "heading" not in text_of(app)
        await pilot.press("pageup")
        await pilot.pause()
        assert marked(app).startswith("▌ q")
        await pilot.press("pagedown", "home")
        await pilot.pause()
        assert marked(app).startswith("▌ a")
        assert "heading" in text_of(app)


async def test_the_words_below_the_last_row_are_reached_and_left_by_the_same_keys() -> None:
    app = Listing("abc")
    async with app.run_test(size=(30, 8)) as pilot:
        letters = app.query_one(Letters)
        letters.below = tuple(f" line {n}" for n in range(1, 13))
        letters.show("abc")
        await pilot.press("end", "down", "down")
        await pilot.pause()
        assert "line 6" in text_of(app)
        assert letters.cursor == "c"
        await pilot.press("pagedown", "pagedown")
        await pilot.pause()
        assert "line 12" in text_of(app)
        await pilot.press("down")
        await pilot.press("up")
        await pilot.pause()
        assert marked(app).startswith("▌ b")


async def test_a_click_goes_to_a_row_and_says_where_it_was() -> None:
    app = Listing("abc")
    async with app.run_test() as pilot:
        await pilot.click(Letters, offset=(4, 2))
        listed = app.query_one(Letters)
        assert (listed.cursor, listed.clicks) == ("b", [("b", 4)])
        await pilot.click(Letters, offset=(4, 0))
        await pilot.click(Letters, offset=(4, 20))
        assert listed.clicks == [("b", 4)]


async def test_another_theme_is_followed() -> None:
    app = Listing("abc")
    async with app.run_test() as pilot:
        before = app.query_one(Letters).style_of("bold")
        app.theme = "textual-light"
        await pilot.pause()
        assert app.query_one(Letters).style_of("bold").color != before.color
