"""A file with evenings in it, and Trends open on it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, until
from tests.support.clock import FixedClock
from tracker.domain.evening import Choice, Coped, Did, Feeling, Moment, MomentKind
from tracker.domain.events import LifeEvent
from tracker.domain.scales import Scale, ScaleKind
from tracker.screens.trends.screen import TrendsScreen
from tracker.store import Store

HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
"""The same as it stands in the file: control characters are dropped where it enters."""
CLOCK = FixedClock()
NOW = CLOCK(4)
TODAY = NOW.day


def back(days: int) -> date:
    """The day so many days ago."""
    return TODAY - timedelta(days)


def write(path: Path, *acts: Callable[[Store], object]) -> None:
    """Make the file at `path` if it is not there, and do `acts` to it."""
    store = Store(path, create=True)
    try:
        for act in acts:
            act(store)
    finally:
        store.close()


def mood(values: dict[int, int], scale: str = "mood") -> Callable[[Store], None]:
    """Rate a scale: days back → value."""

    def act(store: Store) -> None:
        found = store.scales.find(scale)
        assert found is not None
        for days, value in values.items():
            store.ratings.rate(found, back(days), value, NOW)

    return act


def eight_days(store: Store) -> None:
    """Moods of tonight and the seven evenings before; one attempt and one event."""
    mood({7: 3, 6: 4, 5: 5, 4: 6, 3: 4, 2: 6, 1: 7, 0: 8})(store)
    store.ladder.tick("small-favor", back(2), NOW)
    store.events.add(LifeEvent("", back(4), "moved house"), NOW)


def moments(store: Store) -> None:
    """An offer accepted, one declined, a need without asking, an asking."""
    for kind, did in (
        (MomentKind.OFFERED, Did.ACCEPTED),
        (MomentKind.OFFERED, Did.DECLINED),
        (MomentKind.NEEDED, Did.DID_NOT_ASK),
        (MomentKind.ASKED, Did.ASKED),
    ):
        store.moments.add(Moment("", back(1), kind, None, did, 60, 30), NOW)


def hostile(store: Store) -> None:
    """A scale, an event and a feeling with names that would be markup and escape sequences."""
    store.scales.add(Scale("", HOSTILE[:40], ScaleKind.ZERO_TO_TEN), NOW)
    store.events.add(LifeEvent("", TODAY, HOSTILE), NOW)
    store.feelings.add(Feeling("", TODAY, Choice("", HOSTILE[:40]), 6), NOW)
    store.copings.add(Coped("", TODAY, Choice("walk", "walk"), 7), NOW)


@asynccontextmanager
async def trends(path: Path, size: tuple[int, int] = SMALL) -> AsyncIterator[Pilot[None]]:
    """The application on `path`, with Trends open and read."""
    async with open_app(path, size) as pilot:
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen), "Trends")
        await read(pilot)
        yield pilot


async def read(pilot: Pilot[None]) -> None:
    """Wait until what stands on the screen is what was looked for last."""
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, TrendsScreen)

    def is_read() -> bool:
        found, looking = screen.found, screen.looking
        return found is not None and looking is not None and found.looking.span == looking.span

    await until(pilot, is_read, "the plot of the window")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
