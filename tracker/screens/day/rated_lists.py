"""The two lists from which a day takes rated entries: what was felt, and what was done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from tracker.domain.changes import Changed
from tracker.domain.evening import Choice, Coped, Evening, Feeling
from tracker.domain.time import Stamp
from tracker.screens.names.named_lists import EMOTIONS, WAYS, NamedList
from tracker.store import Store


@dataclass(frozen=True, slots=True)
class Rated:
    """An entry as a list sees it: its id, what was chosen, and how much (None: not said)."""

    entry_id: str
    choice_id: str
    value: int | None


@dataclass(frozen=True, slots=True)
class RatedList:
    """How such a list is read and written. `low` is the least value; with `unsaid` a value may be left out."""

    question: str
    hint: str
    low: int
    unsaid: bool
    names: NamedList
    entries: Callable[[Store, date], tuple[Rated, ...]]
    add: Callable[[Store, date, Choice, int | None, Stamp], Changed]
    delete: Callable[[Store, str], Changed]

    def read(self, store: Store, day: date) -> tuple[tuple[Choice, ...], tuple[Rated, ...]]:
        """Return what can be rated, the hidden among it only where the day has it, and the day's entries."""
        entries = self.entries(store, day)
        given = {one.choice_id for one in entries}
        every = self.names.of(store).all(hidden=True)
        return tuple(one for one in every if not one.hidden or one.id in given), entries


def _add_feeling(store: Store, day: date, choice: Choice, value: int | None, now: Stamp) -> Changed:
    return store.feelings.add(Feeling("", day, choice, value or 0), now)


def _add_coped(store: Store, day: date, choice: Choice, value: int | None, now: Stamp) -> Changed:
    return store.copings.add(Coped("", day, choice, value), now)


FEELINGS = RatedList(
    "What did you feel, and how strongly?",
    "1–9, + for 10: how strong",
    1,
    False,
    EMOTIONS,
    lambda store, day: tuple(Rated(one.id, one.emotion.id, one.intensity) for one in store.feelings.of(day)),
    _add_feeling,
    lambda store, entry_id: store.feelings.delete(entry_id),
)
COPING = RatedList(
    "What helped you through, and how well did it work?",
    "0–9, + for 10: how well; enter: not said",
    0,
    True,
    WAYS,
    lambda store, day: tuple(Rated(one.id, one.coping.id, one.worked) for one in store.copings.of(day)),
    _add_coped,
    lambda store, entry_id: store.copings.delete(entry_id),
)


def choice_of(evening: Evening, entry_id: str) -> str:
    """Return the name of what an entry chose, or nothing."""
    felt = (one.emotion.name for one in evening.feelings if one.id == entry_id)
    coped = (one.coping.name for one in evening.coped if one.id == entry_id)
    return next(chain(felt, coped), "")
