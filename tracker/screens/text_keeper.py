"""Keeping a text: saved while it is typed, never over what another window wrote."""

import asyncio
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.timer import Timer

from tracker.domain.changes import Changed
from tracker.domain.notes import merged
from tracker.domain.text import clean
from tracker.domain.time import Stamp
from tracker.widgets.note_field import NoteField

if TYPE_CHECKING:
    from tracker.screens.base import ModeScreen
    from tracker.store import Store

K = TypeVar("K", bound=Hashable)
Keep = Callable[["Store", K, str, str, Stamp], Changed]
"""Writes the text of a key that stood as the first text when its writing began and is the second now."""

IDLE_SECONDS = 0.5
"""How long typing rests before the text is saved."""
LONGEST_SECONDS = 2.0
"""How long words may stand unsaved while the typing does not rest."""
AGAIN_SECONDS = 5.0
"""How long it rests before words that could not be written are tried again."""
BOTH = "Another window wrote in this note too. Both texts are kept, that one first."


class TextKeeper(Generic[K]):
    """Stands between a field and the file; knows what the file said last. A key says which text stands there."""

    def __init__(self, screen: "ModeScreen", field: NoteField, keep: Keep[K], column: str = "text") -> None:
        """`column` is where the rows that `keep` writes have the text."""
        self._screen = screen
        self._host = screen.host
        self._field = field
        self._keep = keep
        self._column = column
        self._key: K | None = None
        self._base = ""
        self._saving = asyncio.Lock()
        self._fresh = True
        self._idle: Timer | None = None
        self._longest: Timer | None = None
        self._again: Timer | None = None

    @property
    def unsaved(self) -> bool:
        """Whether something stands in the field that is not in the file."""
        typed = clean(self._field.text)
        # Where nothing is in the file, spaces alone are nothing too.
        return self._key is not None and typed != self._base and bool(self._base or typed.strip())

    @property
    def kept(self) -> str:
        """The text as the file had it when it was last read or written here."""
        return self._base

    @property
    def left(self) -> str:
        """The key and its text while the file does not have it, else nothing."""
        return f"{self._key}\n{clean(self._field.text)}" if self.unsaved else ""

    def sit_down(self) -> None:
        """The field is gone to: what is written from now on is taken back by itself."""
        self._fresh = True

    def show(self, key: K, text: str) -> None:
        """Show the text of a key. What is typed and not yet saved stays, and belongs to the key that it was typed
        for; saving brings both together.
        """
        if self.unsaved or (key == self._key and text == self._base):
            return
        self._key, self._base = key, text
        if text != self._field.text:
            self._field.replace_text(text)

    # When

    def typed(self) -> None:
        """Save when the typing rests, and now and then where it does not."""
        if self._idle:
            self._idle.stop()
        if self.unsaved:
            # What is said to be saved has newer words beside it now.
            self._screen.unsay_saved()
            self._idle = self._screen.set_timer(IDLE_SECONDS, self.save_soon)
            self._longest = self._longest or self._screen.set_timer(LONGEST_SECONDS, self.save_soon)
        else:
            self._wait_no_longer()

    def save_soon(self) -> None:
        """Save what is typed, and say so."""
        if self._longest:
            self._longest.stop()
            self._longest = None
        if self.unsaved:
            self._screen.run_worker(self._save_and_say(), group="write")

    async def _save_and_say(self) -> None:
        # While it waits, whoever tries already tries for all that is typed.
        if self._again and self._saving.locked():
            return
        if self.unsaved and await self.save(quietly=self._again is not None):
            self._screen.say_saved()

    def _try_later(self) -> None:
        if self._again:
            self._again.stop()
        self._again = self._screen.set_timer(AGAIN_SECONDS, self.save_soon)

    def _wait_no_longer(self) -> None:
        if self._again:
            self._again.stop()
            self._again = None
            self._screen.say_waiting(self, None)

    def _refused(self, error: Exception, quietly: bool) -> None:
        self._screen.say_waiting(self, getattr(error, "brief", ""))
        if not quietly:
            self._host.tell(str(error), severity="error")

    # How

    async def save(self, *, quietly: bool = False) -> bool:
        """Bring the file up to what is typed; False where it could not be written.

        The text stays then, with a mark that says so, and is tried again by itself. With `quietly` that is all.
        """
        async with self._saving:
            while self.unsaved:
                if not await self._save_once(quietly):
                    self._try_later()
                    return False
            self._wait_no_longer()
        return True

    async def _save_once(self, quietly: bool) -> bool:
        key, base, sent, now = self._key, self._base, clean(self._field.text), self._host.now()
        if key is None:
            return True
        apart, self._fresh = self._fresh, False
        changed = await self._host.do(
            lambda store: self._keep(store, key, base, sent, now),
            apart=apart,
            hear=lambda error: self._refused(error, quietly),
        )
        if changed is None:
            self._fresh = self._fresh or apart
            return False
        after = changed.edits[-1].after if changed.edits else None
        # Where nothing was written, the file said the same already.
        kept = str(after[self._column]) if after else sent
        self._base = kept if kept.strip() else ""
        typed = clean(self._field.text)
        if (both := merged(sent, kept, typed)) != typed:
            self._field.replace_text(both)
            self._host.tell(BOTH)
        return True
