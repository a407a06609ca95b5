"""`moodladder settings`: what the file itself remembers about how it is used."""

import click

from tracker.cli.command import command
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.domain.errors import Refused
from tracker.domain.time import DAY_START_HOUR, hour_in_words, parse_day_start


@command("settings", ["settings", "settings --day-start 5"])
@click.option("--day-start", metavar="HOUR", help="When the day turns, from 0 (midnight) to 12.")
def settings(session: Session, day_start: str | None) -> None:
    """Say when the day turns, or set it.

    What is logged before that hour belongs to the evening before. Days that are written already stay as they are. The
    hour belongs to the file; theme and keys are in config.toml.
    """
    if day_start is None:
        hour = session.read().settings.day_start_hour if session.exists else DAY_START_HOUR
        say(f"The day turns at {hour_in_words(hour)}.")
        return
    try:
        hour = parse_day_start(day_start)
    except Refused as error:
        raise Refused(f"--day-start: {error}") from None
    session.write().settings.set_day_start_hour(hour, session.now())
    say(f"The day turns at {hour_in_words(hour)} from now on. What is written already stays on its day.")
