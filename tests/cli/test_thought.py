"""`thought`: caught in one line or by plain questions, left and gone on with, listed and shown."""

import json
import re
from datetime import timedelta

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands, Ran
from tests.support.clock import FixedClock
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.people import Person
from tracker.domain.thoughts import Thought, ThoughtState
from tracker.store import Store

TODAY = FixedClock()(4).day
WEAK = "They think I'm weak because I asked"
FEELS = "I feel like a burden, so I must be one"
SHORT = ("thought", "--thought", WEAK, "--pattern", "mind", "--answer", "She asks me, too.")


def only(run: Commands) -> Thought:
    found: tuple[Thought, ...] = run.ask(lambda store: store.thoughts.all())
    (one,) = found
    return one


def asked(ran: Ran) -> list[str]:
    """The questions that were asked, without their numbers."""
    return [found[1] for line in ran.lines if (found := re.match(r"\d+ of \d+\. (.*)", line))]


# In one line


def test_the_short_form_is_one_line(run: Commands) -> None:
    ran = run(*SHORT)
    assert ran.out == f"Saved for Sunday 22 November: “{WEAK}”, mind reading, answered.\n"
    one = only(run)
    assert (one.thought, one.answer, one.state) == (WEAK, "She asks me, too.", ThoughtState.DONE)
    assert [pattern.id for pattern in one.patterns] == ["mind-reading"]


def test_what_was_proposed_is_kept_beside_what_is_chosen(run: Commands) -> None:
    run("thought", typed=f"{FEELS}\n\n\n\n\nlabeling\nquit\n")
    assert only(run).proposed[0] == "emotional-reasoning"
    assert ([one.id for one in only(run).patterns], only(run).patterns_said) == (["labeling"], True)


def test_what_nobody_was_shown_is_not_kept_as_proposed(run: Commands) -> None:
    run("thought", "--thought", FEELS, "--pattern", "labeling", "--answer", "x")
    assert (only(run).proposed, only(run).patterns_said) == ((), True)


def test_everything_can_be_said_at_once(run: Commands) -> None:
    ran = run(
        *(*SHORT, "--pattern", "new: comparing", "--situation", "She helped me move", "--for", "She sighed"),
        *("--against", "She came back", "--belief", "80", "--belief-after", "45", "--next", "Thank her"),
        *(
            "--feeling",
            "ashamed=70",
            "--feeling",
            "afraid=40",
            "--person",
            "Ines",
            "--step",
            "favor",
            "--card",
        ),
        *("--day", "yesterday"),
    )
    assert ran.lines[0].startswith("Saved for Saturday 21 November")
    assert ran.lines[1] == "The answer is a card now."
    one = only(run)
    assert [pattern.name for pattern in one.patterns] == ["mind reading", "comparing"]
    assert [(felt.emotion.name, felt.before) for felt in one.feelings] == [("ashamed", 70), ("afraid", 40)]
    assert (one.belief_before, one.belief_after) == (80, 45)
    assert (one.situation, one.evidence_for, one.evidence_against, one.next_step) == (
        *("She helped me move", "She sighed", "She came back"),
        "Thank her",
    )
    assert one.person
    assert (one.person.name, one.step_id, one.day) == ("Ines", "small-favor", TODAY - timedelta(1))
    card = run.ask(lambda store: store.cards.all())[0]
    assert (card.text, card.pattern_id) == ("She asks me, too.", "mind-reading")


def test_without_a_pattern_it_says_what_it_may_be_and_without_an_answer_that_it_waits(run: Commands) -> None:
    ran = run("thought", "--thought", FEELS)
    assert ran.lines[1].startswith("It may be emotional reasoning (the words: ")
    assert ran.lines[2].startswith("It waits for an answer")
    assert only(run).state is ThoughtState.BEGUN


def test_none_of_these_is_an_answer(run: Commands) -> None:
    ran = run("thought", "--thought", FEELS, "--pattern", "none", "--answer", "x")
    assert "It may be" not in ran.out
    one = only(run)
    assert (one.patterns, one.patterns_said, one.proposed) == ((), True, ()), (
        "nothing was shown to choose from"
    )
    assert "  Pattern: none of these, or not sure" in run("thought", "show", one.id).lines


def test_none_of_these_is_another_thing_than_not_asked(run: Commands) -> None:
    run("thought", "--thought", FEELS)
    assert (only(run).patterns_said, only(run).proposed[0]) == (None, "emotional-reasoning")
    shown = run("thought", "show", only(run).id)
    assert not [line for line in shown.lines if "Pattern" in line]
    assert json.loads(run("thought", "show", only(run).id, "--json").out)["patterns_said"] is None


def test_where_its_words_spoke_for_nothing_that_is_said_in_a_sentence(run: Commands) -> None:
    run("thought", "--thought", "Ich muss das alleine schaffen")
    assert only(run).proposed == ("none",)
    shown = run("thought", "show", only(run).id).lines
    assert "  Proposed: nothing; its words spoke for no pattern in particular" in shown


@pytest.mark.parametrize("number", ["00012345", "0000", "99999999999999999999", "²", "14"])
def test_a_number_of_no_pattern_is_said_to_be_none(run: Commands, number: str) -> None:
    ran = run("thought", "--thought", "x", "--pattern", number)
    assert f"“{number}” is no pattern. There are" in ran.err


def test_the_thought_can_come_from_standard_input(run: Commands) -> None:
    run("thought", "--thought", "-", typed=f"{HOSTILE}\nand more\n")
    assert only(run).thought == f"{KEPT}\nand more"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--answer", "x"),
            "--thought is missing: it takes the thought itself; - reads it from standard input.",
        ),
        (("--thought", " "), "--thought takes some text."),
        (("--thought", "x" * 4001), "--thought takes up to 4000 characters; this has 4001."),
        (("--thought", "x", "--belief", "101"), "--belief takes a whole number from 0 to 100, not “101”."),
        (
            ("--thought", "x", "--feeling", "ashamed"),
            "--feeling: “ashamed” needs a number from 0 to 100 after it,",
        ),
        (("--thought", "x", "--feeling", "a=1", "--feeling", "A=2"), "--feeling: A is said twice."),
        (("--thought", "x", "--card"), "--card keeps the --answer as a card, and there is none."),
        (
            ("--thought", "x", "--pattern", "gone"),
            "--pattern: “gone” is no pattern. There are all-or-nothing",
        ),
        (
            ("--thought", "x", "--pattern", "ing"),
            "--pattern: “ing” is in the names of more than one. There are",
        ),
        (
            ("--thought", "x", "--pattern", "none", "--pattern", "mind"),
            "--pattern takes patterns, or none of these",
        ),
        (("--thought", "x", "--step", "moon"), "No step has “moon” in its name."),
        (("--thought", "x", "--day", "tomorrow"), "--day: Monday 23 November is still to come."),
        (("--thought", "x", "--search", "y"), "thought does not take --search; --help says what"),
        (("--json",), "thought does not take --json; --help says what"),
        (("list", "--answer", "x"), "thought list does not take --answer; --help says what"),
        (("list", "--pattern", "new:x"), "thought list takes one --pattern that there is."),
        (("list", "words"), "thought list takes --search for words."),
        (("show",), "thought show takes an id, or words of a thought."),
        (("show", "moon"), "No thought has “moon” in it. There is no thought yet."),
        (
            ("They think",),
            "thought takes list or show, not “They think”. The thought itself goes after --thought.",
        ),
    ],
)
def test_what_cannot_be_taken_is_said_in_a_line(run: Commands, words: tuple[str, ...], said: str) -> None:
    run("log", "--mood", "5")
    assert run.refused("thought", *words).startswith(said)


# By questions


def test_the_whole_record_can_be_asked_for(run: Commands) -> None:
    run("tick", "favor", "--person", "Ines", "--did-well", "Asked how it went.", "--outcome", "accepted")
    typed = [WEAK, "She helped me move", "Ines", "ashamed 60, afraid 20", "85", "mind, new: comparing"]
    typed += [
        "She sighed",
        "She came back",
        "She asks me, too.",
        "yes",
        "40",
        "ashamed 20, calm 30",
        "Thank her",
    ]
    ran = run("thought", typed="\n".join(typed) + "\n")
    assert ran.lines[-1] == "That was the last question."
    one = only(run)
    assert [(felt.emotion.name, felt.before, felt.after) for felt in one.feelings] == [
        *(("ashamed", 60, 20), ("afraid", 20, None)),
        ("calm", None, 30),
    ]
    assert [pattern.name for pattern in one.patterns] == ["mind reading", "comparing"]
    assert (one.belief_before, one.belief_after, one.state) == (85, 40, ThoughtState.DONE)
    assert (one.answer, one.next_step) == ("She asks me, too.", "Thank her")
    assert run.ask(lambda store: store.cards.all())[0].text == "She asks me, too."
    answering = ran.out[ran.out.index("An answer:") :]
    assert "What did they say or do, in plain words?" in answering, "the pattern's own questions"
    assert "A card: “Most people are happy to help" in answering
    assert "On 2026-11-22 Ines did well: Asked how it went." in answering


def test_the_short_form_asks_for_the_thought_its_pattern_and_an_answer(run: Commands) -> None:
    ran = run("thought", "--short", typed=f"{FEELS}\n1\nI asked once.\nno\n")
    assert [line.partition(":")[0].partition("?")[0] for line in asked(ran)] == [
        "The thought",
        "Which pattern is it",
        "An answer",
        "Keep the answer as a card, to be shown when this pattern comes again",
    ]
    assert "1 of 3. The thought" in ran.out
    offer = "--short asks for the thought, its pattern and an answer alone."
    assert offer not in ran.lines
    assert offer in run("thought", "--new", typed="quit\n").lines
    one = only(run)
    assert (one.thought, one.answer, one.state) == (FEELS, "I asked once.", ThoughtState.DONE)
    assert [pattern.id for pattern in one.patterns] == ["emotional-reasoning"]


def test_the_short_form_can_be_gone_on_with_in_full(run: Commands) -> None:
    run("thought", "--short", typed=f"{FEELS}\n1\nquit\n")
    assert asked(run("thought", "--short", typed="quit\n")) == [
        "An answer: specific and kind, so that you can believe it."
    ]
    assert asked(run("thought", typed="quit\n")) == ["What speaks for it? Facts rather than how it felt."]


def test_the_short_form_goes_with_plain_questions_alone(run: Commands) -> None:
    for words in (("--thought", "x"), ("list",), ("show", "x")):
        assert "--short" in run.refused("thought", "--short", *words)


@pytest.mark.parametrize("number", ["00012345", "000", "13", "٣٤٥", "9" * 5000])
def test_a_number_that_is_no_place_is_no_pattern(run: Commands, number: str) -> None:
    ran = run("thought", typed=f"{FEELS}\n\n\n\n\n{number}\nquit\n")
    assert "is no pattern" in ran.out
    assert only(run).patterns == ()
    assert "is no pattern" in run.refused("thought", "--thought", "x", "--pattern", number)


def test_the_proposal_comes_first_and_with_its_words(run: Commands) -> None:
    ran = run("thought", typed=f"{FEELS}\n\n\n\n\n1\nquit\n")
    (line,) = [line for line in asked(ran) if line.startswith("Which pattern")]
    assert line.startswith("Which pattern is it? It may be emotional reasoning (the words: “")
    assert "1 emotional reasoning, 2 " in ran.out
    assert "0 none of these, or not sure." in ran.out
    assert "Saved: emotional reasoning." in ran.out
    assert [pattern.id for pattern in only(run).patterns] == ["emotional-reasoning"]


def test_not_sure_is_saved_with_what_was_proposed(run: Commands) -> None:
    ran = run("thought", typed=f"{FEELS}\n\n\n\n\n0\nquit\n")
    assert "Saved: none of these, or not sure." in ran.out
    assert (only(run).patterns, only(run).patterns_said) == ((), True)
    assert only(run).proposed[0] == "emotional-reasoning"
    # It is an answer, and not asked for again.
    again = run("thought", typed="quit\n")
    assert asked(again)[0].startswith("What speaks for it?")


def test_a_hidden_pattern_is_not_proposed(run: Commands) -> None:
    run.change(lambda store: store.patterns.hide("emotional-reasoning", FixedClock()(4)))
    ran = run("thought", typed=f"{FEELS}\n\n\n\n\nquit\n")
    assert "emotional" not in ran.out


def test_it_is_left_and_gone_on_with_where_it_was_left(run: Commands) -> None:
    left = run("thought", typed=f"{WEAK}\nShe helped\nquit\n")
    assert left.lines[-1] == "What you said is kept. moodladder thought goes on with it."
    assert only(run).state is ThoughtState.BEGUN
    again = run("thought", typed="Ines\n")
    assert again.lines[0] == f"Going on with “{WEAK}” of Sunday 22 November."
    assert asked(again)[0] == "With whom, if with someone? A name."
    one = only(run)
    assert one.person
    assert one.person.name == "Ines"


def test_another_one_is_begun_beside_one_that_waits(run: Commands) -> None:
    run("thought", "--thought", WEAK)
    run("thought", "--new", typed="Another\nquit\n")
    assert {one.thought for one in run.ask(lambda store: store.thoughts.begun())} == {WEAK, "Another"}
    assert "1 other waits." in run("thought", typed="quit\n").out
    run("thought", "--day", "yesterday", typed="Of yesterday\nquit\n")
    assert run.ask(lambda store: store.thoughts.begun())[-1].day == TODAY - timedelta(1)


def test_nothing_said_is_nothing_kept(run: Commands) -> None:
    for typed in ("quit\n", "\n" * 12, ""):
        assert run("thought", typed=typed).lines[-1] == "Nothing was said, and nothing is kept."
    assert run.ask(lambda store: store.thoughts.all()) == ()


def test_a_wrong_answer_is_said_and_asked_again(run: Commands) -> None:
    ran = run("thought", typed="x\n\n\nashamed\nashamed 101\n-\nquit\n")
    assert "Not saved. “ashamed” needs a number from 0 to 100 after it" in ran.out
    assert "Not saved. ashamed takes a whole number from 0 to 100, not “101”." in ran.out
    assert asked(ran).count("What did you feel, and how strong, 0 to 100?") == 3
    assert only(run).feelings == ()


# Looking


def test_the_list_has_the_newest_first_what_returns_and_how_belief_moved(run: Commands) -> None:
    run(*SHORT, "--belief", "80", "--belief-after", "40", "--day", "yesterday")
    run(*SHORT, "--belief", "60", "--belief-after", "40")
    run("thought", "--thought", "Another")
    assert run("thought", "list").lines == [
        "Sunday 22 November: “Another”; waits",
        f"Sunday 22 November: “{WEAK}”, mind reading, believed 60, then 40",
        "  Answer: “She asks me, too.”",
        f"Saturday 21 November: “{WEAK}”, mind reading, believed 80, then 40",
        "  Answer: “She asks me, too.”",
        "What returns most in 3 thoughts: mind reading, 2 times.",
        "Belief, 0 to 100: 70 at first, 40 after the answer, on average over 2 thoughts.",
    ]


def test_the_list_can_be_narrowed(run: Commands) -> None:
    run(*SHORT, "--person", "Ines", "--step", "favor")
    run("thought", "--thought", "The SLIDES again", "--pattern", "labeling")
    for narrow in (
        ("--pattern", "mind-reading"),
        ("--person", "ines"),
        ("--step", "favor"),
        ("--search", "too"),
    ):
        found = json.loads(run("thought", "list", *narrow, "--json").out)
        assert [one["thought"] for one in found["thoughts"]] == [WEAK], narrow
    assert json.loads(run("thought", "list", "--search", "slides", "--json").out)["total"] == 1
    assert run("thought", "list", "--pattern", "none").out == "No thought fits that.\n"
    run("thought", "--thought", "It rained", "--pattern", "none")
    (found,) = json.loads(run("thought", "list", "--pattern", "none", "--json").out)["thoughts"]
    assert found["thought"] == "It rained"
    run.change(lambda store: store.thoughts.delete(found["id"]))
    assert run("thought", "list", "--search", "moon").out == "No thought fits that.\n"
    limited = json.loads(run("thought", "list", "--limit", "1", "--json").out)
    assert (limited["total"], len(limited["thoughts"])) == (2, 1)


def test_one_is_shown_with_all_that_is_said_by_its_words_or_its_id(run: Commands) -> None:
    run(*SHORT, "--feeling", "ashamed=70", "--person", "Ines", "--step", "favor", "--situation", "a\nb")
    assert run("thought", "show", "weak").lines == [
        "Sunday 22 November",
        *("  Situation: a", "    b"),
        f"  Thought: {WEAK}",
        "  Feelings: ashamed 70",
        "  Pattern: mind reading",
        *(line for line in run("thought", "show", "weak").lines if line.startswith("  Proposed")),
        *("  Answer: She asks me, too.", "  With: Ines", "  Step: Ask a colleague for a small favor"),
    ]
    found = json.loads(run("thought", "show", only(run).id, "--json").out)
    assert (found["thought"], found["step"], found["evidence_for"]) == (
        *(WEAK, "Ask a colleague for a small favor"),
        None,
    )


def test_several_that_could_be_meant_are_named_with_their_ids(run: Commands) -> None:
    run(*SHORT)
    run("thought", "--thought", "weak again")
    ran = run("thought", "show", "weak")
    assert ran.status == 2
    ids = {one.id for one in run.ask(lambda store: store.thoughts.all())}
    assert {line.split()[0] for line in ran.err.splitlines()[1:]} == ids


def test_a_step_that_was_deleted_leaves_the_thought(run: Commands) -> None:
    from tracker.domain.ladder import Step, StepKind

    now = FixedClock()(4)
    run.change(lambda store: store.ladder.add(Step("", 1, "Wave", StepKind.PLANNED), now))
    run("thought", "--thought", "x", "--step", "Wave")
    run.change(lambda store: store.ladder.delete(store.ladder.find("Wave")[0].id))
    assert json.loads(run("thought", "show", "x", "--json").out)["step"] is None


def test_evidence_of_other_people_stands_in_where_there_is_none_of_theirs(run: Commands) -> None:
    now = FixedClock()(4)

    def try_it(store: Store) -> None:
        before, after = Before(Person("", "Tom")), After(Answer.ACCEPTED, did_well="Stayed.", learned="Fine.")
        store.attempts.record("small-favor", before, after, TODAY, now)

    run.change(try_it)
    run("thought", "--thought", "x", "--person", "Ines", "--against", "y")
    ran = run("thought", typed="quit\n")
    assert "On 2026-11-22 Tom did well: Stayed." in ran.out
