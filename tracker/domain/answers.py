"""What can be said of an attempt, in the words that fit its step."""

from tracker.domain.attempts import ANSWER_WORDS, Answer, Feared
from tracker.domain.ladder import StepKind

_CAME = {
    Answer.ACCEPTED: "I took it",
    Answer.PARTLY: "I took it in part",
    Answer.DID_NOT_ASK: "I let it pass",
    Answer.NO_CHANCE: "no chance came",
}
"""What can be said of an opportunity: nobody was asked, so nobody answers."""

FEARED = {Feared.YES: "yes", Feared.PARTLY: "in part", Feared.NO: "no"}
"""Whether what was feared happened, as the answers of a row."""


def answers_for(kind: StepKind, said: Answer | None = None) -> dict[Answer, str]:
    """Return the answers that fit a kind of step with their words; one that was `said` is always among them."""
    if kind is StepKind.PLANNED:
        return dict(ANSWER_WORDS)
    return _CAME if said is None or said in _CAME else {**_CAME, said: ANSWER_WORDS[said]}


def answer_words(kind: StepKind, said: Answer | None) -> str:
    """Return what came, in the words that fit the kind of step; empty where it is not said."""
    return answers_for(kind, said)[said] if said else ""
