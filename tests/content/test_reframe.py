"""What ships for thoughts: every pattern with words and questions, and the four answers as they are known."""

from collections.abc import Callable
from typing import Any

import pytest

from tracker.content import reframe
from tracker.content.loader import load
from tracker.content.reframe import pattern, patterns
from tracker.domain.evening import NAME_LENGTH
from tracker.domain.recogniser import NONE, PATTERNS
from tracker.domain.text import clean_line
from tracker.domain.thoughts import LONGEST

FOUR = {
    "all-or-nothing thinking": (
        "If I need help, I'm completely weak",
        "Asking for help when needed is a sign of wisdom, not weakness",
    ),
    "mind reading": (
        "They'll think I'm incompetent if I ask for help",
        "Most people are happy to help and don't judge others for having needs",
    ),
    "catastrophizing": (
        "If I depend on others, they'll inevitably let me down",
        "Interdependence is natural and healthy in relationships",
    ),
    "emotional reasoning": (
        "I feel like a burden, so I must be one",
        "I can be strong and still need support sometimes",
    ),
}


def test_the_four_and_their_balanced_answers_stand_word_for_word() -> None:
    assert {one.name: (one.like, one.card) for one in patterns() if one.card} == FOUR
    assert [one.name for one in patterns()][:4] == list(FOUR)


def test_there_is_one_for_each_pattern_that_can_be_recognised() -> None:
    assert sorted(one.id for one in patterns()) == sorted(set(PATTERNS) - {NONE})
    assert len({one.name for one in patterns()}) == len(patterns())
    assert pattern("labeling") in patterns()
    assert pattern("comparing") is None
    assert pattern(NONE) is None


@pytest.mark.parametrize("one", patterns(), ids=lambda one: one.id)
def test_each_says_what_it_is_and_asks_rather_than_answers(one: reframe.Pattern) -> None:
    for text in (one.name, one.words, one.like, *one.questions):
        assert clean_line(text) == text
        assert text
    assert len(one.name) <= NAME_LENGTH
    assert len(one.card) <= LONGEST
    assert one.words.endswith(".")
    assert len(one.questions) >= 2
    assert all(question.endswith("?") for question in one.questions)
    said = " ".join((one.words, *one.questions)).lower().split()
    assert not {"irrational", "disorder", "distorted", "distortion", "simply"} & set(said)


def drop(row: dict[str, Any]) -> None:
    del row["questions"]


def add(row: dict[str, Any]) -> None:
    row["more"] = "x"


def rename(row: dict[str, Any]) -> None:
    row["id"] = "moping"


@pytest.mark.parametrize("spoil", [drop, add, rename])
def test_a_broken_file_is_refused(
    monkeypatch: pytest.MonkeyPatch, spoil: Callable[[dict[str, Any]], None]
) -> None:
    broken = load("reframe.toml")
    spoil(broken["patterns"][0])
    monkeypatch.setattr(reframe, "load", lambda _: broken)
    with pytest.raises((ValueError, KeyError, TypeError)):
        patterns.__wrapped__()
