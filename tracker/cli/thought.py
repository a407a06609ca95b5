"""`moodladder thought`: catching a thought, answering it, and looking at those that were caught."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.command import Several, command, day_option, json_option, readable, whole
from tracker.cli.output import say, say_json
from tracker.cli.pattern_names import Proposed, proposed_for
from tracker.cli.people import one_person
from tracker.cli.session import Session
from tracker.cli.thought_options import (
    given_names,
    patterns_given,
    read_said,
    said_of_a_thought,
    step_given,
)
from tracker.cli.thought_words import (
    added,
    belief_words,
    full_lines,
    list_json,
    pattern_words,
    quoted,
    short_line,
    summary_lines,
    thought_json,
)
from tracker.cli.words import counted, day_words, listed
from tracker.domain.errors import Refused
from tracker.domain.recogniser import NONE
from tracker.domain.text import clean_line
from tracker.domain.thoughts import Thought, ThoughtState

if TYPE_CHECKING:
    from datetime import date

    from tracker.store.store import Store

ACTIONS = ("list", "show")
LATEST = 10
MOST = 1_000_000
_LISTING = ("search", "limit")


@command(
    "thought",
    [
        "thought",
        'thought --thought "They will think I cannot cope" --pattern "mind reading" --answer "Tom asks me too."',
        "thought --thought - --belief 80 --feeling ashamed=70 < thought.txt",
        "thought list --pattern mind-reading --search slides",
        'thought show "cannot cope"',
    ],
)
@click.argument("action", metavar="[list|show]", required=False)
@click.argument("which", metavar="[ID]", nargs=-1)
@said_of_a_thought
@click.option(
    "--pattern", multiple=True, metavar="NAME", help="A pattern it follows, or none; new:NAME adds one."
)
@click.option("--person", metavar="NAME", help="With whom it was; with list only those.")
@click.option(
    "--step", metavar="STEP", help="The step of the ladder it is about; a part of its name is enough."
)
@day_option
@click.option("--short", is_flag=True, help="Ask for the thought, its pattern and an answer alone.")
@click.option("--new", is_flag=True, help="Begin another one, though one waits.")
@click.option("--search", metavar="WORDS", help="With list: only those with these words in them.")
@click.option("--limit", metavar="N", help=f"With list: how many; {LATEST} if not given.")
@json_option
def thought(
    session: Session, *, action: str | None, which: tuple[str, ...], as_json: bool, **given: Any
) -> int:
    """Catch a thought, say which pattern it follows, and answer it. Each part can stay open.

    Without options it asks; --short asks three questions only. Each answer is saved as you give it, and the next time
    it goes on where you left; --new or --day begins another one. With --thought, and what else you like, it is
    written at once. list shows what you caught; show shows one whole, by its id or by words in it. A pattern that is
    proposed is a guess by the words alone: what you choose counts.

    \b
    Keys of --json: with list total, thoughts, returning (id, name, n) and belief (n, before, after), otherwise one
    thought alone. Each has id, day, state (begun, done), thought, situation, feelings (name, before, after),
    belief_before, patterns (id, name), patterns_said (true without patterns: none of these), proposed (ids, none: not
    sure), evidence_for, evidence_against, answer, belief_after, next_step, person, step_id, step, began_from (moment,
    attempt, note), began_from_id (null: not said).
    """
    doing = _action(action, given)
    wanted = clean_line(readable("ID", " ".join(which)))
    _check_fit(doing, wanted, given, as_json=as_json)
    if doing == "list":
        _list(session, given, as_json=as_json)
    elif doing == "show":
        _show(session, wanted, as_json=as_json)
    elif doing == "add":
        _add(session, given, as_json=as_json)
    else:
        from tracker.cli.thought_asking import ask_for_thought

        day = session.day(given["day"], logging=True)
        new = given["new"] or given["day"] is not None
        return ask_for_thought(session, day, new=new, short=given["short"])
    return 0


def _action(typed: str | None, given: dict[str, Any]) -> str:
    if typed is None:
        return (
            "add" if given_names(given) or any(given[key] for key in ("pattern", "person", "step")) else "ask"
        )
    name = typed.lower()
    if name not in ACTIONS:
        said = clean_line(typed)
        raise Refused(
            f"thought takes {listed(ACTIONS)}, not “{said}”. The thought itself goes after --thought."
        )
    return name


def _check_fit(doing: str, wanted: str, given: dict[str, Any], *, as_json: bool) -> None:
    """Raise Refused for an option that does not go with what is done."""
    others = {key: f"--{key}" for key in ("pattern", "person", "step", "day", "short", "new", *_LISTING)}
    fits = {
        "list": ("pattern", "person", "step", *_LISTING),
        "show": (),
        "add": ("pattern", "person", "step", "day", "new"),
        "ask": ("day", "short", "new"),
    }[doing]
    wrong = [option for key, option in others.items() if given[key] and key not in fits]
    wrong += given_names(given) if doing in ACTIONS else []
    wrong += ["--json"] if as_json and doing == "ask" else []
    if wrong:
        what = f"thought {doing}" if doing in ACTIONS else "thought"
        raise Refused(f"{what} does not take {wrong[0]}; --help says what goes with what.")
    if wanted and doing == "list":
        raise Refused("thought list takes --search for words.")
    if doing == "show" and not wanted:
        raise Refused("thought show takes an id, or words of a thought.")


# Writing


def _add(session: Session, given: dict[str, Any], *, as_json: bool) -> None:
    said = read_said(given, session.day(given["day"], logging=True))
    store, now = session.write(), session.now()
    patterns, step_id = patterns_given(store, given["pattern"]), step_given(store, given["step"])
    proposed = Proposed((), "") if given["pattern"] else proposed_for(store, said.thought)
    asked = True if given["pattern"] else None
    new = replace(said, patterns=patterns, proposed=proposed.ids, patterns_said=asked, step_id=step_id)
    made = ""

    def write() -> None:
        nonlocal made
        made = added(store.thoughts.add(new, now))
        if given["card"]:
            chosen_ones = store.thoughts.one(made).patterns
            store.cards.add(new.answer, chosen_ones[0].id if chosen_ones else "", now)

    store.together("Thought", write)
    saved = store.thoughts.one(made)
    if as_json:
        say_json(thought_json(saved, store.ladder.name_of(saved.step_id)))
        return
    _say_added(saved, now.day, proposed.sentence, card=given["card"])


def _say_added(made: Thought, today: "date", proposed: str, *, card: bool) -> None:
    parts = [quoted(made.thought), pattern_words(made), belief_words(made)]
    said = ", ".join(part for part in parts if part)
    say(f"Saved for {day_words(made.day, today)}: {said}{', answered' if made.answer else ''}.")
    if proposed:
        say(proposed)
    if card:
        say("The answer is a card now.")
    if made.state is ThoughtState.BEGUN:
        say("It waits for an answer; moodladder thought goes on with it, whenever you like.")


# Showing


def _list(session: Session, given: dict[str, Any], *, as_json: bool) -> None:
    number = whole("--limit", given["limit"], 1, MOST) or LATEST
    store, today = session.read(), session.now().day
    found = _found(store, given)
    if as_json:
        say_json(
            list_json(found, [thought_json(one, store.ladder.name_of(one.step_id)) for one in found[:number]])
        )
        return
    if not found:
        say("No thought fits that." if store.thoughts.all() else "No thought yet.")
    for one in found[:number]:
        say(short_line(one, today))
        if one.answer.strip():
            say(f"  Answer: {quoted(one.answer)}")
    if len(found) > number:
        say(f"{number} of {counted(len(found), 'thought')}; --limit shows more.")
    for line in summary_lines(found):
        say(line)


def _found(store: "Store", given: dict[str, Any]) -> tuple[Thought, ...]:
    """Return the records that the options of list leave."""
    typed = given["pattern"]
    patterns = patterns_given(store, typed)
    if len(typed) > 1 or any(not one.id for one in patterns):
        raise Refused("thought list takes one --pattern that there is.")
    person = given["person"]
    return store.thoughts.all(
        words=clean_line(readable("--search", given["search"] or "")),
        pattern_id=patterns[0].id if patterns else NONE if typed else "",
        person_id=one_person(store, clean_line(readable("--person", person))).id if person else "",
        step_id=step_given(store, given["step"]),
    )


def _show(session: Session, wanted: str, *, as_json: bool) -> None:
    store = session.read()
    one = _meant(store, wanted)
    if as_json:
        say_json(thought_json(one, store.ladder.name_of(one.step_id)))
        return
    names = {pattern.id: pattern.name for pattern in store.patterns.all(hidden=True)}
    for line in full_lines(one, session.now().day, store.ladder.name_of(one.step_id), names):
        say(line)


def _meant(store: "Store", wanted: str) -> Thought:
    """Return the one record that is meant by an id or by words in it; raise Refused with what it could be."""
    every = store.thoughts.all()
    found = [one for one in every if one.id == wanted] or list(store.thoughts.all(words=wanted))
    if len(found) > 1:
        lines = "\n".join(f"  {one.id}  {quoted(one.thought, 50)}" for one in found[:LATEST])
        raise Several(f"{len(found)} thoughts have these words; take more of them, or an id:\n{lines}")
    if not found:
        there = "thought list shows them." if every else "There is no thought yet."
        raise Refused(f"No thought has “{wanted}” in it. {there}")
    return found[0]
