"""A screen whose styles are worked out once when it opens, and that is not laid out anew because it was laid out."""

from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.dom import DOMNode as _Node
else:
    # Textual takes styles and keys over from the first base that is a node, and that is to be the screen.
    _Node = object


class StyledOnce(_Node):
    """Stands before a Textual screen. Textual works out all its styles as it is mounted, and again as it comes up."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None
    _came_up = False

    def suit_window(self) -> None:
        """Take the classes for the size of the window before anything in it is styled.

        Textual gives them with the first size, and then works out all styles again.
        """
        size = self.app.size
        for breakpoints, cells in (
            (self.HORIZONTAL_BREAKPOINTS, size.width),
            (self.VERTICAL_BREAKPOINTS, size.height),
        ):
            fitting = [name for least, name in sorted(breakpoints or ()) if cells >= least]
            self.add_class(*fitting[-1:])

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Runs before Textual's own handler, which asks the event whether there is anything to do."""
        if not self._came_up:
            self._came_up = True
            event.refresh_styles = False

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        # A widget that gets another size by this layout asks for another one because of it. Only one that scrolls
        # has a reason: it may need a scroll bar.
        waiting = {one for one in self.walk_children(Widget) if one._layout_required}
        super()._refresh_layout(size, scroll)  # type: ignore[misc]  # a screen's
        for one in self.walk_children(Widget):
            if one._layout_required and one not in waiting and not one.is_scrollable:
                one._layout_required = False
