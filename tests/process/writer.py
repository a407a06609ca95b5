"""A process that forks writers to be killed: everything is loaded once, so that a hundred rounds take seconds.

It reads one order a line from standard input (JSON), answers with the process id of the writer it forked, and with
`gone` when that one has ended. Writers report on the file descriptor they were given what has been committed.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import sqlite_utils  # noqa: F401 - loaded here, once

from tracker.domain.evening import Moment, MomentKind
from tracker.domain.events import LifeEvent
from tracker.domain.people import Person
from tracker.domain.time import Stamp
from tracker.exchange.own import bring_in
from tracker.store import Store

FIRST_DAY = date(2020, 1, 1)
NOW = Stamp.of(datetime(2040, 1, 1, 20, 0, tzinfo=UTC), zone="UTC")
KINDS = ("ratings", "days", "moments", "attempts", "events")
"""Write `n` goes to table `n % 5`, on the day `n` days after the first: so each can be told."""


def table_of(number: int) -> str:
    return KINDS[number % len(KINDS)]


def day_of(number: int) -> date:
    return FIRST_DAY + timedelta(number)


def write(store: Store, number: int) -> None:
    day = day_of(number)
    acts: dict[str, Callable[[], object]] = {
        "ratings": lambda: store.ratings.rate(store.scales.all()[0], day, 7, NOW),
        "days": lambda: store.days.write_note(day, f"note {number} " + "long " * 300, NOW),
        "moments": lambda: store.moments.add(
            Moment("", day, MomentKind.OFFERED, Person("", f"person {number}")), NOW
        ),
        "attempts": lambda: store.ladder.tick("ask-advice", day, NOW),
        "events": lambda: store.events.add(LifeEvent("", day, f"event {number}"), NOW),
    }
    acts[table_of(number)]()


def keep_writing(order: dict[str, str], report: Callable[[int], None]) -> None:
    store = Store(Path(order["path"]))
    report(-1)
    for number in count(int(order["first"])):
        if order["early"]:
            # The planted fault: what is reported has not been committed yet.
            def early(number: int = number) -> None:
                write(store, number)
                report(number)

            store.together("planted", early)
        else:
            write(store, number)
            report(number)


def create(order: dict[str, str], report: Callable[[int], None]) -> None:
    report(-1)
    Store(Path(order["path"]), create=True).close()
    report(0)


def import_(order: dict[str, str], report: Callable[[int], None]) -> None:
    store = Store(Path(order["path"]))
    text = Path(order["text"]).read_text(encoding="utf-8")
    report(-1)
    bring_in(store, text, NOW)
    report(0)


WORK = {"write": keep_writing, "create": create, "import": import_}


def main() -> None:
    reports = int(sys.argv[1])
    for line in sys.stdin:
        order = json.loads(line)
        writer = os.fork()
        if writer == 0:
            try:
                WORK[order["work"]](order, lambda n: _send(reports, n))
                signal.pause()  # Done, and waiting to be killed all the same.
            finally:
                os._exit(0)
        print(writer, flush=True)
        os.waitpid(writer, 0)
        print("gone", flush=True)


def _send(reports: int, number: int) -> None:
    os.write(reports, f"{number}\n".encode())


if __name__ == "__main__":
    main()
