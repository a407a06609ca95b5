"""The made-up way up the ladder: one level first, the others later; plans kept and plans missed."""

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.content.defaults import Defaults
from tracker.content.demo import Scenery
from tracker.domain.ladder import StepKind
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.practice import NOTHING_SAID, Practice
from tracker.exchange.demo.sheet import EVENING, Sheet, Tried

_LEVEL_BEGINS = {1: 0.0, 2: 0.25, 3: 0.55}
"""When each level is first tried, as a part of the years."""


def make_steps(
    sheet: Sheet, scenery: Scenery, ship: Defaults, when: Mapping[float, date]
) -> tuple[Tried, ...]:
    """Write the steps of one's own, and return every step that gets tried, ours and theirs."""
    ids = {step.name: step.id for step in ship.steps}
    tried = [Tried(_LEVEL_BEGINS[s.level], s.id, s.level, s.kind) for s in ship.steps]
    below: dict[str, int] = {}
    for own in scenery.steps:
        parent = ids.get(own.under)
        beside = parent or f"level {own.step.level}"
        # What ships comes first, on the floors of the ladder and below its steps.
        position = below.setdefault(beside, len(ship.steps))
        below[beside] = position + 1
        ids[own.name] = sheet.own(
            "steps",
            when[own.start],
            name=own.name,
            parent_id=parent,
            level=own.step.level,
            kind=own.step.kind.value,
            position=position,
        )
        begins = max(own.start, _LEVEL_BEGINS[own.step.level])
        tried.append(Tried(begins, ids[own.name], own.step.level, own.step.kind))
    # A direction, and a step that is made of smaller ones, are not tried themselves.
    made_of = {ids[own.under] for own in scenery.steps if own.under}
    return tuple(step for step in tried if step.id not in made_of)


def climb(sheet: Sheet, steps: Sequence[Tried], day: Weather, practice: Practice) -> None:
    """Make up the day's attempts: about one a week at first, three later."""
    likely = (0.13 + 0.25 * day.learned) * (0.5 if day.feels < -0.8 else 1)
    open_now = [step for step in steps if step.start <= day.along]
    chosen = {_choose(sheet, open_now, day) for _ in range(sheet.times((likely, likely / 3)))}
    for step in sorted(chosen, key=lambda step: step.id):
        kept = True
        if step.kind is StepKind.PLANNED and sheet.chance(0.6):
            plan(sheet, step, day.day)
            kept = sheet.chance(0.6 + 0.3 * day.learned)
        for _ in range(kept + sheet.times((0.1 * kept,))):
            minute = EVENING + sheet.random.randint(-240, 60)
            said = practice.said(step, day, sheet.instant(day.day, minute))
            made = sheet.entry("attempts", day.day, minute, **{**NOTHING_SAID, "step_id": step.id, **said})
            if said:
                practice.link(made, True, day)


def plan(sheet: Sheet, step: Tried, day: date) -> None:
    """Plan a step for a day, on that day's morning."""
    sheet.own("plans", day, 9 * 60, day=day.isoformat(), step_id=step.id)


def _choose(sheet: Sheet, steps: Sequence[Tried], day: Weather) -> Tried:
    # What is new on the ladder is tried less than what is known, and less on bad days.
    weights = [(2.2 - 0.5 * s.level + min(day.along - s.start, 0.5)) * (1.3 - 0.2 * s.level) for s in steps]
    return sheet.some(steps, [max(weight, 0.1) for weight in weights])
