"""What a command prints: text that no terminal can take for anything else, on any standard output."""

import os
import sys
from typing import Any, TextIO

import click

from tracker.domain.text import clean

GONE = 1
"""Exit status when nobody reads the output any more."""


def say(text: str = "", *, newline: bool = True) -> None:
    """Print to standard output, without the control characters that a damaged file might bring."""
    click.echo(clean(text), nl=newline, color=True)


def say_if(text: str) -> None:
    """Print to standard output, where there is something to say."""
    if text:
        say(text)


def complain(sentence: str, *, lines: bool = False) -> None:
    """Print to standard error, as one line unless `lines` are meant."""
    text = clean(sentence)
    click.echo(text if lines else " ".join(text.split("\n")), err=True)


def say_json(value: Any) -> None:
    """Print `value` as JSON; letters that the output cannot write are escaped."""
    import json

    plain = "utf" not in (sys.stdout.encoding or "").lower()
    click.echo(json.dumps(value, ensure_ascii=plain, indent=2))


def plain(value: float) -> float:
    """Return a number as JSON should have it: 7 rather than 7.0."""
    return int(value) if value == int(value) else value


def forgive_letters() -> None:
    """Let letters that standard output has no code for come out as “?”, rather than end the program."""
    # What is typed in another code is to be refused where it is read, by a sentence.
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        # A test's stand-in, or no stream at all, has nothing to be set.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)


def wants_colour() -> bool:
    """Whether colours may be printed: on a terminal that has them, unless NO_COLOR says no."""
    return (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") not in {"dumb", None}
    )


def drop_output() -> None:
    """Send what is still to be written nowhere, so that leaving does not fail on a closed pipe once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        _point(stream, nowhere)


def _point(stream: TextIO, to: int) -> None:
    try:
        stream.flush()
    except (OSError, ValueError):
        os.dup2(to, stream.fileno())


def say_drawn(text: str) -> None:
    """Print a drawing of ours with the colours in it; what a person wrote in it was cleaned when it was saved."""
    click.echo(text, color=True)
