"""Attempts as lines of plain text and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.output import say
from tracker.cli.words import day_words
from tracker.domain.attempts import ANSWER_WORDS, FEARED_WORDS, After, Before, State
from tracker.domain.time import iso_instant

if TYPE_CHECKING:
    from tracker.domain.ladder import Attempt, Step
    from tracker.domain.people import Person
    from tracker.store.store import Store


def short_words(before: Before, after: After) -> str:
    """With whom, where, and what came back, as far as it is said: “with Ines, at work, they said yes”."""
    parts = [f"with {before.person.name}" if before.person else "", before.place]
    parts.append(ANSWER_WORDS[after.outcome] if after.outcome else "")
    return ", ".join(part for part in parts if part)


def attempt_lines(attempt: "Attempt", step: str, today: date) -> Iterator[str]:
    """An attempt: one line that can be understood alone, and below it all else that is said."""
    said = short_words(attempt.before, attempt.after)
    lead = f"{day_words(attempt.stamp.day, today)}: {step}" + (f", {said}" if said else "")
    yield lead + {State.BEGUN: "; waits", State.LET_GO: "; let go"}.get(attempt.state, "")
    for label, text in _told(attempt.before, attempt.after):
        first, *others = text.split("\n")
        yield f"  {label}: {first}"
        yield from (f"    {line}" for line in others)


def _told(before: Before, after: After) -> Iterator[tuple[str, str]]:
    numbers = (
        ("yes likely", before.yes_likely),
        ("sure", before.sure),
        ("burden", before.burden),
        ("distress", before.expected_suds),
    )
    came = (
        ("surprise", after.surprise),
        ("distress at the start", after.suds_start),
        ("at its peak", after.suds_peak),
        ("at the end", after.suds_end),
        ("minutes", after.minutes),
        ("sure now", after.belief),
    )
    told = (
        ("Ask", before.ask),
        ("Expected", before.prediction),
        ("Numbers before", _numbers(numbers)),
        ("To leave out", _names(one.name for one in before.left_out)),
        ("Happened", after.happened),
        ("Feared", FEARED_WORDS[after.feared] if after.feared else ""),
        ("Numbers after", _numbers(came)),
        ("Used after all", _names(one.name for one in after.used)),
        ("Learned", after.learned),
        ("They did well", after.did_well),
        ("To bring up", after.for_therapist),
    )
    yield from ((label, text) for label, text in told if text)


def _numbers(pairs: Iterable[tuple[str, int | None]]) -> str:
    return ", ".join(f"{name} {value}" for name, value in pairs if value is not None)


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def attempt_json(attempt: "Attempt", step: str) -> dict[str, object]:
    """An attempt as plain values under stable keys; what is not said is null."""
    before, after = attempt.before, attempt.after
    return {
        "id": attempt.id,
        "step_id": attempt.step_id,
        "step": step,
        "day": attempt.stamp.day.isoformat(),
        "at": iso_instant(attempt.stamp.at),
        "state": attempt.state.value,
        "answered_at": iso_instant(attempt.answered_at) if attempt.answered_at else None,
        "person": before.person.name if before.person else None,
        "place": before.place or None,
        "ask": before.ask or None,
        "prediction": before.prediction or None,
        "yes_likely": before.yes_likely,
        "sure": before.sure,
        "burden": before.burden,
        "expected_suds": before.expected_suds,
        "left_out": [one.name for one in before.left_out],
        **_after_json(after),
    }


def _after_json(after: After) -> dict[str, object]:
    return {
        "outcome": after.outcome.value if after.outcome else None,
        "happened": after.happened or None,
        "feared": after.feared.value if after.feared else None,
        "surprise": after.surprise,
        "suds_start": after.suds_start,
        "suds_peak": after.suds_peak,
        "suds_end": after.suds_end,
        "minutes": after.minutes,
        "belief": after.belief,
        "used": [one.name for one in after.used],
        "learned": after.learned or None,
        "did_well": after.did_well or None,
        "for_therapist": after.for_therapist or None,
    }


def say_before_asking(step: "Step", person: "Person | None") -> None:
    """Ask once, kindly, before a level-3 ask of somebody noted as volatile; say nothing before any other."""
    from tracker.domain.proposals import before_asking

    if question := before_asking(step, person):
        say(question)


def say_care(store: "Store", attempt: "Attempt", step: "Step", today: date) -> None:
    """Meet a hard attempt as the screens do: a question, what was expected beside what came, something smaller."""
    from tracker.domain.proposals import after_hard, was_hard

    if not was_hard(attempt):
        return
    care = after_hard(attempt, step, store.ladder.record(step.id, today, latest=0).below)
    for line in (care.question, care.compared, care.smaller_words):
        if line:
            say(line)
    for one in care.smaller:
        say(f"  {one.name}")
    if not attempt.after.for_therapist:
        say("A note that you could bring to somebody who helps you; --for-therapist keeps one:")
        for line in care.note.split("\n"):
            say(f"  {line}")
