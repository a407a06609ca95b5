"""A dialog with fields that go to the file together, and that closes only once they are there."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.widget import Widget
from textual.widgets import Input

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.in_turn import in_turn

if TYPE_CHECKING:
    from tracker.store import Store

Act = Callable[["Store"], Changed]


class Saving(Dialog[bool]):
    """True once it is on disk. What cannot be taken stays typed, with the reason where `say` puts it.

    Subclasses say in `written` what saves the fields. `changed` is what that did.
    """

    changed: Changed | None = None
    _begun: tuple[object, ...] = ()
    _is_over = False

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self._turn = asyncio.Lock()

    def written(self) -> Act:
        """Return what saves the fields as they stand; raise Refused where they cannot be taken."""
        raise NotImplementedError

    def answers(self) -> tuple[object, ...]:
        """Return what stands in the fields, to tell whether anything was entered at all."""
        return tuple(_answer(field) for field in self.query("*"))

    @on(events.Mount)
    def remember(self) -> None:
        """Remember how the fields stood at the beginning."""
        self._begun = self.answers()

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
        self._is_over = not self.is_current
        if self.is_current:
            self.dismiss(True)

    async def flush(self) -> bool:
        """Save what was entered, as the program is about to end; False where it cannot be taken."""
        if self.changed is None and self.answers() == self._begun:
            return True
        try:
            act = self.written()
        except Refused:
            return False
        return await self.keep(act)


def _answer(field: Widget) -> object:
    return field.value if isinstance(field, Input) else getattr(field, "chosen", None)
