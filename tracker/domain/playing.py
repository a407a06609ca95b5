"""An exercise being played, as a value: paused, gone on with, skipped along, made shorter and longer.

Every act takes the reading of a monotonic clock in seconds. Where one is follows from that reading alone; no ticks
are added up, so that neither a busy machine nor a pause makes it drift.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from tracker.domain.calm import Session
from tracker.domain.exercises import Exercise, Place, Timeline

GAP_SECONDS = 5.0
"""Between two looks at the clock never passes so long, unless the program was stopped or the machine slept."""
GOES_ON_WITHIN = timedelta(minutes=15)
"""For how long after its last sign of life one can go on with what was begun; later it is another time."""
_JUST_BEFORE = 1e-7
_PERCENT = 100


@dataclass(frozen=True)
class Playing:
    """`position` seconds into it, after `spent` seconds with it, when the clock stood at `since`; None: it is paused.

    What is skipped is not spent, and to make it longer or shorter spends nothing. `until` is a second of the exercise
    beyond which it does not go by itself; None where nothing is waited for.
    """

    timeline: Timeline
    position: float = 0.0
    spent: float = 0.0
    since: float | None = None
    until: float | None = None

    @classmethod
    def begun(
        cls, exercise: Exercise | Timeline, clock: float, position: float = 0.0, spent: float = 0.0
    ) -> "Playing":
        """Return an exercise that begins now, or goes on from a position after so many seconds with it."""
        timeline = exercise if isinstance(exercise, Timeline) else exercise.timeline()
        return cls(timeline, min(position, timeline.seconds), spent, clock)

    @property
    def is_paused(self) -> bool:
        """Whether it waits for somebody to go on."""
        return self.since is None

    def seconds(self, clock: float) -> float:
        """Return how many seconds into it one is, at most at its end."""
        end = self.timeline.seconds if self.until is None else self.until
        return min(self.position + self._running(clock), end)

    def spent_at(self, clock: float) -> float:
        """Return how many seconds went by with it, without pauses and without what was skipped."""
        running = self._running(clock)
        if self.until is None:
            running = min(running, self.timeline.seconds - self.position)
        return self.spent + running

    def _running(self, clock: float) -> float:
        return 0.0 if self.since is None else max(clock - self.since, 0.0)

    def place(self, clock: float) -> Place:
        """Return where it is; where it waits, at the end of the phase before."""
        return self.timeline.at(self._inside(clock))

    def _inside(self, clock: float) -> float:
        seconds = self.seconds(clock)
        return seconds if self.until is None else min(seconds, self.until - _JUST_BEFORE)

    def is_over(self, clock: float) -> bool:
        """Whether it has come to its end."""
        return self.until is None and self.seconds(clock) >= self.timeline.seconds

    def is_held(self, clock: float) -> bool:
        """Whether it has come to where it is to wait."""
        return self.until is not None and self.seconds(clock) >= self.until

    def paused(self, clock: float) -> "Playing":
        """Let it wait where it is."""
        return replace(self, position=self.seconds(clock), spent=self.spent_at(clock), since=None)

    def going_on(self, clock: float) -> "Playing":
        """Go on where it waits."""
        return replace(self, since=clock) if self.is_paused else self

    def held(self, until: float, clock: float) -> "Playing":
        """Let it go no further than to a second of the exercise; what a late look has passed is gone back."""
        if self.until == until:
            return self
        return replace(self._at(min(self.seconds(clock), until), clock), until=until)

    def let_go(self, clock: float) -> "Playing":
        """Let it go on by itself again."""
        return self if self.until is None else self._at(self.seconds(clock), clock)

    def skipped(self, clock: float) -> "Playing":
        """Go to the next phase."""
        return self._at(self.timeline.next_start(self._inside(clock)), clock)

    def longer(self, by: int, clock: float) -> "Playing":
        """Make the rest of it longer (1) or shorter (-1); one stays at the same moment of the same phase.

        It is never made shorter than the round one is in, and at its closing nothing of it changes any more.
        """
        new, place = self.timeline.longer(by), self.place(clock)
        number = place.number
        if self.timeline.exercise.by_pace:
            within = place.fraction * (new.starts[number + 1] - new.starts[number])
            return self._at(new.starts[number] + within, clock, new)
        if number >= len(self.timeline.phases) - len(self.timeline.exercise.closing):
            return self
        new = replace(new, rounds=max(new.rounds, place.round))
        return self if new == self.timeline else self._at(self.seconds(clock), clock, new)

    def _at(self, seconds: float, clock: float, timeline: Timeline | None = None) -> "Playing":
        since = None if self.is_paused else clock
        return Playing(timeline or self.timeline, seconds, self.spent_at(clock), since)


def laid_out(exercise: Exercise, session: Session) -> Timeline:
    """Return an exercise as long as it was made in a session, as far as it can be so now."""
    rounds = None if session.rounds is None else exercise.possible(session.rounds)
    return exercise.timeline(rounds, (session.pace or _PERCENT) / _PERCENT)
