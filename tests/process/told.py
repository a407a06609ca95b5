"""The real program, which writes what its screen should look like into a file whenever it gets SIGUSR1."""

import asyncio
import signal
import sys
from pathlib import Path
from unittest.mock import patch

from tests.support.app import text_of


def _run(telling: Path) -> None:
    from tracker.app import Moodladder
    from tracker.cli import main

    begin = Moodladder.on_mount

    def tell(app: Moodladder) -> None:
        draft = telling.with_suffix(".new")
        draft.write_text(text_of(app), encoding="utf-8")
        draft.rename(telling)

    def begun(app: Moodladder) -> None:
        begin(app)
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, tell, app)

    with patch.object(Moodladder, "on_mount", begun):
        main()


if __name__ == "__main__":
    _telling = sys.argv.pop(1)
    _run(Path(_telling))
