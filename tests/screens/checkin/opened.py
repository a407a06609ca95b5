"""A file with questionnaires taken, and the application opened on Check-in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.content.questionnaires import questionnaire
from tracker.store import Store

NOW = FixedClock()(4)
TODAY = NOW.day
HIQ = questionnaire("hiq")
FIRST = dict(zip((item.id for item in HIQ.items), (4, 5, 4, 3, 4, 5, 4, 2, 4, 4, 3, 3, 2, 2, 4), strict=True))
"""53: moderate."""
SECOND = {**FIRST, "2": 3, "7": 2, "8": 3}
"""50: three answers lower or higher."""


class CheckInFirst(Moodladder):
    """Begins with Check-in, so that a test of it need not wait for Day."""

    DEFAULT_MODE = "checkin"
    MODES: ClassVar = Moodladder.MODES


def taken(path: Path) -> Path:
    """Make a file in which the HIQ was taken twice, 75 and 40 days ago, and the signs once."""
    store = Store(new_file(path))
    for back, answers in ((75, FIRST), (40, SECOND)):
        store.responses.record(HIQ, answers, TODAY - timedelta(days=back), NOW)
    signs = questionnaire("signs")
    store.responses.record(signs, {"chronic-1": 1, "trauma-2": 1}, TODAY - timedelta(days=3), NOW)
    store.close()
    return path


def stored(path: Path) -> list[tuple[str, str, str, dict[str, int]]]:
    """Return each response as questionnaire, day, sitting and answers."""
    store = Store(path)
    rows = store.file.rows("SELECT id FROM responses ORDER BY seq")
    found = [store.responses.one(row["id"]) for row in rows]
    store.close()
    return [(one.questionnaire, one.day.isoformat(), one.sitting.value, dict(one.answers)) for one in found]


@asynccontextmanager
async def open_check_in(path: Path, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[None]]:
    """Open the application on Check-in."""
    async with open_app(path, size, kind=CheckInFirst) as pilot:
        await until_shown(pilot, "Symptom screeners")
        yield pilot
