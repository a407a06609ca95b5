"""The quiet word that something is on disk."""

from collections.abc import Callable

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

FRESH_SECONDS = 1.2
"""How long the mark stands before it fades."""
FADING_SECONDS = 0.8
"""How long it then stands faded."""


class SavedMark(Widget):
    """A small mark in a fixed place: it appears, fades and is gone. Its place stays empty between."""

    DEFAULT_CSS = """
    SavedMark {
        width: 10;
        height: 1;
        color: $done;
        &.-fading { color: $faint; }
    }
    """
    ALLOW_SELECT = False

    words: reactive[str] = reactive("")
    _timer: Timer | None = None

    def render(self) -> Content:
        """Draw the mark, or nothing."""
        return Content(f"✓ {self.words}" if self.words else "")

    def say(self, words: str = "saved") -> None:
        """Show the mark anew with a word of at most seven letters."""
        self._after(FRESH_SECONDS, self._fade)
        self.remove_class("-fading")
        self.words = words

    def unsay(self) -> None:
        """Take the mark away at once."""
        self.words = ""

    def _fade(self) -> None:
        self.add_class("-fading")
        self._after(FADING_SECONDS, self._vanish)

    def _vanish(self) -> None:
        self.words = ""

    def _after(self, seconds: float, then: Callable[[], None]) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(seconds, then)
