"""`moodladder help-now`: whom one can call, printed before the file is even asked for."""

import sys

import click

from tracker.cli.command import command, json_option, readable
from tracker.cli.output import say, say_json
from tracker.cli.session import Session
from tracker.content.crisis_lines import help_in
from tracker.domain.countries import country_code
from tracker.domain.crisis import FINDER_URL, Country, Mine
from tracker.domain.errors import Refused
from tracker.domain.help_page import WAITING, Look, Said, help_page, own_words

CHOOSING = "--country XX shows one; moodladder settings --country XX keeps it."
PATIENCE_MILLISECONDS = 150
_INDENT = {Look.NUMBER: "  ", Look.PLAIN: "  ", Look.QUIET: "  "}


@command("help-now", ["help-now", "help-now --country DE", "help-now --json"])
@click.option("--country", metavar="XX", help="The country you are in: two letters, or its name.")
@json_option
def help_now(session: Session, country: str | None, as_json: bool) -> None:
    """Say whom you can call: the emergency number and crisis lines of your country, your people, your plan.

    It works without a file and with one that cannot be read, writes nothing, and is noted nowhere. The country is the
    one you chose, never a guess.

    \b
    Keys of --json: country, name (null: none chosen), emergency (null: not known here), lines, each service, dial,
    hours, url, source, checked; finder; people, each name, relation, number; plan, each part, title, text (people and
    plan null: the file could not be read).
    """
    code = _code(country)
    if as_json:
        own_code, mine = _own(session)
        say_json(_as_json(help_in(code or own_code, session.now_in_a_new_file().day), mine))
    else:
        say_page(session, code)


def say_page(session: Session, code: str) -> None:
    """Print the page for a country, or for the chosen one where `code` is "": the numbers first, then one's own."""
    # Nobody waits for a file in order to see a number.
    mine: Mine | None = None
    if not code:
        code, mine = _own(session)
    for said in help_page(help_in(code, session.now_in_a_new_file().day), None, CHOOSING):
        if said.text == WAITING:
            break
        _say(said)
    sys.stdout.flush()
    for said in own_words(mine or _own(session)[1]):
        _say(said)


def _code(country: str | None) -> str:
    try:
        return country_code(readable("--country", country)) if country is not None else ""
    except Refused as error:
        raise Refused(f"--country: {error}") from None


def _own(session: Session) -> tuple[str, Mine | None]:
    from tracker.store import pragmas
    from tracker.store.errors import StoreError
    from tracker.store.help_now import mine

    if not session.exists:
        return "", Mine()
    # Whoever needs a number now waits for no other program's lock.
    pragmas.BUSY_MILLISECONDS = PATIENCE_MILLISECONDS
    try:
        store = session.read()
        return store.settings.country, mine(store)
    except StoreError:
        return "", None


def _say(said: Said) -> None:
    say(_INDENT.get(said.look, "") + said.text if said.text else "")


def _as_json(country: Country, mine: Mine | None) -> dict[str, object]:
    return {
        "country": country.code or None,
        "name": country.name or None,
        "emergency": country.emergency or None,
        "lines": [
            {
                "service": line.service,
                "dial": line.dial,
                "hours": line.hours,
                "url": line.url or None,
                "source": line.source,
                "checked": line.checked,
            }
            for line in country.lines
        ],
        "finder": FINDER_URL,
        "people": mine and [one._asdict() for one in mine.people],
        "plan": mine and [{"part": one.id, "title": one.title, "text": one.text} for one in mine.plan],
    }
