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


# What cannot be seen: soft hyphens, joiners, zero-width spaces, marks of direction, selectors of a glyph's look.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


def folded(text: str) -> str:
    """Return what a name or a place is compared by, so that one of them is not two by the way it is typed.

    Case, composed letters and their parts, kinds and numbers of spaces, and what cannot be seen make no difference
    (as NFKC_Casefold of the Unicode Standard, section 3.13).
    """
    if not text.isascii():
        # Only names beyond ASCII pay for the tables.
        from unicodedata import normalize

        folding = normalize("NFKC", _UNSEEN.sub("", normalize("NFKD", text)).casefold())
        text = _UNSEEN.sub("", normalize("NFKC", folding.casefold()))
    return " ".join(text.casefold().split())


def clean_line(text: str) -> str:
    """Return `text` cleaned for one line: newlines and tabs become spaces, the ends are trimmed."""
    return re.sub(r"[\n\t]+", " ", clean(text)).strip()
