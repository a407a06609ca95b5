"""A page of texts, each saved as it is typed; nothing of it is lost on the way."""

import asyncio

from textual import events, work
from textual.widgets import TextArea

from tracker.domain.changes import Changed
from tracker.screens.base import ModeScreen
from tracker.screens.in_turn import in_turn
from tracker.screens.text_keeper import Keep, TextKeeper
from tracker.widgets.note_field import NoteField

GONE = "This was deleted, elsewhere or by taking it back; what you type now makes it again."
CAME_BACK = "This was deleted elsewhere; what you typed here has made it again."


class WritingPage(ModeScreen):
    """The base of such pages: a keeper for each field, which `keep_texts` makes once the fields stand."""

    _is_over = False
    _was_there = False
    _came_back = False

    def __init__(self) -> None:
        super().__init__()
        self._keepers: dict[NoteField, TextKeeper[str]] = {}
        self.turn = asyncio.Lock()
        """Held by whoever writes something else than a text."""

    @property
    def stands(self) -> bool:
        """Whether the fields are there: what is read for a page may come when that has closed."""
        return self.is_attached and not self._is_over

    def keep_texts(self, field: NoteField, keep: Keep[str], column: str) -> TextKeeper[str]:
        """Return who keeps the text of a field from now on; `column` is where the rows that `keep` writes have it."""
        self._keepers[field] = TextKeeper(self, field, keep, column)
        return self._keepers[field]

    # Deleted elsewhere

    def watched(self, changed: Changed, table: str) -> Changed:
        """Return a write, having taken note where it made a row of `table` anew that had been in the file before.

        It is called where the write is done, so nothing is said here yet.
        """
        made = any(edit.table == table and edit.before is None for edit in changed.edits)
        self._came_back = self._came_back or (self._was_there and made)
        return changed

    def say_if_deleted(self, *, there: bool) -> None:
        """Say once that another window deleted what is written here; `there` is whether the file has it now."""
        if self._came_back:
            self.host.tell(CAME_BACK)
        elif self._was_there and not there:
            self.host.tell(GONE)
        self._was_there, self._came_back = there, False

    # Saving

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Save when the typing rests."""
        if keeper := self._keeper_of(event.text_area):
            keeper.typed()

    def on_note_field_full(self, event: NoteField.Full) -> None:
        """Say that something was left out."""
        self.host.tell(f"Up to {event.most} characters fit in here; the rest was not taken in.")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let what is written during one stay in a field be one thing to undo."""
        if keeper := self._keeper_of(event.widget):
            keeper.sit_down()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Save when a field is left."""
        if keeper := self._keeper_of(event.widget):
            keeper.save_soon()

    def _keeper_of(self, field: object) -> TextKeeper[str] | None:
        return self._keepers.get(field) if isinstance(field, NoteField) else None

    async def flush(self) -> bool:
        """Save what is typed, and wait for what is under way."""
        kept = all([await keeper.save() for keeper in self._keepers.values()])
        async with self.turn:
            return kept

    def unsaved(self) -> str:
        """Return the texts that are not in the file."""
        return "\n\n".join(keeper.left for keeper in self._keepers.values() if keeper.left)

    async def leave(self) -> None:
        """Do what is to be done before the page closes; everything is in the file."""

    @in_turn
    @work(group="leave", exclusive=True)
    async def action_back(self) -> None:
        """Leave once everything is in the file."""
        await self.close_page()

    async def close_page(self) -> None:
        """Save, do what `leave` does, and close."""
        if await self.flush() and self.is_active:
            await self.leave()
            self._is_over = True
            self.dismiss()
