"""An exercise with what is asked around it: begun, played and kept, whatever happens in between."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tracker.domain.calm import DAY_SECONDS, Session, State
from tracker.domain.exercises import Exercise
from tracker.domain.playing import laid_out
from tracker.screens.calm.after import AfterForm
from tracker.screens.calm.again import AgainForm
from tracker.screens.calm.before import BeforeForm
from tracker.screens.calm.player import Played, Player
from tracker.store.calm import as_left
from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from textual.app import App

    from tracker.screens.host import Hear, Host

LEAST_SECONDS = 20
"""What was played for less, and of which nothing was said, was only looked at."""
BUSY = "The file is busy. What you said is being kept; then it begins."
NOT_YET = "What you said before is not in the file yet. It is tried again afterwards."
_SLOW_SECONDS = 0.4
"""A write that takes longer is waited for by somebody who wonders."""
_PLACE_SECONDS = 15.0
"""How often the place is kept while it is played."""
_LEAST_LEFT = 1.0
"""Seconds that are still to come where one can go on."""
_PERCENT = 100


class RecordingPlayer(Player):
    """Keeps in the file how far it came. `session` is how that stands there; while it does not, it has no id."""

    def __init__(self, exercise: Exercise, session: Session) -> None:
        super().__init__(laid_out(exercise, session), position=session.reached, spent=session.seconds)
        self.session = session
        self._turn = asyncio.Lock()
        self._placing: asyncio.Future[bool] | None = None

    def begun(self) -> None:
        """Say where what was said before could not be written, and keep the place from now on."""
        self.set_interval(_PLACE_SECONDS, self.keep_place)
        if _says_something(self.session) and not self.session.id:
            self._note = NOT_YET
            self.look()

    @property
    def was_only_looked_at(self) -> bool:
        """Whether nothing was said of it, and too little done to be worth a word."""
        said = self.session.id or _says_something(self.session)
        return not said and self.seconds < min(LEAST_SECONDS, int(self._playing.timeline.seconds))

    def keep_place(self) -> None:
        """Keep how far it came, so that one can go on from there even where the program ends without a word."""
        if not self._turn.locked() and not self.was_only_looked_at:
            # No worker: one of a screen that closes would be cut off between the file and what is known of it.
            self._placing = asyncio.ensure_future(self.keep(over=False, hear=_not_now))

    async def flush(self) -> bool:
        """Keep how far it came, as the program is left."""
        return self.was_only_looked_at or await self.keep(over=False)

    async def keep(self, *, over: bool, hear: "Hear" = None) -> bool:
        """Write how far it came; with `over` it is done, and stands on its day."""
        async with self._turn:
            was, there = self.session, self._as_it_is()
            if was.id and there == was and not over:
                return True
            name, now = self.exercise.name, self.host.now()
            changed = await self.host.do(
                lambda store: (
                    store.calm.finish(there, name, now, was if was.id else None)
                    if over
                    else store.calm.reach(there, now, was)
                ),
                hear=hear,
            )
            self.session = as_left(changed, there) if changed else there
            return changed is not None

    def _as_it_is(self) -> Session:
        # To ask for the seconds is to look at the clocks, and that can let it wait.
        seconds, timeline, rounds = self.seconds, self._playing.timeline, self.exercise.rounds.usual
        return replace(
            self.session,
            seconds=min(seconds, DAY_SECONDS),
            reached=int(self._playing.seconds(self._looked)),
            rounds=None if timeline.rounds == rounds else timeline.rounds,
            pace=None if timeline.pace == 1 else round(timeline.pace * _PERCENT),
        )


async def play(app: "App[Any]", host: "Host", exercise: Exercise) -> bool:
    """Ask, play, keep and ask again; return whether it was kept. What was said before is kept from the beginning."""
    session = await _begun(app, host, exercise)
    if session is None:
        return False
    player = RecordingPlayer(exercise, session)
    played: Played | None = await app.push_screen_wait(player)
    if player.was_only_looked_at:
        return False
    came_to_its_end = played is not None and played.over
    await player.keep(over=came_to_its_end or player.seconds >= LEAST_SECONDS)
    return await app.push_screen_wait(AfterForm(exercise, player.session, over=came_to_its_end)) is not False


async def _begun(app: "App[Any]", host: "Host", exercise: Exercise) -> Session | None:
    """Ask what there is to ask before it; None where that is left."""
    there = await _unfinished(host, exercise)
    if there is not None:
        left = laid_out(exercise, there).seconds - there.reached
        goes_on = await app.push_screen_wait(AgainForm(exercise, there, left))
        if goes_on is not False:
            return there if goes_on else None
    new = Session("", host.now().day, exercise.id, state=State.BEGUN)
    said = await app.push_screen_wait(BeforeForm(exercise, new))
    if said is None:
        return None
    now = host.now()
    session = replace(said, day=now.day, stamp=now)
    if not _says_something(session):
        return session
    return await _kept_before(host, session)


async def _kept_before(host: "Host", session: Session) -> Session:
    """Write what was said before it, and say so where that takes a while."""
    now = session.stamp or host.now()
    writing = asyncio.ensure_future(host.do(lambda store: store.calm.begin(session, now)))
    done, _waiting = await asyncio.wait({writing}, timeout=_SLOW_SECONDS)
    if not done:
        host.tell(BUSY)
    changed = await writing
    return as_left(changed, session) if changed else session


async def _unfinished(host: "Host", exercise: Exercise) -> Session | None:
    now = host.now()
    try:
        there = await host.ask(lambda store: store.calm.begun(exercise.id, now))
    except StoreError:
        # One can begin all the same; that it cannot be kept is told when it is written.
        return None
    if there is None or laid_out(exercise, there).seconds - there.reached < _LEAST_LEFT:
        return None
    return there


def _not_now(_error: Exception) -> None:
    """Say nothing: it is tried again, and told at the end where it still cannot be kept."""


def _says_something(session: Session) -> bool:
    return session.before is not None or session.was_for is not None
