"""The page that stands instead of everything when the file cannot be opened."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class Refusal(ModalScreen[None]):
    """Says what is wrong with the file and what to do about it."""

    BINDINGS = [Binding("q", "app.quit", "quit", id="app.quit", tooltip="Leave.")]
    DEFAULT_CSS = """
    Refusal { background: $background; align: center middle; }
    Refusal Static { width: 100%; max-width: 72; padding: 0 4; }
    """

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence

    def compose(self) -> ComposeResult:
        """Say it calmly."""
        yield Static(
            Content.assemble(
                ("Your log could not be opened", "bold"),
                "\n\n",
                self._sentence,
                "\n\n",
                ("q", "bold $glow"),
                (" leave", "$hush"),
            )
        )
