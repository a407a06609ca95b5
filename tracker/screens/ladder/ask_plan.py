"""Asking for the day a step is planned for."""

from datetime import date
from typing import NamedTuple

from textual.app import ComposeResult
from textual.widgets import Input, Static

from tracker.domain.dates import in_words
from tracker.domain.ladder import Rung, StepKind, plan_day
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.line_input import LineInput

_HINT = "Today, tomorrow, a weekday or a date."
_COMES = "It comes when it comes; on that evening it stands there to be noticed."


class Planned(NamedTuple):
    """The answer: a day, or None for no plan at all."""

    day: date | None


class AskPlan(Dialog[Planned]):
    """Ask for a day from today on; an empty field means no plan."""

    HELP = """A step that is planned for a day stands on Day that evening. It can be moved, or taken back, at any
    time."""

    def __init__(self, rung: Rung, today: date) -> None:
        verb = "plan" if rung.step.kind is StepKind.PLANNED else "look out for"
        super().__init__(f"When do you {verb} “{rung.step.name}”?")
        self._rung = rung
        self._today = today

    def body(self) -> ComposeResult:
        """Lay out the field and the place for what was understood."""
        there = self._rung.planned_for
        yield LineInput(there.isoformat() if there else "", select_on_focus=True)
        yield Static(self._nothing(), id="said", markup=False)

    def on_input_changed(self) -> None:
        """Say what was understood so far."""
        self._understood()

    def on_input_submitted(self) -> None:
        """Give the day, or none."""
        if (planned := self._understood()) is not None:
            self.dismiss(planned)

    def _understood(self) -> Planned | None:
        try:
            planned = Planned(plan_day(self.query_one(Input).value, self._today))
        except ValueError as error:
            self.say(str(error), wrong=True)
            return None
        self.say(f"{planned.day:%A} {in_words(planned.day)}" if planned.day else self._nothing())
        return planned

    def _nothing(self) -> str:
        if self._rung.planned_for is not None:
            return "Left empty, it is planned for no day."
        return _HINT if self._rung.step.kind is StepKind.PLANNED else f"{_HINT} {_COMES}"
