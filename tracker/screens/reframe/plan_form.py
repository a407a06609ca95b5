"""Making a small thing a step of the ladder, planned for a day."""

from datetime import date

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.ladder import LEVELS, Step, StepKind, plan_day
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, value_of
from tracker.screens.host import Act
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput

_LEVELS = tuple(LEVELS)


class PlanForm(Form):
    """What it is called, on which level it stands, and when. `made` is what the new step is called."""

    HELP = "It becomes a step of your own on the ladder. Without a day it stands there unplanned."
    made = ""

    def __init__(self, words: str, today: date) -> None:
        super().__init__("A small thing to do")
        self._words = clean_line(words)
        self._today = today

    def fields(self) -> ComposeResult:
        """Name, level, day."""
        yield labelled("What", LineInput(self._words, "what you would try", select_on_focus=False, id="name"))
        levels = tuple(str(level) for level in _LEVELS)
        yield labelled("Level", ChoiceRow(levels, 0, optional=False, id="level"))
        yield labelled("When", LineInput("tomorrow", "a day, or nothing", id="when"))

    def written(self) -> Act:
        """Return what adds and plans it; raise Refused for a name or a day that cannot be."""
        day = plan_day(value_of(self, "when"), self._today)
        level = _LEVELS[self.query_one("#level", ChoiceRow).chosen or 0]
        step = Step("", level, clean_line(value_of(self, "name")), StepKind.PLANNED, None)
        now = self.host.now()
        self.made = step.name

        def act(store: Store) -> Changed:
            def both() -> None:
                step_id = store.ladder.add(step, now).ids[0]
                if day:
                    store.ladder.plan(step_id, day, now)

            return store.together("A step, planned" if day else "A step", both)

        return act
