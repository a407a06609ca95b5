"""Patterns by what a person types for them, and what is proposed for a thought."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tracker.cli.guess_words import proposal
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, check_name
from tracker.domain.finding import found_by
from tracker.domain.limits import whole_of
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from tracker.store.store import Store

NEW = "new:"
"""What stands before the name of a pattern that is to be added."""
NO_PATTERN = frozenset({"0", "none", "not sure", "none of these"})


class Proposed(NamedTuple):
    """The patterns proposed for a thought, those that the person hides left out, and the sentence that says so.

    `ids` are kept with the thought: NONE alone where nothing is proposed, nothing where there are no words yet.
    """

    ids: tuple[str, ...]
    sentence: str


def proposed_for(store: "Store", thought: str) -> Proposed:
    """Ask the recogniser about a thought."""
    from tracker.content.recogniser import recogniser
    from tracker.domain.recogniser import NONE, recognise

    if not thought.strip():
        return Proposed((), "")
    names = {one.id: one.name for one in store.patterns.all()}
    guess = recognise(recogniser(), thought)
    ids = tuple(one for one in guess.shown if one in names)
    return Proposed(ids or (NONE,), proposal(guess, thought, names))


def chosen(option: str, typed: Sequence[str], known: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return the patterns that are meant by names, parts of names or places in `known`, counted from 1, once each.

    Nothing is returned for “none of these”. Raise Refused for an unknown name without `NEW` before it.
    """
    names = [clean_line(one) for one in typed]
    if any(_plain(one) in NO_PATTERN for one in names):
        if len(names) > 1:
            raise Refused(f"{option} takes patterns, or none of these, and not both.")
        return ()
    return tuple(dict.fromkeys(_one(option, name, known) for name in names))


def _one(option: str, name: str, known: Sequence[Choice]) -> Choice:
    if name.casefold().startswith(NEW):
        return Choice("", check_name("A pattern", clean_line(name[len(NEW) :])))
    if place := whole_of(name, 1, len(known)):
        return known[place - 1]
    wanted = _plain(name)
    meant = (
        found_by(wanted, known, lambda one: _plain(one.name), lambda one: (_plain(one.id),)) if wanted else ()
    )
    if len(meant) == 1:
        return meant[0]
    said = "is in the names of more than one" if meant else "is no pattern"
    names = ", ".join(one.name for one in meant or known)
    raise Refused(f"{option}: “{name}” {said}. There are {names}; {NEW}NAME adds one of your own.")


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").strip()
