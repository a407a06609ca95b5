"""Writing: whole or not at all, beside other programs, and through one door."""

import ast
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.files import contents, everything, new_file
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Coped, Feeling, Interaction, Moment, MomentKind
from tracker.domain.events import LifeEvent
from tracker.domain.people import Person
from tracker.store import Store, errors
from tracker.store.transaction import Transaction

pytestmark = pytest.mark.usefixtures("thorough")
ROOT = Path(__file__).parent.parent.parent
NOW = FixedClock()(4)


@pytest.fixture
def store(tmp_path: Path) -> "Store":
    return Store(new_file(tmp_path / "evening.db"))


class Interrupted(BaseException):
    """Like ctrl+c: no Exception."""


@pytest.mark.parametrize("error", [Refused("no"), Interrupted(), RuntimeError("ours")])
def test_whatever_goes_wrong_nothing_of_it_is_written(store: Store, error: BaseException) -> None:
    store.days.write_note(NOW.day, "before", NOW)
    before = store.tables.snapshot()

    def act(write: Transaction) -> None:
        write.insert("settings", {"key": "a", "created_at": "x", "updated_at": "x", "value": "b"})
        write.update("days", NOW.day.isoformat(), {"note": "after"})
        raise error

    with pytest.raises(type(error)):
        store.file.write("x", act)
    assert store.tables.snapshot() == before
    assert list(contents(store.path.parent)) == ["evening.db"]
    store.days.write_note(NOW.day, "later", NOW)
    store.close()
    assert everything(store.path)["days"][0]["note"] == "later"


def test_a_row_that_the_tables_refuse_takes_those_before_it_with_it(store: Store) -> None:
    before = store.tables.snapshot()
    with pytest.raises(errors.NotThere):
        store.moments.add(Moment("", NOW.day, MomentKind.ASKED, Person("gone", "Someone")), NOW)
    assert store.tables.snapshot() == before


def _on_what_is_gone() -> dict[str, Callable[[Store], Changed]]:
    feeling = Feeling("gone", NOW.day, Choice("calm", "calm"), 5)
    return {
        "change a moment": lambda s: s.moments.change(Moment("gone", NOW.day, MomentKind.ASKED), NOW),
        "delete a moment": lambda s: s.moments.delete("gone"),
        "change an interaction": lambda s: s.interactions.change(
            Interaction("gone", NOW.day, about="x"), NOW
        ),
        "delete an interaction": lambda s: s.interactions.delete("gone"),
        "change a feeling": lambda s: s.feelings.change(feeling, NOW),
        "delete a feeling": lambda s: s.feelings.delete("gone"),
        "change a coping": lambda s: s.copings.change(Coped("gone", NOW.day, Choice("walk", "walk"), 5), NOW),
        "delete a coping": lambda s: s.copings.delete("gone"),
        "change an event": lambda s: s.events.change(LifeEvent("gone", NOW.day, "x"), NOW),
        "delete an event": lambda s: s.events.delete("gone"),
        "change a person": lambda s: s.people.change(Person("gone", "x"), NOW),
        "hide a scale": lambda s: s.scales.hide("gone", NOW),
        "hide an emotion": lambda s: s.emotions.hide("gone", NOW),
        "rename an emotion": lambda s: s.emotions.rename(Choice("gone", "calm"), "x", NOW),
        "tick a step": lambda s: s.ladder.tick("gone", NOW.day, NOW),
        "take an attempt back": lambda s: s.ladder.take_back("gone"),
    }


@pytest.mark.parametrize("act", _on_what_is_gone())
def test_what_is_gone_is_told_and_nothing_is_written(store: Store, act: str) -> None:
    before = store.tables.snapshot()
    with pytest.raises(errors.NotThere, match="not there any more"):
        _on_what_is_gone()[act](store)
    assert store.tables.snapshot() == before


def test_a_write_that_changes_nothing_says_so(store: Store) -> None:
    store.days.write_note(NOW.day, "same", NOW)
    assert store.days.write_note(NOW.day, "same", NOW) == Changed("Note")


def test_text_stands_in_the_file_as_typed_but_for_control_characters(store: Store) -> None:
    typed = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字\r\n\ttab\x00\x9b\u202e."
    kept = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字\n\ttab."
    store.days.write_note(NOW.day, typed, NOW)
    store.moments.add(Moment("", NOW.day, MomentKind.ASKED, None, None, None, None, typed), NOW)
    store.close()
    rows = everything(store.path)
    assert (rows["days"][0]["note"], rows["moments"][0]["about"]) == (kept, kept)


def test_two_processes_that_read_and_write_in_turn_never_fail(store: Store) -> None:
    code = """
        import sys
        from pathlib import Path
        from tests.support.clock import FixedClock
        from tracker.store import Store
        store, now = Store(Path(sys.argv[1])), FixedClock()(4)
        for number in range(40):
            store.days.add_to_note(now.day, f"{sys.argv[2]} {number}", now)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(store.path)]
    both = [subprocess.Popen([*command, who], cwd=ROOT, stderr=subprocess.PIPE) for who in "ab"]
    told = [each.communicate()[1].decode() for each in both]
    assert told == ["", ""]
    lines = store.days.note(NOW.day).split("\n")
    assert sorted(lines) == sorted(f"{who} {number}" for who in "ab" for number in range(40))
    assert [line for line in lines if line[0] == "a"] == [f"a {number}" for number in range(40)]


def test_a_file_that_was_moved_away_while_open_is_told_and_not_written_to(store: Store) -> None:
    moved = store.path.rename(store.path.with_name("moved.db"))
    before = moved.read_bytes()
    with pytest.raises(errors.FileProblem) as told:
        store.days.write_note(NOW.day, "into nothing", NOW)
    assert type(told.value) is errors.MovedFile
    assert "moved or replaced" in str(told.value)
    store.close()
    assert contents(store.path.parent) == {"moved.db": before}


def test_a_lock_that_is_held_too_long_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 20)
    ours = Store(new_file(tmp_path / "evening.db"))
    theirs = Store(ours.path)

    def while_locked() -> None:
        with pytest.raises(errors.LockedFile, match="used by another program"):
            ours.days.write_note(NOW.day, "ours", NOW)

    theirs.together("slow", while_locked)
    ours.days.write_note(NOW.day, "later", NOW)
    assert theirs.days.note(NOW.day) == "later"


def test_a_full_disk_is_told_and_what_was_there_stays(store: Store) -> None:
    store.days.write_note(NOW.day, "before", NOW)
    pages = store.file.rows("PRAGMA page_count")[0][0]
    store.file.rows(f"PRAGMA max_page_count={pages}")
    with pytest.raises(errors.FullDisk, match="no room left"):
        store.days.write_note(NOW.day, "long " * 20_000, NOW)
    assert store.days.note(NOW.day) == "before"
    store.file.rows("PRAGMA max_page_count=1000000")
    store.days.write_note(NOW.day, "after", NOW)
    store.close()
    assert everything(store.path)["days"][0]["note"] == "after"


_WRITES = re.compile(
    r"\s*(insert|update|delete|replace|create|drop|alter|begin|commit|rollback|savepoint)\b", re.I
)
_DOOR = {
    "transaction.py": None,
    "file.py": {"BEGIN", "ROLLBACK"},
    "opening.py": {"BEGIN", "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"},
}
"""Who may end and begin transactions: the one helper; a look at one moment; opening and making the file."""


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "?" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _raw_writes(path: Path) -> list[str]:
    allowed = _DOOR.get(path.name, set()) if path.parent.name == "store" else set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    said = [
        _text(call.args[0])
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"execute", "executemany", "executescript", "rows", "query"}
    ]
    return [sql for sql in said if allowed is not None and _WRITES.match(sql) and sql not in allowed]


def _sources() -> list[Path]:
    return sorted((ROOT / "tracker").rglob("*.py"))


def test_nothing_writes_but_the_one_transaction() -> None:
    found = {str(path): raw for path in _sources() if (raw := _raw_writes(path))}
    assert not found


def test_a_raw_write_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    for n, line in enumerate(('conn.execute("insert into days")', 'db.execute(f"DELETE FROM {x}")')):
        path = tmp_path / "store" / f"planted{n}.py"
        path.write_text(line)
        assert _raw_writes(path)


@pytest.mark.parametrize(
    "way",
    [
        r"with\s+(self\.)?\w*\.?conn\b",
        r"isolation_level\s*=\s*(?!None)",
        r"\.atomic\(",
        r"\.executescript\(",
        r"\.commit\(",
    ],
)
def test_no_other_way_to_write_is_taken(way: str) -> None:
    assert [str(path) for path in _sources() if re.search(way, path.read_text(encoding="utf-8"))] == []


def test_only_the_store_knows_sqlite() -> None:
    outside = [path for path in _sources() if "store" not in path.relative_to(ROOT / "tracker").parts]
    knows = re.compile(r"^\s*(import|from)\s+(sqlite3|sqlite_utils)\b", re.M)
    assert [str(path) for path in outside if knows.search(path.read_text(encoding="utf-8"))] == []
