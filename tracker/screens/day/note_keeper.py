"""Keeping the note: saved while it is typed, never over what another window wrote."""

import asyncio
from datetime import date

from tracker.domain.changes import Changed
from tracker.domain.notes import merged
from tracker.domain.text import clean
from tracker.screens.host import Host
from tracker.widgets.note_field import NoteField

IDLE_SECONDS = 0.5
"""How long typing rests before the note is saved."""
LONGEST_SECONDS = 2.0
"""How long words may stand unsaved while the typing does not rest."""
BOTH = "Another window wrote in this note too. Both texts are kept, that one first."


class NoteKeeper:
    """Stands between the field and the file; knows what the file said last."""

    def __init__(self, host: Host, field: NoteField) -> None:
        self._host = host
        self._field = field
        self._day: date | None = None
        self._base = ""
        self._saving = asyncio.Lock()
        self._fresh = True

    @property
    def unsaved(self) -> bool:
        """Whether something stands in the field that is not in the file."""
        return self._day is not None and clean(self._field.text) != self._base

    @property
    def left(self) -> str:
        """The day and its note while the file does not have it, else nothing."""
        return f"{self._day}\n{clean(self._field.text)}" if self.unsaved else ""

    def sit_down(self) -> None:
        """The field is gone to: what is written from now on is taken back by itself."""
        self._fresh = True

    def show(self, day: date, note: str) -> None:
        """Show a day's note. What is typed and not yet saved stays; saving brings both together."""
        if day == self._day and (self.unsaved or note == self._base):
            return
        self._day, self._base = day, note
        if note != self._field.text:
            self._field.replace_text(note)

    async def save(self) -> bool:
        """Bring the file up to what is typed; False where it could not be written, and the text stays."""
        async with self._saving:
            while self.unsaved:
                if not await self._save_once():
                    return False
        return True

    async def _save_once(self) -> bool:
        day, base, sent, now = self._day, self._base, clean(self._field.text), self._host.now()
        if day is None:
            return True
        apart, self._fresh = self._fresh, False
        changed = await self._host.do(lambda store: store.days.keep_note(day, base, sent, now), apart=apart)
        if changed is None:
            self._fresh = self._fresh or apart
            return False
        kept = _note_in(changed, sent)
        self._base = kept
        typed = clean(self._field.text)
        if (both := merged(sent, kept, typed)) != typed:
            self._field.replace_text(both)
            self._host.tell(BOTH)
        return True


def _note_in(changed: Changed, sent: str) -> str:
    """Return the note as it was written; where nothing was, the file said the same already."""
    after = changed.edits[-1].after if changed.edits else None
    return str(after["note"]) if after else sent
