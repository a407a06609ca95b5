"""An application that can be left without losing what is typed, whatever stands in the way."""

import asyncio
from contextlib import suppress
from typing import Any

from textual import work
from textual.screen import Screen

from tracker import typed
from tracker.desk import Desk
from tracker.keys_in_turn import KeysInTurn
from tracker.screens.host import WritingInPassing

LEAVING_SECONDS = 5.0
"""How long leaving waits for what is being typed to be saved."""
AGAIN_SECONDS = 1.0
"""How long it waits when the person was told already that it could not be."""
NOT_SAVED = 2
"""The exit status when what was typed went into a file of its own."""


class Leavable(KeysInTurn):
    """Saves what is typed before it ends; what cannot be saved goes into a file of its own."""

    _desk: Desk
    made_up = False
    """Whether the file is thrown away afterwards, and with it whatever was typed."""
    _is_leaving = False
    _stayed = False
    farewell = ""
    """What the terminal is to say when the application is gone."""

    def forgive_leaving(self) -> None:
        """Something was saved again, so leaving is tried anew before text goes anywhere else."""
        self._stayed = False

    def leave_for(self, number: int) -> None:
        """Leave because a signal says so."""
        self._leaving = asyncio.ensure_future(self.leave(128 + number))

    async def leave(self, code: int = 0) -> None:
        """Save what is being typed, wherever that can be done, and end the program with exit status `code`."""
        # Neither a disk that hangs nor a fault may keep the program from ending when it is told to.
        try:
            self._rescue(await typed.keep(self._screens(), self._desk.settle, LEAVING_SECONDS))
        finally:
            self.exit(return_code=code)

    @work(group="quit")
    async def leave_asked(self) -> None:
        """Leave if everything is saved; else say so, and leave when asked a second time."""
        if self._is_leaving:
            return
        self._is_leaving = True
        try:
            seconds = AGAIN_SECONDS if self._stayed else LEAVING_SECONDS
            left = await typed.keep(self._screens(), self._desk.settle, seconds)
        finally:
            self._is_leaving = False
        if not left or self.made_up:
            self.exit()
        elif not self._stayed:
            self._stayed = True
            self.notify(typed.UNSAVED, severity="warning", markup=False)
        elif self._rescue(left):
            self.exit(return_code=NOT_SAVED)
        else:
            self.notify(typed.NOWHERE, severity="error", markup=False)

    def _rescue(self, text: str) -> bool:
        path = typed.rescue(text, self.path) if text and not self.made_up else None
        self.farewell = typed.RESCUED.format(path=path) if path else ""
        return path is not None

    def _screens(self) -> list[Screen[Any]]:
        opened: list[Screen[Any]] = []
        for mode in self.MODES:
            with suppress(KeyError):  # Not every mode has been gone to.
                opened += self.get_screen_stack(mode)
        return opened

    @work(group="flush")
    async def save_in_passing(self) -> None:
        """Save what is typed and stay."""
        for screen in self.screen_stack:
            if isinstance(screen, WritingInPassing):
                await screen.save_text()
