"""The exercises: those that ship, and the person's own from the folder of settings, read and checked alike."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tracker.content.exercise_text import read_exercise
from tracker.content.loader import names_in, read_text
from tracker.content.small_file import read_small
from tracker.domain.calm import KEY_LENGTH
from tracker.domain.effects import Effect, surest
from tracker.domain.errors import Refused
from tracker.domain.exercises import Exercise, Kind
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
MOST_OWN = 50
"""So many files of one's own are read."""
_OWN = "own-"


class Exercises(NamedTuple):
    """Every exercise in the order of the list, and a sentence for each file that could not be used."""

    every: tuple[Exercise, ...]
    problems: tuple[str, ...] = ()

    def get(self, exercise_id: str) -> Exercise | None:
        """Return an exercise, None where there is none of that id (any more)."""
        return next((one for one in self.every if one.id == exercise_id), None)


@cache
def shipped_one(name: str) -> Exercise:
    """Return one that ships, by its id; raise FileNotFoundError, or ValueError if the file is broken."""
    return read_exercise(read_text(f"{FOLDER}/{name}.toml"), name)


@cache
def shipped() -> tuple[Exercise, ...]:
    """Return the exercises that ship; raise ValueError if a file is broken."""
    names = {name.removesuffix(".toml") for name in names_in(FOLDER)}
    if names != set(ORDER):
        raise ValueError(f"{FOLDER} and its order do not name the same exercises.")
    return tuple(map(shipped_one, ORDER))


def first_offered(
    known: Iterable[Exercise], found: Mapping[str, Effect], kind: Kind | None = None
) -> Exercise | None:
    """Return the one of these after which distress was most surely lower (`surest`), of one kind where one is given.

    What was done with an exercise that is not there any more leads to the next best.
    """
    by_id = {one.id: one for one in known if kind is None or one.kind is kind}
    best = surest(found[one] for one in by_id if one in found)
    return by_id[best.exercise] if best else None


def first_breath(known: Iterable[Exercise], found: Mapping[str, Effect]) -> Exercise:
    """Return the slow breath for whoever chooses nothing: a paced one that is surely known, or the simple one."""
    return first_offered(known, found, Kind.BREATHING) or shipped_one(SIMPLE)


def exercises(folder: Path | None) -> Exercises:
    """Return what ships and what lies in `folder`, by the alphabet; what is broken there is told and left out.

    It reads files of unknown length and place, so an application calls it on a thread of its own.
    """
    every, problems = list(shipped()), list[str]()
    try:
        paths = _files(folder)
    except (OSError, MemoryError):
        return Exercises(tuple(every), (f"The folder {FOLDER} beside config.toml cannot be read.",))
    for path in paths[:MOST_OWN]:
        try:
            every.append(_own(path, every))
        except Refused as error:
            problems.append(f"{clean_line(path.name)} in {FOLDER} is left out: {error}")
    if len(paths) > MOST_OWN:
        problems.append(f"Of the files in {FOLDER} the first {MOST_OWN} are read, and no more.")
    return Exercises(tuple(every), tuple(problems))


def _files(folder: Path | None) -> list[Path]:
    """Return the files of a folder by the alphabet; most people have no such folder. Raise OSError."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml") if folder else []
    except FileNotFoundError:
        return []


def _own(path: Path, known: Iterable[Exercise]) -> Exercise:
    exercise_id = _id_of(path)
    one = read_exercise(read_small(path), exercise_id, own=True)
    for other in known:
        if folded(one.name) == folded(other.name):
            where = f", in {other.id.removeprefix(_OWN)}.toml" if other.own else ""
            raise Refused(f"there is an exercise called “{one.name}” already{where}.")
        if exercise_id == other.id:
            raise Refused("another file has the same name, but for what cannot be seen.")
    return one


def _id_of(path: Path) -> str:
    """Return what its sessions are kept under: two files are never one exercise."""
    found = _OWN + clean_line(path.stem)
    if not folded(path.stem) or len(found) > KEY_LENGTH:
        raise Refused(f"the name of the file takes 1 to {KEY_LENGTH - len(_OWN)} characters.")
    return found
