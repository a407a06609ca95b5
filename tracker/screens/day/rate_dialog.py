"""Taking several things from a list in one go: letters find, a digit rates and saves, and so on."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from tracker.domain.evening import NAME_LENGTH, Choice
from tracker.domain.text import clean_line
from tracker.screens.day.rated_lists import Rated, RatedList
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.dialogs.pick import Choice as Listed
from tracker.screens.dialogs.pick import fitting
from tracker.widgets.rate_field import RateField
from tracker.widgets.rate_list import RateList, RateRow

if TYPE_CHECKING:
    from tracker.screens.host import Host


class RateDialog(Dialog[None]):
    """Each digit is on disk at once; enter and esc close. What is not on the list can be added by naming it."""

    HELP = """Type a few letters until the right one is lit; a digit rates it and keeps it. Then the next.
    Delete takes one back. A name that is not on the list is added to it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "done", "done", priority=True, id="dialog.done", tooltip="Close; everything is saved."
        ),
    ]

    def __init__(self, kind: RatedList, day: date, name: str = "") -> None:
        self._kind = kind
        self._day = day
        self._begun = name
        self._all: tuple[Choice, ...] = ()
        self._given: dict[str, Rated] = {}
        self._found: tuple[Choice, ...] = ()
        self._at = 0
        self._meant = bool(name)
        self.KEYS = (("digits, +", "rate"), ("del", "take back"), ("enter", "close"))
        super().__init__(kind.question)

    def body(self) -> ComposeResult:
        """A field, the list, and the place for words."""
        yield RateField(self._begun, select_on_focus=False)
        yield RateList()
        yield Static(id="said", markup=False)

    async def on_mount(self) -> None:
        """Read the list."""
        await self._read()
        self._narrow()
        self.say(self._kind.hint)

    @property
    def host(self) -> "Host":
        """The application, as far as a dialog needs to know it."""
        return cast("Host", self.app)

    async def _read(self) -> None:
        kind, day = self._kind, self._day
        choices, given = await self.host.ask(lambda store: (kind.choices(store), kind.entries(store, day)))
        known = {one.id for one in choices}
        # What is already there keeps its place, however often it is used by now.
        kept = tuple(one for one in self._all if one.id in known)
        self._all = kept + tuple(one for one in choices if one.id not in {old.id for old in kept})
        self._given = {one.choice_id: one for one in given}

    # Finding

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits the letters typed."""
        self._meant = bool(clean_line(event.value))
        self._at = 0
        self._narrow()
        self.say(self._kind.hint)

    def _narrow(self) -> None:
        typed = clean_line(self.query_one(RateField).value)
        names = {one.id: one for one in self._all}
        fits = [names[each.id] for each in fitting([Listed(one.id, one.name) for one in self._all], typed)]
        same = {one.name.casefold() for one in fits}
        new = [Choice("", typed[:NAME_LENGTH])] if typed and typed.casefold() not in same else []
        self._found = (*fits, *new)
        self._draw()

    def _draw(self) -> None:
        self._at = min(self._at, max(len(self._found) - 1, 0))
        rows = tuple(self._row(choice) for choice in self._found)
        self.query_one(RateList).show(rows, self._at)

    def _row(self, choice: Choice) -> RateRow:
        given = self._given.get(choice.id)
        value = "" if given is None or given.value is None else str(given.value)
        return RateRow(choice.name, value, given is not None, not choice.id)

    def on_rate_field_moved(self, event: RateField.Moved) -> None:
        """Mean another one."""
        self._meant = True
        self._at = min(max(self._at + event.by, 0), max(len(self._found) - 1, 0))
        self._draw()

    def on_rate_list_chosen(self, event: RateList.Chosen) -> None:
        """Mean the one that was clicked."""
        self._meant, self._at = True, event.place
        self._draw()

    # Rating

    def on_rate_field_rated(self, event: RateField.Rated) -> None:
        """Keep what is meant with this value, or say why it cannot be."""
        if not self._found:
            self.say("Nothing is found to rate. Take letters back.", wrong=True)
        elif event.value < self._kind.low:
            self.say(
                f"This goes from {self._kind.low} to 10, not {event.value}. Nothing was changed.", wrong=True
            )
        else:
            self._keep(self._found[self._at], event.value)

    @work(group="keep")
    async def _keep(self, choice: Choice, value: int | None) -> None:
        kind, day, now = self._kind, self._day, self.host.now()
        if await self.host.do(lambda store: kind.add(store, day, choice, value, now)) is None:
            return
        await self._read()
        self._begin_again(choice)
        how = "" if value is None else f" {value}"
        self.say(f"✓ {choice.name}{how}. Another, or enter to close.")

    def _begin_again(self, kept: Choice) -> None:
        with self.prevent(Input.Changed):
            self.query_one(RateField).value = ""
        self._meant = False
        self._narrow()
        name = kept.name.casefold()
        self._at = next((n for n, one in enumerate(self._found) if one.name.casefold() == name), 0)
        self._draw()

    @work(group="keep")
    async def on_rate_field_taken_back(self) -> None:
        """Delete the entry of what is meant, if it is one."""
        given = self._given.get(self._found[self._at].id) if self._found else None
        if given is None:
            self.say("This is not among the day's entries.", wrong=True)
        elif await self.host.do(lambda store: self._kind.delete(store, given.entry_id)):
            await self._read()
            self._narrow()
            self.say("Taken back.")

    def action_done(self) -> None:
        """Close; but something named and not rated yet is kept first, or asked about."""
        if not self._meant or not self._found or self._found[self._at].id in self._given:
            self.dismiss(None)
        elif self._kind.unsaid:
            self._keep(self._found[self._at], None)
        else:
            self.say(f"How strong? {self._kind.hint.partition(':')[0]}. Esc leaves without it.", wrong=True)
