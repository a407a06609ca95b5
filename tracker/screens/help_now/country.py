"""Choosing the country whose numbers are shown. It is asked for and never guessed."""

from typing import TYPE_CHECKING, Any, cast

from tracker.domain.countries import names, other_names
from tracker.screens.dialogs import Choice, Pick

if TYPE_CHECKING:
    from textual.app import App

    from tracker.screens.host import Host

WORDS = "Choose the country for help now."
QUESTION = "In which country are you?"
NONE = "No country"


async def ask_country(app: "App[Any]") -> bool:
    """Ask, and use the answer from then on; return whether there was one. To be awaited in a worker."""
    host = cast("Host", app)
    picked = await app.push_screen_wait(Pick(QUESTION, _choices(), chosen=host.country))
    if picked is None:
        return False
    if picked.id or host.country:
        # While the file has not said which country it is, keeping “none” must not take that one away.
        host.choose_country(picked.id or "")
    return True


def _choices() -> list[Choice]:
    others = other_names()
    every = (
        Choice(code, f"{name} · {code}", (code, *others.get(code, ()))) for code, name in names().items()
    )
    return [Choice("", NONE), *every]
