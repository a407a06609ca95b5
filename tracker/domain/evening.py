"""One day as it is logged: moments, feelings, coping, interactions, and all of it together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tracker.domain import limits
from tracker.domain.errors import Refused
from tracker.domain.limits import check_text, check_whole, whole_of
from tracker.domain.people import Person
from tracker.domain.scales import Rating, Scale

if TYPE_CHECKING:
    # The ladder's attempts name what was left out of a list that stands here.
    from tracker.domain.ladder import Attempt, PlannedStep, Waiting

TEXT_LENGTH = limits.TEXT_LENGTH
NAME_LENGTH = 40


class MomentKind(StrEnum):
    """How help came up."""

    OFFERED = "offered"
    NEEDED = "needed"
    ASKED = "asked"


class Did(StrEnum):
    """What the person did with it. Every one of these is an honest, complete answer."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    DECLINED = "declined"
    DEFLECTED = "deflected"
    ALONE = "alone"
    ASKED = "asked"
    DID_NOT_ASK = "did-not-ask"


DID_WORDS = {
    Did.ACCEPTED: "accepted",
    Did.PARTLY: "accepted in part",
    Did.DECLINED: "declined",
    Did.DEFLECTED: "deflected",
    Did.ALONE: "did it alone",
    Did.ASKED: "asked",
    Did.DID_NOT_ASK: "did not ask",
}
"""The words on the screen for what was done."""


_FITTING = {
    MomentKind.OFFERED: (Did.ACCEPTED, Did.PARTLY, Did.DECLINED, Did.DEFLECTED, Did.ALONE),
    MomentKind.NEEDED: (Did.ASKED, Did.DID_NOT_ASK, Did.ALONE, Did.ACCEPTED, Did.PARTLY),
    MomentKind.ASKED: (Did.ASKED, Did.ACCEPTED, Did.PARTLY, Did.DECLINED, Did.DEFLECTED),
}


def answers_for(kind: MomentKind) -> tuple[Did, ...]:
    """Return every answer, those first that most often fit how help came up."""
    return tuple(dict.fromkeys((*_FITTING[kind], *Did)))


class Outcome(StrEnum):
    """How a time with someone left things between you."""

    CLOSER = "closer"
    SAME = "same"
    STRAINED = "strained"


def check_name(what: str, name: str) -> str:
    """Return a name for a list of one's own; raise Refused when it is empty or over 40 characters."""
    if not name or len(name) > NAME_LENGTH:
        raise Refused(f"{what} needs a name of 1 to {NAME_LENGTH} characters.")
    return name


def read_distress(text: str) -> int | None:
    """Read SUDS as typed, 0–100; nothing typed is None. Raise Refused for anything else."""
    typed = text.strip()
    if not typed:
        return None
    distress = whole_of(typed, 0, 100)
    if distress is None:
        raise Refused(f"Distress takes a whole number from 0 to 100, not “{typed}”.")
    return distress


class Choice(NamedTuple):
    """An entry of a list that the person can extend: an emotion, a way of coping."""

    id: str
    name: str
    hidden: bool = False
    built_in: bool = False


@dataclass(frozen=True, slots=True)
class Feeling:
    """An emotion and how strong it was, 1–10."""

    id: str
    day: date
    emotion: Choice
    intensity: int

    def __post_init__(self) -> None:
        """Raise Refused for an intensity off the scale."""
        check_whole("How strong a feeling was", self.intensity, 1, 10)


@dataclass(frozen=True, slots=True)
class Coped:
    """A way of coping that was used and how well it worked, 0–10 (None: not said)."""

    id: str
    day: date
    coping: Choice
    worked: int | None = None

    def __post_init__(self) -> None:
        """Raise Refused for a value off the scale."""
        check_whole("How well it worked", self.worked, 0, 10)


@dataclass(frozen=True, slots=True)
class Moment:
    """Help was offered, needed or asked for; what was done; SUDS 0–100 then and now (None: not said)."""

    id: str
    day: date
    kind: MomentKind
    person: Person | None = None
    did: Did | None = None
    distress: int | None = None
    distress_after: int | None = None
    about: str = ""

    def __post_init__(self) -> None:
        """Raise Refused for distress off the scale or a text over 2 000 characters."""
        check_whole("Distress", self.distress, 0, 100)
        check_whole("Distress", self.distress_after, 0, 100)
        check_text("What it was about", self.about)


@dataclass(frozen=True, slots=True)
class Interaction:
    """A time with someone and how it came out (None: not said)."""

    id: str
    day: date
    person: Person | None = None
    about: str = ""
    outcome: Outcome | None = None

    def __post_init__(self) -> None:
        """Raise Refused when it says neither who nor what, or for a text over 2 000 characters."""
        if self.person is None and not self.about:
            raise Refused("Say with whom it was, or what it was.")
        check_text("What it was", self.about)


class Evening(NamedTuple):
    """All that is logged for one day. `ratings` holds each scale's answers of the day, oldest first."""

    day: date
    note: str = ""
    scales: tuple[Scale, ...] = ()
    ratings: Mapping[str, tuple[Rating, ...]] = MappingProxyType({})
    feelings: tuple[Feeling, ...] = ()
    moments: tuple[Moment, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    coped: tuple[Coped, ...] = ()
    steps: tuple[PlannedStep, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    """Every attempt of the day, whatever its state, the oldest first."""
    waiting: tuple[Waiting, ...] = ()
    """What was begun, on this day or any other, and is neither answered nor let go; the oldest first."""

    def last(self, scale_id: str) -> Rating | None:
        """The answer that stands for a scale, or None while it is open."""
        ratings = self.ratings.get(scale_id, ())
        return ratings[-1] if ratings else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been logged for the day."""
        logged = (self.note, self.ratings, self.feelings, self.moments, self.interactions, self.coped)
        tried = any(step.attempts_today for step in self.steps)
        return not any(logged) and not tried and not self.attempts
