"""When Python looks for garbage: not while the program is being loaded."""

import gc

SETTLED_SECONDS = 2.0
"""When everything that is loaded at start is there."""


def leave_alone() -> None:
    """Look for none: loading makes hardly any, and looking for it costs a twentieth of the start."""
    gc.disable()


def collect_again() -> None:
    """Look for it from now on, but not among what was loaded, which stays till the end."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
