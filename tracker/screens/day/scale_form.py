"""A scale of one's own, or another name for one that is there."""

from collections.abc import Callable
from dataclasses import replace

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.scales import OWN_KINDS, Scale, ScaleKind
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput

KIND_WORDS = {ScaleKind.ZERO_TO_TEN: "0–10", ScaleKind.ONE_TO_FIVE: "1–5", ScaleKind.YES_NO: "yes or no"}


class ScaleForm(Form):
    """Name, kind, and what the high end means. A scale that is there keeps its kind: answers were given on it."""

    HELP = "A scale needs a name. What its high end means stands beside it and in the plots."

    def __init__(self, scale: Scale | None = None) -> None:
        super().__init__("A scale of your own" if scale is None else f"Rename {scale.name}")
        self._scale = scale

    def fields(self) -> ComposeResult:
        """Name, kind, high end."""
        scale = self._scale
        yield labelled("Name", LineInput(scale.name if scale else "", select_on_focus=False, id="name"))
        if scale is None:
            words = tuple(KIND_WORDS[kind] for kind in OWN_KINDS)
            yield labelled("Answers", ChoiceRow(words, 0, optional=False, id="kind"))
        high = scale.high_means if scale else ""
        yield labelled("High means", LineInput(high, select_on_focus=False, id="high"))

    def written(self) -> Callable[[Store], Changed]:
        """Return what adds or renames the scale; raise Refused for a name that cannot be."""
        name, high, now = (
            clean_line(value_of(self, "name")),
            clean_line(value_of(self, "high")),
            self.host.now(),
        )
        before = self._scale
        if before is not None:
            renamed = replace(before, name=name, high_means=high)
            return lambda store: store.scales.change(renamed, now, before)
        chosen = self.query_one(ChoiceRow).chosen
        if chosen is None:
            raise Refused("Choose how it is answered.")
        new = Scale("", name, OWN_KINDS[chosen], high)
        return lambda store: store.scales.add(new, now)
