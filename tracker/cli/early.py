"""What can be known of a command line before the library that reads it is loaded."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.registry import ADDING, OPENING

if TYPE_CHECKING:
    from tracker.store.ahead import Ahead

VARIABLE = "MOODLADDER_DB"
TURN_SECONDS = 0.0002
"""How long loading the program may keep the opening of the file waiting."""


def default_file() -> Path:
    """Return where the file lies unless --db or MOODLADDER_DB says another place."""
    if os.environ.get(VARIABLE):
        return file_at(os.environ[VARIABLE])
    from platformdirs import user_data_path

    return user_data_path("moodladder", appauthor=False) / "moodladder.db"


def file_at(text: str) -> Path:
    """Return the path that a person wrote; `~` is their home."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)  # A home that nobody knows: then it is the name of a folder.


def split(words: Sequence[str]) -> tuple[str, str | None]:
    """Return the command, "" for none, and what --db says, the last time it says it."""
    command, file, is_value = "", None, False
    for word in words:
        if is_value:
            file, is_value = word, False
        elif word == "--db":
            is_value = True
        elif word.startswith("--db="):
            file = word.removeprefix("--db=")
        elif not command and not word.startswith("-"):
            command = word
    return command, file


def only_opens(words: Sequence[str]) -> bool:
    """Whether the application is asked for, with nothing beside it but its file."""
    return (
        not words or (len(words) == 2 and words[0] == "--db") or (len(words) == 1 and _names_file(words[0]))
    )


def _names_file(word: str) -> bool:
    return word.startswith("--db=") and word != "--db="


def begin(words: Sequence[str]) -> "Ahead | None":
    """Begin to open the file if the command is one that needs it; the opening can be taken over or left."""
    command, file = split(words)
    if command not in OPENING or "--help" in words or "-h" in words:
        return None
    import sys

    from tracker.store.ahead import Ahead

    # The opening asks SQLite some thirty short questions; at the usual 5 ms it would wait that long after each.
    sys.setswitchinterval(TURN_SECONDS)
    path = default_file() if file is None else file_at(file)
    return Ahead(path, only_pages=command in ADDING)
