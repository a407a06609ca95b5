"""`attempt`, and `tick` with all that can be said of an attempt."""

import json
from datetime import timedelta

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING
from tracker.cli.attempt_options import AFTER, BEFORE
from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.ladder import Attempt
from tracker.domain.people import Caution, Person
from tracker.store.store import Store

TODAY = EVENING.date()
FAVOR = "Ask a colleague for a small favor"
BEFORE_WORDS = (
    *("--person", "Ines", "--place", "at work", "--ask", "The slides?", "--prediction", "She sighs."),
    *(
        "--yes-likely",
        "30",
        "--sure",
        "80",
        "--burden",
        "60",
        "--expected-suds",
        "55",
        "--left-out",
        "apolog",
    ),
)
AFTER_WORDS = (
    *("--outcome", "accepted", "--happened", "She said yes.", "--feared", "no", "--surprise", "8"),
    *("--suds-start", "50", "--suds-peak", "55", "--suds-end", "10", "--minutes", "5", "--belief", "20"),
    *(
        "--used",
        "over-explaining",
        "--used",
        "Bringing cake",
        "--learned",
        "A minute.",
        "--did-well",
        "Smiled.",
    ),
    *("--for-therapist", "The dread."),
)


def waiting(run: Commands) -> list[Attempt]:
    return run.ask(lambda store: [one.attempt for one in store.attempts.waiting()])  # type: ignore[no-any-return]


def attempts(run: Commands, step: str = "small-favor") -> tuple[Attempt, ...]:
    return run.ask(lambda store: store.attempts.of_step(step))  # type: ignore[no-any-return]


def is_full(before: Before, after: After) -> None:
    assert before.person is not None
    assert (before.person.name, before.place, before.ask) == ("Ines", "at work", "The slides?")
    assert (before.prediction, before.yes_likely, before.sure) == ("She sighs.", 30, 80)
    assert (before.burden, before.expected_suds) == (60, 55)
    assert [one.name for one in before.left_out] == ["apologising for asking"]
    assert (after.outcome, after.happened, after.feared) == (Answer.ACCEPTED, "She said yes.", Feared.NO)
    assert (after.surprise, after.suds_start, after.suds_peak, after.suds_end) == (8, 50, 55, 10)
    assert (after.minutes, after.belief) == (5, 20)
    assert [one.name for one in after.used] == ["over-explaining", "Bringing cake"]
    assert (after.learned, after.did_well, after.for_therapist) == ("A minute.", "Smiled.", "The dread.")


def test_what_is_expected_waits_and_is_answered(run: Commands) -> None:
    begun = run("attempt", "begin", "favor", *BEFORE_WORDS)
    assert begun.out == (
        f"Begun: {FAVOR}, with Ines, at work. It waits on Day until you answer it or let it go.\n"
    )
    assert len(waiting(run)) == 1
    answered = run("attempt", "answer", "--day", "yesterday", *AFTER_WORDS)
    assert answered.out == f"Saved for Saturday 21 November: {FAVOR}, with Ines, at work, they said yes.\n"
    (one,) = attempts(run)
    is_full(one.before, one.after)
    assert (one.state, one.stamp.day, waiting(run)) == (State.DONE, TODAY - timedelta(1), [])


def test_a_tick_takes_both_sides_at_once(run: Commands) -> None:
    ran = run("tick", "favor", "--day", "yesterday", *BEFORE_WORDS, *AFTER_WORDS)
    assert ran.out == (
        f"Saved for Saturday 21 November: {FAVOR}, with Ines, at work, they said yes, 1 time by now.\n"
    )
    (one,) = attempts(run)
    is_full(one.before, one.after)
    assert (one.state, one.stamp.day) == (State.DONE, TODAY - timedelta(1))


def test_did_not_ask_is_kept_and_counts_nothing(run: Commands) -> None:
    run("tick", "favor")
    ran = run("tick", "favor", "--outcome", "did-not-ask")
    assert ran.out == f"Saved for Sunday 22 November: {FAVOR}, did not ask.\n"
    assert len(attempts(run)) == 2
    assert run("tick", "favor").out.endswith("2 times by now.\n")


def test_a_hard_attempt_is_met_with_a_question_and_something_smaller(run: Commands) -> None:
    said = run("tick", "mutual", "--outcome", "refused", "--expected-suds", "40", "--suds-peak", "70").lines
    assert said[1:4] == [
        "Was it as bad as you expected? What did you do?",
        "You expected 40 of 100, and it reached 70.",
        "One of its smaller steps is enough for next time.",
    ]
    at = said.index("A note that you could bring to somebody who helps you; --for-therapist keeps one:")
    assert said[4:at]
    assert all(line.startswith("  ") for line in said[4:at])
    assert said[at + 1] == "  22 November 2026: Develop mutual support relationships."
    assert said[-1] == "  You expected 40 of 100, and it reached 70."
    run("attempt", "begin", "favor")
    # A no by itself is an attempt like any other.
    assert len(run("attempt", "answer", "--outcome", "refused").lines) == 1
    run("attempt", "begin", "favor")
    said = run("attempt", "answer", "--outcome", "refused", "--feared", "yes").lines
    assert said[1] == "Was it as bad as you expected? What did you do?"
    assert run("tick", "favor", "--outcome", "refused", "--feared", "no").lines[1:] == []


def test_a_large_ask_of_somebody_noted_as_volatile_is_asked_about_once(run: Commands) -> None:
    max_ = Person("", "Max", cautions=frozenset({Caution.VOLATILE}), archived=True)
    run.change(lambda store: store.people.add(max_, run.clock(4)))
    said = run("attempt", "begin", "emotional", "--person", "max").lines
    assert said[1:] == [
        "You noted that Max can be volatile. Is this the right person, and the right day, for this?"
    ]
    assert len(run("attempt", "begin", "advice", "--person", "Max").lines) == 1
    assert len(run("attempt", "begin", "emotional", "--person", "Ines").lines) == 1


def test_one_that_waits_is_let_go_without_a_mark(run: Commands) -> None:
    run("attempt", "begin", "favor", "--person", "Ines")
    assert run("attempt", "let-go", "favor").out == (
        f"Let go: {FAVOR}, with Ines. What you wrote before it stays.\n"
    )
    (one,) = attempts(run)
    assert (one.state, waiting(run)) == (State.LET_GO, [])


def test_of_several_that_wait_one_is_named_by_step_or_id(run: Commands) -> None:
    run("attempt", "begin", "favor", "--person", "Ines")
    run("attempt", "begin", "favor", "--person", "Tomas")
    run("attempt", "begin", "advice")
    ids = [one.id for one in waiting(run)]
    before = run.dump()
    ran = run("attempt", "answer", "favor", "--outcome", "later")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "2 attempts wait; name the one you mean, by its step or by its id:",
        f"  {ids[0]}  {FAVOR}, with Ines",
        f"  {ids[1]}  {FAVOR}, with Tomas",
    ]
    assert run.dump() == before
    run("attempt", "answer", ids[1], "--outcome", "later")
    run("attempt", "let-go", "advice")
    assert [one.id for one in waiting(run)] == [ids[0]]
    assert run.refused("attempt", "let-go", "dragons") == (
        f"Nothing that waits has “dragons” in its name. There is {FAVOR}."
    )


def test_the_list_tells_what_waits_and_then_the_latest(run: Commands) -> None:
    run("tick", "favor", "--day", "yesterday", *BEFORE_WORDS, *AFTER_WORDS)
    run("tick", "advice", "--day", "2026-11-01")
    run("attempt", "begin", "advice", "--ask", "Which one?\nThe red?")
    assert run("attempt").lines == [
        "1 attempt waits.",
        "Sunday 22 November: Ask for advice on a decision; waits",
        "  Ask: Which one?",
        "    The red?",
        "The latest 2 attempts, the newest first:",
        f"Saturday 21 November: {FAVOR}, with Ines, at work, they said yes",
        "  Ask: The slides?",
        "  Expected: She sighs.",
        "  Numbers before: yes likely 30, sure 80, burden 60, distress 55",
        "  To leave out: apologising for asking",
        "  Happened: She said yes.",
        "  Feared: what I feared did not happen",
        "  Numbers after: surprise 8, distress at the start 50, at its peak 55, at the end 10, minutes 5, "
        "sure now 20",
        "  Used after all: over-explaining, Bringing cake",
        "  Learned: A minute.",
        "  They did well: Smiled.",
        "  To bring up: The dread.",
        "Sunday 1 November: Ask for advice on a decision",
    ]
    assert run("attempt", "list", "favor", "--limit", "1").lines[:2] == [
        "No attempt waits.",
        "The latest 1 attempt, the newest first:",
    ]


def test_json_has_what_the_options_say_under_the_same_names(run: Commands) -> None:
    run("tick", "favor", *BEFORE_WORDS, *AFTER_WORDS)
    begun = json.loads(run("attempt", "begin", "advice", "--json", "--sure", "70").out)
    assert (begun["state"], begun["sure"], begun["outcome"], begun["answered_at"]) == (
        "begun",
        70,
        None,
        None,
    )
    listed = json.loads(run("attempt", "--json").out)
    assert listed["waiting"] == [begun]
    (one,) = listed["attempts"]
    assert {option.key for option in (*BEFORE, *AFTER)} < set(one)
    assert (one["person"], one["left_out"], one["used"]) == (
        "Ines",
        ["apologising for asking"],
        ["over-explaining", "Bringing cake"],
    )
    gone = json.loads(run("attempt", "let-go", "--json").out)
    assert (gone["id"], gone["state"]) == (begun["id"], "let-go")
    run("attempt", "begin", "advice")
    done = json.loads(run("attempt", "answer", "--json", "--outcome", "later").out)
    assert (done["state"], done["outcome"], done["step"]) == ("done", "later", "Ask for advice on a decision")
    told = run("attempt", "--help").out
    assert all(key in told for key in (*listed, *one))


def test_texts_are_cleaned_and_can_come_from_standard_input(run: Commands) -> None:
    run("tick", "favor", "--happened", "-", "--place", HOSTILE, typed=f"One.\n{HOSTILE}\n")
    (one,) = attempts(run)
    assert (one.after.happened, one.before.place) == (f"One.\n{KEPT}", KEPT)
    assert "\x1b" not in run("attempt").out


NUMBERS = [
    ("--yes-likely", 100),
    ("--sure", 100),
    ("--burden", 100),
    ("--expected-suds", 100),
    ("--surprise", 10),
    ("--suds-start", 100),
    ("--suds-peak", 100),
    ("--suds-end", 100),
    ("--minutes", 1440),
    ("--belief", 100),
]


@pytest.mark.parametrize(("option", "high"), NUMBERS)
def test_a_number_off_its_scale_is_refused(run: Commands, option: str, high: int) -> None:
    run("log", "--mood", "5")
    for typed in (str(high + 1), "-1", "x", "3.5", ""):
        said = run.refused("tick", "favor", f"{option}={typed}")
        assert said == f"{option} takes a whole number from 0 to {high}, not “{typed}”."
    assert run("tick", "favor", option, str(high)).status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--outcome", "maybe"), "--outcome takes accepted, partly, later, refused, did-not-ask, offered-first or no-chance, not “maybe”."),  # noqa: E501
        (("--feared", "maybe"), "--feared takes yes, partly or no, not “maybe”."),
        (("--place", "x" * 81), "--place takes up to 80 characters; this has 81."),
        (("--ask", "x" * 2001), "--ask takes up to 2000 characters; this has 2001."),
        (("--learned", ""), "--learned takes some text."),
        (("--happened", "-"), "--happened - reads standard input, which was empty."),
        (("--person", " "), "--person: A person needs a name or initials, up to 80 characters."),
        (("--left-out", "x" * 41), "--left-out takes a name of 1 to 40 characters."),
        (("--used", ""), "--used takes a name of 1 to 40 characters."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(
    run: Commands, words: tuple[str, ...], said: str
) -> None:
    run("log", "--mood", "5")
    assert run.refused("tick", "favor", *words) == said


def test_a_part_that_fits_several_behaviours_is_refused(run: Commands) -> None:
    run("log", "--mood", "5")
    before = run.dump()
    ran = run("attempt", "begin", "favor", "--left-out", "ask")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == "“ask” is in the names of 4 of them; write more of the one you mean:"
    assert run.dump() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dance",), "attempt takes list, begin, answer or let-go, not “dance”."),
        (("begin",), "attempt begin takes the name of a step or a part of it, such as attempt begin favor."),
        (("begin", "favor", "--learned", "x"), "attempt begin does not take --learned; --help says what goes with what."),  # noqa: E501
        (("begin", "favor", "--day", "today"), "attempt begin does not take --day; --help says what goes with what."),  # noqa: E501
        (("answer", "--ask", "x"), "attempt answer does not take --ask; --help says what goes with what."),
        (("answer", "--limit", "3"), "attempt answer does not take --limit; --help says what goes with what."),
        (("let-go", "--outcome", "later"), "attempt let-go does not take --outcome; --help says what goes with what."),  # noqa: E501
        (("list", "--sure", "3"), "attempt list does not take --sure; --help says what goes with what."),
        (("list", "--limit", "0"), "--limit takes a whole number from 1 to 100000, not “0”."),
        (("answer",), "attempt answer takes --outcome: accepted, partly, later, refused, did-not-ask, offered-first or no-chance."),  # noqa: E501
        (("answer", "--outcome", "later"), "Nothing waits for an answer. attempt begin STEP begins one; tick STEP takes it all at once."),  # noqa: E501
        (("let-go",), "Nothing waits for an answer. attempt begin STEP begins one; tick STEP takes it all at once."),
        (("answer", "--outcome", "later", "--day", "tomorrow"), "--day: Monday 23 November is still to come. Only days up to today can be logged."),  # noqa: E501
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(run: Commands, words: tuple[str, ...], said: str) -> None:
    run("log", "--mood", "5")
    assert run.refused("attempt", *words) == said


def test_untick_takes_nothing_that_is_said(run: Commands) -> None:
    run("tick", "favor")
    said = "--untick takes a tick back, so it does not take --sure."
    assert run.refused("tick", "--untick", "favor", "--sure", "3") == said


def test_an_answer_from_another_window_stands(run: Commands) -> None:
    run("attempt", "begin", "favor")
    (one,) = waiting(run)

    def answer(store: Store) -> None:
        store.attempts.answer(one.id, After(Answer.PARTLY), TODAY, run.clock(4))

    run.change(answer)
    said = "Nothing waits for an answer. attempt begin STEP begins one; tick STEP takes it all at once."
    assert run.refused("attempt", "answer", "favor", "--outcome", "refused") == said
