"""Taking a questionnaire as plain questions, each answer saved as it is given, or all at once from a line."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.asking import HOW, INTERRUPTED, Reply, Walk
from tracker.cli.check_in_words import result_lines
from tracker.cli.output import say
from tracker.cli.questions import NO, YES
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words
from tracker.domain.check_in import Record, open_words
from tracker.domain.errors import Refused
from tracker.domain.questionnaires import Item, Questionnaire, Style, asks_for_help, score
from tracker.domain.responses import Response, nearest, soon_words
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from tracker.store.store import Store


def say_help(session: Session, then: str = "") -> None:
    """Say once, calmly, whom one can call."""
    from tracker.cli.help_now import say_page

    say()
    say_page(session, "")
    say(f"moodladder help-now shows this at any time. {then}".strip())
    say()


def options_words(item: Item) -> str:
    """Return the options of a rated item in one line: "0 not at all, 1 several days"."""
    return ", ".join(f"{option.key} {option.words}" for option in item.options)


class Taking:
    """One sitting: which response it is, once there is one, and what is answered in it."""

    def __init__(self, session: Session, store: "Store", record: Record, day: date | None) -> None:
        """Go on with what was begun; `day` is the day it is for, None for the one it has."""
        self.session = session
        self.store = store
        self.one = record.questionnaire
        begun = record.begun
        self.response_id = begun.id if begun else ""
        self.answers = dict(begun.answers) if begun else {}
        self.day = day or (begun.day if begun else session.now().day)
        self._moves = begun is not None and self.day != begun.day
        self.finished = False
        self._helped = False

    def give(self, item: Item, value: int) -> None:
        """Save an answer; the first begins the response or puts it on its new day, in the same transaction."""
        store, one, now = self.store, self.one, self.session.ask_clock()

        def act() -> None:
            if not self.response_id:
                self.response_id = store.responses.begin(one, self.day, now).ids[0]
            self._move(now)
            store.responses.answer(self.response_id, one, item.id, value, now)

        if self.response_id and not self._moves:
            store.responses.answer(self.response_id, one, item.id, value, now)
        else:
            store.together(f"{one.name} begun", act)
        self._moves = False
        self.answers[item.id] = value

    def _move(self, now: Stamp) -> None:
        if self._moves:
            self.store.responses.redate(self.response_id, self.one, self.day, now)

    def offer_help(self, item: Item, value: int) -> None:
        """Say once where help is, after an answer that asks for it."""
        if item.opens_help and value > item.low and not self._helped:
            self._helped = True
            say_help(self.session, "You can go on here.")

    def finish(self) -> None:
        """End it; what is open stays open. A list with nothing ticked is an answer too."""
        now = self.session.ask_clock()
        if self.response_id:

            def act() -> None:
                self._move(now)
                self.store.responses.finish(self.response_id, self.one, now)

            self.store.together(f"{self.one.name} done", act)
        else:
            self.response_id = self.store.responses.record(self.one, {}, self.day, now).ids[0]
        self.finished = True


class _ItemQuestion:
    """One item of a questionnaire."""

    def __init__(self, taking: Taking, item: Item, *, says_options: bool) -> None:
        self._taking = taking
        self._item = item
        self._ticked = taking.one.style is Style.TICKED
        options = "yes or no." if self._ticked else f"{options_words(item)}."
        self.text = f"{item.text}\n{options}" if says_options else item.text
        self.more = f"{taking.one.stem} {item.text}\n{options}"

    def stands(self) -> str:
        """Return the answer that was given."""
        value = self._taking.answers.get(self._item.id)
        return "" if value is None else _answer_words(self._item, value, ticked=self._ticked)

    def answer(self, typed: str) -> Reply:
        """Save it; raise Refused, naming the question, for what it does not take."""
        taking, item = self._taking, self._item
        value = self._read(clean_line(typed).casefold())
        taking.give(item, value)
        said = f"Saved: {_answer_words(item, value, ticked=self._ticked)}."
        return Reply(said, after=lambda: taking.offer_help(item, value))

    def _read(self, said: str) -> int:
        named = {option.words.casefold(): option.value for option in self._item.options}
        if self._ticked:
            named |= dict.fromkeys(YES, 1) | dict.fromkeys(NO, 0)
        if said in named:
            return named[said]
        keys = {option.key: option.value for option in self._item.options}
        if said not in keys:
            takes = "yes or no" if self._ticked else options_words(self._item)
            raise Refused(f"This takes {takes}; not “{said}”.")
        return keys[said]


def _answer_words(item: Item, value: int, *, ticked: bool) -> str:
    words = item.words(value)
    return words if ticked else f"{value}, {words}"


class _EndQuestion:
    """Whether to end with questions left open, or with nothing ticked."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self.more = "yes ends it; no leaves it, and you can go on another time."

    @property
    def text(self) -> str:
        """Say what is open, as it is now."""
        taking = self._taking
        opened = open_words(taking.one, score(taking.one, taking.answers))
        return f"{opened or 'Nothing is ticked, and that is an answer.'} End it like this? yes or no."

    def stands(self) -> str:
        """Nothing stands."""
        return ""

    def answer(self, typed: str) -> Reply:
        """End it for a yes."""
        said = clean_line(typed).casefold()
        if said in YES:
            self._taking.finish()
            return Reply("Ended.")
        if said in NO:
            return Reply("It stays open.")
        raise Refused(f"This takes yes or no, not “{said}”.")


def take(session: Session, store: "Store", record: Record, day: date | None) -> int:
    """Ask for a whole questionnaire; return the exit status."""
    taking = Taking(session, store, record, day)
    for line in _opening(taking, record, session.now().day):
        say(line)
    try:
        _walk(taking)
    except KeyboardInterrupt:
        say()
        say(_left(taking))
        return INTERRUPTED
    if not taking.finished:
        say(_left(taking))
        return 0
    say()
    say_result(store, taking.one, taking.response_id, session.now().day)
    return 0


def _opening(taking: Taking, record: Record, today: date) -> list[str]:
    one = taking.one
    lines = [f"{one.label}: {one.recall}.", one.about, one.caveat]
    if record.begun:
        lines += _going_on(taking, record.begun, today)
    elif (near := nearest(record.responses, taking.day)) and (soon := soon_words(one, near.day, taking.day)):
        lines.append(soon)
    if taking.day != today and not record.begun:
        lines.append(f"The answers are for {day_words(taking.day, today)}.")
    number = counted(len(one.items), "question", "questions")
    return [*lines, f"{number}; each answer is saved as you give it.", HOW, "", one.stem]


def _going_on(taking: Taking, begun: Response, today: date) -> Iterator[str]:
    answered, was = counted(len(begun.answers), "answer", "answers"), day_words(begun.day, today)
    if taking.day != begun.day:
        now = day_words(taking.day, today)
        yield f"You go on with {answered} for {was}. Once you answer or end it, all are for {now}."
        return
    yield f"You go on where you left, with {answered}."
    if begun.day != today:
        yield f"The answers are for {was}, when you began it; --day puts them on another."


def _walk(taking: Taking) -> None:
    """Ask the items from the first open one on, and at the end whether it can stay like that where it is unclear."""
    items = taking.one.items
    place = next((n for n, item in enumerate(items) if item.id not in taking.answers), len(items))
    questions = [
        _ItemQuestion(taking, item, says_options=n in {0, place} or items[n - 1].options != item.options)
        for n, item in enumerate(items)
    ]
    if Walk(questions, place).run():
        return
    if taking.response_id and not score(taking.one, taking.answers).open:
        taking.finish()
    elif taking.response_id or taking.one.style is Style.TICKED:
        Walk([_EndQuestion(taking)]).run()


def _left(taking: Taking) -> str:
    if not taking.response_id:
        return "Nothing was answered, and nothing is kept."
    return f"What you answered is saved. moodladder check-in {taking.one.id} goes on with it."


def say_result(store: "Store", one: Questionnaire, response_id: str, today: date) -> None:
    """Say what came of a response that is done."""
    record = store.check_in.record(one.id)
    response = record.one(response_id)
    if response:
        for line in result_lines(record, response, today):
            say(line)
        say(one.where_from)


def record_line(session: Session, store: "Store", one: Questionnaire, typed: str, day: date) -> None:
    """Write a whole response from a line of numbers and say what came of it; raise Refused, with nothing written."""
    answers, begun, today = parsed(one, typed), store.responses.begun(one.id), session.now().day
    written = store.responses.record(one, answers, day, session.now())
    say(f"Saved for {day_words(day, today)}.")
    if begun:
        was = day_words(begun.day, today)
        say(f"What you began for {was} stays; moodladder check-in {one.id} goes on with it.")
    if asks_for_help(one, answers):
        say_help(session)
    say_result(store, one, written.ids[0], today)


def parsed(one: Questionnaire, typed: str) -> dict[str, int]:
    """Return the answers of a line such as "3,4,2", by item; raise Refused, naming the number of the item.

    What stands beside the sum comes last and may be left out.
    """
    given = re.split(r"\s*[,;]\s*|\s+", clean_line(typed))
    whole = counted(len(one.items), "item", "items")
    if len(given) > len(one.items):
        raise Refused(f"--answers: there is no item {len(one.items) + 1}; {one.name} has {whole}.")
    answers = {item.id: _number(one, item, said) for item, said in zip(one.items, given, strict=False)}
    for number, item in enumerate(one.items, 1):
        if item.scored and item.id not in answers:
            raise Refused(
                f"--answers: item {number} is missing; {one.name} has {whole}, and this is {len(given)}."
            )
    return answers


def _number(one: Questionnaire, item: Item, said: str) -> int:
    for option in item.options:
        if option.key == said:
            return option.value
    takes = ", ".join(option.key for option in item.options)
    raise Refused(f"--answers: item {one.number(item.id)} takes {takes}, not “{said}”.")
