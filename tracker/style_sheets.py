"""The styles of all screens, read no more often than needed, and worked out once for all that are alike."""

from collections.abc import Container
from typing import NamedTuple

from textual.cache import LRUCache
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

SHEETS = 1024
"""How many style sheets are remembered as read; each kind of widget brings one or two."""
PLACES = 4096
"""How many places are remembered with their styles; all screens in all their states have about a tenth of it."""

_Place = tuple[tuple[object, ...], ...]
"""All that a selector can ask of something on the screen, and of each thing that it stands in."""

_NOTES = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")


class _Styled(NamedTuple):
    """What was worked out for a place, and what Textual notes beside it."""

    rules: RulesMap
    notes: tuple[bool, ...]


class StyleSheets(Stylesheet):
    """Reads each style sheet once for each set of colours, and works out styles once for each kind of place.

    For every screen that is shown for the first time Textual reads all style sheets again, as it must where the theme
    has changed: twice at the start, and the longer the more screens there are. And it works out the styles of each of
    several fields alike anew, and those of their parts, each time one of them gets or loses the focus.
    """

    _colours: dict[str, str] | None = None

    def __init__(self) -> None:
        super().__init__()
        # With one more than Textual's own 64, each would be forgotten just before it is asked for again.
        self._parse_cache = LRUCache(SHEETS)
        self._styled: LRUCache[_Place, _Styled] = LRUCache(PLACES)
        self._styled_by: object = None
        self._last: tuple[DOMNode | None, _Place] = (None, ())

    def set_variables(self, variables: dict[str, str]) -> None:
        """Use these colours from now on; what was read with them already is still known."""
        if variables != self._colours:
            self._colours = variables
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what was not yet read with these colours."""
        self.parse()

    def apply(
        self, node: DOMNode, *, animate: bool = False, cache: dict[tuple[object, ...], RulesMap] | None = None
    ) -> None:
        """Give `node` its styles, those of a place like its own where they are known."""
        place = self._place(node)
        if styled := self._styled.get(place):
            for name, value in zip(_NOTES, styled.notes, strict=True):
                setattr(node, name, value)
            self.replace_rules(node, styled.rules, animate=animate)
            self._process_component_classes(node)
            return
        # Textual puts into it what it works out, unless that depends on more than the place.
        found: dict[tuple[object, ...], RulesMap] = {}
        super().apply(node, animate=animate, cache=found)
        for rules in found.values():
            self._styled[place] = _Styled(rules, tuple(getattr(node, name) for name in _NOTES))

    def _place(self, node: DOMNode) -> _Place:
        named = self.rules_map
        if named is not self._styled_by:
            self._styled_by = named
            self._styled.clear()
        whole, place = self._last
        if type(node) is DOMNode and node.parent is whole:
            # A part, for which styles are worked out right after those of the whole.
            return (*place, (node.classes,))
        place = tuple(_asked(one, named) for one in node.css_path_nodes)
        self._last = node, place
        return place


def _asked(node: DOMNode, named: Container[str]) -> tuple[object, ...]:
    id_ = node.id if f"#{node.id}" in named else None
    if isinstance(node, Widget):
        return (type(node), id_, node.classes, node._pseudo_classes_cache_key, node.allow_focus())
    # An application has or has not the focus of the terminal.
    return (type(node), id_, node.classes, getattr(node, "app_focus", None))
