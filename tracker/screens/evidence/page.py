"""The page to reread when it seems that nobody comes through."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tracker.domain.evidence import Evidence, EvidenceKind, shuffled
from tracker.domain.ladder import Step, counted
from tracker.domain.people import Person
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import Pick
from tracker.screens.in_turn import in_turn
from tracker.widgets.evidence_list import EvidenceList

EVERY = "*"
"""The row of a list of filters that takes the filter away."""

KINDS: tuple[EvidenceKind | None, ...] = (None, EvidenceKind.DID_WELL, EvidenceKind.LEARNED)
KIND_WORDS = {EvidenceKind.DID_WELL: "what people did well", EvidenceKind.LEARNED: "what you learned"}

_NOTHING = """Nothing here yet. When you say after an attempt what somebody did well, or what you learned, it stands
here, to be reread on a day when it seems that nobody comes through.""".replace("\n", " ")
_NOTHING_FITS = "No line of yours is about that. f, s and k choose something else."


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is shown: lines of one person, step or kind where they are given; `seed` is None for the newest first."""

    person: Person | None = None
    step: Step | None = None
    kind: EvidenceKind | None = None
    seed: int | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether some lines may be left out."""
        return (self.person, self.step, self.kind) != (None, None, None)

    def words(self, number: int) -> str:
        """Say what is shown, with how much of it there is."""
        kind = KIND_WORDS[self.kind] if self.kind else "what people did well and what you learned"
        whom = f"with {self.person.name}" if self.person else ""
        step = f"at “{self.step.name}”" if self.step else ""
        order = "newest first" if self.seed is None else "at random"
        return " · ".join(part for part in (counted(number, "line"), kind, whom, step, order) if part)


class EvidencePage(ModeScreen):
    """Everything people did well and everything learned; it belongs to the mode from which it is opened."""

    TITLE = "To reread"
    HELP = """These are your own lines, from your attempts: what people did well, and what you learned. o puts them in
    another order, at random, and n the newest first; f shows those with one person, s those of one step."""
    SHOWS = ("attempts", "people", "steps")
    KEY_ORDER = (
        "evidence.order",
        "evidence.newest",
        "evidence.person",
        "evidence.step",
        "evidence.kind",
        "evidence.back",
        "evidence.day",
    )
    BINDINGS = [
        Binding(
            "o", "order", "at random", id="evidence.order", tooltip="Show the lines at random, and again."
        ),
        Binding("n", "newest", "newest", id="evidence.newest", tooltip="Show the newest line first."),
        Binding(
            "f", "person", "with whom", id="evidence.person", tooltip="Only lines with one person, or all."
        ),
        Binding("s", "step", "step", id="evidence.step", tooltip="Only lines of one step, or all."),
        Binding(
            "k",
            "kind",
            "kind",
            id="evidence.kind",
            tooltip="What people did well, what you learned, or both.",
        ),
        Binding("enter", "day", "its day", id="evidence.day", tooltip="Open the day that the line is from."),
        Binding("escape", "back", "back", id="evidence.back", tooltip="Go back to where you came from."),
    ]
    DEFAULT_CSS = """
    EvidencePage #shown { height: auto; padding: 0 2; margin: 1 0; color: $hush; }
    """

    def __init__(self, person: Person | None = None, step: Step | None = None) -> None:
        super().__init__()
        self._chosen = Chosen(person, step)
        self._lines: tuple[Evidence, ...] = ()

    def content(self) -> ComposeResult:
        """What is shown in a line, then the lines."""
        yield Static(id="shown", markup=False)
        yield EvidenceList(id="lines")

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the lines as they are now."""
        chosen = self._chosen
        person_id = chosen.person.id if chosen.person else None
        step_id = chosen.step.id if chosen.step else None
        self._lines = await self.host.ask(
            lambda store: store.evidence.lines(person_id=person_id, step_id=step_id, kind=chosen.kind)
        )
        self._show()

    def _show(self) -> None:
        chosen, lines = self._chosen, self._lines
        ordered = lines if chosen.seed is None else shuffled(lines, chosen.seed)
        self.query_one(EvidenceList).show(ordered, _NOTHING_FITS if chosen.is_narrow else _NOTHING)
        words = chosen.words(len(lines)) if lines or chosen.is_narrow else ""
        self.query_one("#shown", Static).update(Content(words))
        self.refresh_bindings()

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._changed(frozenset(self.SHOWS))

    # Acts

    def action_order(self) -> None:
        """Put the lines in another order, with the cursor on the first of it."""
        last = self._chosen.seed
        seed = int(self.host.now().at.timestamp()) if last is None else last + 1
        self._put(replace(self._chosen, seed=seed))

    def action_newest(self) -> None:
        """Put the newest line first."""
        self._put(replace(self._chosen, seed=None))

    def _put(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._show()
        self.query_one(EvidenceList).action_end(-1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lines that stand newest first already need no key for it; a day needs a line."""
        if action == "newest":
            return self._chosen.seed is not None
        return action != "day" or bool(self._lines)

    def action_kind(self) -> None:
        """Go on to the next kind of line."""
        after = (KINDS.index(self._chosen.kind) + 1) % len(KINDS)
        self._choose(replace(self._chosen, kind=KINDS[after]))

    @in_turn
    @work
    async def action_person(self) -> None:
        """Choose whom the lines are about."""
        found = {one.person.id: one.person for one in await self._all() if one.person}
        rows = ((one.id, one.name) for one in found.values())
        picked = await self._pick("Lines with whom?", "everybody", rows)
        if picked:
            self._choose(replace(self._chosen, person=found.get(picked)))

    @in_turn
    @work
    async def action_step(self) -> None:
        """Choose the step that the lines are from."""
        ids = {one.step_id for one in await self._all()}
        today = self.host.now().day
        rungs = await self.host.ask(lambda store: store.ladder.rungs(today))
        found = {rung.step.id: rung.step for rung in rungs if rung.step.id in ids}
        picked = await self._pick(
            "Lines of which step?", "every step", ((s.id, s.name) for s in found.values())
        )
        if picked:
            self._choose(replace(self._chosen, step=found.get(picked)))

    async def _all(self) -> tuple[Evidence, ...]:
        return await self.host.ask(lambda store: store.evidence.lines())

    async def _pick(self, question: str, every: str, rows: Iterable[tuple[str, str]]) -> str:
        picked = await self.app.push_screen_wait(Pick(question, ((EVERY, every), *rows)))
        return picked.id or "" if picked else ""

    @work
    async def action_day(self) -> None:
        """Open the day of the line under the cursor."""
        if line := self.query_one(EvidenceList).line:
            await self.open_day(line.day)

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()
