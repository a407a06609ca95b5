"""What a made-up person thinks and how they answer it, and the parts they meet."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from tracker.content.demo import Later
from tracker.content.loader import load
from tracker.content.reframe import patterns
from tracker.domain.parts import STEPS

Texts = tuple[str, ...]
"""What could stand in one place of a record, another time another of them; "" where it can stay open."""


class MadeThought(NamedTuple):
    """A thought with all that could be said of it; `pattern` is an id, or the name of a pattern of their own."""

    pattern: str
    thought: str
    situation: Texts
    evidence_for: Texts
    evidence_against: Texts
    answer: Texts
    next_step: Texts


@dataclass(frozen=True, slots=True)
class MadeCard(Later):
    """A card of their own; `name` is its text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class MadePart(Later):
    """A part, and for each step of a visit what could be said, the later things later."""

    texts: dict[str, Texts]


class Thinking(NamedTuple):
    """The validated content of `demo_thoughts.toml`."""

    patterns: tuple[Later, ...]
    cards: tuple[MadeCard, ...]
    thoughts: tuple[MadeThought, ...]
    parts: tuple[MadePart, ...]


def thinking() -> Thinking:
    """Load and validate it; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("demo_thoughts.toml")
    found = Thinking(
        tuple(Later(row["from"], row["name"]) for row in read["patterns"]),
        tuple(MadeCard(row["from"], row["text"], row["pattern"]) for row in read["cards"]),
        tuple(_thought(row) for row in read["thoughts"]),
        tuple(_part(row) for row in read["parts"]),
    )
    known = {*(one.id for one in patterns()), *(one.name for one in found.patterns)}
    unknown = {*(one.pattern for one in found.cards), *(one.pattern for one in found.thoughts)} - known
    if unknown:
        raise ValueError(f"there is no pattern {', '.join(sorted(unknown))}")
    return found


def _thought(row: dict[str, Any]) -> MadeThought:
    places = (_texts(row[name]) for name in ("situation", "for", "against", "answer", "next"))
    return MadeThought(row["pattern"], row["thought"], *places)


def _texts(said: str | list[str]) -> Texts:
    return (said,) if isinstance(said, str) else tuple(said)


def _part(row: dict[str, Any]) -> MadePart:
    return MadePart(row["from"], row["name"], {step: tuple(row[step]) for step in STEPS})
