"""Everyone, and beside them (where there is room) the page of whoever the cursor is on."""

from datetime import date

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from tracker.content.practice import practice
from tracker.domain.people import Person
from tracker.domain.ranges import Range
from tracker.screens.in_turn import in_turn
from tracker.screens.people.acts import PersonActs
from tracker.screens.people.page import PersonPage
from tracker.screens.people.person_form import PersonForm
from tracker.store.errors import NotThere, StoreError
from tracker.store.people import Known
from tracker.store.person_record import read_record
from tracker.widgets.line_list import LineList
from tracker.widgets.people_list import PeopleHead, PeopleList, PersonLine
from tracker.widgets.person_view import PersonView

_WIDE = 110


class PeopleScreen(PersonActs):
    """Those met most lately stand first; archived ones are shown when asked for."""

    TITLE = "People"
    HELP = """Everyone you have named, those you met most lately first. Note what makes somebody safe to lean on and
        what asks for care, as far as you like. Someone you no longer want to be offered can be archived.
        Deleting somebody never deletes what you noted with them."""
    KEY_ORDER = (
        "people.open",
        "people.add",
        "people.exchange",
        "people.edit",
        "people.archive",
        "people.shown",
        "people.merge",
        "people.delete",
    )
    BINDINGS = [
        Binding("enter", "open", "open", id="people.open", tooltip="Open the person's page."),
        Binding("a", "add", "add", id="people.add", tooltip="Add somebody."),
        Binding(
            "v", "shown", "archived", id="people.shown", tooltip="Show those who are archived, or hide them."
        ),
        Binding(
            "x",
            "delete",
            "delete",
            id="people.delete",
            tooltip="Delete the person; what you noted with them stays.",
        ),
    ]
    CSS_PATH = "people.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (_WIDE, "-beside")]

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._archived = False

    def content(self) -> ComposeResult:
        """Lay out the list and the page beside it."""
        with Horizontal(id="people"):
            with Vertical(id="everyone"):
                yield PeopleHead()
                yield PeopleList(id="people-list")
            beside = PersonView(practice().depth, id="beside-person")
            beside.can_focus = False
            yield beside

    @property
    def chosen(self) -> Person | None:
        """Who the cursor is on."""
        return self.query_one(PeopleList).person

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show everyone as they are now."""
        self._today = self.host.now().day
        everyone = await self.host.ask(lambda store: store.people.known(archived=True))
        shown = [one for one in everyone if self._archived or not one.person.archived]
        self.query_one(PeopleHead).show(_head(len(shown), len(everyone) - len(shown)))
        self.query_one(PeopleList).show([_line(one) for one in shown], self._today)
        self.refresh_bindings()
        self._look_beside()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Follow the cursor with what stands beside the list."""
        if isinstance(event.widget, PeopleList):
            self._look_beside()

    def on_resize(self, event: events.Resize) -> None:
        """Fill what has come into view."""
        self._look_beside()

    def _look_beside(self) -> None:
        beside = self.query_one("#beside-person", PersonView)
        person = self.chosen
        beside.set_class(person is None, "-nobody")
        if person and self.has_class("-beside"):
            self._fetch(person.id)

    @work(exclusive=True, group="beside")
    async def _fetch(self, person_id: str) -> None:
        today, latest = self._today, self.size.height
        try:
            record = await self.host.ask(
                lambda store: read_record(store, person_id, today, Range.QUARTER, latest)
            )
        except NotThere:
            # The reload that is under way moves the cursor on.
            return
        except StoreError as error:
            self.host.tell(str(error), severity="error")
            return
        self.query_one("#beside-person", PersonView).show(record, today)

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody there: only adding makes sense."""
        return action not in _NEEDS_SOMEBODY or not self.is_mounted or self.chosen is not None

    def action_open(self) -> None:
        """Open the person's page."""
        if person := self.chosen:
            self.app.push_screen(PersonPage(person.id))

    def action_add(self) -> None:
        """Ask who it is."""
        self._add()

    @in_turn
    @work
    async def _add(self) -> None:
        form = PersonForm()
        if await self.app.push_screen_wait(form):
            added = await self.host.ask(lambda store: store.people.named(form.given))
            self.query_one(PeopleList).select(added.id if added else "")
            self.say_saved()

    def merging(self, stays: Person) -> None:
        """Go to the one who stays."""
        self.query_one(PeopleList).select(stays.id)

    def action_shown(self) -> None:
        """Show archived people too, or no longer."""
        self._archived = not self._archived
        self._changed(frozenset({"people"}))

    def action_delete(self) -> None:
        """Delete the person."""
        if person := self.chosen:
            self.delete(person)


_NEEDS_SOMEBODY = frozenset({"open", "exchange", "edit", "archive", "merge", "delete"})


def _line(known: Known) -> PersonLine:
    return PersonLine(known.person, known.last, known.tries)


def _head(shown: int, hidden: int) -> str:
    if not shown + hidden:
        return ""
    people = "1 person" if shown == 1 else f"{shown} people"
    return f"{people} · {hidden} archived (v)" if hidden else people
