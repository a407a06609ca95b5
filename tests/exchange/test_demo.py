"""Made-up years: plausible, the same for the same seed, and soon there."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import NamedTuple

import pytest

from tests.support.files import contents, everything
from tracker.domain.changes import Row
from tracker.domain.errors import Refused
from tracker.exchange.demo import MOST_DAYS, made_up
from tracker.exchange.demo.file import write_years
from tracker.store import Store
from tracker.store.schema import KEYS

END = date(2026, 11, 22)
TEN_YEARS = 3650
Years = Mapping[str, Sequence[Row]]


@pytest.fixture(scope="module")
def years() -> Years:
    return made_up(END, TEN_YEARS, seed=1)


class Written(NamedTuple):
    """A file with ten years in it, and the processor time it took to make them up and to write it."""

    path: Path
    seconds: float


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    begun = process_time()
    write_years(path, END, TEN_YEARS, seed=1)
    return Written(path, process_time() - begun)


@pytest.fixture(scope="module")
def ten_years(written: Written) -> Iterator[Store]:
    store = Store(written.path)
    yield store
    store.close()


def values(years: Years, scale: str) -> dict[date, float]:
    rows = [row for row in years["ratings"] if row["scale_id"] == scale]
    return {date.fromisoformat(str(row["day"])): float(row["value"] or 0) for row in rows}


def test_the_same_seed_and_day_make_the_same_years_ids_and_all() -> None:
    assert made_up(END, 400, seed=5) == made_up(END, 400, seed=5)


def test_another_seed_makes_other_years() -> None:
    one, other = made_up(END, 400, seed=5), made_up(END, 400, seed=6)
    assert not {row["id"] for row in one["ratings"]} & {row["id"] for row in other["ratings"]}


def test_ten_years_are_made_and_written_in_under_ten_seconds(written: Written) -> None:
    assert written.seconds < 10


def test_the_file_is_sound_and_has_what_was_made_up(written: Written, years: Years) -> None:
    path = written.path
    assert list(contents(path.parent)) == ["demo.db"]
    assert path.stat().st_mode & 0o777 == 0o600
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    conn.close()
    there = everything(path)
    for table, rows in years.items():
        key = KEYS.get(table, "id")
        found = {row[key]: row for row in there[table]}
        for row in rows:
            assert row.items() <= found[row[key]].items()


def test_everything_that_was_made_up_can_be_read_back(ten_years: Store) -> None:
    start = END - timedelta(TEN_YEARS)
    evenings = [ten_years.evening(start + timedelta(each)) for each in range(0, TEN_YEARS + 1, 13)]
    assert sum(not evening.is_empty for evening in evenings) > len(evenings) / 2
    for repository in (ten_years.moments, ten_years.interactions, ten_years.feelings, ten_years.copings):
        assert len(repository.between(start, END)) > 1000
    assert len(ten_years.events.between(start, END)) > 10
    for series in ten_years.series.available():
        points = ten_years.series.read(series, start, END).points
        assert points
        assert all(series.low <= value <= series.high for _, value in points) or series.key == "movement"


def test_tonight_is_begun_and_has_a_step_to_do(ten_years: Store) -> None:
    tonight = ten_years.evening(END)
    assert {"mood", "stress", "anxiety"} == set(tonight.ratings)
    assert len(tonight.feelings) == 1
    assert [(step.attempts_today, step.step.kind.value) for step in tonight.steps] == [(0, "planned")]
    assert ten_years.settings.get("welcomed")


def test_days_are_missed_and_whole_stretches_are_quiet(years: Years) -> None:
    logged = sorted(values(years, "mood"))
    assert logged[0] > END - timedelta(TEN_YEARS)
    gaps = Counter((after - before).days - 1 for before, after in pairwise(logged))
    assert gaps[1] > 100
    assert sum(many for gap, many in gaps.items() if gap >= 5) > 5
    assert 0.6 < len(logged) / TEN_YEARS < 0.95


def test_weekends_and_summers_are_lighter_and_some_weeks_are_bad(years: Years) -> None:
    mood = values(years, "mood")
    saturdays = fmean(value for day, value in mood.items() if day.weekday() == 5)
    mondays = fmean(value for day, value in mood.items() if day.weekday() == 0)
    assert saturdays > mondays + 0.3
    summer = fmean(value for day, value in mood.items() if day.month in {6, 7, 8})
    winter = fmean(value for day, value in mood.items() if day.month in {12, 1, 2})
    assert summer > winter + 0.2
    assert len(set(mood.values())) == 10


def test_the_ladder_is_learned_slowly(years: Years) -> None:
    levels = {str(row["id"]): int(row["level"] or 0) for row in everything_shipped()} | {
        str(row["id"]): int(row["level"] or 0) for row in years["steps"]
    }
    begun: dict[int, str] = {}
    for row in years["attempts"]:
        begun.setdefault(levels[str(row["step_id"])], str(row["day"]))
    assert begun[1] < begun[2] < begun[3]
    assert begun[2] > str(END - timedelta(TEN_YEARS * 3 // 4 + 1))
    half = str(END - timedelta(TEN_YEARS // 2))
    early = [row for row in years["attempts"] if str(row["day"]) < half]
    assert len(early) < len(years["attempts"]) - len(early)


def everything_shipped() -> Sequence[Row]:
    from tracker.content.defaults import defaults

    return [{"id": step.id, "level": step.level} for step in defaults().steps]


def test_more_is_accepted_and_asked_over_time(years: Years) -> None:
    def part(start: int, end: int) -> float:
        first, last = (str(END - timedelta(TEN_YEARS * each // 4)) for each in (start, end))
        here = [row for row in years["moments"] if first <= str(row["day"]) < last and row["did"]]
        return sum(row["did"] in {"accepted", "partly", "asked"} for row in here) / len(here)

    assert part(4, 3) + 0.2 < part(1, 0)


def test_there_is_what_a_screen_may_trip_over(years: Years) -> None:
    notes = " ".join(str(row["note"]) for row in years["days"])
    for sign in ("[/b]", "עזרה", "今日", "🙂", "\n", "Сегодня", "ال"):
        assert sign in notes
    several = Counter((row["day"], row["scale_id"]) for row in years["ratings"])
    assert max(several.values()) == 2
    parents = [row["parent_id"] for row in years["steps"]]
    assert len(years["scales"]) >= 2
    assert parents.count(None) >= 2
    assert len(parents) - parents.count(None) >= 4
    kept = {(row["step_id"], row["day"]) for row in years["attempts"]}
    plans = {(row["step_id"], row["day"]) for row in years["plans"]}
    assert kept & plans
    assert plans - kept


@pytest.mark.parametrize("days", [1, 2, 9, 10, 40])
def test_few_days_are_enough(tmp_path: Path, days: int) -> None:
    write_years(tmp_path / "demo.db", END, days, seed=3)
    store = Store(tmp_path / "demo.db")
    assert store.days.first() == END - timedelta(days - 1)
    assert store.evening(END).steps
    store.close()


@pytest.mark.parametrize("days", [0, -1, MOST_DAYS + 1])
def test_a_number_of_days_that_makes_no_sense_is_an_error(days: int) -> None:
    with pytest.raises(ValueError, match="days must be from 1"):
        made_up(END, days, seed=1)


def test_what_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")
    (tmp_path / "link.db").symlink_to("nowhere")
    for name in ("mine.db", "link.db"):
        with pytest.raises(Refused, match="there already"):
            write_years(tmp_path / name, END, 5, seed=1)
    assert contents(tmp_path) == {"mine.db": b"mine"}


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no folder"):
        write_years(tmp_path / "deeper" / "demo.db", END, 5, seed=1)
