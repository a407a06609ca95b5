"""`moodladder recognise`: which patterns thoughts may follow, a line in and a line out."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from tracker.cli.command import command, json_option
from tracker.cli.guess_words import proposal, words_marked
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.domain.errors import Refused
from tracker.domain.recogniser import Guess
from tracker.domain.text import clean_line

_STREAM = "-"


@command("recognise", ["recognise thoughts.txt", "recognise --json < thoughts.txt", "recognise"])
@click.argument("file", metavar="[FILE]", default=_STREAM)
@json_option
def recognise(session: Session, file: str, as_json: bool) -> None:
    """Guess which patterns the thoughts in FILE may follow, one thought a line, by their words alone.

    Without FILE, or with -, thoughts come from standard input; each is answered as soon as its line ends. Nothing is
    saved and nothing is sent, and your own file is not opened. Take it as a question, not as an answer: by words
    alone such guesses are often wrong, and “not sure” is as good.

    \b
    With --json each line is one object. Its keys: patterns (all thirteen names, the likeliest first), shown (those a
    person would be shown: none, one or two), words (by pattern shown: the words that speak for it).
    """
    from tracker.content.recogniser import recogniser
    from tracker.domain.recogniser import recognise as guessed

    model, names = recogniser(), {} if as_json else _names()
    with _opened(file) as lines:
        for thought in _thoughts(lines):
            guess = guessed(model, thought)
            if as_json:
                _write(guess, thought)
            else:
                say(proposal(guess, thought, names))


def _names() -> dict[str, str]:
    from tracker.content.reframe import patterns

    return {one.id: one.name for one in patterns()}


def _opened(file: str) -> AbstractContextManager[Iterable[bytes]]:
    if file == _STREAM:
        if sys.stdin and sys.stdin.isatty():
            click.echo("One thought a line; ctrl+d ends.", err=True)
        return nullcontext(sys.stdin.buffer if sys.stdin else ())
    path = Path(file).expanduser()
    try:
        return path.open("rb")
    except (FileNotFoundError, ValueError):
        raise Refused(f"There is no file at {clean_line(str(path))}.") from None
    except IsADirectoryError:
        raise Refused(f"{path} is a folder. Name a file in it.") from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Refused(f"{clean_line(str(path))} cannot be read: {why}.") from None


def _thoughts(lines: Iterable[bytes]) -> Iterator[str]:
    encoding = "utf-8-sig"
    for line in lines:
        # Bytes that are no text are letters nobody knows, so that there is an answer for every line.
        yield line.decode(encoding, errors="replace").rstrip("\r\n")
        encoding = "utf-8"


def _write(guess: Guess, thought: str) -> None:
    import json

    found = {"patterns": guess.patterns, "shown": guess.shown, "words": words_marked(guess, thought)}
    plain = "utf" not in (sys.stdout.encoding or "").lower()
    click.echo(json.dumps(found, ensure_ascii=plain))
