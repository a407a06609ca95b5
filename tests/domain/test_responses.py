"""When a questionnaire is due, and when another sitting tells little yet."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.content.questionnaires import known, questionnaire
from tracker.domain.questionnaires import Group
from tracker.domain.responses import EVENINGS_FIRST, is_due, soon_words

TODAY = date(2026, 11, 22)
HIQ, PHQ_4, SIGNS = (questionnaire(one) for one in ("hiq", "phq-4", "signs"))


def ago(days: int) -> date:
    return TODAY - timedelta(days)


@pytest.mark.parametrize(
    ("name", "last", "logged", "due"),
    [
        ("hiq", None, EVENINGS_FIRST - 1, False),
        ("hiq", None, EVENINGS_FIRST, True),
        ("hiq", ago(29), 400, False),
        ("hiq", ago(30), 0, True),
        ("phq-4", None, 400, False),
        ("phq-4", ago(13), 400, False),
        ("phq-4", ago(14), 400, True),
        ("impact", None, 400, False),
        ("impact", ago(90), 400, True),
        ("signs", ago(4000), 400, False),
        ("attachment", None, 400, False),
    ],
)
def test_due(name: str, last: date | None, logged: int, due: bool) -> None:
    assert is_due(questionnaire(name), last, TODAY, logged_days=logged) is due


@given(st.sampled_from(known()), st.dates(date(2000, 1, 1), TODAY), st.integers(0, 400))
def test_what_is_due_stays_due_until_it_is_taken(name: str, last: date, later: int) -> None:
    one = questionnaire(name)
    if is_due(one, last, TODAY, logged_days=9):
        assert is_due(one, last, TODAY + timedelta(later), logged_days=9)
        assert not is_due(one, TODAY, TODAY, logged_days=9)
        assert not soon_words(one, last, TODAY), "what is due is never too soon"


@given(st.sampled_from(known()), st.integers(0, 60))
def test_a_first_time_is_proposed_of_check_ins_alone(name: str, logged: int) -> None:
    one = questionnaire(name)
    due = one.group is Group.CHECK_IN and logged >= EVENINGS_FIRST
    assert is_due(one, None, TODAY, logged_days=logged) is due


def test_too_soon_is_said_and_forbids_nothing() -> None:
    said = "You took it last on Monday 9 November. Sooner than two weeks it tells little; you can."
    assert soon_words(HIQ, ago(13), TODAY) == said
    assert soon_words(HIQ, ago(14), TODAY) == ""
    assert soon_words(HIQ, None, TODAY) == ""
    assert soon_words(SIGNS, TODAY, TODAY) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [(7, "a week"), (14, "two weeks"), (28, "four weeks"), (90, "90 days"), (10, "10 days")],
)
def test_how_soon_is_said_in_words_that_are_true(days: int, words: str) -> None:
    one = replace(HIQ, interval_days=365, soonest_days=days, _by_id={})
    assert f"Sooner than {words} it tells little" in soon_words(one, TODAY, TODAY)
