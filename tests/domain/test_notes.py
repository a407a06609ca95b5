"""Two windows write one note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.changes import Changed, Edit, joined
from tracker.domain.notes import merged


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "both"),
    [
        ("", "", "mine", "mine"),
        ("a", "a", "a b", "a b"),
        ("a", "a b", "a", "a b"),
        ("", "theirs", "mine", "theirs\nmine"),
        ("a", "a and b", "a and c", "a and b\n and c"),
        ("a\n", "a\nb", "a\nc", "a\nb\nc"),
        ("old", "new there", "new here", "new there\nnew here"),
        ("old", "", "new here", "new here"),
        ("same", "both", "both", "both"),
    ],
)
def test_both_sides_are_kept(base: str, theirs: str, ours: str, both: str) -> None:
    assert merged(base, theirs, ours) == both


@given(base=st.text(max_size=5), there=st.text(max_size=5), here=st.text(max_size=5))
def test_what_was_added_on_either_side_is_there_afterwards(base: str, there: str, here: str) -> None:
    both = merged(base, base + there, base + here)

    assert there in both
    assert here in both


def _note(day: str, before: str | None, after: str | None) -> Changed:
    def row(note: str | None) -> dict[str, str] | None:
        return None if note is None else {"day": day, "note": note}

    return Changed("Note", (Edit("days", day, row(before), row(after)),))


def test_a_note_saved_twice_is_one_thing_to_undo() -> None:
    whole = joined(_note("2026-11-22", None, "a"), _note("2026-11-22", "a", "ab"))

    assert whole == _note("2026-11-22", None, "ab")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_note("2026-11-22", None, "a"), _note("2026-11-21", None, "b")),
        (_note("2026-11-22", None, "a"), _note("2026-11-22", "else", "b")),
        (Changed("Mood 7", (Edit("ratings", "1", None, {"value": 7}),)), _note("2026-11-22", None, "b")),
        (Changed("none"), _note("2026-11-22", None, "b")),
    ],
)
def test_other_changes_stay_two(first: Changed, second: Changed) -> None:
    assert joined(first, second) is None
