from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Size

from tests.charts.examples import HOSTILE, MOOD, OWN, SUNDAY, plot
from tracker import themes
from tracker.charts.drawing import Drawing
from tracker.charts.spec import LinePlot, Spec, YearCells
from tracker.domain.ranges import Range
from tracker.widgets.chart import Chart

EMPTY = "Nothing yet [/b]. Press d to log a day."


class OneChart(App[None]):
    """An app of one chart, which keeps the days that were clicked."""

    def __init__(self, spec: Spec | None) -> None:
        super().__init__()
        self._spec = spec
        self.clicked: list[Any] = []

    def compose(self) -> ComposeResult:
        yield Chart(self._spec, empty=EMPTY)

    def on_mount(self) -> None:
        for theme in themes.OURS:
            self.register_theme(theme)

    def on_chart_day_selected(self, message: Chart.DaySelected) -> None:
        self.clicked.append(message.day)
        assert message.control is self.query_one(Chart)


def shown(app: App[None]) -> list[str]:
    chart = app.query_one(Chart)
    return [chart.render_line(y).text for y in range(chart.size.height)]


def colours(app: App[None]) -> set[str]:
    chart = app.query_one(Chart)
    segments = [segment for y in range(chart.size.height) for segment in chart.render_line(y)]
    return {str(segment.style.color) for segment in segments if segment.style and segment.text.strip()}


async def test_shows_its_spec_and_then_another() -> None:
    app = OneChart(plot(Range.WEEK, MOOD))
    async with app.run_test(size=(80, 24)):
        assert any("Mood" in line for line in shown(app))
        app.query_one(Chart).spec = plot(Range.MONTH, OWN)
        assert any(HOSTILE[:10] in line for line in shown(app))
        assert not any("Mood" in line for line in shown(app))


@pytest.mark.parametrize("spec", [None, LinePlot((replace(MOOD, points=()),), SUNDAY, SUNDAY)])
async def test_nothing_logged_shows_the_words_given(spec: Spec | None) -> None:
    app = OneChart(spec)
    async with app.run_test(size=(80, 24)):
        assert shown(app)[0].strip() == EMPTY
        app.query_one(Chart).empty = "Other words"
        assert shown(app)[0].strip() == "Other words"


async def test_draws_once_for_each_size(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Size] = []
    draw = Chart._draw

    def counted(chart: Chart, columns: int, rows: int) -> Drawing:
        drawn.append(Size(columns, rows))
        return draw(chart, columns, rows)

    monkeypatch.setattr(Chart, "_draw", counted)
    app = OneChart(plot(Range.YEAR, MOOD))
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one(Chart).cursor_day = SUNDAY
        app.theme = "nord"
        await pilot.pause()
        shown(app)
        assert drawn == [(80, 24)]
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        shown(app)
        assert drawn[-1] == (100, 30)


async def test_follows_the_theme() -> None:
    app = OneChart(plot(Range.WEEK, MOOD))
    async with app.run_test(size=(80, 24)) as pilot:
        for theme, colour in (("dusk", "#e3a857"), ("dawn", "#8f4f0b")):
            app.theme = theme
            await pilot.pause()
            assert any(colour in found for found in colours(app))


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "textual-light", "nord", "plain"])
@pytest.mark.parametrize("spec", [plot(Range.WEEK, MOOD), YearCells(MOOD, SUNDAY)])
async def test_every_theme_shows_the_same_shapes(theme: str, spec: Spec) -> None:
    app = OneChart(spec)
    async with app.run_test(size=(80, 24)) as pilot:
        before = shown(app)
        app.theme = theme
        await pilot.pause()
        assert shown(app) == before


async def test_the_cursor_is_seen_without_colour() -> None:
    app = OneChart(plot(Range.WEEK, MOOD))
    async with app.run_test(size=(80, 24)):
        chart = app.query_one(Chart)
        before = shown(app)
        chart.cursor_day = SUNDAY - timedelta(2)
        assert chart.drawing.places is not None
        column = chart.drawing.places.spots_of(chart.cursor_day)[0][0]
        assert (
            sum(line[column] == "│" for line in shown(app)) > sum(line[column] == "│" for line in before) + 5
        )
        chart.cursor_day = SUNDAY + timedelta(2)
        assert shown(app) == before


async def test_the_cursor_stands_in_the_year_as_a_dot() -> None:
    app = OneChart(YearCells(MOOD, SUNDAY))
    async with app.run_test(size=(80, 24)):
        chart = app.query_one(Chart)
        chart.cursor_day = SUNDAY
        lines = ["".join(segment.text for segment in chart.render_line(y)) for y in range(chart.size.height)]
        assert [line.count("●") for line in lines if "●" in line] == [1]
        assert "●" in next(line for line in lines if line.startswith("Sun"))


async def test_a_click_on_a_day_says_which() -> None:
    app = OneChart(plot(Range.WEEK, MOOD))
    async with app.run_test(size=(80, 24)) as pilot:
        places = app.query_one(Chart).drawing.places
        assert places is not None
        await pilot.click(Chart, offset=places.spots_of(SUNDAY - timedelta(3))[0])
        await pilot.click(Chart, offset=(0, 0))
        await pilot.pause()
        assert app.clicked == [SUNDAY - timedelta(3)]


async def test_no_color_is_legible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = OneChart(plot(Range.WEEK, MOOD))
    async with app.run_test(size=(80, 24)):
        assert app.no_color
        assert any("●" in line for line in shown(app))
