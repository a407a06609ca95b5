"""The page of one questionnaire."""

from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.check_in import Record
from tracker.domain.questionnaires import Questionnaire
from tracker.screens.checkin.acts import CheckInActs
from tracker.screens.checkin.places import open_place
from tracker.screens.dialogs import AskDate
from tracker.widgets.check_in_record import GO, CheckInRecord


class QuestionnairePage(CheckInActs):
    """What it is, the last result with its caveat, what moved since, the series, and every time it was taken."""

    TITLE = "A questionnaire"
    HELP = """Here is what a questionnaire asks and what came of it. The number never stands alone: under it is said
        where the list is from and what it cannot tell. The arrows walk over every time you took it; enter shows that
        one above, g puts it on another day, and x deletes it."""
    KEY_ORDER = (
        "checkin.take",
        "checkin.look",
        "checkin.back",
        "checkin.want",
        "checkin.redate",
        "checkin.delete",
    )
    BINDINGS = [
        Binding(
            "enter", "look", "show", id="checkin.look", tooltip="Show that time above, or go where it leads."
        ),
        Binding("g", "redate", "its day", id="checkin.redate", tooltip="Put that time on another day."),
        Binding("x", "delete", "delete", id="checkin.delete", tooltip="Delete that time; u brings it back."),
        Binding("escape", "back", "check-in", id="checkin.back", tooltip="Go back to all of Check-in."),
    ]
    CSS_PATH = "checkin.tcss"

    def __init__(self, questionnaire_id: str, response_id: str = "") -> None:
        """Show that response first, or without one the latest."""
        super().__init__()
        self._questionnaire_id = questionnaire_id
        self._record: Record | None = None
        self._shown = response_id

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield CheckInRecord(hints=True, id="check-in-record")

    @property
    def chosen(self) -> Questionnaire | None:
        """The questionnaire of the page."""
        return self._record.questionnaire if self._record else None

    @property
    def is_wanted(self) -> bool:
        """Whether it is switched on."""
        return self._record is not None and self._record.wanted

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show it as it is now."""
        today = self.host.now().day
        self._record = await self.host.ask(lambda store: store.check_in.record(self._questionnaire_id))
        self._show(today)

    def _show(self, today: date) -> None:
        if self._record:
            self.query_one(CheckInRecord).show(self._record, today, self._shown)
        self.refresh_bindings()

    def taken(self, questionnaire: Questionnaire, response_id: str) -> None:
        """Show what was taken."""
        self._shown = response_id
        self._show(self.host.now().day)
        self.query_one(CheckInRecord).action_end(-1)

    @property
    def _here(self) -> str:
        """The id of the response under the cursor, or nothing."""
        cursor = self.query_one(CheckInRecord).cursor
        every = self._record.responses if self._record else ()
        return cursor if any(one.id == cursor for one in every) else ""

    def on_line_list_moved(self) -> None:
        """Offer the keys that go with the row under the cursor."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a time it was taken is deleted or put on another day."""
        if action in {"delete", "redate"} and self.is_mounted:
            return bool(self._here)
        return super().check_action(action, parameters)

    def action_look(self) -> None:
        """Show the response under the cursor above, or go where the row leads."""
        cursor = self.query_one(CheckInRecord).cursor
        if cursor.startswith(GO):
            open_place(self.app, cursor.removeprefix(GO))
        elif here := self._here:
            self._shown = here
            self._show(self.host.now().day)
            self.query_one(CheckInRecord).action_end(-1)

    @work
    async def action_redate(self) -> None:
        """Ask for the day that a response speaks of."""
        record, here = self._record, self._here
        response = record.one(here) if record and here else None
        if record is None or response is None:
            return
        today, now = self.host.now().day, self.host.now()
        day = await self.app.push_screen_wait(AskDate("Which day was it?", today, response.day, latest=today))
        if day is not None and await self.host.do(
            lambda store: store.responses.redate(here, record.questionnaire, day, now)
        ):
            self.say_saved()

    @work
    async def action_delete(self) -> None:
        """Delete the response under the cursor."""
        record, here = self._record, self._here
        if (
            record
            and here
            and await self.host.do(lambda store: store.responses.delete(here, record.questionnaire))
        ):
            self.say_saved("deleted")

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()
