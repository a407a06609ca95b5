"""What can be logged in words, each as a value checked beforehand and the act that writes it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Coped, Feeling, check_name
from tracker.domain.limits import whole_of
from tracker.domain.scales import Rating, Scale
from tracker.domain.text import clean, clean_line
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from tracker.domain.changes import Changed
    from tracker.store.store import Store


class Entry(NamedTuple):
    """Something to be logged: in words, and how it is written. `key` is the same for two that exclude each other."""

    key: str
    words: str
    write: "Callable[[Store, Stamp], Changed]"


def rated(scale: Scale, typed: str, day: date, *, again: bool) -> Entry:
    """An answer on a scale; with `again` it stands beside earlier ones of the day. Raise Refused."""
    value = scale.parse(typed)

    def write(store: "Store", now: Stamp) -> "Changed":
        return store.ratings.rate(scale, day, value, now, again=again)

    return Entry(f"scale {scale.id}", f"{scale.name} {scale.show(value)}", write)


def corrected(scale: Scale, typed: str, given: Sequence[Rating], day: str) -> Entry:
    """An answer in place of the last one in `given`; raise Refused. `day` is how the day is called."""
    value = scale.parse(typed)
    if not given:
        raise Refused(
            f"{scale.name} has no answer on {day} to correct. Without --correct this one is logged."
        )
    last = given[-1]

    def write(store: "Store", now: Stamp) -> "Changed":
        return store.ratings.correct(scale, last, value, now)

    words = f"{scale.name} {scale.show(value)} instead of {scale.show(last.value)}"
    return Entry(f"scale {scale.id}", words, write)


def felt(name: str, typed: str, day: date) -> Entry:
    """A feeling and how strong it was; raise Refused."""
    named = check_name("A feeling", clean_line(name))
    feeling = Feeling("", day, Choice("", named), _whole(named, typed, 1, 10))
    words = f"{named} {feeling.intensity}"
    return Entry(f"feeling {named.casefold()}", words, lambda store, now: store.feelings.add(feeling, now))


def coped(name: str, typed: str, day: date) -> Entry:
    """A way of coping, and how well it worked unless `typed` is empty; raise Refused."""
    named = check_name("A way of coping", clean_line(name))
    worked = _whole(named, typed, 0, 10) if typed else None
    used = Coped("", day, Choice("", named), worked)
    words = named if worked is None else f"{named} helped {worked}"
    return Entry(f"coping {named.casefold()}", words, lambda store, now: store.copings.add(used, now))


def noted(text: str, day: date) -> Entry:
    """Text that is added to the day's note; raise Refused where nothing is left of it."""
    note = clean(text)
    if not note.strip():
        raise Refused("there is nothing in it but control characters.")
    return Entry("note", "a note", lambda store, now: store.days.add_to_note(day, note, now))


def _whole(name: str, typed: str, low: int, high: int) -> int:
    text = clean_line(typed)
    number = whole_of(text, low, high)
    if number is None:
        raise Refused(f"{name} takes a whole number from {low} to {high}, not “{text}”.")
    return number
