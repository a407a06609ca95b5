"""Wording an ask: need, person, size, words, and a way out for them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.limits import check_text
from tracker.domain.people import Person

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


def filled(text: str, who: str, need: str) -> str:
    """Put a name and a need in their places; a place for which nothing is known stays, so that it can be seen.

    What is put in is never looked through again, whatever it holds.
    """
    known = {WHO: who, NEED: need}
    return _PLACES.sub(lambda found: known[found[0]] or found[0], text)
