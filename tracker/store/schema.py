"""The tables, migration by migration. A migration that has shipped never changes; a new one follows it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from sqlite3 import Connection

    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4D4F4F44
"""“MOOD” in SQLite's header, so that another program's file is never taken for ours."""

VERSION = 5
"""PRAGMA user_version of a file with every migration below; an open file above it is refused."""

KEYS = {"days": "day", "settings": "key", "reflections": "prompt", "crisis_plan": "part"}
"""The primary key of each table that does not use `id`."""

# Without a modifier SQLite lets 30 February pass.
_DAY = "day TEXT NOT NULL CHECK (date(day, '+0 days') IS day)"
_OWNED = """
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL"""
_STAMPED = f"""{_OWNED},
    {_DAY},
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL"""


def _named(length: int) -> str:
    return f"name TEXT NOT NULL CHECK (name <> '' AND length(name) <= {length})"


def _flag(name: str) -> str:
    return f"{name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} IN (0, 1))"


def _within(name: str, low: int, high: int) -> str:
    return f"{name} INTEGER CHECK ({name} BETWEEN {low} AND {high})"


def _list(name: str) -> str:
    return f"CREATE TABLE {name} ({_OWNED}, {_named(40)}, {_flag('hidden')}, {_flag('built_in')}) STRICT"


FIRST = (
    f"""CREATE TABLE days (
        {_DAY} PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '') STRICT""",
    f"""CREATE TABLE scales ({_OWNED}, {_named(40)},
        kind TEXT NOT NULL CHECK (kind IN ('1-10', '0-10', '1-5', 'yes-no', 'hours', 'minutes', 'count')),
        high_means TEXT NOT NULL DEFAULT '', section TEXT NOT NULL CHECK (section IN ('inner', 'habits')),
        position INTEGER NOT NULL, {_flag("hidden")}, {_flag("once")}, {_flag("built_in")}) STRICT""",
    f"""CREATE TABLE ratings ({_STAMPED},
        scale_id TEXT NOT NULL REFERENCES scales (id),
        value REAL NOT NULL CHECK (value BETWEEN 0 AND 1440)) STRICT""",
    _list("emotions"),
    f"""CREATE TABLE feelings ({_STAMPED},
        emotion_id TEXT NOT NULL REFERENCES emotions (id),
        intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 10)) STRICT""",
    _list("copings"),
    f"""CREATE TABLE coped ({_STAMPED},
        coping_id TEXT NOT NULL REFERENCES copings (id), {_within("worked", 0, 10)}) STRICT""",
    f"CREATE TABLE people ({_OWNED}, {_named(80)}, note TEXT NOT NULL DEFAULT '') STRICT",
    f"""CREATE TABLE moments ({_STAMPED},
        kind TEXT NOT NULL CHECK (kind IN ('offered', 'needed', 'asked')),
        person_id TEXT REFERENCES people (id),
        did TEXT CHECK (did IN ('accepted', 'partly', 'declined', 'deflected', 'alone', 'asked', 'did-not-ask')),
        {_within("distress", 0, 100)}, {_within("distress_after", 0, 100)},
        about TEXT NOT NULL DEFAULT '') STRICT""",
    f"""CREATE TABLE interactions ({_STAMPED},
        person_id TEXT REFERENCES people (id), about TEXT NOT NULL DEFAULT '',
        outcome TEXT CHECK (outcome IN ('closer', 'same', 'strained'))) STRICT""",
    f"""CREATE TABLE steps ({_OWNED}, {_named(120)},
        parent_id TEXT REFERENCES steps (id), level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
        kind TEXT NOT NULL CHECK (kind IN ('planned', 'opportunity')),
        position INTEGER NOT NULL, {_flag("resting")}, {_flag("built_in")}) STRICT""",
    f"""CREATE TABLE plans ({_OWNED}, {_DAY}, step_id TEXT NOT NULL REFERENCES steps (id),
        UNIQUE (step_id, day)) STRICT""",
    f"CREATE TABLE attempts ({_STAMPED}, step_id TEXT NOT NULL REFERENCES steps (id)) STRICT",
    f"CREATE TABLE events ({_STAMPED}, {_named(80)}) STRICT",
    """CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        value TEXT NOT NULL) STRICT""",
    "CREATE INDEX ratings_day ON ratings (day, scale_id)",
    "CREATE INDEX ratings_scale ON ratings (scale_id, day, value)",
    # Alone in having tens of thousands of rows after years, so that the next number is not sought in all of them.
    "CREATE INDEX ratings_seq ON ratings (seq)",
    "CREATE INDEX feelings_day ON feelings (day)",
    "CREATE INDEX coped_day ON coped (day)",
    "CREATE INDEX moments_day ON moments (day)",
    "CREATE INDEX interactions_day ON interactions (day)",
    "CREATE INDEX plans_day ON plans (day)",
    "CREATE INDEX attempts_day ON attempts (day)",
    "CREATE INDEX attempts_step ON attempts (step_id, day)",
)

_WITH_PERSON = "person_id TEXT REFERENCES people (id)"


def _text(name: str) -> str:
    return f"{name} TEXT NOT NULL DEFAULT ''"


def _word(name: str, *words: str) -> str:
    return f"{name} TEXT CHECK ({name} IN ({', '.join(repr(word) for word in words)}))"


_OF_ATTEMPTS = (
    "state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('begun', 'done', 'let-go'))",
    _WITH_PERSON,
    *(_text(name) for name in ("place", "ask", "prediction")),
    *(_within(name, 0, 100) for name in ("yes_likely", "sure", "burden", "expected_suds")),
    _word("outcome", "accepted", "partly", "later", "refused", "did-not-ask", "offered-first", "no-chance"),
    _text("happened"),
    _word("feared", "yes", "partly", "no"),
    _within("surprise", 0, 10),
    *(_within(name, 0, 100) for name in ("suds_start", "suds_peak", "suds_end")),
    _within("minutes", 0, 1440),
    _within("belief", 0, 100),
    *(_text(name) for name in ("learned", "did_well", "for_therapist")),
    "answered_at TEXT",
)
_OF_PEOPLE = (
    "relation TEXT NOT NULL DEFAULT '' CHECK (length(relation) <= 80)",
    *(_flag(name) for name in ("consistent", "reliable", "available", "shown")),
    *(_flag(name) for name in ("judgmental", "critical", "volatile")),
    _within("closeness", 0, 10),
    _within("shared", 0, 6),
    _flag("archived"),
)
_OF_STEPS = (
    _word("standing", "practising", "ready", "mastered"),
    "standing_at TEXT",
    _within("expected_suds", 0, 100),
)

SECOND = (
    *(f"ALTER TABLE attempts ADD COLUMN {column}" for column in _OF_ATTEMPTS),
    *(f"ALTER TABLE people ADD COLUMN {column}" for column in _OF_PEOPLE),
    *(f"ALTER TABLE steps ADD COLUMN {column}" for column in _OF_STEPS),
    _list("behaviours"),
    f"""CREATE TABLE attempt_behaviours ({_OWNED},
        attempt_id TEXT NOT NULL REFERENCES attempts (id),
        behaviour_id TEXT NOT NULL REFERENCES behaviours (id),
        {_flag("planned_out")}, {_flag("used")}, UNIQUE (attempt_id, behaviour_id)) STRICT""",
    f"""CREATE TABLE exchanges ({_STAMPED}, {_WITH_PERSON},
        what TEXT NOT NULL CHECK (what IN ('favour', 'support', 'openness')),
        direction TEXT NOT NULL CHECK (direction IN ('gave', 'received')), {_text("about")}) STRICT""",
    f"""CREATE TABLE asks ({_OWNED}, {_named(80)}, {_text("need")},
        {_word("size", "small", "middle", "large")}, words TEXT NOT NULL, {_text("way_out")},
        {_WITH_PERSON}) STRICT""",
    # What counts as a try is said once, here; domain.ladder.Attempt.is_try says the same of a value.
    """CREATE VIEW tries AS SELECT * FROM attempts
        WHERE state = 'done' AND coalesce(outcome, '') NOT IN ('did-not-ask', 'no-chance')""",
    "CREATE INDEX attempts_person ON attempts (person_id, day)",
    "CREATE INDEX attempts_waiting ON attempts (seq) WHERE state = 'begun'",
    "CREATE INDEX exchanges_day ON exchanges (day)",
)

_OF_A_PROMPT = "created_at TEXT NOT NULL, updated_at TEXT NOT NULL, text TEXT NOT NULL"

THIRD = (
    f"""CREATE TABLE responses ({_STAMPED},
        questionnaire TEXT NOT NULL CHECK (questionnaire <> '' AND length(questionnaire) <= 40),
        sitting TEXT NOT NULL CHECK (sitting IN ('begun', 'done')), finished_at TEXT) STRICT""",
    f"""CREATE TABLE answers ({_OWNED},
        response_id TEXT NOT NULL REFERENCES responses (id),
        item TEXT NOT NULL CHECK (item <> '' AND length(item) <= 40),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 100), UNIQUE (response_id, item)) STRICT""",
    f"""CREATE TABLE reflections (prompt TEXT PRIMARY KEY NOT NULL CHECK (prompt <> ''),
        {_OF_A_PROMPT}, {_flag("in_report")}) STRICT""",
    f"""CREATE TABLE crisis_plan (part TEXT PRIMARY KEY NOT NULL CHECK (part IN
        ('signs', 'myself', 'places', 'people', 'professionals', 'safer')), {_OF_A_PROMPT}) STRICT""",
    "CREATE INDEX responses_of ON responses (questionnaire, day)",
)

FOURTH = (
    f"CREATE TABLE patterns ({_OWNED}, {_named(40)}, {_flag('hidden')}, {_flag('built_in')}) STRICT",
    # What it began from is remembered softly, so that a moment can be deleted and the thought stays.
    f"""CREATE TABLE thoughts ({_STAMPED},
        state TEXT NOT NULL CHECK (state IN ('begun', 'done')),
        {", ".join(map(_text, ("situation", "thought", "evidence_for", "evidence_against", "answer")))},
        {_text("next_step")}, {_within("belief_before", 0, 100)}, {_within("belief_after", 0, 100)},
        {_text("proposed")}, {_within("patterns_said", 0, 1)}, {_WITH_PERSON},
        {_word("began_from", "moment", "attempt", "note")}, {_text("began_from_id")}, {_text("step_id")}) STRICT""",
    f"""CREATE TABLE thought_patterns ({_OWNED}, thought_id TEXT NOT NULL REFERENCES thoughts (id),
        pattern_id TEXT NOT NULL REFERENCES patterns (id), UNIQUE (thought_id, pattern_id)) STRICT""",
    f"""CREATE TABLE thought_feelings ({_OWNED}, thought_id TEXT NOT NULL REFERENCES thoughts (id),
        emotion_id TEXT NOT NULL REFERENCES emotions (id),
        {_within("before", 0, 100)}, {_within("after", 0, 100)}, UNIQUE (thought_id, emotion_id)) STRICT""",
    f"""CREATE TABLE cards ({_OWNED}, pattern_id TEXT REFERENCES patterns (id),
        text TEXT NOT NULL CHECK (text <> ''), {_flag("hidden")}, {_flag("built_in")}) STRICT""",
    f"CREATE TABLE parts ({_OWNED}, {_named(80)}, {_flag('archived')}) STRICT",
    f"""CREATE TABLE part_visits ({_STAMPED}, part_id TEXT NOT NULL REFERENCES parts (id),
        state TEXT NOT NULL CHECK (state IN ('begun', 'done')),
        {", ".join(map(_text, ("body", "focus", "likeness", "toward", "job", "fear", "need")))}) STRICT""",
    "CREATE INDEX thoughts_day ON thoughts (day)",
    "CREATE INDEX thoughts_person ON thoughts (person_id, day)",
    "CREATE INDEX part_visits_part ON part_visits (part_id, day)",
)

FIFTH = (
    f"""CREATE TABLE calm_sessions ({_STAMPED},
        exercise TEXT NOT NULL CHECK (exercise <> '' AND length(exercise) <= 80),
        state TEXT NOT NULL CHECK (state IN ('begun', 'done')),
        {_within("distress_before", 0, 100)}, {_within("distress_after", 0, 100)},
        seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds BETWEEN 0 AND 86400),
        reached INTEGER NOT NULL DEFAULT 0 CHECK (reached BETWEEN 0 AND 86400),
        {_within("rounds", 1, 7200)}, {_within("pace", 50, 200)},
        {_word("was_for", "moment", "attempt", "nothing")}, {_text("was_for_id")}, {_text("coped_id")}) STRICT""",
    "CREATE INDEX calm_sessions_day ON calm_sessions (day)",
)


def migrations() -> "Migrations":
    """Return every migration in order. A later capability adds a function here and raises VERSION by one."""
    from sqlite_utils import Migrations

    ordered = Migrations("moodladder")

    @ordered()
    def m001_evening_ladder_trends(db: "Database") -> None:
        _make(db, FIRST)

    @ordered()
    def m002_practice_and_people(db: "Database") -> None:
        from tracker.store.seed import seed_practice

        _make(db, SECOND, seed_practice)

    @ordered()
    def m003_check_in_and_help(db: "Database") -> None:
        _make(db, THIRD)

    @ordered()
    def m004_thoughts_and_parts(db: "Database") -> None:
        from tracker.store.seed import seed_thoughts

        _make(db, FOURTH, seed_thoughts)

    @ordered()
    def m005_calm(db: "Database") -> None:
        _make(db, FIFTH)

    return ordered


def _make(
    db: "Database", statements: "Iterable[str]", seed: "Callable[[Connection], None] | None" = None
) -> None:
    for statement in statements:
        db.execute(statement)
    # A new file is seeded as a whole when its tables stand.
    if seed and db.execute("SELECT 1 FROM steps").fetchone():
        seed(db.conn)
