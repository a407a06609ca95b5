"""Making the file, and opening it in the order that leaves a wrong one untouched."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tracker.store import errors, pragmas
from tracker.store.naming import give_name
from tracker.store.problems import told
from tracker.store.schema import APPLICATION_ID, VERSION

_SQLITE_HEADER_BYTES = 100


def connect(
    path: Path, *, create: bool = False, hand_over: bool = False, only_pages: bool = False
) -> sqlite3.Connection:
    """Open the file at `path`; with `create`, make it first if nothing is there.

    Raise a FileProblem that names what is wrong. A file that is refused is left byte for byte as it was. The
    connection is in autocommit mode and belongs to the thread that opened it, or with `hand_over` to the one that
    it is then given to.

    `only_pages` looks whether every page is sound and leaves out whether every value keeps its table's rules, which
    is two thirds of the work in a long file: for who adds something and shows nothing of what is there.
    """
    # What is not one of SQLite's names cannot be opened by it, and stat() would say so less clearly.
    if "\0" in str(path):
        raise errors.UnreachableFile(Path(str(path).replace("\0", "")))
    with told(path):
        if not path.exists():
            if not create:
                raise errors.MissingFile(path)
            _create(path)
        _check_kind(path)
        conn = _open(path, hand_over=hand_over)
        try:
            _accept(conn, path, only_pages=only_pages)
        except BaseException as error:
            conn.close()
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT and _is_cut_short(path):
                raise errors.TruncatedFile(path) from error
            raise
        return conn


def _is_cut_short(path: Path) -> bool:
    """Say whether a file that SQLite takes for damaged lacks its end.

    SQLite does not tell the two apart. To read the file beside it would drop its locks, but it has just been closed.
    """
    with path.open("rb") as file:
        header = file.read(_SQLITE_HEADER_BYTES)
    # Bytes 16–17: page size, 1 for 65 536; 28–31: pages (https://www.sqlite.org/fileformat.html#the_database_header).
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return path.stat().st_size < pages * (65_536 if page_size == 1 else page_size)


def _open(path: Path, *, hand_over: bool = False) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=rw"
    conn = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=not hand_over)
    conn.execute(f"PRAGMA busy_timeout={pragmas.BUSY_MILLISECONDS}")
    return conn


def _check_kind(path: Path) -> None:
    if not path.is_file():
        raise errors.NotADatabase(path)
    size = path.stat().st_size
    if size == 0:
        raise errors.EmptyFile(path)
    if not (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK | os.X_OK)):
        raise errors.ReadOnlyFile(path)
    # Below its header's length SQLite takes any file for a new, empty database.
    if size < _SQLITE_HEADER_BYTES:
        raise errors.NotADatabase(path)


def _accept(conn: sqlite3.Connection, path: Path, *, only_pages: bool) -> None:
    """Check in the order of trust: whose file, which version, is it whole; only then is anything set or written."""
    conn.execute("PRAGMA query_only=on")
    # What another program commits between two of the questions would make a sound file look damaged.
    conn.execute("BEGIN")
    version = check(conn, path, only_pages=only_pages)
    conn.execute("ROLLBACK")
    conn.execute("PRAGMA query_only=off")
    pragmas.apply(conn)
    # Whoever cannot take the write lock would find out at the first answer given; better now.
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("ROLLBACK")
    if version < VERSION:
        _bring_up(conn, path)


def check(conn: sqlite3.Connection, path: Path, *, only_pages: bool = False) -> int:
    """Return the version of a file that is ours and whole; raise a FileProblem about any other.

    Before a migration every value is looked at, whatever `only_pages` says (see `connect`).
    """
    if _one(conn, "PRAGMA application_id") != APPLICATION_ID:
        raise errors.ForeignDatabase(path)
    version = int(_one(conn, "PRAGMA user_version"))
    if version > VERSION:
        raise errors.NewerFile(path)
    only_pages = only_pages and version == VERSION
    conn.execute(f"PRAGMA ignore_check_constraints={int(only_pages)}")
    _check_whole(conn, path)
    if not only_pages and conn.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise errors.DamagedFile(path)
    conn.execute("PRAGMA ignore_check_constraints=off")
    return version


def _check_whole(conn: sqlite3.Connection, path: Path) -> None:
    expected = int(_one(conn, "PRAGMA page_count")) * int(_one(conn, "PRAGMA page_size"))
    if path.stat().st_size < expected:
        raise errors.TruncatedFile(path)
    if _one(conn, "PRAGMA quick_check(1)") != "ok" or path.stat().st_size != expected:
        raise errors.DamagedFile(path)


def _one(conn: sqlite3.Connection, sql: str) -> int | str:
    answer: int | str = conn.execute(sql).fetchone()[0]
    return answer


def _bring_up(conn: sqlite3.Connection, path: Path) -> None:
    from tracker.store.kept import keep_copy

    def keep() -> None:
        version = int(_one(conn, "PRAGMA user_version"))
        if version > VERSION:
            raise errors.NewerFile(path)
        # Another window may have done it while this one waited for the lock.
        if version < VERSION:
            keep_copy(path, version, VERSION)

    migrate(conn, keep)


def migrate(conn: sqlite3.Connection, first: Callable[[], object] = lambda: None) -> None:
    """Bring the file up to VERSION in one transaction, so that it is either as before or whole.

    `first` is done when the lock is held and nothing is written yet; what it raises leaves the file as it was.
    """
    from sqlite_utils import Database

    from tracker.store.schema import migrations

    conn.execute("BEGIN IMMEDIATE")
    try:
        first()
        migrations().apply(Database(conn, execute_plugins=False))
        conn.execute(f"PRAGMA user_version={VERSION}")
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def _create(path: Path) -> None:
    """Make a whole new file beside `path` and give it its name only when it is ready.

    Two programs that start at once both make one; the first name given stands, the other is thrown away.
    """
    import tempfile

    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    os.close(handle)  # mkstemp makes it 0600, before SQLite has seen it.
    new = Path(name)
    try:
        _fill(new)
        give_name(new, path)
    finally:
        new.unlink(missing_ok=True)


def _fill(new: Path) -> None:
    from tracker.store.seed import seed

    conn = _open(new)
    try:
        conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
        pragmas.apply(conn)
        migrate(conn)
        seed(conn)
    finally:
        conn.close()
