"""The thought of a record, in sight while it is weighed."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

_MOST = 600
"""Characters that are drawn; no window shows more of them in the lines there are."""


class PinnedThought(Static):
    """Shows the thought, with the words turned over that speak for a pattern."""

    DEFAULT_CSS = """
    PinnedThought { height: auto; max-height: 3; padding: 0 2; overflow: hidden; text-style: bold; }
    PinnedThought.-empty { color: $faint; text-style: none; }
    """

    def __init__(self, empty: str, *, id: str) -> None:  # noqa: A002
        """`empty` stands there while there is no thought."""
        super().__init__(id=id, markup=False)
        self._empty = empty
        self._shown: tuple[str, tuple[tuple[int, int], ...]] | None = None

    def show(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a thought with the words at these places (start and end) marked."""
        if self._shown == (text, tuple(spans)):
            return
        self._shown = (text, tuple(spans))
        there = bool(text.strip())
        self.set_class(not there, "-empty")
        drawn = Content(text[:_MOST] if there else self._empty)
        for start, end in spans:
            if start < _MOST:
                drawn = drawn.stylize("reverse", start, min(end, _MOST))
        self.update(drawn)
