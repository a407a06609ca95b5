"""Reading and writing exported files."""

import os
import tempfile
from pathlib import Path

from tracker.domain.errors import Refused
from tracker.store.naming import give_name, sync_folder


def write_file(text: str, path: Path, *, database: Path, over: bool = False) -> None:
    """Write `text` to `path` for nobody but the person to read (0600): all of it or nothing.

    Raise Refused if something is there (unless `over` allows to replace a file), if it is `database`, or if the
    system does not let us.
    """
    _keep_off(path, database, "Nothing was exported")
    if path.is_dir():
        raise Refused(f"{path} is a folder. Name a file in it.")
    if path.exists() and not over:
        raise Refused(f"{path} is there already. Choose another name, or replace it with --force.")
    try:
        written = _write(text, path, over=over)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror}.") from error
    if not written:
        raise Refused(f"{path} is there already. Choose another name, or replace it with --force.")


def _write(text: str, path: Path, *, over: bool) -> bool:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)  # 0600
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not over:
            return give_name(new, path)
        new.replace(path)
        sync_folder(path.parent)
        return True
    finally:
        new.unlink(missing_ok=True)


def read_file(path: Path, *, database: Path) -> bytes:
    """Return what is in the file at `path`; raise Refused if it is `database` or cannot be read."""
    _keep_off(path, database, "Nothing was brought in")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(f"There is no file at {path}.") from None
    except IsADirectoryError:
        raise Refused(f"{path} is a folder. Name a file in it.") from None
    except OSError as error:
        raise Refused(f"{path} could not be read: {error.strerror}.") from error


def text_of(read: bytes) -> str:
    """Return what was read as text; raise Refused for bytes that are none."""
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("This is not a Moodladder export: it is not text in UTF-8.") from None


def _keep_off(path: Path, database: Path, said: str) -> None:
    # To open the live file beside SQLite, even to read it, would drop SQLite's lock when it is closed.
    if "\0" in str(path):
        raise Refused("A file's name cannot have a NUL in it.")
    same = path.resolve() == database.resolve()
    if same or (path.exists() and database.exists() and path.samefile(database)):
        raise Refused(f"{path} is the file that Moodladder keeps. {said}; choose another name.")
