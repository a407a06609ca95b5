"""The names on a list: which can be picked, and what they are called."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tracker.domain.changes import Changed
from tracker.domain.evening import Choice
from tracker.screens.dialogs.taking_back import TakingBack
from tracker.screens.host import touches
from tracker.screens.names.name_list import NameList
from tracker.screens.names.named_lists import NamedList
from tracker.store import Store


class NamesDialog(TakingBack):
    """Every change is on disk at once, and u takes it back. What was noted under a name stays in any case."""

    HELP = """Hide what you do not need: nothing is deleted, what you noted stays, and it can come back. A new name
    also stands where you noted the old one. To add a name, type it where you pick."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,enter", "rename", "rename", id="dialog.rename", tooltip="Give it another name."),
        Binding("space,x", "hide", "hide or show", id="dialog.hide", tooltip="Hide it, or show it again."),
    ]
    KEYS = (("e", "rename"), ("space", "hide, show"), ("u", "take back"))

    def __init__(self, names: NamedList, choice_id: str = "") -> None:
        """Open `names` with the cursor on `choice_id`."""
        super().__init__(names.title)
        self._names = names
        self.table = names.table
        self._first = choice_id

    def body(self) -> ComposeResult:
        """The list."""
        yield NameList()

    async def on_mount(self) -> None:
        """Read the list, now and whenever it changes."""
        self.host.changes.subscribe(self, self._changed)
        self.query_one(NameList).select(self._first)
        await self.wait_briefly(self._read())

    def _changed(self, kinds: frozenset[str]) -> None:
        if touches(kinds, self._names.table):
            self._read()

    @work(group="read", exclusive=True)
    async def _read(self) -> None:
        choices = await self.ask_or_tell(self._names.read)
        if choices is not None:
            self.query_one(NameList).show(choices)

    @property
    def _choice(self) -> Choice | None:
        return self.query_one(NameList).choice

    def action_rename(self) -> None:
        """Rename the one that the cursor is on."""
        from tracker.screens.names.rename_form import RenameForm

        if choice := self._choice:
            self.app.push_screen(RenameForm(self._names, choice))

    def action_hide(self) -> None:
        """Hide it, or show it again."""
        if choice := self._choice:
            now = self.host.now()
            self._write(lambda store: self._names.of(store).hide(choice.id, now, hidden=not choice.hidden))

    @work(group="names")
    async def _write(self, act: Callable[[Store], Changed]) -> None:
        await self.host.do(act)
