"""A dialog with fields that go to the file together, and that closes only once they are there."""

import asyncio
from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from textual import events, on, work
from textual.widget import Widget
from textual.widgets import Static

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.screens.dialogs.confirm import Confirm
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.host import Act
from tracker.screens.in_turn import in_turn
from tracker.widgets.labelled import Labelled

LEAVING = "Leave what you entered here? It is not saved."


@runtime_checkable
class Answering(Protocol):
    """A field: something that is typed, marked or given stands in it."""

    @property
    def answer(self) -> str:
        """What stands in it, in words; empty where nothing does."""


class Saving(Dialog[bool]):
    """True once it is on disk. What cannot be taken stays typed, with the reason where `say` puts it.

    Subclasses say in `written` what saves the fields. `changed` is what that did.
    """

    changed: Changed | None = None
    _begun: tuple[str, ...] | None = None
    _is_over = False

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self._turn = asyncio.Lock()

    def action_leave(self) -> None:
        """Leave; where something was entered, only once the person says that it may go."""
        if not self.is_changed:
            super().action_leave()
            return

        def answered(leaves: bool | None) -> None:
            if leaves:
                self.dismiss(None)

        self.app.push_screen(Confirm(LEAVING, "Leave it", "Go on writing"), answered)

    def go_on(self, by: int = 1) -> None:
        """Go to a neighbouring field; the ends hold, so that nothing typed blindly lands in the first one."""
        chain = self.focus_chain
        at = chain.index(self.focused) + by if self.focused in chain else 0
        if 0 <= at < len(chain):
            self.set_focus(chain[at])

    def written(self) -> Act:
        """Return what saves the fields as they stand; raise Refused where they cannot be taken."""
        raise NotImplementedError

    def answers(self) -> tuple[str, ...]:
        """Return what stands in the fields, to tell whether anything was entered at all."""
        return tuple(field.answer for field in _fields(self))

    @property
    def is_changed(self) -> bool:
        """Whether anything stands in the fields that did not stand there at the beginning."""
        return self._begun is not None and self.answers() != self._begun

    def remember(self) -> None:
        """Take what stands in the fields now as their beginning."""
        self._begun = self.answers()

    @on(events.Mount)
    def begin(self) -> None:
        """Remember how the fields stood at the beginning, unless that was done before something was read for them."""
        if self._begun is None:
            self.remember()

    @on(events.ScreenResume)
    def close_now(self) -> None:
        """Close if it was saved while something stood over it."""
        if self._is_over:
            self.dismiss(True)

    @in_turn
    @work(group="save")
    async def action_save(self) -> None:
        """Save and close, or say why not."""
        if self._turn.locked():
            return
        try:
            act = self.written()
        except Refused as error:
            self.say(str(error), wrong=True)
        else:
            await self.keep(act)

    async def keep(self, act: Act) -> bool:
        """Do `act` and close; where it could not be done, everything stays as it stands."""
        async with self._turn:
            if self.changed is None:
                self.changed = await self.host.do(act)
        if self.changed is None:
            return False
        self.saved(self.changed)
        return True

    def saved(self, changed: Changed) -> None:
        """Close, now that it is on disk."""
        self._is_over = not self.is_active
        if self.is_active:
            self.dismiss(True)

    async def flush(self) -> bool:
        """Save what was entered, as the program is about to end; False where it cannot be taken."""
        if self.changed is None and not self.is_changed:
            return True
        try:
            act = self.written()
        except (Refused, NotImplementedError):
            # What makes nothing by itself, as words for an ask, is kept as text.
            return False
        return await self.keep(act)

    def unsaved(self) -> str:
        """Return what was entered and is not in the file, a line for each labelled row that says something."""
        if self.changed is not None or not self.is_changed:
            return ""
        return "\n".join(line for line in map(_said, _rows(self)) if line)


def _fields(place: Widget) -> Iterator[Answering]:
    for child in place.children:
        if isinstance(child, Answering):
            yield child
        else:
            yield from _fields(child)


def _rows(place: Widget) -> Iterator[Widget]:
    """Yield the labelled rows, and the fields that stand alone."""
    for child in place.children:
        if isinstance(child, Labelled | Answering):
            yield child
        else:
            yield from _rows(child)


def _said(row: Widget) -> str:
    if isinstance(row, Answering):
        return row.answer.strip()
    if not any(field.answer.strip() for field in _fields(row)):
        return ""
    label = row.label if isinstance(row, Labelled) else ""
    words = (one.answer if isinstance(one, Answering) else _words(one) for one in row.children)
    return " ".join(text for text in (label, *words) if text.strip())


def _words(place: Widget) -> str:
    return str(place.visual) if isinstance(place, Static) else ""
