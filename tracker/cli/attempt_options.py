"""What a command line can say before and after an attempt; every option is named like its column and its JSON key."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from tracker.cli.command import Several, choice, readable, text_of, whole
from tracker.cli.words import listed
from tracker.domain.attempts import PLACE_LENGTH, After, Answer, Before, Feared
from tracker.domain.errors import Refused
from tracker.domain.evening import NAME_LENGTH, Choice
from tracker.domain.finding import found
from tracker.domain.limits import TEXT_LENGTH
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line

if TYPE_CHECKING:
    from tracker.store.store import Store

F = TypeVar("F", bound=Callable[..., Any])
Given = Mapping[str, Any]
"""The options of a command as click gives them: None or () where one is not said."""


class Said(NamedTuple):
    """An option: its name, what stands after it, what it says; several times where `many`."""

    name: str
    takes: str
    help: str
    many: bool = False

    @property
    def key(self) -> str:
        """The name of its field."""
        return self.name.removeprefix("--").replace("-", "_")


BEFORE = (
    Said("--person", "NAME", "Whom you ask, or who was there."),
    Said("--place", "TEXT", f"Where, up to {PLACE_LENGTH} characters."),
    Said("--ask", "TEXT", "The exact words of the ask; - reads standard input."),
    Said("--prediction", "TEXT", "What you expect, as a sentence that can be checked."),
    Said("--yes-likely", "N", "How likely you think a yes is, 0 to 100."),
    Said("--sure", "N", "How sure you are of what you expect, 0 to 100."),
    Said("--burden", "N", "How much of a burden you expect to be, 0 to 100."),
    Said("--expected-suds", "N", "The distress you expect, 0 to 100."),
    Said("--left-out", "NAME", "A safety behaviour you leave out; can be given again.", many=True),
)
AFTER = (
    Said("--outcome", "WHAT", f"What came back: {listed(Answer)}."),
    Said("--happened", "TEXT", "What happened; - reads standard input."),
    Said("--feared", "WHAT", f"Whether what you feared happened: {listed(Feared)}."),
    Said("--surprise", "N", "How surprised you were, 0 to 10."),
    Said("--suds-start", "N", "Distress when it began, 0 to 100."),
    Said("--suds-peak", "N", "Distress at its highest, 0 to 100."),
    Said("--suds-end", "N", "Distress when it was over, 0 to 100."),
    Said("--minutes", "N", "How long it took, 0 to 1440."),
    Said("--belief", "N", "How sure you are now of what you expected, 0 to 100."),
    Said("--used", "NAME", "A safety behaviour you used after all; can be given again.", many=True),
    Said("--learned", "TEXT", "One line you learned."),
    Said("--did-well", "TEXT", "What they did well."),
    Said("--for-therapist", "TEXT", "What you want to bring up with somebody who helps you."),
)
_NUMBERS = {"surprise": 10, "minutes": 1440}
_FIELDS = {one.key: one for one in (*BEFORE, *AFTER)}


def before_and_after(function: F) -> F:
    """Give a command all options of both sides."""
    for one in reversed((*BEFORE, *AFTER)):
        function = click.option(one.name, metavar=one.takes, help=one.help, multiple=one.many)(function)
    return function


def given_of(options: Sequence[Said], given: Given) -> list[str]:
    """Return the names of those `options` that were given."""
    return [one.name for one in options if given[one.key] not in {None, ()}]


def read_before(store: "Store", given: Given) -> Before:
    """Return what is said before; raise Refused. Behaviours are looked for in the file's list."""
    return Before(
        person=person_named("--person", given["person"]),
        place=_line(given, "place", PLACE_LENGTH),
        ask=_text(given, "ask"),
        prediction=_text(given, "prediction"),
        yes_likely=_number(given, "yes_likely"),
        sure=_number(given, "sure"),
        burden=_number(given, "burden"),
        expected_suds=_number(given, "expected_suds"),
        left_out=_behaviours(store, given, "left_out"),
    )


def read_after(store: "Store", given: Given) -> After:
    """Return what is said after; raise Refused. Behaviours are looked for in the file's list."""
    return After(
        outcome=choice("--outcome", given["outcome"], Answer),
        happened=_text(given, "happened"),
        feared=choice("--feared", given["feared"], Feared),
        surprise=_number(given, "surprise"),
        suds_start=_number(given, "suds_start"),
        suds_peak=_number(given, "suds_peak"),
        suds_end=_number(given, "suds_end"),
        minutes=_number(given, "minutes"),
        belief=_number(given, "belief"),
        used=_behaviours(store, given, "used"),
        learned=_text(given, "learned"),
        did_well=_text(given, "did_well"),
        for_therapist=_text(given, "for_therapist"),
    )


def person_named(option: str, typed: str | None) -> Person | None:
    """Return somebody by name, to be found or made; raise Refused with the option."""
    if typed is None:
        return None
    try:
        return Person("", clean_line(readable(option, typed)))
    except Refused as error:
        raise Refused(f"{option}: {error}") from None


def _number(given: Given, key: str) -> int | None:
    return whole(_FIELDS[key].name, given[key], 0, _NUMBERS.get(key, 100))


def _text(given: Given, key: str) -> str:
    return (
        ""
        if given[key] is None
        else limited(_FIELDS[key].name, clean(text_of(_FIELDS[key].name, given[key])))
    )


def _line(given: Given, key: str, most: int) -> str:
    typed = given[key]
    return (
        ""
        if typed is None
        else limited(_FIELDS[key].name, clean_line(text_of(_FIELDS[key].name, typed)), most)
    )


def limited(option: str, text: str, most: int = TEXT_LENGTH) -> str:
    """Return a text; raise Refused if it has more characters than `most`."""
    if len(text) > most:
        raise Refused(f"{option} takes up to {most} characters; this has {len(text)}.")
    return text


def _behaviours(store: "Store", given: Given, key: str) -> tuple[Choice, ...]:
    if not given[key]:
        return ()
    known = store.behaviours.all(hidden=True)
    return tuple(
        _behaviour(_FIELDS[key].name, clean_line(readable(key, typed)), known) for typed in given[key]
    )


def _behaviour(option: str, typed: str, known: Sequence[Choice]) -> Choice:
    """Return the behaviour that is meant by its name or a part of it; other words are one's own new one."""
    if not typed or len(typed) > NAME_LENGTH:
        raise Refused(f"{option} takes a name of 1 to {NAME_LENGTH} characters.")
    meant = found(typed, known)
    if len(meant) > 1:
        names = "\n".join(f"  {one.name}" for one in meant)
        raise Several(
            f"“{typed}” is in the names of {len(meant)} of them; write more of the one you mean:\n{names}"
        )
    return meant[0] if meant else Choice("", typed)
