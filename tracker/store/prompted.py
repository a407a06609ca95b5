"""Texts that answer a prompt of ours: the private reflections on history, and the crisis plan's six parts."""

from tracker.domain.changes import Changed, Value
from tracker.domain.notes import merged
from tracker.domain.text import clean
from tracker.domain.time import Stamp, iso_instant
from tracker.store.file import OpenFile, touched
from tracker.store.transaction import Transaction


class Prompted:
    """One text a prompt. A text that is emptied takes its row away, so that nothing of it is kept."""

    table: str
    key: str
    word: str

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def texts(self) -> dict[str, str]:
        """Return what is written, by the key of its prompt."""
        rows = self._file.rows(f"SELECT {self.key} AS prompt, text FROM {self.table}")
        return {row["prompt"]: row["text"] for row in rows}

    def write(self, prompt: str, text: str, now: Stamp) -> Changed:
        """Write a text over what was there; blank takes it away."""
        return self._file.write(self.word, lambda write: self._put(write, prompt, clean(text), now))

    def keep(self, prompt: str, base: str, text: str, now: Stamp) -> Changed:
        """Write a text in the place of one that stood as `base` when its writing began.

        What another window wrote since is kept as well, by `domain.notes.merged`.
        """

        def act(write: Transaction) -> None:
            there = write.row(self.table, prompt)
            theirs = str(there["text"]) if there else ""
            # Spaces alone are no text in the file, whatever stood in the field.
            self._put(write, prompt, merged(base if base.strip() else "", theirs, clean(text)), now)

        return self._file.write(self.word, act)

    def _put(self, write: Transaction, prompt: str, said: str, now: Stamp) -> None:
        there, at = write.row(self.table, prompt), iso_instant(now.at)
        if not said.strip():
            if there is not None:
                write.delete(self.table, prompt)
        elif there is None:
            row: dict[str, Value] = {self.key: prompt, "created_at": at, "updated_at": at, "text": said}
            write.insert(self.table, row)
        else:
            write.update(self.table, prompt, {"text": said, **touched(now)})


class Reflections(Prompted):
    """What was written about one's history: private, and in no report unless it is ticked."""

    table = "reflections"
    key = "prompt"
    word = "Reflection"

    def in_report(self) -> frozenset[str]:
        """Return the prompts whose texts may stand in a report."""
        return frozenset(
            row["prompt"] for row in self._file.rows("SELECT prompt FROM reflections WHERE in_report")
        )

    def let_in_report(self, prompt: str, allowed: bool, now: Stamp) -> Changed:
        """Say whether a text may stand in a report; raise NotThere where nothing is written."""
        values = {"in_report": int(allowed), **touched(now)}
        return self._file.write("In the report", lambda write: write.update(self.table, prompt, values))


class CrisisPlan(Prompted):
    """One's own plan for a crisis, in six parts, after Stanley and Brown (2012)."""

    table = "crisis_plan"
    key = "part"
    word = "My plan"
