"""A screen that is styled, laid out and drawn once when it opens; Textual does each of them two or three times."""

from itertools import takewhile
from typing import TYPE_CHECKING, cast

from textual import events, messages
from textual._time import get_time
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets._toast import ToastRack

if TYPE_CHECKING:
    _Widget = Widget
else:
    # Textual takes styles and keys over from the first base that is a node, and that is to be the screen.
    _Widget = object


class DrawnOnce(_Widget):
    """Stands before a Textual screen, and leaves out what it would do again without anything having changed."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None
    _came_up = False
    _laid_out_at = 0.0
    _is_drawn = False

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

    def _extend_compose(self, widgets: list[Widget]) -> None:
        super()._extend_compose(widgets)
        for rack in widgets:
            if isinstance(rack, ToastRack):
                # It is hidden as the screen comes up, which would be a change of what there is to lay out.
                rack.display = bool(self.app._notifications)

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Runs before Textual's own handler, which asks the event whether there is anything to do."""
        if not self._came_up:
            self._came_up = True
            event.refresh_styles = False
            # The handler lays out and draws, and then asks for all to be drawn.
            self.call_next(self._need_not_draw)
        else:
            # All is to be drawn, so nothing is gained by waiting for the next frame.
            self.call_next(self._on_timer_update)  # type: ignore[attr-defined]  # a screen's

    def _need_not_draw(self) -> None:
        if self._is_drawn:
            self._repaint_required = False
            self._exchange_repaint_regions()

    def _compositor_refresh(self) -> None:
        # Textual draws even while it shows nothing, and then takes the screen for drawn: the first would be drawn
        # into nothing at the start, and again only with the next frame.
        if self.app._batch_count:
            return
        # What changes on a screen that another one hides is drawn as it comes back; Textual draws all of the other.
        above = takewhile(lambda one: one is not cast("Widget", self), reversed(self.app.screen_stack))
        if not any(one.styles.background.a == 1 for one in above):
            super()._compositor_refresh()  # type: ignore[misc]  # a screen's
            # Of one that shines through another Textual draws nothing yet.
            self._is_drawn = self is cast("Widget", self.app.screen)

    def _screen_resized(self, size: Size) -> None:
        # Textual hears of its own first layout as of a change of size.
        if size != self._size:
            super()._screen_resized(size)  # type: ignore[misc]  # a screen's

    async def _on_layout(self, message: messages.Layout) -> None:
        """Runs before Textual's own handler: leave out what a layout that came later has in it."""
        if message.time < self._laid_out_at:
            message.stop()
            message.prevent_default()

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if not self._laid_out_at:
            # The first layout has in it all that was asked for before.
            for one in self.walk_children(Widget):
                one._layout_required = False
        sizes = {one: _sizes(one) for one in self.walk_children(Widget) if not one._layout_required}
        begun = get_time()
        super()._refresh_layout(size, scroll)  # type: ignore[misc]  # a screen's
        if not scroll:
            self._laid_out_at = begun
            self._layout_required = False
        # What got another size by this layout asks for another one because of it; that is wanted only for the place
        # that a scroll bar takes or leaves.
        for one, (had, *bars) in sizes.items():
            if one._layout_required and one.virtual_size != had and _sizes(one)[1:] == tuple(bars):
                one._layout_required = False


def _sizes(one: Widget) -> tuple[Size, bool, bool]:
    return one.virtual_size, one.show_vertical_scrollbar, one.show_horizontal_scrollbar
