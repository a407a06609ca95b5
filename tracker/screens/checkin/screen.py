"""The questionnaires and what stands beside them; where there is room, the page of the row under the cursor too."""

from datetime import date

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from tracker.content.reading import crisis_plan, history
from tracker.domain.questionnaires import Questionnaire
from tracker.screens.checkin.acts import CheckInActs
from tracker.screens.checkin.page import QuestionnairePage
from tracker.screens.checkin.places import open_place
from tracker.store.errors import StoreError
from tracker.widgets.check_in_list import CheckInList
from tracker.widgets.check_in_record import CheckInRecord
from tracker.widgets.line_list import LineList

_WIDE = 110


class CheckInScreen(CheckInActs):
    """The first page of the mode."""

    TITLE = "Check-in"
    HELP = """Questionnaires and lists to look at yourself with, now and then. None of them is a diagnosis, and beside
        every number stands what it is worth. Symptom screeners are off until you switch one on with o. What you
        write under “Looking back” is for you alone."""
    KEY_ORDER = ("checkin.open", "checkin.take", "checkin.want")
    BINDINGS = [
        Binding("enter", "open", "open", id="checkin.open", tooltip="Open what the cursor is on."),
    ]
    CSS_PATH = "checkin.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (_WIDE, "-beside")]

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min

    def content(self) -> ComposeResult:
        """Lay out the list and the page beside it."""
        with Horizontal(id="check-in"):
            yield CheckInList(len(history().prompts), len(crisis_plan().parts), id="check-in-list")
            beside = CheckInRecord(id="beside-check-in")
            beside.can_focus = False
            yield beside

    @property
    def _list(self) -> CheckInList:
        return self.query_one(CheckInList)

    @property
    def chosen(self) -> Questionnaire | None:
        """The questionnaire under the cursor."""
        standing = self._list.standing
        return standing.questionnaire if standing else None

    @property
    def is_wanted(self) -> bool:
        """Whether it is switched on."""
        standing = self._list.standing
        return standing is not None and standing.wanted

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show how everything stands now."""
        self._today = today = self.host.now().day
        self._list.show(await self.host.ask(lambda store: store.check_in.overview(today)), today)
        self.refresh_bindings()
        self._look_beside()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Follow the cursor with what stands beside the list."""
        if event.widget is self._list:
            self.refresh_bindings()
            self._look_beside()

    def on_resize(self, event: events.Resize) -> None:
        """Fill what has come into view."""
        self._look_beside()

    def _look_beside(self) -> None:
        chosen = self.chosen
        self.query_one("#beside-check-in").set_class(chosen is None, "-nothing")
        if chosen and self.has_class("-beside"):
            self._fetch(chosen.id)

    @work(exclusive=True, group="beside")
    async def _fetch(self, questionnaire_id: str) -> None:
        try:
            record = await self.host.ask(lambda store: store.check_in.record(questionnaire_id))
        except StoreError as error:
            self.host.tell(str(error), severity="error")
            return
        self.query_one("#beside-check-in", CheckInRecord).show(record, self._today)

    def taken(self, questionnaire: Questionnaire, response_id: str) -> None:
        """Show what came of it on its page."""
        self.app.push_screen(QuestionnairePage(questionnaire.id, response_id))

    def action_open(self) -> None:
        """Open the page of what the cursor is on."""
        if chosen := self.chosen:
            self.app.push_screen(QuestionnairePage(chosen.id))
        elif cursor := self._list.cursor:
            open_place(self.app, cursor)
