"""The quiet word that something is on disk, or is not there yet."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

FRESH_SECONDS = 1.2
"""How long the mark stands before it fades."""
FADING_SECONDS = 0.8
"""How long it then stands faded."""
NOT_YET = "○ not saved yet"
ROOM = 80
"""Columns of the window from which there is room for the reason beside the keys."""


class SavedMark(Widget):
    """A small mark in a fixed place: it appears, fades and is gone. Its place stays empty between.

    What is not on disk yet is said as long as that is so, and takes its place from the keys.
    """

    DEFAULT_CSS = """
    SavedMark {
        width: 10;
        height: 1;
        color: $done;
        &.-fading { color: $faint; }
        &.-waiting { width: auto; color: $glow; padding-right: 1; }
    }
    """
    ALLOW_SELECT = False

    words: reactive[str] = reactive("")
    waiting: reactive[str | None] = reactive(None, layout=True)
    """Why something is not on disk yet, "" without a reason to give; None where nothing waits."""
    _timer: Timer | None = None

    @property
    def _whole(self) -> str:
        return f"{NOT_YET}: {self.waiting}" if self.waiting else NOT_YET

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Take room for the reason where the window has it."""
        return cell_len(self._whole if viewport.width >= ROOM else NOT_YET)

    def render(self) -> Content:
        """Draw the mark, or nothing."""
        if self.waiting is not None:
            whole = self._whole
            return Content(whole if cell_len(whole) <= self.content_size.width else NOT_YET)
        return Content(f"✓ {self.words}" if self.words else "")

    def say(self, words: str = "saved") -> None:
        """Show the mark anew with a word of at most seven letters."""
        self._after(FRESH_SECONDS, self._fade)
        self.remove_class("-fading")
        self.words = words

    def wait(self, reason: str | None) -> None:
        """Say until further notice that something is not on disk yet, and why; None says that nothing waits."""
        self.set_class(reason is not None, "-waiting")
        self.waiting = reason

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
