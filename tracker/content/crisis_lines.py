"""The crisis lines that ship; what is too old, or cannot be right, is never shown."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from tracker.content.loader import load
from tracker.domain.countries import names
from tracker.domain.crisis import EMERGENCY, Country, Line, without_lines
from tracker.domain.text import clean_line

FILE = "crisis_lines.toml"
_DIALLED = frozenset("0123456789 -+/();.")
_WORDS = ("call", "text", "or", "landline", "ext")
"""What may stand in what is dialled beside digits and signs."""


def help_in(code: str, today: date) -> Country:
    """Return what there is for a country on `today`; a broken file costs the lines, never the emergency number."""
    known = without_lines(code)
    return replace(known, lines=tuple(line for line in _lines().get(known.code, ()) if line.is_fresh(today)))


def look_up_lines() -> None:
    """Read the file before it is needed; whatever is wrong with it is said by the page, not here."""
    _lines()


@cache
def _lines() -> dict[str, tuple[Line, ...]]:
    """Return the lines by country. What cannot be read costs only itself: a line, a country, or a broken file all."""
    try:
        rows = list(load(FILE)["countries"])
    except Exception:
        # Whatever is wrong with a file of text: the page that needs it has to open, and says where else to look.
        return {}
    found: dict[str, tuple[Line, ...]] = {}
    for row in rows:
        with suppress(Exception):
            found.setdefault(row["code"], tuple(_readable(row["lines"])))
    return found


def _readable(rows: Iterable[dict[str, Any]]) -> Iterator[Line]:
    for row in rows:
        with suppress(Exception):
            line = Line(**row)
            if not _line_problems(line):
                yield line


def countries() -> dict[str, Country]:
    """Return the countries that have lines, by code; raise ValueError, KeyError or TypeError for anything wrong."""
    found = [_country(row) for row in load(FILE)["countries"]]
    if len({country.code for country in found}) != len(found):
        raise ValueError(f"{FILE}: a country stands there twice.")
    return {country.code: country for country in found}


def _country(row: dict[str, Any]) -> Country:
    code = row["code"]
    country = Country(code, names()[code], row["emergency"], tuple(Line(**line) for line in row["lines"]))
    for problem in _problems(country):
        raise ValueError(f"{FILE}, {code}: {problem}")
    return country


def _problems(country: Country) -> Iterator[str]:
    if not country.lines:
        yield "There is no line."
    if country.emergency != EMERGENCY[country.code]:
        yield "Its emergency number is another than the one compiled in."
    for line in country.lines:
        yield from _line_problems(line)


def _line_problems(line: Line) -> list[str]:
    texts = (line.service, line.dial, line.hours, line.source)
    problems = [f"“{text}” is not clean." for text in texts if not text or clean_line(text) != text]
    if not _can_be_dialled(line.dial):
        problems.append(f"“{line.dial}” cannot be dialled.")
    if not line.checked_words:
        problems.append("It does not say when it was checked.")
    if "/" not in line.source or not line.url.startswith(("https://", "http://") if line.url else ""):
        problems.append("Its source or its page is no public address.")
    return problems


def _can_be_dialled(dial: str) -> bool:
    plain = dial.lower()
    for word in _WORDS:
        plain = plain.replace(word, "")
    return set(plain) <= _DIALLED and any(letter.isdigit() for letter in plain)
