"""Wording an ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.people import Person
from tracker.domain.wording import Ask, Size, check_filled, check_own_name, check_tried, filled, proposed


def test_an_ask_is_its_words_and_then_a_way_out() -> None:
    ask = Ask(
        "",
        "x",
        "Hi {who}, could you help with {need}?",
        "the form",
        None,
        "No is fine, {who}.",
        Person("", "Noa"),
    )
    assert ask.text == "Hi Noa, could you help with the form?\n\nNo is fine, Noa."
    assert Ask("", "x", "Hi {who}").text == "Hi {who}"


@given(st.text(), st.text())
def test_what_is_put_in_is_never_read_as_a_place(who: str, need: str) -> None:
    assert filled("<{who}|{need}>", who, need) == f"<{who or '{who}'}|{need or '{need}'}>"


@pytest.mark.parametrize(("name", "words"), [("", "x"), ("x", ""), ("x" * 81, "x"), ("x", "x" * 2001)])
def test_a_wording_needs_a_name_and_words_of_bearable_length(name: str, words: str) -> None:
    with pytest.raises(Refused):
        Ask("", name, words)


OURS = (
    Ask("", "A small favor", "Hi {who}: {need}?", size=Size.SMALL),
    Ask("", "Practical help", "Hi {who}.", size=Size.LARGE),
)
JO, INES = Person("j", "Jo"), Person("i", "Ines")
MINE = Ask("1", "Mine", "Please.", "soup", Size.SMALL, person=JO)


@pytest.mark.parametrize(
    ("ask", "places"),
    [
        (Ask("", "x", "{who}: {need}"), ("{who}", "{need}")),
        (Ask("", "x", "{who}: {need}", "soup"), ("{who}",)),
        (Ask("", "x", "Hi.", way_out="{need}", person=JO), ("{need}",)),
        (Ask("", "x", "{who}: {need}", "{who}", person=JO), ()),
        (Ask("", "x", "Hi."), ()),
    ],
)
def test_what_is_still_open_is_known_and_not_sent(ask: Ask, places: tuple[str, ...]) -> None:
    assert ask.still_open == places
    if not places:
        check_filled(ask)
        return
    with pytest.raises(Refused, match="Still open"):
        check_filled(ask)


def test_an_attempt_takes_no_ask_that_is_too_long_as_a_whole() -> None:
    check_tried(Ask("", "x", "w" * 1399, way_out="o" * 600))
    with pytest.raises(Refused, match="up to 2000 characters; this has 2101"):
        check_tried(Ask("", "x", "w" * 1500, way_out="o" * 600))


@pytest.mark.parametrize("name", ["A small favor", "small FAVOR", "the small favor"])
def test_a_name_of_ours_is_not_taken_twice(name: str) -> None:
    check_own_name("A smaller favor", OURS)
    with pytest.raises(Refused, match="“A small favor” is an opening that is there already"):
        check_own_name(name, OURS)


@pytest.mark.parametrize(
    ("size", "person", "name"),
    [
        (None, None, "Mine"),
        (Size.SMALL, None, "Mine"),
        (Size.SMALL, JO, "Mine"),
        (Size.SMALL, INES, "A small favor"),
        (Size.LARGE, None, "Practical help"),
        (Size.MIDDLE, None, "A small favor"),
    ],
)
def test_what_is_proposed_has_the_size_and_is_for_nobody_else(
    size: Size | None, person: Person | None, name: str
) -> None:
    assert proposed((MINE,), OURS, size, person).name == name
