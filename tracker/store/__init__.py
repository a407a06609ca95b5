"""The one SQLite file and everything that may touch it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.store.errors import FileProblem, StoreError
    from tracker.store.keeper import Keeper
    from tracker.store.store import Store

__all__ = ["FileProblem", "Keeper", "Store", "StoreError"]

_PLACES = {"FileProblem": "errors", "Keeper": "keeper", "Store": "store", "StoreError": "errors"}


def __getattr__(name: str) -> object:
    # A plain command begins to open the file before it loads the repositories, and never needs the keeper's asyncio.
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
