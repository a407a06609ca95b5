"""The one SQLite file and everything that may touch it."""

from typing import TYPE_CHECKING

from tracker.store.errors import FileProblem, StoreError
from tracker.store.store import Store

if TYPE_CHECKING:
    from tracker.store.keeper import Keeper

__all__ = ["FileProblem", "Keeper", "Store", "StoreError"]


def __getattr__(name: str) -> object:
    # The keeper needs asyncio, a third of what a plain command takes from start to end.
    if name == "Keeper":
        from tracker.store.keeper import Keeper

        return Keeper
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
