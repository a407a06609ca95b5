"""Where an exercise was begun a little while ago: go on with it, or begin anew."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from tracker.domain.calm import Session
from tracker.domain.exercises import Exercise
from tracker.domain.time import lasting_words
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.marked_list import MarkedList


class AgainForm(Dialog[bool]):
    """True to go on, False to begin anew, None where it is left."""

    HELP = """You began this a little while ago, and there is more of it. You can go on from there, with what you said
        before it; or begin anew, and the other time stays as it is."""
    BINDINGS = [
        Binding("g", "answer(True)", "go on", id="calm.go_on", tooltip="Go on from where you were."),
        Binding("a", "answer(False)", "anew", id="calm.anew", tooltip="Begin anew; the other time stays."),
    ]
    DEFAULT_CSS = "AgainForm #said { margin-top: 1; }"

    def __init__(self, exercise: Exercise, session: Session, left: float) -> None:
        """Ask about `session`, of which `left` seconds are still to come."""
        super().__init__(exercise.name)
        self._answers = (("g", f"Go on, {lasting_words(left)} left"), ("a", "Begin anew"))
        self._session = session

    def body(self) -> ComposeResult:
        """Offer the two ways."""
        yield MarkedList(Content.assemble((key, "bold $glow"), f" {words}") for key, words in self._answers)
        before = self._session.before
        then = "" if before is None else f" It was {before} then."
        yield Static(
            f"You began this a little while ago.{then} You can go on from there.", id="said", markup=False
        )

    def action_answer(self, goes_on: bool) -> None:
        """Give the answer."""
        self.dismiss(goes_on)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        self.dismiss(event.option_index == 0)
