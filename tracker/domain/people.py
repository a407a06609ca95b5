"""People: whoever help comes from, is asked of, or an evening was spent with."""

from dataclasses import dataclass

from tracker.domain.errors import Refused

NAME_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Person:
    """A name or initials, and a note."""

    id: str
    name: str
    note: str = ""

    def __post_init__(self) -> None:
        """Raise Refused for a name that is empty or over 80 characters."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A person needs a name or initials, up to {NAME_LENGTH} characters.")
