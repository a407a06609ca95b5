"""What can be done with one step, on the ladder and on its page alike."""

from datetime import date

from textual import work
from textual.binding import Binding

from tracker.domain.ladder import Rung, Step
from tracker.screens.asks import Asking
from tracker.screens.in_turn import in_turn
from tracker.screens.ladder.ask_plan import AskPlan
from tracker.screens.ladder.step_form import StepForm


class StepActs(Asking):
    """The keys that act on `chosen`."""

    MODE = "ladder"
    ADDS_BELOW = False
    """Whether a new step is first thought of as one below the chosen step."""
    SHOWS = ("steps", "attempts", "plans", "settings")
    BINDINGS = [
        Binding("space", "tick", "tick", id="ladder.tick", tooltip="Tick the step: you tried it today."),
        Binding(
            "backspace",
            "untick",
            "untick",
            id="ladder.untick",
            tooltip="Take the last attempt of the step back.",
        ),
        Binding(
            "f",
            "expect",
            "before",
            id="ladder.before",
            tooltip="Say what you expect of an attempt before you make it; it then waits on Day.",
        ),
        Binding(
            "o",
            "tell",
            "after",
            id="ladder.after",
            tooltip="Say how an attempt went, one that waits or a new one.",
        ),
        Binding(
            "k",
            "next",
            "what next",
            id="ladder.next",
            tooltip="See how far the step is and why, and what could be next; hide that for today.",
        ),
        Binding(
            "n", "plan", "plan", id="ladder.plan", tooltip="Plan the step for a day; it then stands on Day."
        ),
        Binding(
            "a", "add", "add", id="ladder.add", tooltip="Add a step of your own, or one below this step."
        ),
        Binding("e", "edit", "edit", id="ladder.edit", tooltip="Change the step's name, kind or level."),
        Binding("z", "rest", "rest", id="ladder.rest", tooltip="Let the step rest, or take it up again."),
    ]

    @property
    def chosen(self) -> Rung | None:
        """The step that is meant, if there is one."""
        raise NotImplementedError

    @property
    def at_step(self) -> Step | None:
        """The step that an ask would be for."""
        return self.chosen.step if self.chosen else None

    def action_tick(self) -> None:
        """Write an attempt today."""
        if rung := self.chosen:
            self.tick(rung.step.id, self.host.now().day)

    @work
    async def tick(self, step_id: str, day: date) -> None:
        """Write an attempt on `day`."""
        if await self.host.do(lambda store: store.ladder.tick(step_id, day, self.host.now())):
            self.say_saved()

    def action_expect(self) -> None:
        """Ask what is expected of an attempt."""
        if rung := self.chosen:
            self._expect(rung.step)

    @in_turn
    @work
    async def _expect(self, step: Step) -> None:
        from tracker.screens.attempts.flow import expect

        if await expect(self.app, step):
            self.say_saved()

    def action_tell(self) -> None:
        """Ask how an attempt went."""
        if rung := self.chosen:
            self._tell(rung.step)

    @in_turn
    @work
    async def _tell(self, step: Step) -> None:
        from tracker.screens.attempts.flow import tell

        if await tell(self.app, step):
            self.say_saved()

    def action_next(self) -> None:
        """Open the page that says how far the step is, and what could be next."""
        from tracker.screens.ladder.next import NextPage

        self.app.push_screen(NextPage(self.chosen.step.id if self.chosen else ""))

    def action_untick(self) -> None:
        """Take the last attempt back."""
        if rung := self.chosen:
            self._untick(rung.step.id)

    @work
    async def _untick(self, step_id: str) -> None:
        if await self.host.do(lambda store: store.ladder.untick(step_id)):
            self.say_saved("undone")

    def action_plan(self) -> None:
        """Ask for the day it is planned for."""
        if rung := self.chosen:
            self._plan(rung)

    @in_turn
    @work
    async def _plan(self, rung: Rung) -> None:
        planned = await self.app.push_screen_wait(AskPlan(rung, self.host.now().day))
        if planned is None or planned.day == rung.planned_for:
            return
        if await self.host.do(lambda store: store.ladder.plan(rung.step.id, planned.day, self.host.now())):
            self.say_saved()

    def action_add(self) -> None:
        """Ask for a step of one's own."""
        near = self.chosen.step if self.chosen else None
        form = StepForm("A step of your own", near=near, below=self.ADDS_BELOW)

        def closed(saved: bool | None) -> None:
            if saved and form.changed:
                self.added(form.changed.ids[0])
                self.say_saved()

        self.app.push_screen(form, closed)

    def added(self, step_id: str) -> None:
        """Hear of a new step."""

    def action_edit(self) -> None:
        """Ask for another name, kind or level."""
        if rung := self.chosen:
            form = StepForm("Change the step", rung.step)
            self.app.push_screen(form, lambda saved: self.say_saved() if saved else None)

    def action_rest(self) -> None:
        """Let it rest, or take it up again."""
        if rung := self.chosen:
            self._rest(rung.step.id, not rung.step.resting)

    @work
    async def _rest(self, step_id: str, resting: bool) -> None:
        if await self.host.do(lambda store: store.ladder.rest(step_id, self.host.now(), resting=resting)):
            self.say_saved()
