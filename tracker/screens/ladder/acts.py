"""What can be done with one step, on the ladder and on its page alike."""

from datetime import date

from textual import work
from textual.binding import Binding

from tracker.domain.ladder import Rung
from tracker.screens.base import ModeScreen
from tracker.screens.ladder.ask_plan import AskPlan
from tracker.screens.ladder.step_form import StepForm


class StepActs(ModeScreen):
    """The keys that act on `chosen`."""

    MODE = "ladder"
    ADDS_BELOW = False
    """Whether a new step is first thought of as one below the chosen step."""
    SHOWS = ("steps", "attempts", "plans")
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

    def action_tick(self) -> None:
        """Write an attempt today."""
        if rung := self.chosen:
            self.tick(rung.step.id, self.host.now().day)

    @work
    async def tick(self, step_id: str, day: date) -> None:
        """Write an attempt on `day`."""
        if await self.host.do(lambda store: store.ladder.tick(step_id, day, self.host.now())):
            self.say_saved()

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
