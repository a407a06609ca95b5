"""What stands over a record."""

from datetime import date

from tracker.domain.dates import with_weekday
from tracker.domain.thoughts import Thought
from tracker.screens.reframe.beginning import origin_words


def head_of(thought: Thought, today: date, step: str) -> str:
    """Say the day of a record, what it was opened from, whom and which step it is about."""
    parts = (
        with_weekday(thought.day, today),
        origin_words(thought),
        f"with {thought.person.name}" if thought.person else "",
        f"at “{step}”" if step else "",
    )
    return " · ".join(part for part in parts if part)
