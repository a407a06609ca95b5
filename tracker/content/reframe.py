"""What ships for thoughts: the patterns with the questions that open them, the first cards, and what is asked."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tracker.content.loader import load
from tracker.domain.parts import STEPS
from tracker.domain.recogniser import NONE, PATTERNS


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern in plain words. `card` is the balanced answer that ships with it, "" where there is none."""

    id: str
    name: str
    words: str
    like: str
    questions: tuple[str, ...]
    card: str = ""


class Ask(NamedTuple):
    """One question of a record: its label, what helps to answer it, and whether the short form has it."""

    id: str
    label: str
    hint: str
    short: bool = False


class VisitAsk(NamedTuple):
    """One step of a visit to a part: its name, what is asked, and what helps."""

    id: str
    label: str
    ask: str
    hint: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Load and validate the patterns; raise ValueError, KeyError or TypeError if the file is broken."""
    found = tuple(
        Pattern(**{**row, "questions": tuple(row["questions"])}) for row in load("reframe.toml")["patterns"]
    )
    if {one.id for one in found} != set(PATTERNS) - {NONE}:
        raise ValueError("Patterns and recogniser do not know the same ones.")
    return found


def pattern(pattern_id: str) -> Pattern | None:
    """Return a pattern that ships; None for one of the person's own."""
    return next((one for one in patterns() if one.id == pattern_id), None)


@cache
def general_questions() -> tuple[str, ...]:
    """Load the questions that open an answer where no pattern of ours is chosen."""
    return tuple(load("reframe.toml")["general"]["questions"])


@cache
def asks() -> tuple[Ask, ...]:
    """Load what a record asks for, in its order; raise KeyError or TypeError if the file is broken."""
    return tuple(Ask(**row) for row in load("reframe.toml")["asks"])


@cache
def visit_asks() -> tuple[VisitAsk, ...]:
    """Load the steps of a visit; raise ValueError, KeyError or TypeError if the file is broken."""
    found = tuple(VisitAsk(**row) for row in load("reframe.toml")["visit"])
    if tuple(one.id for one in found) != STEPS:
        raise ValueError("A visit has other steps than its texts.")
    return found


@cache
def card_words() -> str:
    """Return what the recogniser is worth, with its scores once these are known."""
    card = load("reframe.toml")["card"]
    return " ".join(filter(None, (card["words"], card["scores"])))
