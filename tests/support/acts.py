"""Everything that a person can do to a file, as values that hypothesis can make up and shrink."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

from tracker.content.questionnaires import known, questionnaire
from tracker.content.reading import crisis_plan, history
from tracker.domain.attempts import After, Answer, Before, State
from tracker.domain.calm import Session, WasFor
from tracker.domain.calm import State as Calmed
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Coped, Did, Feeling, Interaction, Moment, MomentKind, Outcome
from tracker.domain.events import LifeEvent
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.ladder import Attempt, Standing, Step, StepKind
from tracker.domain.parts import STEPS, InnerPart, Visit
from tracker.domain.people import Leaving, Person
from tracker.domain.questionnaires import Group
from tracker.domain.recogniser import PATTERNS
from tracker.domain.responses import Response
from tracker.domain.scales import OWN_KINDS, Scale
from tracker.domain.thoughts import BeganFrom, Card, Felt, Thought, ThoughtState
from tracker.domain.time import Stamp
from tracker.domain.wording import Ask
from tracker.store import Store, StoreError

T = TypeVar("T")

HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
TEXTS = st.one_of(
    st.sampled_from((HOSTILE, "plain", "two\nlines\t", " spaces ", "\u202eback", "e\u0301", "O'Brien", '"')),
    st.text(max_size=45),
)
START = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Act:
    """One thing done: what, to which (numbers that choose among what is there), with which words."""

    verb: str
    n: int
    m: int
    text: str


def one_of(choices: Sequence[T], number: int) -> T:
    if not choices:
        raise Refused("There is nothing to choose from.")
    return choices[number % len(choices)]


class Doer:
    """Does acts to a store, each a minute after the one before."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = Stamp.of(START, zone="UTC")

    def do(self, act: Act) -> Changed | None:
        """Do it; None where it was refused."""
        self.now = replace(self.now, at=self.now.at + timedelta(minutes=1))
        verb: Callable[[Act], Changed] = getattr(self, act.verb)
        with suppress(Refused, StoreError):
            return verb(act)
        return None

    def day(self, number: int) -> date:
        return self.now.day - timedelta(number % 3)

    def scale(self, number: int) -> Scale:
        return one_of(self.store.scales.all(hidden=True), number)

    def person(self, act: Act) -> Person | None:
        return Person("", act.text) if act.n % 3 else None

    def step(self, number: int) -> Step:
        return one_of(self.store.ladder.rungs(self.now.day), number).step

    def rate(self, act: Act) -> Changed:
        scale = self.scale(act.n)
        value = scale.low + act.m % (int(scale.high - scale.low) + 1)
        return self.store.ratings.rate(scale, self.day(act.m), value, self.now, again=act.n % 2 == 0)

    def clear(self, act: Act) -> Changed:
        return self.store.ratings.clear(self.scale(act.n % 3), self.day(act.m))

    def note(self, act: Act) -> Changed:
        return self.store.days.write_note(self.day(act.n), act.text, self.now)

    def note_more(self, act: Act) -> Changed:
        return self.store.days.add_to_note(self.day(act.n), act.text, self.now)

    def note_kept(self, act: Act) -> Changed:
        return self.store.days.keep_note(self.day(act.n), "", act.text, self.now)

    def feel(self, act: Act) -> Changed:
        known = one_of(self.store.emotions.all(hidden=True), act.n)
        emotion = known if act.m % 2 else Choice("", act.text)
        return self.store.feelings.add(Feeling("", self.day(act.n), emotion, 1 + act.m % 10), self.now)

    def feel_else(self, act: Act) -> Changed:
        felt = one_of(self.store.feelings.of(self.day(act.n)), act.m)
        return self.store.feelings.change(replace(felt, intensity=1 + act.n % 10), self.now)

    def feel_not(self, act: Act) -> Changed:
        return self.store.feelings.delete(one_of(self.store.feelings.of(self.day(act.n)), act.m).id)

    def cope(self, act: Act) -> Changed:
        worked = act.m % 12 - 1
        coped = Coped("", self.day(act.n), Choice("", act.text), None if worked < 0 else worked)
        return self.store.copings.add(coped, self.now)

    def hide_choice(self, act: Act) -> Changed:
        choices = self.store.emotions if act.n % 2 else self.store.ways
        return choices.hide(one_of(choices.all(hidden=True), act.n).id, self.now, hidden=bool(act.m % 3))

    def rename_choice(self, act: Act) -> Changed:
        choices = one_of((self.store.emotions, self.store.ways, self.store.behaviours), act.m)
        return choices.rename(one_of(choices.all(hidden=True), act.n), act.text, self.now)

    def moment(self, act: Act) -> Changed:
        kind, did = one_of(tuple(MomentKind), act.n), one_of((None, *Did), act.m)
        distress = None if act.m % 4 == 0 else act.m % 101
        new = Moment("", self.day(act.n), kind, self.person(act), did, distress, None, act.text)
        return self.store.moments.add(new, self.now)

    def moment_else(self, act: Act) -> Changed:
        was = one_of(self.store.moments.between(self.day(2), self.day(0)), act.n)
        return self.store.moments.change(
            replace(was, day=self.day(act.m), about=act.text, person=self.person(act)), self.now
        )

    def moment_not(self, act: Act) -> Changed:
        return self.store.moments.delete(
            one_of(self.store.moments.between(self.day(2), self.day(0)), act.n).id
        )

    def meet(self, act: Act) -> Changed:
        outcome = one_of((None, *Outcome), act.m)
        new = Interaction("", self.day(act.m), self.person(act), act.text, outcome)
        return self.store.interactions.add(new, self.now)

    def rename_person(self, act: Act) -> Changed:
        person = one_of(self.store.people.all(), act.n)
        return self.store.people.change(replace(person, note=act.text), self.now)

    def own_scale(self, act: Act) -> Changed:
        new = Scale("", act.text.strip() or "x", one_of(OWN_KINDS, act.n), act.text)
        return self.store.scales.add(new, self.now)

    def rename_scale(self, act: Act) -> Changed:
        return self.store.scales.change(replace(self.scale(act.n), name=act.text), self.now)

    def hide_scale(self, act: Act) -> Changed:
        return self.store.scales.hide(self.scale(act.n).id, self.now, hidden=bool(act.m % 3))

    def move_scale(self, act: Act) -> Changed:
        return self.store.scales.move(self.scale(act.n).id, act.m % 5 - 2, self.now)

    def own_step(self, act: Act) -> Changed:
        parent = self.step(act.m).id if act.m % 2 else None
        kind = one_of(tuple(StepKind), act.n)
        return self.store.ladder.add(Step("", 1 + act.n % 3, act.text, kind, parent), self.now)

    def change_step(self, act: Act) -> Changed:
        changed = replace(self.step(act.n), name=act.text, level=1 + act.m % 3)
        return self.store.ladder.change(changed, self.now)

    def rest(self, act: Act) -> Changed:
        return self.store.ladder.rest(self.step(act.n).id, self.now, resting=bool(act.m % 3))

    def move_step(self, act: Act) -> Changed:
        return self.store.ladder.move(self.step(act.n).id, one_of((-1, 1), act.m), self.now)

    def delete_step(self, act: Act) -> Changed:
        own = [rung.step for rung in self.store.ladder.rungs(self.now.day) if not rung.step.built_in]
        return self.store.ladder.delete(one_of(own, act.n).id)

    def tick(self, act: Act) -> Changed:
        return self.store.ladder.tick(self.step(act.n).id, self.day(act.m), self.now)

    def untick(self, act: Act) -> Changed:
        return self.store.ladder.untick(self.step(act.n).id, one_of((None, self.day(act.m)), act.m))

    def attempt(self, number: int) -> Attempt:
        days = [self.store.attempts.of(self.day(back)) for back in range(3)]
        return one_of([one for day in days for one in day], number)

    def before(self, act: Act) -> Before:
        left_out = one_of(self.store.behaviours.all(), act.m)
        return Before(self.person(act), act.text, act.text, "", act.n % 101, left_out=(left_out,))

    def after(self, act: Act) -> After:
        used = (Choice("", act.text),) if act.m % 2 else ()
        return After(one_of((None, *Answer), act.n), learned=act.text, surprise=act.m % 11, used=used)

    def begin(self, act: Act) -> Changed:
        return self.store.attempts.begin(self.step(act.n).id, self.before(act), self.now)

    def let_go(self, act: Act) -> Changed:
        return self.store.attempts.let_go(one_of(self.store.attempts.waiting(), act.n).attempt.id, self.now)

    def record(self, act: Act) -> Changed:
        said = (self.before(act), self.after(act))
        return self.store.attempts.record(self.step(act.n).id, *said, self.day(act.m), self.now)

    def answer(self, act: Act) -> Changed:
        days = [self.store.attempts.of(self.day(back)) for back in range(3)]
        open_ones = [one for day in days for one in day if one.state is not State.DONE]
        chosen = one_of(open_ones, act.n)
        return self.store.attempts.answer(chosen.id, self.after(act), self.day(act.m), self.now)

    def attempt_else(self, act: Act) -> Changed:
        changed = replace(self.attempt(act.n), before=self.before(act), after=self.after(act))
        return self.store.attempts.change(changed, self.now)

    def attempt_not(self, act: Act) -> Changed:
        return self.store.attempts.delete(self.attempt(act.n).id)

    def stand(self, act: Act) -> Changed:
        said = one_of((None, *Standing), act.m)
        return self.store.ladder.stand(self.step(act.n).id, said, self.now)

    def delete_person(self, act: Act) -> Changed:
        person = one_of(self.store.people.all(archived=True), act.n)
        return self.store.people.delete(person.id, one_of(tuple(Leaving), act.m), self.now)

    def merge_people(self, act: Act) -> Changed:
        people = self.store.people.all(archived=True)
        return self.store.people.merge(one_of(people, act.n).id, one_of(people, act.m).id, self.now)

    def archive_person(self, act: Act) -> Changed:
        person = one_of(self.store.people.all(archived=True), act.n)
        return self.store.people.archive(person.id, self.now, archived=bool(act.m % 3))

    def exchange(self, act: Act) -> Changed:
        kind = (one_of(tuple(What), act.n), one_of(tuple(Direction), act.m))
        return self.store.exchanges.add(
            Exchange("", self.day(act.n), self.person(act), *kind, act.text), self.now
        )

    def wording(self, act: Act) -> Changed:
        return self.store.asks.add(Ask("", act.text, act.text, person=self.person(act)), self.now)

    def wording_not(self, act: Act) -> Changed:
        return self.store.asks.delete(one_of(self.store.asks.all(), act.n).id)

    def not_today(self, act: Act) -> Changed:
        return self.store.practice.not_today(self.now, hide=bool(act.n % 3))

    def plan(self, act: Act) -> Changed:
        day = None if act.m % 4 == 0 else self.now.day + timedelta(act.m % 4)
        return self.store.ladder.plan(self.step(act.n).id, day, self.now)

    def event(self, act: Act) -> Changed:
        return self.store.events.add(LifeEvent("", self.day(act.n), act.text), self.now)

    def event_else(self, act: Act) -> Changed:
        was = one_of(self.store.events.between(self.day(2), self.day(0)), act.n)
        return self.store.events.change(replace(was, name=act.text), self.now)

    def event_not(self, act: Act) -> Changed:
        return self.store.events.delete(one_of(self.store.events.between(self.day(2), self.day(0)), act.n).id)

    def response(self, act: Act) -> Response:
        every = [one for name in known() for one in self.store.responses.of(name)]
        begun = [one for name in known() if (one := self.store.responses.begun(name))]
        return one_of([*begun, *every], act.n)

    def begin_response(self, act: Act) -> Changed:
        one = questionnaire(one_of(known(), act.n))
        return self.store.responses.begin(one, self.day(act.m), self.now)

    def answer_item(self, act: Act) -> Changed:
        response = self.response(act)
        item = one_of(questionnaire(response.questionnaire).items, act.m)
        value = None if act.m % 3 == 0 and item.id in response.answers else item.low + act.m % 2
        one = questionnaire(response.questionnaire)
        return self.store.responses.answer(response.id, one, item.id, value, self.now)

    def finish_response(self, act: Act) -> Changed:
        response = self.response(act)
        return self.store.responses.finish(response.id, questionnaire(response.questionnaire), self.now)

    def take(self, act: Act) -> Changed:
        one = questionnaire(one_of(known(), act.n))
        given = {item.id: item.low + act.m % 2 for item in one.items if act.m % 5 or item.scored}
        return self.store.responses.record(one, given, self.day(act.m), self.now)

    def redate_response(self, act: Act) -> Changed:
        response = self.response(act)
        one = questionnaire(response.questionnaire)
        return self.store.responses.redate(response.id, one, self.now.day - timedelta(act.m % 40), self.now)

    def delete_response(self, act: Act) -> Changed:
        response = self.response(act)
        return self.store.responses.delete(response.id, questionnaire(response.questionnaire))

    def want(self, act: Act) -> Changed:
        screeners = [one for one in known() if questionnaire(one).group is Group.SCREENER]
        return self.store.check_in.want(questionnaire(one_of(screeners, act.n)), bool(act.m % 3), self.now)

    def put_off(self, act: Act) -> Changed:
        return self.store.check_in.put_off(questionnaire(one_of(known(), act.n)), self.now)

    def reflect(self, act: Act) -> Changed:
        return self.store.reflections.write(one_of(history().prompts, act.n).id, act.text, self.now)

    def reflect_in_report(self, act: Act) -> Changed:
        written = sorted(self.store.reflections.texts())
        return self.store.reflections.let_in_report(one_of(written, act.n), bool(act.m % 3), self.now)

    def plan_for_a_crisis(self, act: Act) -> Changed:
        return self.store.crisis_plan.write(one_of(crisis_plan().parts, act.n).id, act.text, self.now)

    def thought(self, act: Act) -> Thought:
        return one_of(self.store.thoughts.all(), act.n)

    def said(self, act: Act) -> dict[str, Any]:
        pattern = one_of(self.store.patterns.all(hidden=True), act.m)
        emotion = one_of(self.store.emotions.all(hidden=True), act.m) if act.m % 2 else Choice("", act.text)
        return {
            "thought": act.text,
            "feelings": (Felt(emotion, act.n % 101, None if act.m % 3 else act.m % 101),),
            "patterns": (pattern, Choice("", act.text)) if act.m % 4 == 3 else (pattern,),
            "proposed": PATTERNS[: act.m % 3],
            "patterns_said": one_of((True, False, None), act.n),
            "belief_before": None if act.n % 5 == 0 else act.n % 101,
            "person": self.person(act),
            "step_id": self.step(act.n).id if act.n % 2 else "",
            "state": one_of(tuple(ThoughtState), act.m),
        }

    def think(self, act: Act) -> Changed:
        began = one_of((None, *BeganFrom), act.n)
        new = Thought("", self.day(act.m), **self.said(act), began_from=began, began_from_id=began or "")
        return self.store.thoughts.add(new, self.now)

    def think_again(self, act: Act) -> Changed:
        was = self.thought(act)
        said = {**self.said(act), "answer": act.text, "belief_after": act.m % 101}
        return self.store.thoughts.change(replace(was, **said), self.now, was if act.m % 2 else None)

    def think_not(self, act: Act) -> Changed:
        return self.store.thoughts.delete(self.thought(act).id)

    def hide_pattern(self, act: Act) -> Changed:
        pattern = one_of(self.store.patterns.all(hidden=True), act.n)
        return self.store.patterns.hide(pattern.id, self.now, hidden=bool(act.m % 3))

    def rename_pattern(self, act: Act) -> Changed:
        return self.store.patterns.rename(
            one_of(self.store.patterns.all(hidden=True), act.n), act.text, self.now
        )

    def card(self, act: Act) -> Card:
        return one_of(self.store.cards.all(hidden=True), act.n)

    def keep_card(self, act: Act) -> Changed:
        pattern = one_of(("", *(one.id for one in self.store.patterns.all(hidden=True))), act.m)
        return self.store.cards.add(act.text, pattern, self.now)

    def change_card(self, act: Act) -> Changed:
        return self.store.cards.change(self.card(act), act.text, self.now)

    def hide_card(self, act: Act) -> Changed:
        return self.store.cards.hide(self.card(act).id, self.now, hidden=bool(act.m % 3))

    def card_not(self, act: Act) -> Changed:
        own = [one for one in self.store.cards.all(hidden=True) if not one.built_in]
        return self.store.cards.delete(one_of(own, act.n))

    def part(self, act: Act) -> InnerPart:
        return one_of(self.store.parts.all(archived=True), act.n)

    def visit(self, act: Act) -> Changed:
        part = self.part(act) if act.m % 4 == 0 else InnerPart("", act.text)
        state = one_of(tuple(ThoughtState), act.n)
        return self.store.parts.begin(Visit("", self.day(act.m), part, act.text, state=state), self.now)

    def visit_again(self, act: Act) -> Changed:
        was = one_of(self.store.parts.visits(), act.n)
        said: dict[str, Any] = {one_of(STEPS, act.m): act.text}
        return self.store.parts.change(replace(was, **said), self.now, was)

    def visit_not(self, act: Act) -> Changed:
        return self.store.parts.delete_visit(one_of(self.store.parts.visits(), act.n).id)

    def rename_part(self, act: Act) -> Changed:
        return self.store.parts.rename(self.part(act), act.text, self.now)

    def archive_part(self, act: Act) -> Changed:
        return self.store.parts.archive(self.part(act), self.now, archived=bool(act.m % 3))

    def part_not(self, act: Act) -> Changed:
        return self.store.parts.delete(self.part(act))

    def calmed(self, number: int) -> Session:
        return one_of(self.store.calm.sessions(), number)

    def breathe(self, act: Act) -> Changed:
        was_for = one_of((None, *WasFor), act.n)
        before = None if act.m % 4 == 0 else act.m % 101
        return self.store.calm.begin(Session("", self.day(act.n), "box", before, was_for=was_for), self.now)

    def breathe_on(self, act: Act) -> Changed:
        began = [one for one in self.store.calm.sessions() if one.state is Calmed.BEGUN]
        new = Session("", self.day(act.m), "own-x", None, act.n % 101, act.m, WasFor.MOMENT, f"id-{act.n}")
        session = one_of((new, *began), act.n)
        return self.store.calm.finish(replace(session, seconds=act.m), act.text, self.now)

    def breathe_else(self, act: Act) -> Changed:
        was = self.calmed(act.n)
        return self.store.calm.change(replace(was, before=act.n % 120, after=None), self.now, was)

    def breathe_not(self, act: Act) -> Changed:
        return self.store.calm.delete(self.calmed(act.n).id)

    def bell(self, act: Act) -> Changed:
        return self.store.settings.set_bell(bool(act.n % 2), self.now)

    def setting(self, act: Act) -> Changed:
        return self.store.settings.put("welcomed", act.text, self.now)

    def hour(self, act: Act) -> Changed:
        return self.store.settings.set_day_start_hour(act.n % 14, self.now)


HELPERS = {
    *("do", "day", "scale", "person", "step", "attempt", "before", "after"),
    *("response", "calmed", "thought", "said", "card", "part"),
}
VERBS = tuple(
    name
    for name, member in vars(Doer).items()
    if not name.startswith("_") and name not in HELPERS and callable(member)
)
ACTS = st.builds(Act, st.sampled_from(VERBS), st.integers(0, 10_000), st.integers(0, 10_000), TEXTS)
