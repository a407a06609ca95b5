"""A field of several lines: its colours are those of the theme and of whether one is in it."""

from textual.app import App, ComposeResult
from textual.color import Color
from textual.geometry import Region
from textual.widgets import Input

from tracker.themes import DAWN, DUSK
from tracker.widgets.note_field import NoteField


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield NoteField(id="note")
        yield Input()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"faint": "#111111", "lit": "#222222"}


def grounds(field: NoteField) -> set[Color]:
    """Return the grounds that the field is drawn on."""
    strips = field.render_lines(Region(0, 0, field.size.width, field.size.height))
    styles = [segment.style for strip in strips for segment in strip]
    return {Color.from_rich_color(style.bgcolor) for style in styles if style and style.bgcolor}


async def test_its_colours_follow_the_theme_and_the_focus_however_often_it_was_drawn() -> None:
    app = Page()
    for theme in (DUSK, DAWN):
        app.register_theme(theme)
    async with app.run_test() as pilot:
        field = app.query_one(NoteField)
        field.text = "a word"
        await pilot.pause()
        seen = []
        for theme in (DUSK, DAWN):
            app.theme = theme.name
            for place in (field, app.query_one(Input)):
                place.focus()
                await pilot.pause()
                assert field.styles.background in grounds(field)
                assert grounds(field) == grounds(field)
                seen.append(frozenset(grounds(field)))
        assert len(set(seen)) == len(seen)
