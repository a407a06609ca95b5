"""People opened in a test, beside the smallest other mode."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, text_of, until, until_shown
from tests.support.clock import FixedClock
from tests.support.shell import SHOWN as SHELL
from tracker.app import Moodladder
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Did, Interaction, Moment, MomentKind, Outcome
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Caution, Person, Sign
from tracker.screens.modes import PLANNED
from tracker.store import Store

T = TypeVar("T")

NOW = FixedClock()(4)
TODAY = NOW.day
"""Sunday 22 November 2026, the evening of the clock that stands still."""

NOA = Person(
    "",
    "Noa Kim",
    "rings on Sundays",
    "sister",
    frozenset({Sign.RELIABLE, Sign.SHOWN}),
    frozenset({Caution.CRITICAL}),
    8,
    4,
)
RAY = Person("", "Ray", relation="uncle", cautions=frozenset({Caution.VOLATILE}))


class PeopleFirst(Moodladder):
    """The application, begun on People, with a screen for a note as the other mode."""

    SHOWN = (SHELL[0], *(mode for mode in PLANNED if mode.id == "people"))
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "people"
    BINDINGS = [mode.binding for mode in SHOWN]


def known(store: Store, name: str) -> Person:
    found = store.people.named(name)
    assert found is not None
    return found


def lived(store: Store) -> None:
    """Name two people, and note one thing of each family with one of them."""
    store.people.add(RAY, NOW)
    store.people.add(NOA, NOW)
    noa, back = known(store, NOA.name), timedelta(days=1)
    store.attempts.record(
        "ask-advice",
        Before(noa, "kitchen"),
        After(Answer.ACCEPTED, did_well="Listened without fixing it.", learned="It was easy."),
        TODAY - 3 * back,
        NOW,
    )
    store.attempts.begin("small-favor", Before(noa), NOW)
    store.moments.add(
        Moment("", TODAY - 2 * back, MomentKind.OFFERED, noa, Did.ACCEPTED, about="the tax form"), NOW
    )
    store.interactions.add(Interaction("", TODAY - back, noa, "tea", Outcome.CLOSER), NOW)
    store.exchanges.add(Exchange("", TODAY - 5 * back, noa, What.SUPPORT, Direction.GAVE, "a long call"), NOW)


def prepared(path: Path, *acts: Callable[[Store], object]) -> Path:
    """Make a new file and do `acts` in it."""
    store = Store(path, create=True)
    for act in acts:
        act(store)
    store.close()
    return path


@asynccontextmanager
async def open_people(
    path: Path, size: tuple[int, int] = SMALL, wait: str = "people"
) -> AsyncIterator[Pilot[None]]:
    """Open People on a file (made if it is not there) and wait for everyone."""
    async with open_app(path, size, kind=PeopleFirst) as pilot:
        await until_shown(pilot, wait)
        yield pilot


def kept(path: Path, question: Callable[[Store], T]) -> T:
    """Ask the file itself, past the application."""
    store = Store(path)
    try:
        return question(store)
    finally:
        store.close()


def names(path: Path) -> list[str]:
    """Return the names in the file, archived ones in brackets."""
    people = kept(path, lambda store: store.people.all(archived=True))
    return sorted(f"({one.name})" if one.archived else one.name for one in people)


def count(path: Path, table: str, where: str = "1") -> int:
    """Count rows in the file with SQL of its own."""
    rows = kept(path, lambda store: store.file.rows(f"SELECT count(*) AS n FROM {table} WHERE {where}"))
    return int(rows[0]["n"])


def line(pilot: Pilot[None], words: str) -> str:
    """Return the first line on the screen that has `words` in it."""
    return next((text for text in text_of(pilot.app).splitlines() if words in text), "")


async def until_line(pilot: Pilot[None], name: str, *words: str) -> None:
    """Wait until the line with `name` has all `words` in it too."""
    await until(pilot, lambda: all(word in line(pilot, name) for word in words), f"“{name}” with {words}")


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, letter by letter."""
    keys = {" ": "space", ".": "full_stop", "-": "minus"}
    await pilot.press(*(keys.get(letter, letter) for letter in text))
