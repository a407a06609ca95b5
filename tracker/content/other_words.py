"""What else an action may be called by whoever looks for it."""

from collections.abc import Mapping
from functools import cache

from tracker.content.loader import load


@cache
def other_words() -> Mapping[str, tuple[str, ...]]:
    """Return the words by the id of the action's key; raise TypeError if the file is broken."""
    return {name: tuple(words) for name, words in load("other_words.toml").items()}
