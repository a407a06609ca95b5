"""A file of made-up years."""

import os
import tempfile
from datetime import date
from pathlib import Path

from tracker.domain.errors import Refused
from tracker.exchange.demo.years import made_up
from tracker.store import Store
from tracker.store.naming import give_name
from tracker.store.tables import Merge


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
        finally:
            store.close()
        if not give_name(new, path):
            raise Refused(f"{path} is there already. Choose another name.")
