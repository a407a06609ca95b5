"""`demo`: made-up years to look around in."""

from datetime import date
from pathlib import Path

import click

from tracker.cli.command import command, whole
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.words import counted
from tracker.domain.errors import Refused

_TEN_YEARS = "3650"
_MOST_SEED = 999_999_999
_FIRST_END = date(1970, 1, 1)
NOTICE = "These years are made up, and this file is thrown away when you leave. Your own is not touched."


@command("demo", ["demo", "demo --days 365 --seed 7 --to demo.db", "demo --end 2026-11-22 --to demo.db"])
@click.option(
    "--days", metavar="N", default=_TEN_YEARS, help="How many days, up to the last; ten years if not given."
)
@click.option("--seed", metavar="S", default="1", help="Another whole number makes up other years.")
@click.option("--end", metavar="D", help="The last day, an evening still open; today if not given.")
@click.option("--to", metavar="FILE", help="Write a file to keep, and do not open it.")
def demo(session: Session, days: str, seed: str, end: str | None, to: str | None) -> int:
    """Look around in made-up years: the same for the same days, seed and end.

    Without --to the application opens on a file that is thrown away afterwards. Your own file is never touched.
    """
    from tracker.exchange.demo import MOST_DAYS

    wanted = whole("--days", days, 1, MOST_DAYS) or 1
    number = whole("--seed", seed, 0, _MOST_SEED) or 0
    last = _last(session, end)
    if to is None:
        return _open(last, wanted, number)
    path = Path(to).expanduser()
    _write(path, last, wanted, number)
    say(f"{counted(wanted, 'made-up day', 'made-up days')} in {path}. To look around: moodladder --db {path}")
    return 0


def _last(session: Session, typed: str | None) -> date:
    # The person's own file is not asked which day it is: it may be damaged, and has nothing to do with this.
    today = session.now_in_a_new_file().day
    if typed is None:
        return today
    from tracker.domain.dates import parse_day

    try:
        day = parse_day(typed, today)
    except Refused as error:
        raise Refused(f"--end: {error}") from None
    if not _FIRST_END <= day <= today:
        raise Refused(f"--end takes a day from {_FIRST_END} to today, {today}, not {day}.")
    return day


def _write(path: Path, end: date, days: int, seed: int) -> None:
    from tracker.exchange.demo.file import write_years

    write_years(path, end, days, seed)


def _open(end: date, days: int, seed: int) -> int:
    from tempfile import TemporaryDirectory

    from tracker.cli.open_app import run_app

    # mkdtemp makes it 0700. On Windows an open file cannot be removed, and a crash must still be told.
    with TemporaryDirectory(prefix="moodladder-demo-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "demo.db"
        _write(path, end, days, seed)
        return run_app(path, first_start=False, notice=NOTICE, made_up=True)
