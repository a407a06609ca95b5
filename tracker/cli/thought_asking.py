"""`moodladder thought` as plain questions, which can be left and gone on with."""

from datetime import date

from tracker.cli.asking import HOW, INTERRUPTED, Walk
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.thought_questions import Record, first_open, questions_of
from tracker.cli.thought_words import quoted
from tracker.cli.words import counted, day_words
from tracker.domain.thoughts import Thought


def ask_for_thought(session: Session, day: date, *, new: bool, short: bool) -> int:
    """Ask for a record from its first open question on, the newest that waits unless it is to be a `new` one."""
    store = session.write()
    begun = () if new else store.thoughts.begun()
    record = Record(session, store, begun[0] if begun else Thought("", day))
    questions = questions_of(record, short=short)
    _say_hello(record, session.now().day, waiting=len(begun), short=short)
    try:
        left = Walk(questions, first_open(questions)).run()
    except KeyboardInterrupt:
        say()
        say(_left(record))
        return INTERRUPTED
    if not left:
        record.finish()
    say(_left(record) if left else _done(record))
    return 0


def _say_hello(record: Record, today: date, waiting: int, *, short: bool) -> None:
    if record.thought.id:
        said = quoted(record.thought.thought or record.thought.situation)
        say(f"Going on with {said} of {day_words(record.thought.day, today)}.")
        others = f" {counted(waiting - 1, 'other waits', 'others wait')}." if waiting > 1 else ""
        say(f"--new begins another one.{others}")
    else:
        say("A thought, and what can be said to it. Any part can stay open.")
        if not short:
            say("--short asks for the thought, its pattern and an answer alone.")
    say(f"Each answer is saved as you give it. {HOW}")


def _left(record: Record) -> str:
    if not record.thought.id:
        return "Nothing was said, and nothing is kept."
    return "What you said is kept. moodladder thought goes on with it."


def _done(record: Record) -> str:
    return "That was the last question." if record.thought.id else _left(record)
