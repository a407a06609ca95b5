"""A copy of the file as it was, kept beside it before a newer program brings it up to date."""

import os
import re
import sqlite3
from contextlib import closing
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from tracker.store import errors, opening
from tracker.store.naming import give_name


def keep_copy(path: Path, version: int, coming: int) -> Path:
    """Keep a copy of the file at `path`, of `version`, before it becomes one of `coming`; return where it lies.

    Under its name there is only ever a whole, checked copy, for its owner alone (0600). What has a name already is
    never written over; a copy that says the same is not kept twice. Raise CopyNotMade, with nothing left behind.

    The caller holds the write lock, so that what is copied is what will be migrated, and nobody else copies now.
    """
    original = path.resolve()
    try:
        _clear_away(original)
        return _kept(original, version, f"v{version}-before-v{coming}")
    except (sqlite3.Error, OSError, errors.FileProblem) as error:
        raise errors.CopyNotMade(path) from error


class Kept(NamedTuple):
    """Where a copy lies, and of which version it is."""

    path: Path
    version: int


def kept_copies(path: Path) -> tuple[Kept, ...]:
    """Return the copies of the file at `path` in the order they were made; it need not be there itself."""
    original = path.resolve()
    name = re.compile(
        rf"{re.escape(original.stem)}\.v(\d+)-before-v(\d+)(?:-(\d+))?{re.escape(original.suffix)}"
    )
    try:
        names = [match for each in original.parent.iterdir() if (match := name.fullmatch(each.name))]
    except OSError:
        return ()
    names.sort(key=lambda match: [int(number or 1) for number in match.groups()])
    return tuple(Kept(original.with_name(match[0]), int(match[1])) for match in names)


def _kept(original: Path, version: int, label: str) -> Path:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=_begun(original), suffix=".copy", dir=original.parent)
    os.close(handle)  # mkstemp makes it 0600, before SQLite has seen it.
    new = Path(name)
    try:
        _copy(original, new)
        _check(new, version)
        return _named(new, original, label)
    finally:
        new.unlink(missing_ok=True)


def _copy(original: Path, new: Path) -> None:
    # Of another connection's own transaction SQLite makes no copy, and the caller is in one.
    reader = sqlite3.connect(f"{original.as_uri()}?mode=ro", uri=True, isolation_level=None)
    with closing(reader), closing(sqlite3.connect(new, isolation_level=None)) as copy:
        # Half a copy is thrown away, so that it needs no journal beside it.
        copy.execute("PRAGMA journal_mode=off")
        reader.backup(copy)
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def _check(new: Path, version: int) -> None:
    with closing(sqlite3.connect(f"{new.as_uri()}?mode=ro&immutable=1", uri=True)) as conn:
        if opening.check(conn, new) != version:
            raise errors.DamagedFile(new)


def _named(new: Path, original: Path, label: str) -> Path:
    numbered = (f"{label}-{number}" for number in count(2))
    for words in chain([label], numbered):
        kept = original.with_name(f"{original.stem}.{words}{original.suffix}")
        # Whoever tries again after something went wrong would otherwise get another copy each time.
        if give_name(new, kept) or _say_the_same(new, kept):
            return kept
    raise AssertionError("There is always another number.")


def _say_the_same(one: Path, other: Path) -> bool:
    from filecmp import cmp

    return other.is_file() and cmp(one, other, shallow=False)


def _begun(original: Path) -> str:
    return f".{original.name}."


def _clear_away(original: Path) -> None:
    """Remove what a program that was ended while it copied has left."""
    for each in original.parent.iterdir():
        if each.name.startswith(_begun(original)) and each.suffix == ".copy":
            each.unlink(missing_ok=True)
