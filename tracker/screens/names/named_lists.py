"""The lists of names that a person can extend while picking from them."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.store import Store
from tracker.store.choices import Choices


@dataclass(frozen=True, slots=True)
class NamedList:
    """Such a list: what it is called, its table, and where the store has it."""

    title: str
    table: str
    of: Callable[[Store], Choices]


EMOTIONS = NamedList("The feelings on your list", "emotions", lambda store: store.emotions)
WAYS = NamedList("The ways of coping on your list", "copings", lambda store: store.ways)
BEHAVIOURS = NamedList("What makes an attempt smaller", "behaviours", lambda store: store.behaviours)
