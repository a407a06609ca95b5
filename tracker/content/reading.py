"""What ships to be read and to be written to: pages, private prompts, the parts of a crisis plan."""

from dataclasses import dataclass
from functools import cache

from tracker.content.loader import load

PLAN_FILE = "crisis_plan.toml"
PLAN_PARTS = ("signs", "myself", "places", "people", "professionals", "safer")
"""The parts of a crisis plan, which the file with the person's words knows too."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read; its paragraphs are parted by empty lines."""

    id: str
    title: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs; one may have line ends of its own."""
        return tuple(self.text.strip().split("\n\n"))


@dataclass(frozen=True, slots=True)
class Help:
    """A kind of help in two or three lines."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A private question about one's history."""

    id: str
    era: str
    text: str


@dataclass(frozen=True, slots=True)
class History:
    """The prompts, and what is said with them: `about` is the opening with the keys of the screen."""

    opening: str
    about: str
    caveat: str
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One of the six parts of a crisis plan."""

    id: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class CrisisPlanText:
    """The six parts and whose they are."""

    credit: str
    parts: tuple[PlanPart, ...]


@cache
def pages() -> dict[str, Page]:
    """Return the pages by id; raise KeyError or TypeError if the file is broken."""
    return {row["id"]: Page(**row) for row in load("reading.toml")["pages"]}


@cache
def kinds_of_help() -> tuple[Help, ...]:
    """Return the kinds of help there are, each in a few lines."""
    return tuple(Help(**row) for row in load("reading.toml")["help"])


@cache
def history() -> History:
    """Return the private prompts."""
    read = load("history.toml")
    opening, keys = read["opening"].strip(), read["keys"]
    prompts = tuple(Prompt(**row) for row in read["prompts"])
    return History(opening, f"{opening} {keys}", read["caveat"], prompts)


@cache
def crisis_plan() -> CrisisPlanText:
    """Return the six parts. What cannot be read costs their titles: a person's own words have to stand there."""
    try:
        return read_crisis_plan()
    except Exception:
        # Whatever is wrong with a file of text.
        return CrisisPlanText("", tuple(PlanPart(part, part.capitalize(), "") for part in PLAN_PARTS))


def read_crisis_plan() -> CrisisPlanText:
    """Return the six parts as they ship; raise ValueError, KeyError or TypeError if their file is broken."""
    read = load(PLAN_FILE)
    plan = CrisisPlanText(read["credit"], tuple(PlanPart(**row) for row in read["parts"]))
    if tuple(part.id for part in plan.parts) != PLAN_PARTS:
        raise ValueError(f"{PLAN_FILE} takes the parts {', '.join(PLAN_PARTS)}.")
    return plan
