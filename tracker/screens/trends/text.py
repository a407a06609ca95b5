"""Words that change often, in a place that mostly stays as high as it is."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Text(Static):
    """A Static that lets the screen be laid out anew only where its words need more or fewer rows."""

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(markup=False, classes=classes)

    def say(self, words: Content) -> None:
        """Show `words`."""
        width, height = self.content_size
        is_as_high = width > 0 and words.get_height({}, width) == height
        self.update(words, layout=not is_as_high)
