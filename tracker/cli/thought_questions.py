"""What a thought record asks: each question says how it stands, and puts one answer into the record."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tracker.cli.asking import Reply
from tracker.cli.command import readable, whole
from tracker.cli.pattern_names import NEW, Proposed, chosen, proposed_for
from tracker.cli.questions import NO, YES, name_and_number
from tracker.cli.session import Session
from tracker.cli.thought_options import felt_from
from tracker.cli.thought_words import added, felt_words, pattern_answer, quoted
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice
from tracker.domain.evidence import Evidence, EvidenceKind
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line
from tracker.domain.thoughts import NONE_WORDS, Felt, Thought, ThoughtState

if TYPE_CHECKING:
    from tracker.store.store import Store

_ONE_LINE = "One line, in your own words. It can stay open."


class Record:
    """The record that is asked for; it is in the file from the first answer on."""

    def __init__(self, session: Session, store: "Store", thought: Thought) -> None:
        self._session = session
        self.store = store
        self.thought = thought

    def save(self, **said: Any) -> None:
        """Put something into the record as it is in the file by now; raise Refused, or NotThere if it is gone."""
        now = self._session.ask_clock()
        if not self.thought.id:
            made = self.store.thoughts.add(replace(self.thought, **said), now)
            self.thought = self.store.thoughts.one(added(made))
            return
        known = self.store.thoughts.one(self.thought.id)
        self.store.thoughts.change(replace(known, **said), now, known)
        self.thought = self.store.thoughts.one(known.id)

    def keep_card(self) -> None:
        """Keep the answer as a card for its first pattern."""
        patterns = self.thought.patterns
        now = self._session.ask_clock()
        self.store.cards.add(self.thought.answer, patterns[0].id if patterns else "", now)

    def finish(self) -> None:
        """Let the record wait no more."""
        if self.thought.id:
            self.save(state=ThoughtState.DONE)


class _Question(ABC):
    """One part of a record: how it stands in words, and how what was typed is put into it."""

    def __init__(self, record: Record, text: str, stands: Callable[[Thought], str], more: str = "") -> None:
        self.record = record
        self._text = text
        self._stands = stands
        self._more = more

    @property
    def text(self) -> str:
        """What is asked."""
        return self._text

    @property
    def more(self) -> str:
        """What is said to who wants to know more."""
        return self._more

    def stands(self) -> str:
        """Return what is said already."""
        return clean_line(self._stands(self.record.thought))

    def answer(self, typed: str) -> Reply:
        """Save it."""
        self.put(typed)
        return Reply(f"Saved: {self.stands()}.")

    @abstractmethod
    def put(self, typed: str) -> None:
        """Put what was typed into the record; raise Refused."""


class _Text(_Question):
    """One of the texts."""

    def __init__(self, record: Record, name: str, text: str) -> None:
        super().__init__(record, text, lambda thought: str(getattr(thought, name)), _ONE_LINE)
        self._name = name

    def put(self, typed: str) -> None:
        """Save the line."""
        self.record.save(**{self._name: clean(readable("This", typed)).strip()})


class _Belief(_Question):
    """How much the thought is believed."""

    def __init__(self, record: Record, name: str, text: str) -> None:
        super().__init__(
            record, text, self._words, "0 is not at all, 100 is wholly. It may be the same both times."
        )
        self._name = name

    def _words(self, thought: Thought) -> str:
        value = getattr(thought, self._name)
        return "" if value is None else f"{value} of 100"

    def put(self, typed: str) -> None:
        """Save the number."""
        self.record.save(**{self._name: whole("Belief", typed, 0, 100)})


class _Feelings(_Question):
    """Feelings and how strong they were, or are now."""

    def __init__(self, record: Record, text: str, *, now: bool) -> None:
        super().__init__(
            record, text, self._words, "Some: ashamed 70, afraid 40. Names of your own are as good."
        )
        self._now = now

    def _words(self, thought: Thought) -> str:
        said = [one for one in thought.feelings if not self._now or one.after is not None]
        return "; ".join(map(felt_words, said))

    def put(self, typed: str) -> None:
        """Save all of them, or none when one cannot be taken."""
        known = {one.emotion.name.casefold(): one for one in self.record.thought.feelings}
        items = [item.strip() for item in re.split(r"[,;]", typed) if item.strip()]
        for felt in [felt_from(*name_and_number(item)) for item in items]:
            name = felt.emotion.name.casefold()
            known[name] = self._put(known.get(name, Felt(felt.emotion)), felt.before)
        self.record.save(feelings=tuple(known.values()))

    def _put(self, felt: Felt, number: int | None) -> Felt:
        return felt._replace(after=number) if self._now else felt._replace(before=number)


class _Pattern(_Question):
    """Which pattern it follows, what is proposed first. What was proposed is saved beside what is chosen."""

    def __init__(self, record: Record) -> None:
        super().__init__(record, "", pattern_answer)

    @property
    def text(self) -> str:
        """Say what is proposed and what there is, numbered."""
        proposed = self._proposed()
        names = [f"{number} {one.name}" for number, one in enumerate(self._known(proposed), 1)]
        lead = " ".join(filter(None, ("Which pattern is it?", proposed.sentence)))
        return f"{lead}\n{', '.join(names)}, 0 {NONE_WORDS}."

    @property
    def more(self) -> str:
        """Say what each pattern is."""
        from tracker.content.reframe import pattern

        known = self._known(self._proposed())
        lines = [f"{one.name}: {ship.words}" for one in known if (ship := pattern(one.id))]
        how = f"Several go with commas; {NEW}NAME adds one of your own. What is proposed goes by the words alone."
        return "\n".join([*lines, how])

    def put(self, typed: str) -> None:
        """Save what is chosen, and what was proposed."""
        proposed = self._proposed()
        names = [name for name in re.split(r"[,;]", readable("A pattern", typed)) if name.strip()]
        patterns = chosen("This", names, self._known(proposed))
        self.record.save(patterns=patterns, proposed=proposed.ids, patterns_said=True)

    def _proposed(self) -> Proposed:
        return proposed_for(self.record.store, self.record.thought.thought)

    def _known(self, proposed: Proposed) -> Sequence[Choice]:
        every = self.record.store.patterns.all()
        first = {name: place for place, name in enumerate(proposed.ids)}
        return sorted(every, key=lambda one: first.get(one.id, len(first)))


class _Answer(_Text):
    """The balanced answer, with what can open it; it can then be kept as a card."""

    @property
    def text(self) -> str:
        """Ask for it, with the questions of its patterns, one's own cards, and what people did."""
        return "\n".join([self._text, *(f"  {line}" for line in self._openings())])

    def answer(self, typed: str) -> Reply:
        """Save it, and ask whether it is to be a card."""
        return super().answer(typed)._replace(then=[_Card(self.record)])

    def _openings(self) -> Iterator[str]:
        from tracker.store.answering import opening_of

        opening = opening_of(self.record.store, self.record.thought)
        yield from opening.questions
        yield from (f"A card: {quoted(one.text, 200)}" for one in opening.cards)
        yield from map(_evidence_words, opening.lines)


def _evidence_words(line: Evidence) -> str:
    who = line.person.name if line.person else "someone"
    lead = f"{who} did well" if line.kind is EvidenceKind.DID_WELL else f"you learned with {who}"
    return f"On {line.day.isoformat()} {lead}: {clean_line(line.text)}"


class _Card(_Question):
    """Whether the answer is to be kept as a card."""

    def __init__(self, record: Record) -> None:
        text = "Keep the answer as a card, to be shown when this pattern comes again? yes or no."
        super().__init__(record, text, lambda _: "")

    def put(self, typed: str) -> None:
        """Keep it for a yes."""
        self.record.keep_card()

    def answer(self, typed: str) -> Reply:
        """Keep it for a yes; a no leaves it where it is."""
        said = clean_line(typed).casefold()
        if said in NO:
            return Reply("It stays with the thought alone.")
        if said not in YES:
            raise Refused(f"This takes yes or no, not “{clean_line(typed)}”.")
        self.put(typed)
        return Reply("Saved: a card.")


class _Person(_Question):
    """With whom it was."""

    def put(self, typed: str) -> None:
        """Save the name."""
        self.record.save(person=Person("", clean_line(readable("A name", typed))))


def questions_of(record: Record, *, short: bool = False) -> list[_Question]:
    """Return all that a record asks, in its order; for the `short` form the thought, its pattern and an answer."""
    thought = _Text(record, "thought", "The thought: the sentence that went through your mind, as it came.")
    pattern = _Pattern(record)
    answer = _Answer(record, "answer", "An answer: specific and kind, so that you can believe it.")
    if short:
        return [thought, pattern, answer]
    return [
        thought,
        _Text(record, "situation", "What happened? What a camera would have seen."),
        _Person(
            record, "With whom, if with someone? A name.", lambda one: one.person.name if one.person else ""
        ),
        _Feelings(record, "What did you feel, and how strong, 0 to 100?", now=False),
        _Belief(record, "belief_before", "How much did you believe it, 0 to 100?"),
        pattern,
        _Text(record, "evidence_for", "What speaks for it? Facts rather than how it felt."),
        _Text(record, "evidence_against", "What speaks against it? What somebody who was there would add."),
        answer,
        _Belief(record, "belief_after", "How much do you believe the first thought now, 0 to 100?"),
        _Feelings(record, "What do you feel now, and how strong, 0 to 100?", now=True),
        _Text(record, "next_step", "One small thing you could do with this?"),
    ]


def first_open(questions: Sequence[_Question]) -> int:
    """Return the place behind the last question that is answered, or the last place."""
    answered = [place for place, one in enumerate(questions) if one.stands()]
    return min(max(answered, default=-1) + 1, len(questions) - 1)
