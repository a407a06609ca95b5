"""`show` and `where`."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.store.test_migration import FIRST_VERSION
from tests.support.clock import EVENING
from tracker import __version__
from tracker.domain.evening import Interaction, Outcome
from tracker.domain.people import Person
from tracker.store.schema import VERSION

TODAY = EVENING.date()


def fill(run: Commands) -> None:
    run(
        "log",
        "--mood",
        "4",
        "--sleep",
        "7.5",
        "--feeling",
        "relieved=6",
        "--coping",
        "walk=7",
        "--coping",
        "rest",
    )
    run.clock.local += timedelta(hours=1)
    run("log", "--mood", "7", "--note", f"first\n{HOSTILE}")
    run(
        "moment", "offered", "--person", "sister", "--did", "did-not-ask", "--after", "5", "--about", "a form"
    )
    run("tick", "favor")
    met = Interaction("", TODAY, Person("", "Tom"), "tea", Outcome.CLOSER)
    run.change(lambda store: store.interactions.add(met, run.clock(4)))
    run.change(lambda store: store.ladder.plan("ask-advice", TODAY, run.clock(4)))


def test_a_day_as_plain_lines(run: Commands) -> None:
    fill(run)
    assert run("show").lines == [
        "Sunday 22 November, today",
        "Mood: 7 of 10 at 22:15; earlier 4 at 21:15",
        "Sleep: 7.5 h",
        "Not answered: Stress, Anxiety, Tension, Fatigue, Sleep quality, Movement, Meals, Caffeine, Alcohol",
        "Feelings: relieved 6",
        "Coping: walk 7, rest",
        "Help: offered by sister, did not ask, distress 5 afterwards",
        "  a form",
        "Time with: Tom, closer",
        "  tea",
        "On the ladder: Ask a colleague for a small favor, tried 1 time",
        "On the ladder: Ask for advice on a decision, planned, not ticked",
        "Note:",
        "  first",
        f"  {KEPT}",
    ]


def test_a_day_without_anything(run: Commands) -> None:
    run("log", "--mood", "7")
    assert run("show", "--day", "2025-01-02").lines == [
        "Thursday 2 January 2025",
        "Nothing is logged for this day.",
    ]


def test_a_day_as_json_has_the_keys_that_help_names(run: Commands) -> None:
    fill(run)
    shown = json.loads(run("show", "--json").out)
    assert shown["day"] == "2026-11-22"
    assert shown["note"] == f"first\n{KEPT}"
    mood, stress = shown["scales"][:2]
    assert {**mood, "ratings": None} == {
        "id": "mood",
        "name": "Mood",
        "kind": "1-10",
        "low": 1,
        "high": 10,
        "unit": "",
        "value": 7,
        "ratings": None,
    }
    assert mood["ratings"][0] == {"value": 4, "at": "2026-11-22T20:15:00.000000Z"}
    assert (stress["value"], stress["ratings"]) == (None, [])
    assert shown["moments"][0]["distress"] is None
    assert shown["moments"][0]["person"] == "sister"
    assert shown["coping"][1]["worked"] is None
    assert shown["interactions"][0]["outcome"] == "closer"
    assert [step["attempts"] for step in shown["steps"]] == [1, 0]
    told = run("show", "--help").out
    lists = [name for name, value in shown.items() if isinstance(value, list)]
    assert all(key in told for name in lists for key in (name, *shown[name][0]))


@pytest.mark.parametrize("command", [["show"], ["ladder"], ["trends"], ["show", "--json"]])
def test_looking_makes_no_file(run: Commands, command: list[str]) -> None:
    said = f"There is no file at {run.path} yet. Open `moodladder` or log something, and it will be made."
    assert run.refused(*command) == said
    assert not run.path.exists()


def test_looking_changes_nothing(run: Commands) -> None:
    fill(run)
    before = run.path.read_bytes()
    for command in (["show"], ["ladder"], ["trends"], ["where"], ["show", "--json"]):
        assert run(*command).status == 0
    assert run.path.read_bytes() == before


def test_where_the_file_is_and_who_can_read_it(run: Commands, machine: Path) -> None:
    fill(run)
    run("log", "--day", "yesterday", "--mood", "4")
    config = machine / "config" / "moodladder" / "config.toml"
    assert run("where").lines == [
        f"File: {run.path}",
        f"Size: {round(run.path.stat().st_size / 1000)} kB",
        "Who can read it: only you (0600)",
        "Days with something logged: 2 days, from Saturday 21 November to Sunday 22 November",
        f"Version of the file: {VERSION}",
        f"Version of the program: {__version__}",
        f"Settings: {config} (not there; the usual ones are used)",
    ]
    run.path.chmod(0o644)
    assert "Who can read it: others on this machine too (0644); chmod 600 changes that" in run("where").lines


def test_where_a_file_would_be(run: Commands) -> None:
    ran = run("where")
    assert ran.status == 0
    assert ran.lines[0] == f"File: {run.path} (not there yet; it is made when you log something)"
    assert not run.path.exists()


def test_where_as_json_has_the_keys_that_help_names(run: Commands) -> None:
    run("log", "--mood", "5")
    found = json.loads(run("where", "--json").out)
    assert found["file"] == str(run.path)
    assert (found["exists"], found["mode"], found["days"]) == (True, "0600", 1)
    assert found["first_day"] == found["last_day"] == "2026-11-22"
    told = " ".join(run("where", "--help").out.split())
    assert all(key in told for key in found)


def test_where_names_what_was_kept_before_an_update(run: Commands) -> None:
    with closing(sqlite3.connect(run.path)) as conn:
        conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    size = run.path.stat().st_size
    run("log", "--mood", "5")
    copy = run.path.with_name(f"moodladder.v1-before-v{VERSION}.db")
    said = f"Kept before an update: {copy} ({round(size / 1000)} kB, version 1)"
    assert run("where").lines[-1] == said
    assert json.loads(run("where", "--json").out)["kept"] == [
        {"file": str(copy), "file_version": 1, "bytes": size}
    ]
    run.path.write_text("no file of ours any more")
    assert said in run("where").lines


def test_where_says_what_is_wrong_with_the_file(run: Commands) -> None:
    run.path.write_text("Dear sister, " * 20)
    ran = run("where")
    assert ran.status == 2
    assert ran.lines[0] == f"File: {run.path}"
    assert "is not a Moodladder file." in ran.err
    assert run.path.read_text() == "Dear sister, " * 20


def test_names_with_commas_in_them_stay_apart(run: Commands) -> None:
    run("log", "--coping", "Muscles, 16 groups", "--coping", "rest")
    assert "Coping: Muscles, 16 groups; rest" in run("show").lines
