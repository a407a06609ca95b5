"""What can be done with the entries of Day: begin, change, delete, tick; all of it undoable."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tracker.domain.changes import Changed
from tracker.domain.evening import Evening
from tracker.domain.ladder import Waiting
from tracker.domain.text import clean
from tracker.store import Store
from tracker.widgets.entry_list import EntryList
from tracker.widgets.note_field import NoteField

if TYPE_CHECKING:
    from tracker.screens.day.form import Form
    from tracker.screens.day.screen import DayScreen

Act = Callable[[Store], Changed]

_SAID = {"remove": "deleted", "let_go": "let go"}
"""What the small mark says, where it is not “saved”."""


class EntryKeeper:
    """Opens the dialog that fits a section, and writes what needs none."""

    def __init__(self, screen: "DayScreen") -> None:
        self._screen = screen

    def open(self, section: str, entry_id: str) -> None:
        """Begin an entry of a section, or change the one with `entry_id`.

        The dialog stands at once, so that what is typed on goes there and nowhere else.
        """
        evening = self._screen.evening
        if evening is None:
            return
        if section in {"feelings", "coped"}:
            self._rate(section, entry_id, evening)
        elif section == "moments":
            from tracker.screens.day.moment_dialog import MomentDialog

            moment = next((one for one in evening.moments if one.id == entry_id), None)
            self._push(MomentDialog(evening.day, moment))
        elif section == "steps":
            self._tell(entry_id, evening)
        elif section == "thought":
            self._catch_thought(evening)
        elif section == "interactions":
            from tracker.screens.day.interaction_dialog import InteractionDialog

            time = next((one for one in evening.interactions if one.id == entry_id), None)
            self._push(InteractionDialog(evening.day, time))

    def chosen(self, act: str, section: str, entry_id: str) -> None:
        """Do what was asked for with an entry."""
        if act == "open":
            self.open(section, entry_id)
        else:
            self._screen.run_worker(self.act(act, section, entry_id), group="write")

    def _catch_thought(self, evening: Evening) -> None:
        from tracker.screens.reframe.beginning import from_moment, from_note, new_thought
        from tracker.screens.reframe.record import RecordPage

        today = self._screen.host.now().day
        section, entry = self._screen.query_one(EntryList).here
        moment = next((one for one in evening.moments if (section, one.id) == ("moments", entry)), None)
        # What is typed is on its way to the file; it is what one looks at.
        note = clean(self._screen.query_one(NoteField).text)
        if moment:
            record = from_moment(moment, today)
        else:
            record = from_note(evening.day, note, today) if note.strip() else new_thought(today)
        self._screen.app.push_screen(RecordPage(record))

    def _rate(self, section: str, entry_id: str, evening: Evening) -> None:
        from tracker.screens.day.rate_dialog import RateDialog
        from tracker.screens.day.rated_lists import COPING, FEELINGS, choice_of

        kind = FEELINGS if section == "feelings" else COPING
        self._screen.app.push_screen(RateDialog(kind, evening.day, choice_of(evening, entry_id)))

    def _tell(self, attempt_id: str, evening: Evening) -> None:
        one = next((one for one in evening.waiting if one.attempt.id == attempt_id), None)
        if one is not None:
            self._screen.host.hold_keys(self._screen.run_worker(self._tell_of(one), group="tell"))

    async def _tell_of(self, one: Waiting) -> None:
        from tracker.screens.attempts.flow import answer_of

        if await answer_of(self._screen.app, one.step, one.attempt):
            self._screen.say_saved()

    def _push(self, form: "Form") -> None:
        self._screen.app.push_screen(form, lambda saved: self._screen.say_saved() if saved else None)

    async def act(self, act: str, section: str, entry_id: str) -> None:
        """Delete, tick or untick at once."""
        write = self._act(act, section, entry_id)
        if entry_id and await self._screen.host.do(write):
            self._screen.say_saved(_SAID.get(act, "saved"))

    def _act(self, act: str, section: str, entry_id: str) -> Act:
        day, now = self._screen.day, self._screen.host.now()
        acts: dict[tuple[str, str], Act] = {
            # What was begun is let go and not deleted: what was expected stays readable on the page of its step.
            ("let_go", "steps"): lambda store: store.attempts.let_go(entry_id, now),
            ("tick", "steps"): lambda store: store.ladder.tick(entry_id, day, now),
            ("untick", "steps"): lambda store: store.ladder.untick(entry_id, day),
            ("remove", "moments"): lambda store: store.moments.delete(entry_id),
            ("remove", "feelings"): lambda store: store.feelings.delete(entry_id),
            ("remove", "coped"): lambda store: store.copings.delete(entry_id),
            ("remove", "interactions"): lambda store: store.interactions.delete(entry_id),
        }
        return acts[act, section]
