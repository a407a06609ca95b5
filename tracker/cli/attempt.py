"""`moodladder attempt`: what is expected before an attempt, and what came of it."""

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
from tracker.cli.attempt_words import attempt_json, attempt_lines, say_before_asking, say_care, short_words
from tracker.cli.command import Several, command, day_option, json_option, readable, whole
from tracker.cli.ladder import one_step
from tracker.cli.output import say, say_if, say_json
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words, listed, new_person_words
from tracker.domain.attempts import Answer
from tracker.domain.errors import Refused
from tracker.domain.finding import is_in
from tracker.domain.ladder import Waiting
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from tracker.store.store import Store

ACTIONS = ("list", "begin", "answer", "let-go")
LATEST = 10
MOST = 100_000


@command(
    "attempt",
    [
        "attempt",
        "attempt list favor --limit 3",
        'attempt begin favor --person Ines --ask "the slides?" --prediction "She sighs" --yes-likely 30',
        'attempt answer favor --outcome accepted --surprise 8 --belief 20 --learned "Asking took a minute."',
        "attempt let-go favor",
    ],
)
@click.argument("action", metavar="[list|begin|answer|let-go]", required=False)
@click.argument("step", nargs=-1)
@before_and_after
@day_option
@click.option("--limit", metavar="N", help=f"With list: how many attempts; {LATEST} if not given.")
@json_option
def attempt(
    session: Session,
    *,
    action: str | None,
    step: tuple[str, ...],
    day: str | None,
    limit: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Say what you expect before an attempt, and afterwards what came of it. STEP is its name or a part of it.

    list shows what waits and the latest attempts. begin takes what is said before, and the attempt then waits;
    answer takes what came of it, --outcome at least; let-go lets it go, without a mark. Where only one attempt
    waits, answer and let-go need no STEP; an id from --json does too. `tick` takes both sides at once.

    \b
    Keys of --json: with list waiting and attempts, otherwise one attempt alone. Each has
      id, step_id, step, day, at, state (begun, done, let-go), answered_at, and named like the options person, place,
      ask, prediction, yes_likely, sure, burden, expected_suds, left_out, outcome, happened, feared, surprise,
      suds_start, suds_peak, suds_end, minutes, belief, used, learned, did_well, for_therapist (null: not said)
    """
    wanted = clean_line(readable("STEP", " ".join(step)))
    doing = _action(action)
    _check_fit(doing, given, day, limit)
    if doing == "list":
        number = whole("--limit", limit, 1, MOST) or LATEST
        _list(session, wanted, number, as_json=as_json)
    elif doing == "begin":
        _begin(session, wanted, given, as_json=as_json)
    elif doing == "answer":
        _answer(session, wanted, given, day, as_json=as_json)
    else:
        _let_go(session, wanted, as_json=as_json)


def _action(typed: str | None) -> str:
    name = (typed or "list").lower()
    if name not in ACTIONS:
        raise Refused(f"attempt takes {listed(ACTIONS)}, not “{clean_line(name)}”.")
    return name


def _check_fit(doing: str, given: Given, day: str | None, limit: str | None) -> None:
    """Raise Refused for an option that this action does not take."""
    before, after = given_of(BEFORE, given), given_of(AFTER, given)
    wrong = {
        "list": [*before, *after],
        "begin": after,
        "answer": before,
        "let-go": [*before, *after],
    }[doing]
    wrong += ["--day"] if day is not None and doing != "answer" else []
    wrong += ["--limit"] if limit is not None and doing != "list" else []
    if wrong:
        raise Refused(f"attempt {doing} does not take {wrong[0]}; --help says what goes with what.")


# Acts


def _begin(session: Session, wanted: str, given: Given, *, as_json: bool) -> None:
    if not wanted:
        raise Refused("attempt begin takes the name of a step or a part of it, such as attempt begin favor.")
    store, now = session.write(), session.now()
    found = one_step(store, wanted)
    before = read_before(store, given)
    made = store.attempts.begin(found.id, before, now)
    begun = next(one for one in store.attempts.waiting() if one.attempt.id in made.ids)
    if as_json:
        say_json(attempt_json(begun.attempt, found.name))
        return
    say(f"Begun: {_named(begun)}. It waits on Day until you answer it or let it go.")
    say_if(new_person_words(store, made))
    say_before_asking(found, begun.attempt.before.person)


def _answer(session: Session, wanted: str, given: Given, day: str | None, *, as_json: bool) -> None:
    on = session.day(day, logging=True)
    if given["outcome"] is None:
        raise Refused(f"attempt answer takes --outcome: {listed(Answer)}.")
    waits = _waiting(session.write(), wanted)
    store, now = session.write(), session.now()
    store.attempts.answer(waits.attempt.id, read_after(store, given), on, now)
    done = store.attempts.one(waits.attempt.id)
    if as_json:
        say_json(attempt_json(done, waits.step.name))
        return
    said = short_words(done.before, done.after)
    say(f"Saved for {day_words(on, now.day)}: {waits.step.name}, {said}.")
    say_care(store, done, waits.step, now.day)


def _let_go(session: Session, wanted: str, *, as_json: bool) -> None:
    store = session.write()
    waits = _waiting(store, wanted)
    store.attempts.let_go(waits.attempt.id, session.now())
    if as_json:
        say_json(attempt_json(store.attempts.one(waits.attempt.id), waits.step.name))
        return
    say(f"Let go: {_named(waits)}. What you wrote before it stays.")


def _waiting(store: "Store", wanted: str) -> Waiting:
    """Return the one attempt that waits and is meant; raise Refused with what it could be."""
    every = store.attempts.waiting()
    if not every:
        raise Refused(
            "Nothing waits for an answer. attempt begin STEP begins one; tick STEP takes it all at once."
        )
    named = [one for one in every if wanted.casefold() == one.attempt.id] or [
        one for one in every if is_in(wanted, one.step.name)
    ]
    if not named:
        names = " · ".join(dict.fromkeys(one.step.name for one in every))
        raise Refused(f"Nothing that waits has “{wanted}” in its name. There is {names}.")
    if len(named) > 1:
        lines = "\n".join(f"  {one.attempt.id}  {_named(one)}" for one in named)
        raise Several(
            f"{len(named)} attempts wait; name the one you mean, by its step or by its id:\n{lines}"
        )
    return named[0]


def _named(waits: Waiting) -> str:
    said = short_words(waits.attempt.before, waits.attempt.after)
    return f"{waits.step.name}, {said}" if said else waits.step.name


# Showing


def _list(session: Session, wanted: str, number: int, *, as_json: bool) -> None:
    store = session.read()
    step = one_step(store, wanted) if wanted else None
    waiting = [one for one in store.attempts.waiting() if step is None or one.step.id == step.id]
    made = store.attempts.latest(number, step.id if step else None)
    names = {rung.step.id: rung.step.name for rung in store.ladder.rungs(session.now().day)}
    if as_json:
        say_json(
            {
                "waiting": [attempt_json(one.attempt, one.step.name) for one in waiting],
                "attempts": [attempt_json(one, names[one.step_id]) for one in made],
            }
        )
        return
    today = session.now().day
    say(f"{counted(len(waiting), 'attempt waits', 'attempts wait')}." if waiting else "No attempt waits.")
    for one in waiting:
        for line in attempt_lines(one.attempt, one.step.name, today):
            say(line)
    if made:
        say(f"The latest {counted(len(made), 'attempt', 'attempts')}, the newest first:")
    for attempted in made:
        for line in attempt_lines(attempted, names[attempted.step_id], today):
            say(line)
