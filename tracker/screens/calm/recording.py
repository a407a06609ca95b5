"""An exercise with what is asked around it: begun, played and kept, whatever happens in between."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tracker.domain.calm import Session, State
from tracker.domain.exercises import Exercise
from tracker.screens.calm.after import AfterForm
from tracker.screens.calm.before import BeforeForm
from tracker.screens.calm.player import Played, Player

if TYPE_CHECKING:
    from textual.app import App

    from tracker.screens.host import Host

LEAST_SECONDS = 20
"""What was played for less, and of which nothing was said, was only looked at."""


class RecordingPlayer(Player):
    """Keeps how far it came in a session that was begun."""

    def __init__(self, exercise: Exercise, session: Session) -> None:
        super().__init__(exercise, played=session.seconds)
        self._session = session

    async def flush(self) -> bool:
        """Keep how far it came, as the program is left."""
        return await keep_seconds(self.host, self._session, self.seconds)


async def keep_seconds(host: "Host", session: Session, seconds: int) -> bool:
    """Write how far a session came, if it was begun in the file."""
    if not session.id or seconds == session.seconds:
        return True
    now, there = host.now(), replace(session, seconds=seconds)
    return await host.do(lambda store: store.calm.change(there, now, session), undoable=False) is not None


async def play(app: "App[Any]", host: "Host", exercise: Exercise) -> bool:
    """Ask, play, ask again and keep; return whether it was kept. What was said before is kept from the beginning."""
    day = host.now().day
    there = await host.ask(lambda store: store.calm.begun(exercise.id, day))
    session = there or Session("", day, exercise.id, state=State.BEGUN)
    if there and there.seconds >= exercise.timeline().seconds - 1:
        session = replace(session, seconds=0)
    said = await app.push_screen_wait(BeforeForm(exercise, session))
    if said is None:
        return False
    session = await _begun(host, said, there)
    played: Played | None = await app.push_screen_wait(RecordingPlayer(exercise, session))
    seconds = played.seconds if played else 0
    await keep_seconds(host, session, seconds)
    if seconds < LEAST_SECONDS and session.before is None:
        return False
    form = AfterForm(exercise, replace(session, seconds=seconds))
    return await app.push_screen_wait(form) is True


async def _begun(host: "Host", said: Session, there: Session | None) -> Session:
    now = host.now()
    if there is not None:
        await host.do(lambda store: store.calm.change(said, now, there), undoable=False)
        return said
    if said.before is None:
        return said
    changed = await host.do(lambda store: store.calm.begin(said, now))
    return replace(said, id=changed.ids[0]) if changed else said
