"""`evening`: the questions, one after another, as someone hears them."""

import re
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands, Ran
from tests.support.clock import EVENING, ZONE
from tracker.domain.evening import Did, MomentKind, Outcome
from tracker.domain.scales import Scale, ScaleKind

TODAY = EVENING.date()
ALL_SKIPPED = "\n" * 40
NUMBER = re.compile(r"\d+ of \d+\. ")


def asked(ran: Ran) -> list[str]:
    """Return the questions without their numbers."""
    return [line.split(". ", 1)[1] for line in ran.lines if NUMBER.match(line)]


def said(ran: Ran) -> list[str]:
    """Return what came in answer."""
    after = [line for before, line in pairwise(ran.lines) if before == "> "]
    return [line for line in after if line and not NUMBER.match(line)]


def test_a_whole_evening(run: Commands) -> None:
    run.change(lambda store: store.ladder.plan("small-favor", TODAY, run.clock(4)))
    typed = [
        "7",
        "3",
        "4",
        "0",
        "10",
        "relieved 6, ashamed=3",
        "offered",
        "sister",
        "1",
        "a form",
        "60",
        "25",
        "",
    ]
    typed += [
        "Tom",
        "tea",
        "closer",
        "",
        "walk 7, rest",
        "7:30",
        "4",
        "30",
        "3",
        "2",
        "0",
        "yes",
        "a good one",
    ]
    ran = run("evening", typed="\n".join(typed) + "\n")
    assert ran.status == 0
    assert ran.lines[0] == "The evening of Sunday 22 November."
    assert ran.lines[-1] == "That was the last question."
    assert said(ran) == [
        *(
            "Saved: Mood 7.",
            "Saved: Stress 3.",
            "Saved: Anxiety 4.",
            "Saved: Tension 0.",
            "Saved: Fatigue 10.",
        ),
        "Saved: relieved 6, ashamed 3.",
        *("Saved: help offered.", "Saved: sister.", "Saved: accepted.", "Saved: a form."),
        *("Saved: 60 of 100.", "Saved: 25 of 100."),
        *("Saved: time with Tom.", "Saved: tea.", "Saved: closer."),
        "Saved: walk helped 7, rest.",
        *("Saved: Sleep 7.5 h.", "Saved: Sleep quality 4.", "Saved: Movement 30 min.", "Saved: Meals 3."),
        *("Saved: Caffeine 2.", "Saved: Alcohol 0."),
        "Saved: tried, Ask a colleague for a small favor.",
        "Saved: a note.",
    ]
    evening = run.ask(lambda store: store.evening(TODAY))
    (moment,) = evening.moments
    assert (moment.kind, moment.did, moment.about) == (MomentKind.OFFERED, Did.ACCEPTED, "a form")
    assert (moment.distress, moment.distress_after) == (60, 25)
    (met,) = evening.interactions
    assert (met.person.name, met.about, met.outcome) == ("Tom", "tea", Outcome.CLOSER)
    assert evening.note == "a good one"
    assert evening.steps[0].attempts_today == 1
    assert all(evening.last(scale.id) for scale in evening.scales)


def test_questions_are_numbered_and_say_what_they_take(run: Commands) -> None:
    ran = run("evening", typed=ALL_SKIPPED)
    numbers = [line.split(".")[0] for line in ran.lines if NUMBER.match(line)]
    assert numbers == [f"{n} of 16" for n in range(1, 17)]
    assert ran.lines[1:3] == [
        "16 questions; each answer is saved as you give it.",
        "Empty skips a question, - goes back, ? says more, quit leaves.",
    ]
    assert max(map(len, ran.lines)) < 120
    assert asked(ran)[0] == "Mood: a whole number from 1 to 10; high is very good."
    assert run.ask(lambda store: store.evening(TODAY)).is_empty


def test_it_goes_on_with_what_is_open(run: Commands) -> None:
    first = run("evening", typed="7\n3\nquit\n")
    assert first.lines[-1] == "What you answered is saved. moodladder evening goes on with what is open."
    again = run("evening", typed="")
    assert asked(again)[0].startswith("Anxiety: ")
    assert again.lines[-1] == first.lines[-1]
    whole = run("evening", "--all", typed="\n")
    assert asked(whole)[0].startswith("Mood: ")
    assert "So far: 7 of 10." in whole.lines


def test_a_moment_left_in_the_middle_is_gone_on_with(run: Commands) -> None:
    run("evening", typed="\n" * 6 + "needed\n\nalone\nq\n")
    again = run("evening", typed="7\n" + "\n" * 40)
    helped = [question for question in asked(again) if question.startswith("Help")]
    assert helped == [
        "Help needed: who could have helped, if someone? A name.",
        "Help needed: what was it about? One line.",
        "Help needed: distress at that moment, 0 to 100?",
        "Help needed: distress now, 0 to 100?",
    ]
    assert "Another moment of help? 1 offered, 2 needed, 3 asked." in asked(again)


def test_what_was_logged_at_noon_is_asked_anew_in_the_evening(run: Commands) -> None:
    run.clock.local = EVENING.replace(hour=12)
    run("log", "--mood", "4", "--sleep", "7")
    assert asked(run("evening"))[0].startswith("Stress: ")
    run.clock.local = EVENING
    ran = run("evening", typed="8\n" + ALL_SKIPPED)
    order = [question.partition(":")[0] for question in asked(ran)]
    assert order[0] == "Mood"
    assert "Sleep" not in order
    assert "So far: 4 of 10." in ran.lines
    evening = run.ask(lambda store: store.evening(TODAY))
    assert [one.value for one in evening.ratings["mood"]] == [4, 8]
    run.clock.local = EVENING + timedelta(days=1)
    assert asked(run("evening", "--day", "yesterday"))[0].startswith("Stress: ")


def test_back_is_one_question_back(run: Commands) -> None:
    ran = run("evening", typed="-\n7\n3\n-\n4\nback\nback\n8\n")
    assert "This is the first question." in ran.out
    order = [question.partition(":")[0] for question in asked(ran)]
    assert order[:9] == ["Mood", "Mood", "Stress", "Anxiety", "Stress", "Anxiety", "Stress", "Mood", "Stress"]
    evening = run.ask(lambda store: store.evening(TODAY))
    assert [one.value for one in evening.ratings["mood"]] == [8]
    assert [one.value for one in evening.ratings["stress"]] == [4]


def test_going_back_to_a_moment_changes_it_and_makes_no_second(run: Commands) -> None:
    run("evening", typed="\n" * 6 + "offered\nback\nasked\nSister\nback\nTom\nq\n")
    (moment,) = run.ask(lambda store: store.moments.of(TODAY))
    assert (moment.kind, moment.person.name) == (MomentKind.ASKED, "Tom")
    run("evening", "--all", typed="\n" * 12 + "Tom\nback\nAnn\nq\n")
    people = [one.person.name for one in run.ask(lambda store: store.interactions.of(TODAY))]
    assert people == ["Ann"]


def test_several_moments_follow_each_other(run: Commands) -> None:
    run("evening", typed="\n" * 6 + "offered" + "\n" * 6 + "2" + "\n" * 6 + "\nq\n")
    assert [one.kind for one in run.ask(lambda store: store.moments.of(TODAY))] == ["offered", "needed"]


@pytest.mark.parametrize(
    ("skipped", "typed", "why"),
    [
        (0, "11", "Mood takes a whole number from 1 to 10, not 11."),
        (0, "seven", "Mood takes a whole number from 1 to 10, not “seven”."),
        (5, "relieved", "“relieved” needs a number from 1 to 10 after it, such as: relieved 6."),
        (5, "relieved 6, sad 0", "sad takes a whole number from 1 to 10, not “0”."),
        (5, ",", "There is nothing in that to save."),
        (6, "given", "This takes offered, needed or asked, not “given”."),
        (6, "4", "This takes offered, needed or asked, not “4”."),
        (7, "x" * 81, "A person needs a name or initials, up to 80 characters."),
        (8, "walk 11", "walk takes a whole number from 0 to 10, not “11”."),
        (9, "a lot", "Sleep takes hours from 0 to 24, such as 7.5 or 7:30, not “a lot”."),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_reason_and_asked_again(
    run: Commands, skipped: int, typed: str, why: str
) -> None:
    ran = run("evening", typed="\n" * skipped + typed + "\n")
    assert said(ran)[0] == f"Not saved. {why}"
    assert asked(ran)[-1] == asked(ran)[-2]
    assert run.ask(lambda store: store.evening(TODAY)).is_empty


def test_parts_of_a_moment_are_refused_one_by_one(run: Commands) -> None:
    ran = run("evening", typed="\n" * 6 + "offered\n\nd\ndec\n\n101\nx\n\n\nq\n")
    did = "accepted, partly, declined, deflected, alone, asked or did-not-ask"
    assert [line for line in said(ran) if line.startswith("Not saved")] == [
        f"Not saved. This takes {did}, not “d”.",
        "Not saved. Distress takes a whole number from 0 to 100, not “101”.",
        "Not saved. Distress takes a whole number from 0 to 100, not “x”.",
    ]
    (moment,) = run.ask(lambda store: store.moments.of(TODAY))
    assert moment.did is Did.DECLINED


def test_no_to_a_step_leaves_it(run: Commands) -> None:
    run.change(lambda store: store.ladder.plan("small-favor", TODAY, run.clock(4)))
    ran = run("evening", typed="\n" * 15 + "perhaps\nNo\n")
    assert said(ran)[:2] == ["Not saved. This takes yes or no, not “perhaps”.", "It stays as it is."]
    assert run.ask(lambda store: store.ladder.attempts("small-favor")) == ()


def test_a_question_mark_says_more(run: Commands) -> None:
    ran = run("evening", typed="\n" * 5 + "?\nquit\n")
    assert "Some names: relieved, grateful, calm," in ran.out
    assert asked(ran)[-1] == asked(ran)[-2]


def test_another_evening_and_one_after_midnight(run: Commands) -> None:
    assert (
        run("evening", "--day", "yesterday", typed="7\n").lines[0] == "The evening of Saturday 21 November."
    )
    assert run.ask(lambda store: store.evening(TODAY - timedelta(1))).last("mood").value == 7
    run.clock.local = datetime(2026, 11, 23, 1, 0, tzinfo=ZONE)
    ran = run("evening", typed="7\n")
    assert ran.lines[:2] == [
        "The evening of Sunday 22 November.",
        "It is past midnight; this is still that evening.",
    ]
    assert run.refused("evening", "--day", "2026-12-01").startswith(
        "--day: Tuesday 1 December is still to come."
    )


def test_scales_of_ones_own_are_asked_and_hidden_ones_are_not(run: Commands) -> None:
    now = run.clock(4)
    run.change(lambda store: store.scales.add(Scale("", "Back pain", ScaleKind.ZERO_TO_TEN), now))
    run.change(lambda store: store.scales.hide("stress", now))
    order = [question.partition(":")[0] for question in asked(run("evening", typed=ALL_SKIPPED))]
    assert "Stress" not in order
    assert "Back pain" in order


def test_when_everything_is_answered_more_can_still_be_told(run: Commands) -> None:
    for scale in run.ask(lambda store: store.scales.all()) if run("log", "--mood", "5").status == 0 else ():
        run("log", f"--{scale.id}", "3")
    run("log", "--feeling", "sad=3", "--coping", "walk=3", "--note", "x")
    run(
        "moment",
        "needed",
        "--person",
        "A",
        "--did",
        "alone",
        "--about",
        "b",
        "--distress",
        "1",
        "--after",
        "2",
    )
    run("evening", typed="\nA\nb\nsame\nq\n")
    ran = run("evening", typed=ALL_SKIPPED)
    assert asked(ran) == [
        "Another moment of help? 1 offered, 2 needed, 3 asked.",
        "Time with someone else? A name.",
    ]
    assert ran.lines[1] == "What the evening asks is answered; --all asks it again. Was there more?"


def test_hostile_text_is_echoed_and_saved_without_its_control_characters(run: Commands) -> None:
    ran = run("evening", "--all", typed="\n" * 6 + f"asked\n{HOSTILE}\n\n{HOSTILE}\nq\n")
    assert f"Saved: {KEPT}." in ran.lines
    assert "\x1b" not in ran.out
    (moment,) = run.ask(lambda store: store.moments.of(TODAY))
    assert moment.person.name == moment.about == KEPT


def test_bytes_that_are_no_text_are_asked_again(run: Commands) -> None:
    ran = run("evening", typed=b"\n" * 15 + b"caf\xe9\n")
    assert said(ran)[0] == "Not saved. A note takes text in UTF-8; this is something else."


@pytest.mark.parametrize("about", ["", "a form from the office"])
def test_lines_that_are_not_changed_stay_as_they_are(run: Commands, about: str) -> None:
    run("moment", "needed", "--about", "-", typed="a form\nfrom the office\n")
    questions = asked(run("evening", "--all", typed=ALL_SKIPPED))
    typed = [
        about if "what was it about" in one else "40" if "distress now" in one else "" for one in questions
    ]
    assert run("evening", "--all", typed="\n".join(typed) + "\n").status == 0
    (moment,) = run.ask(lambda store: store.evening(TODAY)).moments
    assert (moment.about, moment.distress_after) == ("a form\nfrom the office", 40)
