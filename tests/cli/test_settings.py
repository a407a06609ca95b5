"""`settings`: when the day turns."""

from datetime import date, datetime

import pytest

from tests.cli.support import Commands
from tests.support.clock import ZONE


def test_a_new_file_is_not_made_to_say_when_the_day_turns(run: Commands) -> None:
    assert run("settings").lines == ["The day turns at 04:00."]
    assert not run.path.exists()


def test_the_hour_that_is_set_decides_which_evening_it_is(run: Commands) -> None:
    ran = run("settings", "--day-start", "2")
    assert ran.lines == ["The day turns at 02:00 from now on. What is written already stays on its day."]
    assert run("settings").lines == ["The day turns at 02:00."]
    run.clock.local = datetime(2026, 11, 23, 3, 0, tzinfo=ZONE)
    run("log", "--mood", "6")
    assert run.ask(lambda store: store.days.last()) == date(2026, 11, 23)


@pytest.mark.parametrize("typed", ["13", "-1", "4:30", "late", "", "25:00"])
def test_an_hour_at_which_no_day_can_begin_is_refused(run: Commands, typed: str) -> None:
    assert run.refused("settings", "--day-start", typed) == (
        f"--day-start: A day can turn at a full hour from 0 to 12, such as 4 or 04:00, not “{typed}”."
    )
