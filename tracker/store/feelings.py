"""Emotions felt on a day, and ways of coping used on it."""

from datetime import date
from typing import Any

from tracker.domain.changes import Value
from tracker.domain.evening import Choice, Coped, Feeling
from tracker.domain.time import Stamp
from tracker.store.choices import Choices
from tracker.store.entries import Entries
from tracker.store.file import OpenFile
from tracker.store.transaction import Transaction


def _choice(row: Any) -> Choice:
    return Choice(row["choice_id"], row["choice_name"])


class Feelings(Entries[Feeling]):
    """One row an emotion and day; naming it again changes how strong it was."""

    table = "feelings"
    word = "Feeling"
    question = """SELECT e.*, c.id AS choice_id, c.name AS choice_name
        FROM feelings e JOIN emotions c ON c.id = e.emotion_id"""

    def __init__(self, file: OpenFile, emotions: Choices) -> None:
        super().__init__(file)
        self._emotions = emotions

    def _read(self, row: Any) -> Feeling:
        return Feeling(row["id"], date.fromisoformat(row["day"]), _choice(row), row["intensity"])

    def _values(self, entry: Feeling, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {
            "emotion_id": self._emotions.ensure(entry.emotion, write, now),
            "intensity": entry.intensity,
        }

    def _same(self, entry: Feeling, values: dict[str, Value], write: Transaction) -> str | None:
        return next((f.id for f in self.of(entry.day) if f.emotion.id == values["emotion_id"]), None)


class Copings(Entries[Coped]):
    """One row a way of coping and day; naming it again changes how well it worked."""

    table = "coped"
    word = "Coping"
    question = """SELECT e.*, c.id AS choice_id, c.name AS choice_name
        FROM coped e JOIN copings c ON c.id = e.coping_id"""

    def __init__(self, file: OpenFile, ways: Choices) -> None:
        super().__init__(file)
        self._ways = ways

    def _read(self, row: Any) -> Coped:
        return Coped(row["id"], date.fromisoformat(row["day"]), _choice(row), row["worked"])

    def _values(self, entry: Coped, write: Transaction, now: Stamp) -> dict[str, Value]:
        return {"coping_id": self._ways.ensure(entry.coping, write, now), "worked": entry.worked}

    def _same(self, entry: Coped, values: dict[str, Value], write: Transaction) -> str | None:
        return next((c.id for c in self.of(entry.day) if c.coping.id == values["coping_id"]), None)
