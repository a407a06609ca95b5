"""What Trends draws is what stands in the file: each number is set beside a count or mean made by SQL itself."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.series import Series
from tracker.exchange.demo import made_up
from tracker.store import Store
from tracker.store.tables import Merge

NOW = FixedClock()(4)
TODAY = NOW.day
START = TODAY - timedelta(200)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred made-up days."""
    path = tmp_path_factory.mktemp("series") / "log.db"
    store = Store(path, create=True)
    rows = made_up(TODAY, 300, 3)
    store.tables.merge("Made up", lambda _: Merge(add=rows))
    store.close()
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store(path)
    yield store
    store.close()


def rows(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    conn = sqlite3.connect(path)
    try:
        return conn.execute(sql, values).fetchall()
    finally:
        conn.close()


def direct(path: Path, key: str, start: date, end: date) -> list[tuple[object, ...]]:
    span = "day BETWEEN ? AND ? GROUP BY day ORDER BY day"
    ends = (start.isoformat(), end.isoformat())
    family, _, name = key.partition(":")
    if family == "feeling":
        return rows(
            path, f"SELECT day, avg(intensity) FROM feelings WHERE emotion_id = ? AND {span}", name, *ends
        )
    if family == "coping":
        sql = f"SELECT day, avg(worked) FROM coped WHERE worked IS NOT NULL AND coping_id = ? AND {span}"
        return rows(path, sql, name, *ends)
    if family.startswith("distress"):
        column = family.replace("-", "_")
        sql = f"SELECT day, avg({column}) FROM moments WHERE {column} IS NOT NULL AND {span}"
        return rows(path, sql, *ends)
    return rows(path, f"SELECT day, avg(value) FROM ratings WHERE scale_id = ? AND {span}", key, *ends)


def test_each_series_is_the_mean_of_each_day(store: Store, path: Path) -> None:
    available = store.series.available()
    assert {"mood", "sleep", "distress", "distress-after"} <= {series.key for series in available}
    assert any(series.key.startswith("feeling:") for series in available)
    assert any(series.key.startswith("coping:") for series in available)
    seen = 0
    for series in available:
        read = store.series.read(series, START, TODAY)
        assert [(day.isoformat(), value) for day, value in read.points] == direct(
            path, series.key, START, TODAY
        )
        assert all(read.low <= value <= read.high for _, value in read.points)
        seen += len(read.points)
    assert seen > 1000


def test_a_day_rated_twice_counts_with_its_mean(tmp_path: Path) -> None:
    store = Store(tmp_path / "log.db", create=True)
    mood = store.scales.find("mood")
    assert mood is not None
    store.ratings.rate(mood, TODAY, 4, NOW)
    store.ratings.rate(mood, TODAY, 7, NOW, again=True)
    series = store.series.find("mood")[0]
    assert store.series.read(series, TODAY, TODAY).points == ((TODAY, 5.5),)
    store.close()


def test_marks_are_the_attempts_and_events_of_the_window(store: Store, path: Path) -> None:
    marks = store.series.marks(START, TODAY)
    ends = (START.isoformat(), TODAY.isoformat())
    for kind, table in (("attempt", "tries"), ("event", "events")):
        counted = rows(path, f"SELECT count(*) FROM {table} WHERE day BETWEEN ? AND ?", *ends)[0][0]
        assert sum(mark.kind == kind for mark in marks) == counted
    assert [mark.day for mark in marks] == sorted(mark.day for mark in marks)


def test_moments_and_attempts_are_counted_whole(store: Store, path: Path) -> None:
    ends = (START.isoformat(), TODAY.isoformat())
    sql = "SELECT kind, coalesce(did, ''), count(*) FROM moments WHERE day BETWEEN ? AND ? GROUP BY 1, 2"
    moments = store.series.moments(START, TODAY)
    for kind, did, count in rows(path, sql, *ends):
        assert sum(one[1:] == (kind, did) for one in moments) == count
    assert len(moments) == rows(path, "SELECT count(*) FROM moments WHERE day BETWEEN ? AND ?", *ends)[0][0]
    levels = """SELECT level, count(*) FROM tries a JOIN steps s ON s.id = step_id
        WHERE day BETWEEN ? AND ? GROUP BY 1"""
    attempts = [level for _, level in store.series.attempts(START, TODAY)]
    for level, count in rows(path, levels, *ends):
        assert attempts.count(int(str(level))) == count


def test_the_reach_of_a_series_is_its_first_and_last_day(store: Store, path: Path) -> None:
    first, last = rows(path, "SELECT min(day), max(day) FROM ratings WHERE scale_id = 'mood'")[0]
    assert store.series.reach(store.series.find("mood")[0]) == (
        date.fromisoformat(str(first)),
        date.fromisoformat(str(last)),
    )
    first, last = rows(path, "SELECT min(day), max(day) FROM tries")[0]
    assert store.series.reach("attempts") == (date.fromisoformat(str(first)), date.fromisoformat(str(last)))


def test_what_never_was_has_no_reach(tmp_path: Path) -> None:
    store = Store(tmp_path / "log.db", create=True)
    assert store.series.reach("moments") is None
    assert store.series.reach(Series("mood", "Mood", 1, 10)) is None
    store.close()


def test_a_value_off_its_axis_widens_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "log.db", create=True)
    movement = store.scales.find("movement")
    assert movement is not None
    store.ratings.rate(movement, TODAY, 300, NOW)
    series = store.series.find("movement")[0]
    assert (series.high, store.series.read(series, TODAY, TODAY).high) == (120, 300)
    store.close()
