"""A short look at steadiness and safety before a step of level 3: skipped with one key, and never a lock."""

from collections.abc import Sequence
from typing import Any, cast

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from tracker.domain.ladder import Step
from tracker.domain.people import Person
from tracker.domain.proposals import before_asking, smaller_than
from tracker.screens.dialogs import Confirm
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.host import Host
from tracker.widgets.marked_list import MarkedList

LOOKED_AT = 3
"""The level before whose steps one looks first."""

GO_ON, NOT_NOW = "go on", "not now"
_MOST_SMALLER = 2
_STEADY = "Are you steady enough for a yes and for a no?"
_CRISIS = (
    "Is this a crisis? Then it is no time to practise: reach somebody safe, or the emergency number where "
    "you are."
)
_ANYONE = "Is it somebody safe: consistent, reliable, there for feelings, kind in small things before?"


class FirstLook(Dialog[str]):
    """What to ask oneself, and ways on: `GO_ON`, the id of a smaller step, or `NOT_NOW`."""

    HELP = """A short look before one of the larger asks: whether you are steady, and whether it is somebody safe. It
    is yours to decide; nothing here is locked."""
    BINDINGS = [
        Binding(key, f"take({int(key) - 1})", "take", show=False, id=f"dialog.take_{key}", tooltip=words)
        for key, words in (
            ("1", "Go on to the attempt."),
            ("2", "Take the second way."),
            ("3", "Take the third way."),
            ("4", "Take the fourth way."),
        )
    ]
    KEYS = (("enter", "take it"), ("1–4", "at once"))
    DEFAULT_CSS = """
    FirstLook > #sheet { width: 72; }
    FirstLook MarkedList { margin-top: 1; }
    FirstLook OptionList > .option-list--option-highlighted {
        background: $block-cursor-background; text-style: bold;
    }
    """

    def __init__(self, step: Step, person: Person | None, smaller: Sequence[Step]) -> None:
        super().__init__(f"Before “{step.name}”")
        self._look = look_words(step, person)
        offered = [(one.id, f"a smaller step first: {one.name}") for one in smaller[:_MOST_SMALLER]]
        self._ways = ((GO_ON, "go on"), *offered, (NOT_NOW, "not now"))

    def body(self) -> ComposeResult:
        """Lay out the questions and the ways on."""
        yield Static(Content("\n\n".join(self._look)), id="said")
        labels = (Content(f"{n} {words}") for n, (_way, words) in enumerate(self._ways, 1))
        yield MarkedList(labels)

    def action_take(self, place: int) -> None:
        """Take the way with this place, if there is one."""
        if place < len(self._ways):
            self.dismiss(self._ways[place][0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the way that the cursor is on."""
        self.action_take(event.option_index)


def look_words(step: Step, person: Person | None) -> tuple[str, ...]:
    """Return what to ask oneself before an ask: how steady one is, whether it is a crisis, whether they are safe."""
    if person is None:
        return (_STEADY, _CRISIS, _ANYONE)
    noted = person.safe_words or "nothing is noted of them yet"
    safe = before_asking(step, person) or f"Is {person.name} safe to lean on for this?"
    return (_STEADY, _CRISIS, f"{safe} ({noted})")


async def look_first(app: App[Any], step: Step, person: Person | None) -> bool:
    """Return whether to go on to an attempt; True at once below level 3. To be awaited in a worker.

    Where a smaller step is chosen instead, its page is opened and the answer is False.
    """
    if step.level != LOOKED_AT:
        return True
    host = cast("Host", app)
    today = host.now().day
    rungs = await host.ask(lambda store: store.ladder.rungs(today))
    way = await app.push_screen_wait(FirstLook(step, person, smaller_than(step, rungs)))
    if way not in {None, GO_ON, NOT_NOW}:
        # The page opens the forms of attempts, so it is imported only when it is shown.
        from tracker.screens.ladder.page import StepPage

        app.push_screen(StepPage(str(way)))
    return way == GO_ON


async def right_person(app: App[Any], step: Step, person: Person | None) -> bool:
    """Ask once, kindly, before a level-3 ask of somebody noted as volatile who was named only after `look_first`.

    True at once for every other ask. To be awaited in a worker.
    """
    question = before_asking(step, person)
    if not question:
        return True
    answer = await app.push_screen_wait(Confirm(question, "Go on", "Not now"))
    return answer is True
