"""`moodladder moment`: help was offered, needed or asked for."""

import click

from tracker.cli.command import command, day_option, readable, text_of, whole
from tracker.cli.output import say, say_if
from tracker.cli.session import Session
from tracker.cli.words import day_words, listed, moment_words, new_person_words
from tracker.domain.errors import Refused
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line

_KINDS = [kind.value for kind in MomentKind]
_DID = [did.value for did in Did]


def _kind(typed: str) -> MomentKind:
    if typed.lower() not in _KINDS:
        raise Refused(f"moment takes {listed(_KINDS)}, not “{clean_line(typed)}”.")
    return MomentKind(typed.lower())


def _did(typed: str | None) -> Did | None:
    if typed is None:
        return None
    if typed.lower() not in _DID:
        raise Refused(f"--did takes {listed(_DID)}, not “{clean_line(typed)}”.")
    return Did(typed.lower())


def _person(typed: str | None) -> Person | None:
    if typed is None:
        return None
    try:
        return Person("", clean_line(readable("--person", typed)))
    except Refused as error:
        raise Refused(f"--person: {error}") from None


@command(
    "moment",
    [
        "moment offered --person sister --did accepted --distress 60 --after 25",
        'moment needed --about "a form I did not understand" --did alone',
        "moment asked --day yesterday --about - < letter.txt",
    ],
)
@click.argument("kind", metavar="offered|needed|asked")
@click.option(
    "--about", metavar="TEXT", help="What it was about, up to 2000 characters; - reads standard input."
)
@click.option("--person", metavar="NAME", help="By whom it was offered, or whom you asked.")
@click.option("--did", metavar="WHAT", help=f"What you did: {listed(_DID)}.")
@click.option("--distress", metavar="N", help="How hard it was at that moment, 0 to 100.")
@click.option("--after", metavar="N", help="How hard it is now, 0 to 100.")
@day_option
def moment(
    session: Session,
    *,
    kind: str,
    about: str | None,
    person: str | None,
    did: str | None,
    distress: str | None,
    after: str | None,
    day: str | None,
) -> None:
    """Log a moment when help was offered, needed or asked for. Every answer to what you did is a complete one."""
    on = session.day(day, logging=True)
    logged = Moment(
        "",
        on,
        _kind(kind),
        _person(person),
        _did(did),
        whole("--distress", distress, 0, 100),
        whole("--after", after, 0, 100),
        "" if about is None else _about(about),
    )
    store = session.write()
    made = store.moments.add(logged, session.now())
    say(f"Saved for {day_words(on, session.now().day)}: {moment_words(logged)}.")
    say_if(new_person_words(store, made))


def _about(typed: str) -> str:
    text = clean(text_of("--about", typed))
    if len(text) > 2000:
        raise Refused(f"--about takes up to 2000 characters; this has {len(text)}.")
    return text
