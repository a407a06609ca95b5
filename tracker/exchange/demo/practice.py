"""What the made-up person expects and finds: guesses too dark at first, and slowly less so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.content.demo import Scenery
from tracker.domain.attempts import Answer, Feared
from tracker.domain.changes import Value
from tracker.domain.giving import Direction, What
from tracker.domain.ladder import StepKind
from tracker.domain.people import Caution, Sign
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.sheet import EVENING, Sheet, Tried

_EXPECTED = {1: 38, 2: 56, 3: 74}
"""Distress expected of a level before anything was learned."""

_MOVES = {1: 1.0, 2: 0.75, 3: 0.4}
"""How much of what is learned reaches each level: least where most is at stake."""

_PLANNED = {Answer.ACCEPTED: 0.6, Answer.PARTLY: 0.19, Answer.LATER: 0.08, Answer.REFUSED: 0.13}
"""What people answer, all the years through: it is the guess that moves."""

_YES = (Answer.ACCEPTED, Answer.PARTLY, Answer.OFFERED_FIRST)


NOTHING_SAID: dict[str, Value] = {
    "state": "done",
    **dict.fromkeys(("place", "ask", "prediction", "happened", "learned", "did_well", "for_therapist"), ""),
    **dict.fromkeys(("person_id", "yes_likely", "sure", "burden", "expected_suds", "outcome", "feared")),
    **dict.fromkeys(("surprise", "suds_start", "suds_peak", "suds_end", "minutes", "belief", "answered_at")),
}
"""Every column of an attempt as a bare tick leaves it; rows that are written at once need the same columns."""


@dataclass(slots=True)
class Practice:
    """What is said around attempts. `sheet` has chances of its own, `people` are ids with weights."""

    sheet: Sheet
    texts: dict[str, tuple[str, ...]]
    people: Sequence[tuple[str, int]]
    behaviours: Sequence[str]
    times: Counter[str] = field(default_factory=Counter)

    def said(self, step: Tried, day: Weather, at: str) -> dict[str, Value]:
        """Return what is said of an attempt: nothing of every third, which is a bare tick."""
        self.times[step.id] += 1
        if self.sheet.chance(0.32):
            return {}
        before = self.before(step, day)
        answer = self._answer(step, day)
        found: dict[str, Value] = {**before, "outcome": answer.value, "answered_at": at}
        if answer in {Answer.DID_NOT_ASK, Answer.NO_CHANCE}:
            return found
        return {**found, **self._after(before, answer)}

    def before(self, step: Tried, day: Weather) -> dict[str, Value]:
        """Return what is expected of an attempt."""
        sheet, known = self.sheet, min(self.times[step.id], 10)
        expected = _EXPECTED[step.level] - 22 * day.learned - 1.5 * known
        planned = step.kind is StepKind.PLANNED
        person, _ = sheet.some(self.people, [weight for _, weight in self.people])
        return {
            "person_id": person if sheet.chance(0.93) else None,
            "place": self._text("places", 0.85),
            "ask": self._text("asks", 0.6) if planned else "",
            "prediction": self._text("predictions", 0.7) if planned else "",
            "yes_likely": self._tens(30 + 38 * day.learned + 0.5 * known, 14) if planned else None,
            "sure": self._tens(82 - (38 * day.learned + 2 * known) * _MOVES[step.level], 9),
            "burden": self._tens(70 - 40 * day.learned, 12),
            "expected_suds": self._fives(expected, 8),
        }

    def link(self, attempt: str, answered: bool, day: Weather) -> None:
        """Link the safety behaviours that were to be left out, and those used after all."""
        chosen = self.sheet.random.sample(self.behaviours, self.sheet.times((0.55, 0.3)))
        for one in chosen:
            used = answered and self.sheet.chance(0.55 - 0.45 * day.learned)
            values: dict[str, Value] = {
                "attempt_id": attempt,
                "behaviour_id": one,
                "planned_out": 1,
                "used": int(used),
            }
            self.sheet.own("attempt_behaviours", day.day, **values)

    def exchange(self, day: Weather) -> None:
        """Make up what else was given and received: more given at first, more in both directions later."""
        sheet = self.sheet
        for _ in range(sheet.times((0.1 + 0.15 * day.learned, 0.05))):
            gave = sheet.chance(0.8 - 0.3 * day.learned)
            what = sheet.some(list(What), (1.2, 1.0, 0.2 + day.learned))
            person, _ = sheet.some(self.people, [weight for _, weight in self.people])
            said: dict[str, Value] = {
                "person_id": person,
                "what": what.value,
                "direction": (Direction.GAVE if gave else Direction.RECEIVED).value,
                "about": self._text("gave" if gave else "received", 0.7),
            }
            sheet.entry("exchanges", day.day, EVENING + 20, **said)

    def begin(self, step: Tried, day: Weather) -> None:
        """Begin an attempt this afternoon that waits for its answer."""
        said = {**NOTHING_SAID, "state": "begun", "step_id": step.id, **self.before(step, day)}
        made = self.sheet.entry("attempts", day.day, 15 * 60, **said)
        self.link(made, False, day)

    def _answer(self, step: Tried, day: Weather) -> Answer:
        if self.sheet.chance(0.2 - 0.14 * day.learned):
            return Answer.DID_NOT_ASK if step.kind is StepKind.PLANNED else Answer.NO_CHANCE
        if step.kind is StepKind.OPPORTUNITY:
            return self.sheet.some((Answer.OFFERED_FIRST, Answer.ACCEPTED), (3, 1))
        return self.sheet.some(list(_PLANNED), list(_PLANNED.values()))

    def _after(self, before: dict[str, Value], answer: Answer) -> dict[str, Value]:
        sheet, yes = self.sheet, answer in _YES
        feared = sheet.some(list(Feared), (0.02, 0.1, 1) if yes else (0.25, 0.35, 0.6))
        expected, sure = int(before["expected_suds"] or 0), int(before["sure"] or 0)
        peak = self._fives(expected - (12 if yes else 2), 9)
        likely = int(before["yes_likely"] or 50)
        off = (100 - likely if yes else likely) / 10
        return {
            "happened": self._text("came" if yes else "did_not_come", 0.6),
            "feared": feared.value,
            "surprise": sheet.level(off, 1.5, 0, 10),
            "suds_start": self._fives(max(expected, peak) - 8, 4),
            "suds_peak": peak,
            "suds_end": self._fives(0.45 * peak, 6),
            "minutes": sheet.level(12, 9, 1, 120),
            "belief": self._tens(sure * (0.8 if feared is Feared.NO else 1), 6),
            "learned": self._text("learned", 0.4),
            "did_well": self._text("did_well", 0.5) if before["person_id"] else "",
        }

    def _text(self, what: str, likely: float) -> str:
        return self.sheet.random.choice(self.texts[what]) if self.sheet.chance(likely) else ""

    def _tens(self, middle: float, spread: float) -> int:
        return self.sheet.level(middle, spread, 0, 100) // 10 * 10

    def _fives(self, middle: float, spread: float) -> int:
        return self.sheet.level(middle, spread, 0, 100) // 5 * 5


def write_people(sheet: Sheet, scenery: Scenery, day: date) -> list[str]:
    """Write everybody in the scenery with what is known of them, and return their ids."""
    found = []
    for one in scenery.people:
        person = one.person
        signs = {sign.value: int(sign in person.signs) for sign in Sign}
        cautions = {caution.value: int(caution in person.cautions) for caution in Caution}
        known: dict[str, Value] = {
            "relation": person.relation,
            "closeness": person.closeness,
            "shared": person.shared,
        }
        found.append(
            sheet.own(
                "people", day, name=person.name, note=person.note, **known, **signs, **cautions, archived=0
            )
        )
    return found


def write_asks(sheet: Sheet, scenery: Scenery, when: Mapping[float, date]) -> None:
    """Write the wordings that were saved."""
    for own in scenery.asks:
        size = own.ask.size.value if own.ask.size else None
        values: dict[str, Value] = {"need": own.ask.need, "size": size, "way_out": own.ask.way_out}
        sheet.own("asks", when[own.start], name=own.ask.name, words=own.ask.words, **values)
