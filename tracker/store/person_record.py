"""One person with everything that leads to them."""

from datetime import date

from tracker.domain.evidence import EvidenceKind
from tracker.domain.person_record import PersonRecord, Shared, Tried, day_of
from tracker.domain.ranges import Range
from tracker.store.store import Store


def read_record(
    store: Store, person_id: str, today: date, span: Range, latest: int | None = None
) -> PersonRecord:
    """Return a person as seen from `today`; give and receive over `span` up to then, or all of it.

    With `latest` only so many entries of each family are read. Raise NotThere if the person is gone.
    """
    person, met = store.people.one(person_id), store.people.span(person_id)
    first, last = met or (None, None)
    start, end = span.window(today, first)
    return PersonRecord(
        person,
        store.people.ties(person_id),
        first,
        last,
        _shared(store, person_id, latest),
        store.evidence.lines(person_id=person_id, kind=EvidenceKind.DID_WELL),
        store.exchanges.balance(start, end, person_id),
    )


def _shared(store: Store, person_id: str, latest: int | None) -> tuple[Shared, ...]:
    attempts = store.attempts.of_person(person_id, latest)
    steps = {one: store.ladder.step(one).name for one in {attempt.step_id for attempt in attempts}}
    shared: list[Shared] = [Tried(attempt, steps[attempt.step_id]) for attempt in attempts]
    shared += store.moments.of_person(person_id, latest)
    shared += store.interactions.of_person(person_id, latest)
    shared += store.exchanges.of_person(person_id, latest)
    return tuple(sorted(shared, key=day_of, reverse=True)[:latest])
