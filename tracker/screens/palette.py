"""What the palette finds: every action of this place by its sentence, and every theme."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import actions
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tracker.content.other_words import other_words
from tracker.domain.finding import bare
from tracker.screens import day_turn
from tracker.screens.help_now import HelpNow, country
from tracker.screens.help_now.plan import PlanPage
from tracker.screens.keys import KeyRow, key_groups
from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from tracker.screens.host import Host


class Entry(NamedTuple):
    """A thing that can be done: what it is called, a word beside it, how, and by what else it is found."""

    words: str
    beside: str
    act: Callable[[], object]
    also: tuple[str, ...] = ()


PLAN = "Read or write your own plan."
_PLAN, _DAY_TURN, _COUNTRY = "palette.plan", "palette.day_turn", "palette.country"
OWN_IDS = frozenset({_PLAN, _DAY_TURN, _COUNTRY})
"""What the palette has that has no key everywhere, as `other_words` calls it."""
_ALSO = 0.7
"""How much another word counts: behind an action that is really called so, before one that only has its letters."""


class Actions(Provider):
    """Lists what the help panel lists, then what has no key, then the themes."""

    async def discover(self) -> Hits:
        """Yield everything, before a letter is typed."""
        for entry in self._entries():
            yield DiscoveryHit(Content(entry.words), entry.act, text=entry.words, help=entry.beside)

    async def search(self, query: str) -> Hits:
        """Yield what fits the letters typed, or is called so in other words."""
        matcher, typed = self.matcher(query), bare(query)
        for entry in self._entries():
            called = (word for word in entry.also if word.startswith(typed))
            also = max(map(matcher.match, called), default=0.0) * _ALSO
            if (score := max(matcher.match(entry.words), also)) > 0:
                yield Hit(
                    score, matcher.highlight(entry.words), entry.act, text=entry.words, help=entry.beside
                )

    def _entries(self) -> Iterator[Entry]:
        app, host = self.app, cast("Host", self.app)
        for group in key_groups(self.screen):
            for row in group.rows:
                if row.action != "command_palette" and self._works(row):
                    act = partial(app.run_action, row.action, row.node)
                    yield Entry(row.words, row.keys, act, other_words().get(row.id, ()))
        yield from self._without_keys()
        for name in sorted(app.available_themes, key=lambda name: (name not in host.own_themes, name)):
            yield Entry(
                f"Theme: {name}", "in use" if name == app.theme else "", partial(host.choose_theme, name)
            )

    def _without_keys(self) -> Iterator[Entry]:
        app, also = self.app, other_words()
        if not isinstance(self.screen, HelpNow | PlanPage):
            yield Entry(PLAN, "", lambda: app.push_screen(PlanPage()), also[_PLAN])
        yield Entry(
            day_turn.WORDS,
            "",
            lambda: app.run_worker(self._ask_day_turn(), group="day turn"),
            also[_DAY_TURN],
        )
        yield Entry(
            country.WORDS,
            "",
            lambda: app.run_worker(country.ask_country(app), group="country"),
            also[_COUNTRY],
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
