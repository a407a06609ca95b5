"""`parts`: shown with their visits, and visited by plain questions that can be left."""

import json

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tracker.domain.parts import Visit
from tracker.domain.thoughts import ThoughtState

NAME = "The one who carries it"


def visits(run: Commands) -> tuple[Visit, ...]:
    found: tuple[Visit, ...] = run.ask(lambda store: store.parts.visits())
    return found


def test_a_visit_asks_seven_questions_and_ends(run: Commands) -> None:
    typed = ["my jaw", "it hums", "a tall clerk", "curious", "keeps me safe", "that I am laughed at", "a say"]
    ran = run("parts", "visit", *NAME.split(), typed="\n".join(typed) + "\n")
    assert ran.lines[0] == f"A visit to {NAME}. There is no hurry."
    assert ran.lines[-1] == "That was the last question. You can thank it, and go."
    (one,) = visits(run)
    assert (one.part.name, one.state) == (NAME, ThoughtState.DONE)
    assert [one.body, one.focus, one.likeness, one.toward, one.job, one.fear, one.need] == typed
    assert run("parts", "carries").lines == [
        f"{NAME}: 1 visit",
        "Sunday 22 November",
        *("  Where: my jaw", "  There: it hums", "  What it is like: a tall clerk", "  Toward it: curious"),
        *("  What it does: keeps me safe", "  What it fears: that I am laughed at", "  What it needs: a say"),
    ]


def test_it_can_be_left_at_any_question_and_gone_on_with(run: Commands) -> None:
    left = run("parts", "visit", NAME, typed="my jaw\nquit\n")
    assert left.lines[-1] == f"What you said is kept. moodladder parts visit “{NAME}” goes on with it."
    assert "; waits" in run("parts", NAME).out
    again = run("parts", "visit", NAME.upper(), typed=f"{HOSTILE}\n")
    assert again.lines[0] == f"Going on with the visit of Sunday 22 November to {NAME}. There is no hurry."
    assert "2 of 7. Rest your attention there" in again.out
    (one,) = visits(run)
    assert (one.body, one.focus, one.state) == ("my jaw", KEPT, ThoughtState.BEGUN)
    run("parts", "visit", NAME, typed="\n" * 7)
    assert visits(run)[0].state is ThoughtState.DONE
    run("parts", "visit", NAME, typed="my chest\nquit\n")
    assert len(visits(run)) == 2


def test_a_visit_of_another_day_is_another_visit(run: Commands) -> None:
    run("parts", "visit", NAME, typed="my jaw\nquit\n")
    for _ in range(2):
        run("parts", "visit", NAME, "--day", "yesterday", typed="my chest\nquit\n")
    assert [(one.body, one.focus, one.day.day) for one in visits(run)] == [
        *(("my jaw", "", 22), ("my chest", "my chest", 21)),
    ]


def test_nothing_said_leaves_no_visit_and_no_part(run: Commands) -> None:
    for typed in ("", "quit\n", "\n" * 7):
        assert run("parts", "visit", NAME, typed=typed).lines[-1] == "Nothing was said, and nothing is kept."
    assert run("parts").out.startswith("No part is named yet.")


def test_the_list_has_the_one_visited_last_first_and_archived_ones_when_asked_for(run: Commands) -> None:
    run("parts", "visit", "Clerk", "--day", "yesterday", typed="a\nquit\n")
    run("parts", "visit", NAME, typed="b\nquit\n")
    assert run("parts").lines == [
        f"{NAME}: 1 visit, last on Sunday 22 November",
        "Clerk: 1 visit, last on Saturday 21 November",
    ]
    from tests.support.clock import FixedClock

    run.change(lambda store: store.parts.archive(store.parts.all()[1], FixedClock()(4)))
    assert [one["name"] for one in json.loads(run("parts", "--json").out)["parts"]] == [NAME]
    assert run("parts", "--archived").lines[-1].endswith("; archived")


def test_as_json_what_is_not_said_is_null(run: Commands) -> None:
    run("parts", "visit", NAME, typed="b\nquit\n")
    found = json.loads(run("parts", "carries", "--json").out)
    (one,) = found["visits"]
    assert (found["name"], found["last_day"], one["body"], one["need"]) == (NAME, "2026-11-22", "b", None)
    (short,) = json.loads(run("parts", "--json").out)["parts"]
    assert short["visits"] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("visit",), "parts visit takes the name of a part, any that fits for now, and --day."),
        (("visit", "x", "--json"), "parts visit takes the name of a part, any that fits for now, and --day."),
        (("visit", "x" * 81), "A part needs a name, up to 80 characters; any that fits for now."),
        (("--day", "yesterday"), "--day goes with parts visit NAME."),
        (("moon",), "No part has “moon” in its name. There is no part yet."),
    ],
)
def test_what_cannot_be_taken_is_said_in_a_line(run: Commands, words: tuple[str, ...], said: str) -> None:
    run("log", "--mood", "5")
    assert run.refused("parts", *words) == said


def test_several_parts_that_could_be_meant_are_named(run: Commands) -> None:
    for name in ("The clerk", "The guard"):
        run("parts", "visit", name, typed="a\nquit\n")
    ran = run("parts", "the")
    assert (ran.status, ran.err.splitlines()[1:]) == (2, ["  The guard", "  The clerk"])
