"""Days, answers and moments in the words that commands print."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tracker.domain import words

if TYPE_CHECKING:
    from tracker.domain.changes import Changed
    from tracker.domain.evening import Coped, Feeling, Interaction, Moment
    from tracker.domain.scales import Scale
    from tracker.store.store import Store


counted = words.counted


def day_words(day: date, today: date) -> str:
    """ "Sunday 22 November", with the year unless it is this one."""
    from tracker.domain.dates import with_weekday

    return with_weekday(day, today)


def listed(names: Iterable[str], joint: str = "or") -> str:
    """Names with commas, and `joint` before the last."""
    *before, last = names
    return f"{', '.join(before)} {joint} {last}" if before else last


def answer_words(scale: "Scale", value: float) -> str:
    """An answer with the top of its scale: "7 of 10"; amounts with their unit, yes and no as they are."""
    from tracker.domain.scales import ScaleKind, number

    picked = not scale.is_amount and scale.kind is not ScaleKind.YES_NO
    return f"{number(value)} of {number(scale.high)}" if picked else scale.show(value)


def feeling_words(feeling: "Feeling") -> str:
    """ "relieved 6"."""
    return f"{feeling.emotion.name} {feeling.intensity}"


def coped_words(coped: "Coped") -> str:
    """ "walk 7", or the name alone where it was not said how well it worked."""
    return coped.coping.name if coped.worked is None else f"{coped.coping.name} {coped.worked}"


def moment_words(moment: "Moment") -> str:
    """A moment on one line, in the order in which it happened, without what it was about."""
    from tracker.domain.evening import DID_WORDS

    person = moment.person.name if moment.person else ""
    joint = {"offered": "by", "needed": "with", "asked": "of"}[moment.kind.value]
    parts = [f"{moment.kind.value} {joint} {person}" if person else moment.kind.value]
    if moment.did:
        parts.append(DID_WORDS[moment.did])
    parts += distress_words(moment)
    return ", ".join(parts)


def distress_words(moment: "Moment") -> list[str]:
    """Distress then and now, as far as it was said."""
    then, now = moment.distress, moment.distress_after
    if then is not None and now is not None:
        return [f"distress {then}, then {now}"]
    if then is not None:
        return [f"distress {then}"]
    return [] if now is None else [f"distress {now} afterwards"]


def interaction_words(interaction: "Interaction") -> str:
    """ "sister, closer", without what it was about."""
    person = interaction.person.name if interaction.person else "someone"
    return f"{person}, {interaction.outcome.value}" if interaction.outcome else person


def new_person_words(store: "Store", changed: "Changed") -> str:
    """Say who is among the people only since this was written, and who was meant perhaps; "" where nobody is new."""
    from tracker.domain.finding import is_in

    new = [str(edit.key) for edit in changed.edits if edit.table == "people" and edit.before is None]
    if not new:
        return ""
    everyone = store.people.all(archived=True)
    name = next(one.name for one in everyone if one.id == new[0])
    near = [one.name for one in everyone if one.id not in new and is_in(name, one.name)]
    there = f" There was {listed(near)} already; people shows everyone." if near else ""
    return f"{name} is new among your people.{there}"
