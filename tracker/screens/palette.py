"""What the palette finds: every action of this place by its sentence, and every theme."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

if TYPE_CHECKING:
    from tracker.app import Moodladder


class Entry(NamedTuple):
    """A thing that can be done: what it is called, a word beside it, and how."""

    words: str
    beside: str
    act: Callable[[], object]


class Actions(Provider):
    """Lists the bindings that work right now, then the themes."""

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
        app = cast("Moodladder", self.app)
        seen = {"command_palette"}
        for node, binding, enabled, tooltip in self.screen.active_bindings.values():
            if enabled and tooltip and binding.id and binding.action not in seen:
                seen.add(binding.action)
                key = app.get_key_display(binding)
                yield Entry(tooltip, key, partial(app.run_action, binding.action, node))
        for name in sorted(app.available_themes, key=lambda name: (name not in app.own_themes, name)):
            yield Entry(
                f"Theme: {name}", "in use" if name == app.theme else "", partial(app.choose_theme, name)
            )
