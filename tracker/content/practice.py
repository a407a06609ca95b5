"""What ships for practice with people: the ladder of depth, the look before level 3, openings for an ask."""

from dataclasses import dataclass

from tracker.content.loader import load
from tracker.domain.people import DEEPEST
from tracker.domain.wording import Ask, Size


@dataclass(frozen=True, slots=True)
class Look:
    """What to ask oneself before a step of level 3; `anyone` where nobody is named, else `person` with its {name}."""

    steady: str
    crisis: str
    anyone: str
    person: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The validated content of `practice.toml`; `depth` has a name for each of 0–`DEEPEST`."""

    depth: tuple[str, ...]
    look: Look
    openings: tuple[Ask, ...]


def practice() -> Practice:
    """Load and validate the content; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("practice.toml")
    if len(read["depth"]) != DEEPEST + 1:
        raise ValueError(f"The ladder of depth needs {DEEPEST + 1} names.")
    return Practice(
        depth=tuple(read["depth"]),
        look=Look(**read["look"]),
        openings=tuple(Ask("", **{**row, "size": Size(row["size"])}) for row in read["openings"]),
    )
