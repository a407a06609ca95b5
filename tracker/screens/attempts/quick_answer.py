"""What came of something that comes by itself: a digit keeps it, enter says more."""

from enum import Enum

from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.answers import answers_for
from tracker.domain.attempts import Answer
from tracker.domain.ladder import Step
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.choice_row import ChoiceRow


class More(Enum):
    """The person wants to say more than a digit."""

    MORE = "more"


class QuickAnswer(Dialog[Answer | More]):
    """Gives the answer of the digit at once, or `More.MORE` for enter."""

    HELP = "A digit is kept at once. Enter opens the whole form instead, where all of it can be said."
    BINDINGS = [
        Binding("enter", "more", "say more", priority=True, id="dialog.more", tooltip="Say more about it.")
    ]
    KEYS = (("1–9", "keep it at once"), ("enter", "say more"))

    def __init__(self, step: Step) -> None:
        super().__init__(step.name)
        self._answers = answers_for(step.kind)

    def body(self) -> ComposeResult:
        """Lay out the answers."""
        yield ChoiceRow(tuple(self._answers.values()), None, id="outcome")

    def on_choice_row_picked(self, event: ChoiceRow.Picked) -> None:
        """Give the answer."""
        event.stop()
        self.dismiss(list(self._answers)[event.row.chosen or 0])

    def action_more(self) -> None:
        """Ask for the whole form."""
        self.dismiss(More.MORE)
