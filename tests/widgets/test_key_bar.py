"""The bar of keys: whole entries or none."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.widgets.key_bar import Item, KeyBar

ITEMS = tuple(
    Item(key, word, key, True)
    for key, word in [("space", "tick"), ("a", "add"), ("漢", "字字"), ("?", "help")]
)


def bar() -> KeyBar:
    made = KeyBar()
    made.set_reactive(KeyBar.items, ITEMS)
    return made


def test_all_stand_side_by_side_where_there_is_room() -> None:
    assert bar().fitting(80) == ITEMS


def test_help_keeps_its_place_and_the_last_ones_go_first() -> None:
    assert [item.word for item in bar().fitting(20)] == ["tick", "help"]


def test_calm_takes_the_room_that_a_longer_one_before_it_does_not_find() -> None:
    made = KeyBar()
    long = Item("a", "say how far it is", "a", True)
    calm = Item("f8", "calm", "f8", True, claims=True)
    made.set_reactive(KeyBar.items, (ITEMS[0], long, ITEMS[1], calm, ITEMS[-1]))
    assert [item.word for item in made.fitting(28)] == ["tick", "calm", "help"]
    assert [item.word for item in made.fitting(20)] == ["tick", "help"]


@given(st.integers(min_value=6, max_value=60))
def test_nothing_is_wider_than_the_bar(width: int) -> None:
    shown = bar().fitting(width)
    assert sum(item.width for item in shown) + 2 * (len(shown) - 1) <= width
    assert shown[-1].word == "help"


def test_an_empty_bar_is_empty() -> None:
    assert KeyBar().fitting(80) == ()
