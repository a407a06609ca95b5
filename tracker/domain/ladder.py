"""The graded exposure ladder: levels, steps, attempts, and how far each level has come."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain import words
from tracker.domain.attempts import NOT_TRIED, After, Before, State
from tracker.domain.dates import in_words, parse_day
from tracker.domain.errors import Refused
from tracker.domain.limits import check_whole
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp

NAME_LENGTH = 120
LEVELS = {1: "Low-stakes practice", 2: "Moderate vulnerability", 3: "Significant interdependence"}
"""The three levels by name, from small to large."""
counted = words.counted


class StepKind(StrEnum):
    """Planned steps can be set up; an opportunity happens, so it is noticed and counted."""

    PLANNED = "planned"
    OPPORTUNITY = "opportunity"


KIND_WORDS = {
    StepKind.PLANNED: "you can set it up",
    StepKind.OPPORTUNITY: "it comes to you, and you notice it",
}
"""What the two kinds mean, in the person's words."""


class Standing(StrEnum):
    """What the person says of a step. It stands above anything the program could suggest."""

    PRACTISING = "practising"
    READY = "ready"
    MASTERED = "mastered"


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder, or a smaller one inside another (`parent_id`).

    `standing` is what the person said of it, at the instant `standing_at` (UTC); None while they said nothing.
    `expected_suds` (0–100) is the distress they expect of it before it was ever tried.
    """

    id: str
    level: int
    name: str
    kind: StepKind = StepKind.PLANNED
    parent_id: str | None = None
    position: int = 0
    resting: bool = False
    built_in: bool = False
    standing: Standing | None = None
    standing_at: datetime | None = None
    expected_suds: int | None = None

    def __post_init__(self) -> None:
        """Raise Refused for an empty or overlong name, a level that is not 1, 2 or 3, distress off 0–100."""
        check_whole("Expected distress", self.expected_suds, 0, 100)
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A step needs a name of 1 to {NAME_LENGTH} characters.")
        if self.level not in LEVELS:
            raise Refused("A step stands on level 1, 2 or 3.")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a step. A bare tick is done and says nothing else; `answered_at` is when its *after* was."""

    id: str
    step_id: str
    stamp: Stamp
    state: State = State.DONE
    before: Before = field(default_factory=Before)
    after: After = field(default_factory=After)
    answered_at: datetime | None = None

    @property
    def is_try(self) -> bool:
        """Whether it counts: it is done, and there was a chance that was taken. A refusal is a try like any other."""
        return self.state is State.DONE and self.after.outcome not in NOT_TRIED

    @property
    def is_bare(self) -> bool:
        """Whether it is a tick and nothing more."""
        return self.state is State.DONE and self.before.is_empty and self.after.is_empty

    @property
    def noted_later(self) -> bool:
        """Whether it was written down on another evening than its own, so that its clock time says nothing."""
        local = self.stamp.local
        after_midnight = local.date() == self.stamp.day + timedelta(days=1) and local.hour < 12
        return local.date() != self.stamp.day and not after_midnight


class Rung(NamedTuple):
    """A step with what the ladder shows of it: how often, when last, and the day it is planned for next."""

    step: Step
    times: int = 0
    last: date | None = None
    planned_for: date | None = None
    expected_suds: int | None = None
    """Expected distress, 0–100: as said before the latest attempt that says it, else of the step itself."""
    waits: bool = False
    """Whether an attempt at it was begun and is neither answered nor let go."""


class Waiting(NamedTuple):
    """An attempt that was begun and is neither answered nor let go, with its step."""

    attempt: Attempt
    step: Step


class PlannedStep(NamedTuple):
    """A step as it stands on one day: planned for it, or tried on it. Only tries are counted."""

    step: Step
    attempts_today: int = 0
    times: int = 0


class StepRecord(NamedTuple):
    """All that is known of one step: itself, the steps right below it, the one above, its attempts, latest first."""

    rung: Rung
    above: Step | None = None
    below: tuple[Rung, ...] = ()
    attempts: tuple[Attempt, ...] = ()


class Progress(NamedTuple):
    """How far a level has come: of its steps that are not resting, how many were tried at least once."""

    level: int
    tried: int
    steps: int
    attempts: int
    resting: int = 0

    @property
    def words(self) -> str:
        """Say it as on the ladder: “2 of 4 tried · 9 attempts · 1 rests”; a level nobody began is “4 steps”."""
        begun = f"{self.tried} of {self.steps} tried" if self.attempts else counted(self.steps, "step")
        said = [begun if self.steps else "", counted(self.attempts, "attempt") if self.attempts else ""]
        said.append(f"{self.resting} {'rests' if self.resting == 1 else 'rest'}" if self.resting else "")
        return " · ".join(words for words in said if words) or "no steps here"


def progress(rungs: Sequence[Rung], level: int) -> Progress:
    """Count a level; a resting step is left out of the steps, but its attempts were made and still count."""
    here = [rung for rung in rungs if rung.step.level == level]
    awake = [rung for rung in here if not rung.step.resting]
    tried = sum(1 for rung in awake if rung.times)
    attempts = sum(rung.times for rung in here)
    return Progress(level, tried, len(awake), attempts, len(here) - len(awake))


def in_order(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    """Order rungs as the ladder stands: by level, then position, each parent followed by its sub-steps.

    Rungs at the same place keep the order they came in.
    """
    ranked = sorted(rungs, key=lambda rung: (rung.step.level, rung.step.position))
    by_parent: dict[str | None, list[Rung]] = {}
    for rung in ranked:
        by_parent.setdefault(rung.step.parent_id, []).append(rung)

    def below(parent_id: str | None) -> list[Rung]:
        return [one for rung in by_parent.get(parent_id, []) for one in (rung, *below(rung.step.id))]

    return tuple(below(None))


def awake(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    """Return the rungs that do not rest, nor stand below one that does. Parents come before their sub-steps."""
    found: list[Rung] = []
    resting: set[str] = set()
    for rung in rungs:
        if rung.step.resting or rung.step.parent_id in resting:
            resting.add(rung.step.id)
        else:
            found.append(rung)
    return tuple(found)


def depths(steps: Iterable[Step]) -> Mapping[str, int]:
    """Return how deep each step stands, by id: 0 on a level itself. Parents come before their sub-steps."""
    found: dict[str, int] = {}
    for step in steps:
        found[step.id] = found.get(step.parent_id, -1) + 1 if step.parent_id else 0
    return found


def all_below(steps: Iterable[Step], step_id: str) -> frozenset[str]:
    """Return the ids of a step's sub-steps and of theirs."""
    children: dict[str | None, list[str]] = {}
    for step in steps:
        children.setdefault(step.parent_id, []).append(step.id)
    found: set[str] = set()
    waiting = [step_id]
    while waiting:
        new = [one for one in children.get(waiting.pop(), []) if one not in found]
        found.update(new)
        waiting += new
    return frozenset(found)


def moved(steps: Sequence[Step], step_id: str, by: int) -> tuple[Step, ...]:
    """Return the steps with one of them `by` places further down (up, if negative); it stops at the ends.

    `steps` is the whole ladder in its order. A sub-step moves among its siblings. A step of a level passes its
    neighbours with all that is below them, and then the edge between two levels, which is a place of its own: past
    the last of level 1 it is the first of level 2. Its sub-steps come along.
    """
    step = next((one for one in steps if one.id == step_id), None)
    if step is None:
        return tuple(steps)
    row = _row(steps, step)
    before = _by_level(row)
    at = row.index(step)
    row.insert(max(1, min(len(row) - 1, at + by)), row.pop(at))
    after = _by_level(row)
    new = {
        one.id: replace(one, level=level, position=position)
        for level, order in after.items()
        if order != before[level]
        for position, one in enumerate(order)
    }
    level = new.get(step_id, step).level
    carried = all_below(steps, step_id)
    return tuple(replace(one, level=level) if one.id in carried else new.get(one.id, one) for one in steps)


def _row(steps: Sequence[Step], step: Step) -> list[Step | int]:
    """Return the steps among which `step` can move, each level led by its number."""
    if step.parent_id:
        return [step.level, *(one for one in steps if one.parent_id == step.parent_id)]
    row: list[Step | int] = []
    for level in LEVELS:
        row += [level, *(one for one in steps if one.level == level and not one.parent_id)]
    return row


def _by_level(row: Sequence[Step | int]) -> dict[int, list[Step]]:
    found: dict[int, list[Step]] = {}
    level = 0
    for one in row:
        if isinstance(one, int):
            level = one
            found[level] = []
        else:
            found[level].append(one)
    return found


def plan_day(text: str, today: date) -> date | None:
    """Read the day a step is planned for; nothing typed means no day. Raise Refused for a day that has been."""
    if not clean_line(text):
        return None
    day = parse_day(text, today, ahead=True)
    check_plan(day, today)
    return day


def check_plan(day: date, today: date) -> None:
    """Raise Refused for a day before today."""
    if day < today:
        raise Refused(f"{in_words(day)} has been. A plan takes today or a day to come.")


def check_attempt(day: date, today: date) -> None:
    """Raise Refused for a day after today: an attempt is something that was done."""
    if day > today:
        raise Refused(f"{in_words(day)} is still to come. Plan the step for it; tick it once you tried.")
