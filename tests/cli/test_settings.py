"""`settings`: when the day turns."""

from datetime import date, datetime

import pytest

from tests.cli.support import Commands
from tests.support.clock import ZONE


def test_a_new_file_is_not_made_to_say_when_the_day_turns(run: Commands) -> None:
    assert run("settings").lines == [
        "The day turns at 04:00.",
        "help-now is for no country.",
        "The calm page moves.",
    ]
    assert not run.path.exists()


def test_the_hour_that_is_set_decides_which_evening_it_is(run: Commands) -> None:
    ran = run("settings", "--day-start", "2")
    assert ran.lines == ["The day turns at 02:00 from now on. What is written already stays on its day."]
    assert run("settings").lines[0] == "The day turns at 02:00."
    run.clock.local = datetime(2026, 11, 23, 3, 0, tzinfo=ZONE)
    run("log", "--mood", "6")
    assert run.ask(lambda store: store.days.last()) == date(2026, 11, 23)


@pytest.mark.parametrize("typed", ["13", "-1", "4:30", "late", "", "25:00"])
def test_an_hour_at_which_no_day_can_begin_is_refused(run: Commands, typed: str) -> None:
    assert run.refused("settings", "--day-start", typed) == (
        f"--day-start: A day can turn at a full hour from 0 to 12, such as 4 or 04:00, not “{typed}”."
    )


def test_the_country_and_motion_are_kept_and_can_be_taken_back(run: Commands) -> None:
    assert run("settings", "--country", "ireland", "--motion", "off").lines == [
        "help-now is for Ireland from now on.",
        "The calm page counts in words from now on.",
    ]
    assert run("settings").lines[1:] == ["help-now is for Ireland.", "The calm page counts in words."]
    assert run("settings", "--country", "none").lines == ["help-now is for no country from now on."]
    assert run.ask(lambda store: store.settings.country) == ""


def test_all_or_nothing_is_set(run: Commands) -> None:
    run("log", "--mood", "7")
    assert "--country: “Atlantis” is no country" in run.refused(
        "settings", "--day-start", "5", "--country", "Atlantis"
    )
    assert run.refused("settings", "--motion", "maybe") == "--motion takes on or off, not “maybe”."
