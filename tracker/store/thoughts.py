"""Thought records, with the patterns chosen and the feelings weighed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.domain.changes import Changed, Value
from tracker.domain.evening import Choice
from tracker.domain.text import clean
from tracker.domain.thoughts import BeganFrom, Felt, Thought, ThoughtState
from tracker.domain.time import Stamp
from tracker.store.choices import Choices
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.people import PERSON_COLUMNS, People, person_of
from tracker.store.transaction import Transaction

Wanted = dict[str, dict[str, int | None]]
"""The choices that a record leads to, by id, each with what is said of it."""


class Links(NamedTuple):
    """A table that leads from records to a list of choices."""

    table: str
    column: str
    choices: str


PATTERNS = Links("thought_patterns", "pattern_id", "patterns")
FEELINGS = Links("thought_feelings", "emotion_id", "emotions")
_TEXTS = ("thought", "situation", "evidence_for", "evidence_against", "answer", "next_step")


class Thoughts:
    """Every record. A person, pattern or emotion without an id is found by its name, or made."""

    def __init__(self, file: OpenFile, people: People, patterns: Choices, emotions: Choices) -> None:
        self._file = file
        self._people = people
        self._patterns = patterns
        self._emotions = emotions

    # Reading

    def all(
        self, *, words: str = "", pattern_id: str = "", person_id: str = "", step_id: str = ""
    ) -> tuple[Thought, ...]:
        """Return the records, newest first: those with `words` in any of their texts, whatever their case, with a
        pattern, with a person, about a step, where these are given.
        """
        found = self._read("1", ())
        wanted = words.casefold()
        return tuple(
            one
            for one in found
            if (not wanted or any(wanted in getattr(one, name).casefold() for name in _TEXTS))
            and (not pattern_id or any(pattern.id == pattern_id for pattern in one.patterns))
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
        """Write a new record on its day; its id is that of the change's row in `thoughts`."""

        def act(write: Transaction) -> None:
            values = self._values(thought, write, now)
            row = {**owned(write, "thoughts", now), **stamped(now, thought.day), **values}
            write.insert("thoughts", row)
            self._link(write, str(row["id"]), thought, now)

        return self._file.write("Thought", act)

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
            if was is None or (thought.patterns, thought.feelings) != (was.patterns, was.feelings):
                self._link(write, thought.id, thought, now)

        return self._file.write("Thought", act)

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
            "person_id": self._people.ensure(thought.person, write, now),
            "began_from": thought.began_from.value if thought.began_from else None,
            "began_from_id": thought.began_from_id,
            "step_id": thought.step_id,
        }

    def _link(self, write: Transaction, thought_id: str, thought: Thought, now: Stamp) -> None:
        patterns: Wanted = {self._patterns.ensure(one, write, now): {} for one in thought.patterns}
        feelings: Wanted = {
            self._emotions.ensure(one.emotion, write, now): {"before": one.before, "after": one.after}
            for one in thought.feelings
        }
        self._put(write, PATTERNS, thought_id, patterns, now)
        self._put(write, FEELINGS, thought_id, feelings, now)

    def _put(self, write: Transaction, links: Links, thought_id: str, wanted: Wanted, now: Stamp) -> None:
        there = self._links(links, thought_id)
        for choice_id in there.keys() - wanted.keys():
            write.delete(links.table, there[choice_id])
        for choice_id, values in wanted.items():
            if choice_id not in there:
                row = {**owned(write, links.table, now), "thought_id": thought_id, links.column: choice_id}
                write.insert(links.table, {**row, **values})
            elif values:
                write.update(links.table, there[choice_id], {**values, **touched(now)})

    def _links(self, links: Links, thought_id: str) -> dict[str, str]:
        sql = f"SELECT id, {links.column} AS choice FROM {links.table} WHERE thought_id = ?"
        return {row["choice"]: row["id"] for row in self._file.rows(sql, (thought_id,))}


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
    )
