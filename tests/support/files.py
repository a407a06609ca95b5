"""Files to test with, made once and copied."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.store import Store
from tracker.store.tables import Rows


@cache
def _new_file() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        Store(path, create=True).close()
        return path.read_bytes()


def new_file(path: Path) -> Path:
    """Put a file as it is before anything was logged at `path`, which is returned."""
    path.write_bytes(_new_file())
    path.chmod(0o600)
    return path


@contextmanager
def new_store() -> Iterator[Store]:
    """Open a new file in a folder of its own; both are gone afterwards."""
    with TemporaryDirectory() as folder:
        store = Store(new_file(Path(folder) / "evening.db"))
        try:
            yield store
        finally:
            store.close()


def everything(path: Path) -> Rows:
    """Return every row in the file at `path`."""
    store = Store(path)
    try:
        return store.tables.snapshot()
    finally:
        store.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder, so that it can be seen that nothing was changed, added or left."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def copied(path: Path, to: Path) -> Path:
    """Copy a file that nobody has open."""
    shutil.copy(path, to)
    return to
