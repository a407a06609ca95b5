"""`breathe`: an exercise in plain lines, on a clock of the test's own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import Commands
from tests.support.clock import EVENING, FixedClock
from tracker.cli import breathe
from tracker.content.exercises import ORDER, shipped
from tracker.domain.calm import Session
from tracker.domain.time import Stamp
from tracker.store.store import Store

NOW = FixedClock()(4)


class Clock:
    """Sleeps in no time, and longer than asked to: a busy machine."""

    def __init__(self) -> None:
        self.now = 100.0
        self.late = 0.0
        self.slept: list[float] = []
        self.stops: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds + self.late + (self.stops.pop(0) if self.stops else 0)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Clock:
    found = Clock()
    monkeypatch.setattr(breathe, "time", found)
    monkeypatch.setattr("tracker.config.config_path", lambda: tmp_path / "config" / "config.toml")
    return found


def box(store: Store) -> None:
    for after in (40, 30, 20, 30, 30):
        store.calm.finish(Session("", NOW.day, "box", 60, after), "Box breathing", NOW)


def test_a_line_for_each_phase_and_nothing_is_written(run: Commands, clock: Clock) -> None:
    ran = run("breathe", "4-7-8")
    assert ran.lines == [
        "4-7-8 breathing, 1:16. Ctrl+c ends it.",
        *("Breathe in, 4", "Hold, softly, 7", "Breathe out, all the way, 8") * 4,
        "That was all of it.",
    ]
    assert (ran.status, ran.err) == (0, "")
    assert clock.now == pytest.approx(176)
    assert not run.path.exists()


@pytest.mark.parametrize("name", ORDER)
def test_each_is_played_to_its_end_in_no_time(run: Commands, clock: Clock, name: str) -> None:
    one = next(one for one in shipped() if one.id == name)
    assert len(run("breathe", name).lines) == len(one.timeline().phases) + 2
    assert clock.now - 100 == pytest.approx(one.timeline().seconds)


def test_a_machine_that_is_always_late_does_not_make_it_drift(run: Commands, clock: Clock) -> None:
    clock.late = 0.09
    run("breathe", "coherent", "--minutes", "10")
    assert clock.now - 100 == pytest.approx(605.09)


def test_what_was_stopped_for_a_while_goes_on_where_it_was(run: Commands, clock: Clock) -> None:
    clock.stops = [0, 500]
    run("breathe", "4-7-8")
    assert clock.now - 100 == pytest.approx(576)
    assert clock.slept[2:4] == [pytest.approx(8), pytest.approx(4)]


def test_without_a_name_it_is_what_helped_most_or_a_long_breath_out(run: Commands) -> None:
    assert run("breathe").lines[0].startswith("Long breath out, 3:00.")
    run.change(box)
    assert run("breathe").lines[0].startswith("Box breathing, 4:00.")


def test_minutes_are_met_as_nearly_as_can_be(run: Commands) -> None:
    assert run("breathe", "box", "--minutes", "5").lines[0].startswith("Box breathing, 5:04.")
    assert run("breathe", "mindful", "--minutes", "20").lines[0].startswith("Mindfulness, 20:20.")
    assert run("breathe", "16", "--minutes", "18").lines[0].endswith("18:00. Ctrl+c ends it.")


def test_ctrl_c_leaves_with_a_word(run: Commands, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_seconds: float) -> None:
        clock.now += 3
        raise KeyboardInterrupt

    monkeypatch.setattr(clock, "sleep", interrupted)
    ran = run("breathe")
    assert (ran.lines[-1], ran.status) == ("Ended after 0:03.", 130)


def test_the_list_says_what_distress_did_and_how_well_that_is_known(run: Commands) -> None:
    run.change(box)
    run.change(lambda store: store.calm.finish(Session("", NOW.day, "box", 60), "Box breathing", NOW))
    ran = run("breathe", "--list")
    (said,) = [line for line in ran.lines if line.startswith("Box breathing: ")]
    assert said == (
        "Box breathing: paced breathing, 4:00; distress 30 lower on average, n = 5 of 6 times. Before it was 60 on "
        "average. In times like these the mean lies between −39 and −21 (95 %)."
    )
    assert "Body scan: body scan, 7:20." in ran.lines
    assert "Box breathing stands first: distress was most surely lower after it (n = 5)." in ran.lines
    assert ran.lines[-1].endswith("so none of this is a proof.")


def test_the_list_as_json(run: Commands) -> None:
    run.change(box)
    read = json.loads(run("breathe", "--list", "--json").out)
    assert read["best"] == "box"
    (found,) = [one for one in read["exercises"] if one["id"] == "box"]
    assert (found["n"], found["change"], found["times"], found["last_day"]) == (5, -30, 5, "2026-11-22")
    assert (found["before"], found["low"]) == (60, pytest.approx(-38.78, abs=0.01))
    (evening,) = found["by_time"]
    assert (evening["part"], evening["n"], evening["high"]) == ("evening", 5, found["high"])
    assert read["exercises"][0]["by_time"] == []


def test_the_list_tells_times_of_day_apart(run: Commands) -> None:
    run.change(box)
    morning = Stamp.of(EVENING.replace(hour=7))
    early = Session("", NOW.day, "box", 60, 20)
    for _ in range(2):
        run.change(lambda store: store.calm.finish(early, "Box breathing", morning))
    lines = run("breathe", "--list").lines
    assert "  morning: too few, n = 2" in lines
    assert "  evening: 30 lower, n = 5, −39 to −21" in lines


def test_nothing_is_called_best_that_is_not_sure(run: Commands) -> None:
    for _ in range(4):
        run.change(lambda store: store.calm.finish(Session("", NOW.day, "box", 90, 0), "Box breathing", NOW))
    ran = run("breathe", "--list")
    assert "n = 4. Before it was 90 on average. Fewer than 5 times say little." in ran.out
    assert "stands first" not in ran.out
    assert json.loads(run("breathe", "--list", "--json").out)["best"] is None
    assert run("breathe").lines[0].startswith("Long breath out")


def test_ones_own_can_be_played_and_a_broken_one_is_told(run: Commands, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "exercises"
    folder.mkdir(parents=True)
    (folder / "sigh.toml").write_text(
        'name = "Sigh"\nkind = "breathing"\nrounds = 2\n[[phases]]\nwords = "Out"\nseconds = 6.5\n',
        encoding="utf-8",
    )
    (folder / "bad.toml").write_text("name = 1", encoding="utf-8")
    assert run("breathe", "sigh").lines[1:3] == ["Out, 6.5", "Out, 6.5"]
    ran = run("breathe", "--list")
    assert "Sigh: paced breathing, 0:13." in ran.lines
    assert "bad.toml in exercises is left out" in ran.err
    assert ran.status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--json",), "--json goes with --list."),
        (("box", "--list"), "--list names all of them"),
        (("nothing",), "No exercise has “nothing” in its name; --list names them."),
        (("--minutes", "0"), "--minutes takes a number from 1 to 60, not “0”."),
        (("--minutes", "nan"), "--minutes takes a number from 1 to 60, not “nan”."),
        (("--minutes", "long"), "--minutes takes a number from 1 to 60, not “long”."),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(run: Commands, words: tuple[str, ...], said: str) -> None:
    assert said in run.refused("breathe", *words)


def test_a_name_that_several_have_is_refused_with_all_of_them(run: Commands) -> None:
    ran = run("breathe", "muscle")
    assert ran.status == 2
    assert "Muscles, 7 groups" in ran.err


def test_a_file_that_cannot_be_read_is_told_and_one_breathes_all_the_same(run: Commands) -> None:
    run.path.write_bytes(b"no database at all" * 100)
    ran = run("breathe")
    assert (ran.status, len(ran.lines)) == (0, 38)
    assert ran.err


def test_as_a_process_it_leaves_at_once_on_ctrl_c(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tracker", "breathe", "--db", str(tmp_path / "a.db")]
    environment = {**os.environ, "HOME": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Long breath out")
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert out.startswith(b"\nEnded after 0:0")
    assert b"\x1b" not in out
