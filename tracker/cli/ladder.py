"""`moodladder tick` and `moodladder ladder`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.attempt_options import (
    AFTER,
    BEFORE,
    Given,
    before_and_after,
    given_of,
    read_after,
    read_before,
)
from tracker.cli.attempt_words import say_care, short_words
from tracker.cli.command import command, day_option, json_option, readable, refuse_several
from tracker.cli.output import say, say_if, say_json
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words, new_person_words
from tracker.domain.errors import Refused
from tracker.domain.ladder import LEVELS, Rung, Step, StepKind, progress
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from tracker.domain.readiness import Looked
    from tracker.store.practice import Seen
    from tracker.store.store import Store

NEAREST = 3


@command(
    "tick",
    [
        "tick hold a door open",
        "tick favor --day yesterday",
        "tick favor --person Ines --yes-likely 30 --outcome accepted --surprise 8",
        "tick --untick favor    (takes the last tick back)",
    ],
)
@click.argument("step", nargs=-1)
@day_option
@click.option("--untick", is_flag=True, help="Take back the last tick, of --day if that is given.")
@before_and_after
def tick(session: Session, *, step: tuple[str, ...], day: str | None, untick: bool, **given: Any) -> None:
    """Tick a step of the ladder: one more time that you tried it. STEP is its name or a part of it.

    The name is enough. Beside it all can be said that you expected before and that came of it.
    """
    wanted = clean_line(readable("STEP", " ".join(step)))
    if not wanted:
        raise Refused("tick takes the name of a step or a part of it, such as tick favor.")
    said = given_of((*BEFORE, *AFTER), given)
    if untick and said:
        raise Refused(f"--untick takes a tick back, so it does not take {said[0]}.")
    on = session.day(day, logging=True)
    found = one_step(session.write(), wanted)
    store, now = session.write(), session.now()
    if untick:
        store.ladder.untick(found.id, on if day is not None else None)
        say(f"Taken back: {found.name}.")
    elif said:
        _record(store, found, given, on, now)
    else:
        store.ladder.tick(found.id, on, now)
        say(_saved(store, found, "", on, now))


def _record(store: "Store", step: Step, given: Given, on: date, now: Stamp) -> None:
    before, after = read_before(store, given), read_after(store, given)
    made = store.attempts.record(step.id, before, after, on, now)
    # People and behaviours that were made on the way have ids too.
    attempt = store.attempts.one(next(edit.key for edit in made.edits if edit.table == "attempts"))
    say(_saved(store, step, short_words(before, after), on, now, counts=attempt.is_try))
    say_if(new_person_words(store, made))
    say_care(store, attempt, step, now.day)


def _saved(store: "Store", step: Step, said: str, on: date, now: Stamp, *, counts: bool = True) -> str:
    times = len(store.ladder.attempts(step.id))
    parts = [step.name, said, f"{counted(times, 'time', 'times')} by now" if counts else ""]
    return f"Saved for {day_words(on, now.day)}: {', '.join(part for part in parts if part)}."


def one_step(store: "Store", wanted: str) -> Step:
    """Return the one step that is meant; raise Refused with what it could be."""
    found = store.ladder.find(wanted)
    refuse_several(wanted, "steps", [step.name for step in found])
    if not found:
        nearest = " · ".join(_nearest(store, wanted))
        raise Refused(f"No step has “{wanted}” in its name. The nearest: {nearest}.")
    return found[0]


def _nearest(store: "Store", wanted: str) -> list[str]:
    from difflib import SequenceMatcher

    def likeness(name: str) -> float:
        words = [name, *name.split()]
        return max(SequenceMatcher(None, word.casefold(), wanted.casefold()).ratio() for word in words)

    return sorted((step.name for step in store.ladder.find("")), key=likeness, reverse=True)[:NEAREST]


@command("ladder", ["ladder", "ladder --json"])
@json_option
def ladder(session: Session, as_json: bool) -> None:
    """Show the ladder: its steps by level, how often each was tried and when last, and what is planned.

    \b
    Keys of --json: levels, a list of level, name, tried (steps tried at least once), steps (without resting ones),
    attempts; and steps, a list of id, parent_id, level, name, kind (planned, opportunity), own, resting, times,
    last_day, planned_for (null where there is none), state (not started, planned, practising, ready to move on,
    mastered, resting), suggested (whether that it is ready is a suggestion of the rules), waiting (attempts that were
    begun and not answered).
    """
    today, store = session.now().day, session.read()
    seen, waiting = store.practice.look(today), Counter(one.step.id for one in store.attempts.waiting())
    if store.practice.hidden(today):
        seen = _unsuggested(seen)
    if as_json:
        levels = [_level_json(seen.rungs, level) for level in LEVELS]
        steps = [
            {**_json(rung, seen.looked[rung.step.id]), "waiting": waiting[rung.step.id]}
            for rung in seen.rungs
        ]
        say_json({"levels": levels, "steps": steps})
        return
    for level in LEVELS:
        for line in _level_lines(seen, waiting, level, today):
            say(line)


def _unsuggested(seen: "Seen") -> "Seen":
    """Return the ladder as on a day on which nothing is to be proposed."""
    looked = {
        step_id: replace(one, state=one.unsuggested, suggested=False) for step_id, one in seen.looked.items()
    }
    return replace(seen, looked=looked)


def _level_json(rungs: Sequence[Rung], level: int) -> dict[str, object]:
    far = progress(rungs, level)
    return {
        "level": level,
        "name": LEVELS[level],
        "tried": far.tried,
        "steps": far.steps,
        "attempts": far.attempts,
    }


def _json(rung: Rung, looked: "Looked") -> dict[str, object]:
    step = rung.step
    return {
        "id": step.id,
        "parent_id": step.parent_id,
        "level": step.level,
        "name": step.name,
        "kind": step.kind.value,
        "own": not step.built_in,
        "resting": step.resting,
        "times": rung.times,
        "last_day": rung.last.isoformat() if rung.last else None,
        "planned_for": rung.planned_for.isoformat() if rung.planned_for else None,
        "state": looked.state.value,
        "suggested": looked.suggested,
    }


def _level_lines(seen: "Seen", waiting: Mapping[str, int], level: int, today: date) -> Iterator[str]:
    far = progress(seen.rungs, level)
    tries = counted(far.attempts, "attempt", "attempts")
    if level > 1:
        yield ""
    yield f"Level {level}, {LEVELS[level]}: {far.tried} of {counted(far.steps, 'step', 'steps')} tried, {tries}"
    depth: dict[str, int] = {}
    for rung in seen.rungs:
        if rung.step.level == level:
            depth[rung.step.id] = depth.get(rung.step.parent_id or "", 0) + 1
            words = _rung_words(rung, seen.looked[rung.step.id], today)
            number = waiting.get(rung.step.id, 0)
            waits = f"; {'1 attempt waits' if number == 1 else f'{number} attempts wait'}" if number else ""
            yield f"{'  ' * depth[rung.step.id]}{words}{waits}"


def _rung_words(rung: Rung, looked: "Looked", today: date) -> str:
    """A step on one line: its name, and what is known of it."""
    from tracker.domain.readiness import Readiness

    name = rung.step.name + (" (when it happens)" if rung.step.kind is StepKind.OPPORTUNITY else "")
    tried = (
        f"{counted(rung.times, 'time', 'times')}, last on {day_words(rung.last, today)}" if rung.last else ""
    )
    parts = [tried or "not tried yet"]
    if rung.planned_for:
        planned = "today" if rung.planned_for == today else day_words(rung.planned_for, today)
        parts.append(f"planned for {planned}")
    if rung.step.resting:
        parts.append("resting")
    if looked.state in {Readiness.MASTERED, Readiness.READY}:
        suggested = looked.suggested and not looked.said.met
        parts.append("you may be ready to move on" if suggested else f"you said: {looked.state}")
    return f"{name}: {'; '.join(parts)}"
