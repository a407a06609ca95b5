"""What can be said of a thought on a command line, and a record made of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.attempt_options import limited, person_named
from tracker.cli.command import F, readable, text_of, whole
from tracker.cli.ladder import one_step
from tracker.cli.pattern_names import chosen
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, check_name
from tracker.domain.text import clean, clean_line
from tracker.domain.thoughts import LONGEST, Felt, Thought, ThoughtState

if TYPE_CHECKING:
    from tracker.store.store import Store

TEXTS = {
    "thought": ("--thought", "TEXT", "The thought, as it came; - reads standard input."),
    "situation": ("--situation", "TEXT", "What happened."),
    "evidence_for": ("--for", "TEXT", "What speaks for the thought."),
    "evidence_against": ("--against", "TEXT", "What speaks against it."),
    "answer": ("--answer", "TEXT", "A balanced answer; without one the record waits."),
    "next_step": ("--next", "TEXT", "One small thing to do."),
}
_OTHERS = {
    "belief": ("--belief", "N", "How much you believe the thought, 0 to 100."),
    "belief_after": ("--belief-after", "N", "How much you believe it once it is answered."),
}
_OPTIONS = {**TEXTS, **_OTHERS}


def said_of_a_thought(function: F) -> F:
    """Give a command the options that say something of a thought."""
    # What is put on last stands first in the help.
    function = click.option("--card", is_flag=True, help="Keep the answer as a card, too.")(function)
    feeling = "A feeling and how strong it was, 0 to 100."
    function = click.option("--feeling", multiple=True, metavar="NAME=N", help=feeling)(function)
    for name, (option, metavar, said) in reversed(_OPTIONS.items()):
        function = click.option(option, name, metavar=metavar, help=said)(function)
    return function


def given_names(given: Mapping[str, Any]) -> list[str]:
    """Return the options of a record that were given, as they are written."""
    options = {key: option for key, (option, *_) in _OPTIONS.items()}
    names = {**options, "feeling": "--feeling", "card": "--card"}
    return [option for key, option in names.items() if given[key] not in {None, (), False}]


def read_said(given: Mapping[str, Any], day: date) -> Thought:
    """Return the record that the options say, but for its patterns and its step; raise Refused.

    It waits where it has no answer.
    """
    texts: dict[str, Any] = {key: text_given(key, given[key]) for key in TEXTS}
    if not texts["thought"]:
        raise Refused("--thought is missing: it takes the thought itself; - reads it from standard input.")
    if given["card"] and not texts["answer"]:
        raise Refused("--card keeps the --answer as a card, and there is none.")
    return Thought(
        id="",
        day=day,
        **texts,
        feelings=_feelings(given["feeling"]),
        belief_before=whole("--belief", given["belief"], 0, 100),
        belief_after=whole("--belief-after", given["belief_after"], 0, 100),
        person=person_named("--person", given["person"]),
        state=ThoughtState.DONE if texts["answer"] else ThoughtState.BEGUN,
    )


def text_given(key: str, typed: str | None) -> str:
    """Return one text of a record; raise Refused, naming the option, for one that is empty or too long."""
    option = TEXTS[key][0]
    return "" if typed is None else limited(option, clean(text_of(option, typed)), LONGEST)


def step_given(store: "Store", typed: str | None) -> str:
    """Return the id of the step that --step means, "" where none is given; raise Refused."""
    return "" if typed is None else one_step(store, clean_line(readable("--step", typed))).id


def patterns_given(store: "Store", typed: Sequence[str]) -> tuple[Choice, ...]:
    """Return the patterns that --pattern names; raise Refused."""
    names = [readable("--pattern", one) for one in typed]
    return chosen("--pattern", names, store.patterns.all(hidden=True)) if names else ()


def felt_from(name: str, number: str) -> Felt:
    """Return a feeling with a number (0–100) before the answer; raise Refused."""
    named = check_name("A feeling", clean_line(name))
    if not number:
        raise Refused(f"“{named}” needs a number from 0 to 100 after it, such as {named}=60.")
    return Felt(Choice("", named), whole(named, number, 0, 100))


def _feelings(typed: Sequence[str]) -> tuple[Felt, ...]:
    found: dict[str, Felt] = {}
    for one in typed:
        name, _, number = readable("--feeling", one).partition("=")
        try:
            felt = felt_from(name, number)
        except Refused as error:
            raise Refused(f"--feeling: {error}") from None
        if felt.emotion.name.casefold() in found:
            raise Refused(f"--feeling: {felt.emotion.name} is said twice.")
        found[felt.emotion.name.casefold()] = felt
    return tuple(found.values())
