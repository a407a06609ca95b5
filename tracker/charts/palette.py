"""The colours of a chart's roles, taken from a theme's variables."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.charts.drawing import CELL_LEVELS, Palette

_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "axis": ("chart-axis", "foreground"),
    "mean": ("chart-mean", "foreground"),
    "rule": ("faint", "foreground"),
    "event": ("mark-event", "warning"),
    "attempt": ("mark-attempt", "success"),
    **{
        f"{role}-{number}": (f"chart-{number}", theirs)
        for role in ("series", "mean")
        for number, theirs in ((1, "accent"), (2, "secondary"), (3, "success"))
    },
}


def palette_from(variables: Mapping[str, str]) -> Palette:
    """Role → colour from the variables of a theme; a role that none of them knows stays plain.

    The cells of a year go from the colour of empty marks to that of the first series. Colours that are not
    "#rrggbb" (a terminal's own sixteen) cannot be mixed: then every cell has the full colour, and the height
    of its block alone says the value.
    """
    found = {
        role: variables[name]
        for role, names in _VARIABLES.items()
        if (name := next((name for name in names if name in variables), None))
    }
    full = found.get("series-1")
    if full is not None:
        pale = variables.get("faint", full)
        for level in range(1, CELL_LEVELS + 1):
            found[f"cell-{level}"] = _mixed(pale, full, (level - 1) / (CELL_LEVELS - 1))
    return found


def _mixed(one: str, other: str, share: float) -> str:
    if not (one.startswith("#") and other.startswith("#")):
        return other
    first, second = bytes.fromhex(one[1:7]), bytes.fromhex(other[1:7])
    mixed = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)
