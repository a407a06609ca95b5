"""The help page as one piece of text that scrolls."""

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.domain.crisis import Country, Mine
from tracker.domain.help_page import Look, Said, help_page
from tracker.widgets.line_list import wrap

CHOOSING = "g chooses one."
WIDTH = 80
"""The most cells it takes."""
_SIDES = 5
"""Cells at both sides, and the scroll bar's."""
_INDENT = "  "
_STYLES = {Look.TITLE: "bold $glow", Look.HEADING: "bold", Look.NUMBER: "bold $glow", Look.QUIET: "$hush"}
_FLUSH = frozenset({Look.TITLE, Look.HEADING})


class HelpView(VerticalScroll):
    """Shows whom to call. Unlike a list of lines it stands there in the first frame, before it knows its size."""

    DEFAULT_CSS = """
    HelpView { width: 100%; max-width: 80; height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    HelpView Static { width: 1fr; height: auto; }
    """
    ALLOW_SELECT = False

    def __init__(self, country: Country) -> None:
        super().__init__()
        self._country = country
        self._mine: Mine | None = None

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static(self._written(self.app.size.width))

    def show(self, country: Country, mine: Mine | None) -> None:
        """Show this country, and what is one's own, once it is known."""
        self._country, self._mine = country, mine
        self.query_one(Static).update(self._written(self.app.size.width))

    def on_resize(self, event: events.Resize) -> None:
        """Lay the lines out for the new width."""
        self.query_one(Static).update(self._written(self.app.size.width))

    def _written(self, width: int) -> Content:
        room = max(min(width, WIDTH) - _SIDES, 8)
        page = help_page(self._country, self._mine, CHOOSING)
        return Content("\n").join([line for said in page for line in _lines(said, room)])


def _lines(said: Said, width: int) -> Iterator[Content]:
    """Yield a line of the page in as many as it takes; most stand a little to the right of their heading."""
    indent = "" if said.look in _FLUSH else _INDENT
    style = _STYLES.get(said.look, "")
    yield from (Content.styled(indent + line, style) for line in wrap(said.text, width - len(indent)))
