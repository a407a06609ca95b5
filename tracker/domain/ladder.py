"""The graded exposure ladder: levels, steps, attempts, and how far each level has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.time import Stamp

NAME_LENGTH = 120
LEVELS = {1: "Low-stakes practice", 2: "Moderate vulnerability", 3: "Significant interdependence"}
"""The three levels by name, from small to large."""


class StepKind(StrEnum):
    """Planned steps can be set up; an opportunity happens, so it is noticed and counted."""

    PLANNED = "planned"
    OPPORTUNITY = "opportunity"


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder, or a smaller one inside another (`parent_id`)."""

    id: str
    level: int
    name: str
    kind: StepKind = StepKind.PLANNED
    parent_id: str | None = None
    position: int = 0
    resting: bool = False
    built_in: bool = False

    def __post_init__(self) -> None:
        """Raise Refused for an empty or overlong name, or a level that is not 1, 2 or 3."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A step needs a name of 1 to {NAME_LENGTH} characters.")
        if self.level not in LEVELS:
            raise Refused("A step stands on level 1, 2 or 3.")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a step."""

    id: str
    step_id: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Rung:
    """A step with what the ladder shows of it: how often, when last, and the day it is planned for next."""

    step: Step
    times: int = 0
    last: date | None = None
    planned_for: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step as it stands on one day: planned for it, or tried on it."""

    step: Step
    attempts_today: int = 0
    times: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a level has come: of its steps that are not resting, how many were tried at least once."""

    level: int
    tried: int
    steps: int
    attempts: int


def progress(rungs: Sequence[Rung], level: int) -> Progress:
    """Count a level; a resting step is left out of the steps, but its attempts were made and still count."""
    here = [rung for rung in rungs if rung.step.level == level]
    awake = [rung for rung in here if not rung.step.resting]
    tried = sum(1 for rung in awake if rung.times)
    return Progress(level, tried, len(awake), sum(rung.times for rung in here))


def in_order(rungs: Sequence[Rung]) -> tuple[Rung, ...]:
    """Order rungs as the ladder stands: by level, then position, each parent followed by its sub-steps."""
    ranked = sorted(rungs, key=lambda rung: (rung.step.level, rung.step.position))
    by_parent: dict[str | None, list[Rung]] = {}
    for rung in ranked:
        by_parent.setdefault(rung.step.parent_id, []).append(rung)

    def below(parent_id: str | None) -> list[Rung]:
        return [one for rung in by_parent.get(parent_id, []) for one in (rung, *below(rung.step.id))]

    return tuple(below(None))
