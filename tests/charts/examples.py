"""Series and marks that are the same on every machine, and hostile words."""

from datetime import date, timedelta
from math import sin

from tracker.charts.spec import (
    BeliefPlot,
    DistressPlot,
    LinePlot,
    PredictionBins,
    Spec,
    WeekBars,
    YearCells,
    attempt_bars,
    need_bars,
    offer_bars,
)
from tracker.domain.attempts import Answer
from tracker.domain.learning import Distress
from tracker.domain.prediction import Answered, predictions
from tracker.domain.ranges import Range
from tracker.domain.series import YES_NO, Mark, Series
from tracker.domain.statistics import attempts_per_level, needs_per_week, offers_per_week

SUNDAY = date(2026, 11, 22)
HOSTILE = "[/b] [@click=app.quit]x[/] 😀 שלום 漢字"


def wave(
    key: str,
    label: str,
    low: float,
    high: float,
    unit: str = "",
    means: str = "",
    *,
    days: int = 3650,
    phase: float = 0,
) -> Series:
    """A slow and a weekly swing, whole numbers, every ninth day and one stretch of ten days not logged."""
    points = []
    for ago in range(days - 1, -1, -1):
        if (ago + int(phase)) % 9 == 4 or 40 <= ago < 50:
            continue
        swing = 0.55 * sin(ago / 37 + phase) + 0.35 * sin(ago * 6.283 / 7 + phase)
        value = round((low + high) / 2 + swing * (high - low) / 2)
        points.append((SUNDAY - timedelta(ago), float(min(max(value, low), high))))
    return Series(key, label, low, high, unit, means, tuple(points))


MOOD = wave("mood", "Mood", 1, 10, means="very good")
STRESS = wave("stress", "Stress", 0, 10, phase=2)
ANXIETY = wave("anxiety", "Anxiety", 0, 10, phase=4)
SLEEP = wave("sleep", "Sleep", 0, 12, "h", phase=1)
RESTED = wave("rested", "Rested", 0, 1, YES_NO, phase=3)
OWN = wave("own", HOSTILE, 0, 10, means=HOSTILE, phase=5)

MARKS = (
    Mark(SUNDAY - timedelta(1), "attempt", "Ask a colleague for a small favor"),
    Mark(SUNDAY - timedelta(4), "attempt", "Accept compliments graciously"),
    Mark(SUNDAY - timedelta(5), "event", "Ill"),
    Mark(SUNDAY - timedelta(20), "event", "Moved " + HOSTILE),
    Mark(SUNDAY - timedelta(200), "event", "New job"),
)


def plot(shown: Range, *series: Series, compare: bool = False, marks: tuple[Mark, ...] = MARKS) -> LinePlot:
    """A plot of a range that ends on `SUNDAY`."""
    start, end = shown.window(SUNDAY, series[0].points[0][0])
    return LinePlot(series, start, end, marks, compare=compare)


def bars(days: int = 91) -> tuple[WeekBars, WeekBars, WeekBars]:
    """Offers, needs and attempts of the last `days`."""
    start = SUNDAY - timedelta(days - 1)
    kinds = ("offered", "needed", "asked", "offered")
    did = ("accepted", "did-not-ask", "", "declined", "partly", "asked", "alone")
    moments = [
        (start + timedelta(at), kinds[at % 4], did[at * at % 7])
        for at in range(days)
        if at % 5 in {0, 1} and at % 28 < 20
    ]
    attempts = [(start + timedelta(at), (1, 1, 2, 1, 3, 2, 1)[at % 7]) for at in range(14, days, 2)]
    return (
        offer_bars(offers_per_week(moments, start, SUNDAY)),
        need_bars(needs_per_week(moments, start, SUNDAY)),
        attempt_bars(attempts_per_level(attempts, start, SUNDAY)),
    )


def guesses(*bins: tuple[int, str]) -> PredictionBins:
    """Guesses near `low`, each with what came: y(es), p(artly), l(ater), n(o), o(ffered first)."""
    words = {
        "y": Answer.ACCEPTED,
        "p": Answer.PARTLY,
        "l": Answer.LATER,
        "n": Answer.REFUSED,
        "o": Answer.OFFERED_FIRST,
    }
    return PredictionBins(
        predictions(
            Answered(low + at % 15, words[came], "") for low, all_of in bins for at, came in enumerate(all_of)
        )
    )


GUESSES = guesses((2, "yynynypyn"), (21, "yylypyynlypyyoo"), (50, "yn"), (60, "oo"), (85, "nnnn"))


def distress(number: int) -> DistressPlot:
    """So many attempts, a week apart: the peak falls slowly, the end faster; some things are not said."""
    return DistressPlot(
        tuple(
            Distress(
                SUNDAY - timedelta(7 * (number - 1 - at)),
                None if at % 5 == 3 else max(70 - 3 * at, 5),
                None if at % 7 == 5 else max(85 - 4 * at + 9 * (at % 3), 5),
                max(50 - 5 * at + 4 * (at % 2), 0),
            )
            for at in range(number)
        )
    )


def beliefs(number: int) -> BeliefPlot:
    """So many records, nine days apart, of which every third is believed as much afterwards as before."""
    records = tuple(
        (SUNDAY - timedelta(9 * (number - 1 - at)), 90 - 7 * (at % 4), 90 - 7 * (at % 4) - 20 * (at % 3))
        for at in range(number)
    )
    return BeliefPlot(records, SUNDAY - timedelta(9 * number), SUNDAY)


CASES: dict[str, tuple[Spec, int, int]] = {
    "week": (plot(Range.WEEK, MOOD, compare=True), 76, 14),
    "month": (plot(Range.MONTH, MOOD, compare=True), 76, 14),
    "quarter": (plot(Range.QUARTER, MOOD), 76, 14),
    "year": (plot(Range.YEAR, MOOD), 76, 14),
    "year-wide": (plot(Range.YEAR, MOOD), 116, 26),
    "all": (plot(Range.ALL, MOOD), 76, 14),
    "month-shared": (plot(Range.MONTH, STRESS, ANXIETY, OWN), 76, 16),
    "year-shared": (plot(Range.YEAR, STRESS, ANXIETY), 76, 16),
    "month-panels": (plot(Range.MONTH, MOOD, SLEEP, RESTED), 76, 18),
    "week-narrow": (plot(Range.WEEK, MOOD), 40, 10),
    "cells": (YearCells(MOOD, SUNDAY), 76, 10),
    "cells-wide": (YearCells(OWN, SUNDAY - timedelta(3)), 116, 10),
    "offers": (bars()[0], 76, 16),
    "needs-year": (bars(365)[1], 76, 16),
    "attempts": (bars()[2], 76, 16),
    "guesses": (GUESSES, 76, 14),
    "guesses-wide": (GUESSES, 116, 30),
    "guesses-narrow": (GUESSES, 37, 8),
    "guesses-low": (GUESSES, 56, 6),
    "guesses-first": (guesses((30, "y")), 76, 14),
    "guesses-no-room": (GUESSES, 30, 6),
    "belief": (beliefs(9), 72, 12),
    "belief-first": (beliefs(1), 72, 12),
    "belief-years": (beliefs(200), 72, 12),
    "belief-no-room": (beliefs(9), 30, 5),
    "distress": (distress(12), 72, 11),
    "distress-first": (distress(1), 72, 11),
    "distress-two": (distress(2), 72, 11),
    "distress-years": (distress(90), 72, 11),
    "distress-narrow": (distress(12), 40, 8),
    "distress-no-room": (distress(12), 30, 5),
}
