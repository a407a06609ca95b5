"""Asking before something is done."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tracker.screens.dialogs.dialog import Dialog


class Confirm(Dialog[bool]):
    """Ask a question with two answers in words; True for `yes`, False for `no`, None for esc.

    The answer that changes nothing stands first, so that enter pressed by habit keeps what there is.
    """

    HELP = "A question before something is done. The answer that changes nothing stands first."
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
        self._answers = (no, yes)

    def body(self) -> ComposeResult:
        """Offer the two answers."""
        yield OptionList(*map(Option, self._drawn(0)), markup=False)

    def _drawn(self, at: int) -> list[Content]:
        marks = ("▌ " if place == at else "  " for place in range(len(self._answers)))
        return [Content(mark + words) for mark, words in zip(marks, self._answers, strict=True)]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Put the mark before the answer that enter takes."""
        for place, drawn in enumerate(self._drawn(event.option_index)):
            event.option_list.replace_option_prompt_at_index(place, drawn)

    def action_answer(self, answer: bool) -> None:
        """Give the answer."""
        self.dismiss(answer)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        self.dismiss(event.option_index == 1)
