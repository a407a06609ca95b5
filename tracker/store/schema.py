"""The tables, migration by migration. A migration that has shipped never changes; a new one follows it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4D4F4F44
"""“MOOD” in SQLite's header, so that another program's file is never taken for ours."""

VERSION = 1
"""PRAGMA user_version of a file with every migration below; an open file above it is refused."""

KEYS = {"days": "day", "settings": "key"}
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


def migrations() -> "Migrations":
    """Return every migration in order. A later capability adds a function here and raises VERSION by one."""
    from sqlite_utils import Migrations

    ordered = Migrations("moodladder")

    @ordered()
    def m001_evening_ladder_trends(db: "Database") -> None:
        for statement in FIRST:
            db.execute(statement)

    return ordered
