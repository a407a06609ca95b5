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
from tracker.cli import breathe_playing
from tracker.content.exercises import ORDER, shipped
from tracker.domain.calm import Session, State
from tracker.domain.time import Stamp
from tracker.store.errors import NotThere
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
    monkeypatch.setattr(breathe_playing, "time", found)
    monkeypatch.setattr("tracker.config.config_path", lambda: tmp_path / "config" / "config.toml")
    return found


def box(store: Store) -> None:
    for after in (40, 30, 20, 30, 30):
        store.calm.finish(Session("", NOW.day, "box", 60, after), "Box breathing", NOW)


def test_a_line_for_each_phase_and_nothing_is_written(run: Commands, clock: Clock) -> None:
    ran = run("breathe", "4-7-8")
    assert ran.lines == [
        "4-7-8 breathing, 1 min 16 s. Ctrl+c ends it.",
        "Sit for it. If you get light-headed or uneasy, breathe as you like.",
        *("Breathe in, 4 s", "Hold, softly, 7 s", "Breathe out, all the way, 8 s") * 4,
        "That was all of it.",
    ]
    assert (ran.status, ran.err) == (0, "")
    assert clock.now == pytest.approx(176)
    assert not run.path.exists()


@pytest.mark.parametrize("name", ORDER)
def test_each_is_played_to_its_end_in_no_time(run: Commands, clock: Clock, name: str) -> None:
    one = next(one for one in shipped() if one.id == name)
    assert len(run("breathe", name).lines) == len(one.timeline().phases) + 3
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
    assert run("breathe").lines[0].startswith("Long breath out, 3 min.")
    run.change(box)
    assert run("breathe").lines[0].startswith("Box breathing, 4 min.")


def test_minutes_are_met_as_nearly_as_can_be(run: Commands) -> None:
    assert run("breathe", "box", "--minutes", "5").lines[0].startswith("Box breathing, 5 min 4 s.")
    assert run("breathe", "mindful", "--minutes", "20").lines[0].startswith("Mindfulness, 20 min 20 s.")
    assert run("breathe", "16", "--minutes", "18").lines[0].endswith("18 min. Ctrl+c ends it.")


@pytest.mark.parametrize(
    ("name", "minutes", "said"),
    [
        ("mindfulness", "45", "Mindfulness, 20 min 20 s. That is the longest it can be. Ctrl+c ends it."),
        ("mindfulness", "1", "Mindfulness, 3 min 20 s. That is the shortest it can be. Ctrl+c ends it."),
        ("4-7-8", "30", "4-7-8 breathing, 2 min 32 s. That is the longest it can be. Ctrl+c ends it."),
        ("box", "1", "Box breathing, 1 min 4 s. Ctrl+c ends it."),
        ("body", "60", "Body scan, 14 min 40 s. That is the longest it can be. Ctrl+c ends it."),
    ],
)
def test_where_it_cannot_be_so_long_or_short_it_is_said(
    run: Commands, name: str, minutes: str, said: str
) -> None:
    assert run("breathe", name, "--minutes", minutes).lines[0] == said


def test_with_more_time_the_muscles_are_held_no_longer(run: Commands) -> None:
    lines = run("breathe", "muscles, 7", "--minutes", "60").lines
    assert "Tense your right arm and hand: make a fist, and press the elbow down, 6 s" in lines
    assert "Let go all at once: right arm and hand, 60 s" in lines


def test_ctrl_c_leaves_with_a_word(run: Commands, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_seconds: float) -> None:
        clock.now += 3
        raise KeyboardInterrupt

    monkeypatch.setattr(clock, "sleep", interrupted)
    ran = run("breathe")
    assert (ran.lines[-1], ran.status) == ("Ended after 3 s.", 130)


def test_the_list_says_what_distress_did_and_how_well_that_is_known(run: Commands) -> None:
    run.change(box)
    run.change(lambda store: store.calm.finish(Session("", NOW.day, "box", 60), "Box breathing", NOW))
    ran = run("breathe", "--list")
    (said,) = [line for line in ran.lines if line.startswith("Box breathing: ")]
    assert said == (
        "Box breathing: paced breathing, 4 min; distress 30 lower on average, n = 5 of 6 times. Before it was 60 on "
        "average. In times like these the mean is, with 95 % confidence, between 21 and 39 lower."
    )
    assert "Body scan: body scan, 7 min 20 s." in ran.lines
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
    assert "  evening: 30 lower, n = 5, between 21 and 39 lower" in lines


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
    assert run("breathe", "sigh").lines[1:4] == [
        "If it makes you dizzy or uneasy, breathe as you like.",
        "Out, 6.5 s",
        "Out, 6.5 s",
    ]
    ran = run("breathe", "--list")
    assert "Sigh: paced breathing, 13 s." in ran.lines
    assert "bad.toml in exercises is left out" in ran.err
    assert ran.status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--json",), "--json goes with --list."),
        (("box", "--list"), "--list names all of them"),
        (("--list", "--no-record"), "--list names all of them"),
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
    assert (ran.status, len(ran.lines)) == (0, 39)
    assert ran.err


# What is asked and kept in a terminal


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.breathe.on_terminal", lambda: True)


def kept(run: Commands) -> tuple[Session, ...]:
    found: tuple[Session, ...] = run.ask(lambda store: store.calm.sessions())
    return found


@pytest.mark.usefixtures("terminal")
def test_in_a_terminal_distress_is_asked_and_it_lands_on_day(run: Commands) -> None:
    ran = run("breathe", "box", typed="70\n40\n")
    assert ran.lines[:5] == [
        "Box breathing, 4 min. Ctrl+c ends it.",
        "Holding should feel easy. If not, or if you get dizzy, leave it out.",
        "Distress now, 0 (calm) to 100 (the most)? Enter skips it.",
        "> Breathe in, 4 s",
        "Hold, softly, 4 s",
    ]
    assert ran.lines[-3:] == [
        "That was all of it.",
        "Distress now, 0 (calm) to 100 (the most)? Enter skips it.",
        "> Kept. It stands on Day as a way of coping.",
    ]
    (one,) = kept(run)
    assert (one.exercise, one.before, one.after, one.seconds) == ("box", 70, 40, 240)
    assert (one.state, one.day) == (State.DONE, NOW.day)
    assert "Box breathing" in run("show").out


@pytest.mark.usefixtures("terminal")
def test_enter_skips_and_what_was_done_is_kept_all_the_same(run: Commands) -> None:
    assert run("breathe", "box", typed="\n\n").status == 0
    (one,) = kept(run)
    assert (one.before, one.after, one.seconds) == (None, None, 240)


@pytest.mark.usefixtures("terminal")
def test_what_is_no_number_is_asked_again_and_the_end_of_the_input_is_no_answer(run: Commands) -> None:
    ran = run("breathe", "box", typed="high\n101\n-1\n0\n")
    assert ran.out.count("That takes a whole number from 0 to 100, or nothing.") == 3
    (one,) = kept(run)
    assert (one.before, one.after) == (0, None)


@pytest.mark.usefixtures("terminal")
def test_before_is_in_the_file_while_it_is_played(
    run: Commands, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int | None, State]] = []

    def look(seconds: float) -> None:
        clock.now += seconds
        if not seen:
            seen.extend((one.before, one.state) for one in kept(run))

    monkeypatch.setattr(clock, "sleep", look)
    run("breathe", "box", typed="70\n\n")
    assert seen == [(70, State.BEGUN)]
    assert [one.state for one in kept(run)] == [State.DONE]


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("seconds", "typed", "there"),
    [(19, "\n50\n", []), (20, "\n50\n", [(None, 50, 20)]), (3, "70\n50\n", [(70, 50, 3)])],
)
def test_what_was_only_looked_at_is_not_kept(
    run: Commands,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    seconds: float,
    typed: str,
    there: list[tuple[int | None, int | None, int]],
) -> None:
    def interrupted(_seconds: float) -> None:
        clock.now += seconds
        raise KeyboardInterrupt

    monkeypatch.setattr(clock, "sleep", interrupted)
    ran = run("breathe", "box", typed=typed)
    assert ran.status == 130
    assert f"Ended after {seconds} s." in ran.lines
    assert run.path.exists() == bool(there)
    if there:
        assert [(one.before, one.after, one.seconds) for one in kept(run)] == there


@pytest.mark.usefixtures("terminal")
def test_the_time_of_day_is_that_of_the_beginning(run: Commands, clock: Clock) -> None:
    run.clock.local = EVENING.replace(hour=16, minute=58)
    times = iter(["16:58"])

    def later(seconds: float) -> None:
        clock.now += seconds
        next(times, None)
        run.clock.local = EVENING.replace(hour=17, minute=2)

    clock.sleep = later  # type: ignore[method-assign]
    run("breathe", "box", typed="\n\n")
    (one,) = kept(run)
    assert one.stamp is not None
    assert one.stamp.local.strftime("%H:%M") == "16:58"


@pytest.mark.usefixtures("terminal")
def test_nothing_is_asked_where_that_is_wanted(run: Commands) -> None:
    assert "Distress" not in run("breathe", "box", "--no-record").out
    assert not run.path.exists()


@pytest.mark.usefixtures("terminal")
def test_a_file_that_cannot_be_written_costs_no_breath(run: Commands) -> None:
    run.path.write_bytes(b"no database at all" * 100)
    ran = run("breathe", "box", typed="70\n40\n")
    assert "That was all of it." in ran.lines
    assert "Distress" not in ran.out
    assert "is not a Moodladder file" in ran.err
    assert ran.status == 0


@pytest.mark.usefixtures("terminal")
def test_one_that_is_lost_meanwhile_is_told(
    run: Commands, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise NotThere

    monkeypatch.setattr("tracker.store.calm.Calm.finish", refuse)
    ran = run("breathe", "box", typed="70\n40\n")
    assert ran.lines[-1] == "> "
    assert ran.err


def test_through_a_pipe_nothing_is_asked(run: Commands) -> None:
    assert "Distress" not in run("breathe", "box", typed="70\n40\n").out
    assert not run.path.exists()


def test_as_a_process_it_leaves_at_once_on_ctrl_c(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tracker", "breathe", "--db", str(tmp_path / "a.db")]
    environment = {**os.environ, "HOME": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Long breath out")
        for _ in ("what to look after", "the first phase"):
            process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert out.startswith(b"\nEnded after ")
    assert b"\x1b" not in out
