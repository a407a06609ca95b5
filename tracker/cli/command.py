"""What all commands share: their options for the file and for the day, and how they say no."""

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, TypeVar

import click

from tracker.cli.early import VARIABLE, file_at
from tracker.cli.session import Session
from tracker.cli.words import listed
from tracker.domain.errors import Refused
from tracker.domain.limits import whole_of
from tracker.domain.text import clean_line

NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Settings of every command."""

DAY_HELP = "The day: 2026-11-22, 22 November, yesterday, a weekday. Today if not given."
F = TypeVar("F", bound=Callable[..., Any])
E = TypeVar("E", bound=StrEnum)


class Several(Refused):
    """More than one thing can be meant; below the sentence stands a line for each."""


def refuse_several(wanted: str, kind: str, names: Sequence[str]) -> None:
    """Raise Several where more than one of `names` can be meant by `wanted`; `kind` is what they are: “people”."""
    if len(names) > 1:
        lines = "\n".join(f"  {name}" for name in names)
        said = f"“{wanted}” is in the names of {len(names)} {kind}; write more of the one you mean:"
        raise Several(f"{said}\n{lines}")


def _use_file(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    session = ctx.find_object(Session)
    if value is None or session is None:
        return
    if not value:
        raise Refused("--db takes the path of a file.")
    session.path = file_at(value)


def file_option() -> click.Option:
    """Return --db, which every command takes before and after its name."""
    said = f"The file to use instead of your own; {VARIABLE} says the same."
    return click.Option(
        ["--db"], metavar="FILE", help=said, expose_value=False, is_eager=True, callback=_use_file
    )


class Plain(click.Command):
    """A command with --db and -h, whose `examples` stand below its help as they are."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        """Take what click.Command takes; `examples` are command lines without the program's name."""
        kwargs.setdefault("context_settings", NAMES)
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.params.append(file_option())

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        with formatter.section("Examples"):
            for example in self.examples:
                formatter.write(f"{'':{formatter.current_indent}}moodladder {example}\n")
        super().format_epilog(ctx, formatter)


def command(
    name: str, examples: Sequence[str], cls: type[Plain] = Plain
) -> Callable[[Callable[..., Any]], Plain]:
    """Make a function a command; it is given the `Session` and then its options by name."""

    def decorate(function: Callable[..., Any]) -> Plain:
        made: Plain = click.command(name, cls, examples=examples)(click.pass_obj(function))
        return made

    return decorate


def day_option(function: F) -> F:
    """Give a command --day."""
    return click.option("--day", metavar="D", help=DAY_HELP)(function)


def json_option(function: F) -> F:
    """Give a command --json."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON with stable keys.")(function)


def explain(error: click.ClickException) -> str:
    """Return one line for what was wrong with the words of a command line."""
    ctx = getattr(error, "ctx", None)
    if isinstance(error, click.NoSuchOption) and ctx is not None:
        names = [max(p.opts, key=len) for p in ctx.command.get_params(ctx) if isinstance(p, click.Option)]
        nearest = f" Did you mean {' or '.join(error.possibilities)}?" if error.possibilities else ""
        return f"There is no option {error.option_name} here.{nearest} There are {', '.join(names)}."
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name} needs a value after it; --help says which."
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return (
            f"{ctx.info_name} takes {error.param.make_metavar(ctx)}; --help says more." if ctx else str(error)
        )
    return clean_line(error.format_message())


def whole(option: str, typed: str | None, low: int, high: int) -> int | None:
    """Read a whole number; None stays None. Raise Refused with the option and what it takes."""
    if typed is None:
        return None
    text = clean_line(typed)
    number = whole_of(text, low, high)
    if number is None:
        raise Refused(f"{option} takes a whole number from {low} to {high}, not “{text}”.")
    return number


def one_of(option: str, typed: str, known: Sequence[str]) -> str:
    """Return the one of `known` that was typed, whatever its case; raise Refused with all of them."""
    if typed.lower() not in known:
        raise Refused(f"{option} takes {listed(known)}, not “{clean_line(typed)}”.")
    return typed.lower()


def choice(option: str, typed: str | None, kind: type[E]) -> E | None:
    """Return the value of an enumeration that was typed; None stays None. Raise Refused with all of them."""
    return None if typed is None else kind(one_of(option, typed, [one.value for one in kind]))


def text_of(option: str, typed: str) -> str:
    """Return the text of an option; `-` reads standard input, since others can see a command's arguments.

    Raise Refused where there is none, or where its bytes are no text.
    """
    text = _standard_input(option) if typed == "-" else readable(option, typed)
    if not text.strip():
        where = "standard input, which was empty" if typed == "-" else "some text"
        raise Refused(f"{option} takes {where}." if typed != "-" else f"{option} - reads {where}.")
    return text


def readable(option: str, typed: str) -> str:
    """Return an argument as text; raise Refused for bytes that are none, rather than drop them."""
    try:
        typed.encode()
    except UnicodeEncodeError:
        import os

        # Under a locale that knows ASCII alone, arguments in UTF-8 arrive as bytes in disguise.
        return _decoded(option, os.fsencode(typed))
    return typed


def read_standard_input() -> bytes:
    """Return all of standard input, nothing where it is closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def _standard_input(option: str) -> str:
    return _decoded(option, read_standard_input()).rstrip("\r\n")


def _decoded(option: str, typed: bytes) -> str:
    try:
        return typed.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"{option} takes text in UTF-8; this is something else.") from None
