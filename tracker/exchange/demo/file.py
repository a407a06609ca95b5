"""A file of made-up years."""

import os
import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path

from tracker.domain.errors import Refused
from tracker.domain.ladder import Standing
from tracker.domain.time import Stamp
from tracker.exchange.demo.years import made_up
from tracker.store import Store
from tracker.store.naming import give_name
from tracker.store.tables import Merge

_OFTEN = 33
"""Tries after which a made-up person says that a step is their own."""


def write_years(path: Path, end: date, days: int, seed: int) -> None:
    """Make a new file at `path` with made-up years; raise Refused if something is there, StoreError, OSError.

    It has its name only when it is whole.
    """
    if os.path.lexists(path):
        raise Refused(f"{path} is there already. Choose another name.")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}.")
    rows = made_up(end, days, seed)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
        new = Path(folder) / path.name
        store = Store(new, create=True)
        try:
            store.tables.merge("Made up", lambda _: Merge(add=rows))
            _say_what_is_learned(store, end)
        finally:
            store.close()
        if not give_name(new, path):
            raise Refused(f"{path} is there already. Choose another name.")


def _say_what_is_learned(store: Store, end: date) -> None:
    """Let the made-up person call their own what was tried often, where the rules would suggest to move on."""
    now = Stamp.of(datetime.combine(end, time(20, 30), UTC), zone="UTC")
    seen = store.practice.look(end)
    for rung in seen.rungs:
        if rung.step.built_in and rung.times >= _OFTEN and seen.looked[rung.step.id].suggested:
            store.ladder.stand(rung.step.id, Standing.MASTERED, now)
