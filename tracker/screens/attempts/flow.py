"""How an attempt goes: what is expected before it, how it went, and care after a hard one.

Every function is awaited in a worker and returns whether something was kept.
"""

from collections.abc import Sequence
from typing import Any, cast

from textual.app import App

from tracker.domain.attempts import After, Answer, Before, State
from tracker.domain.ladder import Attempt, Step, StepKind
from tracker.domain.people import Person
from tracker.domain.proposals import after_hard, was_hard
from tracker.screens.attempts.after_form import AfterForm
from tracker.screens.attempts.aftercare import AftercareForm
from tracker.screens.attempts.before_form import BeforeForm
from tracker.screens.attempts.card import AttemptCard, Wish
from tracker.screens.attempts.first_look import look_first
from tracker.screens.attempts.quick_answer import More, QuickAnswer
from tracker.screens.attempts.which import which_words
from tracker.screens.dialogs import Pick
from tracker.screens.host import Host
from tracker.store import Store
from tracker.store.errors import NotThere, StoreError

Application = App[Any]


async def expect(app: Application, step: Step, *, ask: str = "", person: Person | None = None) -> bool:
    """Ask what is expected of a new attempt, which then waits on Day; `ask` and `person` are known already."""
    if not await look_first(app, step, person):
        return False
    form = BeforeForm(step, ask=ask, person=person)
    return await app.push_screen_wait(form) is True


async def tell(app: Application, step: Step) -> bool:
    """Ask how it went: an attempt at `step` that waits, or one that is noted only now."""
    waits = await _host(app).ask(lambda store: _waiting(store, step.id))
    waiting = waits[0] if waits else None
    if len(waits) > 1:
        picked = await app.push_screen_wait(Pick("Which one?", _which(waits)))
        if picked is None:
            return False
        waiting = next((one for one in waits if one.id == picked.id), None)
    if waiting is None and step.kind is StepKind.OPPORTUNITY:
        answer = await app.push_screen_wait(QuickAnswer(step))
        if answer is not More.MORE:
            return isinstance(answer, Answer) and await _note(app, step, answer)
    return await answer_of(app, step, waiting)


async def answer_of(app: Application, step: Step, attempt: Attempt | None) -> bool:
    """Ask how an attempt went (None: one that is noted only now); a hard one is met with care."""
    form = AfterForm(step, _host(app).now().day, attempt)
    if not await app.push_screen_wait(form):
        return form.other and await answer_of(app, step, None)
    if attempt is None or attempt.state is not State.DONE:
        await _care(app, step, form.attempt_id)
    return True


async def open_card(app: Application, step: Step, attempt_id: str) -> str:
    """Show all that an attempt says, and do what is wished; return the word for what was kept, or nothing."""
    try:
        attempt = await _host(app).ask(lambda store: store.attempts.one(attempt_id))
    except StoreError as error:
        _host(app).tell(str(error), severity="error")
        return ""
    wish = await app.push_screen_wait(AttemptCard(step, attempt))
    if wish is Wish.BEFORE:
        return "saved" if await app.push_screen_wait(BeforeForm(step, attempt)) else ""
    if wish is Wish.AFTER:
        return "saved" if await answer_of(app, step, attempt) else ""
    if wish is Wish.THOUGHT:
        from tracker.screens.reframe.beginning import from_attempt
        from tracker.screens.reframe.record import RecordPage

        app.push_screen(RecordPage(from_attempt(attempt, step, _host(app).now().day)))
    if wish is Wish.LET_GO:
        return "let go" if await let_go(app, attempt_id) else ""
    if wish is Wish.DELETE:
        return "deleted" if await _host(app).do(lambda store: store.attempts.delete(attempt_id)) else ""
    return ""


async def let_go(app: Application, attempt_id: str) -> bool:
    """Let an attempt that waits go, without a mark."""
    host = _host(app)
    said = "Let go. What you wrote stays on the page of the step; u lets it wait again."
    return bool(await host.do(lambda store: store.attempts.let_go(attempt_id, host.now()), said))


async def _note(app: Application, step: Step, answer: Answer) -> bool:
    host, now = _host(app), _host(app).now()
    after = After(answer)
    return bool(await host.do(lambda store: store.attempts.record(step.id, Before(), after, now.day, now)))


async def _care(app: Application, step: Step, attempt_id: str) -> None:
    """Meet an attempt that was hard; one that is gone or was not hard needs nothing."""
    host = _host(app)
    today = host.now().day
    try:
        attempt, record = await host.ask(
            lambda store: (store.attempts.one(attempt_id), store.ladder.record(step.id, today, 1))
        )
    except NotThere:
        return
    if was_hard(attempt):
        await app.push_screen_wait(AftercareForm(attempt, after_hard(attempt, step, record.below)))


def _waiting(store: Store, step_id: str) -> list[Attempt]:
    return [one.attempt for one in store.attempts.waiting() if one.step.id == step_id]


def _which(waits: Sequence[Attempt]) -> list[tuple[str, str]]:
    # The one that waits longest stands first, so that enter alone goes on with it.
    begun = zip((one.id for one in waits), which_words(waits), strict=True)
    return [*begun, ("", "another one, not begun here")]


def _host(app: Application) -> Host:
    return cast("Host", app)
