"""What is asked around an exercise in a terminal, and kept; a file that cannot be written costs no breath."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.cli.breathe_playing import Played
from tracker.cli.output import complain, say
from tracker.cli.session import Session
from tracker.domain.calm import LEAST_SECONDS, State
from tracker.domain.calm import Session as Calmed
from tracker.domain.errors import Refused
from tracker.domain.exercises import Exercise
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from tracker.domain.changes import Changed
    from tracker.store import Store

QUESTION = "Distress now, 0 (calm) to 100 (the most)? Enter skips it."


class Keeping:
    """One exercise from the question before it to the row that is kept."""

    def __init__(self, session: Session, exercise: Exercise) -> None:
        self._session = session
        self._exercise = exercise
        self._began = session.ask_clock()
        self._calmed = Calmed("", self._began.day, exercise.id, state=State.BEGUN, stamp=self._began)

    def ask_before(self) -> None:
        """Ask, and write the answer at once, so that it is kept whatever happens meanwhile."""
        before, self._began = _asked(), self._session.ask_clock()
        self._calmed = replace(self._calmed, before=before, day=self._began.day, stamp=self._began)
        if before is not None:
            began, calmed = self._began, self._calmed
            changed = self._write(lambda store: store.calm.begin(calmed, began))
            self._calmed = replace(calmed, id=changed.ids[0]) if changed else calmed

    def ask_after(self, played: Played) -> None:
        """Ask, and keep what was done; it was done whether or not a number is given."""
        calmed = replace(self._calmed, seconds=int(played.seconds), state=State.DONE)
        if calmed.before is None and calmed.seconds < LEAST_SECONDS:
            return
        try:
            calmed = replace(calmed, after=_asked())
        except KeyboardInterrupt:
            say()
        now = self._session.ask_clock() if calmed.id else self._began
        if self._write(lambda store: store.calm.finish(calmed, self._exercise.name, now)):
            say("Kept. It stands on Day as a way of coping.")

    def _write(self, act: "Callable[[Store], Changed]") -> "Changed | None":
        from tracker.store.errors import StoreError

        try:
            return act(self._session.write())
        except (StoreError, Refused) as error:
            complain(str(error))
            return None


def _asked() -> int | None:
    """Ask until a number from 0 to 100 is given, or nothing; the end of what is typed is nothing too."""
    while True:
        say(QUESTION)
        say("> ", newline=False)
        typed = clean_line(sys.stdin.readline())
        if not typed:
            return None
        if typed.isdecimal() and len(typed) <= 3 and int(typed) <= 100:
            return int(typed)
        say("That takes a whole number from 0 to 100, or nothing.")
