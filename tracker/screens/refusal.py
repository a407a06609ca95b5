"""The page that stands instead of everything when the file cannot be opened."""

from collections.abc import Awaitable, Callable

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.widgets.key_line import KeyLine

Again = Callable[[], Awaitable[str]]
"""Tries to open the file; returns the sentence that says what stands in the way, or ""."""

TRYING = "Trying again …"


class Refusal(ModalScreen[None]):
    """Says what is wrong with the file and what to do about it; goes once the file is open."""

    BINDINGS = [
        Binding("r", "again", "try again", id="refusal.again", tooltip="Try to open your log again."),
        Binding("q", "app.quit", "quit", id="app.quit", tooltip="Leave."),
    ]
    DEFAULT_CSS = """
    Refusal { background: $background; align: center middle; }
    Refusal > * { width: 100%; max-width: 72; height: auto; padding: 0 4; }
    """

    def __init__(self, sentence: str, again: Again) -> None:
        super().__init__()
        self._sentence = sentence
        self._again = again

    def compose(self) -> ComposeResult:
        """Say it calmly."""
        yield Static(self._words(self._sentence))
        yield KeyLine((("r", "try again"), ("!", "help now"), ("q", "leave")), ("f8", "calm"))

    def _words(self, sentence: str) -> Content:
        return Content.assemble(("Your log could not be opened", "bold"), "\n\n", sentence, "\n")

    @work(group="again")
    async def action_again(self) -> None:
        """Try to open it, once at a time."""
        said = self.query_one(Static)
        if not self._sentence:
            return
        self._sentence = ""
        said.update(self._words(TRYING))
        self._sentence = await self._again()
        if self._sentence:
            said.update(self._words(self._sentence))
        else:
            self.dismiss()
