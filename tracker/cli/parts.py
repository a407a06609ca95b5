"""`moodladder parts`: the parts one knows, the visits to them, and a new visit."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from tracker.cli.command import Several, command, day_option, json_option, readable
from tracker.cli.output import say, say_json
from tracker.cli.session import Session
from tracker.cli.thought_words import labelled
from tracker.cli.words import counted, day_words
from tracker.domain.errors import Refused
from tracker.domain.finding import found
from tracker.domain.parts import STEPS, InnerPart, Visit
from tracker.domain.text import clean_line
from tracker.domain.thoughts import ThoughtState

if TYPE_CHECKING:
    from tracker.store.store import Store

VISIT = "visit"
_LABELS = {
    "body": "Where",
    "focus": "There",
    "likeness": "What it is like",
    "toward": "Toward it",
    "job": "What it does",
    "fear": "What it fears",
    "need": "What it needs",
}


@command(
    "parts", ["parts", "parts the one who carries it", 'parts visit "the one who carries it"', "parts --json"]
)
@click.argument("name", nargs=-1, metavar="[visit] [NAME]")
@click.option("--archived", is_flag=True, help="Those you put aside too.")
@day_option
@json_option
def parts(session: Session, *, name: tuple[str, ...], archived: bool, day: str | None, as_json: bool) -> int:
    """Show your parts, the one visited last first; with NAME, or a part of it, one of them with every visit.

    visit NAME asks the seven questions of a visit, to a part you know or to a new one. There is no hurry: each answer
    is saved as it is given, quit leaves at any of them, and the next time it goes on there.

    \b
    Keys of --json: parts, each id, name, archived, visits (how many), last_day. With NAME one part alone, and instead
    visits, the newest first, each id, day, state (begun, done), body, focus, likeness, toward, job, fear, need (null:
    not said).
    """
    words = [readable("NAME", one) for one in name]
    visiting = bool(words) and words[0].casefold() == VISIT
    wanted = clean_line(" ".join(words[1:] if visiting else words))
    if visiting:
        if as_json or archived or not wanted:
            raise Refused("parts visit takes the name of a part, any that fits for now, and --day.")
        from tracker.cli.part_visit import visit

        return visit(session, wanted, session.day(day, logging=True), any_day=day is None)
    if day is not None:
        raise Refused("--day goes with parts visit NAME.")
    store, today = session.read(), session.now().day
    if wanted:
        _show_one(store, one_part(store, wanted), today, as_json=as_json)
    else:
        _show_all(store, store.parts.all(archived=archived), today, as_json=as_json)
    return 0


def one_part(store: "Store", wanted: str) -> InnerPart:
    """Return the one part that is meant by its name, a part of it or its id; raise Refused with what it could be."""
    every = store.parts.all(archived=True)
    meant = found(wanted, every)
    if len(meant) > 1:
        names = "\n".join(f"  {one.name}" for one in meant)
        raise Several(
            f"“{wanted}” is in the names of {len(meant)} parts; write more of the one you mean:\n{names}"
        )
    if not meant:
        there = f"There is {', '.join(one.name for one in every)}." if every else "There is no part yet."
        raise Refused(f"No part has “{wanted}” in its name. {there}")
    return meant[0]


def _show_all(store: "Store", found: Sequence[InnerPart], today: date, *, as_json: bool) -> None:
    visits = {one.id: store.parts.visits(one.id) for one in found}
    if as_json:
        say_json({"parts": [_json(one, len(visits[one.id]), visits[one.id]) for one in found]})
        return
    for one in found:
        said = counted(len(visits[one.id]), "visit")
        last = f", last on {day_words(visits[one.id][0].day, today)}" if visits[one.id] else ""
        say(f"{one.name}: {said}{last}{'; archived' if one.archived else ''}")
    if not found:
        say("No part is named yet. parts visit NAME is a first visit; any name that fits will do.")


def _json(part: InnerPart, told: object, visits: Sequence[Visit]) -> dict[str, object]:
    last = visits[0].day.isoformat() if visits else None
    return {"id": part.id, "name": part.name, "archived": part.archived, "visits": told, "last_day": last}


def _show_one(store: "Store", part: InnerPart, today: date, *, as_json: bool) -> None:
    visits = store.parts.visits(part.id)
    if as_json:
        say_json(_json(part, [_visit_json(one) for one in visits], visits))
        return
    say(f"{part.name}: {counted(len(visits), 'visit')}")
    for one in visits:
        waits = "; waits" if one.state is ThoughtState.BEGUN else ""
        say(f"{day_words(one.day, today)}{waits}")
        for line in _visit_lines(one):
            say(line)


def _visit_lines(visit: Visit) -> Iterator[str]:
    for step in STEPS:
        text = str(getattr(visit, step))
        if text.strip():
            yield from labelled(_LABELS[step], text)


def _visit_json(visit: Visit) -> dict[str, object]:
    texts = {step: getattr(visit, step) or None for step in STEPS}
    return {"id": visit.id, "day": visit.day.isoformat(), "state": visit.state.value, **texts}
