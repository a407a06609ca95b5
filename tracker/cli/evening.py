"""`moodladder evening`: the whole evening as plain questions, for screen readers and for ssh."""

from typing import TYPE_CHECKING

import click

from tracker.cli.asking import HOW, INTERRUPTED, Reply, Walk
from tracker.cli.command import command, day_option
from tracker.cli.output import say
from tracker.cli.questions import Question, questions_of
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words

if TYPE_CHECKING:
    from tracker.store.store import Store


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
        left = Walk([_Asked(session, store, one) for one in questions]).run()
    except KeyboardInterrupt:
        say()
        say(_left())
        return INTERRUPTED
    say(_left() if left else "That was the last question.")
    return 0


def _left() -> str:
    return "What you answered is saved. moodladder evening goes on with what is open."


class _Asked:
    """A question of the evening, with the file it is about."""

    def __init__(self, session: Session, store: "Store", question: Question) -> None:
        self._session = session
        self._store = store
        self._question = question
        self.text = question.text
        self.more = question.more

    def stands(self) -> str:
        """Return what the file says of it."""
        return self._question.stands(self._store.evening(self._question.day))

    def answer(self, typed: str) -> Reply:
        """Save it."""
        answered = self._question.answer(self._store, typed, self._session.ask_clock())
        return Reply(answered.said, [_Asked(self._session, self._store, one) for one in answered.then])
