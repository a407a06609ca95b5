"""A slow breath with a long way out: four seconds in, six out."""

from math import cos, pi
from typing import NamedTuple

IN_SECONDS = 4.0
OUT_SECONDS = 6.0
ROUND_SECONDS = IN_SECONDS + OUT_SECONDS


class Breath(NamedTuple):
    """A moment of it: on the way in or out, how full (0–1), and the second of that way, counted from 1."""

    inward: bool
    fullness: float
    second: int

    @property
    def seconds(self) -> int:
        """How many are counted on this way."""
        return int(IN_SECONDS if self.inward else OUT_SECONDS)


def breath_at(seconds: float) -> Breath:
    """Return where the breath is `seconds` (≥ 0) after its beginning; it turns gently at both ends."""
    within = seconds % ROUND_SECONDS
    if within < IN_SECONDS:
        return Breath(True, _eased(within / IN_SECONDS), int(within) + 1)
    out = within - IN_SECONDS
    return Breath(False, 1 - _eased(out / OUT_SECONDS), int(out) + 1)


def _eased(share: float) -> float:
    return (1 - cos(pi * share)) / 2
