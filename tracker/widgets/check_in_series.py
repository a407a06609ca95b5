"""Which series stand on a questionnaire's page: its totals, or without one the sums of its parts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tracker.charts.spec import ResultPlot
from tracker.domain.check_in import Record, Totals, part_totals, totals

_SHORTEST, _LONGEST = timedelta(days=60), timedelta(days=3 * 365)
"""How much time a series shows at least and, where two results lie in it, at most."""
_FEWEST = 2
"""How many results are shown however old they are: one alone moves nowhere."""


def result_plots(record: Record, today: date) -> Iterator[ResultPlot]:
    """Yield each series as seen from `today`; one that was never taken has no totals.

    What does not add up has none.
    """
    one = record.questionnaire
    if one.has_total:
        yield _plot(one.name, (one.low, one.high), totals(record), today)
        return
    for part in one.parts if one.adds_up else ():
        plot = _plot(part.name, one.range_of(part), part_totals(record, part), today)
        yield replace(plot, what="sum")


def _plot(label: str, ends: tuple[int, int], points: Totals, today: date) -> ResultPlot:
    recent = sum(day >= today - _LONGEST for day, _ in points)
    shown = points[-max(recent, _FEWEST) :]
    days = [day for day, _ in shown]
    start, end = min([*days, today - _SHORTEST]), max([*days, today])
    return ResultPlot(label, *ends, shown, start, end, len(points) - len(shown))
