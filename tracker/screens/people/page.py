"""The page of one person."""

from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.content.practice import practice
from tracker.domain.giving import Exchange
from tracker.domain.people import Person
from tracker.domain.person_record import PersonRecord, Shared, Tried, id_of
from tracker.domain.ranges import Range
from tracker.screens.people.acts import PersonActs
from tracker.screens.people.exchange_form import ExchangeForm
from tracker.store import Store
from tracker.store.errors import NotThere
from tracker.store.person_record import read_record
from tracker.widgets.person_view import DID_WELL, PersonView


class PersonPage(PersonActs):
    """Who they are, what went between you, what they did well, and everything noted with them."""

    TITLE = "A person"
    HELP = """Here is everything about one person. The arrows walk over what you noted with them, and enter opens it.
        Give and receive shows what went both ways in a stretch of time; + and - make that longer or shorter."""
    KEY_ORDER = (
        "people.look",
        "people.exchange",
        "people.edit",
        "people.back",
        "people.remove",
        "people.longer",
        "people.archive",
        "people.merge",
    )
    BINDINGS = [
        Binding(
            "enter",
            "look",
            "open",
            id="people.look",
            tooltip="Open what the cursor is on: what is noted of the person, a form, a step's page or a day.",
        ),
        Binding(
            "plus,equals_sign",
            "span(1)",
            "longer",
            id="people.longer",
            tooltip="Show give and receive over a longer time.",
        ),
        Binding(
            "minus",
            "span(-1)",
            "shorter",
            show=False,
            id="people.shorter",
            tooltip="Show give and receive over a shorter time.",
        ),
        Binding(
            "x",
            "remove",
            "delete",
            id="people.remove",
            tooltip="Delete what was given or received; u brings it back.",
        ),
        Binding("escape", "back", "people", id="people.back", tooltip="Go back to everyone."),
    ]
    CSS_PATH = "people.tcss"

    def __init__(self, person_id: str) -> None:
        super().__init__()
        self._person_id = person_id
        self._span = Range.QUARTER
        self._record: PersonRecord | None = None
        self._was_there = False
        self._or_else = ""

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield PersonView(practice().depth, hints=True, id="person")

    @property
    def chosen(self) -> Person | None:
        """The person of the page, while they are there."""
        return self._record.person if self._record else None

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the person as they are now, or that they are gone."""
        today = self.host.now().day
        self._record = await self._read(self._person_id, today)
        if self._record is None and self._or_else:
            self._person_id = self._or_else
            self._record = await self._read(self._person_id, today)
        self.query_one(PersonView).show(self._record, today)
        self._leave_if_gone()

    async def _read(self, person_id: str, today: date) -> PersonRecord | None:
        return await self.host.ask(lambda store: _record(store, person_id, today, self._span))

    def on_screen_resume(self) -> None:
        """Leave the page of somebody who went while something stood over it."""
        self._leave_if_gone()

    def _leave_if_gone(self) -> None:
        if self._was_there and self._record is None and self.is_active:
            self.dismiss()
        self._was_there = self._was_there or self._record is not None

    def merging(self, stays: Person) -> None:
        """Go on with the one who stays, once the other is gone."""
        self._or_else = stays.id

    @property
    def _here(self) -> Shared | None:
        """What the cursor is on; what they did well leads to its attempt."""
        cursor = self.query_one(PersonView).cursor.removeprefix(DID_WELL)
        shared = self._record.shared if self._record else ()
        return next((one for one in shared if id_of(one) == cursor), None)

    def action_span(self, by: int) -> None:
        """Show give and receive over a longer or a shorter time."""
        self._span = self._span.wider() if by > 0 else self._span.narrower()
        self._changed(frozenset({"people"}))

    async def action_look(self) -> None:
        """Open what the cursor is on."""
        here = self._here
        if isinstance(here, Exchange):
            if person := self.chosen:
                form = ExchangeForm(person, self.host.now().day, here)
                self.app.push_screen(form, self._saved)
        elif isinstance(here, Tried):
            from tracker.screens.ladder.page import StepPage

            self.app.push_screen(StepPage(here.attempt.step_id))
        elif here is not None:
            await self.open_day(here.day)
        else:
            self.action_edit()

    def action_remove(self) -> None:
        """Delete an exchange; what stands on a day is deleted there."""
        here = self._here
        if isinstance(here, Exchange):
            self._remove(here.id)
        elif here is not None:
            self.host.tell("This is deleted where it was noted: enter goes there.")

    @work
    async def _remove(self, exchange_id: str) -> None:
        if await self.host.do(lambda store: store.exchanges.delete(exchange_id)):
            self.say_saved("deleted")

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def _record(store: Store, person_id: str, today: date, span: Range) -> PersonRecord | None:
    try:
        return read_record(store, person_id, today, span)
    except NotThere:
        return None
