"""From a need to words, and on to an attempt."""

from typing import TYPE_CHECKING

from tracker.content.practice import practice
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
    form = AskForm(own, practice().openings, person)
    if not await screen.app.push_screen_wait(form):
        return
    meant = step or await _which_step(screen)
    if meant is not None and await expect(screen.app, meant, ask=form.ask.text, person=form.ask.person):
        screen.say_saved()


async def _which_step(screen: "ModeScreen") -> "Step | None":
    today = screen.host.now().day
    rungs = await screen.host.ask(lambda store: store.ladder.rungs(today))
    steps = {rung.step.id: rung.step for rung in rungs if not rung.step.resting}
    rows = ((one.id, one.name) for one in steps.values())
    picked = await screen.app.push_screen_wait(Pick("For which step of the ladder?", rows))
    return steps[picked.id] if picked and picked.id else None
