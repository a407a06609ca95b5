"""People: what is noted of them, their initials, two entries of one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.people import Caution, Person, Sign, initials, together


def test_what_is_noted_of_somebody_is_said_without_a_score() -> None:
    noted = Person(
        "", "Mum", signs=frozenset({Sign.SHOWN, Sign.RELIABLE}), cautions=frozenset({Caution.VOLATILE})
    )
    assert noted.safe_words == "reliable · has shown it in small ways · can be volatile"
    assert Person("", "Mum").safe_words == ""


@pytest.mark.parametrize(
    "wrong", [{"closeness": 11}, {"closeness": -1}, {"shared": 7}, {"relation": "x" * 81}]
)
def test_what_is_off_its_scale_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        Person("", "Mum", **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Noa", "N."),
        ("anna maria", "A. M."),
        ("Dr. Weiss", "D. W."),
        ("佐藤さん", "佐."),
        ("[/b]", "B."),
        ("?!", "?."),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


@given(st.text(min_size=1, max_size=80).filter(lambda text: text.strip() == text))
def test_any_name_has_initials_that_are_a_name(name: str) -> None:
    assert Person("", initials(name)).name


def test_two_entries_of_one_person_lose_nothing() -> None:
    keep = Person("a", "Noa", "rings", "", frozenset({Sign.RELIABLE}), frozenset(), None, 4, False)
    gone = Person(
        "b", "Noa K.", "sings", "sister", frozenset({Sign.SHOWN}), frozenset({Caution.CRITICAL}), 8, 2, True
    )
    assert together(keep, gone) == Person(
        "a",
        "Noa",
        "rings\nsings\nAlso: Noa K.\nAlso: shared 2 of 6",
        "sister",
        frozenset({Sign.RELIABLE, Sign.SHOWN}),
        frozenset({Caution.CRITICAL}),
        8,
        4,
        False,
    )
    assert together(keep, Person("b", "noa", "rings")).note == "rings"


def test_a_word_within_a_word_is_noted_and_a_line_that_stands_there_is_not_noted_twice() -> None:
    keep = Person("a", "Noa", "not safe\nrings", closeness=8)
    assert together(keep, Person("b", "Noa", "no", closeness=3)).note == (
        "not safe\nrings\nno\nAlso: closeness 3 of 10"
    )
    assert together(keep, Person("b", "Noa", "rings\nnot safe", closeness=8)).note == keep.note


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_line_of_either_note_is_lost(here: str, there: str) -> None:
    both = together(Person("a", "Noa", here), Person("b", "Noa", there)).note.split("\n")
    assert {line for text in (here, there) for line in text.split("\n") if line} <= set(both)
