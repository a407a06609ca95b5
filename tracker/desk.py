"""The open file as the application holds it: reading, writing, and what can be undone in this session."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tracker.domain.changes import Changed, joined
from tracker.domain.time import DAY_START_HOUR
from tracker.store import Keeper
from tracker.store.errors import ChangedSince, NotThere, StoreError

if TYPE_CHECKING:
    from tracker.store import Store
    from tracker.store.ahead import Ahead

T = TypeVar("T")


def _settings(store: "Store") -> tuple[int, str, bool, bool, bool]:
    kept = store.settings
    return kept.day_start_hour, kept.country, kept.motion, kept.bell, not kept.get("welcomed")


def _is_of(table: str, changed: Changed) -> bool:
    return not table or table in changed.kinds


class Desk:
    """One file, from its opening to its closing. Everything but the constructor belongs to a running event loop."""

    def __init__(self, path: Path, ahead: "Ahead | None" = None) -> None:
        self.path = path
        self._ahead = ahead
        self.day_start_hour = DAY_START_HOUR
        self.country = ""
        self.motion = True
        self._chosen: str | None = None
        self.bell = False
        self.is_new = False
        """Whether nobody has been welcomed to the file yet."""
        self._keeper: Keeper | None = None
        self._done: list[tuple[int, Changed]] = []
        self.done_so_far = 0
        """How much was done in this session that can be undone, or was."""
        self._under_way: set[asyncio.Task[Any]] = set()

    @property
    def keeper(self) -> Keeper:
        """The thread that owns the file; the first use begins to open it."""
        if self._keeper is None:
            self._keeper = Keeper(self.path, ahead=self._ahead)
        return self._keeper

    async def open(self) -> str:
        """Open the file, or wait until it is open; return the sentence that says what is wrong with it, or ""."""
        try:
            await self.keeper.opened()
            await self.read_settings()
        except StoreError as error:
            return str(error)
        return ""

    async def open_again(self) -> str:
        """Try once more to open a file that could not be opened; return what `open` does."""
        await asyncio.to_thread(self.keeper.close)
        self._keeper = self._ahead = None
        return await self.open()

    def get_ready(self) -> None:
        """Let the first write be as quick as the others."""
        self.keeper.get_ready()

    async def ask(self, question: "Callable[[Store], T]") -> T:
        """Return the store's answer; raise StoreError."""
        return await self.keeper.read(question)

    async def write(self, act: "Callable[[Store], Changed]") -> Changed:
        """Write and return what changed; raise StoreError or Refused, with nothing changed."""
        changed = await self.keeper.write(act)
        if "settings" in changed.kinds:
            await self.read_settings()
        return changed

    async def read_settings(self) -> None:
        """Learn anew what the file says about the program itself."""
        read = await self.ask(_settings)
        self.day_start_hour, country, self.motion, self.bell, self.is_new = read
        self.country = country if self._chosen is None else self._chosen

    def choose_country(self, code: str) -> None:
        """Go by this country; what the file says of it counts again once it has the choice."""
        self.country = self._chosen = code

    def country_is_kept(self, code: str) -> None:
        """Hear that the file has a choice; a later one may still be on its way."""
        if self._chosen == code:
            self._chosen = None

    async def changed_elsewhere(self) -> bool:
        """Return whether another program wrote to the file since this was last asked."""
        changed = await self.ask(lambda store: store.changed_elsewhere())
        if changed:
            await self.read_settings()
        return changed

    def remember(self, changed: Changed, *, apart: bool = False) -> None:
        """Make `changed` the next thing to be undone; a note still being written stays one thing, unless `apart`."""
        if not changed.edits:
            return
        number, last = self._done[-1] if self._done and not apart else (0, None)
        longer = joined(last, changed) if last else None
        if longer is None:
            self.done_so_far += 1
            self._done.append((self.done_so_far, changed))
        else:
            self._done[-1:] = [(number, longer)] if longer.edits else []

    async def undo(self, since: int = 0, table: str = "") -> tuple[Changed, Changed] | None:
        """Take back what was done last; return it and what that changed, or None where there is nothing.

        With `since`, a count of `done_so_far`, only what was done later, and with `table` only what touched that.
        Raise StoreError where it cannot be taken back. What was changed again since is then left alone for good;
        after a passing trouble of the file the same thing can be tried again.
        """
        places = [n for n, (number, one) in enumerate(self._done) if number > since and _is_of(table, one)]
        if not places:
            return None
        number, last = self._done.pop(places[-1])
        try:
            return last, await self.write(lambda store: store.undo(last))
        except (ChangedSince, NotThere):
            raise
        except BaseException:
            self._done.insert(places[-1], (number, last))
            raise

    async def finish(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work` to its end even if whoever waits for it goes away, and return its result."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return await asyncio.shield(task)

    def finish_in_turn(self, work: Coroutine[Any, Any, T]) -> Coroutine[Any, Any, T]:
        """Return what runs `work` to its end after all that is under way now."""
        earlier = [*self._under_way]

        async def turn() -> T:
            if earlier:
                await asyncio.wait(earlier)
            return await work

        return self.finish(turn())

    async def settle(self) -> None:
        """Wait for what is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def close(self) -> None:
        """Finish what is under way and close the file; a file that never opened is closed already."""
        await self.settle()
        if self._keeper is not None:
            await asyncio.to_thread(self._keeper.close)
