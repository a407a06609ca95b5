"""Bytes from the terminal that are no text, as a paste from a broken file brings them."""

import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial

from textual.driver import Driver


def forgiving(driver: type[Driver]) -> type[Driver]:
    """Let `driver` read what is no UTF-8 as U+FFFD, and return it.

    Textual's own (8.2) reads strictly, on a thread whose error ends the program. It makes its decoder with a function
    that it took into its module by name, and has no other way to be told.
    """
    module = sys.modules[driver.__module__]
    if hasattr(module, getincrementaldecoder.__name__):
        setattr(module, getincrementaldecoder.__name__, _decoder)
    return driver


def _decoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")
