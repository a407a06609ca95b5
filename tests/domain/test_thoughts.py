"""Thought records and parts as values: what is said, what is refused, what returns, how belief moved."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.evening import Choice
from tracker.domain.parts import STEPS, InnerPart, Visit
from tracker.domain.thoughts import LONGEST, Felt, Thought, returning, shift

DAY = date(2026, 11, 22)
EMPTY = Thought("", DAY)
TEXTS = ("thought", "situation", "evidence_for", "evidence_against", "answer", "next_step")
A, B, C = (Choice(name, name) for name in "abc")


@pytest.mark.parametrize("name", TEXTS)
def test_a_record_is_empty_until_something_is_said(name: str) -> None:
    assert EMPTY.is_empty
    assert replace(EMPTY, **{name: " \n"}).is_empty  # type: ignore[arg-type]
    assert not replace(EMPTY, **{name: "x"}).is_empty  # type: ignore[arg-type]


def test_a_feeling_or_a_pattern_says_something_too() -> None:
    assert not replace(EMPTY, feelings=(Felt(A),)).is_empty
    assert not replace(EMPTY, patterns=(A,)).is_empty
    assert replace(EMPTY, proposed=("labeling",)).is_empty, "what is proposed is not said by the person"


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_has_an_end(name: str) -> None:
    replace(EMPTY, **{name: "x" * LONGEST})  # type: ignore[arg-type]
    with pytest.raises(Refused, match="Up to 4000 characters"):
        replace(EMPTY, **{name: "x" * (LONGEST + 1)})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [-1, 101, 1.5])
def test_belief_and_feelings_go_from_0_to_100(value: float) -> None:
    wrong: list[dict[str, object]] = [
        {"belief_before": value},
        {"belief_after": value},
        {"feelings": (Felt(A, value),)},  # type: ignore[arg-type]
        {"feelings": (Felt(A, None, value),)},  # type: ignore[arg-type]
    ]
    for one in wrong:
        with pytest.raises(Refused):
            replace(EMPTY, **one)  # type: ignore[arg-type]


def test_the_edges_can_be_said() -> None:
    replace(EMPTY, belief_before=0, belief_after=100, feelings=(Felt(A, 0, 100),))


def test_what_returns_most_stands_first_and_ties_stay_as_they_were_met() -> None:
    chosen = [(B,), (A, C), (C,), ()]
    found = returning(replace(EMPTY, patterns=patterns) for patterns in chosen)
    assert [(one.pattern, one.n) for one in found] == [(C, 2), (B, 1), (A, 1)]
    assert returning(()) == ()


numbers = st.one_of(st.none(), st.integers(0, 100))


@given(st.lists(st.tuples(numbers, numbers)))
def test_belief_moves_only_over_records_that_say_it_both_times(
    said: list[tuple[int | None, int | None]],
) -> None:
    moved = shift(replace(EMPTY, belief_before=before, belief_after=after) for before, after in said)
    both = [(before, after) for before, after in said if before is not None and after is not None]
    if moved is None:
        assert not both
    else:
        assert moved.n == len(both)
        assert moved.before == pytest.approx(sum(before for before, _ in both) / len(both))
        assert moved.after == pytest.approx(sum(after for _, after in both) / len(both))


def test_a_visit_has_the_steps_of_the_check_in_in_their_order() -> None:
    assert STEPS == ("body", "focus", "likeness", "toward", "job", "fear", "need")
    assert all(getattr(Visit("", DAY, InnerPart("", "x")), step) == "" for step in STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_a_visits_text_has_an_end(step: str) -> None:
    with pytest.raises(Refused, match="Up to 4000 characters"):
        Visit("", DAY, InnerPart("", "x"), **{step: "x" * (LONGEST + 1)})  # type: ignore[arg-type]


def test_a_part_has_a_name_of_a_length() -> None:
    for name in ("", "x" * 81):
        with pytest.raises(Refused, match="A part needs a name"):
            Visit("", DAY, InnerPart("", name))
