"""Files in which steps were practised, so far as the rules look at it."""

from collections.abc import Callable
from datetime import timedelta

from tests.screens.ladder.opened import NOW, TODAY
from tracker.domain.attempts import After, Answer, Before
from tracker.store import Store


def tried(
    step_id: str, *places: str, sure: int | None = None, belief: int | None = None
) -> Callable[[Store], None]:
    """Tries at a step, one a day up to yesterday: `sure` before the first of them, `belief` after the last."""

    def act(store: Store) -> None:
        for at, place in enumerate(places):
            last = at == len(places) - 1
            before = Before(place=place, sure=sure if at == 0 else None)
            after = After(Answer.ACCEPTED, belief=belief if last else None)
            store.attempts.record(step_id, before, after, TODAY - timedelta(len(places) - at), NOW)

    return act


FAVOR_READY = tried("small-favor", "office", "train", "office", sure=80, belief=40)
"""Three tries in two places, with the belief at half: enough for a suggestion."""

ADVICE_IN_ONE_PLACE = tried("ask-advice", "kitchen", "kitchen", "Kitchen", sure=80, belief=40)
"""Three tries in one place: not enough."""
