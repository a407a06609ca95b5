"""Pages to read: where it might come from, the spectrum beside what was noted, kinds of help."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding

from tracker.content.reading import kinds_of_help, pages
from tracker.domain.behaviour import Behaviour
from tracker.domain.dates import with_weekday
from tracker.screens.base import ModeScreen
from tracker.widgets.check_in_list import HELP, SPECTRUM
from tracker.widgets.reading_view import Paragraph, ReadingView


class ReadingPage(ModeScreen):
    """One page; it belongs to Check-in."""

    MODE = "checkin"
    TITLE = "To read"
    HELP = "A page to read. Nothing on it says what you have, or why. The arrows scroll, esc goes back."
    SHOWS = ("moments",)
    KEY_ORDER = ("reading.back",)
    BINDINGS = [
        Binding("escape", "back", "check-in", id="reading.back", tooltip="Go back to all of Check-in.")
    ]
    CSS_PATH = "checkin.tcss"

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield ReadingView(id="reading")

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the text, and what was noted where it belongs to it."""
        view = self.query_one(ReadingView)
        if self._place == HELP:
            view.show("Kinds of help", [Paragraph(one.text, one.name) for one in kinds_of_help()])
            return
        page = pages()[self._place]
        paragraphs = [Paragraph(text) for text in page.paragraphs]
        if self._place == SPECTRUM:
            today = self.host.now().day
            seen = await self.host.ask(lambda store: store.check_in.behaviour(today))
            paragraphs += _mirror(seen)
        view.show(page.title, paragraphs)

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def _mirror(seen: Behaviour) -> Iterator[Paragraph]:
    since = with_weekday(seen.start, seen.end)
    yield Paragraph("\n".join(seen.sentences), f"What you noted since {since}")
    yield Paragraph(
        "Moments where you did not say what you did are not counted. It is a mirror, not a verdict.",
        role="hush",
    )
