"""Life events: what stands beside the plots so that a week can be read."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.errors import Refused

NAME_LENGTH = 80


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Something that happened on a day ("moved house")."""

    id: str
    day: date
    name: str

    def __post_init__(self) -> None:
        """Raise Refused for a name that is empty or over 80 characters."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"Give the event a few words, up to {NAME_LENGTH} characters.")
