"""What made-up years are made of: names, sentences, events."""

from dataclasses import dataclass
from typing import Any

from tracker.content.loader import load
from tracker.content.reading import crisis_plan, history
from tracker.domain.ladder import Step, StepKind
from tracker.domain.people import Caution, Person, Sign
from tracker.domain.scales import Scale, ScaleKind
from tracker.domain.wording import Ask, Size


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Someone, and how much of the time is spent with them (a weight)."""

    person: Person
    weight: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A life event: how far it takes the mood at first (−1 to 1), and for how many days it lasts about."""

    name: str
    effect: float
    days: int


@dataclass(frozen=True, slots=True)
class Later:
    """Something of one's own that begins at a part of the years (0 to 1)."""

    start: float
    name: str


@dataclass(frozen=True, slots=True)
class OwnScale(Later):
    """A scale of one's own."""

    scale: Scale


@dataclass(frozen=True, slots=True)
class OwnStep(Later):
    """A step of one's own; `under` is the name of the step it stands under, or ""."""

    step: Step
    under: str


@dataclass(frozen=True, slots=True)
class OwnAsk(Later):
    """A wording that was saved."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Reflection(Later):
    """What was written to a private prompt; `name` is the prompt's id."""

    text: str


@dataclass(frozen=True, slots=True)
class Scenery:
    """The validated content of `demo.toml`; `texts` are lists of sentences by name."""

    people: tuple[Acquaintance, ...]
    events: tuple[Turn, ...]
    scales: tuple[OwnScale, ...]
    emotions: tuple[Later, ...]
    copings: tuple[Later, ...]
    steps: tuple[OwnStep, ...]
    asks: tuple[OwnAsk, ...]
    plan_start: float
    plan: dict[str, str]
    reflections: tuple[Reflection, ...]
    texts: dict[str, tuple[str, ...]]


_TEXTS = (
    *("offers", "needs", "together", "quiet_notes", "low_notes", "good_notes", "odd_notes"),
    *("places", "asks", "predictions", "came", "did_not_come", "learned", "did_well", "gave", "received"),
)


def scenery() -> Scenery:
    """Load and validate the scenery; raise ValueError, KeyError or TypeError if the file is broken."""
    read = load("demo.toml")
    return Scenery(
        people=tuple(Acquaintance(_person(row), row["weight"]) for row in read["people"]),
        events=tuple(Turn(**event) for event in read["events"]),
        scales=tuple(_scale(row) for row in read["scales"]),
        emotions=tuple(Later(row["from"], row["name"]) for row in read["emotions"]),
        copings=tuple(Later(row["from"], row["name"]) for row in read["copings"]),
        steps=tuple(_step(row) for row in read["steps"]),
        asks=tuple(_ask(row) for row in read["wordings"]),
        plan_start=read["plan"]["from"],
        plan={part.id: read["plan"][part.id] for part in crisis_plan().parts},
        reflections=tuple(_reflection(row) for row in read["reflections"]),
        texts={name: tuple(read[name]) for name in _TEXTS},
    )


def _scale(row: dict[str, Any]) -> OwnScale:
    scale = Scale("", row["name"], ScaleKind(row["kind"]), row["high_means"])
    return OwnScale(row["from"], row["name"], scale)


def _step(row: dict[str, Any]) -> OwnStep:
    step = Step("", row["level"], row["name"], StepKind(row["kind"]))
    return OwnStep(row["from"], row["name"], step, row.get("under", ""))


def _person(row: dict[str, Any]) -> Person:
    return Person(
        "",
        row["name"],
        row["note"],
        row["relation"],
        frozenset(Sign(sign) for sign in row.get("signs", ())),
        frozenset(Caution(caution) for caution in row.get("cautions", ())),
        row["closeness"],
        row["shared"],
    )


def _reflection(row: dict[str, Any]) -> Reflection:
    if all(row["prompt"] != prompt.id for prompt in history().prompts):
        raise ValueError(f"there is no prompt {row['prompt']}")
    return Reflection(row["from"], row["prompt"], row["text"])


def _ask(row: dict[str, Any]) -> OwnAsk:
    size = Size(row["size"])
    ask = Ask("", row["name"], row["words"], row["need"], size, row["way_out"])
    return OwnAsk(row["from"], row["name"], ask)
