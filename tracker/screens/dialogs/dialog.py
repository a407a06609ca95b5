"""The look and the ways out that all dialogs share."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.screens.drawn_once import DrawnOnce
from tracker.screens.telling import Telling
from tracker.store.errors import StoreError
from tracker.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from textual.worker import Worker

    from tracker.screens.host import Host
    from tracker.store import Store

T = TypeVar("T")
A = TypeVar("A")

FIRST_SECONDS = 0.3
"""How long a first frame waits."""


HELP_KEY = Binding(
    "question_mark,f1", "app.help", "help", id="app.help", tooltip="Say what this is and which keys it knows."
)
"""A dialog's own, since the program's keys rest beneath it. A text field takes the question mark first, never f1."""


class Dialog(Telling, DrawnOnce, ModalScreen[T | None], Generic[T]):
    """A quiet sheet of at most 60 cells: a question, what `body` yields, a line of keys. Esc gives None.

    Subclasses say in `HELP` what they are for, in a sentence or two; the keys stand below that by themselves.
    """

    BINDINGS = [
        Binding("escape", "leave", "back", id="dialog.leave", tooltip="Leave without changing anything."),
        HELP_KEY,
    ]
    KEYS: tuple[tuple[str, str], ...] = (("enter", "take it"),)
    """The keys named in the last line, before the way out and, where there is room, f1."""
    WAY_OUT: tuple[tuple[str, str], ...] = (("esc", "leave"),)
    """How the last line ends; empty where another key closes as well and the room is needed."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background; }
    Dialog > #sheet {
        width: 60; max-width: 100%; height: auto; max-height: 100%;
        background: $panel; padding: 1 2;
    }
    Dialog #question { width: 100%; height: auto; margin-bottom: 1; }
    Dialog #said { width: 100%; height: auto; color: $hush; min-height: 1; }
    Dialog #said.-wrong { color: $wrong; }
    Dialog #keys { margin-top: 1; }
    """

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self.set_reactive(Dialog.title, question)

    @property
    def host(self) -> "Host":
        """The application, as far as a dialog needs to know it."""
        return cast("Host", self.app)

    async def ask_or_tell(self, question: "Callable[[Store], A]") -> A | None:
        """Return the store's answer; where the file cannot be read, say so in a toast and return None."""
        try:
            return await self.host.ask(question)
        except StoreError as error:
            self.host.tell(str(error), severity="error")
            return None

    async def wait_briefly(self, worker: "Worker[None]") -> None:
        """Let a first frame wait for what is read for it, so that it is drawn once; not for a file that is slow."""
        await asyncio.wait({asyncio.ensure_future(worker.wait())}, timeout=FIRST_SECONDS)

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        self.suit_window()
        with Vertical(id="sheet"):
            yield Static(Content(self._question).stylize("bold"), id="question")
            yield from self.body()
            yield KeyLine((*self.KEYS, *self.WAY_OUT), ("f1", "help"), id="keys")

    def body(self) -> ComposeResult:
        """Yield what stands between the question and the line of keys."""
        yield from ()

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Show a sentence in its place under the field (a Static with the id `said`)."""
        place = self.query_one("#said", Static)
        place.set_class(wrong, "-wrong")
        place.update(Content(sentence))

    def action_leave(self) -> None:
        """Leave without a result."""
        self.dismiss(None)
