"""What can be done with one questionnaire, on the list and on its page alike."""

from textual import work
from textual.binding import Binding

from tracker.domain.check_in import Record
from tracker.domain.questionnaires import Group, Questionnaire
from tracker.screens.base import ModeScreen
from tracker.screens.checkin.taking import TakingPage


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
        record: Record = await self.host.ask(lambda store: store.check_in.record(questionnaire_id))
        page = TakingPage(record, self.host.now().day)
        await self.app.push_screen_wait(page)
        if page.finished:
            self.taken(record.questionnaire)

    def taken(self, questionnaire: Questionnaire) -> None:
        """Show what came of it."""

    def action_want(self) -> None:
        """Switch it on or off."""
        if chosen := self.chosen:
            self._want(chosen, not self.is_wanted)

    @work
    async def _want(self, chosen: Questionnaire, wanted: bool) -> None:
        now = self.host.now()
        if await self.host.do(lambda store: store.check_in.want(chosen, wanted, now)):
            self.say_saved("on" if wanted else "off")
