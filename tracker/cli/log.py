"""`moodladder log`: any of a day's values, all of them or nothing."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

import click

from tracker.cli.command import Plain, command, day_option, readable, text_of
from tracker.cli.early import file_at, split
from tracker.cli.entries import Entry, coped, corrected, felt, noted, rated
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.words import day_words
from tracker.domain.errors import Refused
from tracker.domain.scales import Scale
from tracker.domain.text import clean_line

Rate = Callable[[Scale, str], Entry]
"""Makes an entry of a scale and what was typed for it; raises Refused."""

_TAKEN = frozenset({"day", "correct", "feeling", "coping", "scale", "note", "db", "help", "json", "version"})


def option_name(name: str) -> str:
    """Return a scale's name as an option without its dashes: "Back pain" is "back-pain". It can be empty."""
    return re.sub(r"[^\w]+|_+", "-", name.lower()).strip("-")


def named_scales(scales: Iterable[Scale]) -> dict[str, Scale]:
    """Return the scales by the option that each has: its id for ours, for one's own its name, the first one of it.

    A name that no option can have, or that is taken, is left out; `--scale NAME=N` reaches every scale.
    """
    found: dict[str, Scale] = {}
    for scale in sorted(scales, key=lambda scale: not scale.built_in):
        name = scale.id if scale.built_in else option_name(scale.name)
        if name and name not in _TAKEN:
            found.setdefault(name, scale)
    return found


class LogCommand(Plain):
    """`log`, with an option for every scale that the file has."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Learn first which file is meant, since the file says which options there are."""
        session = ctx.find_object(Session)
        _, file = split(["log", *args])
        if session is not None and file:
            session.path = file_at(file)
        ctx.meta["helps"] = not {"-h", "--help"}.isdisjoint(args)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the options, those of the scales after --day."""
        day, *others = super().get_params(ctx)
        if "scale options" not in ctx.meta:
            ctx.meta["scale options"] = list(self._of_scales(ctx))
        return [day, *ctx.meta["scale options"], *others]

    def _of_scales(self, ctx: click.Context) -> Iterator[click.Option]:
        scales = self.scales(ctx)
        for number, (name, scale) in enumerate(named_scales(scales).items()):
            means = f"; high is {scale.high_means}" if scale.high_means and not scale.is_amount else ""
            said = f"{scale.name}: {scale.takes}{means}."
            yield click.Option(
                [f"--{name}", f"scale_{number}"], metavar=scale.kind.value, multiple=True, help=said
            )

    def scales(self, ctx: click.Context) -> tuple[Scale, ...]:
        """Return the file's scales, hidden ones too, or those of a new file where there is none."""
        from tracker.content.defaults import defaults
        from tracker.store.errors import StoreError

        session = ctx.find_object(Session)
        if session is None or not session.exists:
            return defaults().scales
        try:
            return session.write().scales.all(hidden=True)
        except StoreError:
            if ctx.meta.get("helps"):
                return defaults().scales  # Help is there for whoever has a file that cannot be opened, too.
            raise


@command(
    "log",
    [
        "log --mood 7 --stress 3",
        "log --day yesterday --sleep 7:30 --caffeine 2",
        "log --feeling relieved=6 --feeling ashamed=3 --coping walk=7",
        "log --back-pain 4                  a scale of your own",
        'log --scale "Back pain=4"          the same, by its name as it stands',
        "log --correct --mood 6             instead of the last answer of today",
        "log --note - < letter.txt          the note comes from a file",
    ],
    cls=LogCommand,
)
@day_option
@click.option(
    "--correct",
    is_flag=True,
    help="Replace the day's last answer on each scale that is named.",
)
@click.option("--feeling", multiple=True, metavar="NAME=N", help="A feeling and how strong it was, 1 to 10.")
@click.option(
    "--coping", multiple=True, metavar="NAME[=N]", help="A way of coping and how well it worked, 0 to 10."
)
@click.option(
    "--scale", multiple=True, metavar="NAME=N", help="Any scale by its name, your own ones among them."
)
@click.option(
    "--note", multiple=True, metavar="TEXT", help="Added to the day's note, never over it; - reads stdin."
)
@click.pass_context
def log(
    ctx: click.Context,
    /,
    session: Session,
    *,
    day: str | None,
    correct: bool,
    feeling: tuple[str, ...],
    coping: tuple[str, ...],
    scale: tuple[str, ...],
    note: tuple[str, ...],
    **answers: tuple[str, ...],
) -> None:
    """Log any of a day's values. All of them are saved, or with one that cannot be taken, none.

    An answer stands beside earlier ones of the same day, each with its time; sleep, movement, meals and the like
    have one value a day. With --correct it takes the place and the time of the last one; if there is none to
    correct, that is said, and nothing is written. A feeling or a way of coping is corrected by naming it again.
    """
    on = session.day(day, logging=True)
    scales = LogCommand.scales(ctx.command, ctx)  # type: ignore[arg-type]
    rate = _correcting(session, on) if correct else partial(rated, day=on, again=True)
    answered = [
        *_answers(named_scales(scales), answers, rate),
        *_each("--scale", scale, lambda typed: _named(scales, typed, rate)),
    ]
    if correct and not answered:
        raise Refused("--correct replaces answers on scales; it takes at least one, such as --mood 7.")
    entries = [
        *answered,
        *_each("--feeling", feeling, lambda typed: felt(*_pair(typed, "relieved=6"), on)),
        *_each("--coping", coping, lambda typed: coped(*_maybe_pair(typed), on)),
        *_each("--note", note, lambda typed: noted(text_of("--note", typed), on)),
    ]
    _check(entries)
    _write(session, on, entries)


def _answers(scales: dict[str, Scale], answers: dict[str, tuple[str, ...]], rate: Rate) -> Iterator[Entry]:
    for number, (name, scale) in enumerate(scales.items()):
        given = answers[f"scale_{number}"]
        yield from _each(f"--{name}", given, partial(rate, scale))


def _correcting(session: Session, on: date) -> Rate:
    day = day_words(on, session.now().day)
    given = session.read().ratings.of(on) if session.exists else {}
    return lambda scale, typed: corrected(scale, typed, given.get(scale.id, ()), day)


def _each(option: str, typed: Iterable[str], read: Callable[[str], Entry]) -> Iterator[Entry]:
    for text in typed:
        try:
            yield read(readable(option, text))
        except Refused as error:
            sentence = str(error)
            raise Refused(sentence if sentence.startswith("--") else f"{option}: {sentence}") from None


def _pair(typed: str, example: str) -> tuple[str, str]:
    name, equals, number = typed.rpartition("=")
    if not equals:
        raise Refused(f"it takes a name and a number, such as {example}, not “{clean_line(typed)}”.")
    return name, number


def _maybe_pair(typed: str) -> tuple[str, str]:
    if "=" not in typed:
        return typed, ""
    name, _, number = typed.rpartition("=")
    if not number.strip():
        raise Refused(f"it takes a name, or a name and a number, such as walk=7, not “{clean_line(typed)}”.")
    return name, number


def _named(scales: Iterable[Scale], typed: str, rate: Rate) -> Entry:
    name, number = _pair(typed, "Mood=7")
    wanted = clean_line(name).casefold()
    found = next((s for s in scales if wanted in (s.id.casefold(), s.name.casefold())), None)
    if found is None:
        there = ", ".join(scale.name for scale in scales)
        raise Refused(f"there is no scale “{clean_line(name)}”. There are {there}.")
    return rate(found, number)


def _check(entries: list[Entry]) -> None:
    if not entries:
        raise Refused(
            "log takes at least one value, such as --mood 7 or --note TEXT; moodladder log --help names all."
        )
    keys = [entry.key for entry in entries if entry.key != "note"]
    twice = next((entry for entry in entries if keys.count(entry.key) > 1), None)
    if twice:
        raise Refused(f"{twice.words} is one of two answers to the same thing; give one at a time.")


def _write(session: Session, on: date, entries: list[Entry]) -> None:
    store, now = session.write(), session.now()
    words = ", ".join(entry.words for entry in entries)

    def write_all() -> None:
        for entry in entries:
            entry.write(store, now)

    store.together(words, write_all)
    say(f"Saved for {day_words(on, now.day)}: {words}.")
