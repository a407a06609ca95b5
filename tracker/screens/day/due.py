"""What Day says of a check-in that is due: one line, put off for this time with one key."""

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from datetime import date

    from tracker.domain.questionnaires import Questionnaire
    from tracker.screens.host import Host


class DueKeeper:
    """Knows what is due; `words` is what the head of Day says of it, "" where nothing is.

    It looks when it is told that the first screen stands, and from then on whenever Day is come back to.
    """

    def __init__(self, host: "Host") -> None:
        self._host = host
        self._due: Questionnaire | None = None
        self.words = ""
        self._brief = ""
        self.has_looked = False

    def said(self, room: int) -> str:
        """Return `words`, or fewer of them where they do not fit in so many cells."""
        return self.words if cell_len(self.words) <= room else self._brief

    async def look(self) -> None:
        """Ask the file. One that cannot be read now is not worth a word; it is asked again later."""
        self.has_looked, today = True, self._host.now().day
        try:
            found = await self._host.ask(lambda store: store.check_in.due(today))
        except StoreError:
            return
        self._due = found[0] if found else None
        self.words = due_words(found[0], found[1], today) if found else ""
        self._brief = f"Due: {found[0].title}. c goes there, k not this time." if found else ""

    async def put_off(self) -> bool:
        """Say no more of it until it was taken again; return whether that is written."""
        due, now = self._due, self._host.now()
        if due is None or await self._host.do(lambda store: store.check_in.put_off(due, now)) is None:
            return False
        await self.look()
        return True


def due_words(questionnaire: "Questionnaire", last: "date | None", today: "date") -> str:
    """Say that a check-in is due, when it was taken last, and which keys lead there and put it off."""
    from tracker.domain.dates import short_day

    since = f"last {short_day(last, today)}" if last else "not taken yet"
    return f"Due: {questionnaire.title}, {since}. c goes there, k says not this time."
