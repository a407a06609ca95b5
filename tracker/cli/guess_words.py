"""What the recogniser proposes, in words: never as a finding, and never with a percentage."""

from collections.abc import Mapping

from tracker.domain.recogniser import Guess
from tracker.domain.text import clean_line

NOT_SURE = "Not sure: its words speak for no pattern in particular."


def words_marked(guess: Guess, text: str) -> dict[str, list[str]]:
    """Return the words of the thought that speak for each pattern that is shown."""
    return {name: [text[start:end] for start, end in places] for name, places in guess.words.items()}


def proposal(guess: Guess, text: str, names: Mapping[str, str]) -> str:
    """Return what is proposed as one sentence; `names` are the patterns in plain words, those to be named."""
    marked = words_marked(guess, text)
    said = [_with_words(names[one], marked[one]) for one in guess.shown if one in names]
    return f"It may be {' or '.join(said)}." if said else NOT_SURE


def _with_words(name: str, words: list[str]) -> str:
    quoted = ", ".join(f"“{clean_line(one)}”" for one in words)
    return f"{name} (the words: {quoted})" if quoted else name
