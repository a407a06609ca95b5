"""What may enter the file as text."""

import re

# C0 and C1 but tab and newline reach the terminal as commands; so do the bidirectional embeddings, overrides and
# isolates, which can make a line read as something else. Marks a script needs (joiners, LRM, RLM) stay.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str) -> str:
    """Return `text` without control characters other than tab and newline, otherwise as typed.

    Line ends of other systems become newlines; lone surrogates, which SQLite cannot keep, are dropped.
    """
    return _UNSAFE.sub("", _LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """Return `text` cleaned for one line: newlines and tabs become spaces, the ends are trimmed."""
    return re.sub(r"[\n\t]+", " ", clean(text)).strip()
