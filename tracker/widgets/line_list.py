"""A list that draws itself line by line: headings and words stand still, a cursor walks over the rest."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.widgets.line_widget import LineWidget, Part

CURSOR = "▌"
_JOINTS = " ,;:·–—"
"""What stands between words and says nothing before “…”."""


class Row(NamedTuple):
    """One line. A row with a key can hold the cursor; the first cell of every row is left to the cursor's mark.

    Where there may be hundreds, `parts` is what makes them, asked once the row is seen.
    """

    parts: tuple[Part, ...] | Callable[[], tuple[Part, ...]] = ()
    key: str = ""

    @property
    def made(self) -> tuple[Part, ...]:
        """The parts themselves."""
        return self.parts() if callable(self.parts) else self.parts


def fit(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells (≥ 1): padded, or cut with “…”. Wide characters count as two.

    It is cut between words, unless that left less than a third of the room.
    """
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    start = set_cell_size(text, width - 1)
    whole = start if text[len(start) :].startswith(" ") else start.rpartition(" ")[0]
    kept = whole if cell_len(whole.rstrip()) * 3 >= width else start
    return set_cell_size(kept.rstrip(_JOINTS) + "…", width)


def wrap(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` cells (≥ 2), parted at spaces where there are any."""
    lines = [""]
    for word in text.split(" "):
        tried = f"{lines[-1]} {word}" if lines[-1] else word
        if cell_len(tried) <= width:
            lines[-1] = tried
            continue
        lines += [*([] if lines[-1] else [lines.pop()]), *_chopped(word, width)]
    return [line for line in lines if line] or [""]


def _chopped(word: str, width: int) -> list[str]:
    parts = [""]
    for character in word:
        if cell_len(parts[-1] + character) > width:
            parts.append("")
        parts[-1] += character
    return parts


class LineList(LineWidget, ScrollView, can_focus=True):
    """The base of such lists. A subclass says in `rows_for` what its rows are at a width.

    The cursor belongs to a key, not to a line: it stays with its row when the rows change, waits where the row was
    while that is gone, and is with it again when it comes back. Posts `Moved` when the cursor reaches another row.
    """

    BINDINGS = [
        Binding("up", "cursor(-1)", "up", show=False, id="list.up", tooltip="Go up in the list."),
        Binding("down", "cursor(1)", "down", show=False, id="list.down", tooltip="Go down in the list."),
        Binding("pageup", "page(-1)", "page up", show=False, id="list.page_up", tooltip="Go up by a page."),
        Binding(
            "pagedown", "page(1)", "page down", show=False, id="list.page_down", tooltip="Go down by a page."
        ),
        Binding("home", "end(-1)", "first", show=False, id="list.first", tooltip="Go to the first row."),
        Binding("end", "end(1)", "last", show=False, id="list.last", tooltip="Go to the last row."),
    ]
    # Textual reads the default styles of the first base alone, so what a ScrollView has is said anew.
    DEFAULT_CSS = """
    LineList {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: auto;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    """

    class Moved(Message):
        """The cursor is on another row."""

        def __init__(self, widget: "LineList", key: str) -> None:
            self.widget = widget
            self.key = key
            super().__init__()

        @property
        def control(self) -> "LineList":
            """The list it is about."""
            return self.widget

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        self._styles: dict[str, Style] = {}
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._wanted = ""
        self._at = -1
        self._told = ""

    # What subclasses say

    def rows_for(self, width: int) -> Iterable[Row]:
        """Return the rows as they stand in `width` cells."""
        return ()

    def clicked(self, row: Row, x: int) -> None:
        """Do what a click at column `x` of a row with a key means beside going there."""

    # The cursor

    @property
    def cursor(self) -> str:
        """The key of the row that the cursor is on; "" where no row has one."""
        return self._rows[self._at].key if 0 <= self._at < len(self._rows) else ""

    def select(self, key: str) -> None:
        """Put the cursor on the row of `key`, as soon as there is one."""
        self._wanted = key
        self._settle()

    def action_cursor(self, by: int) -> None:
        """Move the cursor by rows that can hold it; without such rows, and below the last one, the lines scroll."""
        self._walk(by)

    def action_page(self, by: int) -> None:
        """Move the cursor by as many lines as are seen."""
        self._walk(by * max(1, self.size.height - 1), lines=True)

    def action_end(self, way: int) -> None:
        """Go to the first row (-1) or the last (1)."""
        self._walk(way * max(1, len(self._rows)), lines=True)

    def _walk(self, by: int, *, lines: bool = False) -> None:
        stops = [n for n, row in enumerate(self._rows) if row.key]
        if not stops:
            self.scroll_to(y=self.scroll_offset.y + by, animate=False)
            return
        if by > 0 and self._at == stops[-1]:
            self._scroll_on(by)
            return
        if lines:
            wanted = min(stops, key=lambda n: abs(n - (self._at + by)))
        else:
            wanted = stops[max(0, min(len(stops) - 1, stops.index(self._at) + by))]
        self._wanted = self._rows[wanted].key
        self._go(wanted)

    def _scroll_on(self, by: int) -> None:
        """Show more of what stands below the last row that can hold the cursor."""
        lowest = max(0, len(self._rows) - self.size.height)
        wanted = min(lowest, self.scroll_offset.y + by)
        self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def _settle(self) -> None:
        """Find the row the cursor belongs to, or the nearest to where it was."""
        stops = [n for n, row in enumerate(self._rows) if row.key]
        found = next((n for n in stops if self._rows[n].key == self._wanted), None)
        if found is None and stops:
            found = min(stops, key=lambda n: abs(n - self._at))
        self._go(-1 if found is None else found)

    def _go(self, index: int) -> None:
        self._at = index
        self._show_cursor()
        self.refresh()
        if self.cursor != self._told:
            self._told = self.cursor
            self.post_message(self.Moved(self, self.cursor))

    def _show_cursor(self) -> None:
        if self._at < 0 or not self.size.height:
            return
        # A heading right above comes into view with its row, and all that is above the first row with that.
        above = self._at - 1 if self._at and not self._rows[self._at - 1].key else self._at
        top = 0 if not any(row.key for row in self._rows[: self._at]) else above
        low, high = self.scroll_offset.y, self.scroll_offset.y + self.size.height - 1
        wanted = top if top < low else self._at - self.size.height + 1 if self._at > high else low
        if wanted != low:
            # Without force, nothing scrolls until the scroll bar of new rows has been laid out.
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    # Drawing

    def rebuild(self) -> None:
        """Ask for the rows anew; to be called when what they show has changed."""
        if not self.size.width:
            return
        self._rows = tuple(self.rows_for(self.scrollable_content_region.width))
        self.virtual_size = Size(0, len(self._rows))
        # Textual would find out only once the rows are laid out, and then lay everything out again.
        self.show_vertical_scrollbar = len(self._rows) > self.size.height
        self._settle()

    def on_resize(self) -> None:
        """Lay the rows out for the new width."""
        self.rebuild()

    def render_line(self, y: int) -> Strip:
        """Draw the line at `y` of what is seen."""
        index, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        row = self._rows[index] if index < len(self._rows) else Row()
        here = bool(row.key) and index == self._at and self.can_focus
        mark = (CURSOR if here else " ", "bold glow" if self.has_focus else "faint")
        ground = "lit " if here else ""
        segments = [Segment(text, self.style_of(ground + role)) for text, role in (mark, *row.made) if text]
        return Strip(segments).adjust_cell_length(width, self.style_of(ground))

    def style_of(self, roles: str) -> Style:
        """Return the style of roles; each is worked out once for a look of the widget."""
        if roles not in self._styles:
            self._styles[roles] = super().style_of(roles)
        return self._styles[roles]

    def notify_style_update(self) -> None:
        """Forget the styles of another theme."""
        super().notify_style_update()
        self._styles = {}

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked."""
        place = event.get_content_offset(self)
        index = -1 if place is None else place.y + self.scroll_offset.y
        if place is not None and 0 <= index < len(self._rows) and self._rows[index].key:
            self._wanted = self._rows[index].key
            self._go(index)
            self.clicked(self._rows[index], place.x)


def width_of(parts: Sequence[Part]) -> int:
    """Return the cells that parts take together."""
    return sum(cell_len(text) for text, _role in parts)
