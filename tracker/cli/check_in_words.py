"""Results of questionnaires as plain lines and as JSON. No score stands without its caveat."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.cli.words import counted, day_words
from tracker.domain.behaviour import Behaviour
from tracker.domain.check_in import (
    Overview,
    Record,
    Standing,
    call_words,
    open_words,
    part_difference_words,
    part_totals,
    result_words,
    ticked_words,
    total_difference_words,
    totals,
)
from tracker.domain.questionnaires import (
    Answers,
    Change,
    Part,
    Questionnaire,
    Score,
    Style,
    asks_for_help,
    changes,
    score,
)
from tracker.domain.responses import Response, is_due

_SPECTRUM = "spectrum"
"""Where a step leads to what was done; here it is said at once."""

EARLIER = 6
"""How many earlier totals are named."""


def standing_lines(standing: Standing, today: date) -> Iterator[str]:
    """Say how a questionnaire stands; a result is followed by its caveat."""
    one, last = standing.questionnaire, standing.last
    parts = [_last_words(one, last, today) if last else ""]
    parts += [] if standing.wanted else ["switched off"]
    parts += ["one is begun"] if standing.is_begun else []
    parts += ["due"] if standing.is_due else []
    said = "; ".join(part for part in parts if part) or "not taken yet"
    yield f"{one.id}: {one.label}; {said}."
    if last:
        yield f"  {one.caveat}"


def _last_words(one: Questionnaire, last: Response, today: date) -> str:
    return f"{_result(one, score(one, last.answers))} on {day_words(last.day, today)}"


def _result(one: Questionnaire, scored: Score) -> str:
    if scored.open or scored.total is not None or one.style is Style.TICKED:
        return result_words(one, scored)
    return ", ".join(f"{part.name} {scored.parts[part.id]}" for part in one.parts)


def result_lines(record: Record, response: Response, today: date) -> Iterator[str]:
    """Say what came of one response: its sums, the list's own word for them, the caveat, and what moved."""
    one = record.questionnaire
    scored = score(one, response.answers)
    yield f"{one.label}, {day_words(response.day, today)}"
    if asks_for_help(one, response.answers):
        yield call_words("moodladder help-now")
    if scored.total is not None:
        called = f" {scored.band.sentence}" if scored.band else ""
        yield f"Total: {scored.total} of {one.low}–{one.high}.{called}"
    if opened := open_words(one, scored):
        yield opened
    for part in one.parts:
        yield from _part_lines(one, part, scored, response.answers)
    yield one.caveat
    for item in one.items:
        if not item.scored and item.id in response.answers:
            yield f"{item.text} {item.words(response.answers[item.id]).capitalize()}."
    yield from _since(record, response, today)


def _part_lines(one: Questionnaire, part: Part, scored: Score, answers: Answers) -> Iterator[str]:
    value, (low, high) = scored.parts[part.id], one.range_of(part)
    if value is None:
        return
    if one.style is Style.TICKED:
        said = ticked_words(value, high)
        yield f"{part.name}, {said}:" if value else f"{part.name}: {said}."
        yield from (f"  {one.item(item).text}" for item in part.items if answers.get(item))
    else:
        yield f"{part.name}: {value} of {low}–{high}."
    # What is said to who ticked something would frighten who did not.
    if part.words and (value or one.style is not Style.TICKED):
        yield f"  {part.words}"


def _since(record: Record, response: Response, today: date) -> Iterator[str]:
    one, before = record.questionnaire, record.before(response)
    if before is None:
        return
    was, now = score(one, before.answers), score(one, response.answers)
    yield f"Since {day_words(before.day, today)}:"
    if moved_by := total_difference_words(one, before.answers, response.answers):
        yield f"  {moved_by}"
    yield from (f"  {words}" for words in part_difference_words(one, was, now))
    moved = changes(one, before.answers, response.answers)
    if not moved:
        yield "  No answer is another than the time before."
    yield from (f"  {_change_words(one, change)}" for change in moved)


def _change_words(one: Questionnaire, change: Change) -> str:
    item = change.item
    if one.style is Style.TICKED:
        return f"{item.text}: {'ticked now' if change.after else 'not ticked any more'}"
    moved = f"{item.words(change.before)}, now {item.words(change.after)}"
    return f"{one.number(item.id)}. {item.text}: {moved}"


def next_lines(record: Record, did: Behaviour, today: date) -> Iterator[str]:
    """Say what one might do after the latest result, what one did, whether the next is due, and what came before."""
    one = record.questionnaire
    steps = [step.words for step in one.next if step.place != _SPECTRUM]
    if steps:
        yield "What you might do next:"
        yield from (f"  {words}" for words in steps)
    if len(steps) < len(one.next):
        yield f"What you did when help came up, {day_words(did.start, today)} to {day_words(did.end, today)}:"
        yield from (f"  {sentence}" for sentence in did.sentences)
    if record.begun:
        answered = counted(len(record.begun.answers), "answer")
        yield f"Another one is begun, with {answered}; moodladder check-in {one.id} goes on with it."
    if due_words := _due_words(record, today):
        yield due_words
    yield from _earlier_lines(record, today)


def _earlier_lines(record: Record, today: date) -> Iterator[str]:
    """Name what came before the latest, which may have no sum at all."""
    before = record._replace(responses=record.responses[:-1])
    for what, points in _series(before):
        if points:
            said = "; ".join(f"{value} on {day_words(day, today)}" for day, value in points[-EARLIER:][::-1])
            more = f"; and {len(points) - EARLIER} before that" if len(points) > EARLIER else ""
            yield f"{what}: {said}{more}."


def _series(record: Record) -> Iterator[tuple[str, Sequence[tuple[date, int | str]]]]:
    one = record.questionnaire
    if one.has_total:
        yield "Earlier totals", totals(record)
    elif one.adds_up:
        yield from ((f"{part.name} earlier", part_totals(record, part)) for part in one.parts)
    else:
        yield "Earlier", [(each.day, _result(one, score(one, each.answers))) for each in record.responses]


def _due_words(record: Record, today: date) -> str:
    one, latest = record.questionnaire, record.latest
    if latest is None or not record.wanted or not one.interval_days:
        return ""
    if is_due(one, latest.day, today, logged_days=0):
        return f"It is time for the next one: moodladder check-in {one.id}"
    next_day = latest.day + timedelta(days=one.interval_days)
    return f"The next one is due around {day_words(next_day, today)}."


def standing_json(standing: Standing) -> dict[str, object]:
    """Return how a questionnaire stands under stable keys; see the help of `check-in`."""
    one, last = standing.questionnaire, standing.last
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "group": one.group.value,
        "wanted": standing.wanted,
        "begun": standing.is_begun,
        "due": standing.is_due,
        "interval_days": one.interval_days,
        "caveat": one.caveat,
        "last": score_json(one, last) if last else None,
    }


def overview_json(overview: Overview) -> dict[str, object]:
    """Return how everything stands."""
    return {
        "questionnaires": [standing_json(one) for one in overview.standings],
        "history_written": overview.reflections,
        "plan_written": overview.plan_parts,
    }


def score_json(one: Questionnaire, response: Response) -> dict[str, object]:
    """Return one response with its sums; the caveat goes with them."""
    scored = score(one, response.answers)
    return {
        "response_id": response.id,
        "day": response.day.isoformat(),
        "total": scored.total,
        "low": one.low if one.has_total else None,
        "high": one.high if one.has_total else None,
        "band": scored.band.words if scored.band else None,
        "caveat": one.caveat,
        "parts": [_part_json(one, part, scored) for part in one.parts],
        "open": [one.number(item) for item in scored.open],
    }


def _part_json(one: Questionnaire, part: Part, scored: Score) -> dict[str, object]:
    low, high = one.range_of(part)
    return {"id": part.id, "name": part.name, "total": scored.parts[part.id], "low": low, "high": high}


def result_json(record: Record, response: Response) -> dict[str, object]:
    """Return one response with every answer, and what moved since the one before it."""
    one, before = record.questionnaire, record.before(response)
    moved = changes(one, before.answers, response.answers) if before else ()
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "source": one.source,
        "licence": one.licence,
        **score_json(one, response),
        "answers": [
            {"item": number, "text": item.text, "value": response.answers.get(item.id)}
            for number, item in enumerate(one.items, 1)
        ],
        "changes": [
            {"item": one.number(each.item.id), "before": each.before, "after": each.after} for each in moved
        ],
        "before": score_json(one, before) if before else None,
    }


def behaviour_json(did: Behaviour) -> dict[str, object]:
    """Return what was done when help came up, as counts with their days."""
    days = {"start": did.start.isoformat(), "end": did.end.isoformat()}
    return {**days, **{name: getattr(did, name) for name in ("offered", "taken", "needed", "asked")}}
