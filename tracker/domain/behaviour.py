"""What somebody did when help came up: asked of needed, taken of offered. A mirror with its n, never a verdict."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from tracker.domain.statistics import Moment, answer_to_need, answer_to_offer
from tracker.domain.words import counted

WEEKS = 4
FEW = 3
"""Below so many moments a share says little."""


class Behaviour(NamedTuple):
    """Counts of moments over the days from `start` to `end`, both included.

    `offered` are offers of which it was said what became of them, `taken` those accepted in full or in part; `needed`
    the times help was needed or asked for and it was said whether one asked, `asked` those where one did.
    """

    start: date
    end: date
    offered: int
    taken: int
    needed: int
    asked: int

    @property
    def sentences(self) -> tuple[str, ...]:
        """Say both counts, each with its n, and that a few moments say little."""
        said = [
            f"Help was offered {counted(self.offered, 'time')}; you took it, or a part of it, {_times(self.taken)}."
            if self.offered
            else "No offer of help is noted with what you did.",
            f"You needed help {counted(self.needed, 'time')}; you asked {_times(self.asked)}."
            if self.needed
            else "No time when you needed help is noted with what you did.",
        ]
        if 0 < max(self.offered, self.needed) < FEW:
            said.append("That is too little to see anything in.")
        return tuple(said)


def _times(number: int) -> str:
    return {0: "not once", 1: "once", 2: "twice"}.get(number, f"{number} times")


def span(today: date) -> tuple[date, date]:
    """Return the first and the last day of the four weeks up to `today`."""
    return today - timedelta(weeks=WEEKS) + timedelta(1), today


def behaviour(moments: Iterable[Moment], start: date, end: date) -> Behaviour:
    """Count moments of the days from `start` to `end`; those that do not say what was done stand on neither side."""
    within = [moment for moment in moments if start <= moment[0] <= end]
    offers = [answer_to_offer(kind, did) for _, kind, did in within]
    needs = [answer_to_need(kind, did) for _, kind, did in within]
    return Behaviour(
        start,
        end,
        offered=sum(one not in {None, "not said"} for one in offers),
        taken=sum(one in {"accepted", "partly"} for one in offers),
        needed=sum(one not in {None, "not said"} for one in needs),
        asked=sum(one == "asked" for one in needs),
    )
