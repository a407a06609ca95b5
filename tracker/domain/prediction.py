"""How likely I thought a yes was, against how often it came: the person's own numbers, and no promise.

After the calibration plot of judgement research: guesses sorted into bins, each with its number. An ask counts when a
guess was made and an answer came back: yes and yes in part are a yes; “later” and no are none, and “later” is counted
by itself as well. What was offered first is no answer to an ask and stays out, as do asks that were not made, and
all of an opportunity: there nobody was asked, and “I took it” is one's own answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.domain.attempts import Answer
from tracker.domain.scales import number

EDGES = ((0, 19), (20, 39), (40, 59), (60, 79), (80, 100))
"""The bins of the guesses, both ends included."""

FEW = 3
"""A bin with fewer asks says that it has few; its share is shown with its n and means little."""

YES = (Answer.ACCEPTED, Answer.PARTLY)
NOT_YES = (Answer.LATER, Answer.REFUSED)


@dataclass(frozen=True, slots=True)
class Answered:
    """A guess (0–100) and what came back; `person_id` where it is known with whom."""

    yes_likely: int
    outcome: Answer
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Bin:
    """The asks whose guess lay from `low` to `high`: `n` of them, `yes` with a yes, `later` put off."""

    low: int
    high: int
    n: int
    yes: int
    later: int
    expected: float | None
    """The mean guess, 0–100; None in an empty bin."""

    @property
    def share(self) -> float | None:
        """How often a yes came, 0–100; None in an empty bin."""
        return 100 * self.yes / self.n if self.n else None

    @property
    def few(self) -> bool:
        """Whether there are fewer than `FEW` asks in it."""
        return self.n < FEW

    @property
    def words(self) -> str:
        """The bin in words: “guessed 20–39: yes 4 of 5”, and that it is few where it is."""
        if not self.n:
            return f"guessed {self.low}–{self.high}: no asks"
        few = " (fewer than 3)" if self.few else ""
        return f"guessed {self.low}–{self.high}: yes {self.yes} of {self.n}{few}"


@dataclass(frozen=True, slots=True)
class Predictions:
    """All bins, empty ones too, and the sums over them. `people` is how many different people were asked, or None
    where that is not known of every ask."""

    bins: tuple[Bin, ...]
    n: int
    yes: int
    later: int
    expected: float | None
    people: int | None

    @property
    def sentence(self) -> str:
        """What the plot says, with its n. People are counted only where each ask was made of another one."""
        if self.expected is None:
            return "No ask yet with both a guess and an answer."
        expected = f"You expected a yes {number(round(self.expected))} % of the time"
        if self.n > 1 and self.people == self.n:
            said = f"{expected}; {self.yes} of {self.n} people said yes."
        else:
            said = f"{expected}; it came in {self.yes} of {self.n} {'ask' if self.n == 1 else 'asks'}."
        few = f" Fewer than {FEW} say little." if self.n < FEW else ""
        return said + self._later + few

    @property
    def _later(self) -> str:
        """How many of those without a yes were put off, so that a “later” is not taken for a no."""
        others = self.n - self.yes
        if not self.later:
            return ""
        if self.later == others:
            return " The other one said later." if others == 1 else f" The other {others} said later."
        return f" Of the other {others}, {self.later} said later."


def predictions(asks: Iterable[Answered]) -> Predictions:
    """Sort asks into bins; those without an answer to an ask are left out."""
    counted = [ask for ask in asks if ask.outcome in YES + NOT_YES]
    bins = tuple(_bin(low, high, [a for a in counted if low <= a.yes_likely <= high]) for low, high in EDGES)
    known = {ask.person_id for ask in counted}
    return Predictions(
        bins,
        len(counted),
        sum(each.yes for each in bins),
        sum(each.later for each in bins),
        _mean(counted),
        None if None in known else len(known),
    )


def _bin(low: int, high: int, asks: Sequence[Answered]) -> Bin:
    yes = sum(ask.outcome in YES for ask in asks)
    later = sum(ask.outcome is Answer.LATER for ask in asks)
    return Bin(low, high, len(asks), yes, later, _mean(asks))


def _mean(asks: Sequence[Answered]) -> float | None:
    return sum(ask.yes_likely for ask in asks) / len(asks) if asks else None
