"""The bar of modes draws itself and says what was clicked."""

from textual.app import App, ComposeResult

from tracker.themes import stand_ins
from tracker.widgets.mode_bar import ModeBar, Tab

TABS = (Tab("day", "Day", "d"), Tab("ladder", "Ladder", "l"), Tab("trends", "Trends", "f5"))


class Host(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(stand_ins(self.current_theme))

    def compose(self) -> ComposeResult:
        yield ModeBar(TABS, "ladder")

    def on_mode_bar_chosen(self, event: ModeBar.Chosen) -> None:
        self.chosen.append(event.mode)


async def test_the_present_mode_has_a_mark_and_the_keys_are_underlined() -> None:
    app = Host()
    async with app.run_test():
        drawn = app.query_one(ModeBar).render()
        assert drawn.plain == " moodladder   Day ▪Ladder  Trends "
        underlined = [drawn.plain[span.start : span.end] for span in drawn.spans if span.style == "underline"]
        assert underlined == ["D"], (
            "the key of the present mode and one that is no letter of its title are not marked"
        )


async def test_the_bar_can_say_that_all_of_this_is_made_up() -> None:
    bar = ModeBar(TABS, "day", "made-up data")
    assert bar.render().plain == " made-up data  ▪Day  Ladder  Trends "
    assert bar.mode_at(bar.render().plain.index("Ladder")) == "ladder"


async def test_a_click_names_the_mode_and_a_click_between_names_none() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for column in (3, 14, 21, 27, 60):
            await pilot.click(ModeBar, offset=(column, 0))
        assert app.chosen == ["day", "ladder", "trends"]


async def test_where_there_is_little_room_every_mode_is_still_there() -> None:
    app = Host()
    async with app.run_test(size=(26, 5)):
        bar = app.query_one(ModeBar)
        assert bar.render().plain == "  Day ▪Ladder  Trends "
        assert bar.mode_at(bar.render().plain.index("Trends")) == "trends"
