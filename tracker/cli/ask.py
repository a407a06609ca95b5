"""`moodladder ask`: the words for an ask, from an opening to what can be sent."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.attempt_options import limited, person_named
from tracker.cli.command import Several, choice, command, json_option, readable, text_of
from tracker.cli.output import complain, say, say_json
from tracker.cli.session import Session
from tracker.cli.words import listed
from tracker.domain.errors import Refused
from tracker.domain.finding import found
from tracker.domain.text import clean, clean_line
from tracker.domain.wording import (
    NAME_LENGTH,
    NEED,
    NEED_LENGTH,
    SIZE_WORDS,
    WHO,
    Ask,
    Size,
    check_filled,
    check_own_name,
)

if TYPE_CHECKING:
    from tracker.domain.people import Person


@command(
    "ask",
    [
        "ask",
        'ask small favor --need "the tax form" --person Ines',
        'ask --words "{who}, have you ten minutes for {need}?" --need "my letter" --save "Ten minutes"',
        "ask ten minutes --person Tomas --out ask.txt",
    ],
)
@click.argument("opening", nargs=-1)
@click.option("--need", metavar="TEXT", help=f"What you need, up to {NEED_LENGTH} characters.")
@click.option("--person", metavar="NAME", help="Whom you ask.")
@click.option(
    "--size", metavar="WHAT", help=f"How much: {listed(Size)}. Without OPENING, the openings of that size."
)
@click.option(
    "--words", metavar="TEXT", help="Your own words; {who} and {need} are filled in; - reads standard input."
)
@click.option("--way-out", metavar="TEXT", help="A way out for them, after the words.")
@click.option(
    "--save", metavar="NAME", help="Keep the words under a name; one of your own that has it is written over."
)
@click.option("--out", metavar="FILE", help="Write the words to a new file that only you can read.")
@json_option
def ask(
    session: Session,
    *,
    opening: tuple[str, ...],
    need: str | None,
    person: str | None,
    size: str | None,
    words: str | None,
    way_out: str | None,
    save: str | None,
    out: str | None,
    as_json: bool,
) -> None:
    """Find the words for an ask: from OPENING, ours or one you kept (a part of its name is enough), or your own.

    Without OPENING and --words the openings are listed. Nothing is sent: the words are yours to use.

    \b
    Keys of --json: openings, each id (null: ours), name, own, size, need, words, way_out, person, text; for one ask
    it alone. text is all of it as it can be sent; open lists the places in it for which nothing was said.
    """
    sized = choice("--size", size, Size)
    wanted = clean_line(readable("OPENING", " ".join(opening)))
    if not wanted and words is None:
        _check_nothing_else(need, person, way_out, save, out)
        _list([one for one in _openings(session) if not sized or one.size == sized], as_json=as_json)
        return
    begun = _one(_openings(session), wanted) if wanted else None
    made = _made(begun, need, person_named("--person", person), words, way_out)
    made = replace(made, size=sized) if sized else made
    name = _name(save)
    if out is not None:
        check_filled(made)
    path = _written(session, made, out)
    _tell(_kept(session, made, name) or made, path, name, as_json=as_json)


_OPEN = {WHO: "of whom (--person)", NEED: "what you need (--need)"}


def _tell(made: Ask, path: Path | None, kept_as: str, *, as_json: bool) -> None:
    if as_json:
        say_json(_json(made))
        return
    say(made.text if path is None else f"Written to {path}. Only you can read it.")
    # Beside the words, which may go on into another program.
    if made.still_open:
        complain(f"Still open: {' and '.join(_OPEN[place] for place in made.still_open)}.")
    if kept_as:
        say(f"Kept as “{kept_as}”.")


def _openings(session: Session) -> list[Ask]:
    from tracker.content.practice import practice

    own = session.read().asks.all() if session.exists else ()
    return [*own, *practice().openings]


def _check_nothing_else(*others: str | None) -> None:
    if any(one is not None for one in others):
        raise Refused("ask takes an OPENING or --words to make words of; ask alone lists the openings.")


def _one(openings: Sequence[Ask], wanted: str) -> Ask:
    meant = found(wanted, openings)
    if len({one.name for one in meant}) == 1:
        meant = meant[:1]
    if len(meant) > 1:
        names = "\n".join(f"  {one.name}" for one in meant)
        raise Several(
            f"“{wanted}” is in the names of {len(meant)} openings; write more of the one you mean:\n{names}"
        )
    if not meant:
        raise Refused(
            f"No opening has “{wanted}” in its name. There are {', '.join(one.name for one in openings)}."
        )
    return meant[0]


def _made(
    begun: Ask | None, need: str | None, person: "Person | None", words: str | None, way_out: str | None
) -> Ask:
    """Return the opening, or an ask of one's own, with what was said put over it."""
    made = begun or Ask("", "an ask", _text("--words", words or ""))
    if begun and words is not None:
        made = replace(made, words=_text("--words", words))
    if need is not None:
        made = replace(made, need=limited("--need", clean_line(text_of("--need", need)), NEED_LENGTH))
    if way_out is not None:
        made = replace(made, way_out=_text("--way-out", way_out))
    return replace(made, person=person) if person else made


def _text(option: str, typed: str) -> str:
    return limited(option, clean(text_of(option, typed)))


def _name(save: str | None) -> str:
    if save is None:
        return ""
    name = clean_line(readable("--save", save))
    if not name or len(name) > NAME_LENGTH:
        raise Refused(f"--save takes a name of 1 to {NAME_LENGTH} characters.")
    from tracker.content.practice import practice

    try:
        check_own_name(name, practice().openings)
    except Refused as error:
        raise Refused(f"--save: {error}") from None
    return name


def _written(session: Session, made: Ask, out: str | None) -> Path | None:
    if out is None:
        return None
    from tracker.exchange.files import write_file

    path = Path(out).expanduser()
    if path.is_file():
        raise Refused(f"{path} is there already. Choose another name.")
    write_file(made.text + "\n", path, database=session.path)
    return path


def _kept(session: Session, made: Ask, name: str) -> Ask | None:
    if not name:
        return None
    store, now = session.write(), session.now()
    same = next((one.id for one in store.asks.all() if one.name.casefold() == name.casefold()), "")
    new = replace(made, id=same, name=name)
    (store.asks.change if same else store.asks.add)(new, now)
    return next(one for one in store.asks.all() if one.name == name)


def _list(openings: Sequence[Ask], *, as_json: bool) -> None:
    if as_json:
        say_json({"openings": [_json(one) for one in openings]})
        return
    for one in openings:
        parts = [SIZE_WORDS[one.size] if one.size else "", "your own" if one.id else ""]
        say(f"{one.name}{''.join(f', {part}' for part in parts if part)}")
        for line in "\n".join(part for part in (one.words, one.way_out) if part).split("\n"):
            say(f"  {line}")


def _json(one: Ask) -> dict[str, object]:
    return {
        "id": one.id or None,
        "name": one.name,
        "own": bool(one.id),
        "size": one.size.value if one.size else None,
        "need": one.need or None,
        "words": one.words,
        "way_out": one.way_out or None,
        "person": one.person.name if one.person else None,
        "text": one.text,
        "open": [place.strip("{}") for place in one.still_open],
    }
