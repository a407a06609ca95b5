"""How the years go: what each day is like before anybody writes a word about it."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, exp, tau
from random import Random

from tracker.content.demo import Turn

_BY_WEEKDAY = (-0.18, -0.1, -0.05, 0.0, 0.12, 0.25, 0.05)
_BRIGHTEST_DAY = 196  # Mid-July, a few weeks after the longest day.


@dataclass(frozen=True, slots=True)
class Weather:
    """One day: how far it has come in the years (0–1), how it feels (about −1.5 to 1.5), how much was learned
    (0–1), and whether it gets written down."""

    day: date
    along: float
    feels: float
    learned: float
    written: bool


def course(end: date, days: int, random: Random, turns: dict[date, Turn]) -> tuple[Weather, ...]:
    """Return `days` days up to `end`: a weekly rhythm, seasons, bad weeks, life events, slow learning, gaps."""
    start = end - timedelta(days - 1)
    drift, low, made = 0.0, 0.0, []
    written = _written(days, random)
    for number in range(days):
        day, along = start + timedelta(number), (number + 1) / days
        drift = 0.8 * drift + random.gauss(0, 0.22)
        low = -1.0 if random.random() < 1 / 70 else low * 0.78
        season = 0.22 * cos(tau * (day.timetuple().tm_yday - _BRIGHTEST_DAY) / 365.25)
        learned = _learned(along, number, random)
        feels = _BY_WEEKDAY[day.weekday()] + season + drift + low + _after(day, turns) + 0.45 * learned - 0.1
        made.append(Weather(day, along, feels, learned, written[number]))
    return tuple(made)


def _learned(along: float, number: int, random: Random) -> float:
    # An S over the years, and nobody learns anything in the first two weeks.
    rise = 1 / (1 + exp(-7 * (along - 0.5)))
    return min(max(rise * min(number / 14, 1) + random.gauss(0, 0.05), 0.0), 1.0)


def _after(day: date, turns: dict[date, Turn]) -> float:
    return sum(
        turn.effect * exp(-(day - when).days / turn.days)
        for when, turn in turns.items()
        if 0 <= (day - when).days < 5 * turn.days
    )


def _written(days: int, random: Random) -> list[bool]:
    """Say which days get written down: single misses, whole quiet stretches; the last nine days all."""
    written = [random.random() > 0.11 for _ in range(days)]
    for begin in range(days):
        if random.random() < 1 / 160:
            for silent in range(begin, min(begin + random.randint(5, 38), days)):
                written[silent] = False
    lately = max(days - 9, 0)
    written[lately:] = [True] * (days - lately)
    return written
