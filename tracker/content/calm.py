"""What ships for the calm page."""

from dataclasses import dataclass
from functools import cache

from tracker.content.loader import load


@dataclass(frozen=True, slots=True)
class CalmText:
    """The words of the calm page; `senses` are five steps."""

    breath_in: str
    breath_out: str
    beside: str
    senses_title: str
    senses: tuple[str, ...]


@cache
def calm_text() -> CalmText:
    """Return the words; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("calm.toml")
    text = CalmText(**{**read, "senses": tuple(read["senses"])})
    if len(text.senses) != 5:
        raise ValueError("There are five senses to be asked for.")
    return text
