"""What to reread: everything people did well and everything that was learned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.people import Person


class EvidenceKind(StrEnum):
    """What a line is."""

    DID_WELL = "did-well"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line, from the attempt `attempt_id` at a step; `person` where it is known with whom."""

    attempt_id: str
    day: date
    kind: EvidenceKind
    text: str
    step_id: str
    step: str
    person: Person | None = None


def shuffled(lines: Sequence[Evidence], seed: int) -> tuple[Evidence, ...]:
    """Return the lines in an order that is the same for the same seed."""
    from random import Random

    return tuple(Random(seed).sample(lines, len(lines)))  # noqa: S311 - for rereading, not for secrets
