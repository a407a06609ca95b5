"""Asking for a line of text."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Input, Static

from tracker.domain.text import clean_line
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.line_input import LineInput

Check = Callable[[str], str]
"""Returns the sentence that says why a text cannot be taken, or "" if it can; a ValueError's sentence counts too."""


def anything(_text: str) -> str:
    """Accept every text, also an empty one."""
    return ""


class AskText(Dialog[str]):
    """Ask for a line, which is cleaned and trimmed. What `check` refuses stays typed, with the reason under it."""

    HELP = (
        "One line of text. Enter takes it; where that cannot be, the reason stands below and your words stay."
    )

    def __init__(
        self,
        question: str,
        initial: str = "",
        check: Check = anything,
        hint: str = "",
        *,
        suggested: bool = False,
    ) -> None:
        """With `suggested`, `initial` is only a proposal: what is typed takes its place."""
        super().__init__(question)
        self._suggested = suggested
        self._initial = initial
        self._check = check
        self._hint = hint

    def body(self) -> ComposeResult:
        """Lay out the field and the place for the reason."""
        yield LineInput(self._initial, select_on_focus=self._suggested)
        yield Static(self._hint, id="said", markup=False)

    def on_input_changed(self) -> None:
        """Take the reason away once the person goes on typing."""
        self.say(self._hint)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the text, or the reason why not."""
        text = clean_line(event.value)
        if problem := self._problem(text):
            self.say(problem, wrong=True)
        else:
            self.dismiss(text)

    def _problem(self, text: str) -> str:
        try:
            return self._check(text)
        except ValueError as error:
            return str(error)
