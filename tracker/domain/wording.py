"""Wording an ask: need, person, size, words, and a way out for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.limits import check_text
from tracker.domain.people import Person
from tracker.domain.text import clean_line

NAME_LENGTH = 80
NEED_LENGTH = 200

WHO, NEED = "{who}", "{need}"
"""What stands in an opening for the person's name and for the need."""

_PLACES = re.compile(f"{re.escape(WHO)}|{re.escape(NEED)}")


class Size(StrEnum):
    """How much is asked of somebody."""

    SMALL = "small"
    MIDDLE = "middle"
    LARGE = "large"


SIZE_WORDS = {
    Size.SMALL: "small: a few minutes",
    Size.MIDDLE: "middle: an hour or so",
    Size.LARGE: "large: more than an evening",
}

SIZE_AT = {1: Size.SMALL, 2: Size.MIDDLE, 3: Size.LARGE}
"""How much an ask is at a step of each level."""

_OPEN = {WHO: "say of whom", NEED: "say what you need"}
_ARTICLE = re.compile(r"(?:a|an|the) ")


@dataclass(frozen=True, slots=True)
class Ask:
    """An ask being worded, or one that was saved under a `name`. `words` and `way_out` may hold `WHO` and `NEED`."""

    id: str
    name: str
    words: str
    need: str = ""
    size: Size | None = None
    way_out: str = ""
    person: Person | None = None

    def __post_init__(self) -> None:
        """Raise Refused for a name that is empty or over 80 characters, no words, or texts that are too long."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A saved wording needs a name of 1 to {NAME_LENGTH} characters.")
        if not self.words:
            raise Refused("Write the words of the ask.")
        check_text("The need", self.need, NEED_LENGTH)
        check_text("The words", self.words)
        check_text("The way out", self.way_out)

    @property
    def text(self) -> str:
        """The whole ask as it can be sent: the words, then the way out, with person and need in their places."""
        whole = "\n\n".join(part for part in (self.words, self.way_out) if part)
        return filled(whole, self.person.name if self.person else "", self.need)

    @property
    def still_open(self) -> tuple[str, ...]:
        """The places in the words and the way out, `WHO` or `NEED`, for which nothing is known yet."""
        known = {WHO: self.person is not None, NEED: bool(self.need)}
        there = set(_PLACES.findall(f"{self.words} {self.way_out}"))
        return tuple(place for place, is_known in known.items() if place in there and not is_known)


def check_filled(ask: Ask) -> None:
    """Raise Refused while a place in the words is open, so that nobody is sent a `WHO`."""
    if places := ask.still_open:
        says = " and ".join(_OPEN[place] for place in places)
        raise Refused(f"Still open: {says}, or take {' and '.join(places)} out of the words.")


def check_tried(ask: Ask) -> None:
    """Raise Refused where an attempt cannot be made of an ask: a place is open, or it is too long as a whole."""
    check_filled(ask)
    check_text("An attempt", clean_line(ask.text))


def check_own_name(name: str, ours: Sequence[Ask]) -> None:
    """Raise Refused for a name of one's own that is that of an opening that ships, with an article or without."""

    def bare(text: str) -> str:
        return _ARTICLE.sub("", text.casefold(), count=1)

    for one in ours:
        if bare(one.name) == bare(name):
            raise Refused(
                f"“{one.name}” is an opening that is there already. Another name keeps the two apart."
            )


def proposed(own: Sequence[Ask], ours: Sequence[Ask], size: Size | None, person: Person | None) -> Ask:
    """Return what to begin with: one's own words of that size before ours, and none that are for somebody else.

    Without a size any fits; where none does, ours come first.
    """
    fitting = [one for one in (*own, *ours) if size in {None, one.size}]
    return next((one for one in fitting if not person or one.person in {None, person}), ours[0])


def filled(text: str, who: str, need: str) -> str:
    """Put a name and a need in their places; a place for which nothing is known stays, so that it can be seen.

    What is put in is never looked through again, whatever it holds.
    """
    known = {WHO: who, NEED: need}
    return _PLACES.sub(lambda found: known[found[0]] or found[0], text)
