"""What may enter the file as text."""

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.text import clean, clean_line, folded

any_text = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("\x1b[2J\x9b2J", "[2J2J"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("\u202eabc\u2066", "abc"),
        ("a\x00b", "ab"),
        ("a\udce9b", "ab"),
        ("👩\u200d👩 می\u200cخواهم \u200e", "👩\u200d👩 می\u200cخواهم \u200e"),
        ("[/b] [@click=app.quit]x[/] 😀 שלום 漢字", "[/b] [@click=app.quit]x[/] 😀 שלום 漢字"),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(any_text)
def test_nothing_is_left_that_a_terminal_takes_for_a_command(typed: str) -> None:
    kept = clean(typed)
    assert all(letter in "\t\n" or unicodedata.category(letter) not in {"Cc", "Cs"} for letter in kept)
    assert clean(kept) == kept


@given(any_text)
def test_what_is_cleaned_survives_the_file(typed: str) -> None:
    conn = sqlite3.connect(":memory:")
    try:
        assert conn.execute("SELECT ?, length(?)", [clean(typed)] * 2).fetchone() == (
            clean(typed),
            len(clean(typed)),
        )
    finally:
        conn.close()


@given(st.text(st.characters(exclude_categories=("C", "Z"))))
def test_ordinary_text_is_kept_as_typed(typed: str) -> None:
    assert clean(typed) == clean_line(typed) == typed


@given(any_text)
def test_a_line_is_one_line(typed: str) -> None:
    line = clean_line(typed)
    assert not {"\n", "\t"} & set(line)
    assert line == line.strip()
    assert clean_line(line) == line


SAME = (
    ("café", "cafe\u0301"),
    ("at work", "at  work"),
    ("the office", "the\u00a0office"),
    ("home", "home\u200b"),
    ("home", "\ufeffho\u00adme "),
    ("Straße", "STRASSE"),
    ("José", " jose\u0301"),
    ("ＡＢＣ", "abc"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_name_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("cafe", "café"), ("at work", "atwork"), ("Jo", "Joe"), ("א", "ב")]
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(any_text)
def test_what_a_name_is_compared_by_is_compared_by_itself(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert folded(unicodedata.normalize(form, text)) == folded(text)
    assert folded(f"\u200b {text}\u2003") == folded(text)
