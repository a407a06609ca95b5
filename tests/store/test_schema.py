"""The tables themselves refuse what is off its scale, whoever writes it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.files import new_file
from tracker.domain.changes import Row, Value
from tracker.store.errors import InUse, NotThere
from tracker.store.schema import KEYS
from tracker.store.transaction import Transaction

AT = "2026-11-22T20:15:00.000000Z"
OWNED: dict[str, Value] = {"id": "new", "seq": 1, "created_at": AT, "updated_at": AT}
STAMPED: dict[str, Value] = {
    **OWNED,
    "day": "2026-11-22",
    "at": AT,
    "offset_minutes": 60,
    "zone": "Europe/Berlin",
}
GOOD: dict[str, Row] = {
    "days": {"day": "2026-11-22", "created_at": AT, "updated_at": AT, "note": "x"},
    "scales": {**OWNED, "name": "x", "kind": "0-10", "high_means": "", "section": "inner", "position": 0},
    "ratings": {**STAMPED, "scale_id": "mood", "value": 7.0},
    "emotions": {**OWNED, "name": "x"},
    "feelings": {**STAMPED, "emotion_id": "calm", "intensity": 10},
    "copings": {**OWNED, "name": "x"},
    "coped": {**STAMPED, "coping_id": "walk", "worked": 0},
    "people": {**OWNED, "name": "x"},
    "moments": {**STAMPED, "kind": "offered", "did": "did-not-ask", "distress": 100, "distress_after": 0},
    "interactions": {**STAMPED, "about": "x", "outcome": "same"},
    "steps": {**OWNED, "name": "x", "level": 3, "kind": "planned", "position": 0},
    "plans": {**OWNED, "day": "2026-11-22", "step_id": "ask-advice"},
    "attempts": {**STAMPED, "step_id": "ask-advice"},
    "events": {**STAMPED, "name": "x"},
    "behaviours": {**OWNED, "name": "x"},
    "attempt_behaviours": {**OWNED, "attempt_id": "made", "behaviour_id": "im-fine", "used": 1},
    "exchanges": {**STAMPED, "what": "favour", "direction": "gave"},
    "responses": {**STAMPED, "questionnaire": "hiq", "sitting": "begun"},
    "answers": {**OWNED, "response_id": "taken", "item": "1", "value": 100},
    "reflections": {"prompt": "x", "created_at": AT, "updated_at": AT, "text": "y"},
    "crisis_plan": {"part": "safer", "created_at": AT, "updated_at": AT, "text": "y"},
    "patterns": {**OWNED, "name": "x"},
    "thoughts": {**STAMPED, "state": "begun", "thought": "x", "belief_before": 100, "began_from": "moment"},
    "thought_patterns": {**OWNED, "thought_id": "caught", "pattern_id": "labeling"},
    "thought_feelings": {**OWNED, "thought_id": "caught", "emotion_id": "calm", "before": 100, "after": 0},
    "cards": {**OWNED, "text": "x", "pattern_id": "labeling"},
    "parts": {**OWNED, "name": "x"},
    "part_visits": {**STAMPED, "part_id": "guard", "state": "done", "job": "x"},
    "calm_sessions": {
        **STAMPED,
        "exercise": "box",
        "state": "done",
        "distress_before": 100,
        "was_for": "nothing",
    },
    "asks": {**OWNED, "name": "x", "words": "x", "size": "large"},
    "settings": {"key": "x", "created_at": AT, "updated_at": AT, "value": "y"},
}
OF_A_HUNDRED = (
    *("yes_likely", "sure", "burden", "expected_suds"),
    *("suds_start", "suds_peak", "suds_end", "belief"),
)
DAYS = ("2026-02-30", "22.11.2026", "2026-11-22T20:00", "today", "")
BAD: list[tuple[str, str, Value]] = [
    *((table, "day", day) for table, row in GOOD.items() if "day" in row for day in DAYS),
    *((table, "day", None) for table, row in GOOD.items() if "day" in row),
    *((table, "id", "") for table in GOOD if table not in KEYS),
    *((table, "name", "") for table, row in GOOD.items() if "name" in row),
    *((table, "name", "x" * 121) for table, row in GOOD.items() if "name" in row),
    ("ratings", "value", -1.0),
    ("ratings", "value", 1441.0),
    ("ratings", "value", None),
    ("ratings", "value", "seven"),
    ("ratings", "scale_id", "no such scale"),
    ("feelings", "intensity", 0),
    ("feelings", "intensity", 11),
    ("feelings", "intensity", 5.5),
    ("feelings", "emotion_id", "no such emotion"),
    ("coped", "worked", -1),
    ("coped", "worked", 11),
    ("coped", "coping_id", "no such way"),
    ("moments", "kind", "hinted"),
    ("moments", "did", "wept"),
    ("moments", "distress", 101),
    ("moments", "distress_after", -1),
    ("moments", "person_id", "nobody"),
    ("interactions", "outcome", "odd"),
    ("interactions", "person_id", "nobody"),
    ("scales", "kind", "0-100"),
    ("scales", "section", "outer"),
    ("scales", "hidden", 2),
    ("scales", "once", -1),
    ("emotions", "hidden", 2),
    ("steps", "level", 0),
    ("steps", "level", 4),
    ("steps", "kind", "wish"),
    ("steps", "resting", 2),
    ("steps", "parent_id", "nowhere"),
    ("plans", "step_id", "nowhere"),
    ("attempts", "step_id", "nowhere"),
    ("attempts", "offset_minutes", "an hour"),
    ("settings", "key", None),
    ("attempts", "state", "done, perhaps"),
    ("attempts", "state", None),
    ("attempts", "person_id", "nobody"),
    ("attempts", "outcome", "praised"),
    ("attempts", "feared", "perhaps"),
    ("attempts", "place", None),
    *(("attempts", name, wrong) for name in OF_A_HUNDRED for wrong in (-1, 101, 5.5)),
    ("attempts", "surprise", 11),
    ("attempts", "minutes", 1441),
    *(("people", name, 2) for name in ("consistent", "shown", "volatile", "archived")),
    ("people", "closeness", 11),
    ("people", "shared", 7),
    ("people", "relation", "x" * 81),
    ("steps", "standing", "given up"),
    ("steps", "expected_suds", 101),
    ("attempt_behaviours", "attempt_id", "nothing"),
    ("attempt_behaviours", "behaviour_id", "nothing"),
    ("attempt_behaviours", "planned_out", 2),
    ("exchanges", "what", "money"),
    ("exchanges", "direction", "both"),
    ("exchanges", "person_id", "nobody"),
    ("responses", "questionnaire", ""),
    ("responses", "sitting", "skipped"),
    ("answers", "response_id", "nothing"),
    ("answers", "item", ""),
    ("answers", "value", 101),
    ("answers", "value", None),
    ("reflections", "in_report", 2),
    ("reflections", "text", None),
    ("crisis_plan", "part", "other"),
    ("thoughts", "state", "let go"),
    ("thoughts", "belief_before", 101),
    ("thoughts", "belief_after", -1),
    ("thoughts", "person_id", "nobody"),
    ("thoughts", "began_from", "dream"),
    ("thought_patterns", "thought_id", "nothing"),
    ("thought_patterns", "pattern_id", "nothing"),
    ("thought_feelings", "thought_id", "nothing"),
    ("thought_feelings", "emotion_id", "nothing"),
    ("thought_feelings", "before", 101),
    ("cards", "text", ""),
    ("cards", "pattern_id", "nothing"),
    ("part_visits", "part_id", "nobody"),
    ("part_visits", "state", "skipped"),
    ("calm_sessions", "exercise", ""),
    ("calm_sessions", "distress_after", 101),
    ("calm_sessions", "seconds", -1),
    ("calm_sessions", "reached", -1),
    ("calm_sessions", "reached", None),
    ("calm_sessions", "rounds", 0),
    ("calm_sessions", "rounds", 7201),
    ("calm_sessions", "pace", 49),
    ("calm_sessions", "pace", 201),
    ("calm_sessions", "was_for", "fun"),
    ("asks", "size", "huge"),
    ("asks", "words", None),
]
REFERENCES = {
    *("scale_id", "emotion_id", "coping_id", "person_id"),
    *("parent_id", "step_id", "attempt_id", "behaviour_id", "response_id"),
    *("thought_id", "pattern_id", "part_id"),
}


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    conn = sqlite3.connect(new_file(tmp_path / "evening.db"), isolation_level=None)
    conn.execute("PRAGMA foreign_keys=on")
    with Transaction.immediate(conn) as write:
        write.insert("attempts", {**GOOD["attempts"], "id": "made"})
        write.insert("responses", {**GOOD["responses"], "id": "taken"})
        write.insert("thoughts", {**GOOD["thoughts"], "id": "caught"})
        write.insert("parts", {**GOOD["parts"], "id": "guard"})
    yield conn
    conn.close()


def test_every_table_of_ours_is_strict(conn: sqlite3.Connection) -> None:
    found = {
        name: bool(strict)
        for _, name, kind, _, _, strict in conn.execute("PRAGMA main.table_list")
        if kind == "table" and not name.startswith(("sqlite_", "_"))
    }
    assert found == dict.fromkeys(GOOD, True)


@pytest.mark.parametrize("table", GOOD)
def test_a_row_that_is_right_is_taken(conn: sqlite3.Connection, table: str) -> None:
    with Transaction.immediate(conn) as write:
        write.insert(table, GOOD[table])
    assert write.row(table, str(GOOD[table][KEYS.get(table, "id")]))


@pytest.mark.parametrize(("table", "column", "value"), BAD)
def test_a_row_that_is_wrong_is_refused(
    conn: sqlite3.Connection, table: str, column: str, value: Value
) -> None:
    count = f"SELECT count(*) FROM {table}"
    before = conn.execute(count).fetchone()
    # A reference to what is not there can come from another window; the rest would be a mistake of ours.
    refused = NotThere if column in REFERENCES else sqlite3.IntegrityError
    with pytest.raises(refused), Transaction.immediate(conn) as write:
        write.insert(table, {**GOOD[table], column: value})
    assert conn.execute(count).fetchone() == before


def test_one_step_is_planned_once_for_a_day(conn: sqlite3.Connection) -> None:
    with Transaction.immediate(conn) as write:
        write.insert("plans", GOOD["plans"])
    with pytest.raises(sqlite3.IntegrityError), Transaction.immediate(conn) as write:
        write.insert("plans", {**GOOD["plans"], "id": "other"})
    assert conn.execute("SELECT count(*) FROM plans").fetchone() == (1,)


@pytest.mark.parametrize(
    ("table", "by"),
    [("scales", "ratings"), ("emotions", "feelings"), ("copings", "coped"), ("steps", "attempts")],
)
def test_what_is_in_use_cannot_vanish(conn: sqlite3.Connection, table: str, by: str) -> None:
    with Transaction.immediate(conn) as write:
        write.insert(by, GOOD[by])
    used = next(str(value) for name, value in GOOD[by].items() if name.endswith("_id"))
    with pytest.raises(InUse), Transaction.immediate(conn) as write:
        write.delete(table, used)
    assert write.row(table, used)
