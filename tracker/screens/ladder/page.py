"""The page of one step."""

from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.ladder import Rung, StepRecord
from tracker.screens.dialogs import AskDate
from tracker.screens.ladder.acts import StepActs
from tracker.store import Store
from tracker.store.errors import NotThere
from tracker.widgets.step_record import StepRecordView


class StepPage(StepActs):
    """Everything about a step on one page: what it is, its plan, its sub-steps, each attempt with its date."""

    ADDS_BELOW = True
    TITLE = "A step of the ladder"
    HELP = """Here is everything about one step. Every attempt stands with its date; the arrows walk over them.
        A step can be tried as often as you like, and an attempt of another day can be added any time."""
    KEY_ORDER = (
        "ladder.tick",
        "ladder.tick_for",
        "ladder.take_back",
        "ladder.plan",
        "ladder.back",
        "ladder.edit",
        "ladder.add",
        "ladder.rest",
        "ladder.untick",
    )
    BINDINGS = [
        Binding(
            "g", "tick_for", "tick a day", id="ladder.tick_for", tooltip="Tick the step for another day."
        ),
        Binding(
            "x", "take_back", "delete", id="ladder.take_back", tooltip="Delete the attempt under the cursor."
        ),
        Binding("escape", "back", "ladder", id="ladder.back", tooltip="Go back to the ladder."),
    ]
    CSS_PATH = "ladder.tcss"

    def __init__(self, step_id: str) -> None:
        super().__init__()
        self._step_id = step_id
        self._record: StepRecord | None = None

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield StepRecordView(hints=True, id="record")

    @property
    def chosen(self) -> Rung | None:
        """The step of the page, while it is there."""
        return self._record.rung if self._record else None

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the step as it is now, or that it is gone."""
        today = self.host.now().day
        self._record = await self.host.ask(lambda store: _record(store, self._step_id, today))
        self.query_one(StepRecordView).show(self._record, today)

    def action_tick_for(self) -> None:
        """Ask for the day of an attempt."""
        if rung := self.chosen:
            self._tick_for(rung)

    @work
    async def _tick_for(self, rung: Rung) -> None:
        today = self.host.now().day
        day = await self.app.push_screen_wait(AskDate("Which day did you try it?", today, latest=today))
        if day is not None:
            self.tick(rung.step.id, day)

    def action_take_back(self) -> None:
        """Delete one attempt; `u` brings it back."""
        if attempt_id := self.query_one(StepRecordView).cursor:
            self._take_back(attempt_id)
        else:
            self.host.tell("There is no attempt here to delete.")

    @work
    async def _take_back(self, attempt_id: str) -> None:
        if await self.host.do(lambda store: store.ladder.take_back(attempt_id)):
            self.say_saved("deleted")

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def _record(store: Store, step_id: str, today: date) -> StepRecord | None:
    try:
        return store.ladder.record(step_id, today)
    except NotThere:
        return None
