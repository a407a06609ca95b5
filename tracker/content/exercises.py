"""The exercises: those that ship, and the person's own from the folder of settings, read and checked alike."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tracker.content.loader import names_in, read_text
from tracker.domain.calm import KEY_LENGTH
from tracker.domain.errors import Refused
from tracker.domain.exercises import Exercise, Kind, Phase, Rounds, Way
from tracker.domain.text import clean_line, folded

FOLDER = "exercises"
"""Where exercises lie: beside this file, and beside config.toml."""
SIMPLE = "long-exhale"
"""The exercise for whoever wants to choose nothing."""
SENSES = "senses"
ORDER = (
    SIMPLE,
    "coherent",
    "box",
    "four-seven-eight",
    SENSES,
    "muscles-7",
    "muscles-16",
    "body-scan",
    "mindfulness",
)
"""The exercises that ship, as they stand in the list."""

NAME_LENGTH = 40
"""As long as the name of a way of coping, since it stands on Day as one."""
_TEXT_LENGTH = 600
_LONGEST_FILE = 100_000
_PART = "{part}"
_KNOWN = frozenset({"name", "kind", "about", "source", "rounds", "least", "most", "bell", "parts"})
_PHASES = ("opening", "phases", "closing")
_OF_A_PHASE = frozenset({"words", "seconds", "way", "lines"})


class Exercises(NamedTuple):
    """Every exercise in the order of the list, and a sentence for each file that could not be used."""

    every: tuple[Exercise, ...]
    problems: tuple[str, ...] = ()

    def get(self, exercise_id: str) -> Exercise | None:
        """Return an exercise, None where there is none of that id (any more)."""
        return next((one for one in self.every if one.id == exercise_id), None)


@cache
def shipped() -> tuple[Exercise, ...]:
    """Return the exercises that ship; raise ValueError if a file is broken."""
    names = {name.removesuffix(".toml") for name in names_in(FOLDER)}
    if names != set(ORDER):
        raise ValueError(f"{FOLDER} and its order do not name the same exercises.")
    return tuple(read_exercise(read_text(f"{FOLDER}/{name}.toml"), name) for name in ORDER)


def exercises(folder: Path | None) -> Exercises:
    """Return what ships and what lies in `folder`, by the alphabet; what is broken there is told and left out."""
    every, problems = list(shipped()), list[str]()
    for path in _files(folder):
        try:
            one = read_exercise(_text(path), f"own-{clean_line(path.stem)}"[:KEY_LENGTH], own=True)
            if any(folded(one.name) == folded(known.name) for known in every):
                raise Refused(f"there is an exercise called “{one.name}” already.")  # noqa: TRY301
            every.append(one)
        except Refused as error:
            problems.append(f"{path.name} in {FOLDER} is left out: {error}")
    return Exercises(tuple(every), tuple(problems))


def _files(folder: Path | None) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml") if folder else []
    except OSError:
        # Most people have no such folder.
        return []


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LONGEST_FILE:
            raise Refused("it is too long for an exercise.")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refused("it cannot be read as text.") from None


def read_exercise(text: str, exercise_id: str, *, own: bool = False) -> Exercise:
    """Return the exercise that a file says; raise Refused with the first thing that is not right in it."""
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"it is not written as TOML: {error}.") from None
    _only(table, _KNOWN | frozenset(_PHASES))
    opening, phases, closing = (_phases(table, name) for name in _PHASES)
    kind = _line(table, "kind", 20)
    if kind not in tuple(Kind):
        raise Refused(f"kind is one of {', '.join(Kind)}, not “{kind}”.")
    return Exercise(
        exercise_id,
        _line(table, "name", NAME_LENGTH),
        Kind(kind),
        _line(table, "about", _TEXT_LENGTH, needed=not own),
        _line(table, "source", _TEXT_LENGTH, needed=not own),
        _for_each_part(phases, table),
        _rounds(table),
        opening,
        closing,
        _flag(table, "bell"),
        own,
    )


def _only(table: Mapping[str, Any], known: Iterable[str]) -> None:
    unknown = sorted(table.keys() - set(known))
    if unknown:
        raise Refused(f"there is no “{clean_line(unknown[0])}” in an exercise.")


def _line(table: Mapping[str, Any], name: str, most: int, *, needed: bool = True) -> str:
    value = table.get(name, "")
    text = clean_line(value) if isinstance(value, str) else None
    if text is None or (needed and not text) or len(text) > most:
        raise Refused(f"{name} takes a text in quotes, of up to {most} characters.")
    return text


def _whole(table: Mapping[str, Any], name: str, usual: int, most: int = 1000) -> int:
    value = table.get(name, usual)
    if type(value) is not int or not 0 <= value <= most:
        raise Refused(f"{name} takes a whole number up to {most}.")
    return value


def _flag(table: Mapping[str, Any], name: str) -> bool:
    value = table.get(name, False)
    if not isinstance(value, bool):
        raise Refused(f"{name} takes true or false.")
    return value


def _rounds(table: Mapping[str, Any]) -> Rounds:
    usual = _whole(table, "rounds", 1)
    return Rounds(usual, _whole(table, "least", min(usual, 1)), _whole(table, "most", usual))


def _phases(table: Mapping[str, Any], name: str) -> tuple[Phase, ...]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused(f"{name} are written as [[{name}]], each with words and seconds.")
    return tuple(map(_phase, rows))


def _phase(row: Mapping[str, Any]) -> Phase:
    _only(row, _OF_A_PHASE)
    words, seconds, way = _line(row, "words", 100), row.get("seconds"), row.get("way", Way.STAY.value)
    if type(seconds) not in (int, float):
        raise Refused(f"“{words}” does not say its seconds as a number.")
    if way not in tuple(Way):
        raise Refused(f"way is one of {', '.join(Way)}, at “{words}”.")
    return Phase(words, float(seconds or 0), Way(way), _whole(row, "lines", 0, 9))


def _for_each_part(phases: tuple[Phase, ...], table: Mapping[str, Any]) -> tuple[Phase, ...]:
    """Return the phases gone through once for each part, if there are parts, with its name where that belongs."""
    parts = table.get("parts", [])
    if not isinstance(parts, list) or not all(isinstance(part, str) and clean_line(part) for part in parts):
        raise Refused("parts takes a list of texts in quotes.")
    if not parts:
        return phases
    return tuple(
        Phase(one.words.replace(_PART, clean_line(part)), one.seconds, one.way, one.lines)
        for part in parts
        for one in phases
    )
