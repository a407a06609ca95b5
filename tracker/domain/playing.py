"""An exercise being played, as a value: paused, gone on with, skipped along, made shorter and longer.

Every act takes the reading of a monotonic clock in seconds. Where one is follows from that reading alone; no ticks
are added up, so that neither a busy machine nor a pause makes it drift.
"""

from dataclasses import dataclass, replace

from tracker.domain.exercises import Exercise, Place, Timeline

GAP_SECONDS = 5.0
"""Between two looks at the clock never passes so long, unless the program was stopped or the machine slept."""


@dataclass(frozen=True)
class Playing:
    """`played` seconds were played until the clock stood at `since`; None while it is paused."""

    timeline: Timeline
    played: float = 0.0
    since: float | None = None

    @classmethod
    def begun(cls, exercise: Exercise | Timeline, clock: float, played: float = 0.0) -> "Playing":
        """Return an exercise that begins now, or goes on after so many seconds."""
        timeline = exercise if isinstance(exercise, Timeline) else exercise.timeline()
        return cls(timeline, played, clock)

    @property
    def is_paused(self) -> bool:
        """Whether it waits."""
        return self.since is None

    def seconds(self, clock: float) -> float:
        """Return how many seconds of it are played, at most all of them."""
        running = 0.0 if self.since is None else max(clock - self.since, 0.0)
        return min(self.played + running, self.timeline.seconds)

    def place(self, clock: float) -> Place:
        """Return where it is."""
        return self.timeline.at(self.seconds(clock))

    def is_over(self, clock: float) -> bool:
        """Whether it was played to its end."""
        return self.seconds(clock) >= self.timeline.seconds

    def paused(self, clock: float) -> "Playing":
        """Let it wait where it is."""
        return replace(self, played=self.seconds(clock), since=None)

    def going_on(self, clock: float) -> "Playing":
        """Go on where it waits."""
        return replace(self, since=clock) if self.is_paused else self

    def skipped(self, clock: float) -> "Playing":
        """Go to the next phase."""
        return self._at(self.timeline.next_start(self.seconds(clock)), clock)

    def longer(self, by: int, clock: float) -> "Playing":
        """Make the rest of it longer (1) or shorter (-1); one stays at the same moment of the same phase.

        It is never made shorter than what has begun already: the same is returned then.
        """
        new, place = self.timeline.longer(by), self.place(clock)
        if self.timeline.exercise.by_pace:
            share = self.seconds(clock) / self.timeline.seconds
            return replace(self, timeline=new)._at(share * new.seconds, clock)
        in_closing = place.number >= len(self.timeline.phases) - len(self.timeline.exercise.closing)
        if new.rounds < max(place.round, 1) or in_closing:
            return self
        return replace(self, timeline=new)._at(self.seconds(clock), clock)

    def _at(self, seconds: float, clock: float) -> "Playing":
        return replace(self, played=seconds, since=None if self.is_paused else clock)
