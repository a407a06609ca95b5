"""Made-up thoughts with their answers, which are slowly believed more than the thoughts, and visits to two parts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.content.demo import Later
from tracker.content.demo_thoughts import MadePart, MadeThought, Thinking, thinking
from tracker.content.reframe import patterns
from tracker.domain.changes import Value
from tracker.domain.parts import STEPS
from tracker.domain.recogniser import NONE
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.evening import Home
from tracker.exchange.demo.sheet import EVENING, Sheet

_CAUGHT = 0.075
"""How often a thought is caught on a day that is written up."""
_SHORT = 0.55
"""How many records are the thought, its pattern and an answer, and no more."""
_AGAIN = 1 / 170
"""How often a part is visited again on a day that is written up."""
_EASES = 0.72
"""How often an answer eases anything; else the thought is believed as before, or even more."""
_WORSE = 0.3
"""How often it is more, where it does not ease."""
_HEAVY = ("ashamed", "guilty", "afraid", "angry", "resentful", "sad", "lonely", "exposed", "overwhelmed")

NOTHING_SAID: dict[str, Value] = {
    "state": "done",
    **dict.fromkeys(("situation", "thought", "evidence_for", "evidence_against", "answer", "next_step"), ""),
    **dict.fromkeys(("belief_before", "belief_after", "patterns_said", "person_id", "began_from")),
    **dict.fromkeys(("proposed", "began_from_id", "step_id"), ""),
}
"""Every column of a record of which nothing is said; rows that are written at once need the same columns."""


@dataclass(slots=True)
class Mind:
    """What thoughts are made of. `sheet` has chances of its own; `own` are ids of their own patterns by name."""

    sheet: Sheet
    home: Home
    thinking: Thinking
    own: dict[str, str] = field(default_factory=dict)
    moments: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    lately: list[MadeThought] = field(default_factory=list)

    def catch(self, day: Weather) -> None:
        """Make up a record: short, or with all of its parts."""
        sheet, made = self.sheet, self._thought(day)
        answer, eases = sheet.random.choice(made.answer), sheet.chance(_EASES)
        said: dict[str, Value] = {
            "thought": made.thought,
            "answer": answer,
            "proposed": self._proposed(made),
            "patterns_said": 1,
        }
        short = sheet.chance(_SHORT)
        if not short:
            said |= self._long(made, day)
        if not short or sheet.chance(0.6):
            said |= self._belief(day, answered=bool(answer), eases=eases)
        record = sheet.entry("thoughts", day.day, EVENING + 30, **{**NOTHING_SAID, **said})
        self._choose(record, made, day)
        if not short:
            self._feel(record, day, eases=eases)

    def begin(self, day: Weather) -> None:
        """Begin a record this afternoon that waits for its answer."""
        made = self._thought(day)
        said: dict[str, Value] = {"state": "begun", "thought": made.thought, "belief_before": 70}
        self.sheet.entry("thoughts", day.day, 15 * 60 + 20, **{**NOTHING_SAID, **said})

    def _thought(self, day: Weather) -> MadeThought:
        """Return a thought that has not come lately."""
        known = [one for one in self.thinking.thoughts if self._pattern(one.pattern, day)]
        if len(self.lately) > len(known) * 2 // 3:
            del self.lately[0]
        found = self.sheet.random.choice([one for one in known if one not in self.lately])
        self.lately.append(found)
        return found

    def _pattern(self, pattern: str, day: Weather) -> str:
        """Return the id of a pattern, "" for one of their own that is not there yet."""
        own = {one.name: one.start for one in self.thinking.patterns}
        if pattern not in own:
            return pattern
        return self.own[pattern] if day.along > own[pattern] else ""

    def _proposed(self, made: MadeThought) -> str:
        ships = [one.id for one in patterns()]
        found = [made.pattern] if made.pattern in ships and self.sheet.chance(0.55) else []
        if self.sheet.chance(0.35):
            found.append(self.sheet.random.choice([one for one in ships if one not in found]))
        return ",".join(found) or NONE

    def _long(self, made: MadeThought, day: Weather) -> dict[str, Value]:
        moments = self.moments[day.day.isoformat()]
        began = self.sheet.random.choice(moments) if moments and self.sheet.chance(0.6) else ""
        step, one_of = self.sheet.random.choice(self.home.ship.steps).id, self.sheet.random.choice
        return {
            "situation": one_of(made.situation),
            "evidence_for": one_of(made.evidence_for),
            "evidence_against": one_of(made.evidence_against),
            "next_step": one_of(made.next_step),
            "person_id": self.sheet.random.choice(self.home.people) if self.sheet.chance(0.6) else None,
            "began_from": "moment" if began else None,
            "began_from_id": began,
            "step_id": step if self.sheet.chance(0.3) else "",
        }

    def _belief(self, day: Weather, *, answered: bool, eases: bool) -> dict[str, Value]:
        before = self.sheet.level(78 - 8 * day.learned, 11, 20, 95) // 5 * 5
        eased = self.sheet.level(before * (0.84 - 0.5 * day.learned), 9, 0, before) // 5 * 5
        after = eased if eases else self._no_less(before)
        return {"belief_before": before, "belief_after": after if answered else None}

    def _no_less(self, before: int) -> int:
        return (
            min(before + 5 * self.sheet.random.choice((1, 2)), 100) if self.sheet.chance(_WORSE) else before
        )

    def _choose(self, record: str, made: MadeThought, day: Weather) -> None:
        ids = [self._pattern(made.pattern, day)] if self.sheet.chance(0.93) else []
        if ids and self.sheet.chance(0.15):
            ids.append(self.sheet.random.choice([one.id for one in patterns() if one.id != ids[0]]))
        for one in ids:
            self.sheet.own("thought_patterns", day.day, EVENING + 30, thought_id=record, pattern_id=one)

    def _feel(self, record: str, day: Weather, *, eases: bool) -> None:
        known = [
            one
            for begins, one, name in self.home.choices["emotions"]
            if day.along >= begins and name in _HEAVY
        ]
        for emotion in sorted(self.sheet.random.sample(known, 1 + self.sheet.chance(0.4))):
            before = self.sheet.level(68, 12, 5, 100) // 5 * 5
            eased = self.sheet.level(before * (0.8 - 0.4 * day.learned), 8, 0, 100) // 5 * 5
            after = eased if eases else self._no_less(before)
            values: dict[str, Value] = {"before": before, "after": after if self.sheet.chance(0.85) else None}
            self.sheet.own(
                *("thought_feelings", day.day, EVENING + 30), thought_id=record, emotion_id=emotion, **values
            )


def write_thoughts(sheet: Sheet, home: Home, weather: Sequence[Weather]) -> None:
    """Write thoughts, cards and visits over the years, and a thought that waits this evening."""
    mind = Mind(sheet, home, thinking())
    for own in mind.thinking.patterns:
        mind.own[own.name] = sheet.own("patterns", _when(own, weather), name=own.name)
    for card in mind.thinking.cards:
        pattern = mind.own.get(card.pattern, card.pattern)
        sheet.own("cards", _when(card, weather), pattern_id=pattern, text=card.name)
    for row in sheet.tables.get("moments", ()):
        mind.moments[str(row["day"])].append(str(row["id"]))
    for day in weather[:-1]:
        if day.written and sheet.chance(_CAUGHT):
            mind.catch(day)
    mind.begin(weather[-1])
    for part in mind.thinking.parts:
        _visit(sheet, part, weather)


def _when(own: Later, weather: Sequence[Weather]) -> date:
    return weather[min(int(own.start * len(weather)), len(weather) - 1)].day


def _visit(sheet: Sheet, part: MadePart, weather: Sequence[Weather]) -> None:
    begins = min(int(part.start * len(weather)), len(weather) - 1)
    made = sheet.own("parts", weather[begins].day, name=part.name)
    for place, day in enumerate(weather[begins:]):
        if place == 0 or (day.written and sheet.chance(_AGAIN)):
            texts: dict[str, Value] = {step: _text(sheet, part.texts[step], step, day) for step in STEPS}
            sheet.entry("part_visits", day.day, EVENING + 50, part_id=made, state="done", **texts)


def _text(sheet: Sheet, texts: Sequence[str], step: str, day: Weather) -> str:
    if step == "toward":
        return texts[min(int(day.learned * len(texts)), len(texts) - 1)]
    return sheet.random.choice(texts) if sheet.chance(0.88) else ""
