"""`check-in list` and `show`: how each questionnaire stands, and what came of it."""

import json
from datetime import timedelta

from tests.cli.support import Commands
from tests.cli.test_check_in import CAVEAT, HIQ, SIGNS, TODAY, responses
from tracker.content.questionnaires import known, questionnaire
from tracker.domain.evening import Did, Moment, MomentKind


def test_the_list_says_how_each_stands_and_no_score_without_its_caveat(run: Commands) -> None:
    run("hiq", "--answers", HIQ, "--day", "2026-10-01")
    run("check-in", "on", "PHQ-4")
    run("check-in", "signs", "--answers", SIGNS)
    lines = run("check-in").lines
    assert lines == run("check-in", "list").lines
    assert lines[:3] == [
        "hiq: Hyper-independence · HIQ; 46 of 15–75 on Thursday 1 October; due.",
        f"  {CAVEAT}",
        "phq-4: Mood and worry · PHQ-4; not taken yet.",
    ]
    assert "gad-7: Worry · GAD-7; switched off." in lines
    at = lines.index("signs: Signs that help is needed; nothing ticked on Sunday 22 November.")
    assert lines[at + 1] == f"  {questionnaire('signs').caveat}"
    assert lines[-2:] == [
        "history: Looking back, privately; 0 of 8 questions answered.",
        "My plan: 0 of 6 parts written.",
    ]


def test_a_result_says_what_moved_since_the_time_before(run: Commands) -> None:
    run("hiq", "--answers", HIQ, "--day", "2026-10-01")
    run("hiq", "--answers", HIQ.replace("3", "5", 1).replace("1", "2", 1))
    lines = run("check-in", "show", "hiq").lines
    assert lines[0] == "Hyper-independence · HIQ, Sunday 22 November"
    assert lines[1] == "Total: 49 of 15–75. The list calls 46 to 60 “moderate, worth attention”."
    assert CAVEAT in lines
    at = lines.index("Since Thursday 1 October:")
    assert lines[at + 1].startswith(
        "  The total is 3 points higher than the time before. Nobody has measured"
    )
    assert lines[at + 2].startswith(
        "  1. I feel anxious or uncomfortable when others offer to help me: sometimes,"
    )
    assert lines[at + 3].endswith("never, now rarely")
    assert "Earlier totals: 46 on Thursday 1 October." in lines
    assert "The next one is due around Tuesday 22 December." in lines
    run.clock.local += timedelta(30)
    assert "It is time for the next one: moodladder check-in hiq" in run("check-in", "show", "hiq").lines
    earlier = run("check-in", "show", "hiq", "--day", "2026-10-01").lines
    assert earlier[1].startswith("Total: 46 of 15–75.")
    assert "Since" not in " ".join(earlier)


def test_a_profile_says_what_each_sum_was_and_how_it_moved(run: Commands) -> None:
    run("check-in", "impact", "--answers", "1,1,1,1,1,1,1,1,1,1,1,1", "--day", "2026-08-01")
    run("check-in", "impact", "--answers", "2,2,1,1,1,1,1,1,1,1,1,0")
    lines = run("check-in", "show", "impact").lines
    assert "  Work: 6, 2 higher than the time before." in lines
    assert "  Health: 3, 1 lower than the time before." in lines
    assert "Work earlier: 4 on Saturday 1 August." in lines


def test_an_open_sitting_hides_no_earlier_total(run: Commands) -> None:
    run("hiq", "--answers", HIQ, "--day", "2026-10-01")
    run("hiq", typed="\n" + "\n".join(HIQ.split(",")[1:]) + "\nyes\n")
    assert "Earlier totals: 46 on Thursday 1 October." in run("check-in", "show", "hiq").lines


def test_whose_it_is_and_on_which_terms_is_said_with_every_result(run: Commands) -> None:
    one = questionnaire("phq-4")
    run("check-in", "on", "phq-4")
    for ran in (run("check-in", "phq-4", "--answers", "1,1,1,1"), run("check-in", "show", "phq-4")):
        assert one.where_from in ran.lines
    (said,) = json.loads(run("check-in", "show", "phq-4", "--json").out)["results"]
    assert (said["source"], said["licence"]) == (one.source, one.licence)


def test_beside_the_result_stands_what_was_done_with_its_n(run: Commands) -> None:
    def offers(store: object) -> None:
        for did in (Did.ACCEPTED, Did.DECLINED, Did.PARTLY):
            store.moments.add(Moment("", TODAY, MomentKind.OFFERED, None, did), run.clock(4))  # type: ignore[attr-defined]

    run.change(offers)
    run("hiq", "--answers", HIQ)
    lines = run("check-in", "show", "hiq").lines
    assert "What you did when help came up, Monday 26 October to Sunday 22 November:" in lines
    assert "  Help was offered 3 times; you took it, or a part of it, twice." in lines


def test_what_was_never_taken_is_said(run: Commands) -> None:
    run("log", "--mood", "5")
    assert run("check-in", "show").out == "Nothing has been taken yet.\n"
    assert run("check-in", "show", "impact").out == "Impact has not been taken yet.\n"
    run("hiq", "--answers", HIQ)
    yesterday = "Saturday 21 November"
    assert run("check-in", "show", "hiq", "--day", "yesterday").out == f"HIQ was not taken on {yesterday}.\n"
    assert run("check-in", "show", "--day", "yesterday").out == f"Nothing was taken on {yesterday}.\n"


def test_every_score_has_its_caveat_in_every_output(run: Commands) -> None:
    for name in ("phq-4", "phq-9", "gad-7"):
        run("check-in", "on", name)
    for name in known():
        one = questionnaire(name)
        answers = ",".join(str(item.low) for item in one.items)
        assert one.caveat in run("check-in", name, "--answers", answers).lines
        assert one.caveat in run("check-in", "show", name).lines
        (result,) = json.loads(run("check-in", "show", name, "--json").out)["results"]
        assert result["caveat"] == one.caveat
    listed, shown = run("check-in", "list").out, run("check-in", "show").out
    assert all(questionnaire(name).caveat in listed for name in known())
    assert all(questionnaire(name).caveat in shown for name in known())


def test_json_has_the_numbers_the_open_ones_and_what_moved(run: Commands) -> None:
    run("hiq", "--answers", HIQ, "--day", "2026-10-01")
    run("hiq", typed="5\n" + "\n" * 14 + "yes\n")
    read = json.loads(run("check-in", "show", "hiq", "--json").out)
    (result,) = read["results"]
    assert (result["total"], result["band"], result["open"]) == (None, None, list(range(2, 16)))
    assert result["changes"] == [{"item": 1, "before": 3, "after": 5}]
    assert result["answers"][1] == {
        "item": 2,
        "text": "I would rather struggle alone than ask for assistance",
        "value": None,
    }
    assert result["before"]["total"] == 46
    assert result["before"]["parts"][0] == {
        "id": "now",
        "name": "How it is now",
        "total": 36,
        "low": 10,
        "high": 50,
    }
    assert read["behaviour"] == {
        "start": "2026-10-26",
        "end": "2026-11-22",
        "offered": 0,
        "taken": 0,
        "needed": 0,
        "asked": 0,
    }
    listed = json.loads(run("check-in", "list", "--json").out)
    assert [one["id"] for one in listed["questionnaires"]] == list(known())
    assert listed["questionnaires"][0]["last"]["open"] == list(range(2, 16))
    assert listed["questionnaires"][1] == {
        "id": "phq-4",
        "name": "PHQ-4",
        "title": "Mood and worry",
        "group": "screener",
        "wanted": False,
        "begun": False,
        "due": False,
        "interval_days": 14,
        "caveat": questionnaire("phq-4").caveat,
        "last": None,
    }


def test_a_screener_is_switched_on_and_off_and_keeps_its_answers(run: Commands) -> None:
    assert (
        run("check-in", "on", "gad-7").lines[0] == "Worry · GAD-7 is on. moodladder check-in gad-7 takes it."
    )
    run("check-in", "gad-7", "--answers", "1,1,1,1,1,1,1")
    assert run("check-in", "off", "gad-7").out == "Worry · GAD-7 is off. What you answered stays.\n"
    assert "gad-7: Worry · GAD-7; 7 of 0–21 on Sunday 22 November; switched off." in run("check-in").lines
    assert len(responses(run, "gad-7")) == 1


def test_signs_are_named_and_their_number_is_compared_with_nothing(run: Commands) -> None:
    run("check-in", "signs", "--answers", SIGNS, "--day", "2026-09-01")
    run("check-in", "signs", "--answers", SIGNS.replace("0", "1", 5), "--day", "2026-10-01")
    run("check-in", "signs", "--answers", SIGNS)
    lines = run("check-in", "show", "signs").lines
    assert "  Relationship problems everywhere: not ticked any more" in lines
    assert "Earlier: 5 ticked on Thursday 1 October; nothing ticked on Tuesday 1 September." in lines
    assert not [line for line in lines if "lower" in line or "measured" in line]
