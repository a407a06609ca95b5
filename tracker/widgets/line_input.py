"""A line of text that lets no control characters in."""

from textual import events
from textual.geometry import Region
from textual.widgets import Input

from tracker.domain.text import clean_line


class LineInput(Input):
    """An input whose pasted text is cleaned and made one line before it is shown."""

    @property
    def answer(self) -> str:
        """The text as it stands there."""
        return self.value

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if text := clean_line(event.text):
            super()._on_paste(events.Paste(text))
            # What comes into an empty line Textual takes for what it began with, and stays at the beginning.
            cursor = Region(self._cursor_offset, 0, width=1, height=1)
            self.scroll_to_region(cursor, force=True, animate=False)
