"""`check-in` and `hiq`: questionnaires as somebody hears them, from a line of numbers, and what is refused."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.support import Commands
from tests.support.clock import EVENING
from tracker.cli.check_in import one_questionnaire
from tracker.cli.check_in_taking import parsed
from tracker.content.questionnaires import known, questionnaire
from tracker.domain.responses import Response

TODAY = EVENING.date()
HIQ = "3,4,2,4,3,5,4,2,4,5,2,1,2,2,3"
SIGNS = ",".join(["0"] * 12)
HELP = "moodladder help-now shows this at any time."
CAVEAT = questionnaire("hiq").caveat


def responses(run: Commands, name: str) -> tuple[Response, ...]:
    found: tuple[Response, ...] = run.ask(lambda store: store.responses.of(name))
    return found


def begun(run: Commands, name: str) -> Response | None:
    found: Response | None = run.ask(lambda store: store.responses.begun(name))
    return found


# As questions


@pytest.mark.parametrize("words", [("hiq",), ("check-in", "hiq"), ("check-in", "HIQ"), ("check-in", "hyper")])
def test_the_fifteen_questions_are_asked_and_each_answer_is_one(
    run: Commands, words: tuple[str, ...]
) -> None:
    ran = run(*words, typed=HIQ.replace(",", "\n") + "\n")
    assert ran.status == 0
    assert ran.lines[0] == "Hyper-independence · HIQ: as it is for you these days."
    assert CAVEAT in ran.lines[:4]
    assert "1 of 15. I feel anxious or uncomfortable when others offer to help me" in ran.lines
    assert "1 never, 2 rarely, 3 sometimes, 4 often, 5 always." in ran.lines
    assert ran.out.count("1 never, 2 rarely") == 1, "the options are said where they change"
    assert "Total: 46 of 15–75. The list calls 46 to 60 “moderate, worth attention”." in ran.lines
    assert ran.out.rindex(CAVEAT) > ran.out.index("Total: 46")
    (done,) = responses(run, "hiq")
    assert done.answers == {str(number): int(value) for number, value in enumerate(HIQ.split(","), 1)}
    assert done.day == TODAY


def test_words_are_as_good_as_digits_and_what_it_does_not_take_is_said(run: Commands) -> None:
    ran = run("hiq", typed="Often\n6\nsometime\n2\nquit\n")
    assert "Saved: 4, often." in ran.lines
    refused = [line for line in ran.lines if line.startswith("Not saved.")]
    assert [line.rpartition("; ")[2] for line in refused] == ["not “6”.", "not “sometime”."]
    left = begun(run, "hiq")
    assert left
    assert left.answers == {"1": 4, "2": 2}


def test_it_is_left_and_gone_on_with_where_it_was_left(run: Commands) -> None:
    ran = run("hiq", typed="3\n4\nquit\n")
    assert ran.lines[-1] == "What you answered is saved. moodladder check-in hiq goes on with it."
    ran = run("check-in", "hiq", typed="\n".join(HIQ.split(",")[2:]) + "\n")
    assert "You go on where you left, with 2 answers." in ran.lines
    assert not any(line.startswith("1 of 15.") for line in ran.lines)
    assert "3 of 15. I feel guilty or weak when I need support from others" in ran.lines
    assert "1 never, 2 rarely, 3 sometimes, 4 often, 5 always." in ran.lines
    (done,) = responses(run, "hiq")
    assert len(done.answers) == 15
    assert begun(run, "hiq") is None


def test_back_shows_what_stands_and_more_says_the_question_whole(run: Commands) -> None:
    ran = run("hiq", typed="3\n-\n5\n?\nquit\n")
    assert "So far: 3, sometimes." in ran.lines
    assert "How often is this so? I would rather struggle alone than ask for assistance" in ran.lines
    left = begun(run, "hiq")
    assert left
    assert left.answers == {"1": 5}


def test_nothing_answered_leaves_nothing(run: Commands) -> None:
    for typed in ("quit\n", "\n" * 15, ""):
        assert run("hiq", typed=typed).lines[-1] == "Nothing was answered, and nothing is kept."
    assert begun(run, "hiq") is None
    assert responses(run, "hiq") == ()


def test_open_questions_are_named_and_ending_without_them_gives_no_total(run: Commands) -> None:
    answers = HIQ.split(",")
    answers[6] = answers[8] = ""
    ran = run("hiq", typed="\n".join(answers) + "\nno\n")
    said = "Questions 7 and 9 are open, so there is no total. Nothing is guessed in its place."
    assert f"1 of 1. {said} End it like this? yes or no." in ran.lines
    assert ran.lines[-1] == "What you answered is saved. moodladder check-in hiq goes on with it."
    ran = run("hiq", typed="\n\n\n\n\n\n\n\n\nperhaps\nyes\n")
    assert "Not saved. This takes yes or no, not “perhaps”." in ran.lines
    assert said in ran.lines[ran.lines.index("Ended.") :]
    assert "Total" not in ran.out
    assert "Over the years: 10 of 5–25." in ran.lines
    (done,) = responses(run, "hiq")
    assert not {"7", "9"} & done.answers.keys()


def test_answers_for_an_earlier_day_and_what_was_begun_moves_there_too(run: Commands) -> None:
    ran = run("hiq", "--day", "yesterday", typed="3\nquit\n")
    assert "The answers are for Saturday 21 November." in ran.lines
    left = begun(run, "hiq")
    assert left
    assert left.day == TODAY - timedelta(1)
    run("hiq", "--day", "2026-11-15", typed="quit\n")
    left = begun(run, "hiq")
    assert left
    assert left.day == TODAY - timedelta(1), "nothing moves before something is answered"
    run("hiq", "--day", "2026-11-15", typed="4\nquit\n")
    left = begun(run, "hiq")
    assert left
    assert left.day == TODAY - timedelta(7)


def test_what_was_begun_is_said_to_move_to_the_day_given_and_ends_on_it(run: Commands) -> None:
    run("hiq", "--day", "yesterday", typed="3\n4\nquit\n")
    ran = run("hiq", typed="quit\n")
    assert "You go on where you left, with 2 answers." in ran.lines
    assert (
        "The answers are for Saturday 21 November, when you began it; --day puts them on another."
        in ran.lines
    )
    rest = "\n".join(HIQ.split(",")[2:]) + "\n"
    ran = run("hiq", "--day", "2026-11-15", typed=rest)
    said = "You go on with 2 answers for Saturday 21 November. Once you answer or end it, all are for"
    assert f"{said} Sunday 15 November." in ran.lines
    assert "Hyper-independence · HIQ, Sunday 15 November" in ran.lines
    assert [one.day for one in responses(run, "hiq")] == [TODAY - timedelta(7)]
    assert begun(run, "hiq") is None


def test_what_was_begun_stays_where_all_answers_come_from_a_line(run: Commands) -> None:
    run("hiq", "--day", "yesterday", typed="3\n4\nquit\n")
    ran = run("hiq", "--day", "2026-11-15", "--answers", HIQ)
    assert (
        "What you began for Saturday 21 November stays; moodladder check-in hiq goes on with it." in ran.lines
    )
    assert [one.day for one in responses(run, "hiq")] == [TODAY - timedelta(7)]
    left = begun(run, "hiq")
    assert left
    assert (left.day, left.answers) == (TODAY - timedelta(1), {"1": 3, "2": 4})


def test_too_soon_is_said_and_it_can_be_taken_all_the_same(run: Commands) -> None:
    run("hiq", "--answers", HIQ, "--day", "2026-11-15")
    ran = run("hiq", typed="3\nquit\n")
    said = "You took it last on Sunday 15 November. Sooner than two weeks it tells little; you can."
    assert said in ran.lines
    assert begun(run, "hiq")


def test_too_near_to_one_on_either_side_is_said(run: Commands) -> None:
    for day in ("2026-09-01", "2026-11-15"):
        run("hiq", "--answers", HIQ, "--day", day)
    ran = run("hiq", "--day", "2026-11-10", typed="quit\n")
    assert "You took it on Sunday 15 November. Within two weeks it tells little; you can." in ran.lines
    ran = run("hiq", "--day", "2026-09-05", typed="quit\n")
    assert (
        "You took it last on Tuesday 1 September. Sooner than two weeks it tells little; you can."
        in ran.lines
    )
    assert "tells little" not in run("hiq", "--day", "2026-10-10", typed="quit\n").out


def test_what_is_ticked_is_asked_by_yes_and_no(run: Commands) -> None:
    ran = run("check-in", "signs", typed="no\n\n\n\ny\n3\n1\n" + "\n" * 6)
    assert "yes or no." in ran.lines
    assert "Not saved. This takes yes or no; not “3”." in ran.lines
    (done,) = responses(run, "signs")
    assert {item for item, value in done.answers.items() if value} == {"chronic-1", "chronic-2"}
    assert "Chronic, 2 of 4 ticked:" in ran.lines
    assert "Crisis: nothing ticked." in ran.lines
    assert "reason enough to call" not in ran.out
    assert HELP not in ran.out


def test_nothing_ticked_is_an_answer_when_it_is_said_so(run: Commands) -> None:
    ran = run("check-in", "signs", typed="\n" * 12 + "no\n")
    assert "Nothing is ticked, and that is an answer." in ran.out
    assert responses(run, "signs") == ()
    run("check-in", "signs", typed="\n" * 12 + "yes\n")
    assert [one.answers for one in responses(run, "signs")] == [{}]


# Where help is


def test_a_crisis_sign_says_once_where_help_is_and_goes_on(run: Commands) -> None:
    ran = run("check-in", "signs", typed="yes\nyes\n" + "no\n" * 10)
    assert ran.out.count(HELP) == 1
    page = ran.lines[ran.lines.index("Saved: yes.") : ran.lines.index(f"{HELP} You can go on here.")]
    assert "  findahelpline.com" in page
    assert "2 of 12. Unable to accept help in a major life crisis" in ran.lines
    assert "One of these is reason enough to call somebody today." in ran.out
    assert len(responses(run, "signs")) == 1


@pytest.mark.parametrize(("answer", "times"), [("0", 0), ("1", 1), ("3", 1)])
def test_the_ninth_question_says_where_help_is_whenever_it_is_not_zero(
    run: Commands, answer: str, times: int
) -> None:
    run("check-in", "on", "phq-9")
    ran = run("check-in", "phq-9", typed="0\n" * 8 + f"{answer}\n0\n")
    assert ran.out.count(HELP) == times
    ran = run("check-in", "phq-9", "--answers", f"0,0,0,0,0,0,0,0,{answer}")
    assert ran.out.count(HELP) == times
    assert (ran.out.find(HELP) < ran.out.index("Total: ")) or not times
    shown = run("check-in", "show", "phq-9").lines
    said = [n for n, line in enumerate(shown) if "moodladder help-now shows whom you can call" in line]
    assert said == [1] * times
    assert any("as the time before" in line for line in shown) != bool(times)
    assert len(responses(run, "phq-9")) == 2


# From a line


def test_a_line_of_numbers_is_a_whole_response(run: Commands) -> None:
    ran = run("hiq", "--answers", HIQ, "--day", "yesterday")
    assert ran.status == 0
    assert ran.lines[0] == "Saved for Saturday 21 November."
    assert "Total: 46 of 15–75. The list calls 46 to 60 “moderate, worth attention”." in ran.lines
    assert CAVEAT in ran.lines
    (done,) = responses(run, "hiq")
    assert (done.day, len(done.answers)) == (TODAY - timedelta(1), 15)


@given(st.sampled_from(known()), st.data())
def test_what_is_read_from_a_line_is_what_stands_in_it(name: str, data: st.DataObject) -> None:
    one = questionnaire(name)
    answers = {
        item.id: data.draw(st.sampled_from([option.value for option in item.options])) for item in one.items
    }
    assert parsed(one, ", ".join(map(str, answers.values()))) == answers


@pytest.mark.parametrize("typed", [HIQ.replace(",", ", "), HIQ.replace(",", " "), HIQ.replace(",", ";")])
def test_commas_spaces_and_semicolons_divide(run: Commands, typed: str) -> None:
    run("hiq", "--answers", typed)
    assert len(responses(run, "hiq")) == 1


def test_a_line_can_come_from_standard_input(run: Commands) -> None:
    run("hiq", "--answers", "-", typed=f"{HIQ}\n")
    assert len(responses(run, "hiq")) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("hiq", "--answers", HIQ[:-2]), "item 15 is missing; HIQ has 15 items, and this is 14."),
        (("hiq", "--answers", f"{HIQ},3"), "there is no item 16; HIQ has 15 items."),
        (("hiq", "--answers", HIQ.replace("5", "6", 1)), "item 6 takes 1, 2, 3, 4, 5, not “6”."),
        (("hiq", "--answers", HIQ.replace("3", "0", 1)), "item 1 takes 1, 2, 3, 4, 5, not “0”."),
        (("hiq", "--answers", HIQ.replace("4", "", 1)), "item 2 takes 1, 2, 3, 4, 5, not “”."),
        (("hiq", "--answers", "often"), "item 1 takes 1, 2, 3, 4, 5, not “often”."),
        (("check-in", "signs", "--answers", f"{SIGNS[:-1]}2"), "item 12 takes 0, 1, not “2”."),
        (
            ("check-in", "impact", "--answers", "1,2,3"),
            "item 4 is missing; Impact has 12 items, and this is 3.",
        ),
    ],
)
def test_a_wrong_count_or_range_is_refused_with_the_number_of_the_item(
    run: Commands, words: tuple[str, ...], sentence: str
) -> None:
    assert run.refused(*words) == f"--answers: {sentence}"
    assert not run.path.exists()


def test_the_question_beside_the_sum_may_be_left_out(run: Commands) -> None:
    run("check-in", "on", "phq-9")
    for answers in ("1,1,1,1,1,1,1,1,0", "1,1,1,1,1,1,1,1,0,2"):
        ran = run("check-in", "phq-9", "--answers", answers)
        assert "Total: 8 of 0–27. The list calls 5 to 9 “mild”." in ran.lines
    assert "or get along with other people? Very difficult." in ran.out
    assert [len(one.answers) for one in responses(run, "phq-9")] == [9, 10]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check-in", "phq-10"), "No questionnaire is called “phq-10”. There are hiq, phq-4, "),
        (("check-in", "phq"), "“phq” can be phq-4 or phq-9. Say which."),
        (("check-in", "on"), "check-in on takes phq-4, phq-9 or gad-7."),
        (("check-in", "off"), "check-in off takes phq-4, phq-9 or gad-7."),
        (
            ("check-in", "on", "hiq"),
            "HIQ is always there; only phq-4, phq-9 and gad-7 are switched on and off.",
        ),
        (("check-in", "on", "history"), "History is always there; only phq-4, phq-9 and gad-7 are"),
        (
            ("check-in", "show", "history"),
            "What you wrote about your history is not shown here. check-in history",
        ),
        (("check-in", "gad-7"), "GAD-7 is switched off. moodladder check-in on gad-7 switches it on."),
        (("check-in", "gad7", "--answers", "0,0,0,0,0,0,0"), "GAD-7 is switched off. "),
        (("check-in", "hiq", "--json"), "check-in hiq does not take --json; "),
        (("check-in", "list", "--day", "yesterday"), "check-in list does not take --day; "),
        (("check-in", "show", "--answers", "1"), "check-in show does not take --answers; "),
        (("check-in", "history", "--day", "yesterday"), "check-in history does not take --day; "),
        (("check-in", "list", "hiq"), "check-in list takes no name; check-in show hiq shows one."),
        (("check-in", "list", "history"), "check-in list takes no name."),
        (("hiq", "--day", "tomorrow"), "--day: Monday 23 November is still to come."),
    ],
)
def test_what_cannot_be_meant_is_refused_and_no_file_is_made(
    run: Commands, words: tuple[str, ...], sentence: str
) -> None:
    assert run.refused(*words).startswith(sentence)
    assert not run.path.exists()


@pytest.mark.parametrize("name", known())
def test_a_questionnaire_is_found_by_its_id_its_name_and_its_title(name: str) -> None:
    one = questionnaire(name)
    for typed in (one.id, one.name, one.title, one.id.upper(), one.id.replace("-", "")):
        assert one_questionnaire(typed) is one
