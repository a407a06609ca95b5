"""From SQLite's error codes to sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.store import errors

# Extended codes first: a file that was moved away is also “read-only”.
_MOVED = 1032
_BY_PRIMARY_CODE: dict[int, type[errors.FileProblem]] = {
    sqlite3.SQLITE_BUSY: errors.LockedFile,
    sqlite3.SQLITE_LOCKED: errors.LockedFile,
    sqlite3.SQLITE_READONLY: errors.ReadOnlyFile,
    sqlite3.SQLITE_PERM: errors.ReadOnlyFile,
    sqlite3.SQLITE_FULL: errors.FullDisk,
    sqlite3.SQLITE_IOERR: errors.BrokenDisk,
    sqlite3.SQLITE_CORRUPT: errors.DamagedFile,
    sqlite3.SQLITE_NOTADB: errors.NotADatabase,
    sqlite3.SQLITE_CANTOPEN: errors.UnreachableFile,
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors inside the block into a FileProblem about `path`.

    What is no trouble of the file (a mistake of ours) passes through unchanged.
    """
    try:
        yield
    except sqlite3.Error as error:
        problem = _problem(error)
        if problem is None:
            raise
        raise problem(path) from error
    except PermissionError as error:
        raise errors.ReadOnlyFile(path) from error
    except OSError as error:
        raise errors.UnreachableFile(path) from error


def _problem(error: sqlite3.Error) -> type[errors.FileProblem] | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == _MOVED:
        return errors.MovedFile
    return _BY_PRIMARY_CODE.get(code & 0xFF)
