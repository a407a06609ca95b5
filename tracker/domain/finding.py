"""Finding something by its name, or a part of it, as a person types it: without capitals, without accents."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from tracker.domain.text import clean_line, folded

_NO_MARK = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take for another one with a mark, though a keyboard without them has only that."""


class Named(Protocol):
    """Something with an id and a name."""

    @property
    def id(self) -> str:
        """What identifies it."""

    @property
    def name(self) -> str:
        """What a person calls it."""


T = TypeVar("T")
N = TypeVar("N", bound=Named)


def bare(text: str) -> str:
    """Return what a part of a name is looked for in: `folded`, and without accents and other marks on letters.

    It says what is found, never what is the same: Inés and Ines can be two people.
    """
    known = folded(text)
    if known.isascii():
        return known
    from unicodedata import combining, normalize

    letters = "".join(letter for letter in normalize("NFKD", known) if not combining(letter))
    return " ".join(letters.translate(_NO_MARK).split())


def is_in(typed: str, name: str) -> bool:
    """Return whether `typed` is a part of `name`."""
    return bare(typed) in bare(name)


def found(typed: str, every: Iterable[N]) -> tuple[N, ...]:
    """Return what is meant by a name, a part of one or an id; several where it could be several.

    What is spelled exactly so stands alone, and then what is called so but for its accents.
    """
    return found_by(typed, every, lambda one: one.name, lambda one: (one.id,))


def found_by(
    typed: str, every: Iterable[T], name: Callable[[T], str], whole: Callable[[T], Iterable[str]]
) -> tuple[T, ...]:
    """Return the same of things whose `name` stands elsewhere, and which are meant by others only as a `whole`."""
    wanted, letters = folded(clean_line(typed)), bare(clean_line(typed))
    known = tuple(every)
    ways: tuple[Callable[[T], bool], ...] = (
        lambda one: wanted in {folded(said) for said in (name(one), *whole(one))},
        lambda one: letters == bare(name(one)),
        lambda one: letters in bare(name(one)),
    )
    return next(filter(None, (tuple(filter(way, known)) for way in ways)), ())
