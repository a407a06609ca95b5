"""`moodladder settings`: what the file itself remembers about how it is used."""

from collections.abc import Callable
from typing import TypeVar

import click

from tracker.cli.command import command, one_of, readable
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.domain.countries import country_code, names
from tracker.domain.errors import Refused
from tracker.domain.time import DAY_START_HOUR, hour_in_words, parse_day_start

T = TypeVar("T")
_NOTHING = frozenset({"", "none"})


@command("settings", ["settings", "settings --day-start 5", "settings --country IE", "settings --motion off"])
@click.option("--day-start", metavar="HOUR", help="When the day turns, from 0 (midnight) to 12.")
@click.option("--country", metavar="XX", help="Whose numbers help-now shows: two letters, a name, or none.")
@click.option("--motion", metavar="ON", help="Whether the calm page moves: on or off.")
def settings(session: Session, day_start: str | None, country: str | None, motion: str | None) -> None:
    """Say when the day turns, which country help-now is for and whether the calm page moves, or set them.

    What is logged before that hour belongs to the evening before. Days that are written already stay as they are. All
    of this belongs to the file; theme and keys are in config.toml.
    """
    if day_start is None and country is None and motion is None:
        _say_all(session)
        return
    hour = None if day_start is None else _read("--day-start", lambda: parse_day_start(day_start))
    code = None if country is None else _read("--country", lambda: _code(country))
    moves = None if motion is None else one_of("--motion", motion, ("on", "off")) == "on"
    kept = session.write().settings
    if hour is not None:
        kept.set_day_start_hour(hour, session.now())
        say(f"The day turns at {hour_in_words(hour)} from now on. What is written already stays on its day.")
    if code is not None:
        kept.set_country(code, session.now())
        say(f"{_country_words(code)} from now on.")
    if moves is not None:
        kept.set_motion(moves, session.now())
        say(f"{_motion_words(moves)} from now on.")


def _read(option: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except Refused as error:
        raise Refused(f"{option}: {error}") from None


def _code(country: str) -> str:
    typed = readable("--country", country)
    return "" if typed.strip().lower() in _NOTHING else country_code(typed)


def _say_all(session: Session) -> None:
    kept = session.read().settings if session.exists else None
    say(f"The day turns at {hour_in_words(kept.day_start_hour if kept else DAY_START_HOUR)}.")
    say(f"{_country_words(kept.country if kept else '')}.")
    say(f"{_motion_words(kept.motion if kept else True)}.")


def _country_words(code: str) -> str:
    return f"help-now is for {names().get(code, code)}" if code else "help-now is for no country"


def _motion_words(moves: bool) -> str:
    return "The calm page moves" if moves else "The calm page counts in words"
