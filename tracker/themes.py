"""The only colours in the program: three themes of our own, and what stands in for them under Textual's.

Beside Textual's variables a style sheet may use these (and a widget `app.theme_variables["…"]`):

- `$hush` words that may wait, `$glow` the accent as text, `$done` what is done, `$wrong` an error: all ≥ 4.5:1
- `$faint` empty marks and rules, ≥ 3:1
- `$lit` the ground of the focused thing; text colours keep their contrast on it
- `$chart-1` `$chart-2` `$chart-3` series, `$chart-mean` the 7-day mean, `$chart-axis` axes and their labels
- `$mark-attempt` `$mark-event` the marks in a plot
"""

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

TEXT = 4.5
"""Least contrast of text to its ground (WCAG 2.2, 1.4.3)."""
GRAPHIC = 3.0
"""Least contrast of a mark that carries meaning (WCAG 2.2, 1.4.11)."""


def _variables(theme: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Return our variables, and Textual's own made quiet: no filled footer, a scroll bar like a rule, a lit line."""
    ground, text, glow, lit = theme["background"], theme["foreground"], own["glow"], own["lit"]
    return {
        **own,
        "border": own["faint"],
        "border-blurred": own["line"],
        "block-cursor-foreground": text,
        "block-cursor-background": own["line"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": text,
        "block-cursor-blurred-background": ground,
        "block-hover-background": lit,
        "input-cursor-background": glow,
        "input-cursor-foreground": ground,
        "input-selection-background": own["line"],
        "scrollbar": own["line"],
        "scrollbar-hover": own["faint"],
        "scrollbar-active": glow,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
        "footer-background": ground,
        "footer-foreground": own["hush"],
        "footer-key-foreground": glow,
    }


_DUSK = {"background": "#161b26", "foreground": "#dcd6c8"}
_DAWN = {"background": "#f7f2e8", "foreground": "#2d3340"}
_PLAIN = {"background": "#000000", "foreground": "#ffffff"}

DUSK = Theme(
    name="dusk",
    primary="#e3a857",
    secondary="#8fb0d3",
    accent="#e3a857",
    warning="#dcb869",
    error="#ec8a7a",
    success="#a3bd8f",
    surface="#1b2130",
    panel="#222a3a",
    dark=True,
    background=_DUSK["background"],
    foreground=_DUSK["foreground"],
    variables=_variables(
        _DUSK,
        {
            "hush": "#98a2b3",
            "glow": "#e3a857",
            "done": "#a3bd8f",
            "wrong": "#ec8a7a",
            "faint": "#6f7b8f",
            "line": "#37425a",
            "lit": "#262f42",
            "chart-1": "#e3a857",
            "chart-2": "#8fb0d3",
            "chart-3": "#c5a3cf",
            "chart-mean": "#dcd6c8",
            "chart-axis": "#98a2b3",
            "mark-attempt": "#a3bd8f",
            "mark-event": "#d6c58f",
        },
    ),
)
"""Dark, the default: deep blue-grey, warm amber, sage for what is done."""

DAWN = Theme(
    name="dawn",
    primary="#8f4f0b",
    secondary="#2f5f8f",
    accent="#8f4f0b",
    warning="#85590a",
    error="#a5341f",
    success="#426232",
    surface="#f1eadc",
    panel="#e9e0cf",
    dark=False,
    background=_DAWN["background"],
    foreground=_DAWN["foreground"],
    variables=_variables(
        _DAWN,
        {
            "hush": "#5c6370",
            "glow": "#8f4f0b",
            "done": "#426232",
            "wrong": "#a5341f",
            "faint": "#7f8590",
            "line": "#cfc5b2",
            "lit": "#ebe2d0",
            "chart-1": "#8f4f0b",
            "chart-2": "#2f5f8f",
            "chart-3": "#7a4486",
            "chart-mean": "#2d3340",
            "chart-axis": "#5c6370",
            "mark-attempt": "#426232",
            "mark-event": "#7a5a12",
        },
    ),
)
"""Light: warm paper, the same accents grown darker."""

PLAIN = Theme(
    name="plain",
    primary="#ffd75f",
    secondary="#87d7ff",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#ff9f9f",
    success="#afff87",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    background=_PLAIN["background"],
    foreground=_PLAIN["foreground"],
    variables=_variables(
        _PLAIN,
        {
            "hush": "#d0d0d0",
            "glow": "#ffd75f",
            "done": "#afff87",
            "wrong": "#ff9f9f",
            "faint": "#a8a8a8",
            "line": "#808080",
            "lit": "#303030",
            "chart-1": "#ffd75f",
            "chart-2": "#87d7ff",
            "chart-3": "#ffafff",
            "chart-mean": "#ffffff",
            "chart-axis": "#d0d0d0",
            "mark-attempt": "#afff87",
            "mark-event": "#ffffff",
        },
    ),
)
"""High contrast: every text at 7:1 or more (WCAG 2.2, 1.4.6)."""

OURS = (DUSK, DAWN, PLAIN)
DEFAULT = DUSK.name

_STAND_INS = {
    "hush": ("foreground", TEXT),
    "glow": ("accent", TEXT),
    "done": ("success", TEXT),
    "wrong": ("error", TEXT),
    "faint": ("foreground", GRAPHIC),
    "chart-1": ("primary", TEXT),
    "chart-2": ("accent", TEXT),
    "chart-3": ("success", TEXT),
    "chart-mean": ("foreground", TEXT),
    "chart-axis": ("foreground", TEXT),
    "mark-attempt": ("success", TEXT),
    "mark-event": ("warning", TEXT),
}
_HUSHED = ("hush", "faint", "chart-axis")
_ANSI = {
    "hush": "ansi_default",
    "glow": "ansi_yellow",
    "done": "ansi_green",
    "wrong": "ansi_red",
    "faint": "ansi_default",
    "line": "ansi_default",
    "lit": "ansi_black",
    "chart-1": "ansi_yellow",
    "chart-2": "ansi_cyan",
    "chart-3": "ansi_magenta",
    "chart-mean": "ansi_default",
    "chart-axis": "ansi_default",
    "mark-attempt": "ansi_green",
    "mark-event": "ansi_blue",
}


def stand_ins(theme: Theme) -> Mapping[str, str]:
    """Return a value for each variable of ours under a theme that does not know them, such as Textual's own.

    Colours are the theme's, moved only as far as legibility asks. Nothing is returned for themes of ours.
    """
    if theme.name in {ours.name for ours in OURS}:
        return {}
    if theme.ansi:
        return _ANSI
    given = theme.to_color_system().generate()
    ground, text = Color.parse(given["background"]), Color.parse(given["foreground"])
    lit, line = ground.blend(text, 0.1), ground.blend(text, 0.3)
    found = {"lit": lit.hex6, "line": line.hex6}
    for name, (source, contrast) in _STAND_INS.items():
        wanted = text.blend(ground, 0.35) if name in _HUSHED else Color.parse(given[source])
        found[name] = legible(wanted, (ground, lit), contrast).hex6
    return found


def legible(color: Color, grounds: tuple[Color, ...], contrast: float) -> Color:
    """Return `color`, moved towards black or white just as far as `contrast` (1–21) to all grounds asks.

    The move is in steps of a twentieth; where none is enough, the end itself is returned.
    """
    end = max((Color.parse("#fff"), Color.parse("#000")), key=lambda one: contrast_ratio(one, grounds[0]))
    steps = (color.blend(end, step / 20) for step in range(21))
    return next((one for one in steps if all(contrast_ratio(one, g) >= contrast for g in grounds)), end)


def contrast_ratio(first: Color, second: Color) -> float:
    """Return the contrast of two opaque colours, 1–21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    """Return the relative luminance, 0–1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
