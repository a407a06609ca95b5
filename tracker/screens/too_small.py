"""The sentence that stands instead of the screen in a window that is too small for it."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST = Size(60, 20)
"""The least width and height, in cells, at which the screens can be used."""


class TooSmall(ModalScreen[None]):
    """Covers everything until the window is larger; nothing beneath it is lost."""

    BINDINGS = [
        Binding("q", "app.quit", "quit", id="app.quit", tooltip="Leave; everything is saved already.")
    ]
    DEFAULT_CSS = """
    TooSmall { background: $background; align: center middle; }
    TooSmall Static { width: auto; max-width: 100%; padding: 0 1; text-align: center; }
    """

    _goes = False

    @staticmethod
    def fits(size: Size) -> bool:
        """Return whether the screens can be used in a window of `size`."""
        return size.width >= LEAST.width and size.height >= LEAST.height

    def compose(self) -> ComposeResult:
        """Say it."""
        yield Static(self._sentence())

    def on_resize(self) -> None:
        """Say it anew, or go."""
        self._check()

    def on_screen_resume(self) -> None:
        """Go if the window grew while something else stood in front."""
        self._check()

    def _check(self) -> None:
        if not self.fits(self.app.size):
            self.query_one(Static).update(self._sentence())
        elif self.is_active and not self._goes:
            # A new size and a page that closed over this one can both say so, one right after the other.
            self._goes = True
            self.dismiss()

    def _sentence(self) -> Content:
        now = self.app.size
        return Content(
            f"Moodladder needs at least {LEAST.width} × {LEAST.height}; this window is {now.width} × {now.height}."
        )
