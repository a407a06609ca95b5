"""Some answers with numbers: whoever hears of them hears of each change, and of what was picked after that."""

from textual.app import App, ComposeResult

from tracker.widgets.choice_row import ChoiceRow


class Choosing(App[None]):
    heard: list[tuple[str, int | None]]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        self.heard = []
        yield ChoiceRow(("nothing", "a moment", "an attempt"), None, id="for")

    def on_choice_row_changed(self, event: ChoiceRow.Changed) -> None:
        self.heard.append(("changed", event.row.chosen))

    def on_choice_row_picked(self, event: ChoiceRow.Picked) -> None:
        self.heard.append(("picked", event.row.chosen))


async def test_walking_and_taking_back_are_changes_and_a_number_picks() -> None:
    app = Choosing()
    async with app.run_test() as pilot:
        await pilot.press("right", "backspace", "2")
        assert app.heard == [("changed", 0), ("changed", None), ("changed", 1), ("picked", 1)]
