"""What one expects before an attempt.

With           Jo
Where          the office
I will ask     can you look over my letter on Monday?
Chance of yes  ▪ ▪ ▪ · · · · · · ·  30   0 no chance, 100 certain
I expect       he sighs and says he has no time
Sure of it     ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ·  70
…
I leave out    apologising for asking
"""

from collections.abc import Callable
from dataclasses import replace

from textual import work
from textual.app import ComposeResult

from tracker.domain.attempts import Before
from tracker.domain.changes import Changed
from tracker.domain.ladder import Attempt, Step
from tracker.domain.people import Person
from tracker.domain.text import clean_line
from tracker.screens.attempts.first_look import right_person
from tracker.screens.attempts.form import AttemptForm, number_field, text_field
from tracker.screens.day.form import labelled, line_of
from tracker.store import Store
from tracker.widgets.person_input import PersonInput


class BeforeForm(AttemptForm):
    """Nothing in it has to be said. A new one waits on Day afterwards; with `attempt` its *before* is changed."""

    HELP = """What you expect, so that you can see afterwards how it compares. Say as much or as little as you like.
    A digit that answers a row goes on to the next one. On 0–100 it gives the tens (7 is 70), a second one makes
    it exact (75), and tab goes on. Enter saves from anywhere."""
    AUTO_FOCUS = "#who Input"

    def __init__(
        self, step: Step, attempt: Attempt | None = None, *, ask: str = "", person: Person | None = None
    ) -> None:
        """`ask` and `person` are what is known already of a new one."""
        self._step = step
        self._attempt = attempt
        self._before = attempt.before if attempt else Before(person)
        self._ask = self._before.ask or clean_line(ask)
        # Whoever was named before the form was opened has been looked at already.
        self._looked_at = self._before.person
        super().__init__(f"{step.name} · what I expect", self._before.left_out)

    def fields(self) -> ComposeResult:
        """Who, where, the ask, the guesses, what is left out."""
        before = self._before
        yield labelled("With", PersonInput(before.person, id="who"))
        yield text_field("Where", before.place, "place")
        yield text_field("I will ask", self._ask, "ask", "the exact words, if you have them")
        yield number_field("Chance of yes", before.yes_likely, "likely", "0 none, 100 certain")
        yield text_field(
            "I expect", before.prediction, "prediction", "what will happen; you can check it after"
        )
        yield number_field("How sure", before.sure, "sure", "that it will happen so")
        yield number_field("A burden", before.burden, "burden", "0 none, 100 the most")
        yield number_field("Distress", before.expected_suds, "suds", "0 none, 100 the most")
        yield self.marks("I leave out")

    @work(group="save")
    async def action_save(self) -> None:
        """Ask once, kindly, where the person just named asks for care; then save."""
        person = self.query_one(PersonInput).person
        if person is not None and person != self._looked_at:
            if not await right_person(self.app, self._step, person):
                self.query_one("#who").query_one("Input").focus()
                return
            self._looked_at = person
        super().action_save()

    def written(self) -> Callable[[Store], Changed]:
        """Return what begins the attempt or changes its *before*; raise Refused for what is too long."""
        before = Before(
            self.query_one(PersonInput).person,
            line_of(self, "place", self._before.place),
            line_of(self, "ask", self._before.ask),
            line_of(self, "prediction", self._before.prediction),
            self.number("likely"),
            self.number("sure"),
            self.number("burden"),
            self.number("suds"),
            self.behaviours,
        )
        step_id, now, attempt = self._step.id, self.host.now(), self._attempt
        if attempt is None:
            return lambda store: store.attempts.begin(step_id, before, now)
        # Only what was changed here is written: the rest may have been said in another window meanwhile.
        return lambda store: store.attempts.change(replace(attempt, before=before), now, attempt)
