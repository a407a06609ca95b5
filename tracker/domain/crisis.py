"""Whom one can call: the emergency number and the crisis lines of a country, and what holds where none is known.

The emergency numbers are compiled in, so that no damaged file of text can take them away.
"""

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
_MONTH = len("2026-08")
FINDER = "findahelpline.com"
FINDER_URL = "https://findahelpline.com"
FINDER_WORDS = "finds somebody to talk to, in most countries and languages."
ANYWHERE = "112 works in every country of the EU, and from most mobile phones elsewhere."
"""What is said where the emergency number of a country is not known here."""

EMERGENCY: Mapping[str, str] = MappingProxyType(
    {
        "AR": "911",
        "AT": "112",
        "AU": "000",
        "BD": "999",
        "BE": "112",
        "BR": "190 / 192",
        "CA": "911",
        "CH": "112 / 144",
        "CN": "110 / 120",
        "CZ": "112",
        "DE": "112",
        "DK": "112",
        "ES": "112",
        "FI": "112",
        "FR": "112 / 15",
        "GB": "999 / 112",
        "GR": "112",
        "HK": "999",
        "HR": "112",
        "HU": "112",
        "ID": "112 / 119",
        "IE": "112 / 999",
        "IL": "100 / 101",
        "IN": "112",
        "IS": "112",
        "JP": "119 / 110",
        "KE": "999 / 112",
        "KR": "119 / 112",
        "LU": "112",
        "MO": "999",
        "MX": "911",
        "MY": "999",
        "NL": "112",
        "NO": "112 / 113",
        "NZ": "111",
        "PH": "911",
        "PL": "112",
        "PT": "112",
        "SG": "995 / 999",
        "TW": "119 / 110",
        "US": "911",
    }
)
"""Emergency numbers by country, several with “ / ” between."""


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
    """Someone to turn to, and the first line of what is noted of them that has a number in it, "" without one."""

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
    """Return the people to turn to, but for archived ones: more signs of being safe first, then the closer ones."""
    here = [person for person in people if not person.archived]
    ranked = sorted(here, key=lambda one: (-len(one.signs), -(one.closeness or 0)))
    return tuple(Trusted(one.name, one.relation, _numbered(one.note)) for one in ranked)


def _numbered(note: str) -> str:
    lines = (line.strip() for line in note.split("\n"))
    return next((line for line in lines if any(letter.isdigit() for letter in line)), "")
