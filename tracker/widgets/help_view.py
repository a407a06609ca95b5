"""The help page as lines that scroll."""

from collections.abc import Iterator

from tracker.domain.crisis import Country, Mine
from tracker.domain.help_page import Look, Said, help_page
from tracker.widgets.drawn_rows import words_rows
from tracker.widgets.line_list import LineList, Row

CHOOSING = "g chooses one."
_ROLES = {
    Look.TITLE: "bold glow",
    Look.HEADING: "bold",
    Look.NUMBER: "bold glow",
    Look.PLAIN: "",
    Look.QUIET: "hush",
}
_INDENTED = frozenset({Look.NUMBER, Look.PLAIN, Look.QUIET})


class HelpView(LineList):
    """Shows whom to call; nothing in it is chosen."""

    def __init__(self, country: Country, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._country = country
        self._mine: Mine | None = None

    def show(self, country: Country, mine: Mine | None) -> None:
        """Show this country, and what is one's own, once it is known."""
        self._country, self._mine = country, mine
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the page in lines."""
        for said in help_page(self._country, self._mine, CHOOSING):
            yield from self._rows_of(said, width)

    def _rows_of(self, said: Said, width: int) -> Iterator[Row]:
        if not said.text:
            yield Row()
            return
        lead = ("  ", "") if said.look in _INDENTED else None
        yield from words_rows(said.text, width, _ROLES[said.look], lead)
