"""Asking before something is done."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList

from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.marked_list import MarkedList


class Confirm(Dialog[bool]):
    """Ask a question with two answers in words; True for `yes`, False for `no`, None for esc.

    The answer that changes nothing stands first, so that enter pressed by habit keeps what there is.
    """

    HELP = "A question before something is done. The answer that changes nothing stands first."
    BINDINGS = [
        Binding("y", "answer(True)", "yes", id="dialog.yes", tooltip="Answer yes."),
        Binding("n", "answer(False)", "no", id="dialog.no", tooltip="Answer no."),
    ]
    KEYS = (("enter", "take it"),)

    def __init__(self, question: str, yes: str = "Yes", no: str = "No") -> None:
        super().__init__(question)
        self._answers = (no, yes)

    def body(self) -> ComposeResult:
        """Offer the two answers."""
        drawn = zip("ny", self._answers, strict=True)
        yield MarkedList(Content.assemble((key, "bold $glow"), f" {words}") for key, words in drawn)

    def action_answer(self, answer: bool) -> None:
        """Give the answer."""
        self.dismiss(answer)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        self.dismiss(event.option_index == 1)
