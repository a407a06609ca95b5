"""`moodladder show`: one day as plain text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tracker.cli.command import command, day_option, json_option
from tracker.cli.output import plain, say, say_json
from tracker.cli.session import Session
from tracker.cli.words import (
    answer_words,
    coped_words,
    counted,
    day_words,
    feeling_words,
    interaction_words,
    moment_words,
)
from tracker.domain.evening import Evening, Moment
from tracker.domain.scales import Rating, Scale
from tracker.domain.time import iso_instant

if TYPE_CHECKING:
    from tracker.domain.ladder import PlannedStep, Waiting


@command("show", ["show", "show --day yesterday", "show --day 2026-11-22 --json"])
@day_option
@json_option
def show(session: Session, day: str | None, as_json: bool) -> None:
    """Show all that is logged for one day, a line for each thing.

    \b
    Keys of --json: day, note, and lists.
      scales: id, name, kind, low, high, unit, value (null: not answered), ratings (each value, at)
      feelings: id, name, intensity (1-10)
      moments: id, kind, person, did, distress, distress_after, about (null: not said)
      interactions: id, person, about, outcome
      coping: id, name, worked (0-10, null: not said)
      steps: id, level, name, attempts (on that day)
    Instants (at) are in UTC.
    """
    on = session.day(day)
    evening = session.read().evening(on)
    if as_json:
        say_json(evening_json(evening))
        return
    today = session.now().day
    say(day_words(on, today) + (", today" if on == today else ""))
    for line in evening_lines(evening):
        say(line)
    # What waits belongs to no day: it stands with the one that is now, as on the screen.
    for line in _waiting(evening.waiting if on == today else ()):
        say(line)


def evening_lines(evening: Evening) -> Iterator[str]:
    """A day as lines of plain text, each understandable alone; the note comes last, as it was written."""
    if evening.is_empty and not evening.steps:
        yield "Nothing is logged for this day."
        return
    for scale in evening.scales:
        ratings = evening.ratings.get(scale.id, ())
        if ratings:
            yield f"{scale.name}: {_answers(scale, ratings)}"
    unanswered = [scale.name for scale in evening.scales if evening.last(scale.id) is None]
    if unanswered:
        yield f"Not answered: {', '.join(unanswered)}"
    yield from _list("Feelings", map(feeling_words, evening.feelings))
    yield from _list("Coping", map(coped_words, evening.coped))
    for moment in evening.moments:
        yield from _told("Help", moment_words(moment), moment.about)
    for interaction in evening.interactions:
        yield from _told("Time with", interaction_words(interaction), interaction.about)
    for planned in evening.steps:
        yield f"On the ladder: {planned.step.name}, {_tried(planned)}"
    if evening.note:
        yield "Note:"
        yield from (f"  {line}" for line in evening.note.split("\n"))


def _answers(scale: Scale, ratings: tuple[Rating, ...]) -> str:
    *earlier, last = ratings
    words = answer_words(scale, last.value)
    if not earlier:
        return words
    times = ", ".join(f"{scale.show(one.value)} at {one.stamp.local:%H:%M}" for one in earlier)
    return f"{words} at {last.stamp.local:%H:%M}; earlier {times}"


def _list(title: str, words: Iterable[str]) -> Iterator[str]:
    every = tuple(words)
    # A name may have a comma in it, as one that says how many groups of muscles.
    between = "; " if any("," in one for one in every) else ", "
    if every:
        yield f"{title}: {between.join(every)}"


def _told(title: str, words: str, about: str) -> Iterator[str]:
    yield f"{title}: {words}"
    yield from (f"  {line}" for line in about.split("\n") if about)


def _waiting(waiting: Iterable["Waiting"]) -> Iterator[str]:
    for one in waiting:
        before = one.attempt.before
        parts = (one.step.name, f"with {before.person.name}" if before.person else "", before.place)
        yield f"Waits to be answered: {', '.join(part for part in parts if part)}"


def _tried(planned: "PlannedStep") -> str:
    if not planned.attempts_today:
        return "planned, not ticked"
    return f"tried {counted(planned.attempts_today, 'time', 'times')}"


def evening_json(evening: Evening) -> dict[str, object]:
    """A day as plain values under stable keys; see the help of `show`."""
    return {
        "day": evening.day.isoformat(),
        "note": evening.note,
        "scales": [_scale_json(scale, evening.ratings.get(scale.id, ())) for scale in evening.scales],
        "feelings": [
            {"id": one.id, "name": one.emotion.name, "intensity": one.intensity} for one in evening.feelings
        ],
        "moments": [_moment_json(one) for one in evening.moments],
        "interactions": [
            {
                "id": one.id,
                "person": one.person.name if one.person else None,
                "about": one.about or None,
                "outcome": one.outcome.value if one.outcome else None,
            }
            for one in evening.interactions
        ],
        "coping": [{"id": one.id, "name": one.coping.name, "worked": one.worked} for one in evening.coped],
        "steps": [
            {
                "id": one.step.id,
                "level": one.step.level,
                "name": one.step.name,
                "attempts": one.attempts_today,
            }
            for one in evening.steps
        ],
    }


def _moment_json(moment: Moment) -> dict[str, object]:
    return {
        "id": moment.id,
        "kind": moment.kind.value,
        "person": moment.person.name if moment.person else None,
        "did": moment.did.value if moment.did else None,
        "distress": moment.distress,
        "distress_after": moment.distress_after,
        "about": moment.about or None,
    }


def _scale_json(scale: Scale, ratings: tuple[Rating, ...]) -> dict[str, object]:
    return {
        "id": scale.id,
        "name": scale.name,
        "kind": scale.kind.value,
        "low": plain(scale.low),
        "high": plain(scale.high),
        "unit": scale.unit,
        "value": plain(ratings[-1].value) if ratings else None,
        "ratings": [{"value": plain(one.value), "at": iso_instant(one.stamp.at)} for one in ratings],
    }
