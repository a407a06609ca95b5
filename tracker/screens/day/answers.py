"""Keeping answers: each is marked once it is on disk, and an amount stays typed until then."""

import asyncio
from typing import TYPE_CHECKING

from tracker.domain.errors import Refused
from tracker.domain.scales import Scale
from tracker.widgets.note_field import NoteField
from tracker.widgets.scale_panel import ScalePanel

if TYPE_CHECKING:
    from tracker.screens.day.screen import DayScreen


class AnswerKeeper:
    """Stands between the scales and the file."""

    def __init__(self, screen: "DayScreen", panel: ScalePanel) -> None:
        self._screen = screen
        self._panel = panel
        self._saved: set[str] = set()
        self._writing = asyncio.Lock()

    @property
    def left(self) -> str:
        """The day and the amounts that stand typed while the file does not have them, else nothing."""
        amounts = [f"{scale.name}: {typed}" for scale, typed in self._panel.unwritten()]
        return "\n".join((str(self._screen.day), *amounts)) if amounts else ""

    async def rate(self, scale: Scale, value: float) -> bool:
        """Write an answer; False where it could not be kept, which the person has been told."""
        day, now = self._screen.day, self._screen.host.now()
        if await self._screen.host.do(lambda store: store.ratings.rate(scale, day, value, now)) is None:
            self._panel.forget(scale.id)
            return False
        self._saved.add(scale.id)
        # The mark belongs beside the new answer, which a reload is about to show.
        if not self._screen.is_reloading:
            self.mark()
        return True

    def mark(self) -> None:
        """Show what is on disk as such."""
        while self._saved:
            self._panel.mark_saved(self._saved.pop())

    async def send(self) -> None:
        """Write the amounts that were entered; what cannot be kept goes back to where it was typed."""
        async with self._writing:
            for scale, typed in self._panel.unwritten(under_way=True):
                await self._write(scale, typed)
                if self._panel.typing and not isinstance(self._screen.focused, NoteField):
                    self._panel.focus()

    async def save(self) -> bool:
        """Write also what is still being typed; False where something is left, and it stays typed."""
        async with self._writing:
            for scale, typed in self._panel.unwritten():
                await self._write(scale, typed)
        return not self._panel.unwritten()

    async def _write(self, scale: Scale, typed: str) -> None:
        try:
            value = scale.parse(typed)
        except Refused:
            self._panel.refuse()
            return
        if await self.rate(scale, value):
            self._panel.written(scale, typed)
        else:
            self._panel.give_back(scale, typed)
