"""A few answers side by side."""

from textual.app import App, ComposeResult

from tests.support.app import text_of
from tracker.widgets.choice_line import ChoiceLine


class Choosing(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "glow", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield ChoiceLine("Kind", ("planned", "漢字 [/b]", "third"), id="kind")


async def test_left_and_right_choose_and_stop_at_the_ends() -> None:
    app = Choosing()
    async with app.run_test() as pilot:
        line = app.query_one(ChoiceLine)
        await pilot.press("left")
        assert line.chosen == 0
        await pilot.press("right", "right", "right")
        assert line.chosen == 2
        assert "▌Kind    ○ planned   ○ 漢字 [/b]   ● third" in text_of(app)


async def test_a_click_chooses_an_answer_and_not_what_lies_between() -> None:
    app = Choosing()
    async with app.run_test() as pilot:
        line = app.query_one(ChoiceLine)
        shown = "▌Kind    ○ planned   ○ 漢字 [/b]   ● third"
        await pilot.click(line, offset=(shown.index("漢"), 0))
        assert line.chosen == 1
        await pilot.click(line, offset=(shown.index("planned") + 8, 0))
        await pilot.click(line, offset=(2, 0))
        assert line.chosen == 1
        await pilot.click(line, offset=(shown.index("third") + 2, 0))
        assert line.chosen == 2
