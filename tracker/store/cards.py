"""Balanced thoughts kept as cards, ours and one's own."""

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.text import clean
from tracker.domain.thoughts import LONGEST, Card
from tracker.domain.time import Stamp
from tracker.store.file import OpenFile, owned, touched
from tracker.store.transaction import Transaction


class Cards:
    """The cards; one's own stand before ours, the newest first."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def all(self, *, hidden: bool = False) -> tuple[Card, ...]:
        """Return the cards; hidden ones only when asked for."""
        order = "built_in, CASE built_in WHEN 1 THEN seq ELSE -seq END"
        sql = f"SELECT * FROM cards WHERE hidden <= ? ORDER BY {order}"
        return tuple(
            Card(row["id"], row["text"], row["pattern_id"] or "", bool(row["built_in"]), bool(row["hidden"]))
            for row in self._file.rows(sql, (int(hidden),))
        )

    def add(self, text: str, pattern_id: str, now: Stamp) -> Changed:
        """Keep a balanced thought for a pattern ("" for none); one that is there already is brought back instead.

        Raise Refused where it is empty or too long.
        """
        said = _said(text)

        def act(write: Transaction) -> None:
            same = [one for one in self.all(hidden=True) if (one.text, one.pattern_id) == (said, pattern_id)]
            if same:
                write.update("cards", same[0].id, {"hidden": 0, **touched(now)})
                return
            row = {**owned(write, "cards", now), "pattern_id": pattern_id or None, "text": said}
            write.insert("cards", row)

        return self._file.write("Card kept", act)

    def change(self, card: Card, text: str, now: Stamp) -> Changed:
        """Write other words on a card; raise Refused where they are none, NotThere if it is gone.

        Its own words written again change nothing.
        """
        said = _said(text)

        def act(write: Transaction) -> None:
            if said != card.text:
                write.update("cards", card.id, {"text": said, **touched(now)})

        return self._file.write("Card changed", act)

    def hide(self, card_id: str, now: Stamp, *, hidden: bool = True) -> Changed:
        """Put a card away, or bring it back."""
        values = {"hidden": int(hidden), **touched(now)}
        said = "Card put away" if hidden else "Card brought back"
        return self._file.write(said, lambda write: write.update("cards", card_id, values))

    def delete(self, card: Card) -> Changed:
        """Delete a card of one's own; raise Refused for one of ours, which can be put away."""
        if card.built_in:
            raise Refused("This card came with the program. It can be put away, and stays out of sight then.")
        return self._file.write("Card deleted", lambda write: write.delete("cards", card.id))


def _said(text: str) -> str:
    said = clean(text).strip()
    if not said or len(said) > LONGEST:
        raise Refused(f"A card needs a sentence, up to {LONGEST} characters.")
    return said
