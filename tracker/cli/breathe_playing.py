"""An exercise in plain lines, one for each phase when it begins; no cursor moves."""

import time
from typing import NamedTuple

from tracker.cli.output import say
from tracker.domain.exercises import Timeline
from tracker.domain.playing import GAP_SECONDS
from tracker.domain.scales import number
from tracker.domain.time import lasting_words


class Played(NamedTuple):
    """For how many seconds it was played, and whether to its end."""

    seconds: float
    to_its_end: bool


def play(timeline: Timeline) -> Played:
    """Print each phase as it begins; what was stopped for a while goes on where it was. Ctrl+c ends it."""
    begun = time.monotonic()
    try:
        for start, phase in timeline.played():
            begun += _wait_until(begun + start)
            # A number alone is read out as if it were one more word.
            say(f"{phase.words}, {number(round(timeline.length_of(phase), 1))} s")
        _wait_until(begun + timeline.seconds)
    except KeyboardInterrupt:
        seconds = time.monotonic() - begun
        say()
        say(f"Ended after {lasting_words(seconds)}.")
        return Played(seconds, False)
    say("That was all of it.")
    return Played(timeline.seconds, True)


def _wait_until(moment: float) -> float:
    """Sleep until a moment of the monotonic clock; return by how much the process was stopped meanwhile."""
    left = moment - time.monotonic()
    if left > 0:
        time.sleep(left)
    late = time.monotonic() - moment
    return late if late > GAP_SECONDS else 0.0
