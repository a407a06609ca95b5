"""One sitting between the keys and the file: what is answered is brought there in order, and kept until it is."""

import asyncio
from collections.abc import Callable
from datetime import date

from tracker.domain.changes import Changed
from tracker.domain.check_in import Record
from tracker.domain.questionnaires import Answers
from tracker.domain.responses import Response
from tracker.domain.time import Stamp
from tracker.screens.host import Host
from tracker.store import Store
from tracker.store.errors import NotThere


class SittingKeeper:
    """Knows the answers in the file and those on their way there; the first one begins a sitting in the file."""

    def __init__(self, host: Host, record: Record, today: date) -> None:
        self._host = host
        self._one = record.questionnaire
        begun = record.begun
        self.response_id = begun.id if begun else ""
        self.day = begun.day if begun else today
        self._stored: dict[str, int] = dict(begun.answers) if begun else {}
        self._pending: dict[str, int | None] = {}
        # Answers reach the file in the order of the keys, the first of them after the response that it begins.
        self._turn = asyncio.Lock()

    @property
    def answers(self) -> Answers:
        """What is answered, in the file or on its way there."""
        given = {**self._stored, **self._pending}
        return {item: value for item, value in given.items() if value is not None}

    @property
    def left(self) -> str:
        """The answers that are not in the file, in words; "" where all are."""
        lines = [
            f"{self._one.number(item)}. {'taken back' if value is None else self._one.item(item).words(value)}"
            for item, value in self._pending.items()
        ]
        return "\n".join([self._one.label, *lines]) if lines else ""

    def give(self, item: str, value: int | None) -> None:
        """Answer, or with None take an answer back; `save` brings it to the file."""
        self._pending[item] = value

    async def save(self) -> bool:
        """Bring all answers to the file; False where it could not be written, and they wait."""
        async with self._turn:
            return await self._save()

    async def _save(self) -> bool:
        while self._pending:
            sent, known, day, now = dict(self._pending), self.response_id, self.day, self._host.now()
            changed = await self._host.do(self._writing(known, day, sent, now))
            if changed is None:
                return False
            self.response_id = known or next(edit.key for edit in changed.edits if edit.table == "responses")
            self._stored.update({item: value for item, value in sent.items() if value is not None})
            for item, value in sent.items():
                if value is None:
                    self._stored.pop(item, None)
                if self._pending.get(item, ...) == value:
                    del self._pending[item]
        return True

    def _writing(
        self, known: str, day: date, answers: dict[str, int | None], now: Stamp
    ) -> Callable[[Store], Changed]:
        one = self._one
        names = [f"item {one.number(item)}" for item in answers]

        def write(store: Store) -> None:
            response_id = known or store.responses.begin(one, day, now).ids[0]
            for item, value in answers.items():
                store.responses.answer(response_id, one, item, value, now)

        label = f"{one.name}, {names[0] if len(names) == 1 else 'answers'}"
        return lambda store: store.together(label, lambda: write(store))

    async def read(self) -> None:
        """Learn what the file says now; a sitting that was ended or deleted elsewhere is not gone on with."""
        async with self._turn:
            if not self.response_id:
                return
            known = self.response_id
            found = await self._host.ask(lambda store: _begun(store, known))
            if found is None:
                self.response_id, self._stored = "", {}
            else:
                self._stored, self.day = dict(found.answers), found.day

    async def finish(self) -> str:
        """End the sitting; return its id once that is in the file, and "" where it is not."""
        async with self._turn:
            if not await self._save():
                return ""
            known, day, now, one = self.response_id, self.day, self._host.now(), self._one

            def act(store: Store) -> Changed:
                if known:
                    return store.responses.finish(known, one, now)
                return store.responses.record(one, {}, day, now)

            changed = await self._host.do(act)
            return (known or changed.ids[0]) if changed else ""

    async def redate(self, day: date) -> bool:
        """Say that the answers are for another day; return whether that is kept."""
        async with self._turn:
            known, now = self.response_id, self._host.now()
            if (
                known
                and await self._host.do(lambda store: store.responses.redate(known, self._one, day, now))
                is None
            ):
                return False
            self.day = day
            return True

    async def throw_away(self) -> bool:
        """Delete the sitting; return whether it is gone."""
        async with self._turn:
            known = self.response_id
            if known and await self._host.do(lambda store: store.responses.delete(known, self._one)) is None:
                return False
            self._pending.clear()
            return True


def _begun(store: Store, response_id: str) -> Response | None:
    try:
        found = store.responses.one(response_id)
    except NotThere:
        return None
    return None if found.is_done else found
