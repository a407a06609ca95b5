"""The gentle word about calm that takes the place of attempts: whether it is said, or was, or was put away."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.domain.calm import word_rests
from tracker.domain.changes import Changed
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from tracker.store.store import Store

_SAID, _AWAY = "way_round_said", "way_round_away"


class GentleWord(NamedTuple):
    """A sentence, "" where there is none to say today, and whether it was noted that today it is said."""

    sentence: str = ""
    noted: bool = True


def read_word(store: "Store", today: date) -> GentleWord:
    """Return the word of a day."""
    said, away = (_day(store.settings.get(key)) for key in (_SAID, _AWAY))
    if word_rests(said, away, today):
        return GentleWord()
    return GentleWord(store.calm.way_round(today).sentence, said == today)


def note_word(store: "Store", now: Stamp) -> Changed:
    """Note that it is said today, so that it rests for a week from tomorrow on."""
    return store.settings.put(_SAID, now.day.isoformat(), now)


def put_word_away(store: "Store", now: Stamp) -> Changed:
    """Let it rest for a month."""
    return store.settings.put(_AWAY, now.day.isoformat(), now)._replace(label="Word put away")


def _day(text: str) -> date | None:
    """Return a day as the file has it; one that cannot be (an import, another hand) counts as none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
