"""Being told to end, and ending cleanly even where the terminal is gone."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

ENDING = ("SIGTERM", "SIGHUP")


def on_signals(leave: Callable[[int], object]) -> None:
    """Have the running loop call `leave` with the number of each signal that ends programs."""
    loop = asyncio.get_running_loop()
    for name in ENDING:
        # Windows has no SIGHUP, and a loop outside the main thread takes no signals.
        with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            number = getattr(signal, name)
            loop.add_signal_handler(number, leave, int(number))


def let_go_of_terminal(farewell: str = "") -> None:
    """Write `farewell` and what is still to be written; nobody need be there to read it.

    Python ends with status 120, whatever it was told, if it cannot write out its streams.
    """
    with suppress(OSError):
        sys.stderr.write(farewell and f"{farewell}\n")
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
