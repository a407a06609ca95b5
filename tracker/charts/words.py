"""Each chart as a sentence: what it shows and over how many days. No cause, no praise, no number without its n."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tracker.charts.drawing import one_line
from tracker.charts.spec import (
    BeliefPlot,
    DistressPlot,
    LinePlot,
    PredictionBins,
    ResultPlot,
    Spec,
    WeekBars,
    YearCells,
)
from tracker.domain.ranges import days_in_words
from tracker.domain.series import YES_NO, Series
from tracker.domain.statistics import (
    TOO_FEW,
    YEAR_WEEKS,
    Comparison,
    Summary,
    against_before,
    monday_of,
    summary_between,
)
from tracker.domain.words import counted

_NOT_ASKED = "What was offered before you asked is not in it."


def sentence(spec: Spec, *, dated: bool = True) -> str:
    """What `spec` shows, in plain words; a line plot begins with its days unless they are said elsewhere."""
    if isinstance(spec, LinePlot):
        return _line_plot(spec, dated)
    if isinstance(spec, WeekBars):
        return _week_bars(spec)
    if isinstance(spec, PredictionBins):
        return _predictions(spec)
    if isinstance(spec, DistressPlot):
        return " ".join(_distress(spec)) or "No distress noted yet."
    if isinstance(spec, ResultPlot | BeliefPlot):
        return _results(spec) if isinstance(spec, ResultPlot) else _beliefs(spec)
    return _year_cells(spec)


def _results(spec: ResultPlot) -> str:
    if spec.is_empty:
        return f"{spec.label} was not taken yet."
    totals = [total for _, total in spec.totals]
    when = days_in_words(spec.totals[0][0], spec.totals[-1][0])
    if len(totals) == 1:
        return f"{spec.label}: one {spec.what}, {totals[0]} of {spec.low}–{spec.high}.{_earlier(spec)}"
    first = "the first shown" if spec.earlier else "the first time"
    ends = f"{totals[0]} {first}, {totals[-1]} the last; lowest {min(totals)}, highest {max(totals)}"
    many = f"{len(totals)} {spec.what}s"
    return f"{when}. {spec.label}: {many} on {spec.low}–{spec.high}: {ends}.{_earlier(spec)}"


def _earlier(spec: ResultPlot) -> str:
    older = "an older one is" if spec.earlier == 1 else f"{spec.earlier} older ones are"
    return f" Of what was taken, {older} not shown here." if spec.earlier else ""


def _beliefs(spec: BeliefPlot) -> str:
    n = len(spec.records)
    if n == 0:
        return "No record says yet how much a thought was believed before and after."
    befores, afters = [one[1] for one in spec.records], [one[2] for one in spec.records]
    if n == 1:
        return f"One record: believed {befores[0]} of 100 before it was answered, {afters[0]} after."
    means = f"{sum(befores) / n:.0f} of 100 before they were answered, {sum(afters) / n:.0f} after"
    lower = sum(after < before for _, before, after in spec.records)
    when = days_in_words(spec.records[0][0], spec.records[-1][0])
    return f"{when}. {n} records: believed {means}, on average; lower after in {lower} of {n}."


def mean_in_words(value: float, unit: str) -> str:
    """A mean with one decimal and its unit; of yes and no the share of yes."""
    if unit == YES_NO:
        return f"{value:.0%} yes"
    return f"mean {value:.1f}{f' {unit}' if unit else ''}"


def compared(series: Series, comparison: Comparison, days: int) -> str:
    """The days of a window and, where both have enough of them, the days before: "5 days, mean 6.2; …"."""
    now, before = comparison.now, comparison.before
    if now is None:
        return "nothing logged"
    words = f"{_days(now.n)}, {mean_in_words(now.mean, series.unit)}"
    earlier = f"the {days} days before"
    if before is None:
        return f"{words}; {earlier}: nothing logged"
    if comparison.difference is None:
        return (
            f"{words}; {earlier}: {_days(before.n)}, too few to compare"
            if now.n >= TOO_FEW
            else (f"{words}; too few to compare with {earlier}")
        )
    return f"{words}; {earlier}: {mean_in_words(before.mean, series.unit)} over {_days(before.n)}"


def _line_plot(spec: LinePlot, dated: bool) -> str:
    when = days_in_words(spec.start, spec.end)
    if spec.is_empty and not spec.compare:
        return f"Nothing logged between {_between(spec)}."
    parts = [f"{one_line(series.label)}: {_of_series(series, spec)}." for series in spec.series]
    return " ".join([*([f"{when}."] if dated else []), *parts, *_marked(spec)])


def _of_series(series: Series, spec: LinePlot) -> str:
    points = series.drawable().points
    if spec.compare:
        return compared(series, against_before(points, spec.start, spec.end), spec.days)
    found = summary_between(points, spec.start, spec.end)
    if found is None:
        return "nothing logged"
    return (
        f"{found.n} of {_days(spec.days)}, {mean_in_words(found.mean, series.unit)}{_from_to(found, series)}"
    )


def _from_to(found: Summary, series: Series) -> str:
    if series.unit == YES_NO or found.n == 1:
        return ""
    return f", from {found.low:g} to {found.high:g}"


def _marked(spec: LinePlot) -> list[str]:
    kinds = [mark.kind for mark in spec.marks if spec.start <= mark.day <= spec.end]
    found = [
        _number(kinds.count("attempt"), "attempt on the ladder", "attempts on the ladder"),
        _number(kinds.count("event"), "event", "events"),
    ]
    told = " and ".join(words for words in found if words)
    return [f"Marked: {told}."] if told else []


def _week_bars(spec: WeekBars) -> str:
    title = one_line(spec.title)
    if not spec.weeks:
        return f"{title}: no week to show."
    weeks = _number(len(spec.weeks), "week", "weeks")
    total = sum(week.total for week in spec.weeks)
    if total == 0:
        return f"{title}: nothing logged in {weeks}."
    told = f"{title}: {_number(total, *spec.thing)} in {weeks}"
    counts = [
        (kind, count)
        for kind in spec.categories
        if (count := sum(week.count(kind.key) for week in spec.weeks))
    ]
    return f"{told}; {', '.join(f'{one_line(kind.label)}: {count}' for kind, count in counts)}."


def _year_cells(spec: YearCells) -> str:
    start = monday_of(spec.end) - timedelta(7 * (YEAR_WEEKS - 1))
    days = (spec.end - start).days + 1
    points = spec.series.drawable().points
    found = summary_between(points, start, spec.end)
    name, when = one_line(spec.series.label), days_in_words(start, spec.end)
    if found is None:
        return f"{name}, {when}: nothing logged."
    mean = mean_in_words(found.mean, spec.series.unit)
    return f"{name}, {when}: {found.n} of {days} days, {mean}{_from_to(found, spec.series)}."


def _predictions(spec: PredictionBins) -> str:
    said = spec.predictions.sentence
    return said if spec.is_empty else f"{said} {_NOT_ASKED}"


def _distress(spec: DistressPlot) -> Iterator[str]:
    if len(spec.tries) == 1:
        one = spec.tries[0]
        said = ((one.expected, "expected"), (one.peak, "at its peak"), (one.end, "at the end"))
        numbers = [f"{value} {name}" for value, name in said if value is not None]
        yield f"Distress, noted once: {', '.join(numbers)}."
        return
    for name, at in (("at its peak", "peak"), ("at the end", "end"), ("expected", "expected")):
        values: list[int] = [value for one in spec.tries if (value := getattr(one, at)) is not None]
        if len(values) == 1:
            yield f"Distress {name}: {values[0]}, noted once."
        elif values:
            yield f"Distress {name}: {values[0]} at first, {values[-1]} the last of {len(values)} times."


def _between(spec: LinePlot) -> str:
    start, end = days_in_words(spec.start, spec.start), days_in_words(spec.end, spec.end)
    return f"{start} and {end}"


def _days(n: int) -> str:
    return _number(n, "day", "days") or "0 days"


def _number(n: int, one: str, many: str) -> str:
    return counted(n, one, many) if n else ""
