"""`moodladder evening`: the whole evening as plain questions, for screen readers and for ssh."""

import sys
from typing import TYPE_CHECKING

import click

from tracker.cli.command import command, day_option
from tracker.cli.output import say
from tracker.cli.questions import Question, questions_of
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words
from tracker.domain.errors import Refused
from tracker.domain.text import clean_line
from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from tracker.store.store import Store

BACK, LEAVE = frozenset({"-", "back"}), frozenset({"quit", "q"})
HOW = "Empty skips a question, - goes back, ? says more, quit leaves."
INTERRUPTED = 130


@command("evening", ["evening", "evening --day yesterday", "evening --all"])
@day_option
@click.option("--all", "everything", is_flag=True, help="Ask also what is answered already.")
def evening(session: Session, day: str | None, everything: bool) -> int:
    """Ask for the whole evening in plain numbered questions. No colour, no moving cursor; it can be read aloud.

    Each answer is saved as it is given. An empty line skips a question, - or back goes back to the one before, quit
    or ctrl+d leaves. The next time it asks what is still open.
    """
    on = session.day(day, logging=True)
    store = session.write()
    logged = store.evening(on)
    now = session.now()
    questions = [one for one in questions_of(store, logged) if everything or one.is_open(logged, now)]
    say(f"The evening of {day_words(on, now.day)}.")
    if now.past_midnight and on == now.day:
        say("It is past midnight; this is still that evening.")
    if all(one.for_more for one in questions):
        say("What the evening asks is answered; --all asks it again. Was there more?")
    say(f"{counted(len(questions), 'question', 'questions')}; each answer is saved as you give it.")
    say(HOW)
    try:
        left = Asking(session, store, questions).run()
    except KeyboardInterrupt:
        say()
        say(_left())
        return INTERRUPTED
    say(_left() if left else "That was the last question.")
    return 0


def _left() -> str:
    return "What you answered is saved. moodladder evening goes on with what is open."


class Asking:
    """A walk through questions; those that follow from an answer are put in behind it."""

    def __init__(self, session: Session, store: "Store", questions: list[Question]) -> None:
        """Begin at the first."""
        self._session = session
        self._store = store
        self._questions = questions
        self._place = 0

    def run(self) -> bool:
        """Ask until the last question is behind; return whether it was left before that."""
        while self._place < len(self._questions):
            question = self._questions[self._place]
            typed = self._ask(question)
            if typed is None or clean_line(typed).lower() in LEAVE:
                return True
            self._take(question, typed)
        return False

    def _ask(self, question: Question) -> str | None:
        stands = question.stands(self._store.evening(question.day))
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

    def _take(self, question: Question, typed: str) -> None:
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

    def _save(self, question: Question, typed: str) -> None:
        try:
            answered = question.answer(self._store, typed, self._session.ask_clock())
        except (Refused, StoreError) as error:
            say(f"Not saved. {error}")
            return
        say(answered.said)
        self._place += 1
        self._questions[self._place : self._place] = answered.then
