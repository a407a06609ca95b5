"""The thread that owns the file, so that no lock wait ever stops a screen."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from traceback import clear_frames
from typing import TYPE_CHECKING, TypeVar

from tracker.domain.changes import Changed
from tracker.store.store import Store
from tracker.store.transaction import load

if TYPE_CHECKING:
    from tracker.store.ahead import Ahead

T = TypeVar("T")


class Keeper:
    """Opens the file on a thread of its own and runs every question and write there, in the order they came."""

    def __init__(self, path: Path, *, create: bool = True, ahead: "Ahead | None" = None) -> None:
        """Begin opening `path` at once, without waiting for it, or take over an opening begun `ahead`."""
        self.path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._store: Future[Store] = self._thread.submit(Store, path, create=create, ahead=ahead)

    async def opened(self) -> None:
        """Wait until the file is open; raise the FileProblem that stands in the way."""
        await asyncio.wrap_future(self._store)

    async def read(self, question: Callable[[Store], T]) -> T:
        """Return the answer of `question`, run on the store's thread; raise what it raises."""
        return await asyncio.wrap_future(self._submit(question))

    async def write(self, act: Callable[[Store], Changed]) -> Changed:
        """Run a write to its end, also when whoever waits for it is cancelled; raise what it raises."""
        return await asyncio.shield(asyncio.wrap_future(self._submit(act)))

    def get_ready(self) -> None:
        """Load what the first write needs, so that the first answer given is as quick as the others."""
        self._thread.submit(load)

    def close(self) -> None:
        """Finish what was asked for, close the file and end the thread; blocks until then."""
        if self._store.exception() is None:
            self._thread.submit(self._store.result().close)
        self._thread.shutdown(wait=True)

    def _submit(self, call: Callable[[Store], T]) -> "Future[T]":
        return self._thread.submit(lambda: _called(call, self._store.result()))


def _called(call: Callable[[Store], T], store: Store) -> T:
    try:
        return call(store)
    except Exception as error:
        _let_go(error)
        raise


def _let_go(error: BaseException | None) -> None:
    """Free here what the frames of an error still hold.

    A cursor that is freed on another thread waits there for the connection, and that can be waiting for a lock.
    """
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__
