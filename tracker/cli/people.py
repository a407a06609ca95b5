"""`moodladder people`: who there is, and one person with all that was noted with them."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from tracker.cli.command import choice, command, json_option, readable, refuse_several
from tracker.cli.output import say, say_json
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words
from tracker.domain.errors import Refused
from tracker.domain.giving import Direction, What
from tracker.domain.people import Caution, Person, Sign
from tracker.domain.ranges import Range
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from tracker.domain.person_record import PersonRecord
    from tracker.store.people import Known
    from tracker.store.store import Store


@command("people", ["people", "people Ines", "people Ines --range all --json", "people --archived"])
@click.argument("name", nargs=-1)
@click.option("--range", "span", metavar="R", help="Give and receive over week, month, quarter, year or all.")
@click.option("--archived", is_flag=True, help="Those you put aside too.")
@json_option
def people(session: Session, name: tuple[str, ...], span: str | None, archived: bool, as_json: bool) -> None:
    """Show the people you lean on, those met most lately first; with NAME, or a part of it, one of them.

    Give and receive is counted over a quarter if --range is not given. It is no score.

    \b
    Keys of --json: people, each id, name, relation, signs, cautions, closeness (0-10), shared (0-6), note, archived,
    last_day, tries (null: not said). With NAME one person alone, and besides counts (attempts, moments, interactions,
    exchanges, asks, thoughts), guesses (n, yes, later, expected, sentence), give_and_receive (start, end, gave,
    received with favour, support, openness; help_days, on how many days moments and attempts tell of help;
    sentence), did_well (day, step, text).
    """
    wanted = clean_line(readable("NAME", " ".join(name)))
    if not wanted and span is not None:
        raise Refused("--range goes with the name of a person.")
    store, today = session.read(), session.now().day
    known = store.people.known(archived=archived or bool(wanted))
    if not wanted:
        _show_all(known, today, as_json=as_json)
        return
    person = one_person(store, wanted)
    here = next(one for one in known if one.person.id == person.id)
    _show_one(store, here, choice("--range", span, Range) or Range.QUARTER, today, as_json=as_json)


def one_person(store: "Store", wanted: str) -> Person:
    """Return the one person that is meant by a name or a part of it; raise Refused with who it could be."""
    found = store.people.find(wanted) if wanted else ()
    refuse_several(wanted, "people", [person.name for person in found])
    if not found:
        names = ", ".join(person.name for person in store.people.all(archived=True))
        there = f"There is {names.removesuffix('.')}." if names else "There is nobody yet."
        raise Refused(f"Nobody has “{wanted}” in their name. {there}")
    return found[0]


# Everybody


def _show_all(known: "tuple[Known, ...]", today: date, *, as_json: bool) -> None:
    if as_json:
        say_json({"people": [_json(one) for one in known]})
        return
    for one in known:
        say(_line(one, today))
    if not known:
        say("Nobody is named yet. A name that you give to a moment or an attempt is kept.")


def _line(known: "Known", today: date) -> str:
    person = known.person
    parts = [person.relation]
    parts.append(f"closeness {person.closeness} of 10" if person.closeness is not None else "")
    parts.append(person.safe_words.replace(" · ", ", "))
    parts.append(counted(known.tries, "try", "tries") if known.tries else "")
    parts.append(f"last on {day_words(known.last, today)}" if known.last else "")
    parts.append("archived" if person.archived else "")
    said = "; ".join(part for part in parts if part)
    return f"{person.name}: {said}" if said else person.name


def _json(known: "Known") -> dict[str, object]:
    person = known.person
    return {
        "id": person.id,
        "name": person.name,
        "relation": person.relation or None,
        "signs": [sign.value for sign in Sign if sign in person.signs],
        "cautions": [caution.value for caution in Caution if caution in person.cautions],
        "closeness": person.closeness,
        "shared": person.shared,
        "note": person.note or None,
        "archived": person.archived,
        "last_day": known.last.isoformat() if known.last else None,
        "tries": known.tries,
    }


# One of them


def _show_one(store: "Store", known: "Known", span: Range, today: date, *, as_json: bool) -> None:
    from tracker.store.person_record import read_record

    record = read_record(store, known.person.id, today, span, latest=0)
    guesses = store.practice.predictions(person_id=known.person.id)
    if as_json:
        told = {
            "n": guesses.n,
            "yes": guesses.yes,
            "later": guesses.later,
            "expected": None if guesses.expected is None else round(guesses.expected, 4),
            "sentence": guesses.sentence,
        }
        say_json({**_json(known), "guesses": told, **_record_json(record)})
        return
    say(_line(known, today))
    for line in _record_lines(record, guesses.sentence if guesses.n else "", today):
        say(line)


def _record_json(record: "PersonRecord") -> dict[str, object]:
    ties, balance = record.ties, record.balance
    return {
        "counts": ties._asdict(),
        "give_and_receive": {
            "start": balance.start.isoformat(),
            "end": balance.end.isoformat(),
            **{way.value: {what.value: balance.count(what, way) for what in What} for way in Direction},
            "help_days": balance.help_days,
            "sentence": balance.sentence,
        },
        "did_well": [
            {"day": line.day.isoformat(), "step": line.step, "text": line.text} for line in record.did_well
        ],
    }


def _record_lines(record: "PersonRecord", guesses: str, today: date) -> Iterator[str]:
    from tracker.domain.person_record import noted

    person = record.person
    if person.shared is not None:
        from tracker.content.practice import practice

        yield f"Shared so far: {practice().depth[person.shared]}"
    if record.ties.any:
        yield f"Noted: {noted(record.ties).replace(' · ', ', ')}"
    yield record.balance.sentence
    if guesses:
        yield guesses
    for line in record.did_well:
        yield f"Did well, {day_words(line.day, today)}: {line.text}"
    if person.note:
        yield "Note:"
        yield from (f"  {line}" for line in person.note.split("\n"))
