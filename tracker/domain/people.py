"""People: whoever help comes from, is asked of, or an evening was spent with.

Who is safe to lean on, after CONTENT §7: consistent, reliable, emotionally available, and has shown it in small ways
first; with care around the judgmental, the harshly critical and the volatile. There is no score.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.limits import check_whole
from tracker.domain.text import folded

NAME_LENGTH = 80
RELATION_LENGTH = 80
DEEPEST = 6
"""The last rung of the ladder of depth: 0 is nothing of weight yet."""


class Sign(StrEnum):
    """What makes somebody safe to lean on."""

    CONSISTENT = "consistent"
    RELIABLE = "reliable"
    AVAILABLE = "available"
    SHOWN = "shown"


class Caution(StrEnum):
    """What asks for care with somebody."""

    JUDGMENTAL = "judgmental"
    CRITICAL = "critical"
    VOLATILE = "volatile"


SIGN_WORDS = {
    Sign.CONSISTENT: "consistent",
    Sign.RELIABLE: "reliable",
    Sign.AVAILABLE: "emotionally available",
    Sign.SHOWN: "has shown it in small ways",
}
CAUTION_WORDS = {
    Caution.JUDGMENTAL: "can be judgmental",
    Caution.CRITICAL: "can be harshly critical",
    Caution.VOLATILE: "can be volatile",
}


@dataclass(frozen=True, slots=True)
class Person:
    """A name or initials, and what is known of them. `relation`: what they are to me.

    `closeness` is how close we are now, 0–10; `shared` how deep I have gone with them so far, 0–`DEEPEST` on the
    ladder of depth; None where it is not said. Someone archived is no longer offered to be picked.
    """

    id: str
    name: str
    note: str = ""
    relation: str = ""
    signs: frozenset[Sign] = frozenset()
    cautions: frozenset[Caution] = frozenset()
    closeness: int | None = None
    shared: int | None = None
    archived: bool = False

    def __post_init__(self) -> None:
        """Raise Refused for a name that is empty or over 80 characters, or a number off its scale."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A person needs a name or initials, up to {NAME_LENGTH} characters.")
        if len(self.relation) > RELATION_LENGTH:
            raise Refused(f"What they are to you takes up to {RELATION_LENGTH} characters.")
        check_whole("How close you are", self.closeness, 0, 10)
        check_whole("How much you have shared", self.shared, 0, DEEPEST)

    @property
    def safe_words(self) -> str:
        """What is noted of them as safe, then what asks for care: “reliable · can be volatile”; empty if nothing."""
        signs = [SIGN_WORDS[sign] for sign in Sign if sign in self.signs]
        return " · ".join([*signs, *(CAUTION_WORDS[one] for one in Caution if one in self.cautions)])


def initials(name: str) -> str:
    """Return the first letter of each word of a name: “Anna Maria” becomes “A. M.”; at most four of them.

    A name that begins with no letter at all (“[/b]”) becomes its first character that is not a space.
    """
    first = [next((letter for letter in word if letter.isalnum()), "") for word in name.split()]
    letters = [letter.upper() for letter in first if letter][:4] or [name.strip()[:1]]
    return " ".join(f"{letter}." for letter in letters)


def together(keep: Person, gone: Person) -> Person:
    """Return two entries of one person as one: `keep`, filled up with what only `gone` says.

    Another name, relation, closeness or depth of `gone` is noted, so that nothing typed is lost.
    """
    known = set(gone.note.split("\n")) <= {"", *keep.note.split("\n")}
    notes = [keep.note, "" if known else gone.note]
    if folded(gone.name) != folded(keep.name):
        notes.append(f"Also: {gone.name}")
    if keep.relation and folded(gone.relation) not in {"", folded(keep.relation)}:
        notes.append(f"Also: {gone.relation}")
    numbers = (
        ("closeness", keep.closeness, gone.closeness, 10),
        ("shared", keep.shared, gone.shared, DEEPEST),
    )
    for what, ours, theirs, most in numbers:
        if theirs is not None and ours not in {None, theirs}:
            notes.append(f"Also: {what} {theirs} of {most}")
    return Person(
        keep.id,
        keep.name,
        "\n".join(note for note in notes if note),
        keep.relation or gone.relation,
        keep.signs | gone.signs,
        keep.cautions | gone.cautions,
        gone.closeness if keep.closeness is None else keep.closeness,
        gone.shared if keep.shared is None else keep.shared,
        keep.archived and gone.archived,
    )


class Ties(NamedTuple):
    """How much in the file leads to a person, by family."""

    attempts: int = 0
    moments: int = 0
    interactions: int = 0
    exchanges: int = 0
    asks: int = 0
    thoughts: int = 0

    @property
    def shared(self) -> int:
        """How much of it stands on a day: all but saved wordings and thoughts."""
        return self.attempts + self.moments + self.interactions + self.exchanges

    @property
    def any(self) -> bool:
        """Whether anything does, so that deleting has to ask what becomes of it."""
        return bool(self.shared or self.asks or self.thoughts)


class Leaving(StrEnum):
    """What becomes of the entries of a person who is deleted; none of them is deleted along."""

    INITIALS = "initials"
    UNLINK = "unlink"


LEAVING_WORDS = {
    Leaving.INITIALS: "keep them as initials; all else noted about them goes",
    Leaving.UNLINK: "unlink them; the entries stay, without a name",
}
