"""How entries are laid out, and how a cursor finds its way over them."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tracker.widgets.entry_lines import LEAD, Entry, Line, Section, laid, near

MOMENTS = Section("moments", "Help", (Entry("1", "offered · sister", "60 → 25"), Entry("2", "needed", "70")))
FEELINGS = Section(
    "feelings", "Feelings", (Entry("3", "relieved", "6"), Entry("4", "ashamed", "3")), flow=True
)
NONE = Section("coped", "Coping", (), "what you did about it", "o")
LADDER = Section("steps", "Ladder", (), "steps stand here", stops=False)


def words(line: Line) -> str:
    return "".join(text for text, _roles, _place in line.parts)


def test_values_stand_at_the_right_and_labels_once() -> None:
    lines, places = laid((MOMENTS,), 9, 44)

    assert [words(line) for line in lines] == [
        "Help     offered · sister       60 → 25 ",
        "         needed                      70 ",
    ]
    assert [(place.entry, place.line) for place in places] == [("1", 0), ("2", 1)]


def test_flowing_entries_share_a_line_until_it_is_full() -> None:
    wide, _ = laid((FEELINGS,), 9, 44)
    narrow, places = laid((FEELINGS,), 9, 28)

    assert [words(line) for line in wide] == ["Feelings relieved 6 · ashamed 3"]
    assert [words(line) for line in narrow] == ["Feelings relieved 6", "         ashamed 3"]
    assert [place.line for place in places] == [0, 1]


def test_an_empty_section_is_a_stop_where_something_can_begin() -> None:
    lines, places = laid((NONE, LADDER), 9, 44)

    assert words(lines[0]) == "Coping   o what you did about it"
    assert [(place.section, place.entry) for place in places] == [("coped", "")]


def test_a_gap_parts_sections() -> None:
    lines, places = laid((NONE, FEELINGS), 9, 44, 1)

    assert [words(line) for line in lines][1] == ""
    assert [place.line for place in places] == [0, 2, 2]


def test_up_and_down_go_to_the_nearest_and_beyond_the_ends() -> None:
    _, places = laid((MOMENTS, FEELINGS, NONE), 9, 44)

    assert near(places, 0, 1) == 1
    assert near(places, 3, -1) == 1
    assert near(places, 3, 1) == 4
    assert near(places, 0, -1) == -1
    assert near(places, 4, 1) == len(places)


def test_a_click_finds_what_is_drawn_there() -> None:
    lines, _ = laid((FEELINGS, MOMENTS), 9, 44)

    assert lines[0].place_at(LEAD + 9) == 0
    assert lines[0].place_at(LEAD + 9 + len("relieved 6 · ")) == 1
    assert lines[1].place_at(LEAD) == 2


@given(
    names=st.lists(st.text(max_size=300), max_size=4),
    width=st.integers(30, 130),
    flow=st.booleans(),
)
def test_no_line_is_wider_than_its_room(names: list[str], width: int, flow: bool) -> None:
    entries = tuple(Entry(str(n), name, "60 → 25") for n, name in enumerate(names))
    lines, places = laid((Section("any", "Any", entries, "nothing yet", "a", flow=flow),), 9, width)

    assert all(LEAD + cell_len(words(line)) <= width for line in lines)
    assert len(places) == max(len(names), 1)
