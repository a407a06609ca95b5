"""An application where each key is given to what the key before it has left in front."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any, ClassVar
from weakref import WeakKeyDictionary, WeakSet

from textual import events
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import AwaitMount, Widget
from textual.worker import Worker, WorkerError

from tracker.configured import Configured
from tracker.screens.heard import forget_heard, show_heard
from tracker.screens.keys import bindings_of

LONGEST_SECONDS = 1.0
"""How long a key waits at most for the one before it; then it goes where one is."""

Typed = events.Key | events.Paste


class KeysInTurn(Configured):
    """Keys are sent one at a time, the next one once all that the last one did is done.

    Textual sends a key to what has the focus, and acts on it when it comes back unused; the keys behind it are sent
    meanwhile. So what was typed in one burst with the key that opens a dialog, or goes on to another field, went to
    what had the focus before. Here it waits: until a key's way is over, and until what it opened stands.
    """

    AHEAD: ClassVar[frozenset[str]] = frozenset()
    """Ids of the program's bindings whose keys wait for nothing, not even for the keys before them."""

    class Passed(Message):
        """Runs after a key on its way, and then after what the key set going."""

        def __init__(self, here: Widget, *, is_first: bool) -> None:
            self.here = here
            self.is_first = is_first
            super().__init__()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waiting: deque[Typed] = deque()
        self._sent: WeakKeyDictionary[Typed, Screen[Any]] = WeakKeyDictionary()
        self._way: KeysInTurn.Passed | None = None
        self._writes: Widget | None = None
        self._opening: set[object] = set()
        self._watching: set[asyncio.Task[None]] = set()
        self._patience: Timer | None = None
        self._forgotten: WeakSet[Typed] = WeakSet()
        self._heard: tuple[str, Screen[Any]] | None = None
        self._shows_heard: Screen[Any] | None = None

    def on_mount(self) -> None:
        """Hear of every screen that comes to the front."""
        self.screen_change_signal.subscribe(self, self._comes, immediate=True)

    def hold_keys(self, worker: Worker[Any]) -> None:
        """Let keys wait until `worker` has opened a screen, or is done without."""
        self._opening.add(worker)
        watching = asyncio.ensure_future(self._until_done(worker))
        self._watching.add(watching)
        watching.add_done_callback(self._watching.discard)

    async def _until_done(self, worker: Worker[Any]) -> None:
        with suppress(WorkerError):
            await worker.wait()
        self._is_done(worker)

    def _comes(self, screen: Screen[Any]) -> None:
        # It is what was waited for; now for its first frame.
        self._opening = {screen}
        screen.call_after_refresh(self._is_done, screen)
        if self._way is not None:
            # What the key went to may be taken away with its screen, and would never say that it has passed.
            self._follow(screen, is_first=False)

    def _is_done(self, cause: object) -> None:
        self._opening.discard(cause)
        self._forget_heard()
        self._go_on()

    def _get_screen(self, screen: Screen[Any] | str) -> tuple[Screen[Any], AwaitMount]:
        # It is about to be made, whatever opens it.
        self.show_heard()
        return super()._get_screen(screen)

    def show_heard(self) -> None:
        """Show on the screen in front, which is about to be left, that the key was heard that leads away from it."""
        heard, self._heard = self._heard, None
        if heard and self.screen_stack and heard[1] is self.screen:
            show_heard(self.screen, heard[0])
            self._shows_heard = self.screen

    def _forget_heard(self) -> None:
        # What it opened stands, or it opened nothing.
        if self._is_busy:
            return
        self._heard = None
        if self._shows_heard is not None:
            forget_heard(self._shows_heard)
            self._shows_heard = None

    # One key after the other

    async def on_event(self, event: events.Event) -> None:
        """Send a key, or let it wait for its turn."""
        if not isinstance(event, Typed):
            await super().on_event(event)
        elif event.is_forwarded:
            await self._come_back(event)
        elif self._is_urgent(event):
            await self._send(event)
        elif self._waiting or (self._is_busy and not self._goes_on(event)):
            self._waiting.append(event)
            self._be_patient()
        else:
            await self._send(event)

    def forget_keys(self) -> None:
        """Let no key that came so far do anything any more: what opens now is not what they were meant for."""
        self._waiting.clear()
        self._forgotten.update(self._sent)

    @property
    def _is_busy(self) -> bool:
        return self._is_on_its_way or bool(self._opening)

    @property
    def _is_on_its_way(self) -> bool:
        """Return whether the last key sent has not run its course; where what it went to is gone, it has."""
        return self._way is not None and self._way.here.is_running

    def _is_text(self, event: Typed) -> bool:
        """Return whether what has the focus takes a key as text, which sets nothing else going."""
        if self.focused is None or not isinstance(event, events.Key):
            return False
        return self.focused.check_consume_key(event.key, event.character)

    def _goes_on(self, event: Typed) -> bool:
        """Return whether a key is one more letter in the field where the last one went; those are drawn together."""
        return not self._opening and self._writes is self.focused and self._is_text(event)

    def _is_urgent(self, event: Typed) -> bool:
        """Return whether it is a key of the program that works everywhere; such a one waits for no file."""
        if not isinstance(event, events.Key):
            return False
        mine = [one for one in bindings_of(self, self.screen.app) if one.priority and one.key == event.key]
        if not mine:
            return False
        if event.is_printable:
            return not self._may_be_typed(event)
        return any(one.id in self.AHEAD for one in mine) or not (self._is_on_its_way or self._waiting)

    def _may_be_typed(self, event: events.Key) -> bool:
        """Return whether a character belongs to a text: to one that is typed, or that waits for its field."""
        waits = any(isinstance(one, events.Paste) or one.is_printable for one in self._waiting)
        return waits or self._is_on_its_way or self._is_text(event)

    async def _send(self, event: Typed) -> None:
        here = self.focused or self.screen
        self._sent[event] = self.screen
        self._heard = (event.key, self.screen) if isinstance(event, events.Key) else None
        self._writes = self.focused if self._is_text(event) else None
        await super().on_event(event)
        self._follow(here, is_first=True)

    def _follow(self, here: Widget, *, is_first: bool) -> None:
        self._way = self.Passed(here, is_first=is_first)
        if not here.post_message(self._way):
            self._way = None
            self._go_on()

    def on_keys_in_turn_passed(self, event: Passed) -> None:
        """A key's way is over, or that of what it set going."""
        if event is not self._way:
            return
        if event.is_first:
            self._follow(event.here, is_first=False)
        else:
            self._way = None
            self._forget_heard()
            self._go_on()

    async def _come_back(self, event: Typed) -> None:
        if event in self._forgotten:
            return
        if self._sent.get(event, self.screen) is self.screen:
            await super().on_event(event)
        else:
            # It was sent to a screen that is not in front any more, so nothing there had a use for it.
            self._waiting.appendleft(
                event.copy() if isinstance(event, events.Key) else events.Paste(event.text)
            )
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._is_busy:
            self.call_next(self._send_next)

    async def _send_next(self) -> None:
        # Where the program ends meanwhile, no screen is left for a key.
        if self._waiting and self.screen_stack and not self._is_busy:
            await self._send(self._waiting.popleft())
            while self._waiting and self._goes_on(self._waiting[0]):
                await self._send(self._waiting.popleft())
            if self._patience is not None:
                self._patience.stop()
                self._patience = None
            self._be_patient()

    def _be_patient(self) -> None:
        # More keys do not make the first one wait longer.
        if self._waiting and self._patience is None:
            self._patience = self.set_timer(LONGEST_SECONDS, self._wait_no_longer)

    def _wait_no_longer(self) -> None:
        self._patience = None
        self._way = None
        self._opening.clear()
        self._forget_heard()
        self._go_on()
