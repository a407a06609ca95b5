"""What a new file starts with: scales, lists and the ladder's tasks."""

from dataclasses import dataclass
from typing import Any

from tracker.content.loader import load
from tracker.domain.evening import Choice
from tracker.domain.ladder import Step, StepKind
from tracker.domain.scales import Scale, ScaleKind


@dataclass(frozen=True, slots=True)
class Defaults:
    """The validated content of `defaults.toml`."""

    scales: tuple[Scale, ...]
    emotions: tuple[Choice, ...]
    copings: tuple[Choice, ...]
    steps: tuple[Step, ...]
    behaviours: tuple[Choice, ...]


def defaults() -> Defaults:
    """Load and validate the defaults; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("defaults.toml")
    return Defaults(
        scales=tuple(_scale(n, row) for n, row in enumerate(read["scales"])),
        emotions=_choices(read["lists"]["emotions"]),
        copings=_choices(read["lists"]["copings"]),
        steps=tuple(_step(n, row) for n, row in enumerate(read["steps"])),
        behaviours=tuple(Choice(row["id"], row["name"], built_in=True) for row in read["behaviours"]),
    )


def _scale(position: int, row: dict[str, Any]) -> Scale:
    return Scale(**{**row, "kind": ScaleKind(row["kind"])}, position=position, built_in=True)


def _step(position: int, row: dict[str, Any]) -> Step:
    return Step(**{**row, "kind": StepKind(row["kind"])}, position=position, built_in=True)


def _choices(names: list[str]) -> tuple[Choice, ...]:
    return tuple(Choice(name.replace(" ", "-"), name, built_in=True) for name in names)
