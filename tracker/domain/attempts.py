"""What an attempt can say beyond its tick: what was expected before it, and what came of it.

The two sides stand together so that what was feared can be seen against what happened: an exposure teaches by the
gap between the two (expectancy violation; Craske et al. 2014, Behaviour Research and Therapy 58:10–23).
"""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.evening import Choice
from tracker.domain.limits import check_text, check_whole
from tracker.domain.people import Person

PLACE_LENGTH = 80


class State(StrEnum):
    """Where an attempt stands. One that has begun has only its *before* and waits to be answered or let go."""

    BEGUN = "begun"
    DONE = "done"
    LET_GO = "let-go"


class Answer(StrEnum):
    """What came back. Every one of these is an honest, complete answer, “did not ask” too."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    LATER = "later"
    REFUSED = "refused"
    DID_NOT_ASK = "did-not-ask"
    OFFERED_FIRST = "offered-first"
    NO_CHANCE = "no-chance"


ANSWER_WORDS = {
    Answer.ACCEPTED: "they said yes",
    Answer.PARTLY: "a yes in part",
    Answer.LATER: "not now, later",
    Answer.REFUSED: "they said no",
    Answer.DID_NOT_ASK: "did not ask",
    Answer.OFFERED_FIRST: "they offered first",
    Answer.NO_CHANCE: "no chance came",
}
"""The words on the screen for what came back."""

NOT_TRIED = (Answer.DID_NOT_ASK, Answer.NO_CHANCE)
"""Answers of a day on which nothing was tried: kept, shown without any mark, and counted nowhere."""

CAME_THROUGH = (Answer.ACCEPTED, Answer.PARTLY, Answer.OFFERED_FIRST)
"""Answers with which help came."""


class Feared(StrEnum):
    """Whether what was feared came about."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


FEARED_WORDS = {
    Feared.YES: "what I feared happened",
    Feared.PARTLY: "some of what I feared happened",
    Feared.NO: "what I feared did not happen",
}
"""The words on the screen for how the fear compared."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known and expected before an attempt; None or empty where it is not said.

    `prediction` is a sentence that can be checked afterwards; `sure` how sure one is of it, `yes_likely` how
    likely a yes is, `burden` how much of a burden one expects to be, `expected_suds` the expected distress: all
    whole numbers 0–100. `left_out` are the safety behaviours one means to leave out.
    """

    person: Person | None = None
    place: str = ""
    ask: str = ""
    prediction: str = ""
    yes_likely: int | None = None
    sure: int | None = None
    burden: int | None = None
    expected_suds: int | None = None
    left_out: tuple[Choice, ...] = ()

    def __post_init__(self) -> None:
        """Raise Refused for a number off its scale or a text that is too long."""
        check_text("Where", self.place, PLACE_LENGTH)
        check_text("The ask", self.ask)
        check_text("What you predict", self.prediction)
        check_whole("How likely a yes is", self.yes_likely, 0, 100)
        check_whole("How sure you are", self.sure, 0, 100)
        check_whole("How much of a burden", self.burden, 0, 100)
        check_whole("Expected distress", self.expected_suds, 0, 100)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is said."""
        return self == Before()


@dataclass(frozen=True, slots=True)
class After:
    """What came of an attempt; None or empty where it is not said.

    `surprise` is 0–10; distress (SUDS) at the start, at its peak and at the end, and `belief` (how sure one is now
    of what was predicted) are 0–100; `minutes` are 0–1440. `used` are the safety behaviours that were used after
    all. `for_therapist` is what one wants to bring up with somebody who helps.
    """

    outcome: Answer | None = None
    happened: str = ""
    feared: Feared | None = None
    surprise: int | None = None
    suds_start: int | None = None
    suds_peak: int | None = None
    suds_end: int | None = None
    minutes: int | None = None
    belief: int | None = None
    used: tuple[Choice, ...] = ()
    learned: str = ""
    did_well: str = ""
    for_therapist: str = ""

    def __post_init__(self) -> None:
        """Raise Refused for a number off its scale or a text that is too long."""
        check_text("What happened", self.happened)
        check_text("What you learned", self.learned)
        check_text("What they did well", self.did_well)
        check_text("What to bring up", self.for_therapist)
        check_whole("Surprise", self.surprise, 0, 10)
        for when, suds in (("start", self.suds_start), ("peak", self.suds_peak), ("end", self.suds_end)):
            check_whole(f"Distress at the {when}", suds, 0, 100)
        check_whole("Minutes", self.minutes, 0, 1440)
        check_whole("How sure you are now", self.belief, 0, 100)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is said, as after a bare tick."""
        return self == After()

    @property
    def distress(self) -> tuple[int | None, int | None, int | None]:
        """Distress at the start, at its peak and at the end."""
        return self.suds_start, self.suds_peak, self.suds_end


def check_peak(after: After, was: After | None = None) -> None:
    """Raise Refused where the peak lies below the start or the end; what already stood so (`was`) may stay.

    A file may hold such numbers from before, so they are looked at where they are given and not where they are read.
    """
    if was is not None and after.distress == was.distress:
        return
    start, peak, end = after.distress
    others = [value for value in (start, end) if value is not None]
    if peak is not None and others and peak < max(others):
        raise Refused(
            f"The peak is the most it was: {peak} cannot be below the start or the end ({max(others)})."
        )
