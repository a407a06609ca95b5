"""What stands on the help page, in the order in which it is needed: the same on the screen and as a plain command."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.crisis import ANYWHERE, FINDER, FINDER_WORDS, Country, Line, Mine, Trusted

NO_COUNTRY = "No country is chosen yet, and none is guessed."
NO_LINES = "No line of this country has been checked here."
ENOUGH = "You do not have to have a reason that is good enough."
WAITING = "The people you named and your own plan come here as soon as your file can be read."
NOTHING_OWN = "People you name, and a plan you write on a calmer day, stand here too."
MOST_PEOPLE = 8


class Look(StrEnum):
    """How words are to look."""

    TITLE = "title"
    HEADING = "heading"
    NUMBER = "number"
    PLAIN = "plain"
    QUIET = "quiet"


class Said(NamedTuple):
    """A line of words, not yet wrapped; no words at all are an empty line."""

    text: str = ""
    look: Look = Look.PLAIN


def help_page(country: Country, mine: Mine | None, choosing: str) -> Iterator[Said]:
    """Yield the page. `mine` is None until the file has answered; `choosing` says how a country is chosen."""
    yield Said(f"Help now · {country.name}" if country.name else "Help now", Look.TITLE)
    yield Said()
    yield from _emergency(country, choosing)
    yield Said()
    yield Said("Somebody to talk to", Look.HEADING)
    for line in country.lines:
        yield from _line(line)
    if country.name and not country.lines:
        yield Said(NO_LINES, Look.QUIET)
    yield Said(FINDER, Look.NUMBER)
    yield Said(f"{FINDER_WORDS[0].upper()}{FINDER_WORDS[1:]} {ENOUGH}")
    yield Said()
    yield from own_words(mine)


def _emergency(country: Country, choosing: str) -> Iterator[Said]:
    yield Said("If you are in danger now, or might hurt yourself, call", Look.HEADING)
    yield Said(country.emergency or "your local emergency number", Look.NUMBER)
    if not country.emergency:
        yield Said(ANYWHERE)
    if not country.name:
        yield Said(f"{NO_COUNTRY} {choosing}", Look.QUIET)


def _line(line: Line) -> Iterator[Said]:
    yield Said(line.dial, Look.NUMBER)
    yield Said(f"{line.service} · {line.hours}" + (f" · {line.url}" if line.url else ""))
    yield Said(f"Checked {line.checked_words}, from {line.source}", Look.QUIET)


def own_words(mine: Mine | None) -> Iterator[Said]:
    """Yield the part of the page that is one's own."""
    if mine is None:
        yield Said(WAITING, Look.QUIET)
        return
    if not mine.people and not mine.plan:
        yield Said(NOTHING_OWN, Look.QUIET)
    if mine.people:
        yield Said("My people", Look.HEADING)
        yield from (Said(_person(one)) for one in mine.people[:MOST_PEOPLE])
        if len(mine.people) > MOST_PEOPLE:
            yield Said(f"and {len(mine.people) - MOST_PEOPLE} more, on People", Look.QUIET)
    if mine.people and mine.plan:
        yield Said()
    if mine.plan:
        yield Said("My plan", Look.HEADING)
        for part in mine.plan:
            yield Said(part.title, Look.QUIET)
            yield from (Said(text) for text in part.text.strip().split("\n"))


def _person(one: Trusted) -> str:
    return " · ".join(part for part in (one.name, one.relation, one.number) if part)
