"""Before an exercise: distress now and what it is for, both of which may stay open."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tracker.domain.calm import Session, State
from tracker.domain.exercises import Exercise
from tracker.screens.calm import asking
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.number_field import NumberField


class BeforeForm(Dialog[Session]):
    """Gives the session that begins, as it is said here; None where it is left."""

    HELP = """How distressed are you now? A digit gives the tens. Both can stay open; enter begins. The same
        is asked afterwards, and so you see in time what does something for you."""
    KEYS = (("0–9", "distress"), ("↓", "what for"), ("enter", "begin"))
    BINDINGS = [
        Binding("enter", "take", "begin", id="calm.begin", tooltip="Begin the exercise."),
        Binding("down,tab", "app.focus_next", "next", show=False, id="calm.down", tooltip="Go to the next."),
        Binding(
            "up,shift+tab", "app.focus_previous", "before", show=False, id="calm.up", tooltip="Go back one."
        ),
    ]
    DEFAULT_CSS = """
    BeforeForm #said { margin-top: 1; }
    BeforeForm #care { width: 100%; height: auto; margin-top: 1; }
    """

    def __init__(self, exercise: Exercise, session: Session) -> None:
        """Begin `session`, which is new."""
        super().__init__(exercise.name)
        self._care = exercise.care
        self._session = session

    def body(self) -> ComposeResult:
        """Lay out the two fields, and what to look after meanwhile."""
        yield from asking.number("Distress now", self._session.before, "before")
        yield from asking.what_for(self._session.was_for)
        yield Static("Both can stay open.", id="said", markup=False)
        yield Static(self._care, id="care", markup=False)

    def action_take(self) -> None:
        """Begin."""
        self.dismiss(
            replace(
                self._session,
                before=self.query_one("#before", NumberField).value,
                was_for=asking.chosen(self.query_one(ChoiceRow)),
                state=State.BEGUN,
            )
        )
