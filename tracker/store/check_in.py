"""How the questionnaires stand: which are wanted, when each was taken last, and which is due."""

from datetime import date

from tracker.content.questionnaires import known, questionnaire
from tracker.domain.behaviour import Behaviour, behaviour, span
from tracker.domain.changes import Changed
from tracker.domain.check_in import Overview, Record, Standing
from tracker.domain.questionnaires import Group, Questionnaire
from tracker.domain.responses import EVENINGS_FIRST, is_due
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile
from tracker.store.responses import Responses
from tracker.store.settings import Settings

_SCREENERS = "screeners"
_LATER = "checkin_later."
_NEVER = "never"


class CheckIn:
    """Questions across questionnaires, and the choices that belong to the file."""

    def __init__(self, file: OpenFile, responses: Responses, settings: Settings) -> None:
        self._file = file
        self._responses = responses
        self._settings = settings

    def overview(self, today: date) -> Overview:
        """Return how everything stands on `today`."""
        wanted, last_days, logged = self.wanted(), self._responses.last_days(), self._logged_days()
        standings = []
        for one in map(questionnaire, known()):
            last = last_days.get(one.id)
            due = one.id in wanted and is_due(one, last, today, logged_days=logged)
            begun = self._responses.begun(one.id) is not None
            standings.append(Standing(one, one.id in wanted, self._responses.last(one.id), begun, due))
        written = {table: self._count(table) for table in ("reflections", "crisis_plan")}
        return Overview(tuple(standings), written["reflections"], written["crisis_plan"])

    def record(self, questionnaire_id: str) -> Record:
        """Return a questionnaire with everything that was answered in it."""
        one = questionnaire(questionnaire_id)
        wanted = one.id in self.wanted()
        return Record(one, wanted, self._responses.of(one.id), self._responses.begun(one.id))

    def wanted(self) -> frozenset[str]:
        """Return the ids of what may be proposed: everything but screeners that were not switched on."""
        chosen = set(self._settings.get(_SCREENERS).split(","))
        return frozenset(
            one for one in known() if one in chosen or questionnaire(one).group is not Group.SCREENER
        )

    def want(self, screener: Questionnaire, wanted: bool, now: Stamp) -> Changed:
        """Switch a screener on or off; what was answered stays."""
        chosen = {one for one in self.wanted() if questionnaire(one).group is Group.SCREENER}
        chosen = chosen | {screener.id} if wanted else chosen - {screener.id}
        return self._settings.put(_SCREENERS, ",".join(one for one in known() if one in chosen), now)

    def due(self, today: date) -> tuple[Questionnaire, date | None] | None:
        """Return what is due and was not put off, with the day it was taken last; the first of several."""
        last_days, logged = self._responses.last_days(), self._logged_days()
        wanted = self.wanted()
        for one in (questionnaire(one) for one in known() if one in wanted):
            last = last_days.get(one.id)
            put_off = self._settings.get(_LATER + one.id) == _key(last)
            if is_due(one, last, today, logged_days=logged) and not put_off:
                return one, last
        return None

    def put_off(self, one: Questionnaire, now: Stamp) -> Changed:
        """Say no more of it for this time; once it is taken again, it can be due again."""
        return self._settings.put(_LATER + one.id, _key(self._responses.last_days().get(one.id)), now)

    def behaviour(self, today: date) -> Behaviour:
        """Return what was done when help came up in the four weeks up to `today`."""
        start, end = span(today)
        sql = "SELECT day, kind, coalesce(did, '') AS did FROM moments WHERE day BETWEEN ? AND ?"
        rows = self._file.rows(sql, (start.isoformat(), end.isoformat()))
        moments = [(date.fromisoformat(row["day"]), row["kind"], row["did"]) for row in rows]
        return behaviour(moments, start, end)

    def _logged_days(self) -> int:
        sql = "SELECT count(*) FROM (SELECT DISTINCT day FROM ratings LIMIT ?)"
        return int(self._file.rows(sql, (EVENINGS_FIRST,))[0][0])

    def _count(self, table: str) -> int:
        return int(self._file.rows(f"SELECT count(*) FROM {table}")[0][0])


def _key(last: date | None) -> str:
    return last.isoformat() if last else _NEVER
