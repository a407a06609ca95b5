"""The keys of a screen, read from its bindings, so that what help and palette say is what the keys do."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen


class KeyRow(NamedTuple):
    """One action: its node, what it is, its keys as a person reads them, a sentence about it, and the keys' id."""

    node: DOMNode
    action: str
    keys: str
    words: str
    id: str


class KeyGroup(NamedTuple):
    """The keys of one place."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups(screen: Screen[object], *, pressed: bool = False) -> tuple[KeyGroup, ...]:
    """Return the keys of the focused thing, of the rest of `screen`, and of the program, each action once.

    All bindings with an id and a tooltip are there, also those that do nothing at this moment. With `pressed` those
    keys of the program are left out that rest under a dialog: all but the ones with priority.
    """
    outer: tuple[DOMNode, ...] = (screen, screen.app)
    near = [node for node in (screen.focused or screen).ancestors_with_self if node not in outer]
    rest = [screen, *(node for node in screen.walk_children() if node not in near)]
    places: tuple[tuple[str, list[DOMNode]], ...] = (
        ("Here", near),
        ("On this screen", rest),
        ("Everywhere", [screen.app]),
    )
    seen: set[str] = set()
    resting = screen.app if pressed and screen.is_modal else None
    groups = [KeyGroup(title, tuple(_rows(nodes, screen.app, seen, resting))) for title, nodes in places]
    return tuple(group for group in groups if group.rows)


def _rows(
    nodes: list[DOMNode], app: App[object], seen: set[str], resting: DOMNode | None
) -> Iterator[KeyRow]:
    for node in nodes:
        found: dict[str, list[Binding]] = {}
        for binding in bindings_of(node, app):
            rests = node is resting and not binding.priority
            if binding.id and binding.tooltip and binding.id not in seen and not rests:
                found.setdefault(binding.id, []).append(binding)
        seen.update(found)
        for name, same in found.items():
            keys = dict.fromkeys(app.get_key_display(binding) for binding in same)
            yield KeyRow(node, same[0].action, " ".join(keys), same[0].tooltip, name)


def bindings_of(node: DOMNode, app: App[object]) -> list[Binding]:
    """Return the bindings of `node` as the person's own keymap leaves them.

    `_bindings` and `_keymap` are private to Textual (8.2), which has no public way to ask for what is not focused.
    """
    bindings = node._bindings.copy()
    bindings.apply_keymap(app._keymap)
    return [binding for _key, binding in bindings]


def lost_keys(screen: Screen[object], keymap: Mapping[str, str]) -> set[str]:
    """Return the ids of bindings whose key `keymap` (id → keys) gives to another action of the same widget.

    Textual takes the key away without a word: its own check of clashes passes over bindings that have an id.
    """
    lost: set[str] = set()
    for node in (screen, *screen.walk_children()):
        named = [(binding.id, binding.key) for _key, binding in node._bindings if binding.id]
        given = {key for name, _key in named if name in keymap for key in keymap[name].split(",")}
        lost |= {name for name, key in named if name not in keymap and key in given}
    return lost
