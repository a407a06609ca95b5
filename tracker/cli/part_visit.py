"""A visit to a part as plain questions, at the pace of who is asked."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.cli.asking import HOW, INTERRUPTED, Reply, Walk
from tracker.cli.command import readable
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.words import day_words
from tracker.content.reframe import VisitAsk, visit_asks
from tracker.domain.errors import Refused
from tracker.domain.parts import NAME_LENGTH, InnerPart, Visit
from tracker.domain.text import clean, clean_line
from tracker.domain.thoughts import ThoughtState

if TYPE_CHECKING:
    from tracker.store.store import Store


def visit(session: Session, name: str, day: date, *, any_day: bool) -> int:
    """Ask the seven questions, from the first open one on where a visit of that day, or of any, waits."""
    if len(name) > NAME_LENGTH:
        raise Refused(f"A part needs a name, up to {NAME_LENGTH} characters; any that fits for now.")
    sitting = Sitting(session, session.write(), name, day, any_day=any_day)
    questions = [_Step(sitting, ask) for ask in visit_asks()]
    open_ones = [place for place, one in enumerate(questions) if not one.stands()]
    said = f"Going on with the visit of {day_words(sitting.visit.day, session.now().day)} to"
    say(f"{said if sitting.visit.id else 'A visit to'} {sitting.visit.part.name}. There is no hurry.")
    say(f"Each answer is saved as you give it. {HOW}")
    try:
        left = Walk(questions, open_ones[0] if open_ones else len(questions) - 1).run()
    except KeyboardInterrupt:
        say()
        say(sitting.left())
        return INTERRUPTED
    if not left:
        sitting.finish()
    say(
        sitting.left()
        if left or not sitting.visit.id
        else "That was the last question. You can thank it, and go."
    )
    return 0


class Sitting:
    """The visit that is asked for; it is in the file from the first answer on."""

    def __init__(self, session: Session, store: "Store", name: str, day: date, *, any_day: bool) -> None:
        """Go on with what waits with the part of that name, whatever its case, or begin with a part known or new."""
        self._session = session
        self._store = store
        named = [one for one in store.parts.all(archived=True) if one.name.casefold() == name.casefold()]
        part = named[0] if named else InnerPart("", name)
        every = store.parts.visits(part.id) if part.id else ()
        waits = [one for one in every if one.state is ThoughtState.BEGUN]
        begun = [one for one in waits if any_day or one.day == day]
        self.visit = begun[0] if begun else Visit("", day, part)

    def save(self, **said: Any) -> None:
        """Put something into the visit as it is in the file by now; raise Refused, or NotThere if it is gone."""
        now = self._session.ask_clock()
        if not self.visit.id:
            changed = self._store.parts.begin(replace(self.visit, **said), now)
            made = next(edit.key for edit in changed.edits if edit.table == "part_visits")
        else:
            made, known = self.visit.id, self._known(self.visit.id)
            self._store.parts.change(replace(known, **said), now, known)
        self.visit = self._known(made)

    def _known(self, visit_id: str) -> Visit:
        found = [one for one in self._store.parts.visits() if one.id == visit_id]
        if not found:
            from tracker.store.errors import NotThere

            raise NotThere
        return found[0]

    def finish(self) -> None:
        """End the visit."""
        if self.visit.id:
            self.save(state=ThoughtState.DONE)

    def left(self) -> str:
        """Say what is kept."""
        if not self.visit.id:
            return "Nothing was said, and nothing is kept."
        return f"What you said is kept. moodladder parts visit “{self.visit.part.name}” goes on with it."


class _Step:
    """One step of the visit."""

    def __init__(self, sitting: Sitting, ask: VisitAsk) -> None:
        self._sitting = sitting
        self._step = ask.id
        self.text, self.more = ask.ask, ask.hint

    def stands(self) -> str:
        """Return what is said already."""
        return clean_line(getattr(self._sitting.visit, self._step))

    def answer(self, typed: str) -> Reply:
        """Save the line."""
        self._sitting.save(**{self._step: clean(readable("This", typed)).strip()})
        return Reply(f"Saved: {self.stands()}.")
