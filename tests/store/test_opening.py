"""Opening: what is wrong is told by its name, in a sentence, and the file is left byte for byte as it was."""

import errno
import os
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.support.clock import FixedClock
from tests.support.files import contents, everything, new_file
from tracker.store import FileProblem, Store, errors, opening, pragmas
from tracker.store.naming import give_name
from tracker.store.schema import APPLICATION_ID, VERSION

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)
ROOT = Path(__file__).parent.parent.parent


def edit(path: Path, sql: str) -> None:
    conn = sqlite3.connect(path)
    conn.executescript(sql)
    conn.close()


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def letter(path: Path) -> None:
    path.write_text("Dear diary, " * 800)


def scrap(path: Path) -> None:
    path.write_bytes(b"x" * 40)


def header_alone(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.txt").write_text("something")


def foreign(path: Path) -> None:
    edit(path, "CREATE TABLE songs (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO songs VALUES (1, 'x')")


def foreign_in_wal(path: Path) -> None:
    edit(path, "PRAGMA journal_mode=wal; CREATE TABLE songs (id INTEGER PRIMARY KEY)")


def newer(path: Path) -> None:
    edit(new_file(path), f"PRAGMA user_version={VERSION + 1}; CREATE TABLE later (id TEXT)")


def one_byte_short(path: Path) -> None:
    path.write_bytes(new_file(path).read_bytes()[:-1])


def one_byte_long(path: Path) -> None:
    path.write_bytes(new_file(path).read_bytes() + b"x")


def half(path: Path) -> None:
    whole = new_file(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def damaged_page(path: Path) -> None:
    _spoil(path, 3)


def _spoil(path: Path, page: int) -> None:
    whole = bytearray(new_file(path).read_bytes())
    size = 4096
    whole[page * size : (page + 1) * size] = Random(page).randbytes(size)
    path.write_bytes(whole)


def broken_reference(path: Path) -> None:
    plan = "'p', 1, 'x', 'x', '2026-11-22', 'no such step'"
    edit(new_file(path), f"PRAGMA foreign_keys=off; INSERT INTO plans VALUES ({plan})")


def off_its_scale(path: Path) -> None:
    changed = "UPDATE steps SET level = 9 WHERE id = 'ask-advice'"
    edit(new_file(path), f"PRAGMA ignore_check_constraints=on; {changed}")


Maker = Callable[[Path], None]
PROBLEMS: list[tuple[Maker, type[FileProblem], str]] = [
    (nothing, errors.EmptyFile, "0 bytes"),
    (letter, errors.NotADatabase, "not a Moodladder file"),
    (scrap, errors.NotADatabase, "not a Moodladder file"),
    (header_alone, errors.NotADatabase, "not a Moodladder file"),
    (folder, errors.NotADatabase, "not a Moodladder file"),
    (foreign, errors.ForeignDatabase, "another program"),
    (foreign_in_wal, errors.ForeignDatabase, "another program"),
    (newer, errors.NewerFile, "newer Moodladder"),
    (one_byte_short, errors.TruncatedFile, "cut short"),
    (half, errors.TruncatedFile, "cut short"),
    (one_byte_long, errors.DamagedFile, "damaged"),
    (damaged_page, errors.DamagedFile, "damaged"),
    (broken_reference, errors.DamagedFile, "damaged"),
    (off_its_scale, errors.DamagedFile, "damaged"),
]


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("make", "problem", "words"), PROBLEMS, ids=[make.__name__ for make, _, _ in PROBLEMS]
)
def test_what_is_wrong_is_named_and_nothing_is_touched(
    tmp_path: Path, make: Maker, problem: type[FileProblem], words: str, create: bool
) -> None:
    path = tmp_path / "evening.db"
    make(path)
    before = contents(tmp_path)
    with pytest.raises(FileProblem) as told:
        Store(path, create=create)
    assert type(told.value) is problem
    assert words in str(told.value)
    assert str(path) in str(told.value)
    assert contents(tmp_path) == before


def test_a_file_cut_short_anywhere_is_never_opened_and_never_touched(tmp_path: Path) -> None:
    path = new_file(tmp_path / "evening.db")
    whole = path.read_bytes()
    random = Random(1)
    lengths = [1, 15, 16, 99, 100, 101, 512, 4095, 4096, 4097, len(whole) - 4096, len(whole) - 1]
    for length in [*lengths, *(random.randrange(1, len(whole)) for _ in range(60))]:
        path.write_bytes(whole[:length])
        with pytest.raises((errors.TruncatedFile, errors.NotADatabase)) as told:
            Store(path, create=True)
        assert length < 512 or type(told.value) is errors.TruncatedFile, length
        assert contents(tmp_path) == {path.name: whole[:length]}


def test_no_page_can_be_spoiled_and_still_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "evening.db"
    pages = new_file(path).stat().st_size // 4096
    for page in range(1, pages):
        _spoil(path, page)
        before = contents(tmp_path)
        with pytest.raises(errors.DamagedFile):
            Store(path)
        assert contents(tmp_path) == before


def test_a_missing_file_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingFile, match="no file at"):
        Store(tmp_path / "deeper" / "evening.db")
    assert not list(tmp_path.iterdir())


def test_a_nul_in_the_name_is_told_and_not_shown(tmp_path: Path) -> None:
    with pytest.raises(errors.UnreachableFile) as told:
        Store(tmp_path / "eve\0ning.db", create=True)
    assert "\0" not in str(told.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a b?c#d%20.db", "שלום 漢字 😀.db", "[bold].db", "file:x.db", "-x.db"])
def test_any_other_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    Store(tmp_path / name, create=True).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_link_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = new_file(tmp_path / "real" / "evening.db")
    (tmp_path / "link.db").symlink_to(real)
    Store(tmp_path / "link.db").close()
    assert sorted(contents(tmp_path)) == ["link.db", "real/evening.db"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(errors.UnreachableFile, match="cannot be reached or made"):
        Store(tmp_path / "file" / "evening.db", create=True)


def test_a_file_locked_by_another_process_is_told_and_opens_when_it_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)
    path = new_file(tmp_path / "evening.db")
    before = path.read_bytes()
    code = """
        import sqlite3, sys
        conn = sqlite3.connect(sys.argv[1], isolation_level=None)
        conn.execute("BEGIN EXCLUSIVE")
        print("locked", flush=True)
        sys.stdin.read()
        conn.execute("ROLLBACK")
    """
    other = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout
    assert other.stdout.readline() == b"locked\n"
    with pytest.raises(errors.LockedFile, match="used by another program"):
        Store(path)
    other.communicate()
    assert path.read_bytes() == before
    Store(path).close()


@pytest.mark.parametrize("unwritable", ["file", "folder"])
def test_a_file_that_may_only_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unwritable: str
) -> None:
    path = new_file(tmp_path / "evening.db")
    before = contents(tmp_path)
    wrong = path if unwritable == "file" else tmp_path
    monkeypatch.setattr("os.access", lambda asked, mode: Path(asked) != wrong)
    with pytest.raises(errors.ReadOnlyFile, match="only be read"):
        Store(path)
    assert contents(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="has no users of that kind")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o666, 0o555), (0o000, 0o755)])
def test_a_user_without_the_right_to_write_is_told(tmp_path: Path, file_mode: int, folder_mode: int) -> None:
    """In a process of its own, since permissions do not bind root."""
    folder = tmp_path / "shared"
    folder.mkdir()
    path = new_file(folder / "evening.db")
    before = contents(folder)
    code = """
        import os, sys
        from tracker.store import Store, errors
        from tracker.store.opening import connect  # all that is needed, before rights are given up
        from pathlib import Path
        path = Path(sys.argv[1])
        parent = os.open(path.parent, os.O_RDONLY)
        if os.geteuid() == 0:
            os.chown(path, 65534, 65534)
            os.chown(path.parent, 65534, 65534)
            os.chmod(path, int(sys.argv[2]))
            os.chmod(path.parent, int(sys.argv[3]))
            # Where the tests lie may be closed to other users; the way there is walked before.
            os.fchdir(parent)
            os.setuid(65534)
            path = Path(path.name)
        else:
            os.chmod(path, int(sys.argv[2]))
            os.chmod(path.parent, int(sys.argv[3]))
        try:
            Store(path, create=True)
        except errors.FileProblem as problem:
            print(type(problem).__name__)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(path), str(file_mode), str(folder_mode)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o755)
    path.chmod(0o600)
    assert done.stdout.strip() == "ReadOnlyFile", done.stderr
    assert contents(folder) == before


def test_a_new_file_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        path = tmp_path / "data" / "evening.db"
        Store(path, create=True).close()
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in path.parent.iterdir()] == ["evening.db"]


def test_a_side_file_is_for_nobody_else_to_read_either(tmp_path: Path) -> None:
    store = Store(new_file(tmp_path / "evening.db"))
    modes: list[int] = []

    def look() -> None:
        store.settings.put("x", "y", NOW)
        modes.extend(each.stat().st_mode & 0o777 for each in tmp_path.glob("*-journal"))

    store.together("look", look)
    store.close()
    assert modes == [0o600]


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Store(tmp_path / "evening.db", create=True).close()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_making_a_file_that_another_program_just_made_opens_that_one(tmp_path: Path) -> None:
    path = tmp_path / "evening.db"
    stores = [Store(path, create=True) for _ in range(3)]
    stores[0].settings.put("who", "first", NOW)
    assert [store.settings.get("who") for store in stores] == ["first"] * 3
    for store in stores:
        store.close()


def test_of_two_programs_that_make_the_file_at_once_the_first_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "evening.db"
    fill = opening._fill

    def meanwhile(new: Path) -> None:
        fill(new)
        monkeypatch.setattr(opening, "_fill", fill)
        other = Store(path, create=True)
        other.settings.put("who", "first", NOW)
        other.close()

    monkeypatch.setattr(opening, "_fill", meanwhile)
    store = Store(path, create=True)
    assert store.settings.get("who") == "first"
    store.close()
    assert [each.name for each in tmp_path.iterdir()] == ["evening.db"]


@pytest.mark.parametrize("hard_links", [True, False])
def test_a_name_that_is_taken_is_not_given_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hard_links: bool
) -> None:
    def never(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not hard_links:
        monkeypatch.setattr("os.link", never)
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
    assert give_name(tmp_path / "one", tmp_path / "evening.db")
    assert not give_name(tmp_path / "two", tmp_path / "evening.db")
    assert (tmp_path / "evening.db").read_text() == "one"


def test_opening_changes_nothing(tmp_path: Path) -> None:
    path = new_file(tmp_path / "evening.db")
    before = contents(tmp_path)
    everything(path)
    assert contents(tmp_path) == before


def test_every_setting_of_the_connection_holds(tmp_path: Path) -> None:
    store = Store(new_file(tmp_path / "evening.db"))
    for name, _, expected in pragmas.SETTINGS:
        assert store.file.rows(f"PRAGMA {name}")[0][0] == expected, name
    assert store.file.rows("PRAGMA query_only")[0][0] == 0
    assert store.file.rows("PRAGMA application_id")[0][0] == APPLICATION_ID
    assert store.file.rows("PRAGMA user_version")[0][0] == VERSION
    store.close()


def test_a_file_in_another_journal_mode_is_brought_back(tmp_path: Path) -> None:
    path = new_file(tmp_path / "evening.db")
    edit(path, "PRAGMA journal_mode=wal; UPDATE settings SET value = '1'")
    store = Store(path)
    assert store.file.rows("PRAGMA journal_mode")[0][0] == "delete"
    store.close()
    assert [each.name for each in tmp_path.iterdir()] == ["evening.db"]
