"""`moodladder trends`: what was logged, as a plot on standard output and in words."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from tracker.charts.spec import (
    MOST_SERIES,
    LinePlot,
    PredictionBins,
    Spec,
    WeekBars,
    YearCells,
    attempt_bars,
    need_bars,
    offer_bars,
)
from tracker.charts.words import sentence
from tracker.cli.command import command, json_option, one_of, readable, refuse_several
from tracker.cli.output import plain, say, say_drawn, say_json, wants_colour
from tracker.cli.session import Session
from tracker.cli.words import listed
from tracker.domain.errors import Refused
from tracker.domain.ranges import Range
from tracker.domain.series import Series
from tracker.domain.statistics import (
    MEAN_DAYS,
    YEAR_WEEKS,
    against_before,
    attempts_per_level,
    monday_of,
    needs_per_week,
    offers_per_week,
)
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from tracker.charts.drawing import Palette
    from tracker.domain.statistics import Summary
    from tracker.store.store import Store

VIEWS = ("days", "moments", "attempts", "guesses", "year")
_RANGES = [one.value for one in Range]
_ROWS, _ROWS_A_PANEL = 16, 8


@command(
    "trends",
    [
        "trends",
        "trends mood sleep --range quarter",
        "trends feeling:relieved --range all",
        "trends --view moments --range quarter",
        "trends --view year mood",
        "trends mood --end 2026-06-30 --json",
    ],
)
@click.argument("series", nargs=-1)
@click.option("--range", "span", metavar="R", default="month", help=f"{listed(_RANGES)}; month if not given.")
@click.option("--view", metavar="V", default="days", help=f"{listed(VIEWS)}; days if not given.")
@click.option("--end", metavar="D", help="The last day shown; today if not given.")
@json_option
def trends(
    session: Session, *, series: tuple[str, ...], span: str, view: str, end: str | None, as_json: bool
) -> None:
    """Plot up to three SERIES, and say in a sentence what the plot shows and over how many days.

    A series is a scale by its name or id, a feeling, a way of coping, "distress" or "distress-after"; mood if none is
    named. A part of the name is enough. A name that fits nothing lists all there are. Views: days, a point a day with
    the 7-day mean; moments and attempts, counted by the week; guesses, how likely a yes was thought against how often
    it came, over all asks whatever the range; year, a cell a day.

    \b
    Keys of --json: view, range, start, end, sentence, and
      days, year: series (key, label, low, high, unit, n, mean, n_before, mean_before, points: day, value)
                  and marks (day, kind, label); "before" is the equally long time before the range
      moments, attempts: charts (title, weeks: week as its Monday, counts)
      guesses (no range, start, end): n, yes, later, expected and bins (low, high, n, yes, later, expected, few)
    """
    shown, what = _range(span), one_of("--view", view, VIEWS)
    last = _end(session, end)
    store = session.read()
    if what == "guesses":
        _guesses(store, as_json=as_json)
        return
    start, last = _window(store, shown, what, last)
    if what in {"moments", "attempts"}:
        _weeks(store, what, shown, (start, last), as_json=as_json)
        return
    chosen = _chosen(store, series)
    if what == "year" and len(chosen) > 1:
        raise Refused(f"--view year shows one series, not {len(chosen)}.")
    read = _read(store, chosen, start, last)
    spec = _days(store, what, shown, read, (start, last))
    if as_json:
        whole = {
            "series": [_series_json(one, start, last) for one in read],
            "marks": _marks(store, start, last),
        }
        say_json({**_head(what, shown, start, last), "sentence": sentence(spec), **whole})
    else:
        _print([spec])


def _guesses(store: "Store", *, as_json: bool) -> None:
    found = store.practice.predictions()
    spec = PredictionBins(found)
    if not as_json:
        _print([spec])
        return
    bins = [{**asdict(each), "few": each.few} for each in found.bins]
    sums = {"n": found.n, "yes": found.yes, "later": found.later, "expected": found.expected}
    say_json({"view": "guesses", "sentence": sentence(spec), **sums, "bins": bins})


def _range(typed: str) -> Range:
    return Range(one_of("--range", typed, _RANGES))


def _end(session: Session, typed: str | None) -> date:
    if typed is None:
        return session.now().day
    from tracker.domain.dates import parse_day

    try:
        return parse_day(typed, session.now().day)
    except Refused as error:
        raise Refused(f"--end: {error}") from None


def _window(store: "Store", shown: Range, view: str, end: date) -> tuple[date, date]:
    if view == "year":
        return monday_of(end) - timedelta(7 * (YEAR_WEEKS - 1)), end
    start, end = shown.window(end, store.days.first())
    return (start if view == "days" else monday_of(start)), end


def _chosen(store: "Store", names: Sequence[str]) -> tuple[Series, ...]:
    found = {series.key: series for series in (_one(store, name) for name in names or ("mood",))}
    if len(found) > MOST_SERIES:
        raise Refused(f"trends takes up to three series, not {len(found)}.")
    return tuple(found.values())


def _one(store: "Store", typed: str) -> Series:
    name = clean_line(readable("SERIES", typed))
    found = store.series.find(name) if name else ()
    if not found:
        there = ", ".join(series.label for series in store.series.available())
        raise Refused(f"There is no series “{name}”. There are {there}.")
    refuse_several(name, "series", [series.label for series in found])
    return found[0]


def _read(store: "Store", chosen: Sequence[Series], start: date, end: date) -> tuple[Series, ...]:
    """Read the window and, for means and the comparison, as much before it, or the six days of the first mean."""
    before = max((end - start).days + 1, MEAN_DAYS - 1)
    # The first days of the calendar have nothing before them.
    since = date.fromordinal(max(start.toordinal() - before, 1))
    return tuple(store.series.read(series, since, end) for series in chosen)


def _days(
    store: "Store", view: str, shown: Range, read: tuple[Series, ...], window: tuple[date, date]
) -> Spec:
    if view == "year":
        return YearCells(read[0], window[1])
    return LinePlot(read, *window, store.series.marks(*window), compare=shown is not Range.ALL)


def _weeks(store: "Store", view: str, shown: Range, window: tuple[date, date], *, as_json: bool) -> None:
    if view == "attempts":
        charts = [attempt_bars(attempts_per_level(store.series.attempts(*window), *window))]
    else:
        moments = store.series.moments(*window)
        charts = [offer_bars(offers_per_week(moments, *window)), need_bars(needs_per_week(moments, *window))]
    if not as_json:
        _print(charts)
        return
    said = " ".join(map(sentence, charts))
    say_json({**_head(view, shown, *window), "sentence": said, "charts": [*map(_bars_json, charts)]})


def _head(view: str, shown: Range, start: date, end: date) -> dict[str, object]:
    return {"view": view, "range": shown.value, "start": start.isoformat(), "end": end.isoformat()}


def _bars_json(bars: WeekBars) -> dict[str, object]:
    weeks = [{"week": one.week_start.isoformat(), "counts": dict(one.counts)} for one in bars.weeks]
    return {"title": bars.title, "weeks": weeks}


def _series_json(series: Series, start: date, end: date) -> dict[str, object]:
    both = against_before(series.points, start, end)
    points = [{"day": day.isoformat(), "value": plain(value)} for day, value in series.within(start, end)]
    return {
        "key": series.key,
        "label": series.label,
        "low": plain(series.low),
        "high": plain(series.high),
        "unit": series.unit,
        **_of_summary(both.now, ""),
        **_of_summary(both.before, "_before"),
        "points": points,
    }


def _of_summary(summary: "Summary | None", tail: str) -> dict[str, object]:
    if summary is None:
        return {f"n{tail}": 0, f"mean{tail}": None}
    return {f"n{tail}": summary.n, f"mean{tail}": round(summary.mean, 4)}


def _marks(store: "Store", start: date, end: date) -> list[dict[str, object]]:
    return [
        {"day": mark.day.isoformat(), "kind": mark.kind, "label": mark.label}
        for mark in store.series.marks(start, end)
    ]


def _print(specs: Sequence[Spec]) -> None:
    from shutil import get_terminal_size

    columns = max(get_terminal_size((80, 24)).columns - 1, 1)
    colours = _palette() if wants_colour() else {}
    for number, spec in enumerate(specs):
        if number:
            say()
        if not spec.is_empty:
            _draw(spec, columns, colours)
        for line in _broken(sentence(spec), columns):
            say(line)


def _broken(text: str, columns: int) -> list[str]:
    """Break a sentence where a person reads it on a terminal; for everyone else it stays one line."""
    import sys

    if not sys.stdout.isatty():
        return [text]
    from tracker.charts.drawing import wrapped

    return ["".join(piece for piece, _ in line) for line in wrapped(text, columns, len(text))]


def _draw(spec: Spec, columns: int, colours: "Palette") -> None:
    from tracker.charts.draw import draw
    from tracker.charts.drawing import paint
    from tracker.charts.lines import panels_of

    panels = len(panels_of(spec)) if isinstance(spec, LinePlot) else 1
    rows = len(spec.weeks) + 3 if isinstance(spec, WeekBars) else max(_ROWS, _ROWS_A_PANEL * panels + 3)
    drawing = draw(spec, columns, rows)
    drawing = replace(drawing, lines=tuple(line for line in drawing.lines if line))
    say_drawn(paint(drawing, colours))


def _palette() -> "Palette":
    """Return the colours of the person's theme, none of a theme that is not ours: its ground is not known here."""
    from tracker import themes
    from tracker.charts.palette import palette_from
    from tracker.config import config_path, read_config

    name = read_config(config_path()).theme
    theme = next((theme for theme in themes.OURS if theme.name == name), None)
    return palette_from(theme.variables) if theme else {}
