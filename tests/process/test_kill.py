"""Killed at any moment: what was reported as saved is there, and the file is sound."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from tests.process.writer import KINDS, NOW, day_of, table_of
from tracker.content.defaults import defaults
from tracker.exchange.demo.file import write_years
from tracker.exchange.own import bring_in, export
from tracker.store import Store

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="forks"),
    pytest.mark.xdist_group("kill"),
    pytest.mark.usefixtures("thorough"),
]
ROOT = Path(__file__).parent.parent.parent
ROUNDS = 100
PATIENCE = 20.0
"""Seconds after which a writer that says nothing has failed; never how long a round takes."""


class Killer:
    """Starts writers and kills them."""

    def __init__(self) -> None:
        self._read, write = os.pipe()
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.process.writer", str(write)],
            cwd=ROOT,
            pass_fds=[write],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        os.close(write)

    def close(self) -> None:
        self._server.communicate(timeout=PATIENCE)
        os.close(self._read)

    def run(self, after: int, then: float, **order: object) -> list[int]:
        """Start a writer, kill it `then` seconds after its report number `after`; return what it had reported."""
        writer = int(self._say(json.dumps(order)))
        heard: list[int] = []
        try:
            while len(heard) < after:
                heard += self._hear(PATIENCE)
            end = perf_counter() + then
            while (left := end - perf_counter()) > 0:
                heard += self._hear(left, eager=False)
        finally:
            os.kill(writer, signal.SIGKILL)
            assert self._answer() == "gone"
        while late := self._hear(0, eager=False):
            heard += late
        return [number for number in heard if number >= 0]

    def _say(self, line: str) -> str:
        assert self._server.stdin is not None
        self._server.stdin.write(line + "\n")
        self._server.stdin.flush()
        return self._answer()

    def _answer(self) -> str:
        assert self._server.stdout is not None
        return self._server.stdout.readline().strip()

    def _hear(self, seconds: float, *, eager: bool = True) -> list[int]:
        ready, _, _ = select.select([self._read], [], [], seconds)
        assert ready or not eager, "the writer says nothing"
        return [int(line) for line in os.read(self._read, 65536).split()] if ready else []


@pytest.fixture
def killer() -> Iterator[Killer]:
    killer = Killer()
    yield killer
    killer.close()


def lost(path: Path, reported: list[int]) -> list[int]:
    """Open the file, which looks it through from end to end, and return the reported writes that are not there."""
    store = Store(path)
    days = {table: {str(row["day"]) for row in store.tables.read(table)} for table in KINDS}
    store.close()
    return [number for number in reported if day_of(number).isoformat() not in days[table_of(number)]]


def test_whatever_was_reported_as_saved_is_there_after_a_hundred_kills(
    killer: Killer, tmp_path: Path
) -> None:
    path = tmp_path / "evening.db"
    random = Random(20261122)
    Store(path, create=True).close()
    reported: list[int] = []
    unfinished = 0
    for _ in range(ROUNDS):
        then = random.choice([0, random.uniform(0, 0.0005), random.uniform(0, 0.006)])
        first = max(reported, default=0) + 10
        order = {"work": "write", "path": str(path), "first": first, "early": ""}
        reported += killer.run(random.randint(0, 8), then, **order)
        unfinished += path.with_name("evening.db-journal").exists()
        assert not lost(path, reported)
    assert len(reported) > 2 * ROUNDS
    assert unfinished > ROUNDS // 10, "hardly a writer was killed in the middle of a write"


def test_the_same_test_finds_the_loss_when_writes_are_reported_too_early(
    killer: Killer, tmp_path: Path
) -> None:
    path = tmp_path / "evening.db"
    Store(path, create=True).close()
    missing: list[int] = []
    for number in range(12):
        order = {"work": "write", "path": str(path), "first": 100 * number, "early": "yes"}
        missing += lost(path, killer.run(3, 0, **order))
    assert missing


def test_a_kill_while_the_file_is_made_leaves_none_or_a_whole_one(killer: Killer, tmp_path: Path) -> None:
    random = Random(7)
    found = []
    # The first is killed before it can have begun, the last when it says that it is done.
    moments = [(0, 0.0), *((1, random.uniform(0, 0.08)) for _ in range(25)), (2, 0.0)]
    for number, (after, then) in enumerate(moments):
        path = tmp_path / f"folder {number}" / "evening.db"
        reported = killer.run(after, then, work="create", path=str(path))
        found.append(path.exists())
        assert path.exists() or not reported
        if path.exists():
            store = Store(path)
            assert len(store.ladder.rungs(NOW.day)) == len(defaults().steps)
            assert len(store.scales.all()) == len(defaults().scales)
            store.close()
    assert {True, False} == set(found)


def test_a_kill_during_an_import_leaves_the_file_as_before_or_with_all_of_it(
    killer: Killer, tmp_path: Path
) -> None:
    path, text = _import_of_three_months(tmp_path)
    untouched = tmp_path / "untouched.db"
    shutil.copy(path, untouched)
    before, after = _dump(path), _dump_with_import(path, text)
    random = Random(3)
    seen = []
    for late, then in [(1, 0.0), *((1, random.uniform(0, 0.12)) for _ in range(20)), (2, 0.0)]:
        shutil.copy(untouched, path)
        reported = killer.run(late, then, work="import", path=str(path), text=str(text))
        now = _dump(path)
        assert now in (before, after)
        assert now == after or not reported
        seen.append(now == after)
    assert {True, False} == set(seen)


def _import_of_three_months(folder: Path) -> tuple[Path, Path]:
    """Return a file with a week in it, and a text with ninety other days to bring in."""
    write_years(folder / "other.db", day_of(90), 90, seed=2)
    other = Store(folder / "other.db")
    text = folder / "other.json"
    text.write_text(export(other, NOW), encoding="utf-8")
    other.close()
    write_years(folder / "evening.db", day_of(60), 7, seed=3)
    return folder / "evening.db", text


def _dump(path: Path) -> str:
    store = Store(path)
    dump = export(store, NOW)
    store.close()
    return dump


def _dump_with_import(path: Path, text: Path) -> str:
    store = Store(path)
    bring_in(store, text.read_text(encoding="utf-8"), NOW)
    store.close()
    return _dump(path)
