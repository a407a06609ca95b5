"""The recogniser's model as it ships: a head of named values, then a line for each feature.

The file is made by `python -m tests.recogniser.train`; nobody edits it.
"""

from functools import cache
from typing import NamedTuple

from tracker.content.loader import read_text
from tracker.domain.recogniser import PATTERNS, Model

FILE = "recogniser.txt"
FORMAT = "moodladder recogniser 1"


class Card(NamedTuple):
    """What the file says of itself: the day it was trained, on how many examples, and their SHA-256."""

    trained: str
    examples: int
    sha256: str


def parsed(text: str) -> tuple[Card, Model]:
    """Read a model; raise ValueError or KeyError for one that is broken."""
    head, _, rest = text.partition("\n\n")
    first, *lines = head.split("\n")
    said = dict(line.split(": ", 1) for line in lines)
    if first != FORMAT or said["patterns"] != " ".join(PATTERNS):
        raise ValueError("This is no model of the recogniser that this program knows.")
    codes = dict(line.split("\t", 1) for line in rest.splitlines())
    if any(len(code) != len(PATTERNS) for code in codes.values()):
        raise ValueError("A feature has not a weight for each pattern.")
    bias = tuple(float(value) for value in said["bias"].split())
    model = Model(codes, bias, float(said["unit"]), float(said["sure"]), float(said["second"]))
    return Card(said["trained"], int(said["examples"]), said["sha256"]), model


@cache
def recogniser() -> Model:
    """Return the model that ships; loaded when it is first asked for."""
    return parsed(read_text(FILE))[1]


def card() -> Card:
    """Return what the shipped file says of itself."""
    return parsed(read_text(FILE))[0]
