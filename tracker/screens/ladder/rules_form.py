"""The numbers of the rules by which a step may be ready."""

from collections.abc import Callable
from dataclasses import fields

from textual.app import ComposeResult
from textual.widgets import Static

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.limits import whole_of
from tracker.domain.readiness import BOUNDS, Rules
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, value_of
from tracker.store import Store
from tracker.widgets.line_input import LineInput

WORDS = {
    "tries": ("Tries", "at least"),
    "contexts": ("Places", "at least, or"),
    "people": ("People", "at least"),
    "belief_share": ("Belief now", "% of the first, at most; or"),
    "peak_share": ("Last peaks", "% of the first peak of distress, at most"),
    "repeats": ("Same place", "times in a row, then another is proposed"),
    "first_suds": ("First steps", "of 100 expected distress, at most"),
}
"""Each rule by its name: the word before its number, and what stands after it."""


class RulesForm(Form):
    """Seven numbers; what cannot be is told with its bounds. Left empty, a rule is as it came."""

    HELP = """By these numbers a step may be called ready to move on. They come from exposure practice: several
    tries in different places or with different people, and a fear that was not borne out. Make them fit you."""

    DEFAULT_CSS = "RulesForm .field > .after { width: 1fr; height: auto; }"

    def __init__(self, rules: Rules) -> None:
        super().__init__("When a step may be ready, and what is proposed")
        self._rules = rules

    def fields(self) -> ComposeResult:
        """Yield a number a rule."""
        for name, (label, after) in WORDS.items():
            typed, came = str(getattr(self._rules, name)), str(getattr(Rules(), name))
            yield labelled(
                label,
                LineInput(typed, placeholder=came, id=f"rule-{name}", classes="number"),
                Static(after, classes="after", markup=False),
            )

    def written(self) -> Callable[[Store], Changed]:
        """Return what sets the rules that differ, as one change; raise Refused for what is no number in bounds."""
        wanted = {each.name: self._number(each.name) for each in fields(Rules)}
        now, there = self.host.now(), self._rules
        different = {name: value for name, value in wanted.items() if value != getattr(there, name)}

        def act(store: Store) -> None:
            for name, value in different.items():
                store.practice.set_rule(name, value, now)

        return lambda store: store.together("Rules changed", lambda: act(store))

    def _number(self, name: str) -> int:
        typed = clean_line(value_of(self, f"rule-{name}"))
        low, high = BOUNDS[name]
        if not typed:
            return int(getattr(Rules(), name))
        number = whole_of(typed, low, high)
        if number is None:
            self.query_one(f"#rule-{name}").focus()
            raise Refused(f"{WORDS[name][0]}: a whole number from {low} to {high}, not “{typed}”.")
        return number
