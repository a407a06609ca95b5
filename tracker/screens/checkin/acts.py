"""What can be done with one questionnaire, on the list and on its page alike."""

from datetime import date

from textual import work
from textual.binding import Binding

from tracker.domain.check_in import Record
from tracker.domain.dates import with_weekday
from tracker.domain.questionnaires import Group, Questionnaire
from tracker.screens.base import ModeScreen
from tracker.screens.checkin.taking import TakingPage
from tracker.screens.dialogs import Confirm

LONG_AGO_DAYS = 14
"""After so many days it is asked whether answers that were begun still hold; two fortnights make no one score."""


class CheckInActs(ModeScreen):
    """The keys that act on `chosen`."""

    MODE = "checkin"
    SHOWS = ("responses", "answers", "reflections", "crisis_plan", "settings", "moments", "ratings")
    BINDINGS = [
        Binding(
            "n", "take", "take it", id="checkin.take", tooltip="Take the questionnaire, or go on with it."
        ),
        Binding(
            "o", "want", "on, off", id="checkin.want", tooltip="Switch a symptom screener on, or off again."
        ),
    ]

    @property
    def chosen(self) -> Questionnaire | None:
        """Which questionnaire is meant, if one is."""
        raise NotImplementedError

    @property
    def is_wanted(self) -> bool:
        """Whether it is switched on."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is switched off is not taken; only a screener is switched."""
        if action not in {"take", "want"} or not self.is_mounted:
            return True
        chosen = self.chosen
        if action == "take":
            return chosen is not None and self.is_wanted
        return chosen is not None and chosen.group is Group.SCREENER

    def action_take(self) -> None:
        """Take it, or go on with what was begun."""
        if chosen := self.chosen:
            self._take(chosen.id)

    @work
    async def _take(self, questionnaire_id: str) -> None:
        record = await self.host.ask(lambda store: store.check_in.record(questionnaire_id))
        ready = await self._fresh(record, self.host.now().day)
        if ready is None:
            return
        page = TakingPage(ready, self.host.now().day)
        await self.app.push_screen_wait(page)
        if page.finished:
            self.taken(record.questionnaire, page.finished)

    async def _fresh(self, record: Record, today: date) -> Record | None:
        """Ask whether to go on with what was begun long ago; None where neither is wanted."""
        one, begun = record.questionnaire, record.begun
        if begun is None or (today - begun.day).days < max(one.soonest_days, LONG_AGO_DAYS):
            return record
        question = f"You began it on {with_weekday(begun.day, today)}. It may be different by now."
        anew = await self.app.push_screen_wait(
            Confirm(question, "Begin anew; u brings the old answers back", "Go on with those answers")
        )
        if anew is None or not anew:
            return record if anew is False else None
        gone = await self.host.do(lambda store: store.responses.delete(begun.id, one))
        return record._replace(begun=None) if gone else None

    def taken(self, questionnaire: Questionnaire, response_id: str) -> None:
        """Show what came of the sitting that was ended, which need not be the latest by its day."""

    def action_want(self) -> None:
        """Switch it on or off."""
        if chosen := self.chosen:
            self._want(chosen, not self.is_wanted)

    @work
    async def _want(self, chosen: Questionnaire, wanted: bool) -> None:
        now = self.host.now()
        if await self.host.do(lambda store: store.check_in.want(chosen, wanted, now)):
            self.say_saved("on" if wanted else "off")
