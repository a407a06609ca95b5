"""What stands below the head of Day, and how one goes from part to part.

    Sunday 22 November                                    [ Sat  tonight  Mon ]

    Mood           ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ·    7 ✓
  ▌ Stress         · · · · · · · · · ·         0–9, + for 10; 10 is very stressed
    …
    Help today     offered · sister · accepted                          60 → 25
    On the ladder  ○ Ask a colleague for a small favor
    Feelings       relieved 6 · ashamed 3
    Note           …

From 110 columns on, the scales stand on the left and what happened on the right.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from tracker.widgets.entry_list import EntryList
from tracker.widgets.note_field import NoteField
from tracker.widgets.scale_panel import ScalePanel

WIDE = 110
"""Columns from which scales and entries stand side by side."""
TALL = 30
"""Lines from which the head has room above it."""


class Page(VerticalScroll, can_focus=False):
    """Scales, entries and the note: one after the other, or the first two side by side where there is room."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "waiting", "what waits", id="day.waiting", tooltip="Go to an attempt that waits."),
    ]

    def compose(self) -> ComposeResult:
        """Lay them out."""
        with Container(id="columns"):
            yield ScalePanel()
            yield EntryList()
        with Horizontal(id="note"):
            yield Static(Content("   Note").stylize("$hush"))
            yield NoteField("n begins a note: what no number says")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What waits can be gone to only where something does."""
        return action != "waiting" or bool(self.query_one(EntryList).waits)

    def action_waiting(self) -> None:
        """Go to the attempt that waits longest, or from one to the next."""
        entries = self.query_one(EntryList).focus(scroll_visible=False)
        entries.go_to_waiting()

    def on_text_area_changed(self) -> None:
        """Keep the line that is being written in sight: the note stands last, and grows."""
        if self.query_one(NoteField).has_focus:
            self.scroll_end(animate=False)

    def on_scale_panel_moved(self, event: ScalePanel.Moved) -> None:
        """Keep the row in sight."""
        self._see(self.query_one(ScalePanel), event.y)

    def on_entry_list_moved(self, event: EntryList.Moved) -> None:
        """Keep the entry in sight."""
        self._see(self.query_one(EntryList), event.y)

    def _see(self, widget: Widget, y: int) -> None:
        top = widget.region.y - self.region.y + self.scroll_offset.y + y
        self.scroll_to_region(Region(0, top, 1, 1), animate=False, force=True)

    def on_scale_panel_left(self, event: ScalePanel.Left) -> None:
        """Beyond the last scale stand the entries."""
        if event.way > 0:
            entries = self.query_one(EntryList).focus(scroll_visible=False)
            entries.go_to_start()

    def on_entry_list_left(self, event: EntryList.Left) -> None:
        """The scales stand before the entries, the note after them."""
        if event.way > 0:
            self.query_one(NoteField).focus()
        else:
            self.query_one(ScalePanel).focus(scroll_visible=False).go_to_end()

    def on_note_field_left(self) -> None:
        """The entries stand above the note."""
        self.query_one(EntryList).focus(scroll_visible=False).go_to_end()
