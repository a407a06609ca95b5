"""`moodladder check-in`: questionnaires as plain questions, from a line of numbers, and what came of them."""

from datetime import date

import click

from tracker.cli.check_in_words import (
    behaviour_json,
    next_lines,
    overview_json,
    result_json,
    result_lines,
    standing_lines,
)
from tracker.cli.command import command, day_option, json_option, readable, text_of
from tracker.cli.output import say, say_json
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words, listed
from tracker.content.questionnaires import known, questionnaire
from tracker.content.reading import crisis_plan, history
from tracker.domain.behaviour import Behaviour
from tracker.domain.check_in import Record
from tracker.domain.errors import Refused
from tracker.domain.questionnaires import Group, Questionnaire
from tracker.domain.responses import Response
from tracker.domain.text import clean_line

ACTIONS = ("list", "show", "on", "off")
HISTORY = "history"
_ANSWERS = "All answers at once, in order, such as 3,4,2"
_READS = "- reads standard input."


@command(
    "check-in",
    [
        "check-in",
        "check-in hiq",
        "check-in on phq-4",
        "check-in phq-4 --answers 1,0,1,2 --day yesterday",
        "check-in show hiq",
        "check-in show --day 2026-11-22 --json",
        "check-in history",
    ],
)
@click.argument("words", metavar="[list|show|on|off] [NAME]", nargs=-1)
@click.option("--answers", metavar="N,N,…", help=f"{_ANSWERS} (a tick is 1, none 0); {_READS}")
@day_option
@json_option
def check_in(
    session: Session, words: tuple[str, ...], answers: str | None, day: str | None, *, as_json: bool
) -> int:
    """Take a questionnaire, question by question, or see what came of it.

    check-in NAME asks, list says how each one stands, show says what came of one or of all, on and off switch a
    symptom screener. NAME is hiq, phq-4, phq-9, gad-7, attachment, impact or signs; history asks how it was in your
    life, for you alone. Each answer is saved as you give it. An empty line skips a question, - goes back, ? says
    more, and quit leaves: the next time it goes on there, for the day it was begun for, unless --day says another.
    Nothing of this is a diagnosis.

    \b
    Keys of --json:
      list: questionnaires (each id, name, title, group, wanted, begun, due, interval_days, caveat, last),
        history_written, plan_written
      show: results (each id, name, title, source, licence, response_id, day, total, low, high, band, caveat, parts,
        open, answers: item, text, value; changes: item, before, after; before: the result before it), and of the last
        four weeks behaviour (start, end, offered, taken, needed, asked)
      last and before: response_id, day, total, low, high, band, caveat, parts (id, name, total, low, high), open
    """
    typed = [clean_line(readable("NAME", word)) for word in words]
    doing = typed[0].lower() if typed and typed[0].lower() in ACTIONS else "take" if typed else "list"
    name = " ".join(typed[1:] if doing in ACTIONS and typed else typed)
    _check_fit(doing, name, answers, day, as_json=as_json)
    if doing == "take":
        return _take(session, name, answers, day)
    if doing == "list":
        _list(session, as_json=as_json)
    elif doing == "show":
        _show(session, name, day, as_json=as_json)
    else:
        _want(session, name, wanted=doing == "on")
    return 0


@command("hiq", ["hiq", "hiq --day yesterday", "hiq --answers 3,4,2,4,3,5,4,2,4,5,2,1,2,2,3"])
@click.option("--answers", metavar="N,N,…", help=f"{_ANSWERS}; {_READS}")
@day_option
def hiq(session: Session, answers: str | None, day: str | None) -> int:
    """Take the hyper-independence questionnaire; check-in hiq is the same.

    Fifteen sentences, each from 1 never to 5 always. They come from an article and are not tested: a list to look at
    yourself with, and not a diagnosis. Each answer is saved as you give it. quit leaves: the next time it goes on
    there, for the day it was begun for, unless --day says another.
    """
    return _take(session, "hiq", answers, day)


def _check_fit(doing: str, name: str, answers: str | None, day: str | None, *, as_json: bool) -> None:
    """Raise Refused for an option or a name that this action does not take."""
    wrong = []
    if answers is not None and (doing != "take" or _is_history(name)):
        wrong.append("--answers")
    if day is not None and (doing in {"list", "on", "off"} or _is_history(name)):
        wrong.append("--day")
    if as_json and doing not in {"list", "show"}:
        wrong.append("--json")
    if wrong:
        what = name if doing == "take" else doing
        raise Refused(f"check-in {what} does not take {wrong[0]}; --help says what goes with what.")
    if doing == "list" and name:
        shows = "" if _is_history(name) else f"; check-in show {name} shows one"
        raise Refused(f"check-in list takes no name{shows}.")
    if doing == "show" and _is_history(name):
        raise Refused(
            "What you wrote about your history is not shown here. check-in history asks again, and ? shows it there."
        )


def _is_history(name: str) -> bool:
    return name.lower() == HISTORY


def one_questionnaire(typed: str) -> Questionnaire:
    """Return the questionnaire of an id, a name or a part of its title; raise Refused with the ids otherwise."""
    wanted = _plain(typed)
    every = [questionnaire(one) for one in known()]
    exact = [one for one in every if wanted in {_plain(one.id), _plain(one.name), _plain(one.title)}]
    found = exact or [one for one in every if wanted and wanted in _plain(one.label)]
    if len(found) > 1:
        raise Refused(f"“{typed}” can be {listed(one.id for one in found)}. Say which.")
    if not found:
        raise Refused(f"No questionnaire is called “{typed}”. There are {listed(known(), 'and')}.")
    return found[0]


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


# Acts


def _take(session: Session, name: str, answers: str | None, day: str | None) -> int:
    if _is_history(name):
        from tracker.cli.check_in_history import ask_history

        return ask_history(session)
    from tracker.cli.check_in_taking import parsed, record_line, take

    one = one_questionnaire(name)
    on = session.day(day, logging=True)
    line = None if answers is None else text_of("--answers", answers)
    if line is not None:
        parsed(one, line)
    # What is refused makes no file.
    if one.group is Group.SCREENER and not (session.exists and session.read().check_in.record(one.id).wanted):
        raise Refused(f"{one.name} is switched off. moodladder check-in on {one.id} switches it on.")
    store = session.write()
    if line is not None:
        record_line(session, store, one, line, on)
        return 0
    return take(session, store, store.check_in.record(one.id), on if day is not None else None)


def _want(session: Session, name: str, *, wanted: bool) -> None:
    screeners = [one for one in known() if questionnaire(one).group is Group.SCREENER]
    if not name:
        raise Refused(f"check-in {'on' if wanted else 'off'} takes {listed(screeners)}.")
    one = None if _is_history(name) else one_questionnaire(name)
    if one is None or one.group is not Group.SCREENER:
        only = f"only {listed(screeners, 'and')} are switched on and off"
        raise Refused(f"{one.name if one else 'History'} is always there; {only}.")
    session.write().check_in.want(one, wanted, session.now())
    if wanted:
        say(f"{one.label} is on. moodladder check-in {one.id} takes it.")
        say(one.caveat)
    else:
        say(f"{one.label} is off. What you answered stays.")


def _list(session: Session, *, as_json: bool) -> None:
    today = session.now().day
    overview = session.read().check_in.overview(today)
    if as_json:
        say_json(overview_json(overview))
        return
    for standing in overview.standings:
        for line in standing_lines(standing, today):
            say(line)
    prompts, parts = counted(len(history().prompts), "question"), counted(len(crisis_plan().parts), "part")
    say(f"{HISTORY}: Looking back, privately; {overview.reflections} of {prompts} answered.")
    say(f"My plan: {overview.plan_parts} of {parts} written.")


def _show(session: Session, name: str, day: str | None, *, as_json: bool) -> None:
    chosen = [one_questionnaire(name)] if name else [questionnaire(one) for one in known()]
    store = session.read()
    on, today = (session.day(day) if day is not None else None), session.now().day
    found = []
    for record in (store.check_in.record(one.id) for one in chosen):
        of_day = [one for one in record.responses if on is None or one.day == on]
        found += [(record, of_day[-1])] if of_day else []
    did = store.check_in.behaviour(today)
    if as_json:
        results = [result_json(record, response) for record, response in found]
        say_json({"results": results, "behaviour": behaviour_json(did)})
        return
    if not found:
        say(_none_words(chosen[0].name if name else "", f" on {day_words(on, today)}" if on else ""))
    for number, (record, response) in enumerate(found):
        if number:
            say()
        _say_shown(record, response, did, today)


def _none_words(name: str, when: str) -> str:
    if when:
        return f"{name} was not taken{when}." if name else f"Nothing was taken{when}."
    return f"{name or 'Nothing'} has {'not ' if name else ''}been taken yet."


def _say_shown(record: Record, response: Response, did: Behaviour, today: date) -> None:
    for line in result_lines(record, response, today):
        say(line)
    if response == record.latest:
        for line in next_lines(record, did, today):
            say(line)
    say(record.questionnaire.where_from)
