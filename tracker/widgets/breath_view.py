"""A breath as a shape that grows and shrinks, or, for whom nothing should move, as a count in words."""

from math import sqrt

from textual.strip import Strip

from tracker.domain.breath import Breath
from tracker.widgets.line_widget import LineWidget, Part

_LEAST = 2.0
_WORDS_LINES = 3
"""Lines below the shape: an empty one, what to do, and the sentence beside it."""


class BreathView(LineWidget):
    """Draws a disc in half blocks, with words below it; with `moving` off only words and a count."""

    DEFAULT_CSS = "BreathView { height: 1fr; }"

    def __init__(self, words: tuple[str, str], beside: str, *, moving: bool) -> None:
        """`words` are for the way in and the way out."""
        super().__init__()
        self._words = words
        self._beside = beside
        self._moving = moving
        self._breath = Breath(True, 0.0, 1)

    def show(self, breath: Breath, *, moving: bool) -> None:
        """Show where the breath is; nothing is drawn where nothing has changed."""
        shown = (self._said, self._moving)
        self._breath, self._moving = breath, moving
        if moving or shown != (self._said, moving):
            self.refresh()

    @property
    def _said(self) -> str:
        words = self._words[0 if self._breath.inward else 1]
        if self._moving:
            return words
        counted = " ".join(str(n) for n in range(1, self._breath.second + 1))
        return f"{words} · {counted}"

    def render_line(self, y: int) -> Strip:
        """Draw a line of the shape, or of the words below it."""
        tall = max(self.size.height - _WORDS_LINES, 0)
        first = tall + 1 if self._moving else self.size.height // 2
        if y == first:
            return self._middle((self._said, "bold"))
        if y == first + 1:
            return self._middle((self._beside, "hush"))
        return self._middle((self._disc(y, tall), "glow")) if self._moving and y < tall else self.strip_of(())

    def _middle(self, part: Part) -> Strip:
        text, role = part
        return self.strip_of([(" " * max((self.size.width - len(text)) // 2, 0), ""), (text, role)])

    def _disc(self, y: int, tall: int) -> str:
        most = min(tall - 1.0, self.size.width / 2 - 2.0)
        radius = _LEAST + (most - _LEAST) * self._breath.fullness
        upper, lower = (_half_width(2 * y + half + 0.5 - tall, radius) for half in (0, 1))
        wide = max(upper, lower)
        both, either = min(upper, lower), "▀" if upper > lower else "▄"
        return either * (wide - both) + "█" * (2 * both) + either * (wide - both)


def _half_width(from_middle: float, radius: float) -> int:
    """Return how many cells a disc reaches to each side, `from_middle` half lines above or below its middle."""
    return round(sqrt(max(radius * radius - from_middle * from_middle, 0.0)))
