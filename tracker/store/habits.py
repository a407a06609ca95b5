"""The habits that are logged each evening, read for the page that puts them beside one's own usual."""

from datetime import date
from typing import TYPE_CHECKING

from tracker.domain.habits import HABITS, Habit

if TYPE_CHECKING:
    from tracker.store.store import Store


def read_habits(store: "Store", today: date) -> tuple[Habit, ...]:
    """Return the shown habits with their last five weeks up to `today`."""
    shown = {series.key: series for series in store.series.available()}
    habits = (Habit(shown[key], today) for key in HABITS if key in shown)
    return tuple(Habit(store.series.read(one.series, one.first, today), today) for one in habits)
