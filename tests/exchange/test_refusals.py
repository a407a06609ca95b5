"""What is not right from end to end is refused in one sentence, and nothing of it is written."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.errors import Refused
from tracker.exchange.demo.file import write_years
from tracker.exchange.own import bring_in, export
from tracker.store import Store
from tracker.store.schema import VERSION

NOW = FixedClock()(4)
Tables = dict[str, Any]


@pytest.fixture
def store() -> Iterator[Store]:
    with new_store() as store:
        yield store


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_years(path, NOW.day, 60, seed=1)
    store = Store(path)
    try:
        return export(store, NOW)
    finally:
        store.close()


def put(table: str, row: int, **values: object) -> Callable[[Tables], object]:
    return lambda tables: tables[table][row].update(values)


def drop(table: str, row: int, column: str) -> Callable[[Tables], object]:
    return lambda tables: tables[table][row].pop(column)


def repeat(table: str) -> Callable[[Tables], object]:
    return lambda tables: tables[table].append(dict(tables[table][0]))


WRONG: list[tuple[Callable[[Tables], object], str]] = [
    (lambda tables: tables.update(songs=[]), "There is no table “songs”"),
    (lambda tables: tables.__setitem__("days", {}), "days is to be a list"),
    (lambda tables: tables.__setitem__("days", ["x"]), "days, row 1: it is to be an object"),
    (put("days", 0, mood=7), "days, row 1: there is no column “mood”"),
    (drop("days", 0, "day"), "days, row 1: day is missing"),
    (put("days", 0, day="2026-02-30"), "days, row 1: day is to be a day"),
    (put("days", 0, day="20261122"), "days, row 1: day is to be a day"),
    (put("days", 0, day="1899-12-31"), "days, row 1: 1899-12-31 is too long ago"),
    (put("ratings", 0, value=10**400), "ratings, row 1: value is to be a number"),
    (put("ratings", 0, value=-(10**400)), "ratings, row 1: value is to be a number"),
    (put("days", 0, note=None), "days, row 1: note is missing"),
    (put("days", 0, note=7), "days, row 1: note is to be text"),
    (repeat("days"), "its day stands in another row too"),
    (repeat("moments"), "its id stands in another row too"),
    (put("ratings", 0, value="7"), "ratings, row 1: value is to be a number"),
    (put("ratings", 0, value=True), "ratings, row 1: value is to be a number"),
    (put("ratings", 0, value=None), "ratings, row 1: value is missing"),
    (put("ratings", 0, scale_id="mood", value=0), "ratings, row 1: Mood takes a whole number from 1 to 10"),
    (
        put("ratings", 0, scale_id="gone"),
        "ratings, row 1: scale_id leads to a row of scales that is not there",
    ),
    (put("ratings", 0, at="yesterday"), "ratings, row 1: at is to be an instant"),
    (put("ratings", 0, at="2026-11-22T20:15:00Z"), "ratings, row 1: at is to be an instant"),
    (put("ratings", 0, offset_minutes=1440), "offset_minutes goes from -1439 to 1439"),
    (put("ratings", 0, seq=2**63), "seq goes from 0 to"),
    (put("ratings", 0, seq=1.5), "seq is to be a whole number"),
    (put("ratings", 0, id="\u001b[2J"), "ratings, row 1: id cannot be"),
    (put("ratings", 0, id=""), "ratings, row 1: id cannot be"),
    (put("scales", 0, kind="0-100"), "scales, row 1: kind is one of"),
    (put("scales", 0, kind="0-10"), "scales, row 1: this scale is 1-10 here, not 0-10"),
    (put("scales", 0, name="x" * 41), "scales, row 1: name takes up to 40 characters"),
    (put("scales", 0, name=" \n"), "scales, row 1: name is empty"),
    (put("scales", 0, hidden=2), "scales, row 1: hidden goes from 0 to 1"),
    (put("scales", 0, hidden=False), "scales, row 1: hidden is to be a whole number"),
    (put("moments", 0, did="wept"), "moments, row 1: did is one of accepted"),
    (put("moments", 0, distress=101), "moments, row 1: distress goes from 0 to 100"),
    (put("moments", 0, about="x" * 2001), "moments, row 1: about takes up to 2000 characters"),
    (put("interactions", 0, person_id=None, about=""), "interactions, row 1: it says neither"),
    (put("steps", 3, level=4), "steps, row 4: level goes from 1 to 3"),
    (put("steps", 3, parent_id="nowhere"), "steps, row 4: parent_id leads to a row of steps"),
    (put("attempts", 0, step_id="nowhere"), "attempts, row 1: step_id leads to a row of steps"),
    (put("attempts", 0, state="perhaps"), "attempts, row 1: state is one of begun, done, let-go"),
    (put("attempts", 0, outcome="praised"), "attempts, row 1: outcome is one of accepted"),
    (put("attempts", 0, outcome=""), "attempts, row 1: outcome cannot be"),
    (put("attempts", 0, yes_likely=101), "attempts, row 1: yes_likely goes from 0 to 100"),
    (put("attempts", 0, surprise=11), "attempts, row 1: surprise goes from 0 to 10"),
    (put("attempts", 0, learned="x" * 2001), "attempts, row 1: learned takes up to 2000 characters"),
    (put("attempts", 0, place="x" * 81), "attempts, row 1: place takes up to 80 characters"),
    (put("attempts", 0, answered_at="later"), "attempts, row 1: answered_at is to be an instant"),
    (put("attempts", 0, person_id="nobody"), "attempts, row 1: person_id leads to a row of people"),
    (put("people", 0, shared=7), "people, row 1: shared goes from 0 to 6"),
    (put("people", 0, volatile=2), "people, row 1: volatile goes from 0 to 1"),
    (put("steps", 0, standing="gone"), "steps, row 1: standing is one of practising"),
    (put("exchanges", 0, what="money"), "exchanges, row 1: what is one of favour"),
    (put("asks", 0, words=""), "asks, row 1: it has no words"),
    (put("attempt_behaviours", 0, behaviour_id="gone"), "behaviour_id leads to a row of behaviours"),
    (put("calm_sessions", 0, state="asleep"), "calm_sessions, row 1: state is one of begun, done"),
    (put("calm_sessions", 0, was_for="fun"), "calm_sessions, row 1: was_for is one of moment"),
    (put("calm_sessions", 0, exercise=""), "calm_sessions, row 1: exercise cannot be"),
    (put("calm_sessions", 0, exercise="x" * 81), "exercise takes up to 80 characters"),
    (put("calm_sessions", 0, distress_before=101), "distress_before goes from 0 to 100"),
    (put("calm_sessions", 0, seconds=-1), "seconds goes from 0 to 86400"),
    (put("calm_sessions", 0, reached=86401), "reached goes from 0 to 86400"),
    (put("calm_sessions", 0, rounds=0), "rounds goes from 1 to 7200"),
    (put("calm_sessions", 0, pace=201), "pace goes from 50 to 200"),
    (put("settings", 0, key="day_start_hour", value="noon"), "a day begins at an hour from 0 to 12"),
]


@pytest.mark.parametrize(("spoil", "words"), WRONG, ids=[words for _, words in WRONG])
def test_one_wrong_thing_is_named_and_nothing_is_written(
    store: Store, exported: str, spoil: Callable[[Tables], object], words: str
) -> None:
    read = json.loads(exported)
    spoil(read["tables"])
    before = store.tables.snapshot()
    with pytest.raises(Refused) as told:
        bring_in(store, json.dumps(read), NOW)
    assert words in str(told.value)
    assert "\n" not in str(told.value)
    assert "\x1b" not in str(told.value)
    assert store.tables.snapshot() == before


HEAD = '"format": "moodladder", "version": 1, "tables"'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "cannot be read as JSON"),
        ("Dear diary", "cannot be read as JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("9" * 5_000, "cannot be read as JSON"),
        ("[]", "not a Moodladder export"),
        ('{"format": "songs"}', "not a Moodladder export"),
        ('{"format": "moodladder"}', "does not say its version"),
        ('{"format": "moodladder", "version": "1"}', "does not say its version"),
        ('{"format": "moodladder", "version": true}', "does not say its version"),
        ('{"format": "moodladder", "version": 0}', "does not say its version"),
        (f'{{"format": "moodladder", "version": {VERSION + 1}}}', "newer Moodladder"),
        ('{"format": "moodladder", "version": 1}', 'no "tables"'),
        ("{" + HEAD + ": []}", 'no "tables"'),
        ("{" + HEAD + ': {}, "more": 1}', "something I do not know: “more”"),
        ("{" + HEAD + ': {"ratings": [{"value": NaN}]}}', "NaN is not a number"),
        ("{" + HEAD + ': {"ratings": [{"value": 1e999}]}}', "ratings, row 1: "),
    ],
)
def test_what_is_no_export_is_refused(store: Store, text: str, words: str) -> None:
    before = store.tables.snapshot()
    with pytest.raises(Refused) as told:
        bring_in(store, text, NOW)
    assert words in str(told.value)
    assert store.tables.snapshot() == before


def test_tables_that_are_left_out_are_left_alone(store: Store) -> None:
    before = store.tables.snapshot()
    assert bring_in(store, "{" + HEAD + ": {}}", NOW).count("same") == 0
    assert store.tables.snapshot() == before


def test_a_column_that_is_left_out_takes_what_the_tables_say(store: Store) -> None:
    at = "2026-11-22T20:15:00.000000Z"
    row = {"id": "x", "seq": 1, "created_at": at, "updated_at": at, "name": "light"}
    tables = json.dumps({"emotions": [row]})
    bring_in(store, "{" + HEAD + f": {tables}}}", NOW)
    (light,) = [choice for choice in store.emotions.all() if choice.id == "x"]
    assert (light.name, light.hidden, light.built_in) == ("light", False, False)
