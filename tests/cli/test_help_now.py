"""`help-now`: whom one can call, whatever the file does."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import FixedClock
from tests.support.files import contents
from tracker.domain.help_page import WAITING
from tracker.domain.people import Person
from tracker.store.store import Store

NOW = FixedClock()(4)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.pragmas.BUSY_MILLISECONDS", 50)


def own(store: Store) -> None:
    store.settings.set_country("DE", NOW)
    store.people.add(Person("", "Ines", f"030 1234 {HOSTILE}", "friend"), NOW)
    store.crisis_plan.write("signs", "no sleep", NOW)


def test_without_a_file_it_says_where_to_look_and_makes_none(run: Commands) -> None:
    ran = run("help-now")
    assert ran.status == 0
    assert "  findahelpline.com" in ran.lines
    assert "none is guessed" in ran.out
    assert not run.path.exists()


def test_it_says_the_numbers_of_the_country_that_was_chosen_then_what_is_ones_own(run: Commands) -> None:
    run.change(own)
    before = contents(run.path.parent)
    ran = run("help-now")
    wanted = ["Help now · Germany", "  112", "  0800 1110111 / 0800 1110222 / 116 123", "  findahelpline.com"]
    wanted += ["My people", f"  Ines · friend · 030 1234 {KEPT}", "My plan", "  no sleep"]
    places = [ran.lines.index(line) for line in wanted]
    assert places == sorted(places)
    assert contents(run.path.parent) == before


@pytest.mark.parametrize("typed", ["US", "us", "united states"])
def test_another_country_can_be_asked_for(run: Commands, typed: str) -> None:
    run.change(own)
    ran = run("help-now", "--country", typed)
    assert "  988 (call or text)" in ran.lines
    assert "My people" in ran.lines
    assert run.ask(lambda store: store.settings.country) == "DE"


def test_what_is_no_country_is_refused(run: Commands) -> None:
    assert run.refused("help-now", "--country", "Atlantis").startswith("--country: “Atlantis” is no country")


@pytest.mark.parametrize("way", [(), ("--country", "FR")])
def test_a_file_that_another_program_holds_takes_no_number_away(run: Commands, way: tuple[str, ...]) -> None:
    run.change(own)
    with closing(sqlite3.connect(run.path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        ran = run("help-now", *way)
    assert ran.status == 0
    assert ran.lines[-1] == f"  {WAITING}"
    assert "  findahelpline.com" in ran.lines
    assert ("  3114" in ran.lines) == bool(way)


def test_a_file_of_another_kind_takes_no_number_away(run: Commands, tmp_path: Path) -> None:
    run.path.write_text("a letter, and by no means a database of any kind whatsoever")
    ran = run("help-now", "--country", "GB")
    assert (ran.status, ran.err) == (0, "")
    assert "  116 123" in ran.lines


def test_json_says_the_same(run: Commands) -> None:
    run.change(own)
    said = json.loads(run("help-now", "--json").out)
    assert (said["country"], said["name"], said["emergency"]) == ("DE", "Germany", "112")
    assert said["lines"][0]["checked"] == "2026-06-02"
    assert said["people"][0]["name"] == "Ines"
    assert said["plan"] == [
        {"part": "signs", "title": "How I notice that it is getting hard", "text": "no sleep"}
    ]
    nothing = json.loads(run("help-now", "--json", "--country", "AU").out)
    assert (nothing["emergency"], nothing["lines"], nothing["finder"]) == (
        None,
        [],
        "https://findahelpline.com",
    )
