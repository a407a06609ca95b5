"""Asking before something is done."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tracker.screens.dialogs.dialog import Dialog


class Confirm(Dialog[bool]):
    """Ask a question with two answers in words; True for the first, False for the second, None for esc."""

    BINDINGS = [
        Binding("y", "answer(True)", "yes", id="dialog.yes", tooltip="Answer yes."),
        Binding("n", "answer(False)", "no", id="dialog.no", tooltip="Answer no."),
    ]
    KEYS = (("enter", "take it"), ("y", "yes"), ("n", "no"))
    DEFAULT_CSS = """
    Confirm OptionList, Confirm OptionList:focus {
        border: none; height: 2; padding: 0; background: $panel; background-tint: transparent;
    }
    """

    def __init__(self, question: str, yes: str = "Yes", no: str = "No") -> None:
        super().__init__(question)
        self._answers = (yes, no)

    def body(self) -> ComposeResult:
        """Offer the two answers."""
        yield OptionList(*(Option(Content(words)) for words in self._answers), markup=False)

    def action_answer(self, answer: bool) -> None:
        """Give the answer."""
        self.dismiss(answer)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        self.dismiss(event.option_index == 0)
