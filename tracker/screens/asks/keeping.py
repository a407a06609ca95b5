"""Keeping words under a name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.domain.wording import NAME_LENGTH, Ask, check_own_name
from tracker.screens.dialogs import AskText

if TYPE_CHECKING:
    from tracker.screens.host import Host


def ask_name(begun: Ask, ours: Sequence[Ask]) -> AskText:
    """Return the dialog for the name under which words are kept."""

    def check(name: str) -> str:
        return _problem(name, ours)

    hint = "One of your own that has this name is written over."
    return AskText("A name for these words", begun.name if begun.id else "", check, hint)


def new_name(one: Ask, ours: Sequence[Ask], own: Sequence[Ask]) -> AskText:
    """Return the dialog for another name of words that are kept."""
    others = {other.name.casefold() for other in own if other.id != one.id}

    def check(name: str) -> str:
        return "That name is taken." if name.casefold() in others else _problem(name, ours)

    return AskText(f"Another name for “{one.name}”", one.name, check)


def _problem(name: str, ours: Sequence[Ask]) -> str:
    """Return why a name cannot be taken, or nothing; raise Refused for that of an opening that ships."""
    check_own_name(name, ours)
    return "" if 0 < len(name) <= NAME_LENGTH else f"A name takes 1 to {NAME_LENGTH} characters."


async def keep(host: "Host", ask: Ask, name: str, own: Sequence[Ask]) -> tuple[tuple[Ask, ...], Ask] | None:
    """Write the words under a name; return one's own wordings as they are then and the one that is open.

    None where the file refused; the person has been told why.
    """
    now = host.now()
    same = next((one.id for one in own if one.name.casefold() == name.casefold()), "")
    new = replace(ask, id=same, name=name)
    if await host.do(lambda store: (store.asks.change if same else store.asks.add)(new, now)) is None:
        return None
    every = await host.ask(lambda store: store.asks.all())
    return every, next((one for one in every if one.name == name), new)
