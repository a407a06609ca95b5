"""A chart with the sentence that says what it shows."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.charts.drawing import one_line
from tracker.charts.lines import LEAST_PANEL_ROWS, panels_of
from tracker.charts.spec import LinePlot, Spec, WeekBars
from tracker.charts.words import sentence
from tracker.widgets.chart import Chart


class Plot(Vertical):
    """The chart takes what room the sentence leaves."""

    DEFAULT_CSS = """
    Plot { width: 1fr; height: 1fr; }
    Plot > Chart { margin: 0 1; }
    Plot > .sentence { width: 1fr; height: auto; color: $hush; padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        """Lay out chart and sentence."""
        yield Chart()
        yield Static(classes="sentence", markup=False)

    @property
    def chart(self) -> Chart:
        """The chart itself."""
        return self.query_one(Chart)

    def show(self, spec: Spec, empty: str, more: str = "") -> None:
        """Draw `spec` with its sentence and `more` after it, or say `empty` where there is nothing to draw."""
        chart, words = self.chart, self.query_one(".sentence", Static)
        # Weeks are lines: what they do not need would only part them from their sentence.
        chart.styles.max_height = len(spec.weeks) + 3 if isinstance(spec, WeekBars) else None
        chart.spec, chart.empty = spec, empty
        words.display = not spec.is_empty
        words.update(Content(f"{sentence(spec, dated=False)} {more}".strip()))


def as_fits(spec: LinePlot, rows: int) -> tuple[LinePlot, str]:
    """`spec` with as many of its series as `rows` have room for, and a sentence about those left out, or ""."""
    panels = panels_of(spec)
    most = max((rows - 3) // (LEAST_PANEL_ROWS + 1), 1)
    left_out = {number for panel in panels[most:] for number, _ in panel.series}
    if not left_out:
        return spec, ""
    kept = tuple(series for number, series in enumerate(spec.series, 1) if number not in left_out)
    names = " and ".join(one_line(spec.series[number - 1].label) for number in sorted(left_out))
    return replace(spec, series=kept), f"For {names} the window would have to be taller."
