"""Before an older file is brought up to date a whole copy of it is kept beside it, or nothing is done."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.test_migration import FIRST_VERSION, rows_in
from tests.support.files import contents, new_file
from tracker.store import Store, errors
from tracker.store.opening import connect
from tracker.store.schema import APPLICATION_ID, VERSION

ROOT = Path(__file__).parent.parent.parent
COPY = f"first.v1-before-v{VERSION}.db"
ANOTHER = f"first.v1-before-v{VERSION}-2.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "first.db"
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    path.chmod(0o600)
    return path


def version_of(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as conn:
        return (
            conn.execute("PRAGMA application_id").fetchone()[0],
            conn.execute("PRAGMA user_version").fetchone()[0],
        )


def in_a_process(code: str, path: Path) -> "subprocess.CompletedProcess[str]":
    """Run `code` with the file's path as `path`, and afterwards open the file."""
    opened = "try:\n    Store(path).close()\nexcept errors.FileProblem as problem:\n    print(repr(problem))"
    lines = (
        "import os, resource, signal, sys",
        "from pathlib import Path",
        "from tracker.store import Store, errors",
    )
    whole = "\n".join((*lines, "path = Path(sys.argv[1])", textwrap.dedent(code), opened))
    command = [sys.executable, "-c", whole, str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_copy_as_it_was_is_kept_for_its_owner_alone(path: Path) -> None:
    before = rows_in(path)
    old = os.umask(0)
    try:
        Store(path).close()
    finally:
        os.umask(old)
    assert set(contents(path.parent)) == {path.name, COPY}
    copy = path.with_name(COPY)
    assert rows_in(copy) == before
    assert version_of(copy) == (APPLICATION_ID, 1)
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_file_of_today_is_not_copied_and_the_copying_not_even_loaded(tmp_path: Path) -> None:
    path = new_file(tmp_path / "evening.db")
    done = in_a_process(
        "import atexit\natexit.register(lambda: print('tracker.store.kept' in sys.modules))", path
    )
    assert done.stdout.strip() == "False", done.stderr
    assert list(contents(tmp_path)) == [path.name]


def test_what_lies_there_under_the_name_is_never_written_over(path: Path) -> None:
    taken = path.with_name(COPY)
    taken.write_text("something of mine")
    Store(path).close()
    assert taken.read_text() == "something of mine"
    assert version_of(path.with_name(ANOTHER)) == (APPLICATION_ID, 1)


def test_trying_again_what_could_not_be_done_keeps_no_second_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(conn: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tracker.store.seed.seed_practice", stop)
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                Store(path)
    Store(path).close()
    assert set(contents(path.parent)) == {path.name, COPY}


def test_the_copy_of_a_linked_file_lies_beside_the_file(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "link.db"
    link.symlink_to(path)
    Store(link).close()
    assert path.with_name(COPY).exists()
    assert list(elsewhere.iterdir()) == [link]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="knows no limit of a file's size")
def test_without_room_for_a_copy_the_file_is_left_as_it_is(path: Path) -> None:
    before = contents(path.parent)
    room = path.stat().st_size // 2
    done = in_a_process(f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))", path)
    assert done.stdout.startswith("CopyNotMade("), done.stderr
    assert "Make room" in done.stdout
    assert str(path) in done.stdout
    assert contents(path.parent) == before


@pytest.mark.parametrize("fails", ["tempfile.mkstemp", "os.fsync", "tracker.store.naming.os.link"])
def test_what_else_keeps_the_copy_from_being_made_is_told_in_one_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def never(*_: object, **__: object) -> None:
        raise PermissionError

    before = contents(path.parent)
    with monkeypatch.context() as patched:
        patched.setattr(fails, never)
        if "link" in fails:
            patched.setattr(Path, "rename", never)
        with pytest.raises(errors.CopyNotMade, match="It was not touched"):
            Store(path)
    assert contents(path.parent) == before


def test_a_file_with_a_value_that_cannot_be_is_not_brought_up_even_by_who_only_adds(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript("PRAGMA ignore_check_constraints=on; UPDATE ratings SET value = 5000")
    before = contents(path.parent)
    with pytest.raises(errors.DamagedFile):
        connect(path, only_pages=True)
    assert contents(path.parent) == before


def test_a_copy_that_is_not_sound_is_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.store import kept

    copied = kept._copy

    def half(original: Path, new: Path) -> None:
        copied(original, new)
        os.truncate(new, new.stat().st_size // 2)

    before = contents(path.parent)
    monkeypatch.setattr(kept, "_copy", half)
    with pytest.raises(errors.CopyNotMade):
        Store(path)
    assert contents(path.parent) == before


TOO_LONG = """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
"""
DIES = {
    "half way": TOO_LONG,
    "before it is on the disk": "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)",
    "before it has its name": "os.link = lambda *_: os.kill(os.getpid(), signal.SIGKILL)",
}


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="cannot be ended like that")
@pytest.mark.parametrize("when", DIES)
def test_who_is_ended_while_copying_leaves_no_half_copy_under_the_name(path: Path, when: str) -> None:
    before, rows = path.read_bytes(), rows_in(path)
    done = in_a_process(DIES[when].format(room=path.stat().st_size // 2), path)
    assert done.returncode < 0, done
    assert path.read_bytes() == before
    assert not path.with_name(COPY).exists()
    Store(path).close()
    assert rows_in(path.with_name(COPY)) == rows
    assert set(contents(path.parent)) == {path.name, COPY}, "what was begun then is cleared away"


def test_who_is_ended_while_migrating_has_the_copy_and_the_file_as_it_was(path: Path) -> None:
    rows = rows_in(path)
    kill = """
        import tracker.store.seed
        tracker.store.seed.seed_practice = lambda _: os.kill(os.getpid(), signal.SIGKILL)
    """
    assert in_a_process(kill, path).returncode == -signal.SIGKILL
    assert rows_in(path.with_name(COPY)) == rows
    assert rows_in(path) == rows


def test_of_two_that_bring_a_file_up_at_once_one_does(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.store import pragmas

    apply = pragmas.apply

    def meanwhile(conn: sqlite3.Connection) -> None:
        apply(conn)
        monkeypatch.setattr(pragmas, "apply", apply)
        Store(path).close()

    monkeypatch.setattr(pragmas, "apply", meanwhile)
    Store(path).close()
    assert set(contents(path.parent)) == {path.name, COPY}
    assert version_of(path) == (APPLICATION_ID, VERSION)


def test_copies_are_found_in_the_order_they_were_made(path: Path) -> None:
    from tracker.store.kept import kept_copies

    assert kept_copies(path) == ()
    for name in (COPY, ANOTHER, f"first.v1-before-v{VERSION}-10.db", "first.v10-before-v11.db"):
        path.with_name(name).write_bytes(b"")
    for name in ("first.v1-before-vx.db", "second.v1-before-v2.db", f"first.v1-before-v{VERSION}.db.txt"):
        path.with_name(name).write_bytes(b"")
    found = kept_copies(path)
    names = [COPY, ANOTHER, f"first.v1-before-v{VERSION}-10.db", "first.v10-before-v11.db"]
    assert [copy.path.name for copy in found] == names
    assert [copy.version for copy in found] == [1, 1, 1, 10]


@pytest.mark.parametrize("name", ["[a]*.db", "no suffix", ".hidden"])
def test_any_name_has_copies(tmp_path: Path, name: str) -> None:
    from tracker.store.kept import kept_copies

    path = tmp_path / name
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    Store(path).close()
    assert [version_of(copy.path) for copy in kept_copies(path)] == [(APPLICATION_ID, 1)]
