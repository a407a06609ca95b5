"""The lists of names that a person can extend while picking from them."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.domain.evening import Choice
from tracker.store import Store
from tracker.store.choices import Choices


@dataclass(frozen=True, slots=True)
class NamedList:
    """Such a list: what it is called, its table, and where the store has it.

    With `own_only` what came with the program stays out of it, and as it is.
    """

    title: str
    table: str
    of: Callable[[Store], Choices]
    own_only: bool = False

    def read(self, store: Store) -> tuple[Choice, ...]:
        """Return what is on the list, the hidden too."""
        return tuple(one for one in self.of(store).all(hidden=True) if not (self.own_only and one.built_in))


EMOTIONS = NamedList("The feelings on your list", "emotions", lambda store: store.emotions)
WAYS = NamedList("The ways of coping on your list", "copings", lambda store: store.ways)
BEHAVIOURS = NamedList("What makes an attempt smaller", "behaviours", lambda store: store.behaviours)
PATTERNS = NamedList("Patterns of your own", "patterns", lambda store: store.patterns, own_only=True)
