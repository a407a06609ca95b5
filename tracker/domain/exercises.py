"""An exercise as a line of time: which phase it is at a second, how full the breath, how long it still takes."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from math import ceil, cos, pi
from typing import NamedTuple

from tracker.domain.errors import Refused

LONGEST_SECONDS = 3600.0
"""No exercise is played for longer than an hour at a time."""
SHORTEST_PHASE, LONGEST_PHASE = 0.5, 1200.0
"""Seconds that one phase may take."""
MOST_PHASES = 200
PACES = (0.5, 2.0)
"""How much shorter and longer an exercise that goes along a list can be made."""
_STEP = 1.25
_MINUTE = 60.0


class Kind(StrEnum):
    """What is done in an exercise."""

    BREATHING = "breathing"
    MUSCLES = "muscles"
    MINDFULNESS = "mindfulness"
    SENSES = "senses"
    BODY = "body"


KIND_WORDS = {
    Kind.BREATHING: "paced breathing",
    Kind.MUSCLES: "muscle relaxation",
    Kind.MINDFULNESS: "mindfulness",
    Kind.SENSES: "the five senses",
    Kind.BODY: "body scan",
}


class Way(StrEnum):
    """What the shape does meanwhile: grow, shrink, or stay as it is."""

    IN = "in"
    OUT = "out"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class Phase:
    """What is done for some seconds. `lines` (0–9) is how many things can be typed in it.

    A `fixed` one takes its time at any pace: a muscle is not held tense for longer because there is more time.
    """

    words: str
    seconds: float
    way: Way = Way.STAY
    lines: int = 0
    fixed: bool = False

    def __post_init__(self) -> None:
        """Raise Refused for a phase without words or of a length that nobody can follow."""
        if not self.words:
            raise Refused("a phase has no words.")
        if not SHORTEST_PHASE <= self.seconds <= LONGEST_PHASE:
            possible = f"{SHORTEST_PHASE:g} to {LONGEST_PHASE:g}"
            raise Refused(f"“{self.words}” takes {self.seconds:g} seconds; {possible} is possible.")
        if not 0 <= self.lines <= 9:
            raise Refused(f"“{self.words}” has {self.lines} lines; 0 to 9 is possible.")


class Rounds(NamedTuple):
    """How often the phases are gone through: usually, at least and at most."""

    usual: int = 1
    least: int = 1
    most: int = 1


ONCE = Rounds()


@dataclass(frozen=True)
class Exercise:
    """Phases that are gone through in rounds, between an opening and a closing that are gone through once.

    `by_pace` ones are made longer by taking more time for each phase, others by more rounds. `care` says in a line
    what to look after while doing it.
    """

    id: str
    name: str
    kind: Kind
    about: str
    source: str
    phases: tuple[Phase, ...]
    rounds: Rounds = ONCE
    opening: tuple[Phase, ...] = ()
    closing: tuple[Phase, ...] = ()
    bell: bool = False
    own: bool = False
    care: str = ""

    def __post_init__(self) -> None:
        """Raise Refused where it cannot be played as it is written."""
        if not self.phases:
            raise Refused("it has no phases.")
        if len(self.phases) + len(self.opening) + len(self.closing) > MOST_PHASES:
            raise Refused(f"it has more than {MOST_PHASES} phases.")
        if not 1 <= self.rounds.least <= self.rounds.usual <= self.rounds.most:
            raise Refused("its rounds are to be at least 1, and not outside least and most.")
        # Not laid out before that: so many rounds may be asked for that it would take long.
        if self._around + self.rounds.usual * self.round_seconds > LONGEST_SECONDS:
            raise Refused(f"it takes longer than {LONGEST_SECONDS / _MINUTE:.0f} minutes.")

    @property
    def by_pace(self) -> bool:
        """Whether it goes along a list once, so that only its pace can make it longer."""
        return self.rounds.most == 1

    @property
    def round_seconds(self) -> float:
        """How long one round takes."""
        return sum(phase.seconds for phase in self.phases)

    @property
    def is_a_breath(self) -> bool:
        """Whether something grows and shrinks in it."""
        return any(phase.way is not Way.STAY for phase in self.phases)

    def timeline(self, rounds: int | None = None, pace: float = 1.0) -> "Timeline":
        """Return the exercise laid out for so many rounds (the usual number) at a pace (2 is twice as long)."""
        return Timeline(self, self.rounds.usual if rounds is None else rounds, pace)

    def lasting(self, minutes: float) -> "Timeline":
        """Return the exercise laid out as near to so many minutes (more than 0) as it can be."""
        if self.by_pace:
            fixed, paced = self._fixed_and_paced
            return self.timeline(pace=self.possible_pace((minutes * _MINUTE - fixed) / paced if paced else 1))
        return self.timeline(self.possible(round((minutes * _MINUTE - self._around) / self.round_seconds)))

    def possible(self, rounds: int) -> int:
        """Return the number of rounds nearest to `rounds` that it can have."""
        room = int((LONGEST_SECONDS - self._around) // self.round_seconds)
        return min(max(rounds, self.rounds.least), self.rounds.most, room)

    def possible_pace(self, pace: float) -> float:
        """Return the pace nearest to `pace` that it can have."""
        fixed, paced = self._fixed_and_paced
        low, high = PACES
        return min(max(pace, low), high, (LONGEST_SECONDS - fixed) / paced if paced else 1.0)

    @cached_property
    def _fixed_and_paced(self) -> tuple[float, float]:
        """How many seconds of one round with all around it a pace leaves as they are, and how many it changes."""
        phases = (*self.opening, *self.phases, *self.closing)
        fixed = sum(phase.seconds for phase in phases if phase.fixed)
        return fixed, sum(phase.seconds for phase in phases) - fixed

    @property
    def _around(self) -> float:
        return sum(phase.seconds for phase in (*self.opening, *self.closing))


class Place(NamedTuple):
    """A moment of an exercise. `fraction` (0–1) is of the phase, `full` (0–1) of the breath; seconds are exact.

    `round` counts from 1 and is 0 in the opening, and the last one in the closing. `number` counts the
    phases of the whole line from 0.
    """

    phase: Phase
    fraction: float
    round: int
    left: float
    number: int
    full: float
    into: float
    """Seconds since the phase began."""
    seconds: float
    """Seconds that the phase takes."""

    @property
    def second(self) -> int:
        """The second of the phase, counted down to 1; a part of a second counts with the one after it."""
        return max(min(ceil(self.seconds - self.into - 1e-9), int(self.seconds)), 1)


@dataclass(frozen=True)
class Timeline:
    """An exercise laid out in time. Where one is follows from the seconds alone, so nothing can add up wrongly."""

    exercise: Exercise
    rounds: int
    pace: float = 1.0

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """Every phase in its order."""
        one = self.exercise
        return (*one.opening, *one.phases * self.rounds, *one.closing)

    @cached_property
    def starts(self) -> tuple[float, ...]:
        """When each phase begins, and at the end when all is over; in seconds."""
        return tuple(accumulate(map(self.length_of, self.phases), initial=0.0))

    def length_of(self, phase: Phase) -> float:
        """Return for how many seconds a phase is played."""
        return phase.seconds if phase.fixed else phase.seconds * self.pace

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        return self.starts[-1]

    @cached_property
    def _fullness(self) -> tuple[float, ...]:
        """How full the breath is as each phase begins."""
        ways = (phase.way for phase in self.phases)
        return tuple(accumulate(ways, _after, initial=0.0))

    def at(self, seconds: float) -> Place:
        """Return where one is `seconds` after the beginning; before it and after the end, the nearest moment."""
        inside = min(max(seconds, 0.0), self.seconds)
        index = min(bisect_right(self.starts, inside) - 1, len(self.phases) - 1)
        phase, long = self.phases[index], self.starts[index + 1] - self.starts[index]
        into = inside - self.starts[index]
        fraction = min(into / long, 1.0)
        begun = self._fullness[index]
        full = begun + (_after(begun, phase.way) - begun) * (1 - cos(pi * fraction)) / 2
        return Place(phase, fraction, self._round(index), self.seconds - inside, index, full, into, long)

    def _round(self, index: int) -> int:
        into = index - len(self.exercise.opening)
        return 0 if into < 0 else min(into // len(self.exercise.phases) + 1, self.rounds)

    def next_start(self, seconds: float) -> float:
        """Return when the phase after the one at `seconds` begins; the end, where there is none."""
        return self.starts[self.at(seconds).number + 1]

    def longer(self, by: int) -> "Timeline":
        """Return it about a minute (or a quarter of its pace) longer for 1, shorter for -1; within limits."""
        one = self.exercise
        if one.by_pace:
            return Timeline(one, self.rounds, one.possible_pace(self.pace * _STEP**by))
        step = max(1, round(_MINUTE / one.round_seconds))
        return Timeline(one, one.possible(self.rounds + by * step), self.pace)

    def played(self) -> Iterator[tuple[float, Phase]]:
        """Yield every phase with the second at which it begins."""
        return zip(self.starts, self.phases, strict=False)


def _after(full: float, way: Way) -> float:
    return 1.0 if way is Way.IN else 0.0 if way is Way.OUT else full
