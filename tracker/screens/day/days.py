"""The part of Day that goes from day to day."""

from datetime import date

from textual import work

from tracker.domain.dates import beside
from tracker.screens.base import ModeScreen
from tracker.screens.in_turn import in_turn


class DaysScreen(ModeScreen):
    """A screen of one day, from which one goes to another."""

    @property
    def day(self) -> date:
        """The day that is shown."""
        raise NotImplementedError

    async def show_day(self, day: date) -> None:
        """Show another day."""
        raise NotImplementedError

    def say_above(self, notice: str) -> None:
        """Say something in the head of the day."""
        raise NotImplementedError

    @in_turn
    @work(group="day")
    async def action_day(self, by: int) -> None:
        """Go on or back by days."""
        if (there := beside(self.day, by)) is None:
            self.say_above("There is no day before this one.")
        else:
            await self.show_day(there)

    @in_turn
    @work(group="day")
    async def action_today(self) -> None:
        """Go to tonight."""
        await self.show_day(self.host.now().day)

    @in_turn
    @work(group="day")
    async def action_go(self) -> None:
        """Ask for a date and go there."""
        from tracker.screens.dialogs import AskDate

        today = self.host.now().day
        day = await self.app.push_screen_wait(AskDate("Which day?", today, self.day, today))
        if day is not None:
            await self.show_day(day)
