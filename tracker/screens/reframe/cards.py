"""One's own balanced thoughts and those that ship, by pattern."""

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.thoughts import LONGEST, Card
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import AskText, Pick
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.card_form import CardForm
from tracker.store import Store
from tracker.widgets.card_list import CardList

_NONE = "*"


class CardsPage(ModeScreen):
    """To read, add to, change, put away."""

    MODE = "reframe"
    TITLE = "Cards"
    HELP = """Balanced thoughts to come back to, by pattern. a writes one, e changes one. What you put away with z
        no longer comes with its pattern; v shows it here, and z brings it back."""
    SHOWS = ("cards", "patterns")
    KEY_ORDER = ("cards.add", "cards.edit", "cards.away", "cards.back", "cards.delete", "cards.shown")
    BINDINGS = [
        Binding("a", "add", "add", id="cards.add", tooltip="Write a card."),
        Binding("e,enter", "edit", "edit", id="cards.edit", tooltip="Change the words of the card."),
        Binding("z", "away", "put away", id="cards.away", tooltip="Put the card away, or bring it back."),
        Binding(
            "v", "shown", "put away ones", id="cards.shown", tooltip="Show what is put away, or hide it."
        ),
        Binding(
            "x", "delete", "delete", id="cards.delete", tooltip="Delete a card of yours; u brings it back."
        ),
        Binding("escape", "back", "thoughts", id="cards.back", tooltip="Go back to the thoughts."),
    ]
    CSS_PATH = "reframe.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._all = False

    def content(self) -> ComposeResult:
        """Lay out the cards."""
        yield CardList(id="cards")

    @property
    def _card(self) -> Card | None:
        return self.query_one(CardList).card

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the cards as they are now, in the order of the patterns."""
        shown = self._all
        cards, names = await self.host.ask(lambda store: _read(store, hidden=shown))
        order = {pattern_id: place for place, pattern_id in enumerate(names)}
        cards = tuple(sorted(cards, key=lambda one: order.get(one.pattern_id, len(order))))
        self.query_one(CardList).show(cards, names)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a card that is there is changed; only one's own is deleted."""
        if not self.is_mounted or action not in {"edit", "away", "delete"}:
            return True
        return self._card is not None and (action != "delete" or not self._card.built_in)

    def on_line_list_moved(self) -> None:
        """Offer what can be done with the card under the cursor."""
        self.refresh_bindings()

    @in_turn
    @work
    async def action_add(self) -> None:
        """Ask for the words, then for the pattern."""
        text = await self.app.push_screen_wait(AskText("What do you want to be told?", check=_fits))
        if not text:
            return
        patterns = await self.host.ask(lambda store: store.patterns.all())
        rows = [(_NONE, "none in particular"), *((one.id, one.name) for one in patterns)]
        picked = await self.app.push_screen_wait(Pick("When which pattern comes?", rows))
        if picked is None or picked.id is None:
            return
        of, now = "" if picked.id == _NONE else picked.id, self.host.now()
        if changed := await self.host.do(lambda store: store.cards.add(text, of, now)):
            self.query_one(CardList).select(changed.ids[0] if changed.ids else "")
            self.say_saved()

    @in_turn
    @work
    async def action_edit(self) -> None:
        """Ask for other words."""
        if (card := self._card) is None:
            return
        if await self.app.push_screen_wait(CardForm(card)):
            self.say_saved()

    @work
    async def action_away(self) -> None:
        """Put the card away, or bring it back."""
        if card := self._card:
            now = self.host.now()
            if await self.host.do(lambda store: store.cards.hide(card.id, now, hidden=not card.hidden)):
                self.say_saved()

    @work
    async def action_delete(self) -> None:
        """Delete a card of one's own."""
        card = self._card
        if card and await self.host.do(lambda store: store.cards.delete(card)):
            self.say_saved("deleted")

    def action_shown(self) -> None:
        """Show what is put away too, or no longer."""
        self._all = not self._all
        self._changed(frozenset({"cards"}))

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def _read(store: Store, *, hidden: bool) -> tuple[tuple[Card, ...], dict[str, str]]:
    names = {one.id: one.name for one in store.patterns.all(hidden=True)}
    return store.cards.all(hidden=hidden), names


def _fits(text: str) -> str:
    return f"Up to {LONGEST} characters." if len(text) > LONGEST else ""
