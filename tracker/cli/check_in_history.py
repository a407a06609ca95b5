"""The private prompts about one's history as plain questions; what is written is shown only when asked for."""

from typing import TYPE_CHECKING

from tracker.cli.asking import HOW, INTERRUPTED, Reply, Walk
from tracker.cli.command import readable
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.words import counted
from tracker.content.reading import History, Prompt, history
from tracker.domain.errors import Refused
from tracker.domain.text import clean

if TYPE_CHECKING:
    from tracker.store.store import Store


class _PromptQuestion:
    """One prompt; what is typed is added below what is there."""

    def __init__(self, session: Session, store: "Store", prompt: Prompt) -> None:
        self._session = session
        self._store = store
        self._prompt = prompt
        self.text = f"{prompt.era}. {prompt.text}"

    @property
    def more(self) -> str:
        """Say what is written, for who asks to read it."""
        written = self._written()
        return f"You wrote:\n{written}" if written else "One line, as short as you like, or nothing at all."

    def stands(self) -> str:
        """Say how much is written; others may look at the screen, so not what."""
        words = len(self._written().split())
        if not words:
            return ""
        ticked = f" {_IN_REPORT}" if self._is_ticked() else ""
        return f"{counted(words, 'word', 'words')} written, which ? shows; a line is added below{ticked}"

    def answer(self, typed: str) -> Reply:
        """Add a line."""
        said = clean(readable("An answer", typed)).strip()
        if not said:
            raise Refused("There is nothing in that to save.")
        store, now = self._store, self._session.ask_clock()

        def add() -> None:
            # Read in the same transaction, so that what another window wrote meanwhile is kept.
            written = self._written()
            store.reflections.write(self._prompt.id, f"{written}\n{said}" if written else said, now)

        store.together("Reflection", add)
        return Reply(f"Saved {_IN_REPORT}." if self._is_ticked() else "Saved.")

    def _is_ticked(self) -> bool:
        return self._prompt.id in self._store.reflections.in_report()

    def _written(self) -> str:
        return self._store.reflections.texts().get(self._prompt.id, "")


def ask_history(session: Session) -> int:
    """Ask every prompt, beginning with the first that nothing is written of; return the exit status."""
    store, texts = session.write(), history()
    for line in _opening(texts):
        say(line)
    written = store.reflections.texts()
    place = next((n for n, prompt in enumerate(texts.prompts) if prompt.id not in written), 0)
    try:
        left = Walk([_PromptQuestion(session, store, prompt) for prompt in texts.prompts], place).run()
    except KeyboardInterrupt:
        say()
        say(_LEFT)
        return INTERRUPTED
    say(_LEFT if left else "That was the last question.")
    return 0


_IN_REPORT = "and comes into your report, for which you ticked it"
_LEFT = "What you wrote is saved. moodladder check-in history goes on."


def _opening(texts: History) -> list[str]:
    number = counted(len(texts.prompts), "question", "questions")
    return [
        "Your history, privately.",
        texts.opening,
        texts.caveat,
        f"{number}, a line each; each answer is saved as you give it.",
        HOW,
    ]
