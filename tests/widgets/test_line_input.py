"""A line of text that one types or pastes."""

from textual import events
from textual.app import App, ComposeResult

from tests.support.app import text_of
from tracker.widgets.line_input import LineInput


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield LineInput()


async def test_of_a_long_text_pasted_into_an_empty_line_the_end_is_seen_where_the_cursor_is() -> None:
    app = Page()
    async with app.run_test(size=(40, 5)) as pilot:
        app.post_message(events.Paste("it begins here " + "and goes on " * 20 + "until it ends"))
        await pilot.pause()
        assert "until it ends" in text_of(app)
        assert "it begins" not in text_of(app)
