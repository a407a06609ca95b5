"""What the help page takes from the file. It only reads."""

from typing import TYPE_CHECKING

from tracker.content.reading import crisis_plan
from tracker.domain.crisis import Mine, Written, trusted

if TYPE_CHECKING:
    from tracker.store.store import Store


def mine(store: "Store") -> Mine:
    """Return the people to turn to and the written parts of the plan; raise StoreError."""
    texts = store.crisis_plan.texts()
    parts = (Written(part.id, part.title, texts.get(part.id, "")) for part in crisis_plan().parts)
    return Mine(trusted(store.people.all()), tuple(part for part in parts if part.text.strip()))
