"""`moodladder breathe`: an exercise in plain lines, one for each phase."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tracker.cli.breathe_list import clock, tell
from tracker.cli.command import Several, command, json_option, readable
from tracker.cli.output import complain, say
from tracker.cli.session import Session
from tracker.content.exercises import FOLDER, SIMPLE, Exercises, exercises, first_offered, shipped_one
from tracker.domain.effects import effects
from tracker.domain.errors import Refused
from tracker.domain.exercises import LONGEST_SECONDS, Exercise, Timeline
from tracker.domain.playing import GAP_SECONDS
from tracker.domain.scales import number
from tracker.domain.text import clean_line, folded

if TYPE_CHECKING:
    from tracker.domain.calm import Session as Calmed

INTERRUPTED = 130
_MINUTE = 60


@command(
    "breathe",
    ["breathe", "breathe box --minutes 5", "breathe mindfulness --minutes 10", "breathe --list --json"],
)
@click.argument("name", nargs=-1)
@click.option("--minutes", metavar="N", help="About how long, from 1 to 60 minutes.")
@click.option("--list", "listed", is_flag=True, help="Name the exercises, and what distress did around each.")
@json_option
def breathe(
    session: Session, *, name: tuple[str, ...], minutes: str | None, listed: bool, as_json: bool
) -> int:
    """Guide an exercise: a line for each phase when it begins, with its seconds. Ctrl+c ends it.

    A part of the NAME is enough; without one it is the exercise around which distress went down most, or a long
    breath out. Nothing is written.

    \b
    Keys of --list --json: best (an id, null: not known), exercises, each id, name, kind, own, seconds, about, care,
    source, times, last_day, n, before (mean), change (mean), low, high (95 %; null: fewer than 5 times), by_time
    (each part, n, change, low, high); left_out (sentences).
    """
    if as_json and not listed:
        raise Refused("--json goes with --list.")
    if listed and (name or minutes is not None):
        raise Refused("--list names all of them; it takes no name and no --minutes.")
    every = _every()
    if listed:
        tell(every, effects(_sessions(session)), as_json=as_json)
        return 0
    timeline = _wanted(every, session, clean_line(readable("NAME", " ".join(name)))).timeline()
    if minutes is not None:
        timeline = timeline.exercise.lasting(_minutes(minutes))
    return play(timeline)


def _every() -> Exercises:
    from tracker.config import config_path

    return exercises(config_path().parent / FOLDER)


def _minutes(typed: str) -> float:
    text = clean_line(typed)
    most = LONGEST_SECONDS / _MINUTE
    try:
        asked = float(text.replace(",", "."))
    except ValueError:
        asked = 0.0
    if not 1 <= asked <= most:
        raise Refused(f"--minutes takes a number from 1 to {number(most)}, not “{text}”.")
    return asked


def _wanted(every: Exercises, session: Session, name: str) -> Exercise:
    if not name:
        return first_offered(every.every, effects(_sessions(session))) or shipped_one(SIMPLE)
    wanted = folded(name)
    for one in every.every:
        if wanted in (folded(one.id), folded(one.name)):
            return one
    fitting = [one for one in every.every if wanted in folded(one.name) or wanted in folded(one.id)]
    if len(fitting) > 1:
        names = "\n".join(f"  {one.name}" for one in fitting)
        raise Several(f"“{name}” is in the names of {len(fitting)} exercises; write more of one:\n{names}")
    if not fitting:
        told = "".join(f" {problem}" for problem in every.problems)
        raise Refused(f"No exercise has “{name}” in its name; --list names them.{told}")
    return fitting[0]


def _sessions(session: Session) -> Sequence["Calmed"]:
    from tracker.store.errors import StoreError

    try:
        return session.read().calm.sessions() if session.exists else ()
    except StoreError as error:
        # One can breathe without a file.
        complain(str(error))
        return ()


# Playing


def play(timeline: Timeline) -> int:
    """Print each phase as it begins; what was stopped for a while goes on where it was."""
    one = timeline.exercise
    say(f"{one.name}, {clock(timeline.seconds)}. Ctrl+c ends it.")
    begun = time.monotonic()
    try:
        for start, phase in timeline.played():
            begun += _wait_until(begun + start)
            say(f"{phase.words}, {number(round(phase.seconds * timeline.pace, 1))}")
        _wait_until(begun + timeline.seconds)
    except KeyboardInterrupt:
        say()
        say(f"Ended after {clock(time.monotonic() - begun)}.")
        return INTERRUPTED
    say("That was all of it.")
    return 0


def _wait_until(moment: float) -> float:
    """Sleep until a moment of the monotonic clock; return by how much the process was stopped meanwhile."""
    left = moment - time.monotonic()
    if left > 0:
        time.sleep(left)
    late = time.monotonic() - moment
    return late if late > GAP_SECONDS else 0.0
