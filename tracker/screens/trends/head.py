"""The two lines on top of Trends: which view, how much time, and the window in words."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tracker.domain.ranges import Range
from tracker.screens.trends.looking import Looking, View


class Head(Widget):
    """Draws itself, so that a key is answered before the file has been read."""

    DEFAULT_CSS = """
    Head { width: 1fr; height: 2; padding: 0 1; color: $hush; }
    """
    ALLOW_SELECT = False

    looking: reactive[Looking | None] = reactive(None)
    said: reactive[str] = reactive("")
    """A few words at the right of the title, such as "no earlier entries"."""

    def render(self) -> Content:
        """Draw `▪Day by day  Moments …   week ▪month …` and below it the title."""
        if self.looking is None:
            return Content("")
        views = Content(" ").join([_marked(view.words, view is self.looking.view) for view in View])
        title = Content.styled(self.looking.title, "bold $foreground")
        lines = (self._apart(views, self._ranges(views)), self._apart(title, Content(self.said)))
        return Content("\n").join(lines)

    def _ranges(self, views: Content) -> Content:
        if self.looking is None or not self.looking.view.has_ranges:
            return Content("")
        every = Content(" ").join([_marked(one.value, one is self.looking.range) for one in Range])
        fits = views.cell_length + every.cell_length + 2 <= self.content_size.width
        return every if fits else _marked(self.looking.range.value, True)

    def _apart(self, left: Content, right: Content) -> Content:
        # The marker column of the first word stands left of the margin, so that words align with the title.
        gap = self.content_size.width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * max(gap, 2), right)


def _marked(word: str, is_current: bool) -> Content:
    return Content.styled(f"▪{word}", "bold $glow") if is_current else Content(f" {word}")
