"""The last line of a dialog: its keys, each with a word."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

Key = tuple[str, str]
"""A key as a person reads it, and a word for what it does."""

_WIDE, _NARROW = 3, 2


class KeyLine(Widget):
    """Keys side by side, closer together where there is little room; `spare` stands there only if it fits whole."""

    DEFAULT_CSS = "KeyLine { width: 100%; height: 1; color: $hush; }"
    ALLOW_SELECT = False

    def __init__(self, keys: Sequence[Key], spare: Key, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._keys = tuple(keys)
        self._spare = spare

    def render(self) -> Content:
        """Draw what fits."""
        *first, last = self._keys
        ways = (
            ([*first, self._spare, last], _WIDE),
            ([*first, self._spare, last], _NARROW),
            (self._keys, _WIDE),
        )
        width = self.content_size.width
        keys, gap = next((way for way in ways if _width(*way) <= width), (self._keys, _NARROW))
        return Content(" " * gap).join(
            [Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys]
        )


def _width(keys: Sequence[Key], gap: int) -> int:
    return sum(cell_len(f"{key} {words}") for key, words in keys) + gap * (len(keys) - 1)
