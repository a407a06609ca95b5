"""A list of a few answers to choose from, with a mark before the one that enter takes."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

_MARK, _NONE = Content.styled("▌ ", "$glow"), Content("  ")


class MarkedList(OptionList):
    """An option list of which the row under the cursor is seen without colour too."""

    DEFAULT_CSS = """
    MarkedList, MarkedList:focus {
        border: none; height: auto; padding: 0; background: $panel; background-tint: transparent;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, rows: Iterable[Content] = ()) -> None:
        self._rows = tuple(rows)
        self._marked: int | None = None
        super().__init__(*(Option(_NONE + row) for row in self._rows), markup=False)

    def offer(self, rows: Iterable[Content]) -> None:
        """Offer these rows instead, with the cursor on the first."""
        self._rows, self._marked = tuple(rows), None
        self.set_options(Option(_NONE + row) for row in self._rows)
        self.highlighted = 0 if self._rows else None

    @on(OptionList.OptionHighlighted)
    def mark(self) -> None:
        """Move the mark to where the cursor is."""
        if self._marked is not None:
            self.replace_option_prompt_at_index(self._marked, _NONE + self._rows[self._marked])
        self._marked = self.highlighted
        if self._marked is not None:
            self.replace_option_prompt_at_index(self._marked, _MARK + self._rows[self._marked])
