"""A chart on a screen: draws a spec once for each size and colours it by the theme."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tracker.charts.drawing import Drawing, Line, wrapped
from tracker.charts.palette import palette_from
from tracker.charts.spec import Spec, YearCells

_BRAILLE = range(0x2800, 0x2900)


class Chart(Widget):
    """Shows a `Spec`, or the words of `empty` when there is none or nothing was logged in it.

    plotext is imported when the first line plot is drawn. `cursor_day` is marked by an upright line in a plot and
    by a turned cell in a year; the screen moves it. A click on a day posts `DaySelected`.
    """

    DEFAULT_CSS = """
    Chart {
        width: 1fr;
        height: 1fr;
    }
    """
    ALLOW_SELECT = False

    spec: reactive[Spec | None] = reactive(None)
    cursor_day: reactive[date | None] = reactive(None)
    empty: reactive[str] = reactive("")

    class DaySelected(Message):
        """A day of the chart was clicked."""

        def __init__(self, chart: Chart, day: date) -> None:
            self.chart = chart
            self.day = day
            super().__init__()

        @property
        def control(self) -> Chart:
            """The chart that was clicked."""
            return self.chart

    def __init__(
        self,
        spec: Spec | None = None,
        *,
        empty: str = "",
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """`empty` is plain text, never markup."""
        super().__init__(id=id, classes=classes)
        self._drawing: Drawing | None = None
        self._drawn_for: tuple[int, int] | None = None
        self._styles_for: tuple[object, ...] = ()
        self._role_styles: dict[str, Style] = {}
        self.set_reactive(Chart.spec, spec)
        self.set_reactive(Chart.empty, empty)

    @property
    def drawing(self) -> Drawing:
        """What stands on the screen at the present size."""
        size = (self.size.width, self.size.height)
        if self._drawing is None or self._drawn_for != size:
            self._drawing, self._drawn_for = self._draw(*size), size
        return self._drawing

    def _draw(self, columns: int, rows: int) -> Drawing:
        if self.spec is None or self.spec.is_empty:
            return Drawing(wrapped(self.empty, columns, rows))
        from tracker.charts.draw import draw  # plotext costs start-up time: only once there is a chart

        return draw(self.spec, columns, rows)

    def watch_spec(self) -> None:
        """Another spec: draw again."""
        self._drawing = None

    def watch_empty(self) -> None:
        """Other words for nothing: show them."""
        self._drawing = None

    def render_line(self, y: int) -> Strip:
        """The line at `y`, in the colours of the theme."""
        styles = self._theme_styles()
        lines = self.drawing.lines
        strip = self._strip(lines[y] if y < len(lines) else (), styles)
        if self.cursor_day is not None and self.drawing.places is not None:
            for column, row in self.drawing.places.spots_of(self.cursor_day):
                if row == y:
                    strip = self._pointed_at(strip, column, styles)
        return strip

    def _strip(self, line: Line, styles: dict[str, Style]) -> Strip:
        plain = styles[""]
        segments = [Segment(text, styles.get(role, plain)) for text, role in line if text]
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def _theme_styles(self) -> dict[str, Style]:
        base = self.visual_style.rich_style
        wanted = (self.app.theme, self.app.native_ansi_color, base)
        if wanted != self._styles_for:
            palette = palette_from(self.app.theme_variables)
            self._role_styles = {"": base} | {
                role: base + Style.from_color(Color.parse(colour).rich_color)
                for role, colour in palette.items()
            }
            self._styles_for = wanted
        return self._role_styles

    def _pointed_at(self, strip: Strip, column: int, styles: Mapping[str, Style]) -> Strip:
        if isinstance(self.spec, YearCells):
            return _replaced(strip, column, Segment("●", styles.get("event", styles[""])))
        return _marked(strip, column, styles.get("axis", styles[""]))

    def on_click(self, event: events.Click) -> None:
        """Tell the screen which day was clicked."""
        places, at = self.drawing.places, event.get_content_offset(self)
        if places is None or at is None:
            return
        day = places.day_at(at.x, at.y)
        if day is not None:
            self.post_message(self.DaySelected(self, day))


def _replaced(strip: Strip, column: int, segment: Segment) -> Strip:
    """A strip with another cell at `column`: turned over, a block glyph would look like another height."""
    return Strip.join([strip.crop(0, column), Strip([segment]), strip.crop(column + 1)])


def _marked(strip: Strip, column: int, style: Style) -> Strip:
    """A strip with the cursor at `column`: a quiet upright where no day is drawn, else what is there turned over.

    The line of a mean stays as it is: it is not a thing of that day alone.
    """
    cell = strip.crop(column, column + 1)
    if cell.text in " │":
        return _replaced(strip, column, Segment("│", style))
    if not _BRAILLE.start <= ord(cell.text[:1] or " ") < _BRAILLE.stop:
        cell = cell.apply_style(Style(reverse=True))
    return Strip.join([strip.crop(0, column), cell, strip.crop(column + 1)])
