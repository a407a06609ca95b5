"""Guesses against what came, as a view of Trends: the numbers are those of the file."""

from collections.abc import Callable
from pathlib import Path

from tests.screens.trends.house import NOW, TODAY, read, trends, write
from tests.support.app import LARGE, SMALL, text_of, until_shown
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.people import Person
from tracker.store import Store

IN_THE_FILE = """SELECT count(*) AS n, sum(outcome IN ('accepted', 'partly')) AS yes, sum(outcome = 'later') AS later
    FROM attempts WHERE state = 'done' AND outcome IN ('accepted', 'partly', 'later', 'refused')
    AND yes_likely BETWEEN ? AND ?"""
BINS = ((0, 19), (20, 39), (40, 59), (60, 79), (80, 100))


def asked(likely: int, *outcomes: Answer, who: str = "") -> Callable[[Store], None]:
    """Asks with one guess, each with its answer; of a new person each where `who` leads their names."""

    def act(store: Store) -> None:
        for at, outcome in enumerate(outcomes):
            before = Before(Person("", f"{who} {at}") if who else None, yes_likely=likely)
            store.attempts.record("small-favor", before, After(outcome), TODAY, NOW)

    return act


def mixed(store: Store) -> None:
    """Asks in four bins, one of them with few; what was offered first or not asked stands in none."""
    yes, no, later = Answer.ACCEPTED, Answer.REFUSED, Answer.LATER
    asked(10, yes, no, Answer.PARTLY, no)(store)
    asked(30, yes, later, yes, yes, Answer.OFFERED_FIRST, Answer.OFFERED_FIRST)(store)
    asked(55, yes, no)(store)
    asked(90, no, no, Answer.DID_NOT_ASK)(store)
    store.ladder.tick("small-favor", TODAY, NOW)


def flat(text: str) -> str:
    return " ".join(text.split())


async def test_every_bin_says_its_n_as_a_direct_count_has_it(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mixed)
    store = Store(path)
    counts = [store.file.rows(IN_THE_FILE, each)[0] for each in BINS]
    store.close()
    for size in (SMALL, LARGE):
        async with trends(path, size) as pilot:
            await until_shown(pilot, "▪")
            while "▪Guesses" not in text_of(pilot.app):
                await pilot.press("v")
                await read(pilot)
            await until_shown(pilot, "All asks so far")
            shown = text_of(pilot.app)
            for (low, high), row in zip(BINS, counts, strict=True):
                line = next(one for one in shown.splitlines() if f"{low}–{high} " in one)
                said = f"yes {row['yes']} of {row['n']}" if row["n"] else "no asks"
                assert said in line
                assert ("fewer than 3" in line) is (0 < row["n"] < 3)
            n, yes = sum(row["n"] for row in counts), sum(row["yes"] or 0 for row in counts)
            assert f"it came in {yes} of {n} asks. Of the other {n - yes}, 1 said later." in flat(shown)
            assert "What was offered before you asked is not in it." in flat(shown)


async def test_different_people_are_counted_as_people(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, asked(35, *(Answer.ACCEPTED,) * 16, who="Yes"), asked(35, *(Answer.REFUSED,) * 4, who="No"))
    async with trends(path) as pilot:
        await pilot.press("v", "v", "v")
        await until_shown(pilot, "You expected a yes 35 % of the time; 16 of 20 people said yes.")


async def test_the_time_has_no_keys_where_all_of_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mixed)
    async with trends(path) as pilot:
        await pilot.press("v", "v", "v")
        await until_shown(pilot, "All asks so far")
        await pilot.press("left", "minus")
        await read(pilot)
        assert "All asks so far" in text_of(pilot.app)
        assert "+ more" not in text_of(pilot.app)
        await pilot.press("v", "v")
        await until_shown(pilot, "24 October – 22 November 2026")


async def test_a_new_answer_stands_in_the_plot_at_once(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    write(path, mixed)
    async with trends(path) as pilot:
        await pilot.press("v", "v", "v")
        await until_shown(pilot, "no asks")
        await pilot.app.do(asked_once)  # type: ignore[attr-defined]
        await until_shown(pilot, "yes 1 of 1, fewer than 3")


def asked_once(store: Store) -> object:
    return store.attempts.record("small-favor", Before(yes_likely=70), After(Answer.ACCEPTED), TODAY, NOW)
