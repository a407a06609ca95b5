"""Charts as they stand on a screen without colour.

After a wanted change: `MOODLADDER_REWRITE=1 python -m pytest tests/charts/test_golden.py -n 0`, then read every
changed file as a person would before it is committed.
"""

import os
from pathlib import Path

import pytest

from tests.charts.examples import CASES
from tracker.charts.draw import draw
from tracker.charts.drawing import paint, width
from tracker.charts.words import sentence

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", CASES)
def test_looks_as_agreed(name: str) -> None:
    spec, columns, rows = CASES[name]
    drawing = draw(spec, columns, rows)
    shown = f"{paint(drawing)}\n\n{sentence(spec)}\n"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("MOODLADDER_REWRITE"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")
    assert len(drawing.lines) <= rows
    assert max(width(line) for line in drawing.lines) <= columns


def test_no_golden_is_forgotten() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(CASES)
