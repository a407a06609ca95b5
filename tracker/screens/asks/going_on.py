"""From words to an attempt."""

from typing import TYPE_CHECKING

from tracker.domain.attempts import Before

if TYPE_CHECKING:
    from tracker.domain.ladder import Step
    from tracker.domain.wording import Ask
    from tracker.screens.base import ModeScreen


async def begin_with(screen: "ModeScreen", step: "Step", ask: "Ask") -> None:
    """Begin an attempt at a step with an ask's words and person; to be awaited in a worker."""
    before, now = Before(person=ask.person, ask=ask.text), screen.host.now()
    said = "Begun. It waits on Day until you say what came of it."
    await screen.host.do(lambda store: store.attempts.begin(step.id, before, now), said)
