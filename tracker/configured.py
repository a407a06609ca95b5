"""An application in the person's own theme and with the person's own keys."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.theme import Theme

from tracker import themes
from tracker.config import config_path, read_config, usable_keys, write_theme
from tracker.screens.keys import lost_keys
from tracker.style_sheets import StyleSheets
from tracker.swift import Swift

if TYPE_CHECKING:
    from tracker.content.exercises import Exercises

_KEY_NAMES = {"left": "←", "right": "→", "up": "↑", "down": "↓", "escape": "esc"}
_SPELLED = frozenset({"enter", "space", "backspace", "tab", "delete", "home", "end", "f1", "f8", "f9"})

_PARTS = (
    "app",
    "mode",
    "dialog",
    "list",
    "choice",
    "person",
    "events",
    "welcome",
    "level",
    "number",
    "marks",
    "help_now",
    "calm",
    "note",
)
_REFRAME = ("record", "patterns", "felt", "cards", "parts", "part", "visit", "belief")
_SHARED = (*_PARTS, *_REFRAME, "asks", "card", "evidence", "next", "prompts", "reading", "refusal", "taking")
"""What the ids of bindings begin with that belong to no mode: parts of screens, and pages of several modes."""


class Configured(Swift):
    """Reads config.toml, uses what can be used, and keeps the theme that is chosen."""

    _coloured: Theme | None = None
    _colours: dict[str, str]

    def __init__(self, config: Path | None, mode_keys: Iterable[tuple[str, str, str]]) -> None:
        """Read the file at `config`, or at its usual place; `mode_keys` are id, key and title of each mode.

        `problems` then holds a sentence for each thing in it that could not be used.
        """
        super().__init__()
        self._config_path = config or config_path()
        self._config = read_config(self._config_path)
        self._mode_keys = tuple(mode_keys)
        self._told: set[str] = set()
        self._exercises: asyncio.Task[Exercises] | None = None
        self.problems = (*self._config.problems, *self._use_theme(), *self._use_keys())

    async def read_exercises(self) -> "Exercises":
        """Return the exercises that ship and those in the folder beside config.toml, read when first asked for."""
        if self._exercises is None:
            from tracker.content.exercises import FOLDER, exercises

            # What lies there may be anything, on any disk: keys are answered meanwhile.
            reading = asyncio.to_thread(exercises, self._config_path.parent / FOLDER)
            self._exercises = asyncio.create_task(reading)
        # Whoever asked may be gone before it is read, and others wait for it too.
        return await asyncio.shield(self._exercises)

    @property
    def own_themes(self) -> tuple[str, ...]:
        """The names of our themes, which come first in the palette."""
        return tuple(theme.name for theme in themes.OURS)

    def key_of(self, name: str, usual: str) -> str:
        """Return the key that the binding with the id `name` has now."""
        return self._config.keys.get(name, usual) if name in self._keymap else usual

    def choose_theme(self, name: str) -> None:
        """Use a theme from now on, and keep the choice in config.toml."""
        self.theme = name
        try:
            write_theme(self._config_path, name)
        except (OSError, ValueError):
            sentence = f"“{name}” is set until you leave; it could not be written to {self._config_path}."
            self.notify(sentence, severity="warning", markup=False)

    def read_styles(self, paths: Sequence[Path]) -> None:
        """Read the styles of a screen that is not shown yet."""
        self.stylesheet.read_all(paths)
        self.stylesheet.reparse()

    def tell_lost_keys(self, screen: Screen[Any]) -> None:
        """Say once which actions of `screen` lost their key to one that config.toml gave it to."""
        lost = lost_keys(screen, self._config.keys) - self._told if self._config.keys else set()
        self._told |= lost
        if lost:
            names = ", ".join(f"“{name}”" for name in sorted(lost))
            sentence = f"Your config.toml gives the key of {names} to something else; give a new one there."
            self.notify(sentence, severity="warning", markup=False)

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, worked out once: Textual asks for them whenever a screen is opened."""
        if self._coloured is not self.current_theme:
            self._colours = super().get_css_variables()
            self._coloured = self.current_theme
        return self._colours

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Let our variables mean something under themes that do not know them."""
        return dict(themes.stand_ins(self.current_theme))

    def get_key_display(self, binding: Binding) -> str:
        """Return a key in words or glyphs that every terminal font has."""
        *modifiers, key = binding.key.split("+")
        shown = _KEY_NAMES.get(key) or (key if key in _SPELLED else "")
        if binding.key_display or not (shown or modifiers):
            return super().get_key_display(binding)
        return "+".join([*modifiers, shown or key])

    def _use_theme(self) -> Iterator[str]:
        for theme in themes.OURS:
            self.register_theme(theme)
        known = self._config.theme in self.available_themes
        # Set before the first style sheet is read, so that it is read once.
        self.set_reactive(App.theme, self._config.theme if known else themes.DEFAULT)
        self.stylesheet = StyleSheets()
        self.stylesheet.set_variables(self.get_css_variables())
        if not known:
            yield f"There is no theme “{self._config.theme}”; dusk is used. The palette (ctrl+p) shows all."

    def _use_keys(self) -> Iterator[str]:
        if not self._config.keys:
            return
        prefixes = frozenset({*_SHARED, *(mode for mode, _key, _title in self._mode_keys)})
        taken = {key: title for _mode, key, title in self._mode_keys}
        keys, problems = usable_keys(self._config.keys, prefixes, taken)
        self.set_keymap(keys)
        yield from problems
