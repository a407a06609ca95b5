"""Scoring: by published examples, and by what must hold for every set of answers."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.content.questionnaires import known, questionnaire
from tracker.domain.errors import Refused
from tracker.domain.questionnaires import (
    Answers,
    Questionnaire,
    Style,
    band_of,
    changes,
    difference_words,
    score,
)

ALL = tuple(questionnaire(one) for one in known())
RATED = tuple(one for one in ALL if one.style is Style.RATED)
TOTALLED = tuple(one for one in ALL if one.has_total)
TICKED = tuple(one for one in ALL if one.style is Style.TICKED)


@st.composite
def answered(draw: st.DrawFn, among: tuple[Questionnaire, ...] = ALL) -> tuple[Questionnaire, dict[str, int]]:
    """A questionnaire with an answer to every item."""
    one = draw(st.sampled_from(among))
    given = {item.id: draw(st.sampled_from([o.value for o in item.options])) for item in one.items}
    return one, given


def in_order(*values: int) -> Answers:
    return {str(number): value for number, value in enumerate(values, 1)}


# HL7 Personal Health Record Format IG, input/fsh/pghd/examples/Mind: the QuestionnaireResponse and the Observation
# derived from it, for PHQ-9 (LOINC 44261-6) and GAD-7 (LOINC 70274-6); both are 3, “Minimal”. The PHQ-9 of 27 is the
# example of the PRO module of the Medizininformatik-Initiative's core data set (mii-exa-pro-phq-9-response), whose
# question on difficulty stands outside the total. The PHQ-4 with “Anxiety: 1, Depression: 4, Total: 5” is from the
# test data of awell-health/awell-score (phq_4_test_responses).
PUBLISHED = [
    ("phq-9", in_order(0, 0, 1, 1, 1, 0, 0, 0, 0), 3, "minimal", {}),
    ("phq-9", in_order(3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 27, "severe", {}),
    ("gad-7", in_order(0, 0, 1, 1, 0, 1, 0), 3, "minimal", {}),
    ("phq-4", in_order(0, 1, 3, 1), 5, "mild", {"worry": 1, "mood": 4}),
]


@pytest.mark.parametrize(("name", "answers", "total", "band", "parts"), PUBLISHED)
def test_a_published_example_scores_as_published(
    name: str, answers: Answers, total: int, band: str, parts: dict[str, int]
) -> None:
    scored = score(questionnaire(name), answers)
    assert (scored.total, scored.band and scored.band.words, scored.parts) == (total, band, parts)
    assert scored.open == ()


def test_the_fifteen_by_hand() -> None:
    scored = score(questionnaire("hiq"), in_order(3, 4, 2, 4, 3, 5, 4, 2, 4, 5, 2, 1, 2, 2, 3))
    assert scored.total == 46
    assert scored.band
    assert scored.band.words == "moderate, worth attention"
    assert scored.parts == {"now": 36, "history": 10}


@given(answered(), st.randoms(use_true_random=False))
def test_permuting_answers_within_a_sub_scale_keeps_its_total(
    drawn: tuple[Questionnaire, dict[str, int]], random: Random
) -> None:
    one, answers = drawn
    moved = dict(answers)
    for part in one.parts:
        shuffled = [answers[item] for item in part.items]
        random.shuffle(shuffled)
        moved.update(zip(part.items, shuffled, strict=True))
    assert score(one, moved).parts == score(one, answers).parts
    assert score(one, moved).total == score(one, answers).total


@given(answered(TOTALLED))
def test_every_complete_set_of_answers_falls_in_exactly_one_band(
    drawn: tuple[Questionnaire, dict[str, int]],
) -> None:
    one, answers = drawn
    scored = score(one, answers)
    assert scored.total == sum(answers[item.id] for item in one.scored)
    assert scored.total is not None
    assert [band for band in one.bands if band.low <= scored.total <= band.high] == [scored.band]


@given(answered(), st.sets(st.integers(0, 15)))
def test_turning_items_mirrors_what_they_are_worth(
    drawn: tuple[Questionnaire, dict[str, int]], turned: set[int]
) -> None:
    one, answers = drawn
    items = tuple(
        replace(item, reverse=not item.reverse) if number in turned else item
        for number, item in enumerate(one.items)
    )
    mirrored = {
        item.id: item.low + item.high - answers[item.id] if item.reverse else answers[item.id]
        for item in items
    }
    assert score(replace(one, items=items, _by_id={}), mirrored) == score(one, answers)


@given(answered(RATED), st.data())
def test_a_missing_answer_leaves_its_sums_open_and_no_other(
    drawn: tuple[Questionnaire, dict[str, int]], data: st.DataObject
) -> None:
    one, answers = drawn
    missing = data.draw(st.sampled_from(one.scored))
    whole = score(one, answers)
    del answers[missing.id]
    scored = score(one, answers)
    assert (scored.total, scored.band, scored.open) == (None, None, (missing.id,))
    for part in one.parts:
        expected = None if missing.id in part.items else whole.parts[part.id]
        assert scored.parts[part.id] == expected


@given(answered(TICKED))
def test_what_is_not_ticked_counts_as_nothing(drawn: tuple[Questionnaire, dict[str, int]]) -> None:
    one, answers = drawn
    ticked = {item: value for item, value in answers.items() if value}
    assert score(one, ticked) == score(one, answers)
    assert score(one, ticked).open == ()
    assert sum(value or 0 for value in score(one, ticked).parts.values()) == len(ticked)


def test_answers_of_an_older_wording_are_left_out() -> None:
    one = questionnaire("gad-7")
    answers = in_order(1, 1, 1, 1, 1, 1, 1)
    assert score(one, {**answers, "once": 3}) == score(one, answers)


def test_no_total_has_no_band() -> None:
    assert band_of(questionnaire("hiq").bands, None) is None


@pytest.mark.parametrize(
    ("item", "value", "words"),
    [
        ("1", 6, "Item 1 takes 1, 2, 3, 4, 5, not 6."),
        ("15", 0, "Item 15 takes 1, 2, 3, 4, 5, not 0."),
        ("16", 3, "HIQ has no item 16."),
    ],
)
def test_an_answer_off_its_scale_is_refused_by_the_number_of_its_item(
    item: str, value: int, words: str
) -> None:
    with pytest.raises(Refused) as told:
        questionnaire("hiq").item(item).checked(value)
    assert str(told.value) == words


@given(answered(), st.data())
def test_changes_are_what_moved_the_furthest_first(
    drawn: tuple[Questionnaire, dict[str, int]], data: st.DataObject
) -> None:
    one, before = drawn
    after = {
        item.id: data.draw(st.sampled_from([option.value for option in item.options])) for item in one.items
    }
    found = changes(one, before, after)
    moved = {item: after[item] - before[item] for item in before if after[item] != before[item]}
    assert {change.item.id: change.by for change in found} == moved
    sizes = [abs(change.by) for change in found]
    assert sizes == sorted(sizes, reverse=True)


def test_what_was_open_once_has_not_moved_but_what_was_not_ticked_has() -> None:
    assert changes(questionnaire("hiq"), {"1": 1}, {"2": 5}) == ()
    (tick,) = changes(questionnaire("signs"), {}, {"trauma-1": 1})
    assert (tick.item.id, tick.before, tick.after) == ("trauma-1", 0, 1)


@pytest.mark.parametrize(
    ("name", "before", "after", "words"),
    [
        ("hiq", 40, 40, "The total is the same as the time before."),
        (
            "hiq",
            40,
            44,
            "The total is 4 points higher than the time before. Nobody has measured how much of a difference is "
            "more than chance here.",
        ),
        (
            "phq-4",
            5,
            1,
            "The total is 4 points lower than the time before. We know of no number for how much of a difference is "
            "more than chance here.",
        ),
        (
            "phq-9",
            12,
            6,
            "The total is 6 points lower than the time before. That is a change by the published rule (6 or more: "
            "NHS Talking Therapies manual).",
        ),
        (
            "phq-9",
            12,
            7,
            "The total is 5 points lower than the time before. That is less than a change by the published rule "
            "(6 or more: NHS Talking Therapies manual).",
        ),
        (
            "gad-7",
            3,
            7,
            "The total is 4 points higher than the time before. That is a change by the published rule (4 or more: "
            "NHS Talking Therapies manual).",
        ),
        (
            "gad-7",
            3,
            4,
            "The total is 1 point higher than the time before. That is less than a change by the published rule "
            "(4 or more: NHS Talking Therapies manual).",
        ),
    ],
)
def test_a_difference_is_said_with_the_published_rule_where_there_is_one(
    name: str, before: int, after: int, words: str
) -> None:
    assert difference_words(questionnaire(name), before, after) == words
