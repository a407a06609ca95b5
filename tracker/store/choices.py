"""Lists that the person can extend: emotions, ways of coping."""

from tracker.domain.changes import Changed, Value
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, check_name
from tracker.domain.text import clean_line, folded
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, owned, touched
from tracker.store.transaction import Transaction


class Choices:
    """One such list, by the name of its table; the most used stand first."""

    def __init__(self, file: OpenFile, table: str, uses: str, link: str) -> None:
        self._file = file
        self._table = table
        self._uses = uses
        self._link = link

    def all(self, *, hidden: bool = False) -> tuple[Choice, ...]:
        """Return the list, most used first, then as it was made; hidden ones only when asked for."""
        sql = f"""SELECT c.*, (SELECT count(*) FROM {self._uses} u WHERE u.{self._link} = c.id) AS uses
            FROM {self._table} c WHERE c.hidden <= ? ORDER BY uses DESC, c.seq"""
        return tuple(
            Choice(row["id"], row["name"], bool(row["hidden"]), bool(row["built_in"]))
            for row in self._file.rows(sql, (int(hidden),))
        )

    def hide(self, choice_id: str, now: Stamp, *, hidden: bool = True) -> Changed:
        """Leave a choice out of the list, or bring it back; what it was used for stays."""
        said = "Hidden from the list" if hidden else "Back in the list"
        values: dict[str, Value] = {"hidden": int(hidden), **touched(now)}
        return self._file.write(said, lambda write: write.update(self._table, choice_id, values))

    def rename(self, choice: Choice, name: str, now: Stamp) -> Changed:
        """Give a choice another name, also where it was used; its own name written again changes nothing.

        Raise Refused for a name that is empty, too long, or another choice's, whatever its case.
        """
        new = check_name("This", clean_line(name))

        def act(write: Transaction) -> None:
            if new != choice.name:
                self._check_free(choice.id, new)
                write.update(self._table, choice.id, {"name": new, **touched(now)})

        return self._file.write(f"{choice.name} renamed", act)

    def _check_free(self, choice_id: str, name: str) -> None:
        same = (one for one in self.all(hidden=True) if one.name.casefold() == name.casefold())
        other = next((one for one in same if one.id != choice_id), None)
        if other:
            where = ", hidden at the moment" if other.hidden else ""
            raise Refused(f"{other.name} stands on the list already{where}.")

    def ensure(self, choice: Choice, write: Transaction, now: Stamp) -> str:
        """Return the id of a choice; one without an id, or that is gone, is found by its name (however it is written)
        or made.
        """
        if choice.id and write.row(self._table, choice.id):
            return choice.id
        name = check_name("This", clean_line(choice.name))
        found = self.named(name)
        if found:
            write.update(self._table, found, {"hidden": 0, **touched(now)})
            return found
        row = {**owned(write, self._table, now), "name": name}
        write.insert(self._table, row)
        return str(row["id"])

    def named(self, name: str) -> str:
        """Return the id of the choice of that name, however it is written; "" where there is none."""
        known = self._file.rows(f"SELECT id, name FROM {self._table}")
        wanted = folded(clean_line(name))
        return next((str(row["id"]) for row in known if folded(row["name"]) == wanted), "")
