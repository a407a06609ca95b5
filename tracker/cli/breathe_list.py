"""The exercises in plain lines, and as JSON: what distress did around each, and how well that is known."""

from collections.abc import Iterator, Mapping

from tracker.cli.output import complain, say, say_json
from tracker.content.exercises import Exercises, first_offered
from tracker.domain.effects import (
    NO_CAUSE,
    Effect,
    before_words,
    effect_words,
    first_words,
    interval_words,
    time_words,
)
from tracker.domain.exercises import KIND_WORDS, Exercise
from tracker.domain.statistics import Interval
from tracker.domain.time import lasting_words


def tell(every: Exercises, found: Mapping[str, Effect], *, as_json: bool) -> None:
    """Print every exercise with what distress did around it, by id; what is left out goes to standard error."""
    first = first_offered(every.every, found)
    if as_json:
        rows = [_as_json(one, found.get(one.id)) for one in every.every]
        say_json({"best": first.id if first else None, "exercises": rows, "left_out": list(every.problems)})
        return
    for one in every.every:
        for line in _lines(one, found.get(one.id)):
            say(line)
    if first:
        say(first_words(first.name, found[first.id]))
    if any(effect.change for effect in found.values()):
        say(NO_CAUSE)
    for problem in every.problems:
        complain(problem)


def _lines(one: Exercise, effect: Effect | None) -> Iterator[str]:
    said = f"{one.name}: {KIND_WORDS[one.kind]}, {lasting_words(one.timeline().seconds)}"
    if effect is None or effect.change is None:
        yield f"{said}."
        return
    yield f"{said}; distress {effect_words(effect)}. {before_words(effect)} {interval_words(effect.change)}"
    if len(effect.by_time) > 1:
        for part, change in effect.by_time:
            yield f"  {part.value}: {time_words(change)}"


def _as_json(one: Exercise, effect: Effect | None) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "own": one.own,
        "seconds": one.timeline().seconds,
        "about": one.about,
        "care": one.care,
        "source": one.source,
        "times": effect.times if effect else 0,
        "last_day": effect.last.isoformat() if effect and effect.last else None,
        "before": effect.before if effect else None,
        **_numbers(effect.change if effect else None),
        "by_time": [{"part": part.value, **_numbers(change)} for part, change in effect.by_time]
        if effect
        else [],
    }


def _numbers(change: Interval | None) -> dict[str, object]:
    return {
        "n": change.n if change else 0,
        "change": change.mean if change else None,
        "low": change.low if change else None,
        "high": change.high if change else None,
    }
