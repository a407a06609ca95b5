"""Answers on scales."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.domain.changes import Changed, Value
from tracker.domain.scales import Rating, Scale, corrects
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, owned, stamp_of, stamped, touched
from tracker.store.transaction import Transaction


def _read(row: Any) -> Rating:
    return Rating(row["id"], row["scale_id"], row["value"], stamp_of(row))


class Ratings:
    """Every answer with its time; a day may have several on one scale."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def of(self, day: date) -> Mapping[str, tuple[Rating, ...]]:
        """Return a day's answers by scale id, oldest first."""
        rows = self._file.rows("SELECT * FROM ratings WHERE day = ? ORDER BY at, seq", (day.isoformat(),))
        by_scale: dict[str, tuple[Rating, ...]] = {}
        for row in rows:
            rating = _read(row)
            by_scale[rating.scale_id] = (*by_scale.get(rating.scale_id, ()), rating)
        return by_scale

    def rate(self, scale: Scale, day: date, value: float, now: Stamp, *, again: bool = False) -> Changed:
        """Write an answer; raise Refused for one off the scale.

        It betters the last answer of the day by the rule of `domain.scales.corrects`; with `again` it always
        stands beside it, unless the scale has one value a day.
        """
        checked = scale.check(value)

        def act(write: Transaction) -> None:
            given = self.of(day).get(scale.id, ())
            last = given[-1] if given else None
            if last and (scale.once or (not again and corrects(last, day, now))):
                write.update("ratings", last.id, {"value": checked, **touched(now)})
                return
            said: dict[str, Value] = {"scale_id": scale.id, "value": checked}
            write.insert("ratings", {**owned(write, "ratings", now), **stamped(now, day), **said})

        return self._file.write(f"{scale.name} {scale.show(checked)}", act)

    def correct(self, scale: Scale, given: Rating, value: float, now: Stamp) -> Changed:
        """Write another value over an answer, whenever that was given; its time and its day stay.

        Raise Refused for a value off the scale, NotThere if the answer is gone.
        """
        values: dict[str, Value] = {"value": scale.check(value), **touched(now)}
        label = f"{scale.name} {scale.show(value)}"
        return self._file.write(label, lambda write: write.update("ratings", given.id, values))

    def clear(self, scale: Scale, day: date) -> Changed:
        """Take back the last answer of a day, so that the one before it stands, or none."""

        def act(write: Transaction) -> None:
            given = self.of(day).get(scale.id, ())
            if given:
                write.delete("ratings", given[-1].id)

        return self._file.write(f"{scale.name} cleared", act)
