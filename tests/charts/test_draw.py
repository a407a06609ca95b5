import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.examples import (
    ANXIETY,
    CASES,
    HOSTILE,
    MARKS,
    MOOD,
    OWN,
    RESTED,
    SLEEP,
    STRESS,
    SUNDAY,
    bars,
    plot,
)
from tracker.charts.cells import draw_cells, level_of
from tracker.charts.draw import draw
from tracker.charts.drawing import ROLES, Drawing, fit, paint, width
from tracker.charts.palette import palette_from
from tracker.charts.spec import Category, LinePlot, Spec, WeekBars, YearCells
from tracker.domain.ranges import Range
from tracker.domain.series import Mark, Series, WeekCount

EVERY = [*(case[0] for case in CASES.values()), *bars()]
PLOTS = [
    plot(shown, *series)
    for shown in Range
    for series in [(MOOD,), (STRESS, ANXIETY, OWN), (MOOD, SLEEP, RESTED)]
]


def text(drawing: Drawing) -> str:
    return paint(drawing)


def column(drawing: Drawing, day: date) -> str:
    """Everything drawn over a day, from top to bottom, without the axis."""
    assert drawing.places is not None
    lines = text(drawing).split("\n")
    spots = drawing.places.spots_of(day)[:-1]
    return "".join(lines[row][at] if at < len(lines[row]) else " " for at, row in spots)


@given(st.sampled_from([*EVERY, *PLOTS]), st.integers(1, 140), st.integers(1, 40))
def test_never_larger_than_its_place(spec: Spec, columns: int, rows: int) -> None:
    drawing = draw(spec, columns, rows)
    assert len(drawing.lines) <= rows
    assert all(width(line) <= columns for line in drawing.lines)
    assert all(role in {"", *ROLES} for line in drawing.lines for _, role in line)
    assert text(drawing).strip()


@pytest.mark.parametrize("spec", EVERY[:3])
def test_too_small_a_place_gets_the_sentence(spec: Spec) -> None:
    drawing = draw(spec, 20, 6)
    assert drawing.places is None
    assert "Mood" in text(drawing)


@given(st.lists(st.floats(), min_size=1, max_size=40), st.integers(24, 120), st.integers(6, 30))
def test_any_number_is_drawn_or_left_out(values: list[float], columns: int, rows: int) -> None:
    points = tuple((SUNDAY - timedelta(len(values) - at), value) for at, value in enumerate(values))
    series = replace(MOOD, points=points)
    for spec in (LinePlot((series,), points[0][0], SUNDAY), YearCells(series, SUNDAY)):
        drawing = draw(spec, columns, rows)
        assert 0 < len(drawing.lines) <= rows
        assert all(width(line) <= columns for line in drawing.lines)


def test_a_day_not_logged_is_a_gap_in_the_line() -> None:
    start = SUNDAY - timedelta(20)
    missing = start + timedelta(10)
    points = tuple((start + timedelta(at), 5.0) for at in range(21) if at != 10)
    drawing = draw(LinePlot((replace(MOOD, points=points),), start, SUNDAY), 100, 12)
    assert column(drawing, missing).strip() == ""
    assert column(drawing, missing - timedelta(1)).strip() == "●"


def test_the_scale_does_not_follow_the_values() -> None:
    calm = replace(MOOD, points=tuple((SUNDAY - timedelta(at), 5.0 + at % 2) for at in range(7))[::-1])
    lines = text(draw(plot(Range.WEEK, calm, marks=()), 60, 14)).split("\n")
    assert [line[:3].strip() for line in lines if line[:3].strip()] == ["10", "7", "4", "1"]
    assert "●" not in lines[1] + lines[2] + lines[10] + lines[11]


def test_a_value_outside_its_scale_widens_it() -> None:
    drawing = draw(plot(Range.WEEK, replace(SLEEP, points=((SUNDAY, 15.0),))), 60, 14)
    assert "0–15 h" in text(drawing)
    assert "●" in column(drawing, SUNDAY)[:2]


def test_series_of_one_scale_share_a_panel_and_others_do_not() -> None:
    shared = text(draw(plot(Range.MONTH, STRESS, ANXIETY, SLEEP), 100, 24)).split("\n")
    assert [line.strip().split("  ")[0] for line in shared if "7-day mean" in line] == ["● Stress", "▪ Sleep"]
    assert "○ Anxiety  0–10" in shared[0]


def test_a_narrow_legend_still_says_what_the_line_is() -> None:
    first = text(draw(plot(Range.QUARTER, STRESS, ANXIETY, OWN), 56, 14)).split("\n")[0]
    assert all(words in first for words in ("● Stress", "○ Anxiety", "▪ [/b]", "─ weekly mean"))


def test_a_day_is_found_where_it_is_drawn() -> None:
    for spec in (plot(Range.WEEK, MOOD), plot(Range.YEAR, MOOD), YearCells(MOOD, SUNDAY)):
        places = draw(spec, 116, 20).places
        assert places is not None
        for ago in (0, 1, 5, 6):
            spots = places.spots_of(SUNDAY - timedelta(ago))
            found = {places.day_at(*spot) for spot in spots}
            assert spots
            assert all(day and abs((day - SUNDAY).days + ago) <= 2 for day in found)
        assert places.spots_of(SUNDAY + timedelta(1)) == ()
        assert places.spots_of(SUNDAY - timedelta(4000)) == ()
        assert places.day_at(0, 0) is None


def test_days_of_a_week_are_hit_exactly() -> None:
    places = draw(plot(Range.WEEK, MOOD), 76, 14).places
    assert places is not None
    for ago in range(7):
        day = SUNDAY - timedelta(ago)
        assert {places.day_at(*spot) for spot in places.spots_of(day)} == {day}


def test_a_persons_words_are_shown_as_typed() -> None:
    event = Mark(SUNDAY - timedelta(25), "event", HOSTILE)
    mine = replace(OWN, high_means="")
    lines = text(draw(plot(Range.MONTH, mine, marks=(event,)), 116, 20))
    assert lines.count(HOSTILE) == 2
    kind = Category("a", HOSTILE, "●")
    weeks = (WeekCount(SUNDAY, (("a", 2),)),)
    assert text(draw(WeekBars(HOSTILE, weeks, (kind,), ("time", "times")), 116, 20)).count(HOSTILE) == 2


def test_marks_stand_on_their_days() -> None:
    drawing = draw(plot(Range.WEEK, MOOD), 76, 14)
    assert drawing.places is not None
    lines = text(drawing).split("\n")
    for mark in MARKS[:2]:
        at, row = drawing.places.spots_of(mark.day)[-1]
        assert lines[row][at] == "✓"
    assert lines[1].index("▌") == drawing.places.spots_of(MARKS[2].day)[0][0]


def test_one_drawing_leaves_nothing_in_the_next() -> None:
    first = draw(plot(Range.WEEK, MOOD), 76, 14)
    draw(plot(Range.ALL, STRESS, ANXIETY), 120, 30)
    assert draw(plot(Range.WEEK, MOOD), 76, 14) == first


def test_more_weeks_than_rows_are_added_up() -> None:
    weeks = tuple(WeekCount(date(2026, 1, 5) + timedelta(7 * at), (("a", 1),)) for at in range(9))
    spec = WeekBars("Walks", weeks, (Category("a", "walk", "●"),), ("walk", "walks"))
    lines = text(draw(spec, 60, 7)).split("\n")
    assert lines[0].endswith("a line is 2 weeks")
    assert [line.split()[2:] for line in lines[2:]] == [["●", "1", "(1", "week)"]] + [["●", "●", "2"]] * 4


def test_many_marks_stand_for_several_each() -> None:
    weeks = (WeekCount(date(2026, 1, 5), (("a", 1), ("b", 599))),)
    kinds = (Category("a", "walk", "●"), Category("b", "run", "○"))
    shown = text(draw(WeekBars("Moves", weeks, kinds, ("move", "moves")), 60, 7))
    assert "600" in shown
    assert "a mark stands for up to" in shown
    assert "●" in shown.split("\n")[3]


@pytest.mark.parametrize(("value", "level"), [(1, 1), (5.5, 5), (10, 8), (-3, 1), (99, 8)])
def test_a_cell_has_the_height_of_its_value(value: float, level: int) -> None:
    assert level_of(value, MOOD) == level


def test_a_year_needs_sixty_columns_and_no_more() -> None:
    assert draw_cells(YearCells(MOOD, SUNDAY), 60, 9) is not None
    assert draw_cells(YearCells(MOOD, SUNDAY), 56, 9) is None


def test_colour_comes_only_from_the_palette() -> None:
    drawing = draw(plot(Range.WEEK, MOOD), 76, 14)
    assert "\x1b" not in paint(drawing)
    coloured = paint(drawing, {"series-1": "#e3a857"})
    assert "\x1b[38;2;227;168;87m●" in coloured


def test_cells_are_mixed_between_faint_and_the_first_series() -> None:
    palette = palette_from({"chart-1": "#ff0000", "faint": "#000000"})
    assert (palette["cell-1"], palette["cell-8"]) == ("#000000", "#ff0000")
    assert palette_from({"chart-1": "ansi_blue", "faint": "#000000"})["cell-1"] == "ansi_blue"
    assert palette_from({}) == {}


@given(st.text(max_size=30), st.integers(0, 12))
def test_fitted_text_fits(words: str, cells: int) -> None:
    assert width([(fit(words, cells), "")]) <= cells


@pytest.mark.parametrize("count", [0, 4])
def test_a_plot_has_one_to_three_series(count: int) -> None:
    with pytest.raises(ValueError, match="one to 3"):
        LinePlot((MOOD,) * count, SUNDAY, SUNDAY)


def test_a_plot_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        LinePlot((MOOD,), SUNDAY, SUNDAY - timedelta(1))


def test_the_widget_alone_does_not_import_plotext() -> None:
    code = "import sys, tracker.widgets.chart; sys.exit('plotext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_scale_without_width_is_no_trouble() -> None:
    flat = Series("flat", "Flat", 3, 3, points=((SUNDAY, 3.0),))
    assert "Flat" in text(draw(plot(Range.WEEK, flat), 60, 12))
    assert "Flat" in text(draw(YearCells(flat, SUNDAY), 60, 12))
