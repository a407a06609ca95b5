"""A step in hand: where it would stand, before that is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.ladder import Rung, in_order, moved


@dataclass(frozen=True, slots=True)
class Carrying:
    """The step that is carried and by how many places, as `tracker.domain.ladder.moved` counts them."""

    step_id: str
    places: int = 0

    def seen(self, rungs: Sequence[Rung]) -> tuple[Rung, ...]:
        """Return the ladder as it would be with the step let down here."""
        steps = moved([rung.step for rung in rungs], self.step_id, self.places)
        return in_order(rung._replace(step=step) for rung, step in zip(rungs, steps, strict=True))

    def by(self, places: int, rungs: Sequence[Rung]) -> "Carrying":
        """Return it carried further; past an end of the ladder it stays where it is."""
        further = replace(self, places=self.places + places)
        return self if further.seen(rungs) == self.seen(rungs) else further
