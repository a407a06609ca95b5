"""What the palette finds: every action of this place by its sentence, and every theme."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import actions
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tracker.screens import day_turn
from tracker.screens.help_now import country
from tracker.screens.keys import KeyRow, key_groups
from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from tracker.screens.host import Host


class Entry(NamedTuple):
    """A thing that can be done: what it is called, a word beside it, and how."""

    words: str
    beside: str
    act: Callable[[], object]


class Actions(Provider):
    """Lists what the help panel lists, then what has no key, then the themes."""

    async def discover(self) -> Hits:
        """Yield everything, before a letter is typed."""
        for entry in self._entries():
            yield DiscoveryHit(Content(entry.words), entry.act, text=entry.words, help=entry.beside)

    async def search(self, query: str) -> Hits:
        """Yield what fits the letters typed."""
        matcher = self.matcher(query)
        for entry in self._entries():
            if (score := matcher.match(entry.words)) > 0:
                yield Hit(
                    score, matcher.highlight(entry.words), entry.act, text=entry.words, help=entry.beside
                )

    def _entries(self) -> Iterator[Entry]:
        app, host = self.app, cast("Host", self.app)
        for group in key_groups(self.screen):
            for row in group.rows:
                if row.action != "command_palette" and self._works(row):
                    yield Entry(row.words, row.keys, partial(app.run_action, row.action, row.node))
        yield Entry(day_turn.WORDS, "", lambda: app.run_worker(self._ask_day_turn(), group="day turn"))
        yield Entry(country.WORDS, "", lambda: app.run_worker(country.ask_country(app), group="country"))
        for name in sorted(app.available_themes, key=lambda name: (name not in host.own_themes, name)):
            yield Entry(
                f"Theme: {name}", "in use" if name == app.theme else "", partial(host.choose_theme, name)
            )

    async def _ask_day_turn(self) -> None:
        try:
            await day_turn.ask_day_turn(self.app)
        except StoreError as error:
            cast("Host", self.app).tell(str(error), severity="error")

    def _works(self, row: KeyRow) -> bool:
        """Return whether the action does something now; one that would do nothing is not offered."""
        namespace, name, parameters = actions.parse(row.action)
        target = {"app": self.app, "screen": self.screen}.get(namespace, row.node)
        return bool(target.check_action(name, parameters))
