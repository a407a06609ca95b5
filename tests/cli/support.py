"""Running a command as a person would, on a clock that stands still."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from tests.support.clock import FixedClock
from tracker.cli.program import program
from tracker.cli.session import Session
from tracker.store.store import Store

HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
KEPT = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
"""What is left of it once the control characters are out."""


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    out: str
    err: str
    status: int

    @property
    def lines(self) -> list[str]:
        """Standard output by lines."""
        return self.out.splitlines()


class Commands:
    """A file and a clock, and commands run on them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = FixedClock()

    def __call__(self, *words: str, typed: str | bytes = "", **environment: str) -> Ran:
        """Run a command to its end."""
        session = Session(clock=self.clock, path=self.path)
        result = CliRunner().invoke(program, words, input=typed, env=environment or None, obj=session)
        if result.exc_info and not isinstance(result.exception, SystemExit | type(None)):
            raise result.exception
        return Ran(result.stdout, result.stderr, result.exit_code)

    def ask(self, question: Callable[[Store], Any]) -> Any:
        """Return what the file holds."""
        store = Store(self.path)
        try:
            return question(store)
        finally:
            store.close()

    def change(self, act: Callable[[Store], object]) -> None:
        """Write to the file, made if need be."""
        store = Store(self.path, create=True)
        try:
            act(store)
        finally:
            store.close()

    def dump(self) -> list[str]:
        """Return everything in the file, nothing where there is none."""
        if not self.path.exists():
            return []
        conn = sqlite3.connect(self.path)
        try:
            return [*conn.iterdump()]
        finally:
            conn.close()

    def refused(self, *words: str, typed: str | bytes = "") -> str:
        """Run a command that is to be refused; return its one line once nothing else has happened."""
        before = self.dump()
        ran = self(*words, typed=typed)
        assert ran.status == 2, ran
        assert ran.out == ""
        assert self.dump() == before
        first, *others = ran.err.splitlines()
        assert not others, ran.err
        return first
