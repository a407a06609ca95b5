"""A chart with the sentence that says what it shows."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from tracker.charts.prediction import ROOMY_ROWS
from tracker.charts.spec import PredictionBins, Spec, WeekBars
from tracker.charts.words import sentence
from tracker.screens.trends.text import Text
from tracker.widgets.chart import Chart


class Plot(Vertical):
    """The chart takes what room the sentence leaves."""

    DEFAULT_CSS = """
    Plot { width: 1fr; height: 1fr; }
    Plot > Chart { margin: 0 1; }
    Plot > .sentence { width: 1fr; height: auto; color: $hush; padding: 0 1; }
    """

    _most_rows: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out chart and sentence."""
        yield Chart()
        yield Text(classes="sentence")

    @property
    def chart(self) -> Chart:
        """The chart itself."""
        return self.query_one(Chart)

    def show(self, spec: Spec, empty: str, more: str = "") -> None:
        """Draw `spec` with its sentence and `more` after it, or say `empty` where there is nothing to draw."""
        chart, words = self.chart, self.query_one(Text)
        most = _most_rows(spec)
        if most != self._most_rows:
            chart.styles.max_height = self._most_rows = most
        chart.spec, chart.empty = spec, empty
        words.display = not spec.is_empty
        words.say(Content(f"{sentence(spec, dated=False)} {more}".strip()))


def _most_rows(spec: Spec) -> int | None:
    """The rows of a plot that is made of lines: what it does not need would only part it from its sentence."""
    if isinstance(spec, WeekBars):
        return len(spec.weeks) + 3
    return ROOMY_ROWS + 1 if isinstance(spec, PredictionBins) and not spec.is_empty else None
