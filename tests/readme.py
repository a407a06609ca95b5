"""Run the commands in the README again and write what they print into it.

    .venv/bin/python -m tests.readme

A console block holds lines that begin with "$ " and below each what it prints. All blocks are one sitting: a folder
and a home of its own, on the evening of the clock that stands still.
"""

import re
import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import chdir, closing
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from tests.support.clock import FixedClock
from tracker.cli.program import program
from tracker.cli.session import Session

README = Path(__file__).parent.parent / "README.md"
HOME = "/home/you"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)


class Sitting:
    """A person at a prompt, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment: dict[str, str | None] = {
            **{f"XDG_{name}_HOME": None for name in ("CONFIG", "DATA", "STATE", "CACHE")},
            "HOME": str(folder),
            "COLUMNS": "80",
            "MOODLADDER_DB": None,
            "NO_COLOR": None,
        }

    def run(self, line: str) -> str:
        """Return what a command line prints, errors too, without spaces at line ends."""
        command, *words = shlex.split(line)
        with chdir(self._folder):
            printed = getattr(self, f"_{command.replace('-', '_')}")(words)
        kept = "\n".join(row.rstrip() for row in printed.replace(str(self._folder), HOME).splitlines())
        return kept + "\n" if kept else ""

    def _export(self, words: list[str]) -> str:
        name, _, value = words[0].partition("=")
        self._environment[name] = value
        return ""

    def _moodladder(self, words: list[str]) -> str:
        runner = CliRunner()
        with runner.isolation(env=self._environment):
            session = Session(clock=FixedClock())
        return runner.invoke(
            program, words, obj=session, prog_name="moodladder", env=self._environment
        ).output

    def _python(self, words: list[str]) -> str:
        module = import_module(words[words.index("-m") + 1])
        return CliRunner().invoke(module.main, words[words.index("-m") + 2 :]).output

    def _sqlite_utils(self, words: list[str]) -> str:
        from sqlite_utils.cli import cli

        return CliRunner().invoke(cli, words).output

    def _sqlite3(self, words: list[str]) -> str:
        # As the sqlite3 shell lists rows; not every machine has one.
        path, query = words
        with closing(sqlite3.connect(path)) as conn:
            return "\n".join(
                "|".join("" if v is None else str(v) for v in row) for row in conn.execute(query)
            )


def answered(text: str) -> str:
    """Return the README's `text` with the output of every console block as it is now."""
    with TemporaryDirectory() as folder:
        # What is resolved on the way to the file must be what is looked for in the output.
        sitting = Sitting(Path(folder).resolve())
        return _BLOCK.sub(lambda block: "".join(_lines(sitting, block.group())), text)


def _lines(sitting: Sitting, block: str) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n"
            yield sitting.run(line.removeprefix("$ "))


@click.command()
def main() -> None:
    """Write the outputs in the README anew."""
    README.write_text(answered(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
