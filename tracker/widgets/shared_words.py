"""What was noted with a person, each thing in one line of words."""

from functools import singledispatch

from tracker.domain.attempts import ANSWER_WORDS, State
from tracker.domain.evening import DID_WORDS, Interaction, Moment, MomentKind
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.person_record import Shared, Tried
from tracker.domain.text import clean_line

_BETWEEN = " · "
_STATES = {State.BEGUN: "waits for its answer", State.DONE: "tried", State.LET_GO: "let go"}
_HELP = {
    MomentKind.OFFERED: "help was offered",
    MomentKind.NEEDED: "help was needed",
    MomentKind.ASKED: "I asked for help",
}
_WAYS = {Direction.RECEIVED: "received", Direction.GAVE: "gave"}
_WHAT = {What.FAVOUR: "a favour", What.SUPPORT: "support", What.OPENNESS: "openness"}


def words_of(shared: Shared) -> str:
    """Return it in one line, with what is not said left out."""
    return _BETWEEN.join(clean_line(part) for part in _parts(shared) if part)


@singledispatch
def _parts(shared: Shared) -> tuple[str, ...]:
    raise TypeError(f"nothing says how a {type(shared).__name__} reads")


@_parts.register
def _tried(tried: Tried) -> tuple[str, ...]:
    outcome = tried.attempt.after.outcome
    said = ANSWER_WORDS[outcome] if outcome else _STATES[tried.attempt.state]
    return (tried.step, said)


@_parts.register
def _moment(moment: Moment) -> tuple[str, ...]:
    return (_HELP[moment.kind], moment.about, DID_WORDS[moment.did] if moment.did else "")


@_parts.register
def _interaction(time: Interaction) -> tuple[str, ...]:
    return (time.about or "a time together", time.outcome.value if time.outcome else "")


@_parts.register
def _exchange(exchange: Exchange) -> tuple[str, ...]:
    return (f"{_WAYS[exchange.direction]} {_WHAT[exchange.what]}", exchange.about)
