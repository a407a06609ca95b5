"""The one SQLite file and everything that may touch it."""

from tracker.store.errors import FileProblem, StoreError
from tracker.store.keeper import Keeper
from tracker.store.store import Store

__all__ = ["FileProblem", "Keeper", "Store", "StoreError"]
