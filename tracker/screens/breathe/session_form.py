"""Changing what was said of a time with an exercise."""

from textual.app import ComposeResult

from tracker.domain.calm import State
from tracker.screens.calm import asking
from tracker.screens.calm.form import CalmForm
from tracker.screens.host import Act
from tracker.widgets.exercise_view import lasted_words


class SessionForm(CalmForm):
    """True once it is changed."""

    HELP = """What you said before and after. A digit gives the tens, backspace leaves a number unsaid; enter keeps
        it. What was not played to its end stands on its day once you say how it was afterwards."""
    SEVERAL = 1
    KEYS = (("0–9", "distress"), ("↓", "what for"), ("enter", "keep it"))

    def numbers(self) -> ComposeResult:
        """Show both numbers."""
        yield from asking.number("Before", self._session.before, "before")
        yield from asking.number("After", self._session.after, "after")

    def words(self) -> str:
        """Say what becomes of what was not played to its end."""
        if self._session.state is State.DONE:
            return ""
        lasted = lasted_words(self._exercise, self._session)
        return f"It lasted {lasted}. With a number after it, it stands on its day."

    def written(self) -> Act:
        """Return what changes it."""
        said, was = self.said(), self._session
        name, now = self._exercise.name, self.host.now()
        if was.state is State.BEGUN and said.after is not None:
            # It is taken back by itself, not with what was changed before.
            return lambda store: store.calm.finish(said, name, now, was)._replace(goes_on=False)
        return lambda store: store.calm.change(said, now, was)
