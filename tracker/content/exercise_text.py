"""An exercise as a file says it, checked so that whatever is wrong in it becomes one sentence.

Every length and range is looked at before anything is made of it, since a file of a few lines can ask for millions of
phases.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.exercises import (
    LONGEST_PHASE,
    MOST_PHASES,
    SHORTEST_PHASE,
    Exercise,
    Kind,
    Phase,
    Rounds,
    Way,
)
from tracker.domain.text import clean_line, folded

NAME_LENGTH = 40
"""As long as the name of a way of coping, since it stands on Day as one."""
_TEXT_LENGTH = 600
_WORDS_LENGTH = 100
_PART_LENGTH = 40
_ERROR_LENGTH = 160
_CARE_LENGTH = 70
"""So that it stands in one line of a terminal."""
_PART, _HOW = "{part}", "{how}"
_KNOWN = frozenset({"name", "kind", "about", "care", "source", "rounds", "least", "most", "bell", "parts"})
_PHASES = ("opening", "phases", "closing")
_OF_A_PHASE = frozenset({"words", "seconds", "way", "lines", "fixed"})
_OF_A_PART = frozenset({"name", "how", "seconds"})
_CARE = {
    Kind.BREATHING: "If it makes you dizzy or uneasy, breathe as you like.",
    Kind.MUSCLES: "Tense half as hard as you could, and leave out whatever hurts.",
    Kind.MINDFULNESS: "If it gets too much, open your eyes, or stop; that is fine.",
    Kind.SENSES: "If one of them brings up too much, go on to the next.",
    Kind.BODY: "Pass over any place where you would rather not be.",
}
"""What to look after in an exercise of one's own that does not say it."""


def read_exercise(text: str, exercise_id: str, *, own: bool = False) -> Exercise:
    """Return the exercise that a file says; raise Refused with the first thing that is not right in it."""
    try:
        return _exercise(_table(text), exercise_id, own)
    except Refused:
        raise
    except (ValueError, RecursionError, OverflowError, MemoryError):
        raise Refused("it asks for more than can be.") from None


def _table(text: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"it is not written as TOML: {_short(str(error), _ERROR_LENGTH)}.") from None
    except (ValueError, RecursionError, OverflowError, MemoryError):
        raise Refused("it is not written as TOML that can be read.") from None


def _exercise(table: Mapping[str, Any], exercise_id: str, own: bool) -> Exercise:
    _only(table, _KNOWN | frozenset(_PHASES))
    opening, phases, closing = (_phases(table, name) for name in _PHASES)
    kind = _line(table, "kind", 20)
    if kind not in tuple(Kind):
        raise Refused(f"kind is one of {', '.join(Kind)}, not “{kind}”.")
    return Exercise(
        exercise_id,
        _name(table),
        Kind(kind),
        _line(table, "about", _TEXT_LENGTH, needed=not own),
        _line(table, "source", _TEXT_LENGTH, needed=not own),
        _for_each_part(phases, _parts(table)),
        _rounds(table),
        opening,
        closing,
        _flag(table, "bell"),
        own,
        _line(table, "care", _CARE_LENGTH, needed=not own) or _CARE[Kind(kind)],
    )


def _short(text: str, most: int) -> str:
    line = clean_line(text)
    return line if len(line) <= most else f"{line[:most]}…"


def _only(table: Mapping[str, Any], known: Iterable[str]) -> None:
    unknown = sorted(table.keys() - set(known))
    if unknown:
        raise Refused(f"there is no “{_short(unknown[0], _PART_LENGTH)}” in an exercise.")


def _line(table: Mapping[str, Any], name: str, most: int, *, needed: bool = True) -> str:
    value = table.get(name, "")
    text = clean_line(value) if isinstance(value, str) else None
    if text is None or (needed and not text) or len(text) > most:
        raise Refused(f"{name} takes a text in quotes, of up to {most} characters.")
    return text


def _name(table: Mapping[str, Any]) -> str:
    name = _line(table, "name", NAME_LENGTH)
    if not folded(name):
        raise Refused("nothing of its name can be seen.")
    return name


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
    words, way = _line(row, "words", _WORDS_LENGTH), row.get("way", Way.STAY.value)
    if way not in tuple(Way):
        raise Refused(f"way is one of {', '.join(Way)}, at “{words}”.")
    fixed = _flag(row, "fixed")
    return Phase(words, _seconds(row, words), Way(way), _whole(row, "lines", 0, 9), fixed)


def _seconds(row: Mapping[str, Any], words: str) -> float:
    seconds = row.get("seconds")
    if type(seconds) not in (int, float):
        raise Refused(f"“{words}” does not say its seconds as a number.")
    # Before it is made a float, for which a whole number can be too large.
    if not SHORTEST_PHASE <= seconds <= LONGEST_PHASE:  # type: ignore[operator]
        raise Refused(f"seconds of “{words}” takes a number from {SHORTEST_PHASE:g} to {LONGEST_PHASE:g}.")
    return float(seconds)  # type: ignore[arg-type]


class _Part(NamedTuple):
    """A part of the body, or of anything else that is gone along; `seconds` are those of its fixed phases."""

    name: str
    how: str = ""
    seconds: float | None = None


def _parts(table: Mapping[str, Any]) -> tuple[_Part, ...]:
    parts = table.get("parts", [])
    if not isinstance(parts, list):
        raise Refused("parts takes a list of texts in quotes, or is written as [[parts]], each with a name.")
    return tuple(map(_part, parts))


def _part(said: object) -> _Part:
    row: Mapping[str, Any] = said if isinstance(said, dict) else {"name": said}
    name = row.get("name")
    name = clean_line(name) if isinstance(name, str) else ""
    if row.keys() - _OF_A_PART or not 0 < len(name) <= _PART_LENGTH:
        raise Refused(f"a part has a name of 1 to {_PART_LENGTH} characters, and may have how and seconds.")
    how = _line(row, "how", _WORDS_LENGTH, needed=False)
    return _Part(name, how, _seconds(row, name) if "seconds" in row else None)


def _for_each_part(phases: Sequence[Phase], parts: Sequence[_Part]) -> tuple[Phase, ...]:
    """Return the phases gone through once for each part, if there are parts, with its name where that belongs."""
    if not parts:
        return tuple(phases)
    if len(parts) * len(phases) > MOST_PHASES:
        raise Refused(f"it has more than {MOST_PHASES} phases, with all of its parts.")
    return tuple(_filled(one, part) for part in parts for one in phases)


def _filled(phase: Phase, part: _Part) -> Phase:
    if _HOW in phase.words and not part.how:
        raise Refused(f"“{phase.words}” needs a how for “{part.name}”.")
    words = phase.words.replace(_PART, part.name).replace(_HOW, part.how)
    if len(words) > _WORDS_LENGTH:
        raise Refused(f"“{phase.words}” has more than {_WORDS_LENGTH} characters for “{part.name}”.")
    seconds = part.seconds if phase.fixed and part.seconds is not None else phase.seconds
    return replace(phase, words=words, seconds=seconds)
