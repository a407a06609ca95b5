"""Give and receive as a picture of two sides."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.charts.drawing import paint, width
from tracker.charts.giving import draw_giving
from tracker.domain.giving import Balance, Direction, What

START, END = date(2026, 8, 24), date(2026, 11, 22)
PAIRS = [(what, way) for what in What for way in Direction]


def balance(*numbers: int) -> Balance:
    """Favours given and received, support given and received, openness given and received."""
    return Balance(START, END, dict(zip(PAIRS, numbers, strict=True)))


def drawn(of: Balance, columns: int) -> list[str]:
    drawing = draw_giving(of, columns)
    assert drawing is not None
    return paint(drawing).split("\n")


def test_what_came_stands_left_and_what_went_right() -> None:
    assert drawn(balance(2, 6, 0, 1, 3, 0), 40) == [
        "           you received │ you gave",
        "favours        ▪▪▪▪▪▪ 6 │ 2 ▪▪",
        "support             ▪ 1 │ ·",
        "openness              · │ 3 ▪▪▪",
    ]


def test_where_there_is_more_than_has_room_a_mark_stands_for_several_and_says_so() -> None:
    lines = drawn(balance(40, 1, 0, 0, 0, 0), 40)
    assert lines[-1].strip() == "a mark stands for up to 4"
    assert lines[1].endswith("│ 40 " + "▪" * 10)
    assert "▪ 1 │" in lines[1]


def test_in_too_few_columns_the_sentence_has_to_do() -> None:
    assert draw_giving(balance(1, 1, 1, 1, 1, 1), 39) is None


@pytest.mark.parametrize("columns", [40, 55, 72, 200])
@given(numbers=st.lists(st.integers(0, 5000), min_size=6, max_size=6))
def test_it_stays_in_its_columns_and_the_middle_stands_still(columns: int, numbers: list[int]) -> None:
    drawing = draw_giving(balance(*numbers), columns)
    assert drawing is not None
    assert max(width(line) for line in drawing.lines) <= min(columns, 72)
    rows = paint(drawing).split("\n")[:4]
    assert len({row.index("│") for row in rows}) == 1


@given(numbers=st.lists(st.integers(0, 60), min_size=6, max_size=6))
def test_every_number_is_written_and_has_a_mark_unless_it_is_none(numbers: list[int]) -> None:
    of = balance(*numbers)
    for what, row in zip(What, drawn(of, 72)[1:], strict=False):
        left, right = row.split("│")
        for side, way in ((left, Direction.RECEIVED), (right, Direction.GAVE)):
            count = of.count(what, way)
            assert ("▪" in side) == bool(count)
            assert (str(count) if count else "·") in side.replace("▪", " ").split()
