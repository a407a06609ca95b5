"""Every theme can be read."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tracker.themes import GRAPHIC, OURS, PLAIN, TEXT, contrast_ratio, legible, stand_ins

WORDS = ("hush", "glow", "done", "wrong", "chart-1", "chart-2", "chart-3", "chart-axis", "mark-attempt")
THEIRS = tuple(theme for theme in BUILTIN_THEMES.values() if not theme.ansi)


def variables(theme: Theme) -> dict[str, str]:
    return {**stand_ins(theme), **theme.to_color_system().generate(), **theme.variables}


def contrast(theme: Theme, name: str, ground: str) -> float:
    known = variables(theme)
    return contrast_ratio(Color.parse(known[name]), Color.parse(known[ground]))


def test_contrast_is_counted_as_the_guideline_does() -> None:
    assert contrast_ratio(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast_ratio(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel", "lit"])
def test_words_of_our_themes_stand_out_from_every_ground(theme: Theme, ground: str) -> None:
    for name in ("foreground", *WORDS):
        assert contrast(theme, name, ground) >= TEXT, name
    assert contrast(theme, "faint", "background") >= GRAPHIC


def test_plain_is_of_high_contrast() -> None:
    assert all(contrast(PLAIN, name, "background") >= 7 for name in ("foreground", *WORDS))


@pytest.mark.parametrize("theme", THEIRS, ids=lambda theme: theme.name)
def test_our_variables_can_be_read_under_textuals_themes(theme: Theme) -> None:
    for name in WORDS:
        assert contrast(theme, name, "background") >= TEXT, name
        assert contrast(theme, name, "lit") >= TEXT, name


@pytest.mark.parametrize(
    "theme", [theme for theme in BUILTIN_THEMES.values() if theme.ansi], ids=lambda t: t.name
)
def test_a_theme_of_the_terminals_own_colours_gets_them(theme: Theme) -> None:
    assert set(stand_ins(theme)) == set(stand_ins(THEIRS[0]))
    assert all(value.startswith("ansi_") for value in stand_ins(theme).values())


def test_a_colour_that_can_be_read_is_left_alone() -> None:
    amber, ground = Color.parse("#e3a857"), Color.parse("#161b26")
    assert legible(amber, (ground,), TEXT) == amber
    assert legible(ground, (ground,), TEXT) != ground
