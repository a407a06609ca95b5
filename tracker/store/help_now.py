"""What the help page takes from the file. It only reads."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.content.reading import crisis_plan, has_crisis_plan
from tracker.domain.crisis import Mine, Written, trusted

if TYPE_CHECKING:
    from tracker.store.store import Store


def mine(store: "Store") -> Mine:
    """Return the people to turn to and the written parts of the plan; raise StoreError."""
    texts = store.crisis_plan.texts()
    # The words of a person count for more than our titles over them.
    titles = [(part.id, part.title) for part in crisis_plan().parts] if has_crisis_plan() else _bare(texts)
    parts = (Written(part, title, texts.get(part, "")) for part, title in titles)
    return Mine(trusted(store.people.all()), tuple(part for part in parts if part.text.strip()))


def _bare(texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(part, part.capitalize()) for part in texts]
