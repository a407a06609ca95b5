"""The whole of the made-up years, as rows for a new file."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from tracker.content.defaults import defaults
from tracker.content.demo import Later, OwnScale, Scenery, Turn, scenery
from tracker.domain.changes import Row
from tracker.domain.ladder import StepKind
from tracker.exchange.demo.calm import write_calm
from tracker.exchange.demo.check_in import write_check_ins
from tracker.exchange.demo.climb import climb, make_steps, plan
from tracker.exchange.demo.course import Weather, course
from tracker.exchange.demo.evening import Home, write_beginning, write_evening
from tracker.exchange.demo.practice import Practice, write_asks, write_people
from tracker.exchange.demo.sheet import Sheet
from tracker.exchange.demo.thoughts import write_thoughts

MOST_DAYS = 20_000
"""Over fifty years; more than anybody will want to look at."""


def made_up(end: date, days: int, seed: int) -> dict[str, Sequence[Row]]:
    """Return rows by table for `days` (1 to MOST_DAYS) days up to `end`, which is an evening still open.

    The rows are for a file that has only what ships. The same arguments give the same rows, ids and all.
    """
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(f"days must be from 1 to {MOST_DAYS}, not {days}")
    sheet = Sheet(Random(seed))  # noqa: S311 - for stories, not for secrets
    scene = scenery()
    turns = _events(sheet, scene, end, days)
    weather = course(end, days, sheet.random, turns)
    home = _home(sheet, scene, weather)
    practice = _practice(sheet, scene, home, seed)
    write_asks(practice.sheet, scene, {own.start: _when(own, weather) for own in scene.asks})
    steps = make_steps(sheet, scene, home.ship, {own.start: _when(own, weather) for own in scene.steps})
    for day in weather[:-1]:
        if day.written:
            write_evening(sheet, home, day)
            climb(sheet, steps, day, practice)
            practice.exchange(day)
    write_beginning(sheet, home, weather[-1])
    known = [s for s in steps if s.kind is StepKind.PLANNED and s.start <= weather[-1].along]
    plan(sheet, sheet.random.choice(known), end)
    practice.begin(practice.sheet.random.choice(known), weather[-1])
    sheet.keyed("settings", weather[0].day, key="welcomed", value=weather[0].day.isoformat())
    chances = Random(f"check-in {seed}")  # noqa: S311 - for stories, not for secrets
    write_check_ins(sheet.beside(chances), scene, weather)
    write_thoughts(sheet.beside(Random(f"thoughts {seed}")), home, weather)  # noqa: S311 - for stories
    write_calm(sheet.beside(Random(f"calm {seed}")), weather)  # noqa: S311 - for stories, not for secrets
    return dict(sheet.tables)


def _when(own: Later, weather: Sequence[Weather]) -> date:
    return weather[min(int(own.start * len(weather)), len(weather) - 1)].day


def _events(sheet: Sheet, scene: Scenery, end: date, days: int) -> dict[date, Turn]:
    """Write a life event about every five months, never two on one day."""
    turns: dict[date, Turn] = {}
    for number in range(days // 150):
        day = end - timedelta(days - 1) + timedelta(150 * number + sheet.random.randint(10, 140))
        turns[day] = sheet.random.choice(scene.events)
        sheet.entry("events", day, name=turns[day].name)
    return turns


def _home(sheet: Sheet, scene: Scenery, weather: Sequence[Weather]) -> Home:
    ship = defaults()
    people = write_people(sheet, scene, weather[0].day)
    choices = {"emotions": ship.emotions, "copings": ship.copings}
    own = {"emotions": scene.emotions, "copings": scene.copings}
    known = {table: [(0.0, one.id, one.name) for one in ships] for table, ships in choices.items()}
    for table, laters in own.items():
        for one in laters:
            made = sheet.own(table, _when(one, weather), name=one.name)
            known[table].append((one.start, made, one.name))
    places = enumerate(scene.scales, len(ship.scales))
    scales = [(own.start, _scale(sheet, own, weather, place), own.scale.kind.value) for place, own in places]
    return Home(scene, ship, people, known, scales)


def _practice(sheet: Sheet, scene: Scenery, home: Home, seed: int) -> Practice:
    weights = [one.weight for one in scene.people]
    people = list(zip(home.people, weights, strict=True))
    chances = Random(f"practice {seed}")  # noqa: S311 - for stories, not for secrets
    return Practice(sheet.beside(chances), scene.texts, people, [one.id for one in home.ship.behaviours])


def _scale(sheet: Sheet, own: OwnScale, weather: Sequence[Weather], position: int) -> str:
    return sheet.own(
        "scales",
        _when(own, weather),
        name=own.name,
        kind=own.scale.kind.value,
        high_means=own.scale.high_means,
        section=own.scale.section,
        position=position,
    )
