"""What Trends reads from the file for the place it looks from."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.ranges import Range
from tracker.domain.time import FIRST_DAY
from tracker.screens.trends.looking import Looking, View
from tracker.screens.trends.reading import read

NOW = FixedClock()(4)


@pytest.mark.parametrize("view", View)
def test_everything_begins_with_the_first_day_there_is_whatever_the_file_holds(view: View) -> None:
    with new_store() as store:
        mood = store.scales.find("mood")
        assert mood
        for day in (date.min, NOW.day):
            store.ratings.rate(mood, day, 5, NOW)
        looking = replace(Looking.at(NOW.day), range=Range.ALL, view=view, first=store.days.first())
        found = read(store, looking, ("mood",))
        assert found.looking.first == FIRST_DAY
        assert [day for one in found.series for day, _ in one.points] == [NOW.day] * len(found.series)
