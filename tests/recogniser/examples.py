"""The examples: one a line, its pattern (or two, by a comma) before a tab."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tracker.domain.recogniser import PATTERNS

HERE = Path(__file__).parent
TRAINING, HELD_OUT = HERE / "examples", HERE / "held_out"


class Example(NamedTuple):
    """A thought with the pattern it was written for, and a second one that is as plainly there, if there is one."""

    patterns: tuple[str, ...]
    thought: str


def read_examples(folder: Path) -> tuple[Example, ...]:
    """Read every file of a folder in the order of their names; raise ValueError for a line that is none."""
    return tuple(
        _example(line)
        for path in sorted(folder.glob("*.tsv"))
        for line in path.read_text("utf-8").splitlines()
    )


def _example(line: str) -> Example:
    labels, _, thought = line.partition("\t")
    patterns = tuple(labels.split(","))
    if not thought.strip() or "\t" in thought or not set(patterns) <= set(PATTERNS) or len(patterns) > 2:
        raise ValueError(f"Not an example: {line!r}")
    return Example(patterns, thought)


def fingerprint(examples: Sequence[Example]) -> str:
    """Return the SHA-256 of the examples as they are trained on."""
    lines = "".join(f"{','.join(one.patterns)}\t{one.thought}\n" for one in examples)
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()
