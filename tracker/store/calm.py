"""Times with an exercise, each of which lands on its day as a way of coping."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.domain.calm import Session, State, WasFor, WayRound, way_round
from tracker.domain.changes import Changed, Value
from tracker.domain.evening import Choice
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp
from tracker.store.choices import Choices
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamp_of, stamped, touched
from tracker.store.transaction import Transaction


class About(NamedTuple):
    """What an exercise can be for: ids of the last moment of the day and of the attempt that waits, "" for none."""

    moment_id: str = ""
    attempt_id: str = ""


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

    def begun(self, exercise: str, day: date) -> Session | None:
        """Return the newest session of a day that was begun and broken off before its end."""
        found = self._read("state = 'begun' AND exercise = ? AND day = ?", (exercise, day.isoformat()))
        return found[0] if found else None

    def about(self, day: date) -> About:
        """Return what an exercise of a day can be for."""
        moments = self._file.rows(
            "SELECT id FROM moments WHERE day = ? ORDER BY seq DESC LIMIT 1", (day.isoformat(),)
        )
        waiting = self._file.rows("SELECT id FROM attempts WHERE state = 'begun' ORDER BY seq DESC LIMIT 1")
        return About(*(str(rows[0]["id"]) if rows else "" for rows in (moments, waiting)))

    def way_round(self, today: date) -> WayRound:
        """Return how calm and attempts went together lately."""
        rows = self._file.rows("SELECT id, day FROM tries")
        tries = {str(row["id"]): date.fromisoformat(row["day"]) for row in rows}
        return way_round(self._read("was_for = 'attempt'", ()), tries, today)

    def _read(self, where: str, values: Sequence[Value]) -> tuple[Session, ...]:
        sql = f"SELECT * FROM calm_sessions WHERE {where} ORDER BY day DESC, at DESC, seq DESC"
        return tuple(map(_session, self._file.rows(sql, values)))

    # Writing

    def begin(self, session: Session, now: Stamp) -> Changed:
        """Write a session that begins, so that what was said before it is kept whatever happens meanwhile."""

        def act(write: Transaction) -> None:
            row = {**owned(write, "calm_sessions", now), **stamped(now, session.day)}
            write.insert("calm_sessions", {**row, **_values(session), "state": State.BEGUN.value})

        return self._file.write("Exercise begun", act)

    def finish(self, session: Session, name: str, now: Stamp) -> Changed:
        """Write a session that is over, and under `name` the way of coping that it was.

        One that was begun is finished; raise NotThere if it is gone. A way that stands on the day already stays as it
        is: how well it worked is for the person to say.
        """

        def act(write: Transaction) -> None:
            values = {
                **_values(session),
                "state": State.DONE.value,
                "coped_id": self._coped(session.day, name, write, now),
            }
            if session.id:
                write.update("calm_sessions", session.id, {**values, **touched(now)})
            else:
                row = {**owned(write, "calm_sessions", now), **stamped(now, session.day)}
                write.insert("calm_sessions", {**row, **values})

        return self._file.write(name, act)

    def change(self, session: Session, now: Stamp, was: Session | None = None) -> Changed:
        """Write what a session says over its row, or only what differs from `was`; raise NotThere if it is gone."""

        def act(write: Transaction) -> None:
            values = differing(_values(session), _values(was) if was else None)
            write.update("calm_sessions", session.id, {**values, **touched(now)})

        return self._file.write("Exercise changed", act)

    def delete(self, session_id: str) -> Changed:
        """Delete a session, and its way of coping unless something was said of that, or another session is it too."""

        def act(write: Transaction) -> None:
            row = write.row("calm_sessions", session_id)
            write.delete("calm_sessions", session_id)
            coped = write.row("coped", str(row["coped_id"])) if row else None
            if coped and coped["worked"] is None and not self._is_of_another(str(coped["id"])):
                write.delete("coped", str(coped["id"]))

        return self._file.write("Exercise deleted", act)

    def _is_of_another(self, coped_id: str) -> bool:
        return bool(self._file.rows("SELECT 1 FROM calm_sessions WHERE coped_id = ? LIMIT 1", (coped_id,)))

    def _coped(self, day: date, name: str, write: Transaction, now: Stamp) -> str:
        coping_id = self._ways.ensure(Choice("", clean_line(name)), write, now)
        sql = "SELECT id FROM coped WHERE day = ? AND coping_id = ?"
        for row in self._file.rows(sql, (day.isoformat(), coping_id)):
            return str(row["id"])
        new = {**owned(write, "coped", now), **stamped(now, day), "coping_id": coping_id, "worked": None}
        write.insert("coped", new)
        return str(new["id"])


def _values(session: Session) -> dict[str, Value]:
    return {
        "exercise": session.exercise,
        "distress_before": session.before,
        "distress_after": session.after,
        "seconds": session.seconds,
        "was_for": session.was_for.value if session.was_for else None,
        "was_for_id": session.was_for_id,
    }


def _session(row: Any) -> Session:
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
    )
