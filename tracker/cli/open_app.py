"""From the command line into the application."""

from collections.abc import Sequence
from pathlib import Path


def open_app(words: Sequence[str]) -> int:
    """Open the application on the file that `words` name, which need no further reading; return its status."""
    from tracker.cli.early import default_file, file_at, split

    _, file = split(words)
    return run_app(default_file() if file is None else file_at(file))


def run_app(path: Path, *, first_start: bool | None = None, notice: str = "", made_up: bool = False) -> int:
    """Open the application on the file at `path` and return its status, 2 where there is no terminal.

    The rest is as in `tracker.app.run`.
    """
    import sys

    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        from tracker.cli.output import complain
        from tracker.cli.registry import COMMANDS

        complain(
            f"The application needs a terminal. Without one there are the commands {', '.join(COMMANDS)}."
        )
        return 2

    from tracker.garbage import leave_alone
    from tracker.pace import draw_soon
    from tracker.store.ahead import Ahead

    # Looking through ten years takes longer than a frame; it is done while Textual is loaded.
    ahead = Ahead(path)

    # The application looks for it again once it stands.
    leave_alone()
    draw_soon()
    from tracker.app import run

    return run(path, first_start=first_start, notice=notice, made_up=made_up, ahead=ahead)
