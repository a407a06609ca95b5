"""`moodladder breathe`: an exercise in plain lines, one for each phase."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tracker.cli.asking import INTERRUPTED, on_terminal
from tracker.cli.breathe_keeping import Keeping
from tracker.cli.breathe_list import tell
from tracker.cli.breathe_playing import play
from tracker.cli.command import Several, command, json_option, readable
from tracker.cli.output import complain, say
from tracker.cli.session import Session
from tracker.content.exercises import FOLDER, SIMPLE, Exercises, exercises, first_offered, shipped_one
from tracker.domain.effects import effects
from tracker.domain.errors import Refused
from tracker.domain.exercises import LONGEST_SECONDS, Exercise, Timeline
from tracker.domain.finding import found, is_in
from tracker.domain.scales import number
from tracker.domain.text import clean_line
from tracker.domain.time import lasting_words

if TYPE_CHECKING:
    from tracker.domain.calm import Session as Calmed

_MINUTE = 60


@command(
    "breathe",
    ["breathe", "breathe box --minutes 5", "breathe mindfulness --minutes 10", "breathe --list --json"],
)
@click.argument("name", nargs=-1)
@click.option("--minutes", metavar="N", help="About how long, from 1 to 60 minutes.")
@click.option("--list", "listed", is_flag=True, help="Name the exercises, and what distress did around each.")
@click.option("--no-record", is_flag=True, help="Ask for no distress, and keep nothing.")
@json_option
def breathe(
    session: Session,
    *,
    name: tuple[str, ...],
    minutes: str | None,
    listed: bool,
    no_record: bool,
    as_json: bool,
) -> int:
    """Guide an exercise: a line for each phase when it begins, with its seconds. Ctrl+c ends it.

    A part of the NAME is enough; without one it is the exercise that stands first in Breathe, or a long breath out.
    In a terminal it asks for distress before and after, which Enter skips, and keeps the time: it stands on Day as a
    way of coping. Through a pipe nothing is asked or written.

    \b
    Keys of --list --json: best (an id, null: not known), exercises, each id, name, kind, own, seconds, about, care,
    source, times, last_day, n, before (mean), change (mean), low, high (95 %; null: fewer than 5 times), by_time
    (each part, n, change, low, high); left_out (sentences).
    """
    if as_json and not listed:
        raise Refused("--json goes with --list.")
    if listed and (name or minutes is not None or no_record):
        raise Refused("--list names all of them; it takes no name, no --minutes and no --no-record.")
    every = _every()
    if listed:
        tell(every, effects(_sessions(session)), as_json=as_json)
        return 0
    exercise = _wanted(every, session, clean_line(readable("NAME", " ".join(name))))
    asked = None if minutes is None else _minutes(minutes)
    timeline = exercise.timeline() if asked is None else exercise.lasting(asked)
    limit = "" if asked is None else _limit(timeline, asked)
    say(f"{exercise.name}, {lasting_words(timeline.seconds)}.{limit} Ctrl+c ends it.")
    say(exercise.care)
    return _guide(session, timeline, keeps=not no_record and on_terminal())


def _guide(session: Session, timeline: Timeline, *, keeps: bool) -> int:
    keeping = _keeping(session, timeline.exercise) if keeps else None
    if keeping:
        keeping.ask_before()
    played = play(timeline)
    if keeping:
        keeping.ask_after(played)
    return 0 if played.to_its_end else INTERRUPTED


def _keeping(session: Session, exercise: Exercise) -> Keeping | None:
    from tracker.store.errors import StoreError

    try:
        return Keeping(session, exercise)
    except StoreError as error:
        # Nothing is asked that cannot be kept.
        complain(str(error))
        return None


def _limit(timeline: Timeline, asked: float) -> str:
    """Return a sentence where it is not as long as was asked for because it cannot be."""
    seconds, one = timeline.seconds, timeline.exercise
    if seconds < asked * _MINUTE and seconds >= one.lasting(LONGEST_SECONDS / _MINUTE).seconds:
        return " That is the longest it can be."
    if seconds > asked * _MINUTE and seconds <= one.lasting(1 / _MINUTE).seconds:
        return " That is the shortest it can be."
    return ""


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
    fitting = found(name, every.every) or [one for one in every.every if is_in(name, one.id)]
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
