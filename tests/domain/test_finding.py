"""Found by a part of a name, however it is typed; what is spelled exactly so stands alone."""

import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.finding import bare, found, is_in


class One(NamedTuple):
    """Something with a name."""

    id: str
    name: str


def names(typed: str, *known: str) -> list[str]:
    return [one.name for one in found(typed, [One(f"id-{n}", name) for n, name in enumerate(known)])]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ine", "Inés"),
        ("ines", "Inés"),
        ("INÉ", "ines"),
        ("ine\u0301", "INES"),
        ("mull", "Jo Müller"),
        ("strasse", "Weiße Straße"),
        ("straße", "Kurze Strasse"),
        ("lukasz", "Łukasz"),
        ("soren", "Søren"),
        ("Ανδρεας", "Ανδρέας"),
        ("שלום", "שָׁלוֹם"),
        ("anna maria", "Anna\u00a0 Maria"),
    ],
)
def test_letters_are_found_whatever_stands_on_them(typed: str, name: str) -> None:
    assert names(typed, name, "Tom") == [name]
    assert is_in(typed, name)


def test_an_exact_spelling_stands_alone() -> None:
    assert names("Inés", "Ines", "Inés", "Inés Maria") == ["Inés"]
    assert names("ines", "Ines", "Inés", "Inés Maria") == ["Ines"]


def test_a_whole_name_without_its_accents_stands_alone() -> None:
    assert names("ines", "Inés Maria", "Inés") == ["Inés"]


def test_several_that_have_it_are_all_found() -> None:
    assert names("ine", "Inés", "Ines", "Tom") == ["Inés", "Ines"]
    assert names("ines", "Inés", "İnes", "Tom") == ["Inés", "İnes"]


def test_an_id_is_meant_only_whole() -> None:
    assert names("id-1", "Inés", "Tom") == ["Tom"]
    assert names("id", "Inés", "Tom") == []


def test_other_letters_are_other_letters() -> None:
    assert names("а", "anna") == []
    assert not is_in("o", "Inés")


@given(st.text())
def test_a_name_is_found_by_itself_in_every_form(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert is_in(unicodedata.normalize(form, text), text)
    assert bare(bare(text)) == bare(text)
