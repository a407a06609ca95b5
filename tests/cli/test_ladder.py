"""`tick` and `ladder`."""

import json
from datetime import timedelta

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING
from tracker.domain.ladder import Standing, Step
from tracker.store.store import Store

TODAY = EVENING.date()


def test_a_part_of_the_name_is_enough(run: Commands) -> None:
    said = "Saved for Sunday 22 November: Allow someone to hold a door open, 1 time by now.\n"
    assert run("tick", "HOLD a door").out == said
    said = "Saved for Saturday 21 November: Allow someone to hold a door open, 2 times by now.\n"
    assert run("tick", "hold", "a", "door", "--day", "yesterday").out == said
    attempts = run.ask(lambda store: store.ladder.attempts("door-held-open"))
    assert [one.stamp.day for one in attempts] == [TODAY, TODAY - timedelta(1)]


def test_several_that_fit_are_listed_and_refused(run: Commands) -> None:
    run("log", "--mood", "5")
    before = run.dump()
    ran = run("tick", "share")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "“share” is in the names of 2 steps; write more of the one you mean:",
        "  Share a minor struggle with a trusted friend",
        "  Share deeper feelings and vulnerabilities",
    ]
    assert run.dump() == before


def test_none_that_fits_is_answered_with_the_nearest(run: Commands) -> None:
    run("log", "--mood", "5")
    said = run.refused("tick", "advise")
    assert said.startswith("No step has “advise” in its name. The nearest: Ask for advice on a decision · ")
    assert run.refused("tick") == ("tick takes the name of a step or a part of it, such as tick favor.")
    assert run.refused("tick", "favor", "--day", "tomorrow").startswith("--day: Monday 23 November is still")


def test_a_tick_can_be_taken_back(run: Commands) -> None:
    run("tick", "favor")
    run("tick", "favor", "--day", "yesterday")
    assert run("tick", "--untick", "favor").out == "Taken back: Ask a colleague for a small favor.\n"
    (left,) = run.ask(lambda store: store.ladder.attempts("small-favor"))
    assert left.stamp.day == TODAY - timedelta(1)
    assert (
        run.refused("tick", "--untick", "favor", "--day", "today") == "There is no attempt here to take back."
    )


def test_the_ladder_as_text(run: Commands) -> None:
    run("tick", "favor")
    now = run.clock(4)

    def change(store: Store) -> None:
        store.ladder.plan("small-favor", TODAY + timedelta(1), now)
        store.ladder.rest("accept-compliments", now)
        store.ladder.add(Step("", 1, HOSTILE, parent_id="small-favor"), now)

    run.change(change)
    assert run("ladder").lines[:6] == [
        "Level 1, Low-stakes practice: 1 of 4 steps tried, 1 attempt",
        "  Ask for directions when lost: not tried yet",
        "  Accept compliments graciously (when it happens): not tried yet; resting",
        "  Allow someone to hold a door open (when it happens): not tried yet",
        "  Ask a colleague for a small favor: 1 time, last on Sunday 22 November; "
        "planned for Monday 23 November",
        f"    {KEPT}: not tried yet",
    ]


def test_the_ladder_as_json_has_the_keys_that_help_names(run: Commands) -> None:
    run("tick", "favor")
    ran = run("ladder", "--json")
    ladder = json.loads(ran.out)
    assert ladder["levels"][0] == {
        "level": 1,
        "name": "Low-stakes practice",
        "tried": 1,
        "steps": 4,
        "attempts": 1,
    }
    assert ladder["steps"][3] == {
        "id": "small-favor",
        "parent_id": None,
        "level": 1,
        "name": "Ask a colleague for a small favor",
        "kind": "planned",
        "own": False,
        "resting": False,
        "times": 1,
        "last_day": "2026-11-22",
        "planned_for": None,
        "state": "practising",
        "suggested": False,
        "waiting": 0,
    }
    told = run("ladder", "--help").out
    assert all(key in told for part in ("levels", "steps") for key in ladder[part][0])


def test_an_attempt_that_waits_stands_with_its_step_and_with_the_day_that_is_now(run: Commands) -> None:
    run("attempt", "begin", "favor", "--person", "Ines", "--place", "work")
    assert "  Ask a colleague for a small favor: not tried yet; 1 attempt waits" in run("ladder").lines
    run("attempt", "begin", "favor")
    assert "  Ask a colleague for a small favor: not tried yet; 2 attempts wait" in run("ladder").lines
    step = next(one for one in json.loads(run("ladder", "--json").out)["steps"] if one["id"] == "small-favor")
    assert step["waiting"] == 2
    assert "waiting" in run("ladder", "--help").out
    said = "Waits to be answered: Ask a colleague for a small favor"
    assert run("show").lines[-2:] == [f"{said}, with Ines, work", said]
    assert said not in run("show", "--day", "yesterday").out


def test_how_far_a_step_is_suggested_or_said(run: Commands) -> None:
    for place, sure, belief in (("home", 80, 70), ("work", 60, 50), ("work", 50, 30)):
        run("tick", "favor", "--place", place, "--sure", str(sure), "--belief", str(belief))
    step = next(one for one in json.loads(run("ladder", "--json").out)["steps"] if one["id"] == "small-favor")
    assert (step["state"], step["suggested"]) == ("ready to move on", True)
    said = "  Ask a colleague for a small favor: 3 times, last on Sunday 22 November; "
    assert f"{said}you may be ready to move on" in run("ladder").lines
    run.change(lambda store: store.ladder.stand("small-favor", Standing.MASTERED, run.clock(4)))
    assert f"{said}you said: mastered" in run("ladder").lines


def test_on_a_day_on_which_nothing_is_to_be_proposed_nothing_is(run: Commands) -> None:
    for place, peak in (("home", "60"), ("work", "20"), ("work", "10")):
        run("tick", "favor", "--place", place, "--suds-peak", peak)
    assert "you may be ready to move on" in run("ladder").out
    run.change(lambda store: store.practice.not_today(run.clock(4)))
    assert "ready" not in run("ladder").out
    steps = json.loads(run("ladder", "--json").out)["steps"]
    (favor,) = (step for step in steps if step["id"] == "small-favor")
    assert (favor["state"], favor["suggested"]) == ("practising", False)
    run.change(lambda store: store.ladder.stand("small-favor", Standing.READY, run.clock(4)))
    assert "you said: ready to move on" in run("ladder").out
