"""The instruments that ship: one TOML file each in `questionnaires/`, validated as it is read.

Another instrument is one more file there. `ORDER` puts the known ones in their order; others follow by name.
"""

from functools import cache
from itertools import pairwise
from typing import Any

from tracker.content.loader import load, names_in
from tracker.domain.questionnaires import Band, Group, Item, Option, Part, Questionnaire, Step, Style
from tracker.domain.text import clean_line

FOLDER = "questionnaires"
ORDER = ("hiq", "phq-4", "phq-9", "gad-7", "attachment", "impact", "signs")
_TICKED = (Option(0, "no"), Option(1, "yes"))


def known() -> tuple[str, ...]:
    """Return the ids of all instruments that ship, in the order they are shown."""
    ids = [name.removesuffix(".toml") for name in names_in(FOLDER) if name.endswith(".toml")]
    return tuple(sorted(ids, key=lambda one: (ORDER.index(one) if one in ORDER else len(ORDER), one)))


@cache
def questionnaire(questionnaire_id: str) -> Questionnaire:
    """Load and validate one instrument; raise ValueError, KeyError or TypeError if its file is broken."""
    return checked(read(questionnaire_id, load(f"{FOLDER}/{questionnaire_id}.toml")))


def read(questionnaire_id: str, table: dict[str, Any]) -> Questionnaire:
    """Return an instrument from the values of its file, not yet looked at as a whole."""
    plain = dict(table)
    style = Style(plain.pop("style"))
    shared = _options(plain.pop("options")) if "options" in plain else _TICKED
    return Questionnaire(
        id=questionnaire_id,
        style=style,
        group=Group(plain.pop("group")),
        items=tuple(_item(row, shared) for row in plain.pop("items")),
        parts=tuple(
            Part(**{**row, "items": tuple(row["items"]), "bands": _bands(row)})
            for row in plain.pop("parts", [])
        ),
        bands=_bands(plain),
        next=tuple(Step(**row) for row in plain.pop("next", [])),
        **{name: value for name, value in plain.items() if name != "bands"},
    )


def _options(lines: list[str]) -> tuple[Option, ...]:
    parted = (line.split(" ", 1) for line in lines)
    return tuple(Option(int(value), words) for value, words in parted)


def _item(row: dict[str, Any], shared: tuple[Option, ...]) -> Item:
    own = _options(row["options"]) if "options" in row else shared
    return Item(**{**row, "options": own})


def _bands(table: dict[str, Any]) -> tuple[Band, ...]:
    return tuple(Band(**row) for row in table.get("bands", []))


def checked(one: Questionnaire) -> Questionnaire:
    """Return an instrument that holds together; raise ValueError with what is wrong with it."""
    for problem in _problems(one):
        raise ValueError(f"{one.id}: {problem}")
    return one


def _problems(one: Questionnaire) -> "list[str]":
    return [*_wording(one), *_items(one), *_parts(one), *_sums(one)]


def _wording(one: Questionnaire) -> list[str]:
    needed = ("name", "title", "about", "recall", "stem", "caveat", "source", "licence")
    problems = [f"{name} is not said." for name in needed if not getattr(one, name).strip()]
    texts = [item.text for item in one.items] + [band.words for band in one.bands]
    problems += [f"“{text}” is not clean." for text in texts if clean_line(text) != text or not text]
    if (one.change is None) != (not one.change_source):
        problems.append("A number for change needs its source, and a source its number.")
    if one.soonest_days > one.interval_days:
        problems.append("It would be due before it tells anything.")
    return problems


def _items(one: Questionnaire) -> list[str]:
    ids = [item.id for item in one.items]
    problems = [] if ids and len(set(ids)) == len(ids) else ["Items need ids of their own."]
    for item in one.items:
        values = [option.value for option in item.options]
        # Each option is one digit, so that one key answers.
        if len(values) < 2 or values != sorted(set(values)) or not 0 <= values[0] <= values[-1] <= 9:
            problems.append(f"Item {item.id} needs options that rise from 0 to 9 at most.")
    if one.style is Style.TICKED and any(item.options != _TICKED for item in one.items):
        problems.append("What is ticked has no options.")
    return problems


def _parts(one: Questionnaire) -> list[str]:
    problems = []
    for part in one.parts:
        unknown = [item_id for item_id in part.items if not one.has(item_id)]
        problems += [f"Part {part.id} names no item: {item_id}." for item_id in unknown]
        if part.bands and not unknown:
            problems += _cover(f"Part {part.id}", part.bands, *one.range_of(part))
    if not one.adds_up and (one.has_total or one.style is Style.RATED):
        problems.append("Only a list of ticks without a total need not add up.")
    if not one.has_total and not one.parts:
        problems.append("Without a total it needs parts.")
    return problems


def _sums(one: Questionnaire) -> list[str]:
    if one.has_total and one.bands:
        return _cover("The total", one.bands, one.low, one.high)
    return ["Bands are of a total."] if one.bands else []


def _cover(what: str, bands: tuple[Band, ...], low: int, high: int) -> list[str]:
    """Say where bands leave a gap, overlap, or miss an end of the range."""
    problems = [f"{what}: a band ends before it begins." for band in bands if band.low > band.high]
    if bands[0].low != low or bands[-1].high != high:
        problems.append(
            f"{what} runs from {low} to {high}; the bands from {bands[0].low} to {bands[-1].high}."
        )
    for band, after in pairwise(bands):
        if after.low != band.high + 1:
            problems.append(f"{what}: after {band.high} comes {after.low}.")
    return problems
