"""The last line of a dialog: its keys, each with a word."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from tracker.widgets.heard import NamesKeys

Key = tuple[str, str]
"""A key as a person reads it, and a word for what it does."""

_WIDE, _NARROW, _LEAST = 3, 2, 1


def fitting(keys: Sequence[Key], width: int, gap: int = _NARROW) -> tuple[Key, ...]:
    """Return the keys that stand side by side in `width` cells: the first, the last, and what fits between of the
    others, in their order.
    """
    kept = list(keys)
    while len(kept) > 2 and _width(kept, gap) > width:
        kept.pop(-2)
    return tuple(kept)


class KeyLine(NamesKeys):
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
            (self._keys, _NARROW),
        )
        width = self.content_size.width
        least = (fitting(self._keys, width, _LEAST), _LEAST)
        keys, gap = next((way for way in ways if _width(*way) <= width), least)
        return Content(" " * gap).join(
            [self.turned(key, Content.assemble((key, "bold $glow"), f" {words}")) for key, words in keys]
        )

    def entry_for(self, key: str, action: str) -> str:
        """Return the key if it is among those given, also where there is no room for it."""
        return key if any(key == one for one, _ in (*self._keys, self._spare)) else ""


def _width(keys: Sequence[Key], gap: int) -> int:
    return sum(cell_len(f"{key} {words}") for key, words in keys) + gap * (len(keys) - 1)
