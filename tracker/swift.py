"""An application that answers sooner than Textual does by itself."""

from asyncio import CancelledError
from typing import TYPE_CHECKING, Any, TypeVar, overload

from textual.await_remove import AwaitRemove
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from tracker.crash import DiscreetCrash

if TYPE_CHECKING:
    from textual._types import CallbackType

R = TypeVar("R")
"""What a screen ends with."""

AT_ONCE_SECONDS = 0.001


class Swift(DiscreetCrash):
    """Listens to the keyboard in its own way, and draws a mode at once."""

    def get_driver_class(self) -> type[Driver]:
        """Return what reads the keyboard and writes to the terminal, ours where Textual's own is for a terminal."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from tracker.keyboard import Keyboard  # Windows lacks what it imports

        return Keyboard

    def call_next(self, callback: "CallbackType", *args: Any, **kwargs: Any) -> None:
        """Call `callback` after the message that is handled now."""
        # Textual waits for every screen that it opens, and then lays it out once more.
        if not isinstance(callback, AwaitMount):
            super().call_next(callback, *args, **kwargs)

    def _prune(self, *nodes: Widget, parent: DOMNode | None = None) -> AwaitRemove:
        # What comes up where a screen has gone is drawn for itself; Textual lays it out and draws it twice more.
        return super()._prune(*nodes, parent=None if parent is self else parent)

    @overload
    async def push_screen_wait(self, screen: Screen[R], *, mode: str | None = None) -> R: ...

    @overload
    async def push_screen_wait(self, screen: str, *, mode: str | None = None) -> Any: ...

    async def push_screen_wait(self, screen: Screen[R] | str, *, mode: str | None = None) -> R | Any:
        """Open a screen and wait for its result; raise `CancelledError` where the program ends."""
        # Textual would wait here for what ends all screens, and the one whose worker this is breaks that off.
        if not self.is_running:
            raise CancelledError
        return await super().push_screen_wait(screen, mode=mode)

    def delay_update(self, delay: float = AT_ONCE_SECONDS) -> None:
        """Hold frames back only until what was asked for is done; Textual does for 50 ms at every change of mode."""
        super().delay_update(min(delay, AT_ONCE_SECONDS))
