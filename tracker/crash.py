"""What the terminal shows after a fault of ours: where it happened, and never a word that was written.

Textual's own crash screen prints the values of locals, and an error's message can quote what it was given: a note, a
name. So both are left out here. This is the one place that relies on Textual's private error handling, as of 8.2:
`App._handle_exception`, `App.panic`, `_exception`, `_exception_event`, `_exit_renderables`, `_return_code`,
`_close_messages_no_wait`. `tests/screens/test_shell_crash.py` plants a secret and looks for it.
"""

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

_HOME = Path(__file__).parent


def kinds_of(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what caused it, the outermost first; a worker's failure yields the error inside it."""
    seen: set[int] = set()
    following: BaseException | None = getattr(error, "error", None) or error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)


def frames_of(error: BaseException) -> Iterator[str]:
    """Yield `file:line function` for each frame of ours, and for the innermost one whoever it belongs to."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    for frame in frames:
        place = Path(frame.filename)
        if place.is_relative_to(_HOME):
            yield f"{place.relative_to(_HOME.parent)}:{frame.lineno} {frame.name}"
    if frames and not Path(frames[-1].filename).is_relative_to(_HOME):
        # The last two parts of a path name the library without the person's folders.
        place = Path(*Path(frames[-1].filename).parts[-2:])
        yield f"{place}:{frames[-1].lineno} {frames[-1].name}"


def report(error: BaseException, path: Path) -> str:
    """Return what may be shown of `error`: kinds and places, and where the person's file is."""
    lines = [
        "Moodladder had to stop because of a fault of its own.",
        "Everything that was shown as saved is in",
    ]
    lines += ["", f"  {path}", ""]
    for one in kinds_of(error):
        lines += [type(one).__name__, *(f"  {frame}" for frame in frames_of(one))]
    return "\n".join([*lines, "", "These lines hold nothing that you wrote; they help to mend the fault."])


class DiscreetCrash(App[None]):
    """An application whose crash screen is `report`."""

    path: Path

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._exit_renderables.append(Text(report(error, self.path)))
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """Leave, saying no more than where the file is: a renderable may hold anything."""
        self._return_code = 1
        self._exit_renderables.append(Text(report(SystemError(), self.path)))
        self._close_messages_no_wait()
