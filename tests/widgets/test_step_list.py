"""The rows of the ladder and of a step's page, at any width and with any name."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.support.clock import FixedClock
from tracker.content.defaults import defaults
from tracker.domain.ladder import Attempt, Rung, Step, StepKind, StepRecord
from tracker.domain.readiness import Looked, Part, Readiness
from tracker.widgets.line_list import LineList, Row
from tracker.widgets.step_list import StepList, state_words
from tracker.widgets.step_record import StepRecordView

TODAY = date(2026, 11, 22)
NOW = FixedClock()(4)
NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Mn", "Me"]), min_size=1, max_size=120)
HOSTILE = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"


def text(row: Row) -> str:
    # The first cell belongs to the cursor.
    return " " + "".join(words for words, _role in row.made)


def rows(listed: LineList, width: int) -> list[str]:
    return [text(row) for row in listed.rows_for(width)]


def shown(*rungs: Rung) -> StepList:
    listed = StepList()
    listed.show(rungs, TODAY)
    return listed


def step(name: str, step_id: str = "s", parent: str | None = None, *, resting: bool = False) -> Step:
    return Step(step_id, 1, name, parent_id=parent, resting=resting)


@given(NAMES, st.integers(0, 99999), st.dates(), st.integers(50, 140))
def test_columns_stand_still_whatever_a_step_is_called(name: str, times: int, last: date, width: int) -> None:
    plain = shown(Rung(step("a", "b")), Rung(step(name), times, last, TODAY))
    found = [row for row in plain.rows_for(width) if row.key]
    assert {cell_len(text(row)) for row in found} == {width if width < 92 else width - 1}
    before_name = [cell_len(row.made[0][0] + row.made[1][0]) for row in found]
    assert len(set(before_name)) == 1


def test_a_step_says_kind_times_last_and_plan() -> None:
    rung = Rung(
        Step("s", 1, "Ask Jo", StepKind.OPPORTUNITY), 12, date(2026, 11, 17), TODAY + timedelta(days=1)
    )
    row = rows(shown(rung), 79)[1]
    assert row.split() == ["✓", "Ask", "Jo", "o", "12", "Tue", "tomorrow"]


@pytest.mark.parametrize(
    ("rung", "mark"),
    [
        (Rung(step("a")), "○"),
        (Rung(step("a"), 1), "✓"),
        (Rung(step("a", resting=True)), "z"),
        (Rung(step("a", resting=True), 4), "z"),
    ],
)
def test_the_box_says_how_it_stands(rung: Rung, mark: str) -> None:
    assert rows(shown(rung), 79)[1].strip().startswith(mark)


def test_beside_the_names_of_a_common_window_stands_only_what_is_next() -> None:
    rungs = [Rung(replace(one, parent_id=None), 12, TODAY) for one in defaults().steps]
    lines = rows(shown(*rungs), 79)
    assert [line for line in lines if "…" in line] == []
    assert [
        name for name in (one.step.name for one in rungs) if not any(name in line for line in lines)
    ] == []


@pytest.mark.parametrize(
    ("state", "ahead", "waits", "said"),
    [
        (Readiness.PRACTISING, None, False, ""),
        (Readiness.NOT_STARTED, None, False, ""),
        (Readiness.READY, None, False, "ready?"),
        (Readiness.MASTERED, None, False, "mastered"),
        (Readiness.READY, TODAY, False, "today"),
        (Readiness.READY, TODAY, True, "waits"),
    ],
)
def test_where_there_is_little_room_one_column_says_what_is_next(
    state: Readiness, ahead: date | None, waits: bool, said: str
) -> None:
    listed = StepList()
    no = Part(False, "")
    looked = {"s": Looked(state, state is Readiness.READY, no, no, no, no, no)}
    rung = Rung(step("Ask Jo"), 12, TODAY, ahead)
    listed.show([rung], TODAY, looked, waiting=["s"] if waits else [])
    assert rows(listed, 79)[1].split()[6:] == said.split()
    assert state_words(looked["s"]) in rows(listed, 100)[1]


def test_a_long_name_is_cut_between_words() -> None:
    listed = shown(Rung(step("Ask for emotional support during a difficult time, and say how long")))
    assert "Ask for emotional support during a difficult… " in rows(listed, 79)[1]
    assert "Ask for emotional support… " in rows(listed, 59)[1]


def test_all_levels_have_a_heading_even_without_steps() -> None:
    lines = rows(shown(), 79)
    assert [line.split()[0] for line in lines if line.strip()] == ["1", "2", "3"]
    assert all("no steps here" in line for line in lines if line.strip())


def test_before_anything_is_known_nothing_is_shown() -> None:
    assert rows(StepList(), 79) == []


def test_a_heading_leaves_the_least_out_where_there_is_little_room() -> None:
    rungs = [Rung(step(str(n), str(n)), 20, TODAY) for n in range(3)] + [Rung(step("r", "r", resting=True))]
    assert "3 of 3 tried · 60 attempts · 1 rests" in rows(shown(*rungs), 79)[0]
    narrow = rows(shown(*rungs), 50)[0]
    assert narrow.endswith("  3 of 3 tried")
    assert cell_len(narrow) <= 50


def test_sub_steps_are_indented_and_stand_below_their_parent() -> None:
    found = rows(shown(Rung(step("deep", "c", "b")), Rung(step("sub", "b", "a")), Rung(step("top", "a"))), 79)
    assert [line.index("○") for line in found if "○" in line] == [2, 4, 6]
    assert [line.split()[1] for line in found if "○" in line] == ["top", "sub", "deep"]


def test_a_hostile_name_is_shown_as_typed() -> None:
    assert HOSTILE in rows(shown(Rung(step(HOSTILE))), 120)[1]


def record(name: str = "Ask Jo", **more: object) -> StepRecordView:
    rung = Rung(step(name), 3, TODAY, TODAY + timedelta(days=3))
    attempts = tuple(
        Attempt(str(back), "s", type(NOW)(NOW.at, 60, "", TODAY - timedelta(days=back)))
        for back in (0, 9, 700)
    )
    view = StepRecordView()
    view.show(StepRecord(rung, attempts=attempts), TODAY)
    return view


def test_a_page_says_everything_of_a_step() -> None:
    assert [line.strip() for line in rows(record(), 60)] == [
        "Ask Jo",
        "Level 1 · Low-stakes practice",
        "You can set it up.",
        "",
        "Planned for Wednesday 25 November 2026",
        "",
        "3 attempts",
        "✓ Sun 22 Nov 2026   a tick, 21:15",
        "✓ Fri 13 Nov 2026   noted 22 Nov",
        "✓ Sun 22 Dec 2024   noted 22 Nov 2026",
    ]


def test_sub_steps_stand_on_the_page_with_what_was_done_where_there_is_room() -> None:
    view = StepRecordView()
    below = Rung(step("Write the mail and send it the same day", "b", "s"), 4, TODAY)
    view.show(StepRecord(Rung(step("Ask Jo")), below=(below,)), TODAY)
    assert rows(view, 80)[4:6] == ["  Below this step", f"  ✓ {below.step.name:<52}    4  today"]
    assert rows(view, 45)[5] == "  ✓ Write the mail and send it the same day "


def test_an_opportunity_is_to_be_looked_out_for() -> None:
    view = StepRecordView(hints=True)
    view.show(StepRecord(Rung(Step("s", 1, "A door", StepKind.OPPORTUNITY), planned_for=TODAY)), TODAY)
    assert "  To look out for: today, Sunday 22 November 2026" in rows(view, 80)
    view.show(StepRecord(Rung(Step("s", 1, "A door", StepKind.OPPORTUNITY))), TODAY)
    assert "  n keeps it in mind for a day." in rows(view, 80)


@given(NAMES, st.integers(40, 120))
def test_no_line_of_a_page_is_too_long_and_no_letter_is_lost(name: str, width: int) -> None:
    lines = rows(record(name), width)
    assert all(cell_len(line) <= width for line in lines)
    standing = next(n for n, line in enumerate(lines) if line.startswith("  Level 1"))
    together = "".join(lines[:standing]).replace(" ", "")
    assert together == name.replace(" ", "")
