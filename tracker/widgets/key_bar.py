"""The line at the bottom: the keys that do something here and now, each with a short word."""

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen

from tracker.widgets.heard import NamesKeys

GAP = "  "
CALM = "app.calm"
"""The id of the binding that stands before the last where a screen does not place it sooner; also where a longer one
found no room."""
LAST = "app.help"
"""The id of the binding that always stands at the end, since it names all the others."""


class Item(NamedTuple):
    """One entry: the key as a person reads it, the word, the key to simulate, and whether it works now."""

    shown: str
    word: str
    key: str
    enabled: bool
    claims: bool = False
    """Whether it takes the room that is left where one before it does not fit."""

    @property
    def width(self) -> int:
        """Cells the entry takes, without the gap after it."""
        return cell_len(self.shown) + 1 + cell_len(self.word)


class KeyBar(NamesKeys):
    """A footer of one line that draws itself; entries that do not fit are left out whole, the last ones first.

    It follows the focus and every `check_action`. `order` names binding ids in the order of their importance;
    others follow as they are found, from the focused widget outwards. A click on an entry presses its key.
    """

    DEFAULT_CSS = """
    KeyBar {
        width: 1fr;
        height: 1;
        padding: 0 1;
        color: $hush;
    }
    """
    ALLOW_SELECT = False

    items: reactive[tuple[Item, ...]] = reactive(())

    def __init__(self, order: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._order = order

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        # Nothing is published for a screen where nothing takes the focus.
        self.call_after_refresh(self._follow, self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        # Textual takes the focus away while another window has it; the keys need not flicker for that.
        if screen.app.app_focus and self.is_attached:
            self.items = self._found(screen)

    def _found(self, screen: Screen[object]) -> tuple[Item, ...]:
        by_action: dict[str, tuple[Binding, bool]] = {}
        for active in screen.active_bindings.values():
            if active.binding.show and active.binding.description:
                by_action.setdefault(active.binding.action, (active.binding, active.enabled))
        ranked = sorted(by_action.values(), key=lambda found: self._rank(found[0]))
        return tuple(
            Item(
                self.app.get_key_display(binding),
                binding.description,
                binding.key,
                enabled,
                claims=binding.id == CALM,
            )
            for binding, enabled in ranked
        )

    def _rank(self, binding: Binding) -> int:
        if binding.id in self._order:
            return self._order.index(binding.id)
        return len(self._order) + {CALM: 1, LAST: 2}.get(binding.id or "", 0)

    def fitting(self, width: int) -> tuple[Item, ...]:
        """Return the entries that stand side by side in `width` cells; the last one (help) has the first claim."""
        if not self.items:
            return ()
        *others, last = self.items
        room, full, chosen = width - last.width, False, []
        for item in others:
            taken = item.width + len(GAP)
            if taken <= room and (item.claims or not full):
                chosen.append(item)
                room -= taken
            else:
                full = True
        return (*chosen, last)

    def render(self) -> Content:
        """Draw the entries that fit."""
        return Content(GAP).join([self._drawn(item) for item in self.fitting(self.content_size.width)])

    def entry_for(self, key: str, action: str) -> str:
        """Return the key where there is room for it."""
        return key if any(item.shown == key for item in self.fitting(self.content_size.width)) else ""

    def _drawn(self, item: Item) -> Content:
        if not item.enabled:
            return Content.styled(f"{item.shown} {item.word}", "$faint")
        return self.turned(item.shown, Content.assemble((item.shown, "bold $glow"), " ", item.word))

    def on_click(self, event: events.Click) -> None:
        """Press the key whose entry was clicked."""
        left = 1
        for item in self.fitting(self.content_size.width):
            if left <= event.x < left + item.width and item.enabled:
                self.app.simulate_key(item.key)
            left += item.width + len(GAP)
