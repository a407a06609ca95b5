"""Changing what was said of a time with an exercise."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Static

from tracker.domain.calm import Session
from tracker.domain.exercises import Exercise
from tracker.screens.calm import asking
from tracker.screens.calm.after import AfterForm
from tracker.screens.host import Act
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.number_field import NumberField


class SessionForm(AfterForm):
    """True once it is changed."""

    HELP = "What you said before and after. A digit gives the tens, backspace leaves a number unsaid; enter keeps it."

    def __init__(self, exercise: Exercise, session: Session) -> None:
        super().__init__(exercise, session, asks_before=True)

    def body(self) -> ComposeResult:
        """Lay out the fields."""
        yield from asking.number("Before", self._session.before, "before")
        yield from asking.number("After", self._session.after, "after")
        yield from asking.what_for(self._session.was_for)
        yield Static("", id="said", markup=False)

    async def flush(self) -> bool:
        """Keep what was changed as the program is left."""
        return not self.is_changed or await super().flush()

    def written(self) -> Act:
        """Return what changes it."""
        was, now = self._session, self.host.now()
        was_for = asking.chosen(self.query_one(ChoiceRow))
        session = replace(
            was,
            before=self.query_one("#before", NumberField).value,
            after=self.query_one("#after", NumberField).value,
            was_for=was_for,
            was_for_id=was.was_for_id if was_for == was.was_for else "",
        )
        return lambda store: store.calm.change(session, now, was)
