"""The page of one step."""

from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.ladder import Rung, Step, StepRecord
from tracker.domain.learning import Learning
from tracker.screens.dialogs import AskDate
from tracker.screens.in_turn import in_turn
from tracker.screens.ladder.acts import StepActs
from tracker.store import Store
from tracker.store.errors import NotThere
from tracker.widgets.step_record import StepRecordView


class StepPage(StepActs):
    """Everything about a step on one page: what it is, its plan, its sub-steps, each attempt with its date."""

    ADDS_BELOW = True
    TITLE = "A step of the ladder"
    HELP = """Here is everything about one step: first what you learned at it, then every attempt with its date.
        The arrows walk over them, enter opens one. f says before an attempt what you expect, o how it went."""
    KEY_ORDER = (
        "ladder.card",
        "ladder.before",
        "ladder.after",
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
            "enter",
            "card",
            "read",
            id="ladder.card",
            tooltip="Read the attempt under the cursor, or change it.",
        ),
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
        self._record, learning = await self.host.ask(lambda store: _record(store, self._step_id, today))
        self.query_one(StepRecordView).show(self._record, today, learning)

    def action_tick_for(self) -> None:
        """Ask for the day of an attempt."""
        if rung := self.chosen:
            self._tick_for(rung)

    @in_turn
    @work
    async def _tick_for(self, rung: Rung) -> None:
        today = self.host.now().day
        day = await self.app.push_screen_wait(AskDate("Which day did you try it?", today, latest=today))
        if day is not None:
            self.tick(rung.step.id, day)

    def action_take_back(self) -> None:
        """Delete one attempt; `u` brings it back."""
        if attempt_id := self._attempt_here:
            self._take_back(attempt_id)
        else:
            self.host.tell("There is no attempt here to delete.")

    @work
    async def _take_back(self, attempt_id: str) -> None:
        if await self.host.do(lambda store: store.ladder.take_back(attempt_id)):
            self.say_saved("deleted")

    @property
    def _attempt_here(self) -> str:
        """The attempt under the cursor, or nothing; a heading is none."""
        key = self.query_one(StepRecordView).cursor
        made = self._record.attempts if self._record else ()
        return key if any(one.id == key for one in made) else ""

    def action_card(self) -> None:
        """Open the attempt under the cursor."""
        if (attempt_id := self._attempt_here) and self.chosen:
            self._open_card(self.chosen.step, attempt_id)

    @in_turn
    @work
    async def _open_card(self, step: Step, attempt_id: str) -> None:
        from tracker.screens.attempts.flow import open_card

        if done := await open_card(self.app, step, attempt_id):
            self.say_saved(done)

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def _record(store: Store, step_id: str, today: date) -> tuple[StepRecord | None, Learning | None]:
    try:
        return store.ladder.record(step_id, today), store.practice.learning(step_id)
    except NotThere:
        return None, None
