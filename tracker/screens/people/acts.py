"""What can be done with one person, on the list and on their page alike."""

from textual import work
from textual.binding import Binding

from tracker.domain.people import Leaving, Person
from tracker.screens.asks import Asking
from tracker.screens.dialogs import Pick
from tracker.screens.in_turn import in_turn
from tracker.screens.people.ask_leaving import AskLeaving
from tracker.screens.people.ask_one import AskOne
from tracker.screens.people.exchange_form import ExchangeForm
from tracker.screens.people.person_form import PersonForm


class PersonActs(Asking):
    """The keys that act on `chosen`."""

    MODE = "people"
    SHOWS = ("people", "attempts", "moments", "interactions", "exchanges", "asks", "steps")
    BINDINGS = [
        Binding(
            "g",
            "exchange",
            "give, receive",
            id="people.exchange",
            tooltip="Note a favour, support or openness that went between you.",
        ),
        Binding("e", "edit", "edit", id="people.edit", tooltip="Change what is noted of the person."),
        Binding("m", "merge", "merge", id="people.merge", tooltip="Make two entries of one person into one."),
        Binding(
            "z",
            "archive",
            "archive",
            id="people.archive",
            tooltip="Archive the person, so that they are no longer offered, or bring them back.",
        ),
    ]

    @property
    def chosen(self) -> Person | None:
        """Who is meant, if there is somebody."""
        raise NotImplementedError

    @property
    def with_person(self) -> Person | None:
        """Whom one would ask."""
        return self.chosen

    def action_edit(self) -> None:
        """Change what is noted of them."""
        if person := self.chosen:
            self.app.push_screen(PersonForm(person), self._saved)

    def action_exchange(self) -> None:
        """Note what went between us."""
        if person := self.chosen:
            self.app.push_screen(ExchangeForm(person, self.host.now().day), self._saved)

    def _saved(self, done: bool | None) -> None:
        if done:
            self.say_saved()

    def action_archive(self) -> None:
        """Archive them, or bring them back."""
        if person := self.chosen:
            self._archive(person)

    @work
    async def _archive(self, person: Person) -> None:
        archived = not person.archived
        now = self.host.now()
        if await self.host.do(lambda store: store.people.archive(person.id, now, archived=archived)):
            self.say_saved()

    def action_merge(self) -> None:
        """Ask who is the same person."""
        if person := self.chosen:
            self._merge(person)

    @in_turn
    @work
    async def _merge(self, keep: Person) -> None:
        people = await self.host.ask(lambda store: store.people.all(archived=True))
        others = {one.id: one for one in people if one.id != keep.id}
        if not others:
            self.host.tell("There is nobody else yet to merge with.")
            return
        question = f"Who is the same person as “{keep.name}”?"
        picked = await self.app.push_screen_wait(
            Pick(question, [(one.id, _label(one)) for one in others.values()])
        )
        if picked is None or picked.id is None:
            return
        other = others[picked.id]
        ties = await self.host.ask(lambda store: (store.people.ties(keep.id), store.people.ties(other.id)))
        ways = AskOne((keep, ties[0]), (other, ties[1]))
        if chosen := await self.app.push_screen_wait(ways):
            stays, goes = chosen
            self.merging(stays)
            if await self.host.do(lambda store: store.people.merge(stays.id, goes.id, self.host.now())):
                self.say_saved()

    def merging(self, stays: Person) -> None:
        """Hear who will stay of two that are one."""

    @in_turn
    @work
    async def delete(self, person: Person) -> None:
        """Delete somebody; ask what becomes of what was noted with them, if anything was."""
        ties = await self.host.ask(lambda store: store.people.ties(person.id))
        leaving: Leaving | None = Leaving.UNLINK
        if ties.any:
            leaving = await self.app.push_screen_wait(AskLeaving(person, ties))
        if leaving is None:
            return
        chosen = leaving
        if await self.host.do(lambda store: store.people.delete(person.id, chosen, self.host.now())):
            self.say_saved("deleted")


def _label(person: Person) -> str:
    return " · ".join(
        part for part in (person.name, person.relation, "archived" if person.archived else "") if part
    )
