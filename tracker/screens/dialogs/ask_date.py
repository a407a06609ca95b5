"""Asking for a day."""

from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, Static

from tracker.domain.dates import beside, in_words, parse_day
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.line_input import LineInput


class AskDate(Dialog[date]):
    """Ask for a day as a person writes it; under the field stands which day was understood, or why none was.

    `latest` is the last day that can be chosen, if there is one. With `ahead` a weekday means the next one to come.
    """

    HELP = """A day as you would write it: today, yesterday, a weekday, 22 November, 2026-11-22. Below stands which
    day is understood."""
    BINDINGS = [
        Binding("left", "step(-1)", "a day back", priority=True, id="dialog.back", tooltip="One day back."),
        Binding("right", "step(1)", "a day on", priority=True, id="dialog.on", tooltip="One day on."),
    ]
    KEYS = (("enter", "take it"), ("← →", "a day back, on"))

    def __init__(
        self,
        question: str,
        today: date,
        initial: date | None = None,
        latest: date | None = None,
        *,
        ahead: bool = False,
    ) -> None:
        super().__init__(question)
        self._today = today
        self._initial = initial or today
        self._latest = latest
        self._ahead = ahead

    def body(self) -> ComposeResult:
        """Lay out the field and the place for what was understood."""
        yield LineInput(self._initial.isoformat())
        yield Static(id="said", markup=False)

    def on_input_changed(self) -> None:
        """Say what was understood so far."""
        if (day := self._understood()) is not None:
            self.say(f"{day:%A} {in_words(day)}")

    def on_input_submitted(self) -> None:
        """Give the day, if there is one."""
        if (day := self._understood()) is not None:
            self.dismiss(day)

    def action_step(self, days: int) -> None:
        """Move by days from what is understood, or from the first day shown."""
        start = self._understood() or self._initial
        moved = beside(start, days)
        if moved is not None and (self._latest is None or moved <= self._latest):
            field = self.query_one(Input)
            field.value = moved.isoformat()
            field.cursor_position = len(field.value)

    def _understood(self) -> date | None:
        """Return the day that stands in the field; None, with the reason shown, if there is none."""
        try:
            day = parse_day(self.query_one(Input).value, self._today, ahead=self._ahead)
        except ValueError as error:
            self.say(str(error), wrong=True)
            return None
        if self._latest is not None and day > self._latest:
            self.say(
                f"{in_words(day)} is still to come. The last day you can choose is {self._latest}.",
                wrong=True,
            )
            return None
        return day
