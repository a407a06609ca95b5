"""Thought records, with the patterns chosen and the feelings weighed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from tracker.domain.changes import Changed, Value
from tracker.domain.evening import Choice
from tracker.domain.finding import bare
from tracker.domain.notes import merged
from tracker.domain.people import Person
from tracker.domain.text import clean
from tracker.domain.thoughts import BeganFrom, Felt, Thought, ThoughtState
from tracker.domain.time import Stamp
from tracker.store.choices import Choices
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.people import PERSON_COLUMNS, People, person_of
from tracker.store.transaction import Transaction

Wanted = Mapping[str, Mapping[str, int | None]]
"""The choices that a record leads to, by id, each with what is said of it."""


class Links(NamedTuple):
    """A table that leads from records to a list of choices."""

    table: str
    column: str
    choices: str


PATTERNS = Links("thought_patterns", "pattern_id", "patterns")
FEELINGS = Links("thought_feelings", "emotion_id", "emotions")
_LABEL_LENGTH = 40
_TEXTS = ("thought", "situation", "evidence_for", "evidence_against", "answer", "next_step")


class Thoughts:
    """Every record. A person, pattern or emotion without an id is found by its name, or made.

    What a record leads to may be gone by now, in another window: it is never a reason to refuse what is written.
    """

    def __init__(self, file: OpenFile, people: People, patterns: Choices, emotions: Choices) -> None:
        self._file = file
        self._people = people
        self._patterns = patterns
        self._emotions = emotions

    # Reading

    def all(
        self, *, words: str = "", pattern_id: str = "", person_id: str = "", step_id: str = ""
    ) -> tuple[Thought, ...]:
        """Return the records, newest first: those with `words` in any of their texts, however written, with a
        pattern (NONE: with none of them), with a person, about a step, where these are given.
        """
        found = self._read("1", ())
        wanted = bare(words)
        return tuple(
            one
            for one in found
            if (not wanted or any(wanted in bare(getattr(one, name)) for name in _TEXTS))
            and (not pattern_id or one.follows(pattern_id))
            and (not person_id or (one.person is not None and one.person.id == person_id))
            and (not step_id or one.step_id == step_id)
        )

    def one(self, thought_id: str) -> Thought:
        """Return a record; raise NotThere if it is gone."""
        found = self._read("t.id = ?", (thought_id,))
        if not found:
            raise NotThere
        return found[0]

    def begun(self) -> tuple[Thought, ...]:
        """Return the records that were begun and left, newest first."""
        return self._read("t.state = 'begun'", ())

    def _read(self, where: str, values: Sequence[Value]) -> tuple[Thought, ...]:
        sql = f"""SELECT t.*, {PERSON_COLUMNS} FROM thoughts t LEFT JOIN people p ON p.id = t.person_id
            WHERE {where} ORDER BY t.day DESC, t.seq DESC"""
        rows = self._file.rows(sql, values)
        among = f"IN (SELECT t.id FROM thoughts t WHERE {where})"
        patterns = self._linked(PATTERNS, among, values)
        feelings = self._linked(FEELINGS, among, values)
        return tuple(_thought(row, patterns.get(row["id"], []), feelings.get(row["id"], [])) for row in rows)

    def _linked(self, links: Links, among: str, values: Sequence[Value]) -> dict[str, list[Any]]:
        sql = f"""SELECT l.*, c.id AS choice_id, c.name, c.hidden, c.built_in FROM {links.table} l
            JOIN {links.choices} c ON c.id = l.{links.column} WHERE l.thought_id {among} ORDER BY l.seq"""
        found: dict[str, list[Any]] = {}
        for row in self._file.rows(sql, values):
            found.setdefault(row["thought_id"], []).append(row)
        return found

    # Writing

    def add(self, thought: Thought, now: Stamp) -> Changed:
        """Write a new record on its day; without an id it gets one, that of the change's row in `thoughts`."""

        def act(write: Transaction) -> None:
            self._link(write, self._insert(write, thought, now), thought, now)

        return self._file.write(_label(thought), act)

    def keep(self, known: Thought, column: str, base: str, text: str, now: Stamp) -> Changed:
        """Put `text` in one place of a record (its `column`) that stood as `base` when its writing began.

        What another window wrote since is kept as well, by `domain.notes.merged`. A record that is not there, not yet
        or not any more, is written as it is `known`, under its id. Raise Refused for a text that is too long.
        """

        def act(write: Transaction) -> None:
            there = write.row("thoughts", known.id)
            said = merged(base, str(there[column]), clean(text)) if there else clean(text)
            place: dict[str, Any] = {column: said}
            new = replace(known, **place)
            if there is None:
                self._link(write, self._insert(write, new, now), new, now)
            else:
                write.update("thoughts", known.id, {**place, **touched(now)})

        return self._file.write(_label(known), act)

    def put(self, thought: Thought, now: Stamp, was: Thought) -> Changed:
        """Write what differs from `was`; a record that is not there is written whole, under its id."""

        def act(write: Transaction) -> None:
            if write.row("thoughts", thought.id) is None:
                self._insert(write, thought, now)
                self._link(write, thought.id, thought, now)
            else:
                self.change(thought, now, was)

        return self._file.write(_label(thought), act)

    def _insert(self, write: Transaction, thought: Thought, now: Stamp) -> str:
        own: dict[str, Value] = {"id": thought.id} if thought.id else {}
        row = {**owned(write, "thoughts", now), **own, **stamped(now, thought.day)}
        write.insert("thoughts", {**row, **self._values(thought, write, now)})
        return str(row["id"])

    def change(self, thought: Thought, now: Stamp, was: Thought | None = None) -> Changed:
        """Write a record over its row; raise NotThere if it is gone.

        With `was`, as it stood when the changing began, only what differs is written.
        """

        def act(write: Transaction) -> None:
            if write.row("thoughts", thought.id) is None:
                raise NotThere
            before = self._values(was, write, now) if was else None
            values = differing(self._values(thought, write, now), before)
            if values:
                write.update("thoughts", thought.id, {**values, **touched(now)})
            self._link(write, thought.id, thought, now, was)

        return self._file.write(_label(thought), act)

    def delete(self, thought_id: str) -> Changed:
        """Delete a record with what was chosen in it; raise NotThere if it is gone already."""

        def act(write: Transaction) -> None:
            for links in (PATTERNS, FEELINGS):
                for link_id in self._links(links, thought_id).values():
                    write.delete(links.table, link_id)
            write.delete("thoughts", thought_id)

        return self._file.write("Thought deleted", act)

    def _values(self, thought: Thought, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {
            **{name: clean(getattr(thought, name)) for name in _TEXTS},
            "state": thought.state.value,
            "belief_before": thought.belief_before,
            "belief_after": thought.belief_after,
            "proposed": ",".join(thought.proposed),
            "patterns_said": None if thought.patterns_said is None else int(thought.patterns_said),
            "person_id": self._person_id(thought.person, write, now),
            "began_from": thought.began_from.value if thought.began_from else None,
            "began_from_id": thought.began_from_id,
            "step_id": thought.step_id,
        }

    def _person_id(self, person: Person | None, write: Transaction, now: Stamp) -> str | None:
        """Return whom a record leads to; nobody where that person is gone."""
        gone = person is not None and person.id and write.row("people", person.id) is None
        return None if gone else self._people.ensure(person, write, now)

    def _link(
        self, write: Transaction, thought_id: str, thought: Thought, now: Stamp, was: Thought | None = None
    ) -> None:
        patterns: Wanted = {self._patterns.ensure(one, write, now): {} for one in thought.patterns}
        feelings: Wanted = {
            self._emotions.ensure(one.emotion, write, now): _strength(one) for one in thought.feelings
        }
        had_patterns = _had(self._patterns, [(one, {}) for one in was.patterns]) if was else None
        had_feelings = (
            _had(self._emotions, [(one.emotion, _strength(one)) for one in was.feelings]) if was else None
        )
        self._put(write, PATTERNS, thought_id, patterns, now, was=had_patterns)
        self._put(write, FEELINGS, thought_id, feelings, now, was=had_feelings)

    def _put(
        self,
        write: Transaction,
        links: Links,
        thought_id: str,
        wanted: Wanted,
        now: Stamp,
        *,
        was: Wanted | None,
    ) -> None:
        """Let a record lead to what is wanted; with `was`, what another window has added or taken out stays so."""
        there = self._links(links, thought_id)
        for choice_id, link_id in there.items():
            if choice_id not in wanted and (was is None or choice_id in was):
                write.delete(links.table, link_id)
        for choice_id, values in wanted.items():
            before = None if was is None else was.get(choice_id)
            if choice_id in there:
                write.update(links.table, there[choice_id], {**differing(values, before), **touched(now)})
            elif before != values:
                row = {**owned(write, links.table, now), "thought_id": thought_id, links.column: choice_id}
                write.insert(links.table, {**row, **values})

    def _links(self, links: Links, thought_id: str) -> dict[str, str]:
        sql = f"SELECT id, {links.column} AS choice FROM {links.table} WHERE thought_id = ? ORDER BY seq"
        return {row["choice"]: row["id"] for row in self._file.rows(sql, (thought_id,))}


def _strength(felt: Felt) -> dict[str, int | None]:
    return {"before": felt.before, "after": felt.after}


def _had(choices: Choices, led: Sequence[tuple[Choice, Mapping[str, int | None]]]) -> Wanted:
    """Return what a record led to; what had no id when that was known may have one by now."""
    return {one.id or choices.named(one.name): values for one, values in led}


def _label(thought: Thought) -> str:
    """Return what is said of a write when it is taken back."""
    said = " ".join((thought.thought or thought.situation).split())
    short = said if len(said) <= _LABEL_LENGTH else f"{said[:_LABEL_LENGTH].rstrip()}…"
    return f"The thought “{short}”" if said else "A thought"


def _choice(row: Any) -> Choice:
    return Choice(row["choice_id"], row["name"], bool(row["hidden"]), bool(row["built_in"]))


def _thought(row: Any, patterns: Sequence[Any], feelings: Sequence[Any]) -> Thought:
    return Thought(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        **{name: row[name] for name in _TEXTS},
        feelings=tuple(Felt(_choice(one), one["before"], one["after"]) for one in feelings),
        belief_before=row["belief_before"],
        patterns=tuple(map(_choice, patterns)),
        proposed=tuple(filter(None, row["proposed"].split(","))),
        belief_after=row["belief_after"],
        person=person_of(row),
        step_id=row["step_id"],
        began_from=BeganFrom(row["began_from"]) if row["began_from"] else None,
        began_from_id=row["began_from_id"],
        state=ThoughtState(row["state"]),
        patterns_said=None if row["patterns_said"] is None else bool(row["patterns_said"]),
    )
