"""Choosing the words to begin with; one's own can be renamed and taken away there."""

from collections.abc import Sequence
from dataclasses import replace

from textual import work
from textual.binding import Binding

from tracker.domain.wording import Ask, Size
from tracker.screens.asks.keeping import new_name
from tracker.screens.dialogs import Pick
from tracker.screens.dialogs.pick import Choice

SIZES = {Size.SMALL: "minutes", Size.MIDDLE: "an hour or so", Size.LARGE: "more"}
"""The sizes in so few words that they stand on one line."""


class Openings(Pick):
    """All openings, one's own first. `own` is how those stand when it is left."""

    HELP = """Words to begin with: those you kept stand first. A few letters are enough to find one. One of your own
    can be renamed or taken away here; u brings it back once you have left the form."""
    BINDINGS = [
        Binding(
            "ctrl+r", "rename", "rename", priority=True, id="asks.rename", tooltip="Rename words of your own."
        ),
        Binding(
            "ctrl+x", "remove", "delete", priority=True, id="asks.remove", tooltip="Delete words of your own."
        ),
    ]
    KEYS = (("enter", "take it"), ("^r", "rename"), ("^x", "delete your own"))

    def __init__(self, own: Sequence[Ask], ours: Sequence[Ask]) -> None:
        self.own = tuple(own)
        self._ours = tuple(ours)
        super().__init__("Which words to begin with?", self._rows())

    @property
    def openings(self) -> tuple[Ask, ...]:
        """All of them, in the order of the list; a choice has the place of its opening as its id."""
        return (*self.own, *self._ours)

    def _rows(self) -> tuple[Choice, ...]:
        return tuple(Choice(str(n), _row(one)) for n, one in enumerate(self.openings))

    @property
    def _mine(self) -> Ask | None:
        """The words under the cursor, if they are one's own."""
        picked = self.here
        one = self.openings[int(picked.id)] if picked and picked.id else None
        if one is None or not one.id:
            self.say("Only words of your own can be changed here.", wrong=True)
            return None
        return one

    @work(group="form")
    async def action_rename(self) -> None:
        """Give words of one's own another name."""
        if one := self._mine:
            name = await self.app.push_screen_wait(new_name(one, self._ours, self.own))
            if name and name != one.name:
                renamed, now = replace(one, name=name), self.host.now()
                done = await self.host.do(lambda store: store.asks.change(renamed, now))
                await self._again(done, f"Now “{name}”.")

    @work(group="form")
    async def action_remove(self) -> None:
        """Take words of one's own away."""
        if one := self._mine:
            done = await self.host.do(lambda store: store.asks.delete(one.id))
            await self._again(done, f"“{one.name}” is no longer kept. Outside of this form u brings it back.")

    async def _again(self, done: object, said: str) -> None:
        if done is None:
            return
        every = await self.ask_or_tell(lambda store: store.asks.all())
        self.own = self.own if every is None else every
        self.offer(self._rows())
        self.say(said)


def _row(ask: Ask) -> str:
    size = f" · {SIZES[ask.size]}" if ask.size else ""
    whom = f" · {ask.person.name}" if ask.person else ""
    return f"{ask.name}{size}{whom}{' · your own' if ask.id else ''}"
