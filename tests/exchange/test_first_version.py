"""An export of the first version is still brought in, and the same is not brought in twice under other ids."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from tests.store.test_migration import FIRST_VERSION
from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Choice
from tracker.exchange.own import bring_in, export
from tracker.store import Store

NOW = FixedClock()(4)
AT = "2026-11-22T20:15:00.000000Z"


def first_export() -> str:
    """Return what the first version would have exported of its file: its tables and its columns, no others."""
    conn = sqlite3.connect(":memory:")
    conn.row_factory = sqlite3.Row
    conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    names = conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_*'"
    ).fetchall()
    tables: dict[str, Any] = {
        row["name"]: [dict(each) for each in conn.execute(f"SELECT * FROM {row['name']}")] for row in names
    }
    conn.close()
    return json.dumps({"format": "moodladder", "version": 1, "exported_at": AT, "tables": tables})


def test_an_export_of_the_first_version_becomes_what_its_migrated_file_is(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    conn = sqlite3.connect(path)
    conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    conn.close()
    migrated = Store(path)
    with new_store() as store:
        outcome = bring_in(store, first_export(), NOW)
        assert outcome.count("kept") == 0
        ours, theirs = store.tables.snapshot(), migrated.tables.snapshot()
        for table in ours:
            key = {"days": "day", "settings": "key"}.get(table, "id")
            here = {row[key]: row for row in ours[table]}
            there = {row[key]: row for row in theirs[table]}
            if table == "steps":
                # The new file seeded the sub-steps itself; the migrated one after what was there, on its level.
                below = {row["id"] for row in ours[table] if row["parent_id"] and row["built_in"]}
                assert below
                here, there = ({k: v for k, v in rows.items() if k not in below} for rows in (here, there))
            assert here == there, table
        assert len(store.attempts.of(NOW.day)) == 3
        assert all(one.is_bare for one in store.attempts.of(NOW.day))
    migrated.close()


def test_a_behaviour_of_an_attempt_named_in_both_files_stands_once() -> None:
    with new_store() as ours, new_store() as theirs:
        ours.attempts.record("ask-advice", Before(), After(outcome=Answer.LATER), NOW.day, NOW)
        bring_in(theirs, export(ours, NOW), NOW)
        (made,) = ours.attempts.of(NOW.day)
        for store in (ours, theirs):
            there = store.attempts.one(made.id)
            store.attempts.change(_with_left_out(there), NOW)
        outcome = bring_in(ours, export(theirs, NOW), NOW)
        assert outcome.kept["attempt_behaviours"] or outcome.same["attempt_behaviours"]
        assert [one.id for one in ours.attempts.one(made.id).before.left_out] == ["im-fine"]


def _with_left_out(attempt: Any) -> Any:
    from dataclasses import replace

    return replace(attempt, before=Before(left_out=(Choice("im-fine", ""),)))
