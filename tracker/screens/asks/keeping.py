"""Keeping words under a name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.domain.wording import NAME_LENGTH, Ask
from tracker.screens.dialogs import AskText

if TYPE_CHECKING:
    from tracker.screens.host import Host


def ask_name(begun: Ask) -> AskText:
    """Return the dialog for the name; for words that are kept already, an empty one takes them away."""

    def check(name: str) -> str:
        if len(name) > NAME_LENGTH or not (name or begun.id):
            return f"A name takes 1 to {NAME_LENGTH} characters."
        return ""

    hint = (
        "No name: it is no longer kept. u brings it back."
        if begun.id
        else "A name that is there is written over."
    )
    return AskText("A name for these words", begun.name if begun.id else "", check, hint)


async def keep(
    host: "Host", ask: Ask, name: str, own: Sequence[Ask], begun: Ask
) -> tuple[tuple[Ask, ...], Ask, str]:
    """Write the words under a name, or delete `begun` without one.

    Return one's own wordings as they are then, the one that is open, and what to say.
    """
    now = host.now()
    if not name:
        done = await host.do(lambda store: store.asks.delete(begun.id))
        left = replace(begun, id="")
        said = f"“{begun.name}” is no longer kept."
    else:
        same = next((one.id for one in own if one.name.casefold() == name.casefold()), "")
        left = replace(ask, id=same, name=name)
        done = await host.do(lambda store: (store.asks.change if same else store.asks.add)(left, now))
        said = f"Kept as “{name}”."
    if done is None:
        return tuple(own), begun, ""
    every = await host.ask(lambda store: store.asks.all())
    found = next((one for one in every if one.name == name), left)
    return every, found, said
