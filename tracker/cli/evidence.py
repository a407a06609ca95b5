"""`moodladder evidence`: what people did well and what was learned, to reread."""

from typing import TYPE_CHECKING

import click

from tracker.cli.command import choice, command, json_option, readable, whole
from tracker.cli.ladder import one_step
from tracker.cli.output import say, say_json
from tracker.cli.people import one_person
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words
from tracker.domain.errors import Refused
from tracker.domain.evidence import Evidence, EvidenceKind, shuffled
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from datetime import date

MOST = 1_000_000
MOST_SEED = 999_999_999


@command(
    "evidence",
    [
        "evidence",
        "evidence --random --limit 1",
        "evidence --person Ines --kind did-well",
        "evidence --step favor",
    ],
)
@click.option("--person", metavar="NAME", help="Only with one person; a part of the name is enough.")
@click.option("--step", metavar="STEP", help="Only from one step; a part of its name is enough.")
@click.option(
    "--kind", metavar="WHAT", help="Only did-well (what people did well) or learned (what you learned)."
)
@click.option(
    "--random", "at_random", is_flag=True, help="In another order each time, instead of the newest first."
)
@click.option("--seed", metavar="S", help="With --random: a whole number makes it the same order again.")
@click.option("--limit", metavar="N", help="Only so many lines.")
@json_option
def evidence(
    session: Session,
    *,
    person: str | None,
    step: str | None,
    kind: str | None,
    at_random: bool,
    seed: str | None,
    limit: str | None,
    as_json: bool,
) -> None:
    """Reread what people did well and what you learned, in your own words, out of all attempts.

    \b
    Keys of --json: total (how many lines there are) and lines, each attempt_id, day, kind, text, step_id, step,
    person (null: not said).
    """
    wanted = choice("--kind", kind, EvidenceKind)
    number, sown = whole("--limit", limit, 1, MOST), whole("--seed", seed, 0, MOST_SEED)
    if sown is not None and not at_random:
        raise Refused("--seed goes with --random.")
    store = session.read()
    found = store.evidence.lines(
        person_id=None if person is None else one_person(store, _name("--person", person)).id,
        step_id=None if step is None else one_step(store, _name("--step", step)).id,
        kind=wanted,
    )
    now = session.now()
    lines = shuffled(found, int(now.at.timestamp()) if sown is None else sown) if at_random else found
    if as_json:
        say_json({"total": len(found), "lines": [_json(line) for line in lines[:number]]})
        return
    if not found and (every := len(store.evidence.lines())):
        say(
            f"No line is about that; there are {every} in all."
            if every > 1
            else "The one line is not about that."
        )
        return
    _say_lines(lines[:number], len(found), now.day)


def _name(option: str, typed: str) -> str:
    name = clean_line(readable(option, typed))
    if not name:
        raise Refused(f"{option} takes a name or a part of it.")
    return name


def _say_lines(lines: tuple[Evidence, ...], total: int, today: "date") -> None:
    if not lines:
        say("No line yet. What you say after an attempt with --did-well or --learned stands here.")
        return
    for line in lines:
        first, *others = line.text.split("\n")
        say(f"{_lead(line)}: {first}")
        for other in others:
            say(f"  {other}")
        say(f"  {line.step}, {day_words(line.day, today)}")
    if len(lines) < total:
        say(f"{len(lines)} of {counted(total, 'line', 'lines')}.")


def _lead(line: Evidence) -> str:
    who = line.person.name if line.person else ""
    if line.kind is EvidenceKind.DID_WELL:
        return f"{who or 'Someone'} did well"
    return f"You learned with {who}" if who else "You learned"


def _json(line: Evidence) -> dict[str, object]:
    return {
        "attempt_id": line.attempt_id,
        "day": line.day.isoformat(),
        "kind": line.kind.value,
        "text": line.text,
        "step_id": line.step_id,
        "step": line.step,
        "person": line.person.name if line.person else None,
    }
