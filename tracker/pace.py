"""How soon what changed is drawn."""

import os
import sys

FRAMES_A_SECOND = "240"
"""Textual lets so many pass at most, 60 unless told. It draws when the next one is due and not as soon as it can, and
what a key opens takes four or five of them: most of the time until the last one was waiting."""
TURN_SECONDS = 0.001
"""How long a thread may keep others waiting that have something to do. With Python's own 5 ms what is drawn stays so
long in the queue of the thread that writes it to the terminal, while the next screen is being made."""


def draw_soon() -> None:
    """Have Textual, which must not be loaded yet, wait less before it draws; who has set it otherwise is heard."""
    os.environ.setdefault("TEXTUAL_FPS", FRAMES_A_SECOND)
    sys.setswitchinterval(TURN_SECONDS)
