"""Parts: the one in us who refuses help, met as a protector with a job.

After Internal Family Systems (Schwartz 1995).
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.thoughts import LONGEST, ThoughtState

NAME_LENGTH = 80
STEPS = ("body", "focus", "likeness", "toward", "job", "fear", "need")
"""The steps of a visit, in their order: find it in the body, stay with it, what it is like, how one feels toward it,
what it does for one, what it fears would happen if it let someone help, what it needs."""


class InnerPart(NamedTuple):
    """A part by its name, as the person calls it."""

    id: str
    name: str
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """One guided check-in with a part. Each text can stay empty."""

    id: str
    day: date
    part: InnerPart
    body: str = ""
    focus: str = ""
    likeness: str = ""
    toward: str = ""
    job: str = ""
    fear: str = ""
    need: str = ""
    state: ThoughtState = ThoughtState.BEGUN

    def __post_init__(self) -> None:
        """Raise Refused for a name that is missing or too long, or a text that is too long."""
        if not self.part.name or len(self.part.name) > NAME_LENGTH:
            raise Refused(f"A part needs a name, up to {NAME_LENGTH} characters; any that fits for now.")
        if any(len(getattr(self, name)) > LONGEST for name in STEPS):
            raise Refused(f"Up to {LONGEST} characters fit into each place; this has more.")
