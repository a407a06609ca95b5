"""A list of which any number can be marked."""

from textual.app import App, ComposeResult
from textual.widgets import Input

from tests.support.app import text_of, until
from tracker.widgets.mark_choices import MarkChoices

NAMES = ("over-explaining", "[/b] 漢字", *(f"number {n}" for n in range(3, 13)))


class Marks(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.wanted = 0

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "done", "wrong", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield MarkChoices("nothing yet", id="marks")
        yield Input()

    def on_mount(self) -> None:
        self.query_one(MarkChoices).offer(NAMES, (1,))

    def on_mark_choices_wanted(self) -> None:
        self.wanted += 1


async def test_digits_mark_and_take_the_mark_away() -> None:
    app = Marks()
    async with app.run_test() as pilot:
        await pilot.press("1", "0", "2")
        assert app.query_one(MarkChoices).marked == (0, 9)
        assert " ● 1 over-explaining ▌○ 2 [/b] 漢字" in text_of(app)


async def test_what_has_no_digit_is_walked_to() -> None:
    app = Marks()
    async with app.run_test() as pilot:
        await pilot.press(*["right"] * 20, "space")
        assert app.query_one(MarkChoices).marked == (1, 11)
        await pilot.press(*["left"] * 20, "space")
        assert app.query_one(MarkChoices).marked == (0, 1, 11)


async def test_left_it_is_one_line_that_says_what_is_marked() -> None:
    app = Marks()
    async with app.run_test() as pilot:
        widget = app.query_one(MarkChoices)
        await until(pilot, lambda: widget.size.height > 1, "the open list")
        await pilot.press("1", "tab")
        await until(pilot, lambda: widget.size.height == 1, "one line")
        assert "over-explaining · [/b] 漢字" in text_of(app)
        await pilot.press("shift+tab", "1", "2", "tab")
        await until(pilot, lambda: "nothing yet" in text_of(app), "that nothing is marked")


async def test_a_click_marks_and_one_of_ones_own_is_asked_for() -> None:
    app = Marks()
    async with app.run_test() as pilot:
        widget = app.query_one(MarkChoices)
        await until(pilot, lambda: widget.size.height > 1, "the open list")
        await pilot.click(widget, offset=(3, 0))
        assert widget.marked == (0, 1)
        await pilot.press("a")
        assert app.wanted == 1
