"""A walk through plain questions, for screen readers and for ssh: no colour, no moving cursor."""

import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from tracker.cli.output import say
from tracker.domain.errors import Refused
from tracker.domain.text import clean_line
from tracker.store.errors import StoreError

BACK, LEAVE = frozenset({"-", "back"}), frozenset({"quit", "q"})
HOW = "Empty skips a question, - goes back, ? says more, quit leaves."
INTERRUPTED = 130


def on_terminal() -> bool:
    """Return whether somebody sits there who can be asked, and reads the answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class Asked(Protocol):
    """A question: what is asked, what `?` says, what is answered already ("" for nothing), and saving an answer."""

    @property
    def text(self) -> str:
        """What is asked."""

    @property
    def more(self) -> str:
        """What is said to who wants to know more."""

    def stands(self) -> str:
        """Return what is answered already, nothing where nothing is."""

    def answer(self, typed: str) -> "Reply":
        """Save what was typed; raise Refused, or StoreError, with nothing saved."""


def _nothing() -> None:
    pass


class Reply(NamedTuple):
    """What an answer led to: a line that says so, questions that follow from it, and what is done after that line."""

    said: str
    then: Sequence[Asked] = ()
    after: Callable[[], None] = _nothing


class Walk:
    """Questions one after the other; those that follow from an answer are put in behind it."""

    def __init__(self, questions: Sequence[Asked], place: int = 0) -> None:
        """Begin at a place, counted from 0."""
        self._questions = list(questions)
        self._place = place

    def run(self) -> bool:
        """Ask until the last question is behind; return whether it was left before that."""
        while self._place < len(self._questions):
            question = self._questions[self._place]
            typed = self._ask(question)
            if typed is None or clean_line(typed).lower() in LEAVE:
                return True
            self._take(question, typed)
        return False

    def _ask(self, question: Asked) -> str | None:
        stands = question.stands()
        say()
        say(f"{self._place + 1} of {len(self._questions)}. {question.text}")
        if stands:
            say(f"So far: {stands}.")
        say("> ", newline=False)
        line = sys.stdin.readline() if sys.stdin else ""
        # What comes through a pipe is not on the screen, nor is its line end.
        if not (line.endswith("\n") and sys.stdin.isatty()):
            say()
        return line.removesuffix("\n") if line else None

    def _take(self, question: Asked, typed: str) -> None:
        word = clean_line(typed).lower()
        if not word:
            self._place += 1
        elif word in BACK:
            self._go_back()
        elif word == "?":
            say(question.more or question.text)
        else:
            self._save(question, typed)

    def _go_back(self) -> None:
        if self._place == 0:
            say("This is the first question.")
        self._place = max(self._place - 1, 0)

    def _save(self, question: Asked, typed: str) -> None:
        try:
            reply = question.answer(typed)
        except (Refused, StoreError) as error:
            say(f"Not saved. {error}")
            return
        say(reply.said)
        reply.after()
        self._place += 1
        self._questions[self._place : self._place] = reply.then
