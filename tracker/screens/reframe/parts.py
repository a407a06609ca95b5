"""Parts: those one has met, the page of each, and the way to a visit."""

from uuid import uuid4

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.content.reframe import visit_asks
from tracker.domain.parts import NAME_LENGTH, InnerPart, Visit
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import AskText
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.visit import VisitPage
from tracker.store import Store
from tracker.widgets.part_list import PartLine, PartList, PartView

_FIRST_NAME = "the one who does it alone"


class PartActs(ModeScreen):
    """The keys that act on `part`."""

    MODE = "reframe"
    SHOWS = ("parts", "part_visits")
    CSS_PATH = "reframe.tcss"
    BINDINGS = [
        Binding("e", "rename", "rename", id="parts.rename", tooltip="Give the part another name."),
        Binding("escape", "back", "back", id="parts.back", tooltip="Go back to where you came from."),
    ]

    @property
    def part(self) -> InnerPart | None:
        """The part that is meant."""
        raise NotImplementedError

    def visit_new(self, part: InnerPart) -> None:
        """Begin a visit to a part."""
        self.app.push_screen(VisitPage(Visit(str(uuid4()), self.host.now().day, part)))

    @in_turn
    @work
    async def action_rename(self) -> None:
        """Ask for another name."""
        if (part := self.part) is None:
            return
        name = await self.app.push_screen_wait(AskText("What is it called now?", part.name, check=_fits))
        now = self.host.now()
        if name and await self.host.do(lambda store: store.parts.rename(part, name, now)):
            self.say_saved()

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


class PartsPage(PartActs):
    """Every part, the one visited last first."""

    TITLE = "Parts"
    HELP = """The one in you who refuses help is a protector with a job. n visits it, or another: seven quiet
        questions, each on a page of its own. It can be left at any of them with esc; f8 is Calm, f9 is help now."""
    KEY_ORDER = ("parts.open", "parts.new", "parts.back", "parts.rename", "parts.away", "parts.delete")
    BINDINGS = [
        Binding("enter", "open", "open", id="parts.open", tooltip="Open the part's page."),
        Binding(
            "n", "new", "visit one", id="parts.new", tooltip="Visit a part: a new one, or one by its name."
        ),
        Binding("z", "away", "put away", id="parts.away", tooltip="Put the part away, or bring it back."),
        Binding(
            "v", "shown", "put away ones", id="parts.shown", tooltip="Show what is put away, or hide it."
        ),
        Binding("x", "delete", "delete", id="parts.delete", tooltip="Delete the part with its visits."),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._all = False

    def content(self) -> ComposeResult:
        """Lay out the list."""
        yield PartList(id="parts")

    @property
    def part(self) -> InnerPart | None:
        """The part under the cursor."""
        return self.query_one(PartList).part

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show them as they are now."""
        shown = self._all
        lines = await self.host.ask(lambda store: _lines(store, archived=shown))
        self.query_one(PartList).show(lines, self.host.now().day)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a part that is there is opened, renamed, put away or deleted."""
        needs = action in {"open", "rename", "away", "delete"}
        return not needs or not self.is_mounted or self.part is not None

    def action_open(self) -> None:
        """Open the page of the part under the cursor."""
        if part := self.part:
            self.app.push_screen(PartPage(part.id))

    @in_turn
    @work
    async def action_new(self) -> None:
        """Ask whom to visit."""
        known = await self.host.ask(lambda store: store.parts.all(archived=True))
        first = "" if known else _FIRST_NAME
        question = "Whom do you want to visit? Any name will do."
        name = await self.app.push_screen_wait(AskText(question, first, check=_fits, suggested=True))
        if name:
            same = (one for one in known if one.name.casefold() == name.casefold())
            self.visit_new(next(same, InnerPart("", name)))

    @work
    async def action_away(self) -> None:
        """Put the part away, or bring it back."""
        if part := self.part:
            now = self.host.now()
            if await self.host.do(lambda store: store.parts.archive(part, now, archived=not part.archived)):
                self.say_saved()

    def action_shown(self) -> None:
        """Show what is put away too, or no longer."""
        self._all = not self._all
        self._changed(frozenset({"parts"}))

    @work
    async def action_delete(self) -> None:
        """Delete the part with its visits."""
        part = self.part
        if part and await self.host.do(lambda store: store.parts.delete(part)):
            self.say_saved("deleted")


class PartPage(PartActs):
    """One part with its dated visits."""

    TITLE = "A part"
    HELP = """Every visit to this part, the newest first. n visits it again, enter opens a visit to read it or to
        go on with it, x deletes it."""
    KEY_ORDER = ("part.new", "part.open", "parts.back", "parts.rename", "part.delete")
    BINDINGS = [
        Binding("n", "new", "visit", id="part.new", tooltip="Visit this part."),
        Binding("enter", "open", "open", id="part.open", tooltip="Open the visit, or go on with it."),
        Binding("x", "delete", "delete", id="part.delete", tooltip="Delete the visit; u brings it back."),
    ]

    def __init__(self, part_id: str) -> None:
        super().__init__()
        self._part_id = part_id
        self._line: PartLine | None = None

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield PartView({one.id: one.label for one in visit_asks()}, id="part")

    @property
    def part(self) -> InnerPart | None:
        """The part of the page, while it is there."""
        return self._line.part if self._line else None

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show it as it is now."""
        every = await self.host.ask(lambda store: _lines(store, archived=True))
        self._line = next((one for one in every if one.part.id == self._part_id), None)
        self.query_one(PartView).show(self._line, self.host.now().day)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a visit that is there is opened or deleted."""
        needs = action in {"open", "delete"}
        return not needs or not self.is_mounted or self.query_one(PartView).visit is not None

    def action_new(self) -> None:
        """Visit it."""
        if part := self.part:
            self.visit_new(part)

    def action_open(self) -> None:
        """Open the visit under the cursor."""
        if visit := self.query_one(PartView).visit:
            self.app.push_screen(VisitPage(visit))

    @work
    async def action_delete(self) -> None:
        """Delete the visit under the cursor."""
        visit = self.query_one(PartView).visit
        if visit and await self.host.do(lambda store: store.parts.delete_visit(visit.id)):
            self.say_saved("deleted")


def _lines(store: Store, *, archived: bool) -> tuple[PartLine, ...]:
    visits = store.parts.visits()
    return tuple(
        PartLine(part, tuple(one for one in visits if one.part.id == part.id))
        for part in store.parts.all(archived=archived)
    )


def _fits(name: str) -> str:
    return f"Up to {NAME_LENGTH} characters." if len(name) > NAME_LENGTH else ""
