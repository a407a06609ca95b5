"""Draw the pictures in screenshots/ anew: every mode on made-up days, on a clock that stands still.

    .venv/bin/python -m tests.screenshots            draws them all
    .venv/bin/python -m tests.screenshots --check    says which are not as the program looks now, and draws none

The same program draws the same pictures, letter for letter.
"""

import asyncio
import os
import re
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import click
from textual.pilot import Pilot

from tests.support.app import SMALL, until, until_shown
from tests.support.clock import FixedClock
from tests.support.files import copied
from tracker.app import Moodladder
from tracker.domain.evening import Choice, Coped, Did, Feeling, Interaction, Moment, MomentKind, Outcome
from tracker.domain.people import Person
from tracker.exchange.demo.file import write_years
from tracker.screens.help import HelpScreen
from tracker.screens.ladder.page import StepPage
from tracker.screens.trends import TrendsScreen
from tracker.screens.welcome import Welcome
from tracker.store import Store
from tracker.widgets.scale_panel import ScalePanel

FOLDER = Path(__file__).parent.parent / "screenshots"
DAYS, SEED = 500, 1
CLOCK = FixedClock()
NOW = CLOCK(4)
_WIDE = (112, 32)
_SHOWN_PATH = Path("/home/you/.local/share/moodladder/moodladder.db")
_FONT = re.compile(r"\s*@font-face \{.*?\n\s*\}", re.S)
Going = Callable[[Pilot[None]], Awaitable[None]]


@dataclass(frozen=True)
class Picture:
    """One picture: how one comes to what it shows, in which theme, at which size, and if it is a first start."""

    going: Going
    theme: str = "dusk"
    size: tuple[int, int] = _WIDE
    first_start: bool = False


def evening(store: Store) -> None:
    """Fill in the rest of tonight, which `demo` leaves open."""
    answers = {"tension": 3, "fatigue": 5, "sleep": 7.5, "sleep-quality": 4, "movement": 30, "caffeine": 2}
    for name, value in {**answers, "alcohol": 0, "meals": 4}.items():
        scale = store.scales.find(name)
        assert scale is not None
        store.ratings.rate(scale, NOW.day, value, NOW)
    sister = Person("", "Ines")
    moments = (
        Moment("", NOW.day, MomentKind.OFFERED, sister, Did.ACCEPTED, 60, 25, "carrying the shopping up"),
        Moment("", NOW.day, MomentKind.NEEDED, None, Did.ALONE, 70, None, "a form I did not understand"),
    )
    for moment in moments:
        store.moments.add(moment, NOW)
    store.feelings.add(Feeling("", NOW.day, Choice("", "relieved"), 6), NOW)
    store.copings.add(Coped("", NOW.day, Choice("", "walk"), 7), NOW)
    store.interactions.add(Interaction("", NOW.day, sister, "", Outcome.CLOSER), NOW)
    store.ladder.tick("door-held-open", NOW.day, NOW)
    note = "She took two bags before I could say no.\nI let her, and the stairs were shorter than usual."
    store.days.write_note(NOW.day, note, NOW)


async def _day(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await until_shown(pilot, "60 → 25")
    await pilot.press("down", "down")
    pilot.app.screen.query_one(ScalePanel).clear_marks()


async def _ladder(pilot: Pilot[None]) -> None:
    await pilot.press("l")
    await until_shown(pilot, "Ask for directions")
    await pilot.press("home", *["down"] * 3)


async def _step(pilot: Pilot[None]) -> None:
    await _ladder(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, StepPage), "the page of a step")


def _trends(*keys: str) -> Going:
    async def go(pilot: Pilot[None]) -> None:
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen), "Trends")
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await _drawn(pilot)

    return go


async def _drawn(pilot: Pilot[None]) -> None:
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, TrendsScreen)

    def is_read() -> bool:
        found, looking = screen.found, screen.looking
        return found is not None and looking is not None and found.looking.span == looking.span

    await until(pilot, is_read, "the plot")


async def _people(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await pilot.press("p")
    await until_shown(pilot, "Ines")
    await until_shown(pilot, "With them")


async def _check_in(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await pilot.press("c")
    await until_shown(pilot, "of 15–75")
    if pilot.app.size.width >= 110:
        await until_shown(pilot, "The list calls")


async def _result(pilot: Pilot[None]) -> None:
    await _check_in(pilot)
    await pilot.press("enter")
    await until_shown(pilot, "The list calls")


async def _help_now(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await pilot.press("exclamation_mark")
    await until_shown(pilot, "My people")


async def _breathe(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await pilot.press("b")
    await until_shown(pilot, "Each time")


async def _help(pilot: Pilot[None]) -> None:
    await until_shown(pilot, "Mood")
    await pilot.press("question_mark")
    await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")


async def _welcome(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, Welcome), "the first page")


PICTURES: Mapping[str, Picture] = {
    "welcome": Picture(_welcome, size=SMALL, first_start=True),
    "day": Picture(_day),
    "day-dawn": Picture(_day, theme="dawn"),
    "day-small": Picture(_day, size=SMALL),
    "help": Picture(_help),
    "ladder": Picture(_ladder),
    "ladder-step": Picture(_step, size=SMALL),
    "trends": Picture(_trends("plus")),
    "trends-moments": Picture(_trends("v", "plus")),
    "trends-attempts": Picture(_trends("v", "v", "plus")),
    "trends-year": Picture(_trends("V")),
    "check-in": Picture(_check_in, size=(120, 36)),
    "check-in-result": Picture(_result, size=(84, 44)),
    "people": Picture(_people),
    "help-now": Picture(_help_now, size=SMALL),
    "breathe": Picture(_breathe),
}


def made_file(folder: Path) -> Path:
    """Make the file that the pictures are of, and return its path."""
    path = folder / "moodladder.db"
    write_years(path, NOW.day, DAYS, SEED)
    store = Store(path)
    evening(store)
    store.settings.put("trends.series", "mood\nstress", NOW)
    store.close()
    return path


async def drawn(picture: Picture, path: Path) -> str:
    """Return a picture of the program on the file at `path`, as SVG that fetches nothing from anywhere."""
    clock = replace(CLOCK, local=CLOCK.local + timedelta(minutes=1))
    nowhere = path.with_name("no-config.toml")
    app = Moodladder(path, clock=clock, config=nowhere, first_start=picture.first_start)
    app.animation_level = "none"
    app.theme = picture.theme
    # The first page names the file; in the picture it lies where everybody's could.
    app.path = _SHOWN_PATH
    async with app.run_test(size=picture.size) as pilot:
        await picture.going(pilot)
        # What stands beside, or is drawn only once it has been read, comes a moment later.
        await pilot.pause()
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        return _plain(app.export_screenshot(title="moodladder"))


def _plain(svg: str) -> str:
    # Rich names a font on another machine; whoever looks at the picture has a monospace font of their own.
    # Some viewers drop the spaces that a piece of text begins with unless they are told not to.
    return _FONT.sub("", svg).replace("<svg ", '<svg xml:space="preserve" ', 1)


def draw_all(folder: Path) -> None:
    """Write every picture into `folder`."""
    with TemporaryDirectory() as place, patch.dict(os.environ, {"TZ": "UTC"}):
        path = made_file(Path(place))
        for name, picture in PICTURES.items():
            # Trends remembers how it was left, so each picture has a file of its own.
            own = copied(path, path.with_name(f"{name}.db"))
            (folder / f"{name}.svg").write_text(asyncio.run(drawn(picture, own)), encoding="utf-8")


def differing(folder: Path, other: Path) -> list[str]:
    """Return the names of pictures that are not the same in both folders, or are in one alone."""
    texts = [
        {path.name: path.read_text(encoding="utf-8") for path in at.glob("*.svg")} for at in (folder, other)
    ]
    one, two = texts
    return sorted(name for name in {*one, *two} if one.get(name) != two.get(name))


@click.command()
@click.option("--check", is_flag=True, help="Compare with what is there and draw nothing.")
def main(check: bool) -> None:
    """Draw the pictures in screenshots/, or see if they are as the program looks now."""
    if not check:
        FOLDER.mkdir(exist_ok=True)
        draw_all(FOLDER)
        return
    with TemporaryDirectory() as fresh:
        draw_all(Path(fresh))
        if found := differing(FOLDER, Path(fresh)):
            click.echo(f"Not as the program looks now: {', '.join(found)}")
            sys.exit(1)


if __name__ == "__main__":
    main()
