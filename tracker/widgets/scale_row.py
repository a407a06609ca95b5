"""How one scale stands on Day: a label, marks or a field, a number, and words beside it."""

from typing import NamedTuple

from rich.cells import cell_len

from tracker.domain.scales import Scale, ScaleKind, number
from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import Part, right

LEAD = 3
"""Cells for the mark of the focused row."""
MARKS = 19
"""Cells of ten marks with a space between."""
NUMBER = 5
UNIT = 4
SAVED = 2
FIXED = LEAD + 1 + MARKS + NUMBER + UNIT + SAVED + 1
"""Cells of everything but the label and the words beside."""
LEAST_LABEL = 14
HINT = 8
"""Cells of the shortest hint: “+ is 10”, the one key that nobody would guess."""

_TEN = {ScaleKind.ONE_TO_TEN: "1–9, + is 10", ScaleKind.ZERO_TO_TEN: "0–9, + is 10"}
_KEYS = {
    **_TEN,
    ScaleKind.ONE_TO_FIVE: "1–5",
    ScaleKind.YES_NO: "y or n",
    ScaleKind.HOURS: "7.5 or 7:30",
    ScaleKind.MINUTES: "minutes",
    ScaleKind.COUNT: "how many",
}


class ScaleRow(NamedTuple):
    """One scale with the answer that stands (None while it is open) and earlier ones of the day as words."""

    scale: Scale
    value: float | None = None
    earlier: tuple[str, ...] = ()
    """Such as “4 at 12:10”, oldest first."""


class Look(NamedTuple):
    """The state a row is drawn in. `typed` is what stands in its field, None when nothing is being typed."""

    label_width: int
    width: int
    focused: bool = False
    saved: bool = False
    typed: str | None = None


def label_width(rows: tuple[ScaleRow, ...], width: int) -> int:
    """Return the cells all labels share: as many as the longest name, as long as the hints still fit beside."""
    longest = max((cell_len(row.scale.name) for row in rows), default=0)
    room = width - FIXED - HINT
    return max(LEAST_LABEL, min(longest, room))


def laid(rows: tuple[ScaleRow, ...], at: int, problem: list[str]) -> list[int | str | None]:
    """Return what stands on each line: a row by its number, None between groups, a line of `problem` under `at`."""
    lines: list[int | str | None] = []
    for n, row in enumerate(rows):
        if n and row.scale.section != rows[n - 1].scale.section:
            lines.append(None)
        lines.append(n)
        if n == at:
            lines += problem
    return lines


def parts_of(row: ScaleRow, look: Look) -> list[Part]:
    """Draw a row."""
    scale, open_ = row.scale, row.value is None
    lead = " ▌ " if look.focused else "   "
    label = fit(scale.name, look.label_width)
    return [
        (lead, "glow"),
        (label, "bold" if look.focused else "hush" if open_ else ""),
        (" ", ""),
        *(_field(look.typed) if look.typed is not None else _marks(row)),
        *_value(row, look),
        (" ✓" if look.saved else "  ", "done"),
        (" ", ""),
        *_beside(row, look),
    ]


def _field(typed: str) -> list[Part]:
    return [(typed, "bold"), ("▏", "glow"), (" " * (MARKS - cell_len(typed) - 1), "")]


def _marks(row: ScaleRow) -> list[Part]:
    scale, value = row.scale, row.value
    if scale.kind is ScaleKind.YES_NO:
        return _yes_no(value)
    if scale.is_amount:
        return [(fit("· · ·" if value is None else "", MARKS), "faint")]
    full, of = int(value or 0), int(scale.high)
    lit = " ".join("▪" * full)
    rest = " ".join("·" * (of - full))
    gap = " " if lit and rest else ""
    return [(lit, "glow"), (gap, ""), (rest + " " * (MARKS - cell_len(lit + gap + rest)), "faint")]


def _yes_no(value: float | None) -> list[Part]:
    parts: list[Part] = []
    for answer, word in ((1.0, "yes"), (0.0, "no")):
        chosen = value == answer
        parts.append((f"{'●' if chosen else '○'} {word}   ", "glow" if chosen else "faint"))
    used = sum(cell_len(text) for text, _role in parts)
    return [*parts, (" " * (MARKS - used), "")]


def _value(row: ScaleRow, look: Look) -> list[Part]:
    if row.value is None or look.typed is not None or row.scale.kind is ScaleKind.YES_NO:
        return [(" " * (NUMBER + UNIT), "")]
    unit = f" {row.scale.unit}" if row.scale.unit else ""
    return [(right(number(row.value), NUMBER), "bold"), (fit(unit, UNIT), "hush")]


def _beside(row: ScaleRow, look: Look) -> list[Part]:
    room = look.width - FIXED - look.label_width - 1
    said = "  ".join(f"·{words}" for words in row.earlier)
    if cell_len(said) > room and row.earlier:
        said = f"·{row.earlier[-1]}"
    parts: list[Part] = [(fit(said, min(cell_len(said), room)), "hush")] if said and room > 0 else []
    left = room - cell_len(said) - (2 if said else 0)
    hint = next((words for words in _hints(row, look) if cell_len(words) <= left), "")
    return [*parts, (("  " if said and hint else "") + hint, "faint")]


def _hints(row: ScaleRow, look: Look) -> list[str]:
    """Return what could be said beside a focused row, the longest first."""
    if not look.focused:
        return []
    if look.typed is not None:
        return ["enter saves, esc leaves", "enter saves", "enter"]
    scale, keys = row.scale, _KEYS[row.scale.kind]
    short = ["+ is 10"] if scale.kind in _TEN else []
    if scale.is_amount or not scale.high_means:
        return [keys, *short]
    high = {**_TEN, ScaleKind.YES_NO: "y or n"}.get(scale.kind, f"{keys}, 5 is")
    return [
        f"{high}: {scale.high_means}"
        if scale.kind is not ScaleKind.ONE_TO_FIVE
        else f"{high} {scale.high_means}",
        keys,
        *short,
    ]
