"""One made-up evening: scales, feelings, help, people, a note."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.content.defaults import Defaults
from tracker.content.demo import Scenery
from tracker.domain.changes import Value
from tracker.domain.evening import Did, MomentKind, Outcome
from tracker.exchange.demo.course import Weather
from tracker.exchange.demo.sheet import EVENING, Sheet

_NOON = 12 * 60 + 40
_LIGHT = ("relieved", "grateful", "calm", "proud", "hopeful", "touched", "close", "light", "השתייכות")


@dataclass(frozen=True, slots=True)
class Home:
    """What evenings are made of: the scenery, what ships, and the ids of what was made of one's own."""

    scenery: Scenery
    ship: Defaults
    people: Sequence[str]
    choices: Mapping[str, Sequence[tuple[float, str, str]]]
    """By table: when each choice begins (0–1), its id, its name."""
    scales: Sequence[tuple[float, str, str]]
    """When each scale of one's own begins (0–1), its id, its kind."""


def write_evening(sheet: Sheet, home: Home, day: Weather) -> None:
    """Make up everything of one day but the ladder."""
    minute = EVENING + sheet.random.randint(-70, 150)
    if sheet.chance(0.12):
        _rate(sheet, day, "mood", _mood(sheet, day), _NOON)
    for scale, value in _answers(sheet, home, day).items():
        if sheet.chance(0.93 if scale != "mood" else 1):
            _rate(sheet, day, scale, value, minute)
    _feelings(sheet, home, day, minute)
    _coping(sheet, home, day, minute)
    for _ in range(sheet.times((0.45, 0.2, 0.05))):
        _moment(sheet, home, day, minute)
    for _ in range(sheet.times((0.5, 0.25))):
        _interaction(sheet, home, day, minute)
    _note(sheet, home, day, minute)


def write_beginning(sheet: Sheet, home: Home, day: Weather) -> None:
    """Make up the start of an evening that is still open: three answers and a feeling."""
    for scale, value in (("mood", 7.0), ("stress", 4.0), ("anxiety", 3.0)):
        _rate(sheet, day, scale, value, EVENING - 90)
    _, hopeful, _ = next(c for c in home.choices["emotions"] if c[2] == "hopeful")
    sheet.entry("feelings", day.day, EVENING - 88, emotion_id=hopeful, intensity=5)


def _rate(sheet: Sheet, day: Weather, scale: str, value: float, minute: int) -> None:
    sheet.entry("ratings", day.day, minute, scale_id=scale, value=value)


def _mood(sheet: Sheet, day: Weather) -> float:
    return sheet.around(5.6 + 2.1 * day.feels, 0.8, 1, 10)


def _answers(sheet: Sheet, home: Home, day: Weather) -> dict[str, float]:
    down = -day.feels
    weekend = day.day.weekday() >= 5
    asleep = round((7.1 + 0.5 * day.feels + 0.5 * weekend + sheet.random.gauss(0, 0.7)) * 4) / 4
    moved = sheet.around(28 + 14 * day.feels, 18, 0, 180) if sheet.chance(0.8) else 0.0
    answers = {
        "mood": _mood(sheet, day),
        "stress": sheet.around(4.2 + 1.8 * down - weekend, 1.1, 0, 10),
        "anxiety": sheet.around(4.0 + 1.7 * down - 0.8 * day.learned, 1.1, 0, 10),
        "tension": sheet.around(4.1 + 1.5 * down, 1.2, 0, 10),
        "fatigue": sheet.around(4.6 + 1.3 * down, 1.3, 0, 10),
        "sleep": min(max(asleep, 2.0), 12.0),
        "sleep-quality": sheet.around(3.2 + 0.7 * day.feels, 0.8, 1, 5),
        "movement": round(moved / 5) * 5.0,
        "meals": sheet.around(3.4 + 0.5 * day.feels, 0.8, 1, 5),
        "caffeine": sheet.around(2.2 + 0.4 * down, 0.9, 0, 8),
        "alcohol": sheet.around(0.9 + 0.5 * down, 0.9, 0, 8) if weekend or sheet.chance(0.2) else 0.0,
    }
    own = {"0-10": (4.5 + 1.6 * down, 0, 10), "1-5": (2.9 + 0.9 * down - day.learned, 1, 5)}
    for begins, scale, kind in home.scales:
        if day.along >= begins:
            known = own.get(kind)
            answers[scale] = sheet.around(known[0], 1.1, *known[1:]) if known else float(sheet.chance(0.4))
    return answers


def _feelings(sheet: Sheet, home: Home, day: Weather, minute: int) -> None:
    known = [(one, name in _LIGHT) for begins, one, name in home.choices["emotions"] if day.along >= begins]
    weights = [max(0.1, 1 + 1.4 * day.feels * (1 if light else -1)) for _, light in known]
    felt = {sheet.some(known, weights)[0] for _ in range(sheet.times((0.85, 0.6, 0.3)))}
    for emotion in sorted(felt):
        sheet.entry(
            "feelings", day.day, minute + 2, emotion_id=emotion, intensity=sheet.level(5.5, 1.9, 1, 10)
        )


def _coping(sheet: Sheet, home: Home, day: Weather, minute: int) -> None:
    known = [one for begins, one, _ in home.choices["copings"] if day.along >= begins]
    used = set(sheet.random.sample(known, sheet.times((0.65, 0.3))))
    for way in sorted(used):
        worked = sheet.level(5 + day.feels + day.learned, 1.8, 0, 10) if sheet.chance(0.9) else None
        sheet.entry("coped", day.day, minute + 3, coping_id=way, worked=worked)


def _did(sheet: Sheet, kind: MomentKind, learned: float) -> Did:
    open_, shut = 0.2 + 1.2 * learned, 1.1 - 0.75 * learned
    ways: dict[MomentKind, dict[Did, float]] = {
        MomentKind.OFFERED: {
            Did.ACCEPTED: open_,
            Did.PARTLY: 0.35,
            Did.DECLINED: shut,
            Did.DEFLECTED: 0.7 * shut,
        },
        MomentKind.NEEDED: {Did.ASKED: open_, Did.ALONE: shut, Did.DID_NOT_ASK: 0.8 * shut},
        MomentKind.ASKED: {Did.ACCEPTED: 1, Did.PARTLY: 0.4, Did.ASKED: 0.3},
    }
    return sheet.some(list(ways[kind]), list(ways[kind].values()))


def _moment(sheet: Sheet, home: Home, day: Weather, minute: int) -> None:
    kind = sheet.some(list(MomentKind), (1, 1.1, 0.15 + 0.9 * day.learned))
    did = _did(sheet, kind, day.learned) if sheet.chance(0.95) else None
    opened = did in {Did.ACCEPTED, Did.PARTLY, Did.ASKED}
    before = sheet.level(62 - 12 * day.feels - 22 * day.learned, 14, 0, 100) // 5 * 5
    after = max(0, sheet.level(before - (22 if opened else 4), 9, 0, 100) // 5 * 5)
    told = sheet.chance(0.85)
    values: dict[str, Value] = {
        "kind": kind.value,
        "did": did.value if did else None,
        "distress": before if told else None,
        "distress_after": after if told and sheet.chance(0.85) else None,
        "person_id": _someone(sheet, home) if kind is not MomentKind.NEEDED or opened else None,
        "about": _text(sheet, home, "offers" if kind is MomentKind.OFFERED else "needs", 0.8),
    }
    sheet.entry("moments", day.day, minute + 4, **values)


def _interaction(sheet: Sheet, home: Home, day: Weather, minute: int) -> None:
    weights = (0.4 + 0.5 * day.learned + max(day.feels, 0) * 0.3, 1.0, 0.25 + max(-day.feels, 0) * 0.4)
    sheet.entry(
        "interactions",
        day.day,
        minute + 5,
        person_id=_someone(sheet, home),
        about=_text(sheet, home, "together", 0.75),
        outcome=sheet.some(list(Outcome), weights).value if sheet.chance(0.95) else None,
    )


def _someone(sheet: Sheet, home: Home) -> str:
    return sheet.some(home.people, [one.weight for one in home.scenery.people])


def _text(sheet: Sheet, home: Home, what: str, likely: float) -> str:
    return sheet.random.choice(home.scenery.texts[what]) if sheet.chance(likely) else ""


def _note(sheet: Sheet, home: Home, day: Weather, minute: int) -> None:
    if not sheet.chance(0.36):
        return
    mood = "low_notes" if day.feels < -0.5 else "good_notes" if day.feels > 0.5 else "quiet_notes"
    what = "odd_notes" if sheet.chance(0.1) else mood if sheet.chance(0.75) else "quiet_notes"
    note = sheet.random.choice(home.scenery.texts[what])
    sheet.keyed("days", day.day, minute + 6, day=day.day.isoformat(), note=note)
