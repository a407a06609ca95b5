"""What the rules say of the steps, from all that was tried: readiness, proposals, guesses against answers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from tracker.domain.attempts import Answer
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.ladder import Rung
from tracker.domain.learning import Learning, learning
from tracker.domain.prediction import Answered, Predictions, predictions
from tracker.domain.proposals import Proposal, hides, proposals
from tracker.domain.readiness import Looked, Rules, Try, look
from tracker.domain.time import Stamp, read_instant
from tracker.store.attempt_rows import OLDEST_FIRST, read_attempts
from tracker.store.file import OpenFile
from tracker.store.ladder import Ladder
from tracker.store.settings import Settings

_RULE = "rule_"
_NOT_TODAY = "not_today"


@dataclass(frozen=True, slots=True)
class Seen:
    """The whole ladder in its order, how far each step is (by id), and what could be next."""

    rungs: tuple[Rung, ...]
    looked: Mapping[str, Looked]
    proposals: tuple[Proposal, ...]


class Practice:
    """The rules at work on the file. They suggest; what a person says of a step is kept by `Ladder.stand`."""

    def __init__(self, file: OpenFile, ladder: Ladder, settings: Settings) -> None:
        self._file = file
        self._ladder = ladder
        self._settings = settings

    def rules(self) -> Rules:
        """Return the rules as they are set."""
        rules = Rules()
        for each in fields(Rules):
            rules = _with(rules, each.name, self._settings.get(_RULE + each.name))
        return rules

    def set_rule(self, name: str, value: int, now: Stamp) -> Changed:
        """Set one number of the rules, by its name in `Rules`; raise Refused outside its bounds."""
        if name not in {each.name for each in fields(Rules)}:
            raise Refused(f"There is no rule “{name}”.")
        replace(self.rules(), **{name: value})
        return self._settings.put(_RULE + name, str(value), now)

    def not_today(self, now: Stamp, *, hide: bool = True) -> Changed:
        """Hide every proposal until the day turns, or show them again."""
        return self._settings.put(_NOT_TODAY, now.day.isoformat() if hide else "-", now)

    def hidden(self, today: date) -> bool:
        """Return whether “Not today” was said today."""
        return hides(self._settings.get(_NOT_TODAY), today)

    def tries(self) -> Mapping[str, tuple[Try, ...]]:
        """Return what the rules look at in every try, by step, oldest first."""
        found: dict[str, list[Try]] = defaultdict(list)
        sql = f"""SELECT step_id, at, day, offset_minutes, place, person_id, sure, belief, suds_peak FROM tries a
            ORDER BY {OLDEST_FIRST}"""
        for row in self._file.rows(sql):
            said = (row["place"], row["person_id"], row["sure"], row["belief"], row["suds_peak"])
            day, offset = date.fromisoformat(row["day"]), row["offset_minutes"]
            found[row["step_id"]].append(Try(read_instant(row["at"]), *said, day, offset))
        return {step_id: tuple(made) for step_id, made in found.items()}

    def look(self, today: date) -> Seen:
        """Return how far every step is and what could be next, as seen from `today`."""
        rungs, tries, rules = self._ladder.rungs(today), self.tries(), self.rules()
        looked = {rung.step.id: look(rung, tries.get(rung.step.id, ()), rules) for rung in rungs}
        return Seen(rungs, looked, proposals(rungs, looked, tries, rules, hidden=self.hidden(today)))

    def predictions(self, *, step_id: str | None = None, person_id: str | None = None) -> Predictions:
        """Return guesses against answers to asks: of all planned steps, or of one step or person."""
        asked = {"step_id": step_id, "person_id": person_id}
        given = {column: value for column, value in asked.items() if value is not None}
        where = "".join(f" AND t.{column} = ?" for column in given)
        sql = f"""SELECT t.yes_likely, t.outcome, t.person_id FROM tries t JOIN steps s ON s.id = t.step_id
            WHERE s.kind = 'planned' AND t.yes_likely IS NOT NULL AND t.outcome IS NOT NULL{where}"""
        rows = self._file.rows(sql, given.values())
        return predictions(
            Answered(row["yes_likely"], Answer(row["outcome"]), row["person_id"]) for row in rows
        )

    def learning(self, step_id: str) -> Learning:
        """Return all that a step's tries say together; raise NotThere if it is gone."""
        made = read_attempts(self._file, "a.step_id = ?", (step_id,), source="tries")
        return learning(made, self._ladder.step(step_id).kind)


def _with(rules: Rules, name: str, text: str) -> Rules:
    """Return the rules with one set from the file; a value that cannot be (an import, another hand) is left out."""
    try:
        return replace(rules, **{name: int(text)}) if text else rules
    except ValueError:
        return rules
