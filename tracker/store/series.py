"""What Trends draws: a value a day for anything that is logged, and the marks beside it."""

from dataclasses import replace
from datetime import date
from typing import Literal

from tracker.domain.finding import found_by
from tracker.domain.scales import Scale, ScaleKind
from tracker.domain.series import YES_NO, Mark, Series
from tracker.store.choices import Choices
from tracker.store.file import OpenFile
from tracker.store.scales import Scales

_FEELING, _COPING = "feeling:", "coping:"
_DISTRESS = {
    "distress": Series("distress", "Distress, then", 0, 100, high_means="the most distress"),
    "distress-after": Series("distress-after", "Distress, after", 0, 100, high_means="the most distress"),
}
# Amounts have no natural end; a fixed one keeps plots of different weeks comparable.
_AMOUNT_TOP = {"sleep": 12, "movement": 120, "caffeine": 10, "alcohol": 10}


def _of_scale(scale: Scale) -> Series:
    top = _AMOUNT_TOP.get(scale.id, scale.high)
    unit = YES_NO if scale.kind is ScaleKind.YES_NO else scale.unit
    return Series(scale.id, scale.name, scale.low, top, unit, scale.high_means)


class SeriesStore:
    """Day means of scales, feelings, coping and distress. Keys are `mood`, `feeling:relieved`, `coping:walk` …"""

    def __init__(self, file: OpenFile, scales: Scales, emotions: Choices, ways: Choices) -> None:
        self._file = file
        self._scales = scales
        self._emotions = emotions
        self._ways = ways

    def available(self) -> tuple[Series, ...]:
        """Return every series there is, without points: the shown scales first, then distress, feelings, coping."""
        used = self._file.rows("SELECT DISTINCT emotion_id AS id FROM feelings")
        ways = self._file.rows("SELECT DISTINCT coping_id AS id FROM coped")
        felt, coped = {row["id"] for row in used}, {row["id"] for row in ways}
        feelings = [
            Series(_FEELING + c.id, c.name, 1, 10, high_means="very strong")
            for c in self._emotions.all()
            if c.id in felt
        ]
        coping = [
            Series(_COPING + c.id, f"{c.name} helped", 0, 10, high_means="worked very well")
            for c in self._ways.all()
            if c.id in coped
        ]
        scales = [_of_scale(scale) for scale in self._scales.all()]
        return (*scales, *_DISTRESS.values(), *feelings, *coping)

    def find(self, text: str) -> tuple[Series, ...]:
        """Return the series with this key or label, however it is written, else those whose label has it in it."""
        return found_by(text, self.available(), lambda one: one.label, lambda one: (one.key,))

    def read(self, series: Series, start: date, end: date) -> Series:
        """Return `series` with its points from `start` to `end`, both included; a value off its axis widens it."""
        sql, values = self._question(series.key)
        rows = self._file.rows(sql, (*values, start.isoformat(), end.isoformat()))
        points = tuple((date.fromisoformat(row["day"]), float(row["value"])) for row in rows)
        top = max((value for _, value in points), default=series.high)
        return replace(series, points=points, high=max(series.high, top))

    def reach(self, what: Series | Literal["moments", "attempts"]) -> tuple[date, date] | None:
        """Return the first and the last day on which something was ever logged; None where nothing was."""
        if isinstance(what, Series):
            question, values = self._question(what.key)
            sql, span = f"({question})", (*values, "0001-01-01", "9999-12-31")
        else:
            sql, span = "tries" if what == "attempts" else what, ()
        row = self._file.rows(f"SELECT min(day) AS first, max(day) AS last FROM {sql}", span)[0]
        if row["first"] is None:
            return None
        return date.fromisoformat(row["first"]), date.fromisoformat(row["last"])

    def _question(self, key: str) -> tuple[str, tuple[str, ...]]:
        by_day = "AND day BETWEEN ? AND ? GROUP BY day ORDER BY day"
        if key in _DISTRESS:
            column = key.replace("-", "_")
            return f"SELECT day, avg({column}) AS value FROM moments WHERE {column} IS NOT NULL {by_day}", ()
        if key.startswith(_FEELING):
            sql = f"SELECT day, avg(intensity) AS value FROM feelings WHERE emotion_id = ? {by_day}"
            return sql, (key.removeprefix(_FEELING),)
        if key.startswith(_COPING):
            sql = f"SELECT day, avg(worked) AS value FROM coped WHERE worked IS NOT NULL AND coping_id = ? {by_day}"
            return sql, (key.removeprefix(_COPING),)
        return f"SELECT day, avg(value) AS value FROM ratings WHERE scale_id = ? {by_day}", (key,)

    def marks(self, start: date, end: date) -> tuple[Mark, ...]:
        """Return tries and life events from `start` to `end`, by day."""
        sql = """SELECT a.day, 'attempt' AS kind, s.name AS label FROM tries a JOIN steps s ON s.id = a.step_id
            WHERE a.day BETWEEN ? AND ? UNION ALL
            SELECT day, 'event', name FROM events WHERE day BETWEEN ? AND ? ORDER BY 1, 2 DESC"""
        span = (start.isoformat(), end.isoformat())
        return tuple(
            Mark(date.fromisoformat(row["day"]), row["kind"], row["label"])
            for row in self._file.rows(sql, (*span, *span))
        )

    def moments(self, start: date, end: date) -> tuple[tuple[date, str, str], ...]:
        """Return each moment's day, kind and what was done ("" if not said), for the counts a week."""
        sql = "SELECT day, kind, coalesce(did, '') AS did FROM moments WHERE day BETWEEN ? AND ? ORDER BY day, seq"
        rows = self._file.rows(sql, (start.isoformat(), end.isoformat()))
        return tuple((date.fromisoformat(row["day"]), row["kind"], row["did"]) for row in rows)

    def attempts(self, start: date, end: date) -> tuple[tuple[date, int], ...]:
        """Return each try's day and level, for the counts a week."""
        sql = """SELECT a.day, s.level FROM tries a JOIN steps s ON s.id = a.step_id
            WHERE a.day BETWEEN ? AND ? ORDER BY a.day, a.seq"""
        rows = self._file.rows(sql, (start.isoformat(), end.isoformat()))
        return tuple((date.fromisoformat(row["day"]), row["level"]) for row in rows)
