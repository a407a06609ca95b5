"""What Check-in says of a questionnaire and of a result, in a few cells or a sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.content.questionnaires import known, questionnaire
from tracker.domain.check_in import (
    NOT_MEASURED,
    Overview,
    Record,
    Standing,
    open_words,
    part_difference_words,
    result_words,
    totals,
)
from tracker.domain.questionnaires import Group, score
from tracker.domain.responses import Response, Sitting

DAY = date(2026, 11, 22)
HIQ, IMPACT, SIGNS = (questionnaire(one) for one in ("hiq", "impact", "signs"))


def taken(number: int, value: int = 3, *, back: int = 0, missing: int = 0) -> Response:
    answers = {item.id: value for item in HIQ.items[missing:]}
    return Response(f"r{number}", "hiq", DAY - timedelta(back), Sitting.DONE, answers)


@pytest.mark.parametrize(
    ("name", "answers", "words"),
    [
        ("hiq", {item.id: 3 for item in HIQ.items}, "45 of 15–75"),
        ("hiq", {"1": 3}, "14 open"),
        ("hiq", {}, "15 open"),
        ("signs", {}, "nothing ticked"),
        ("signs", {"crisis-1": 1, "trauma-2": 1, "trauma-3": 0}, "2 ticked"),
        ("impact", {item.id: 1 for item in IMPACT.items}, "4 · 4 · 4"),
    ],
)
def test_a_result_in_a_few_cells(name: str, answers: dict[str, int], words: str) -> None:
    one = questionnaire(name)
    assert result_words(one, score(one, answers)) == words


def test_what_is_open_is_named_and_nothing_is_guessed() -> None:
    answers = {item.id: 3 for item in HIQ.items}
    assert open_words(HIQ, score(HIQ, answers)) == ""
    del answers["7"]
    said = "Question 7 is open, so there is no total. Nothing is guessed in its place."
    assert open_words(HIQ, score(HIQ, answers)) == said
    del answers["9"], answers["12"]
    assert open_words(HIQ, score(HIQ, answers)).startswith(
        "Questions 7, 9 and 12 are open, so there is no total"
    )


def test_of_a_profile_each_sum_is_compared_with_the_time_before() -> None:
    before = score(IMPACT, {item.id: 1 for item in IMPACT.items})
    after = score(IMPACT, {item.id: 3 if item.id == "work-1" else 1 for item in IMPACT.items})
    assert part_difference_words(IMPACT, before, after) == (
        "Work: 6, 2 higher than the time before.",
        "Relationships: 4, as the time before.",
        "Health: 4, as the time before.",
        NOT_MEASURED,
    )
    assert NOT_MEASURED not in part_difference_words(IMPACT, before, before)
    some = score(IMPACT, {item.id: 1 for item in IMPACT.items[1:]})
    assert part_difference_words(IMPACT, some, after)[0].startswith("Relationships")
    whole = score(HIQ, {item.id: 3 for item in HIQ.items})
    assert part_difference_words(HIQ, whole, whole) == ()


def test_a_profile_with_something_open_says_which_sums_there_are() -> None:
    answers = {item.id: 1 for item in IMPACT.items[1:]}
    scored = score(IMPACT, answers)
    assert scored.parts == {"work": None, "relationships": 4, "health": 4}
    assert open_words(IMPACT, scored).startswith("Question 1 is open, so not every sum is there.")


@given(st.sets(st.sampled_from([item.id for item in HIQ.items])))
def test_open_questions_are_those_without_an_answer(missing: set[str]) -> None:
    scored = score(HIQ, {item.id: 2 for item in HIQ.items if item.id not in missing})
    assert set(scored.open) == missing
    assert (scored.total is None) == bool(missing) == bool(open_words(HIQ, scored))


def test_a_record_knows_its_latest_and_what_came_before_each() -> None:
    first, second = taken(1, back=40), taken(2)
    record = Record(HIQ, True, (first, second), None)
    assert record.latest == second
    assert (record.before(second), record.before(first)) == (first, None)
    assert record.one("r1") == first
    assert record.one("gone") == second
    assert Record(HIQ, True, (), None).latest is None


def test_totals_are_of_the_days_that_have_one_and_of_a_day_the_last() -> None:
    responses = (taken(1, 2, back=60), taken(2, 3, back=30, missing=1), taken(3, 3), taken(4, 4))
    assert totals(Record(HIQ, True, responses, None)) == ((DAY - timedelta(60), 30), (DAY, 60))
    assert totals(Record(SIGNS, True, (), None)) == ()


def test_the_overview_has_each_questionnaire_in_its_group() -> None:
    standings = tuple(Standing(questionnaire(one), True, None, False, False) for one in known())
    overview = Overview(standings, 0, 0)
    names = {group: [one.questionnaire.id for one in overview.of(group)] for group in Group}
    assert names == {
        Group.CHECK_IN: ["hiq"],
        Group.SCREENER: ["phq-4", "phq-9", "gad-7"],
        Group.MIRROR: ["attachment", "impact", "signs"],
    }
