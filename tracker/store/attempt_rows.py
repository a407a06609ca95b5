"""Attempts as they stand in the file: one row each, and the safety behaviours linked to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.changes import Value
from tracker.domain.evening import Choice
from tracker.domain.ladder import Attempt
from tracker.domain.text import clean, clean_line
from tracker.domain.time import Stamp, read_instant
from tracker.store.choices import Choices
from tracker.store.file import OpenFile, owned, stamp_of, touched
from tracker.store.people import PERSON_COLUMNS, People, person_of
from tracker.store.transaction import Transaction

LATEST_FIRST = "a.day DESC, a.at DESC, a.seq DESC"
OLDEST_FIRST = "a.day, a.at, a.seq"
"""The one order of attempts, so that “the last one” is the same everywhere: by day, then by when it was answered."""

_NUMBERS_BEFORE = ("yes_likely", "sure", "burden", "expected_suds")
_NUMBERS_AFTER = ("surprise", "suds_start", "suds_peak", "suds_end", "minutes", "belief")


def read_attempts(
    file: OpenFile,
    where: str,
    values: Sequence[Value] = (),
    *,
    order: str = OLDEST_FIRST,
    latest: int | None = None,
    source: str = "attempts",
) -> tuple[Attempt, ...]:
    """Return the attempts (or, with `source` "tries", the tries) for which `where` holds of a row `a`."""
    chosen = f"FROM {source} a WHERE {where} ORDER BY {order} LIMIT ?"
    limited = (*values, -1 if latest is None else latest)
    joined = f"(SELECT a.* {chosen}) a LEFT JOIN people p ON p.id = a.person_id"
    rows = file.rows(f"SELECT a.*, {PERSON_COLUMNS} FROM {joined} ORDER BY {order}", limited)
    left_out, used = _links(file, f"SELECT a.id {chosen}", limited)
    return tuple(_attempt(row, left_out.get(row["id"], ()), used.get(row["id"], ())) for row in rows)


def _links(
    file: OpenFile, ids: str, values: Sequence[Value]
) -> tuple[Mapping[str, tuple[Choice, ...]], Mapping[str, tuple[Choice, ...]]]:
    sql = f"""SELECT l.attempt_id, l.planned_out, l.used, b.id, b.name, b.hidden, b.built_in
        FROM attempt_behaviours l JOIN behaviours b ON b.id = l.behaviour_id
        WHERE l.attempt_id IN ({ids}) ORDER BY l.seq"""
    left_out: dict[str, tuple[Choice, ...]] = defaultdict(tuple)
    used: dict[str, tuple[Choice, ...]] = defaultdict(tuple)
    for row in file.rows(sql, values):
        choice = Choice(row["id"], row["name"], bool(row["hidden"]), bool(row["built_in"]))
        for said, found in ((row["planned_out"], left_out), (row["used"], used)):
            found[row["attempt_id"]] += (choice,) if said else ()
    return left_out, used


def _attempt(row: Any, left_out: tuple[Choice, ...], used: tuple[Choice, ...]) -> Attempt:
    before = Before(
        person=person_of(row),
        place=row["place"],
        ask=row["ask"],
        prediction=row["prediction"],
        left_out=left_out,
        **{name: row[name] for name in _NUMBERS_BEFORE},
    )
    after = After(
        outcome=Answer(row["outcome"]) if row["outcome"] else None,
        happened=row["happened"],
        feared=Feared(row["feared"]) if row["feared"] else None,
        used=used,
        learned=row["learned"],
        did_well=row["did_well"],
        for_therapist=row["for_therapist"],
        **{name: row[name] for name in _NUMBERS_AFTER},
    )
    answered = read_instant(row["answered_at"]) if row["answered_at"] else None
    return Attempt(row["id"], row["step_id"], stamp_of(row), State(row["state"]), before, after, answered)


def values_before(before: Before, people: People, write: Transaction, now: Stamp) -> dict[str, Value]:
    """Return the columns of what is said before; a person without an id is found by name or made."""
    return {
        "person_id": people.ensure(before.person, write, now),
        "place": clean_line(before.place),
        "ask": clean(before.ask),
        "prediction": clean(before.prediction),
        **{name: getattr(before, name) for name in _NUMBERS_BEFORE},
    }


def values_after(after: After) -> dict[str, Value]:
    """Return the columns of what is said after."""
    return {
        "outcome": after.outcome.value if after.outcome else None,
        "happened": clean(after.happened),
        "feared": after.feared.value if after.feared else None,
        "learned": clean(after.learned),
        "did_well": clean(after.did_well),
        "for_therapist": clean(after.for_therapist),
        **{name: getattr(after, name) for name in _NUMBERS_AFTER},
    }


def put_links(
    file: OpenFile,
    behaviours: Choices,
    write: Transaction,
    attempt: Attempt,
    now: Stamp,
    *,
    was: Attempt | None = None,
) -> None:
    """Let exactly the behaviours that an attempt names be linked to it; with `was`, only change what differs."""
    left_out = dict.fromkeys(behaviours.ensure(one, write, now) for one in attempt.before.left_out)
    used = dict.fromkeys(behaviours.ensure(one, write, now) for one in attempt.after.used)
    rows = _linked(file, attempt.id)
    if was is not None:
        kept = [row["behaviour_id"] for row in rows if row["planned_out"]]
        left_out = _changed(left_out, was.before.left_out, kept)
        kept = [row["behaviour_id"] for row in rows if row["used"]]
        used = _changed(used, was.after.used, kept)
    there = {row["behaviour_id"]: row["id"] for row in rows}
    for gone in there.keys() - left_out.keys() - used.keys():
        write.delete("attempt_behaviours", there[gone])
    for one in left_out | used:
        said: dict[str, Value] = {"planned_out": int(one in left_out), "used": int(one in used)}
        if one in there:
            write.update("attempt_behaviours", there[one], {**said, **touched(now)})
        else:
            link: dict[str, Value] = {"attempt_id": attempt.id, "behaviour_id": one}
            write.insert("attempt_behaviours", {**owned(write, "attempt_behaviours", now), **link, **said})


def _changed(new: Iterable[str], was: Iterable[Choice], there: Sequence[str]) -> dict[str, None]:
    """Return the ids that are `there` without those taken away since `was`, and with those added since."""
    named, stood = tuple(new), {one.id for one in was}
    kept = [one for one in there if one in named or one not in stood]
    return dict.fromkeys((*kept, *(one for one in named if one not in stood)))


def delete_attempt(file: OpenFile, write: Transaction, attempt_id: str) -> None:
    """Delete an attempt with its links; raise NotThere if it is gone already."""
    for row in _linked(file, attempt_id):
        write.delete("attempt_behaviours", row["id"])
    write.delete("attempts", attempt_id)


def _linked(file: OpenFile, attempt_id: str) -> list[Any]:
    return file.rows("SELECT * FROM attempt_behaviours WHERE attempt_id = ? ORDER BY seq", (attempt_id,))
