"""Attempts with what stands before and after them."""

from dataclasses import replace
from datetime import date, timedelta

from tracker.domain.attempts import After, Before, State, check_peak
from tracker.domain.changes import Changed, Value
from tracker.domain.dates import in_words
from tracker.domain.errors import Refused
from tracker.domain.ladder import Attempt, Waiting, check_attempt
from tracker.domain.text import folded
from tracker.domain.time import Stamp, iso_instant
from tracker.store.attempt_rows import (
    LATEST_FIRST,
    delete_attempt,
    put_links,
    read_attempts,
    values_after,
    values_before,
)
from tracker.store.choices import Choices
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.ladder import Ladder
from tracker.store.people import People
from tracker.store.transaction import Transaction


class Attempts:
    """Every attempt, of every step. The one-key tick is `Ladder.tick`."""

    def __init__(self, file: OpenFile, people: People, behaviours: Choices, ladder: Ladder) -> None:
        self._file = file
        self._people = people
        self._behaviours = behaviours
        self._ladder = ladder

    def one(self, attempt_id: str) -> Attempt:
        """Return one attempt; raise NotThere if it is gone."""
        found = read_attempts(self._file, "a.id = ?", (attempt_id,))
        if not found:
            raise NotThere
        return found[0]

    def of(self, day: date) -> tuple[Attempt, ...]:
        """Return the attempts of a day, whatever their state, the oldest first."""
        return read_attempts(self._file, "a.day = ?", (day.isoformat(),))

    def of_step(self, step_id: str, latest: int | None = None) -> tuple[Attempt, ...]:
        """Return a step's attempts, or only so many, whatever their state, the latest day first."""
        return read_attempts(self._file, "a.step_id = ?", (step_id,), order=LATEST_FIRST, latest=latest)

    def of_person(self, person_id: str, latest: int | None = None) -> tuple[Attempt, ...]:
        """Return the attempts with a person, or only so many, whatever their state, the latest day first."""
        return read_attempts(self._file, "a.person_id = ?", (person_id,), order=LATEST_FIRST, latest=latest)

    def latest(self, number: int, step_id: str | None = None) -> tuple[Attempt, ...]:
        """Return the latest attempts that do not wait, of all steps or of one, the latest day first."""
        where = "a.state <> 'begun'" + (" AND a.step_id = ?" if step_id else "")
        values = (step_id,) if step_id else ()
        return read_attempts(self._file, where, values, order=LATEST_FIRST, latest=number)

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what was begun and is neither answered nor let go, the oldest first."""
        begun = read_attempts(self._file, "a.state = 'begun'")
        return tuple(Waiting(one, self._ladder.step(one.step_id)) for one in begun)

    def places(self) -> tuple[str, ...]:
        """Return the places named so far, each once however it is written, the latest first."""
        rows = self._file.rows(f"SELECT place FROM attempts a WHERE place <> '' ORDER BY {LATEST_FIRST}")
        found: dict[str, str] = {}
        for row in rows:
            found.setdefault(folded(row["place"]), row["place"])
        return tuple(found.values())

    def begin(self, step_id: str, before: Before, now: Stamp) -> Changed:
        """Write an attempt that has only its *before* and waits, today; raise NotThere if the step is gone."""
        new = Attempt("", step_id, now, State.BEGUN, before)
        return self._insert(f"Begun: {self._ladder.step(step_id).name}", new, now)

    def record(self, step_id: str, before: Before, after: After, day: date, now: Stamp) -> Changed:
        """Write a whole attempt at once; raise Refused for a day to come, NotThere if the step is gone."""
        check_attempt(day, now.day)
        check_peak(after)
        new = Attempt("", step_id, replace(now, day=day), State.DONE, before, after, now.at)
        return self._insert(f"Noted: {self._ladder.step(step_id).name}", new, now)

    def answer(self, attempt_id: str, after: After, day: date, now: Stamp) -> Changed:
        """Say what came of an attempt that was begun (or let go), on the day it was made.

        Its instant becomes that of the answer; `created_at` keeps when it was begun. Raise Refused for a day to come
        or more than a day before it was begun (one may begin it the evening after), or if it has an answer already,
        perhaps from another window; NotThere if it is gone.
        """
        check_attempt(day, now.day)
        check_peak(after)

        def act(write: Transaction) -> None:
            there = self.one(attempt_id)
            if there.state is State.DONE:
                raise Refused("This attempt has its answer already. Open it to change it.")
            if day < there.stamp.day - timedelta(days=1):
                begun = in_words(there.stamp.day)
                raise Refused(f"This attempt was begun on {begun}, so it was not answered days before.")
            done: dict[str, Value] = {"state": State.DONE.value, "answered_at": iso_instant(now.at)}
            write.update(
                "attempts", attempt_id, {**stamped(now, day), **done, **values_after(after), **touched(now)}
            )
            put_links(self._file, self._behaviours, write, replace(there, after=after), now)

        return self._file.write("Attempt answered", act)

    def change(self, attempt: Attempt, now: Stamp, was: Attempt | None = None) -> Changed:
        """Write what an attempt says, and its day, over its row; its state and step stay.

        With `was`, the attempt as it stood when its changing began, only what differs between the two is written.
        Raise Refused for a day to come, NotThere if it is gone.
        """
        check_attempt(attempt.stamp.day, now.day)
        check_peak(attempt.after, was.after if was else None)

        def act(write: Transaction) -> None:
            old = self._said(was, write, now) if was else None
            values = differing(self._said(attempt, write, now), old)
            write.update("attempts", attempt.id, {**values, **touched(now)})
            put_links(self._file, self._behaviours, write, attempt, now, was=was)

        return self._file.write("Attempt changed", act)

    def _said(self, attempt: Attempt, write: Transaction, now: Stamp) -> dict[str, Value]:
        before = values_before(attempt.before, self._people, write, now)
        return {**before, **values_after(attempt.after), "day": attempt.stamp.day.isoformat()}

    def let_go(self, attempt_id: str, now: Stamp) -> Changed:
        """Let an attempt that waits go, without a mark; what was written before it stays."""

        def act(write: Transaction) -> None:
            if self.one(attempt_id).state is State.DONE:
                raise Refused("This attempt has its answer already, so there is nothing to let go.")
            write.update("attempts", attempt_id, {"state": State.LET_GO.value, **touched(now)})

        return self._file.write("Attempt let go", act)

    def delete(self, attempt_id: str) -> Changed:
        """Delete an attempt; raise NotThere if it is gone already."""
        return self._file.write(
            "Attempt deleted", lambda write: delete_attempt(self._file, write, attempt_id)
        )

    def _insert(self, label: str, new: Attempt, now: Stamp) -> Changed:
        def act(write: Transaction) -> None:
            row = {**owned(write, "attempts", now), **stamped(now, new.stamp.day)}
            state: dict[str, Value] = {
                "step_id": new.step_id,
                "state": new.state.value,
                "answered_at": iso_instant(new.answered_at) if new.answered_at else None,
            }
            write.insert("attempts", {**row, **state, **self._said(new, write, now)})
            put_links(self._file, self._behaviours, write, replace(new, id=str(row["id"])), now)

        return self._file.write(label, act)
