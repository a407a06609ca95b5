"""Made-up answers to questionnaires: a slow drift with noise, and texts for a plan and two private prompts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import fmean

from tracker.content.demo import Scenery
from tracker.content.questionnaires import questionnaire
from tracker.domain.questionnaires import Item
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.sheet import EVENING, Sheet

_AFTER_SUPPER = EVENING + 25
"""When questionnaires are taken, in minutes after midnight."""

_FIRST = {"hiq": 20, "impact": 45, "signs": 80}
"""On which day each is taken for the first time."""

_EVERY = {"hiq": 30, "impact": 90, "signs": 200, "phq-4": 14}
"""After how many days another is taken, as soon as the person gets to it."""

_SOON = {"hiq": 0.4, "impact": 0.2, "signs": 0.012, "phq-4": 0.05}
"""How likely it is taken on a day from then on."""

_TWICE = (0.15, 0.8)
"""When the attachment indicators are ticked, as parts of the years."""

SCREENER, _CHOSEN = "phq-4", 0.3
"""The screener that was chosen, and when."""

_WORN = {"crisis": 0.0, "chronic": 0.4, "trauma": 0.15}
"""How likely a sign of each group is ticked before anything was learned."""

_TENDS = {"secure": (0.3, 0.75), "avoidant": (0.85, 0.5), "anxious": (0.2, 0.15), "disorganized": (0.1, 0.05)}
"""How likely an indicator of each group is ticked before and after all is learned."""

_DAYS = 14
"""Over how many days a screener looks back."""


@dataclass(slots=True)
class CheckIns:
    """Takes what it is time for, day after day. `sheet` has chances of its own."""

    sheet: Sheet
    chosen: date
    lately: list[float] = field(default_factory=list)
    last: dict[str, date] = field(default_factory=dict)
    habits: dict[str, float] = field(default_factory=dict)

    def day(self, number: int, day: Weather) -> None:
        """Go through one day, the `number`th from 0 on."""
        self.lately = [*self.lately[-_DAYS + 1 :], day.feels]
        takes: Mapping[str, Callable[[Weather], dict[str, int]]] = {
            "hiq": self._hiq,
            SCREENER: self._screener,
            "impact": self._impact,
            "signs": self._signs,
        }
        for name, answers in takes.items():
            if day.written and self._is_time(name, number, day.day):
                self._take(name, day.day, answers(day))

    def attachment(self, day: Weather) -> None:
        """Tick the attachment indicators."""
        one = questionnaire("attachment")
        ticked: dict[str, int] = {}
        for part in one.parts:
            before, after = _TENDS[part.id]
            likely = before + (after - before) * day.learned
            ticked |= {item: 1 for item in part.items if self.sheet.chance(likely)}
        self._take(one.id, day.day, ticked)

    def _is_time(self, name: str, number: int, day: date) -> bool:
        if name == SCREENER and day < self.chosen:
            return False
        last = self.last.get(name)
        if last is None:
            return number >= _FIRST.get(name, 0)
        return day >= last + timedelta(_EVERY[name]) and self.sheet.chance(_SOON[name])

    def _take(self, name: str, day: date, answers: Mapping[str, int]) -> None:
        sheet, self.last[name] = self.sheet, day
        response = sheet.entry(
            "responses",
            day,
            _AFTER_SUPPER,
            questionnaire=name,
            sitting="done",
            finished_at=sheet.instant(day, _AFTER_SUPPER + 4),
        )
        for item, value in answers.items():
            sheet.own("answers", day, _AFTER_SUPPER, response_id=response, item=item, value=value)

    def _hiq(self, day: Weather) -> dict[str, int]:
        one = questionnaire("hiq")
        # What is about the years so far hardly moves.
        moves = {item: 0.3 for part in one.parts if part.id == "history" for item in part.items}
        return {
            item.id: self._near(
                item, self._habit(f"hiq {item.id}", 4.1, 0.6) - moves.get(item.id, 1.5) * day.learned, 0.4
            )
            for item in one.items
        }

    def _screener(self, day: Weather) -> dict[str, int]:
        level = 1.0 - 0.9 * fmean(self.lately)
        return {item.id: self._near(item, level, 0.5) for item in questionnaire(SCREENER).items}

    def _impact(self, day: Weather) -> dict[str, int]:
        return {
            item.id: self._near(item, self._habit(f"impact {item.id}", 1.7, 0.7) - 0.9 * day.learned, 0.4)
            for item in questionnaire("impact").items
        }

    def _signs(self, day: Weather) -> dict[str, int]:
        one = questionnaire("signs")
        return {
            item: 1
            for part in one.parts
            for item in part.items
            if self.sheet.chance(_WORN[part.id] * (1 - 0.8 * day.learned))
        }

    def _habit(self, name: str, middle: float, spread: float) -> float:
        """Return how much of something a person has, once and for all."""
        if name not in self.habits:
            self.habits[name] = self.sheet.random.gauss(middle, spread)
        return self.habits[name]

    def _near(self, item: Item, level: float, spread: float) -> int:
        return self.sheet.level(level, spread, item.low, item.high)


def write_check_ins(sheet: Sheet, scene: Scenery, weather: Sequence[Weather]) -> None:
    """Write every response, the screener's choice, the plan and the reflections; the last day is still open."""
    done = weather[:-1]
    chosen = _at(weather, _CHOSEN).day
    taking = CheckIns(sheet, chosen)
    twice = {_at(done, part).day for part in _TWICE} if done else set()
    for number, day in enumerate(done):
        taking.day(number, day)
        if day.day in twice:
            taking.attachment(day)
    sheet.keyed("settings", chosen, key="screeners", value=SCREENER)
    for part, text in scene.plan.items():
        sheet.keyed("crisis_plan", _at(weather, scene.plan_start).day, _AFTER_SUPPER, part=part, text=text)
    for one in scene.reflections:
        written = _at(weather, one.start).day
        sheet.keyed("reflections", written, _AFTER_SUPPER, prompt=one.name, text=one.text, in_report=0)


def _at(weather: Sequence[Weather], part: float) -> Weather:
    return weather[min(int(part * len(weather)), len(weather) - 1)]
