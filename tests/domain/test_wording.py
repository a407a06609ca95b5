"""Wording an ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.people import Person
from tracker.domain.wording import Ask, filled


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
