"""What the file holds for a place to look from. Runs on the store's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from tracker.charts.spec import LinePlot, PredictionBins, Spec, YearCells, attempt_bars, need_bars, offer_bars
from tracker.domain.events import LifeEvent
from tracker.domain.series import Mark, Series
from tracker.domain.statistics import (
    MEAN_DAYS,
    attempts_per_level,
    needs_per_week,
    offers_per_week,
)
from tracker.domain.time import FIRST_DAY
from tracker.screens.trends.looking import Looking, View

if TYPE_CHECKING:
    from tracker.store import Store

STANDARD = ("mood",)
"""The series shown until others are chosen."""

Reach = tuple[date, date] | None
"""First and last day of something in the whole file; None where it never was."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is shown at `looking`: the chosen series with their points (a fortnight more than the window, for
    means and comparisons), the marks of the window, the plots, and how far each plot's matter reaches.

    Beside them what the dialogs offer, so that they open without waiting: every series, the events of the window.
    """

    looking: Looking
    plots: tuple[Spec, ...]
    reaches: tuple[Reach, ...]
    available: tuple[Series, ...]
    events: tuple[LifeEvent, ...]
    series: tuple[Series, ...] = ()
    marks: tuple[Mark, ...] = ()


def read(
    store: Store, looking: Looking, keys: tuple[str, ...], known: tuple[Series, ...] | None = None
) -> Found:
    """Read for `looking` the series with these keys; those that are gone are left out.

    `known` are all series there are, where that has been asked since anything changed: it is the dear question.
    """
    first = store.days.first()
    looking = replace(looking, first=max(first, FIRST_DAY) if first else None)
    start, end = looking.span
    available, events = known or store.series.available(), store.events.between(start, end)
    if looking.view is View.GUESSES:
        guesses = PredictionBins(store.practice.predictions())
        return Found(looking, (guesses,), (None,), available, events)
    if not looking.view.has_days:
        plots = _weeks(store, looking.view, start, end)
        table: Literal["moments", "attempts"] = "moments" if looking.view is View.MOMENTS else "attempts"
        anywhere = store.series.reach(table) if any(plot.is_empty for plot in plots) else None
        return Found(looking, plots, (anywhere,) * len(plots), available, events)
    series = _chosen(store, looking, keys, available)
    marks = store.series.marks(start, end)
    plot = LinePlot(series, start, end, marks) if looking.view is View.SERIES else YearCells(series[0], end)
    reach = _reach(store, series) if plot.is_empty else None
    return Found(looking, (plot,), (reach,), available, events, series, marks)


def _weeks(store: Store, view: View, start: date, end: date) -> tuple[Spec, ...]:
    if view is View.ATTEMPTS:
        return (attempt_bars(attempts_per_level(store.series.attempts(start, end), start, end)),)
    moments = store.series.moments(start, end)
    return (
        offer_bars(offers_per_week(moments, start, end)),
        need_bars(needs_per_week(moments, start, end)),
    )


def _chosen(
    store: Store, looking: Looking, keys: tuple[str, ...], available: tuple[Series, ...]
) -> tuple[Series, ...]:
    known = {series.key: series for series in available}
    wanted = [known[key] for key in keys if key in known] or [available[0]]
    start, end = looking.span
    if looking.view is View.YEAR:
        wanted = wanted[:1]
    since = min(start - timedelta(MEAN_DAYS - 1), end - timedelta(2 * MEAN_DAYS - 1))
    return tuple(store.series.read(series, since, end) for series in wanted)


def _reach(store: Store, series: tuple[Series, ...]) -> Reach:
    found = [reach for one in series if (reach := store.series.reach(one)) is not None]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None
