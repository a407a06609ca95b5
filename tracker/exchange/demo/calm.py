"""Made-up times with exercises: some that help more, some in the morning, a few without numbers, one left early."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tracker.content.exercises import shipped
from tracker.domain.calm import State, WasFor
from tracker.domain.changes import Value
from tracker.domain.exercises import Exercise
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.sheet import EVENING, Sheet

_BEGINS = 0.15
"""When the first exercise is tried, as a part of the years."""
_MORNING, _NIGHT = 8 * 60, 22 * 60 + 30


class Liked(NamedTuple):
    """How often an exercise is chosen (a weight), and how much lower distress tends to be afterwards."""

    weight: float
    lower: float


_LIKED = {
    "long-exhale": Liked(5, 17),
    "coherent": Liked(2, 12),
    "box": Liked(3, 12),
    "four-seven-eight": Liked(1, 6),
    "senses": Liked(2, 15),
    "muscles-7": Liked(1, 20),
    "body-scan": Liked(1.5, 8),
    "mindfulness": Liked(2, 5),
}


@dataclass(slots=True)
class CalmTimes:
    """Settles now and then. `sheet` has chances of its own."""

    sheet: Sheet
    ways: dict[str, str] = field(default_factory=dict)
    """The way of coping that each exercise is, as soon as it was done once."""
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    """The first moment and attempt of each day, by table and day."""

    def day(self, day: Weather) -> None:
        """Go through one day: the worse it feels, the more likely something is done."""
        if day.along >= _BEGINS and day.written and self.sheet.chance(0.26 - 0.08 * day.feels):
            self._settle(day)

    def _settle(self, day: Weather) -> None:
        sheet, name = self.sheet, self.sheet.some(list(_LIKED), [one.weight for one in _LIKED.values()])
        exercise = next(one for one in shipped() if one.id == name)
        before = sheet.level(52 - 12 * day.feels, 14, 5, 100) // 5 * 5
        lower = _LIKED[name].lower * before / 50
        after = sheet.level(before - lower, 9, 0, 100) // 5 * 5
        says, ends = sheet.chance(0.88), sheet.chance(0.97)
        was_for = sheet.some((None, *WasFor), (2, 2, 3, 3))
        full = int(exercise.timeline().seconds)
        seconds = full if sheet.chance(0.8) else sheet.level(full * 0.6, full * 0.2, 25, full)
        minute = sheet.some((_MORNING, EVENING + 10, _NIGHT), (3, 5, 2))
        values: dict[str, Value] = {
            "exercise": exercise.id,
            "state": (State.DONE if ends else State.BEGUN).value,
            "distress_before": before if says else None,
            "distress_after": after if says and ends else None,
            "seconds": seconds,
            "reached": seconds,
            "was_for": was_for.value if was_for else None,
            "was_for_id": self._id_of(was_for, day.day),
            "coped_id": self._coped(exercise, day.day, minute) if ends else "",
        }
        sheet.entry("calm_sessions", day.day, minute, **values)

    def _id_of(self, was_for: WasFor | None, day: date) -> str:
        table = {WasFor.MOMENT: "moments", WasFor.ATTEMPT: "attempts"}.get(was_for) if was_for else None
        return self.ids.get((table, day.isoformat()), "") if table else ""

    def _coped(self, exercise: Exercise, day: date, minute: int) -> str:
        if exercise.id not in self.ways:
            self.ways[exercise.id] = self.sheet.own("copings", day, minute, name=exercise.name)
        worked = self.sheet.level(6, 1.5, 0, 10) if self.sheet.chance(0.4) else None
        return self.sheet.entry("coped", day, minute, coping_id=self.ways[exercise.id], worked=worked)


def write_calm(sheet: Sheet, weather: Sequence[Weather]) -> None:
    """Write times with exercises on the days that are over; `sheet` has chances of its own."""
    times = CalmTimes(sheet)
    for table in ("moments", "attempts"):
        for row in sheet.tables.get(table, ()):
            times.ids.setdefault((table, str(row["day"])), str(row["id"]))
    for day in weather[:-1]:
        times.day(day)
