"""When Python looks for garbage: not while the program is being loaded, and not while a key waits for its answer."""

import gc

SETTLED_SECONDS = 2.0
"""When everything that is loaded at start is there."""
YOUNG = 10_000
"""How many new things make Python look among the newest. A page is about as many; with Python's own 700 it looked
fifteen times while one opened."""
RARELY = 1000
"""How many looks at what has lived for a while go by before Python looks through all there is, if nobody rests."""


def leave_alone() -> None:
    """Look for none: loading makes hardly any, and looking for it costs a twentieth of the start."""
    gc.disable()


def collect_again() -> None:
    """Look for it from now on, but not among what was loaded, which stays till the end."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
        _, middle, _ = gc.get_threshold()
        gc.set_threshold(YOUNG, middle, RARELY)


def collect_all() -> None:
    """Look through everything, which takes as long as drawing a screen or two; for a moment of rest."""
    if gc.isenabled():
        gc.collect()
