"""From a need to words, and on to an attempt."""

from typing import TYPE_CHECKING

from tracker.content.practice import practice
from tracker.domain.wording import SIZE_AT, Ask
from tracker.screens.asks.form import AskForm
from tracker.screens.attempts.flow import expect
from tracker.screens.dialogs import Pick

if TYPE_CHECKING:
    from tracker.domain.ladder import Step
    from tracker.domain.people import Person
    from tracker.screens.base import ModeScreen


async def word_ask(screen: "ModeScreen", step: "Step | None", person: "Person | None") -> None:
    """Ask for the words of an ask; where an attempt is to be made of them, go on to its *before*.

    To be awaited in a worker. Where no step is meant yet, it is asked for.
    """
    own = await screen.host.ask(lambda store: store.asks.all())

    async def attempt(ask: Ask) -> bool:
        meant = step or await _which_step(screen)
        return meant is not None and await expect(screen.app, meant, ask=ask.text, person=ask.person)

    size = SIZE_AT[step.level] if step else None
    if await screen.app.push_screen_wait(AskForm(own, practice().openings, person, size, attempt)):
        screen.say_saved()


async def _which_step(screen: "ModeScreen") -> "Step | None":
    today = screen.host.now().day
    rungs = await screen.host.ask(lambda store: store.ladder.rungs(today))
    steps = {rung.step.id: rung.step for rung in rungs if not rung.step.resting}
    rows = ((one.id, one.name) for one in steps.values())
    picked = await screen.app.push_screen_wait(Pick("For which step of the ladder?", rows))
    return steps[picked.id] if picked and picked.id else None
