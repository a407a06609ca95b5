"""Nobody becomes someone else unasked, and what nobody touched stays as it stands."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.screens.day.opened import TONIGHT, kept, open_day, press, until_row
from tests.support.app import until, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.domain.evening import Interaction, Moment, MomentKind
from tracker.domain.people import Person
from tracker.store import Store

NOW = FixedClock()(4)
LINES = "first line\nsecond line\n  third"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    with closing(Store(path, create=True)) as store:
        john = Interaction("", TONIGHT - timedelta(3), Person("", "John"), "", None)
        store.interactions.add(john, NOW)
    return path


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("=Jo", "up"), "Jo"),
        (("=Jo", "enter"), "John"),
        (("=Jo", "enter", "up"), "Jo"),
        (("=john",), "John"),
        (("=Jon",), "Jon"),
        (("=30", "enter"), "30"),
    ],
)
async def test_a_few_letters_mean_somebody_known_and_an_arrow_someone_new(
    path: Path, keys: tuple[str, ...], name: str
) -> None:
    async with open_day(path) as pilot:
        await pilot.press("i")
        await until_shown(pilot, "A time with")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, *keys, "enter")
        await until_gone(pilot, "A time with")
        (one,) = kept(path).interactions
        assert one.person is not None
        assert one.person.name == name


async def test_lines_that_nobody_touched_and_what_another_window_wrote_both_stay(path: Path) -> None:
    with closing(Store(path)) as store:
        store.moments.add(Moment("", TONIGHT, MomentKind.OFFERED, None, None, 60, None, LINES), NOW)
    async with open_day(path) as pilot:
        await until_row(pilot, "Help today", "offered")
        await press(pilot, *["tab"] * 11, "enter")
        await until_shown(pilot, "This moment")
        with closing(Store(path)) as store:
            (one,) = store.moments.of(TONIGHT)
            store.moments.change(Moment(one.id, one.day, one.kind, None, None, 60, 7, LINES), NOW, one)
        await press(pilot, "2", "enter")
        await until(
            pilot, lambda: kept(path).moments[0].kind is MomentKind.NEEDED, "the other kind in the file"
        )
        (one,) = kept(path).moments
        assert (one.about, one.distress_after) == (LINES, 7)
