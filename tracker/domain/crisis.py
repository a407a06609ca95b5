"""Whom one can call: the emergency number and the crisis lines of a country, and what holds where none is known.

The emergency numbers are compiled in, so that no damaged file of text can take them away.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from tracker.domain.countries import names
from tracker.domain.dates import in_words
from tracker.domain.people import Person

FRESH_MONTHS = 24
"""For how long after a line was checked it is shown."""
_LEAST_DIGITS = 5
_DIALLED = re.compile(r"\+?\d[\d ()/.\-]*")
_DAY = re.compile(r"\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b|\b\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d\b")
_MONTH = len("2026-08")
FINDER = "findahelpline.com"
FINDER_URL = "https://findahelpline.com"
FINDER_WORDS = "finds somebody to talk to, in most countries and languages."
ANYWHERE = "112 works in every country of the EU."
"""What is said where the emergency number of a country is not known here."""

_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
"""The members of the EU, in which 112 is the emergency number by law (Directive (EU) 2018/1972, article 109)."""
# Elsewhere only the countries of which crisis_lines.toml has a dated line. Which of several numbers is the police is
# from the table that Android phones dial by (packages/services/Telephony, ecc/input/eccdata.txt); a number on which
# that table and the registry do not agree is left out.
EMERGENCY: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(_EU.split(), "112")
    | {
        "BD": "999",
        "BR": "192 (ambulance) / 190 (police)",
        "CA": "911",
        "CN": "120 (ambulance) / 110 (police)",
        "GB": "999 / 112",
        "IN": "112",
        "ID": "112",
        "JP": "119 (ambulance) / 110 (police)",
        "KR": "119 (ambulance) / 112 (police)",
        "MX": "911",
        "PH": "911",
        "US": "911",
    }
)
"""Emergency numbers by country, several with “ / ” between, each with what it reaches unless they reach the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """A crisis line. `dial` is what a person in that country dials, digit by digit.

    `checked` is when that was checked: an ISO day, or an ISO month where no day is known. `source` is the public
    place where it was read; `url` its own page, "" where that is not certain.
    """

    service: str
    dial: str
    hours: str
    source: str
    checked: str
    url: str = ""

    def is_fresh(self, today: date) -> bool:
        """Return whether it was checked within `FRESH_MONTHS` before `today`."""
        then = self._first_day
        months = (today.year - then.year) * 12 + today.month - then.month
        return months < FRESH_MONTHS or (months == FRESH_MONTHS and today.day <= then.day)

    @property
    def _first_day(self) -> date:
        return date.fromisoformat(self.checked if len(self.checked) > _MONTH else f"{self.checked}-01")

    @property
    def checked_words(self) -> str:
        """When it was checked: “2 June 2026”, or “June 2026” where no day is known."""
        words = in_words(self._first_day)
        return words if len(self.checked) > _MONTH else words.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Country:
    """What stands on the help page for a country; code and name are "" while none is chosen."""

    code: str = ""
    name: str = ""
    emergency: str = ""
    lines: tuple[Line, ...] = ()


def without_lines(code: str) -> Country:
    """Return what is known of a country by heart; an unknown code is no country."""
    if code not in names():
        return Country()
    return Country(code, names()[code], EMERGENCY.get(code, ""))


class Trusted(NamedTuple):
    """Someone to turn to, and the first line of what is noted of them that can be dialled, "" without one."""

    name: str
    relation: str
    number: str


class Written(NamedTuple):
    """A part of the person's own plan: its id, its heading, and their words."""

    id: str
    title: str
    text: str


class Mine(NamedTuple):
    """What the help page takes from the file."""

    people: tuple[Trusted, ...] = ()
    plan: tuple[Written, ...] = ()


def trusted(people: "tuple[Person, ...]") -> tuple[Trusted, ...]:
    """Return the people to turn to: more signs of being safe first, then the closer ones, those with a caution last.

    Archived ones are left out, and so is whoever has a caution and no sign: they were not said to be safe.
    """
    here = [one for one in people if not one.archived and (one.signs or not one.cautions)]
    ranked = sorted(here, key=lambda one: (bool(one.cautions), -len(one.signs), -(one.closeness or 0)))
    return tuple(Trusted(one.name, one.relation, _numbered(one.note)) for one in ranked)


def _numbered(note: str) -> str:
    lines = (line.strip() for line in note.split("\n"))
    return next((line for line in lines if _has_number(line)), "")


def _has_number(line: str) -> bool:
    """Return whether something in it can be dialled: a year, or a day with its month, is no number to call."""
    runs = (run.group() for run in _DIALLED.finditer(line) if not _DAY.search(run.group()))
    return any(sum(letter.isdigit() for letter in run) >= _LEAST_DIGITS for run in runs)
