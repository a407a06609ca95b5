"""Times with an exercise, each of which lands on its day as a way of coping."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tracker.domain.calm import Session, State, WasFor, WayRound, way_round
from tracker.domain.changes import Changed, Row, Value
from tracker.domain.evening import Choice
from tracker.domain.meant import MOST, About, Meant, attempt_words, moment_words
from tracker.domain.playing import GOES_ON_WITHIN
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp, iso_instant
from tracker.store.choices import Choices
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamp_of, stamped, touched
from tracker.store.transaction import Transaction

_WITH_NAMES = """SELECT c.*, m.kind, m.about, p.name AS person, s.name AS step
    FROM (SELECT * FROM calm_sessions WHERE {where}) c
    LEFT JOIN moments m ON c.was_for = 'moment' AND m.id = c.was_for_id
    LEFT JOIN people p ON p.id = m.person_id
    LEFT JOIN attempts a ON c.was_for = 'attempt' AND a.id = c.was_for_id
    LEFT JOIN steps s ON s.id = a.step_id
    ORDER BY c.day DESC, c.at DESC, c.seq DESC"""
_MOMENTS = """SELECT m.id, m.kind, m.about, p.name AS person FROM moments m LEFT JOIN people p ON p.id = m.person_id
    WHERE m.day = ? ORDER BY m.seq DESC LIMIT ?"""
_ATTEMPTS = """SELECT a.id, s.name AS step FROM attempts a JOIN steps s ON s.id = a.step_id
    WHERE a.state = 'begun' OR (a.state = 'done' AND a.day = ?) ORDER BY a.seq DESC LIMIT ?"""


class Calm:
    """The sessions. A finished one is kept together with the way of coping that it is on its day."""

    def __init__(self, file: OpenFile, ways: Choices) -> None:
        self._file = file
        self._ways = ways

    # Reading

    def sessions(self, exercise: str = "") -> tuple[Session, ...]:
        """Return every session, the newest first; only those with an exercise where one is given."""
        where, values = ("exercise = ?", (exercise,)) if exercise else ("1", ())
        return self._read(where, values)

    def one(self, session_id: str) -> Session:
        """Return a session; raise NotThere if it is gone."""
        found = self._read("id = ?", (session_id,))
        if not found:
            raise NotThere
        return found[0]

    def begun(self, exercise: str, now: Stamp) -> Session | None:
        """Return what was left so lately before its end that one can go on with it: the newest time of this day."""
        since, until = now.at - GOES_ON_WITHIN, now.at + GOES_ON_WITHIN
        found = self._read(
            "state = 'begun' AND exercise = ? AND day = ? AND updated_at BETWEEN ? AND ?",
            (exercise, now.day.isoformat(), iso_instant(since), iso_instant(until)),
        )
        return found[0] if found else None

    def about(self, day: date) -> About:
        """Return what an exercise of a day can be for."""
        moments, attempts = (self._file.rows(sql, (day.isoformat(), MOST)) for sql in (_MOMENTS, _ATTEMPTS))
        return About(
            tuple(Meant(row["id"], _moment_words(row)) for row in moments),
            tuple(Meant(row["id"], attempt_words(row["step"])) for row in attempts),
        )

    def way_round(self, today: date) -> WayRound:
        """Return how calm and attempts went together lately."""
        rows = self._file.rows("SELECT id, day FROM tries")
        tries = {str(row["id"]): date.fromisoformat(row["day"]) for row in rows}
        return way_round(self._read("was_for = 'attempt'", ()), tries, today)

    def _read(self, where: str, values: Sequence[Value]) -> tuple[Session, ...]:
        return tuple(map(_named, self._file.rows(_WITH_NAMES.format(where=where), values)))

    # Writing

    def begin(self, session: Session, now: Stamp) -> Changed:
        """Write a session that begins, so that what was said before it is kept whatever happens meanwhile."""

        def act(write: Transaction) -> None:
            self._insert(session, {"state": State.BEGUN.value}, write, now)

        return self._file.write("Exercise begun", act)

    def reach(self, session: Session, now: Stamp, was: Session) -> Changed:
        """Write how far a session has come since it was as `was`.

        Where its row is not as this window left it, because another one has it, a row of its own is written.
        """

        def act(write: Transaction) -> None:
            state: dict[str, Value] = {"state": State.BEGUN.value}
            row = write.row("calm_sessions", session.id)
            if row is not None and _is_as_left(row, was):
                write.update("calm_sessions", session.id, {**self._values(session), **state, **touched(now)})
            else:
                self._insert(session, state, write, now)

        return self._file.write("Exercise begun", act)._replace(goes_on=True)

    def finish(self, session: Session, name: str, now: Stamp, was: Session | None = None) -> Changed:
        """Write a session that is over, and under `name` the way of coping that it was.

        One that was begun is finished, and of one that is over already what differs from `was` is written. Where its
        row is gone, or is not as this window left it, a row of its own is written: no answer is lost. A way that
        stands on the day already stays as it is: how well it worked is for the person to say.
        """

        def act(write: Transaction) -> None:
            row = write.row("calm_sessions", session.id)
            if row is None or not _is_as_left(row, was):
                self._insert(session, self._done(session, name, write, now), write, now)
            elif row["state"] == State.DONE.value:
                values = differing(self._values(session), _values(was or _session(row)))
                write.update("calm_sessions", session.id, {**values, **touched(now)})
            else:
                values = {**self._values(session), **self._done(session, name, write, now)}
                write.update("calm_sessions", session.id, {**values, **touched(now)})

        return self._file.write(name, act)._replace(goes_on=True)

    def change(self, session: Session, now: Stamp, was: Session | None = None) -> Changed:
        """Write what a session says over its row, or only what differs from `was`; raise NotThere if it is gone."""

        def act(write: Transaction) -> None:
            values = differing(_values(session), _values(was) if was else None)
            write.update("calm_sessions", session.id, {**values, **touched(now)})

        return self._file.write("Exercise changed", act)

    def delete(self, session_id: str) -> Changed:
        """Delete a session, and the way of coping that it made.

        That stays where something was said of it, or where another session is the same way.
        """

        def act(write: Transaction) -> None:
            row = write.row("calm_sessions", session_id)
            write.delete("calm_sessions", session_id)
            coped = write.row("coped", str(row["coped_id"])) if row else None
            if coped and coped["worked"] is None and not self._is_of_one(str(coped["id"])):
                write.delete("coped", str(coped["id"]))

        return self._file.write("Exercise deleted", act)

    def _insert(self, session: Session, more: Mapping[str, Value], write: Transaction, now: Stamp) -> None:
        row = {**owned(write, "calm_sessions", now), **stamped(session.stamp or now, session.day)}
        write.insert("calm_sessions", {**row, **self._values(session), **more})

    def _done(self, session: Session, name: str, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {"state": State.DONE.value, "coped_id": self._coped(session.day, name, write, now)}

    def _coped(self, day: date, name: str, write: Transaction, now: Stamp) -> str:
        """Let it stand on its day; return the row's id where a session has made it, "" where the person has."""
        coping_id = self._ways.ensure(Choice("", clean_line(name)), write, now)
        sql = "SELECT id FROM coped WHERE day = ? AND coping_id = ?"
        for row in self._file.rows(sql, (day.isoformat(), coping_id)):
            return str(row["id"]) if self._is_of_one(str(row["id"])) else ""
        new = {**owned(write, "coped", now), **stamped(now, day), "coping_id": coping_id, "worked": None}
        write.insert("coped", new)
        return str(new["id"])

    def _is_of_one(self, coped_id: str) -> bool:
        return bool(self._file.rows("SELECT 1 FROM calm_sessions WHERE coped_id = ? LIMIT 1", (coped_id,)))

    def _values(self, session: Session) -> dict[str, Value]:
        was_for_id = session.was_for_id or self._only(session)
        return {**_values(session), "was_for_id": was_for_id}

    def _only(self, session: Session) -> str:
        if session.was_for in {None, WasFor.NOTHING}:
            return ""
        return self.about(session.day).only(session.was_for)


def as_left(changed: Changed, session: Session) -> Session:
    """Return a session as a change has left it in the file; as it was where the change did not touch it."""
    rows = (edit.after for edit in changed.edits if edit.table == "calm_sessions" and edit.after)
    return next(map(_session, rows), session)


def _is_as_left(row: Row, was: Session | None) -> bool:
    """Return whether a row is as it was when this window saw it last; it is where that is not known.

    What is over already may have been changed since: who did so said something else of the same time.
    """
    if was is None or row["state"] != was.state.value:
        return was is None
    return was.state is State.DONE or all(row[name] == value for name, value in _values(was).items())


def _values(session: Session) -> dict[str, Value]:
    return {
        "exercise": session.exercise,
        "distress_before": session.before,
        "distress_after": session.after,
        "seconds": session.seconds,
        "reached": session.reached,
        "rounds": session.rounds,
        "pace": session.pace,
        "was_for": session.was_for.value if session.was_for else None,
        "was_for_id": session.was_for_id,
    }


def _session(row: Any, about: str = "") -> Session:
    return Session(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        exercise=row["exercise"],
        before=row["distress_before"],
        after=row["distress_after"],
        seconds=row["seconds"],
        was_for=WasFor(row["was_for"]) if row["was_for"] else None,
        was_for_id=row["was_for_id"],
        state=State(row["state"]),
        coped_id=row["coped_id"],
        stamp=stamp_of(row),
        reached=row["reached"],
        rounds=row["rounds"],
        pace=row["pace"],
        about=about,
    )


def _named(row: Any) -> Session:
    return _session(row, _moment_words(row) if row["kind"] else attempt_words(row["step"] or ""))


def _moment_words(row: Any) -> str:
    return moment_words(row["kind"], row["person"] or "", row["about"])
