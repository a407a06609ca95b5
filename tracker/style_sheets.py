"""The styles of all screens, read no more often than needed."""

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

SHEETS = 1024
"""How many style sheets are remembered as read; each kind of widget brings one or two."""


class StyleSheets(Stylesheet):
    """Reads each style sheet once for each set of colours.

    For every screen that is shown for the first time Textual reads all style sheets again, as it must where the theme
    has changed: twice at the start, and the longer the more screens there are.
    """

    _colours: dict[str, str] | None = None

    def __init__(self) -> None:
        super().__init__()
        # With one more than Textual's own 64, each would be forgotten just before it is asked for again.
        self._parse_cache = LRUCache(SHEETS)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Use these colours from now on; what was read with them already is still known."""
        if variables != self._colours:
            self._colours = variables
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what was not yet read with these colours."""
        self.parse()
