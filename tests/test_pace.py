"""How soon what changed is drawn."""

import os
import subprocess
import sys

import pytest

from tracker.pace import FRAMES_A_SECOND, TURN_SECONDS, draw_soon

OPENED = """
import sys, types
app = types.ModuleType("tracker.app")
loaded = "textual" in sys.modules
def run(path, **how):
    from textual.constants import MAX_FPS
    sys.stdout = sys.__stdout__
    print(loaded, MAX_FPS, sys.getswitchinterval())
    return 0
app.run = run
sys.modules["tracker.app"] = app
class Terminal:
    isatty = staticmethod(lambda: True)
sys.stdin = sys.stdout = Terminal()
from pathlib import Path
from tracker.cli.open_app import run_app
from tracker.store import ahead
ahead.Ahead = lambda path: None
run_app(Path("a.db"))
"""


@pytest.mark.parametrize(
    ("set_before", "used"), [({}, FRAMES_A_SECOND), ({"TEXTUAL_FPS": "30"}, "30")], ids=["unset", "set"]
)
def test_textual_waits_less_before_it_draws_unless_it_was_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, set_before: dict[str, str], used: str
) -> None:
    turns: list[float] = []
    monkeypatch.setattr(os, "environ", dict(set_before))
    monkeypatch.setattr(sys, "setswitchinterval", turns.append)
    draw_soon()
    assert os.environ["TEXTUAL_FPS"] == used
    assert turns == [TURN_SECONDS]


def test_the_program_says_so_before_textual_is_loaded() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    told = subprocess.run(
        [sys.executable, "-c", OPENED], env=environment, check=True, capture_output=True, text=True
    ).stdout
    assert told.strip() == f"False {FRAMES_A_SECOND} {TURN_SECONDS}"
