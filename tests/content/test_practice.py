"""What ships for practice with people."""

import pytest

from tracker.content import practice as module
from tracker.content.practice import Practice, practice
from tracker.domain.people import DEEPEST, Person
from tracker.domain.text import clean_line
from tracker.domain.wording import NEED, WHO, Size


@pytest.fixture(scope="module")
def ship() -> Practice:
    return practice()


def test_the_ladder_of_depth_has_a_name_for_each_number(ship: Practice) -> None:
    assert len(set(ship.depth)) == DEEPEST + 1
    assert all(clean_line(name) == name and name for name in ship.depth)


def test_the_look_before_a_large_step_asks_and_locks_nothing(ship: Practice) -> None:
    look = ship.look
    assert all("?" in words for words in (look.steady, look.crisis, look.anyone, look.person))
    assert "{name}" in look.person
    said = " ".join((look.steady, look.crisis, look.anyone, look.person)).lower().split()
    assert not {"must", "should", "cannot"} & set(said)


def test_every_opening_has_a_need_a_person_and_a_way_out(ship: Practice) -> None:
    assert {opening.size for opening in ship.openings} == set(Size)
    for opening in ship.openings:
        assert WHO in opening.words
        assert NEED in opening.words
        assert opening.way_out
        text = type(opening)(
            "", opening.name, opening.words, "the form", None, opening.way_out, Person("", "Noa")
        ).text
        assert "Noa" in text
        assert "{" not in text
        # None of the safety behaviours: no apology, no repayment.
        assert not {"sorry", "apologise", "owe", "repay"} & set(text.lower().split())


def test_a_ladder_of_depth_of_another_height_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "load", lambda name: {"depth": ["x"], "look": {}, "openings": []})
    with pytest.raises(ValueError, match="7 names"):
        practice()
