"""An evening as the widgets of Day show it."""

from tracker.domain.evening import DID_WORDS, Evening, Interaction, Moment
from tracker.domain.ladder import PlannedStep, Waiting
from tracker.domain.scales import Rating, Scale, number
from tracker.widgets.entry_lines import Entry, Section
from tracker.widgets.scale_row import ScaleRow

TABLES = (
    "days",
    "scales",
    "ratings",
    "feelings",
    "emotions",
    "coped",
    "copings",
    "moments",
    "interactions",
    "people",
    "steps",
    "plans",
    "attempts",
    "settings",
)
"""The tables from which an evening is read."""
BETWEEN = " · "
_OPEN = "· · ·"
_HINTS = {
    "moments": "when help was offered, needed or asked for",
    "steps": "steps you plan on the ladder (l) stand here",
    "feelings": "what you felt, and how strongly",
    "coped": "what you did about it, and how well it worked",
    "interactions": "who you were with, and how it left you",
}


def rows_of(evening: Evening) -> tuple[ScaleRow, ...]:
    """Return a row for each scale, each with the answer that stands."""
    return tuple(_row(scale, evening.ratings.get(scale.id, ())) for scale in evening.scales)


def _row(scale: Scale, given: tuple[Rating, ...]) -> ScaleRow:
    if not given:
        return ScaleRow(scale)
    earlier = tuple(f"{scale.show(one.value)} at {one.stamp.local:%H:%M}" for one in given[:-1])
    return ScaleRow(scale, given[-1].value, earlier)


def sections_of(evening: Evening, *, today: bool) -> tuple[Section, ...]:
    """Return help, ladder, feelings, coping and people; while none is there, each says in full what will be."""
    entered = evening.moments or evening.feelings or evening.coped or evening.interactions
    help_, ladder = "Help today" if today else "Help", "On the ladder"
    moments, with_ = tuple(map(_moment, evening.moments)), tuple(map(_interaction, evening.interactions))
    begun = tuple(map(_waiting, evening.waiting)) if today else ()
    steps = (*begun, *(_step(step, today=today) for step in evening.steps))
    felt = tuple(Entry(one.id, one.emotion.name, str(one.intensity)) for one in evening.feelings)
    coped = tuple(Entry(one.id, one.coping.name, _said(one.worked)) for one in evening.coped)

    def hint(section: str) -> str:
        return _OPEN if entered else _HINTS[section]

    return (
        Section("moments", help_, moments, hint("moments"), "h"),
        Section("steps", ladder, steps, hint("steps"), stops=False, ticks=True),
        Section("feelings", "Feelings", felt, hint("feelings"), "f", flow=True),
        Section("coped", "Coping", coped, hint("coped"), "o", flow=True),
        Section("interactions", "With", with_, hint("interactions"), "i"),
    )


def _said(value: int | None) -> str:
    return "" if value is None else number(value)


def _moment(moment: Moment) -> Entry:
    did = DID_WORDS[moment.did] if moment.did else ""
    name = moment.person.name if moment.person else ""
    words = BETWEEN.join(part for part in (moment.kind.value, name, moment.about, did) if part)
    after = f"→ {moment.distress_after}" if moment.distress_after is not None else ""
    return Entry(moment.id, words, " ".join(part for part in (_said(moment.distress), after) if part))


def _interaction(one: Interaction) -> Entry:
    words = BETWEEN.join(part for part in (one.person.name if one.person else "", one.about) if part)
    return Entry(one.id, words, one.outcome.value if one.outcome else "")


def _waiting(one: Waiting) -> Entry:
    before = one.attempt.before
    words = BETWEEN.join(
        part for part in (one.step.name, before.person.name if before.person else "") if part
    )
    return Entry(one.attempt.id, words, "how did it go?", "▪", waits=True)


def _step(one: PlannedStep, *, today: bool) -> Entry:
    here = "today" if today else "that day"
    several = f"{one.attempts_today} {here}, " if one.attempts_today > 1 else ""
    count = f"{several}{one.times} in all" if one.times else ""
    return Entry(one.step.id, one.step.name, count, "✓" if one.attempts_today else "○")
