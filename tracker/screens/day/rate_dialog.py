"""Taking several things from a list in one go: letters find, a digit rates and saves, and so on."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import ClassVar, NamedTuple

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


class Meant(NamedTuple):
    """What a key found: the letters typed, and the choice lit by them (None while the list is not read yet)."""

    typed: str
    choice: Choice | None


class RateDialog(Dialog[None]):
    """Each digit is on disk at once; enter and esc close. What is not on the list can be added by naming it.

    What a key means is fixed in its turn; what follows from it for the file is done one after the other.
    """

    HELP = """Type a few letters until the right one is lit; a digit rates it and keeps it. Then the next.
    Delete takes one back. A name that is not on the list is added to it; ctrl+l renames and hides names."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "done", id="dialog.done", tooltip="Close; everything is saved."),
        Binding(
            "ctrl+l", "names", "the list", id="dialog.names", tooltip="Rename, hide or show names on it."
        ),
    ]

    KEYS = (("0–9 +", "rate"), ("del", "take back"), ("enter", "close"), ("ctrl+l", "list"))
    WAY_OUT = ()

    def __init__(self, kind: RatedList, day: date, name: str = "") -> None:
        self._kind = kind
        self._day = day
        self._begun = name
        self._all: tuple[Choice, ...] = ()
        self._given: dict[str, Rated] = {}
        self._found: tuple[Choice, ...] = ()
        self._typed = ""
        self._at = 0
        self._meant = bool(name)
        self._is_read = False
        self._is_kept = True
        self._turn = asyncio.Lock()
        super().__init__(kind.question)

    def body(self) -> ComposeResult:
        """A field, the list, and the place for words."""
        yield RateField(self._begun, self)
        yield RateList()
        yield Static(id="said", markup=False)

    async def on_mount(self) -> None:
        """Read the list."""
        self._narrow()
        self.say(self._kind.hint)
        await self.wait_briefly(self._in_turn(self._read))

    @work(group="keep")
    async def _in_turn(self, act: Callable[[], Awaitable[object]]) -> None:
        async with self._turn:
            await act()

    async def _read(self) -> bool:
        kind, day = self._kind, self._day
        read = await self.ask_or_tell(lambda store: kind.read(store, day))
        if read is None:
            return False
        choices, given = read
        lit = self._lit
        new = {one.id: one for one in choices}
        # What is already there keeps its place, however often it is used by now.
        kept = tuple(new.pop(one.id) for one in self._all if one.id in new)
        self._all = (*kept, *new.values())
        self._given = {one.choice_id: one for one in given}
        first, self._is_read = not self._is_read, True
        self._narrow()
        if lit and not first:
            self._light(lit)
        return True

    # Finding

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show what fits the letters typed."""
        self._catch_up()

    def _catch_up(self) -> None:
        typed = clean_line(self.query_one(RateField).value)
        if typed != self._typed:
            self._meant, self._at = bool(typed), 0
            self._narrow()
            self.say(self._kind.hint)

    def _narrow(self) -> None:
        self._typed = clean_line(self.query_one(RateField).value)
        self._found = self._fitting(self._typed)
        self._draw()

    def _fitting(self, typed: str) -> tuple[Choice, ...]:
        names = {one.id: one for one in self._all}
        fits = [names[each.id] for each in fitting([Listed(one.id, one.name) for one in self._all], typed)]
        same = {one.name.casefold() for one in fits}
        new = [Choice("", typed[:NAME_LENGTH])] if typed and typed.casefold() not in same else []
        return (*fits, *new)

    @property
    def _lit(self) -> Choice | None:
        return self._found[self._at] if self._at < len(self._found) else None

    def _light(self, wanted: Choice) -> None:
        # It may have another name by now, or be on the list only since.
        ids = [one.id for one in self._found]
        names = [one.name.casefold() for one in self._found]
        if wanted.id and wanted.id in ids:
            self._at = ids.index(wanted.id)
        else:
            name = wanted.name.casefold()
            self._at = names.index(name) if name in names else 0
        self._draw()

    def _draw(self) -> None:
        self._at = min(self._at, max(len(self._found) - 1, 0))
        rows = tuple(self._row(choice) for choice in self._found)
        self.query_one(RateList).show(rows, self._at)

    def _row(self, choice: Choice) -> RateRow:
        given = self._given.get(choice.id)
        value = "" if given is None or given.value is None else str(given.value)
        return RateRow(choice.name, value, given is not None, not choice.id)

    def move(self, by: int) -> None:
        """Mean another one."""
        self._catch_up()
        self._meant = True
        self._at = min(max(self._at + by, 0), max(len(self._found) - 1, 0))
        self._draw()

    def on_rate_list_chosen(self, event: RateList.Chosen) -> None:
        """Mean the one that was clicked."""
        self._meant, self._at = True, event.place
        self._draw()

    # Rating

    def rate(self, value: int) -> None:
        """Keep what is meant with this value, or say why it cannot be."""
        self._catch_up()
        if self._is_read and not self._found:
            self.say("Nothing is found to rate. Take letters back.", wrong=True)
        elif value < self._kind.low:
            self.say(f"This goes from {self._kind.low} to 10, not {value}. Nothing was changed.", wrong=True)
        else:
            self._take(value)

    def _take(self, value: int | None) -> None:
        meant = Meant(self._typed, self._lit if self._is_read else None)
        self._empty()
        if meant.choice:
            self._light(meant.choice)
        self._in_turn(lambda: self._keep(meant, value))

    def _empty(self, text: str = "") -> None:
        field = self.query_one(RateField)
        with self.prevent(Input.Changed), field.prevent(Input.Changed):
            field.value = text
            field.cursor_position = len(text)
        self._meant = bool(text)
        self._narrow()

    async def _keep(self, meant: Meant, value: int | None) -> None:
        kind, day, now = self._kind, self._day, self.host.now()
        is_known = self._is_read or await self._read()
        found = meant.choice or next(iter(self._fitting(meant.typed)), None) if is_known else None
        if found is None or not await self.host.do(lambda store: kind.add(store, day, found, value, now)):
            self._is_kept = False
            if not self._typed:
                self._empty(meant.typed)
            return
        self._is_kept = True
        await self._read()
        if not self._meant:
            self._light(found)
        how = "" if value is None else f" {value}"
        self.say(f"✓ {found.name}{how}. Another, or enter to close.")

    def take_back(self) -> None:
        """Delete the entry of what is meant, if it is one."""
        self._catch_up()
        lit = self._lit
        self._in_turn(lambda: self._delete(lit))

    async def _delete(self, choice: Choice | None) -> None:
        known = {one.name.casefold(): one.id for one in self._all}
        given = self._given.get(known.get(choice.name.casefold(), "")) if choice else None
        if given is None:
            self.say("This is not among the day's entries.", wrong=True)
        elif await self.host.do(lambda store: self._kind.delete(store, given.entry_id)):
            await self._read()
            self.say("Taken back.")

    # The list itself

    def action_names(self) -> None:
        """Open the list to rename, hide and show what is on it; afterwards it is read again."""
        from tracker.screens.names import NamesDialog

        self._catch_up()

        def again(_: None) -> None:
            self._in_turn(self._read)

        self.app.push_screen(NamesDialog(self._kind.names, self._lit.id if self._lit else ""), again)

    # Closing

    def finish(self) -> None:
        """Close; but something named and not rated yet is kept first, or asked about."""
        self._catch_up()
        lit = self._lit
        if not self._meant or lit is None or lit.id in self._given:
            self.action_leave()
        elif self._kind.unsaid:
            self._take(None)
        else:
            self.say(f"How strong? {self._kind.hint.partition(':')[0]}. Esc leaves without it.", wrong=True)

    def action_done(self) -> None:
        """Close, as enter in the field does."""
        self.finish()

    def action_leave(self) -> None:
        """Close once everything rated is kept."""
        self._in_turn(self._close)

    async def flush(self) -> bool:
        """Wait, as the program is about to end, for what was rated; False where it could not be kept."""
        self._catch_up()
        if self._meant and self._kind.unsaid and self._lit and self._lit.id not in self._given:
            self._take(None)
        await asyncio.sleep(0)  # Until everything begun stands in the queue for its turn.
        async with self._turn:
            return self._is_kept

    async def _close(self) -> None:
        self.dismiss(None)
