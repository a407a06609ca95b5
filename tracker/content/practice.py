"""What ships for practice with people: the ladder of depth, the look before level 3, openings for an ask."""

from dataclasses import dataclass

from tracker.content.loader import load
from tracker.domain.people import DEEPEST
from tracker.domain.wording import Ask, Size


@dataclass(frozen=True, slots=True)
class Look:
    """One question before a step of level 3, and what is said if the answer is not a plain yes."""

    question: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The validated content of `practice.toml`; `depth` has a name for each of 0–`DEEPEST`."""

    depth: tuple[str, ...]
    steadiness: tuple[Look, ...]
    openings: tuple[Ask, ...]


def practice() -> Practice:
    """Load and validate the content; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("practice.toml")
    if len(read["depth"]) != DEEPEST + 1:
        raise ValueError(f"The ladder of depth needs {DEEPEST + 1} names.")
    return Practice(
        depth=tuple(read["depth"]),
        steadiness=tuple(Look(**row) for row in read["steadiness"]),
        openings=tuple(Ask("", **{**row, "size": Size(row["size"])}) for row in read["openings"]),
    )
