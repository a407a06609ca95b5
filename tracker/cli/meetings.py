"""Questions about moments of help and about time with others: the first one makes the entry, the next fill it in."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from tracker.cli.command import readable, whole
from tracker.cli.questions import Answered, Question
from tracker.cli.words import interaction_words, listed, moment_words
from tracker.domain.errors import Refused
from tracker.domain.evening import DID_WORDS, Did, Evening, Interaction, Moment, MomentKind, Outcome
from tracker.domain.limits import whole_of
from tracker.domain.people import Person
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp
from tracker.store.errors import NotThere

if TYPE_CHECKING:
    from tracker.store.entries import Entries
    from tracker.store.store import Store

E = TypeVar("E", Moment, Interaction)

_WHO = {
    MomentKind.OFFERED: "by whom?",
    MomentKind.NEEDED: "who could have helped, if someone?",
    MomentKind.ASKED: "whom did you ask?",
}


def _chosen(typed: str, names: Sequence[str]) -> str:
    """Return the one of `names` that `typed` begins or counts, from 1; raise Refused."""
    said = clean_line(typed).lower().replace(" ", "-")
    if number := whole_of(said, 1, len(names)):
        return names[number - 1]
    exact = [name for name in names if name == said]
    found = exact or [name for name in names if said and name.startswith(said)]
    if len(found) != 1:
        raise Refused(f"This takes {listed(names)}, not “{clean_line(typed)}”.")
    return found[0]


def _numbered(names: Sequence[str]) -> str:
    return ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))


class Part(Question, Generic[E]):
    """One more thing about an entry that is there.

    `entry` is it as it was when the question was made; `value` reads the thing, nothing while it is open; `put`
    returns the entry with what was typed, or raises Refused.
    """

    def __init__(
        self,
        entry: E,
        text: str,
        value: Callable[[E], object],
        put: Callable[[E, str], E],
    ) -> None:
        super().__init__(entry.day)
        self._id = entry.id
        self._value: Callable[[E], object] = value
        self._put: Callable[[E, str], E] = put
        self.text = f"{self.lead_of(entry)}: {text}"

    @abstractmethod
    def lead_of(self, entry: E) -> str:
        """Return what the question begins with, so that it can be understood alone."""

    @abstractmethod
    def repository(self, store: "Store") -> "Entries[E]":
        """Return where the entry is kept."""

    @abstractmethod
    def entries(self, evening: Evening) -> Sequence[E]:
        """Return the entries of its kind."""

    def stands(self, evening: Evening) -> str:
        """Return the value that is there."""
        found = next((one for one in self.entries(evening) if one.id == self._id), None)
        return self._words(found) if found else ""

    def _words(self, entry: E) -> str:
        value = self._value(entry)
        return "" if value is None else str(value)

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save it in the entry as it is by now."""
        repository = self.repository(store)
        found = next((one for one in repository.of(self.day) if one.id == self._id), None)
        if found is None:
            raise NotThere
        changed = self._put(found, typed)
        repository.change(changed, now, was=found)
        return Answered(f"Saved: {self._words(changed)}.")


class MomentPart(Part[Moment]):
    """A part of a moment."""

    def lead_of(self, entry: Moment) -> str:
        """Name its kind."""
        return f"Help {entry.kind.value}"

    def repository(self, store: "Store") -> "Entries[Moment]":
        """Return the moments."""
        return store.moments

    def entries(self, evening: Evening) -> Sequence[Moment]:
        """Return the moments of the day."""
        return evening.moments


class InteractionPart(Part[Interaction]):
    """A part of an interaction."""

    def lead_of(self, entry: Interaction) -> str:
        """Name the person."""
        return f"Time with {entry.person.name if entry.person else 'someone'}"

    def repository(self, store: "Store") -> "Entries[Interaction]":
        """Return the interactions."""
        return store.interactions

    def entries(self, evening: Evening) -> Sequence[Interaction]:
        """Return the interactions of the day."""
        return evening.interactions


class MomentQuestion(Question):
    """Whether there was a moment. Going back to it changes that moment's kind and makes no second one."""

    more = "Skip it with an empty line if there was none. Every answer is a complete one."

    def __init__(self, day: date, *, another: bool = False) -> None:
        super().__init__(day)
        self._made = ""
        self.for_more = another
        first = "Another moment of help" if another else "Was there a moment of help"
        self.text = f"{first}? {_numbered([kind.value for kind in MomentKind])}."

    def stands(self, evening: Evening) -> str:
        """Return the moments of the day."""
        return "; ".join(map(moment_words, evening.moments))

    def is_open(self, evening: Evening, now: Stamp) -> bool:
        """Return that it is: there can always have been one more."""
        return True

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save a new moment, and go on to ask about it."""
        kind = MomentKind(_chosen(typed, [kind.value for kind in MomentKind]))
        made = next((one for one in store.moments.of(self.day) if one.id == self._made), None)
        if made is not None:
            store.moments.change(replace(made, kind=kind), now)
            return Answered(f"Saved: {kind.value}.")
        moment = Moment("", self.day, kind)
        self._made = store.moments.add(moment, now).ids[-1]
        parts = moment_parts(replace(moment, id=self._made))
        return Answered(f"Saved: help {kind.value}.", [*parts, MomentQuestion(self.day, another=True)])


class InteractionQuestion(Question):
    """Whether there was time with someone. Going back to it changes who it was."""

    more = "Skip it with an empty line if there was nobody."

    def __init__(self, day: date, *, another: bool = False) -> None:
        super().__init__(day)
        self._made = ""
        self.for_more = another
        self.text = "Time with someone else? A name." if another else "Time with someone? A name."

    def stands(self, evening: Evening) -> str:
        """Return the interactions of the day."""
        return "; ".join(map(interaction_words, evening.interactions))

    def is_open(self, evening: Evening, now: Stamp) -> bool:
        """Return that it is: there can always have been one more."""
        return True

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save a new interaction, and go on to ask about it."""
        person = _person(typed)
        made = next((one for one in store.interactions.of(self.day) if one.id == self._made), None)
        if made is not None:
            store.interactions.change(replace(made, person=person), now)
            return Answered(f"Saved: {person.name}.")
        interaction = Interaction("", self.day, person)
        self._made = store.interactions.add(interaction, now).ids[-1]
        parts = interaction_parts(replace(interaction, id=self._made))
        return Answered(
            f"Saved: time with {person.name}.", [*parts, InteractionQuestion(self.day, another=True)]
        )


def moment_parts(moment: Moment) -> Iterator[Question]:
    """Yield what can be said of a moment."""
    did = [one.value for one in Did]
    yield MomentPart(moment, f"{_WHO[moment.kind]} A name.", _name_of, _with_person)
    yield MomentPart(moment, f"what did you do? {_numbered(did)}.", _did_of, _with_did)
    yield MomentPart(moment, "what was it about? One line.", lambda one: one.about, _with_about)
    then = "distress at that moment, 0 to 100?"
    yield MomentPart(
        moment, then, _hundredths("distress"), lambda one, typed: replace(one, distress=_suds(typed))
    )
    now = "distress now, 0 to 100?"
    yield MomentPart(
        moment,
        now,
        _hundredths("distress_after"),
        lambda one, typed: replace(one, distress_after=_suds(typed)),
    )


def interaction_parts(interaction: Interaction) -> Iterator[Question]:
    """Yield what can be said of an interaction."""
    outcomes = [one.value for one in Outcome]
    text = f"how did it leave the two of you? {_numbered(outcomes)}."
    yield InteractionPart(interaction, "what did you do? One line.", lambda one: one.about, _with_about)
    yield InteractionPart(
        interaction,
        text,
        lambda one: one.outcome,
        lambda one, typed: replace(one, outcome=Outcome(_chosen(typed, outcomes))),
    )


def moment_questions(evening: Evening) -> Iterator[Question]:
    """Yield the questions for the moments there are, and for a new one."""
    for moment in evening.moments:
        yield from moment_parts(moment)
    yield MomentQuestion(evening.day, another=bool(evening.moments))


def interaction_questions(evening: Evening) -> Iterator[Question]:
    """Yield the questions for the interactions there are, and for a new one."""
    for interaction in evening.interactions:
        yield from interaction_parts(interaction)
    yield InteractionQuestion(evening.day, another=bool(evening.interactions))


def _person(typed: str) -> Person:
    return Person("", clean_line(readable("A name", typed)))


def _name_of(moment: Moment) -> str | None:
    return moment.person.name if moment.person else None


def _did_of(moment: Moment) -> str | None:
    return DID_WORDS[moment.did] if moment.did else None


def _suds(typed: str) -> int | None:
    return whole("Distress", typed, 0, 100)


def _hundredths(field: str) -> Callable[[Moment], str | None]:
    """Return a reader of one of the two distress fields, in words."""

    def read(moment: Moment) -> str | None:
        value = getattr(moment, field)
        return None if value is None else f"{value} of 100"

    return read


def _with_person(moment: Moment, typed: str) -> Moment:
    return replace(moment, person=_person(typed))


def _with_did(moment: Moment, typed: str) -> Moment:
    return replace(moment, did=Did(_chosen(typed, [one.value for one in Did])))


def _with_about(entry: E, typed: str) -> E:
    line = clean_line(readable("What it was about", typed))
    # Who types on one line what stands there on several has changed nothing.
    return entry if line == clean_line(entry.about) else replace(entry, about=line)
