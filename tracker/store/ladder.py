"""The ladder: steps, attempts and plans."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from tracker.domain.changes import Changed, Value
from tracker.domain.errors import Refused
from tracker.domain.finding import found
from tracker.domain.ladder import (
    Attempt,
    PlannedStep,
    Rung,
    Standing,
    Step,
    StepKind,
    StepRecord,
    check_attempt,
    check_plan,
    in_order,
    moved,
)
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp, iso_instant, read_instant
from tracker.store.attempt_rows import LATEST_FIRST, delete_attempt, read_attempts
from tracker.store.errors import NotThere
from tracker.store.file import OpenFile, differing, owned, stamped, touched
from tracker.store.transaction import Transaction

_RUNGS = f"""SELECT s.*, (SELECT count(*) FROM tries a WHERE a.step_id = s.id) AS times,
        (SELECT max(day) FROM tries a WHERE a.step_id = s.id) AS last,
        (SELECT min(day) FROM plans p WHERE p.step_id = s.id AND p.day >= ?) AS planned_for,
        coalesce((SELECT expected_suds FROM attempts a
            WHERE a.step_id = s.id AND a.state <> 'let-go' AND a.expected_suds IS NOT NULL
            ORDER BY {LATEST_FIRST} LIMIT 1), s.expected_suds) AS expected,
        EXISTS (SELECT 1 FROM attempts a WHERE a.step_id = s.id AND a.state = 'begun') AS waits
    FROM steps s ORDER BY s.level, s.position, s.seq"""
_ON_A_DAY = """SELECT s.*, (SELECT count(*) FROM tries a WHERE a.step_id = s.id) AS times,
        (SELECT count(*) FROM tries a WHERE a.step_id = s.id AND a.day = ?) AS today
    FROM steps s WHERE today > 0 OR s.id IN (SELECT step_id FROM plans WHERE day = ?)
    ORDER BY s.level, s.position, s.seq"""


def _step(row: Any) -> Step:
    return Step(
        id=row["id"],
        level=row["level"],
        name=row["name"],
        kind=StepKind(row["kind"]),
        parent_id=row["parent_id"],
        position=row["position"],
        resting=bool(row["resting"]),
        built_in=bool(row["built_in"]),
        standing=Standing(row["standing"]) if row["standing"] else None,
        standing_at=read_instant(row["standing_at"]) if row["standing_at"] else None,
        expected_suds=row["expected_suds"],
    )


def _rung(row: Any) -> Rung:
    planned_for, expected, waits = _day(row["planned_for"]), row["expected"], bool(row["waits"])
    return Rung(_step(row), row["times"], _day(row["last"]), planned_for, expected, waits)


def _said(step: Step) -> dict[str, Value]:
    return {"name": step.name, "kind": step.kind.value, "expected_suds": step.expected_suds}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


class Ladder:
    """Every step with what was done at it."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def rungs(self, today: date) -> tuple[Rung, ...]:
        """Return the whole ladder in its order; `planned_for` is the next plan from `today` on."""
        rows = self._file.rows(_RUNGS, (today.isoformat(),))
        return in_order(map(_rung, rows))

    def step(self, step_id: str) -> Step:
        """Return one step; raise NotThere if it is gone."""
        rows = self._file.rows("SELECT * FROM steps WHERE id = ?", (step_id,))
        if not rows:
            raise NotThere
        return _step(rows[0])

    def name_of(self, step_id: str) -> str:
        """Return the name of a step, "" where it is gone or none is meant."""
        rows = self._file.rows("SELECT name FROM steps WHERE id = ?", (step_id,)) if step_id else ()
        return next((str(row["name"]) for row in rows), "")

    def find(self, text: str) -> tuple[Step, ...]:
        """Return the steps whose name has `text` in it, however it is written; a whole name stands alone."""
        steps = [_step(row) for row in self._file.rows("SELECT * FROM steps ORDER BY level, position, seq")]
        return found(text, steps)

    def record(self, step_id: str, today: date, latest: int | None = None) -> StepRecord:
        """Return all that is known of a step, or only its `latest` attempts; raise NotThere if it is gone.

        Its attempts are all of them, those that wait, were let go or were not tried too.
        """
        rungs = self.rungs(today)
        rung = next((one for one in rungs if one.step.id == step_id), None)
        if rung is None:
            raise NotThere
        above = next((one.step for one in rungs if one.step.id == rung.step.parent_id), None)
        below = tuple(one for one in rungs if one.step.parent_id == step_id)
        made = read_attempts(self._file, "a.step_id = ?", (step_id,), order=LATEST_FIRST, latest=latest)
        return StepRecord(rung, above, below, made)

    def attempts(self, step_id: str, latest: int | None = None) -> tuple[Attempt, ...]:
        """Return a step's tries, or only so many, the latest day first."""
        of_step, values = "a.step_id = ?", (step_id,)
        return read_attempts(self._file, of_step, values, order=LATEST_FIRST, latest=latest, source="tries")

    def plans(self, step_id: str) -> tuple[date, ...]:
        """Return the days a step was planned for, in order."""
        rows = self._file.rows("SELECT day FROM plans WHERE step_id = ? ORDER BY day", (step_id,))
        return tuple(date.fromisoformat(row["day"]) for row in rows)

    def on(self, day: date) -> tuple[PlannedStep, ...]:
        """Return the steps that stand on a day: planned for it, or tried on it."""
        rows = self._file.rows(_ON_A_DAY, (day.isoformat(), day.isoformat()))
        return tuple(PlannedStep(_step(row), row["today"], row["times"]) for row in rows)

    def tick(self, step_id: str, day: date, now: Stamp) -> Changed:
        """Write an attempt at a step; raise Refused for a day to come, NotThere if the step is gone."""
        check_attempt(day, now.day)

        def act(write: Transaction) -> None:
            tried: dict[str, Value] = {"step_id": step_id}
            write.insert("attempts", {**owned(write, "attempts", now), **stamped(now, day), **tried})

        return self._about("Ticked", step_id, act)

    def untick(self, step_id: str, day: date | None = None) -> Changed:
        """Take back the last try, of `day` if one is given; raise Refused if there is none."""

        def act(write: Transaction) -> None:
            made = [a for a in self.attempts(step_id) if day is None or a.stamp.day == day]
            if not made:
                raise Refused("There is no attempt here to take back.")
            delete_attempt(self._file, write, made[0].id)

        return self._about("Taken back", step_id, act)

    def take_back(self, attempt_id: str) -> Changed:
        """Delete one attempt; raise NotThere if it is gone already."""
        act = partial(delete_attempt, self._file, attempt_id=attempt_id)
        return self._file.write("Attempt taken back", act)

    def add(self, step: Step, now: Stamp) -> Changed:
        """Write a step of one's own after its neighbours; a sub-step stands on its parent's level."""
        named = replace(step, name=clean_line(step.name))

        def act(write: Transaction) -> None:
            level = self.step(step.parent_id).level if step.parent_id else step.level
            new = replace(named, level=level)
            values: dict[str, Value] = {
                "name": new.name,
                "level": new.level,
                "kind": new.kind.value,
                "parent_id": new.parent_id,
                "expected_suds": new.expected_suds,
            }
            write.insert("steps", {**owned(write, "steps", now), **values, "position": self._end(new)})

        return self._file.write("Step added", act)

    def change(self, step: Step, now: Stamp, was: Step | None = None) -> Changed:
        """Write a step's name, kind, level and expected distress over its row, or with `was` only what differs.

        Raise NotThere if it is gone.

        On another level it stands last, and its sub-steps follow it; a sub-step stays on its parent's level.
        """
        new = replace(step, name=clean_line(step.name))

        def act(write: Transaction) -> None:
            there = self.step(new.id)
            values = differing(_said(new), _said(was) if was else None)
            if (
                there.parent_id is None
                and there.level != new.level
                and (was is None or was.level != new.level)
            ):
                end = self._end(replace(there, level=new.level))
                values = {**values, "level": new.level, "position": end}
                for below in self._below(new.id):
                    write.update("steps", below, {"level": new.level, **touched(now)})
            write.update("steps", new.id, {**values, **touched(now)})

        return self._file.write("Step changed", act)

    def rest(self, step_id: str, now: Stamp, *, resting: bool = True) -> Changed:
        """Let a step rest, or take it up again; its attempts stay."""
        values: dict[str, Value] = {"resting": int(resting), **touched(now)}
        said = "Step rests" if resting else "Step taken up again"
        return self._file.write(said, lambda write: write.update("steps", step_id, values))

    def stand(self, step_id: str, standing: Standing | None, now: Stamp) -> Changed:
        """Keep what the person says of a step; None takes it back. Raise NotThere if the step is gone."""
        values: dict[str, Value] = {
            "standing": standing.value if standing else None,
            "standing_at": iso_instant(now.at) if standing else None,
            **touched(now),
        }
        said = f"You said: {standing.value}" if standing else "No longer said"
        return self._file.write(said, lambda write: write.update("steps", step_id, values))

    def move(self, step_id: str, by: int, now: Stamp) -> Changed:
        """Move a step `by` places down (up, if negative) as `tracker.domain.ladder.moved` says."""

        def act(write: Transaction) -> None:
            self.step(step_id)
            steps = [rung.step for rung in self.rungs(now.day)]
            for before, after in zip(steps, moved(steps, step_id, by), strict=True):
                if before != after:
                    place: dict[str, Value] = {"level": after.level, "position": after.position}
                    write.update("steps", after.id, {**place, **touched(now)})

        return self._file.write("Step moved", act)

    def delete(self, step_id: str) -> Changed:
        """Delete a step of one's own with its sub-steps, attempts and plans; a step that ships can rest instead."""

        def act(write: Transaction) -> None:
            if self.step(step_id).built_in:
                raise Refused("This step came with the ladder. It can rest (z), and its attempts stay.")
            for each in reversed([step_id, *self._below(step_id)]):
                for row in self._file.rows("SELECT id FROM attempts WHERE step_id = ?", (each,)):
                    delete_attempt(self._file, write, row["id"])
                for row in self._file.rows("SELECT id FROM plans WHERE step_id = ?", (each,)):
                    write.delete("plans", row["id"])
                write.delete("steps", each)

        return self._file.write("Step deleted", act)

    def plan(self, step_id: str, day: date | None, now: Stamp, *, beside: bool = False) -> Changed:
        """Plan a step for a day in place of its open plans, or `beside` them; None takes the plan away.

        Raise Refused for a day before today, NotThere if the step is gone.
        """
        if day:
            check_plan(day, now.day)

        def act(write: Transaction) -> None:
            sql = "SELECT id, day FROM plans WHERE step_id = ? AND day >= ?"
            wanted = day.isoformat() if day else None
            open_plans = self._file.rows(sql, (step_id, now.day.isoformat()))
            for row in () if beside else open_plans:
                if row["day"] != wanted:
                    write.delete("plans", row["id"])
            known = [date.isoformat() for date in self.plans(step_id)]
            if wanted and wanted not in known:
                write.insert("plans", {**owned(write, "plans", now), "day": wanted, "step_id": step_id})

        return self._about("Planned" if day else "No longer planned", step_id, act)

    def _about(self, said: str, step_id: str, act: Callable[[Transaction], object]) -> Changed:
        """Write something about a step, and name it in what is said; raise NotThere if it is gone."""
        names: list[str] = []

        def whole(write: Transaction) -> None:
            names.append(self.step(step_id).name)
            act(write)

        changed = self._file.write(said, whole)
        return changed._replace(label=f"{said}: {names[0]}")

    def _end(self, step: Step) -> int:
        sql = "SELECT max(position) FROM steps WHERE parent_id IS ? AND level = ?"
        last = self._file.rows(sql, (step.parent_id, step.level))[0][0]
        return 0 if last is None else int(last) + 1

    def _below(self, step_id: str) -> list[str]:
        sql = """WITH RECURSIVE below (id) AS (SELECT id FROM steps WHERE parent_id = ?
            UNION ALL SELECT s.id FROM steps s JOIN below b ON s.parent_id = b.id) SELECT id FROM below"""
        return [row["id"] for row in self._file.rows(sql, (step_id,))]
