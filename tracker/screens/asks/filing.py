"""Words that go to a file of their own."""

from pathlib import Path

from tracker.domain.errors import Refused
from tracker.domain.wording import Ask
from tracker.exchange.files import write_file


def free_name(first: str) -> str:
    """Return a name for a new file: `first` or, where that is there already, the next one with a number."""
    path, number = Path(first), 1
    while path.expanduser().exists():
        number += 1
        path = Path(first).with_stem(f"{Path(first).stem}-{number}")
    return str(path)


def to_file(ask: Ask, typed: str, database: Path) -> Path:
    """Write the words to the file that was typed, for nobody but the person to read; raise Refused."""
    if not typed:
        raise Refused("Name a file.")
    try:
        path = Path(typed).expanduser()
    except RuntimeError:
        path = Path(typed)
    if path.exists() and not path.is_dir():
        raise Refused(f"{typed} is there already. Choose another name.")
    write_file(ask.text + "\n", path, database=database)
    return path
