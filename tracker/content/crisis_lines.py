"""The crisis lines that ship, validated as they are read; what is too old, or broken, is never shown."""

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
    found = know_by_heart().get(known.code, known)
    return replace(found, lines=tuple(line for line in found.lines if line.is_fresh(today)))


def know_by_heart() -> dict[str, Country]:
    """Return the countries that have lines, none of them where the file is broken."""
    try:
        return countries()
    except Exception:
        # Whatever is wrong with a file of text: the page that needs it has to open, and says where else to look.
        return {}


@cache
def countries() -> dict[str, Country]:
    """Return the countries that have lines, by code; raise ValueError, KeyError or TypeError for a broken file."""
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


def _problems(country: Country) -> list[str]:
    problems = [] if country.lines else ["There is no line."]
    if country.emergency != EMERGENCY[country.code]:
        problems.append("Its emergency number is another than the one compiled in.")
    for line in country.lines:
        texts = (line.service, line.dial, line.hours, line.source)
        problems += [f"“{text}” is not clean." for text in texts if not text or clean_line(text) != text]
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
