"""Stories of what stays of attempts: the page of a step, what waits on Day, and care after a hard one."""

from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.screens.attempts.opened import BEFORE, FAVOR, Hand, attempts, begun, fill, until_attempt
from tests.screens.day.opened import open_day, row, until_row, until_row_gone
from tests.screens.ladder.opened import NOW, TODAY, go_to, kept, open_ladder, prepared, until_line
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.ladder import Step, StepKind
from tracker.domain.people import Person
from tracker.store import Store

FORM_AFTER = "how it went"
CARE = "Was it as bad as you expected? What did you do?"


def months(store: Store) -> None:
    """Make four attempts that learn: the fear is less sure, and a yes comes more often than was thought."""
    told = ((90, 80, 70, Answer.REFUSED), (60, 60, 50, Answer.ACCEPTED), (40, 30, 35, Answer.LATER))
    for back, (sure, belief, peak, outcome) in zip((30, 20, 10), told, strict=True):
        before = Before(Person("", "Jo"), f"place {back}", "", "", 20, sure, 50, 60)
        after = After(
            outcome, "", Feared.NO, 5, 30, peak, 20, 5, belief, (), f"learned {back}", f"stayed {back}"
        )
        store.attempts.record("small-favor", before, after, TODAY - timedelta(days=back), NOW)
    store.attempts.record("small-favor", Before(), After(Answer.DID_NOT_ASK), TODAY - timedelta(days=5), NOW)


async def open_page(pilot: Pilot[None]) -> None:
    await go_to(pilot, FAVOR)
    await pilot.press("enter")
    await until_shown(pilot, "What you learned so far")


async def test_the_page_says_first_what_was_learned(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", months)
    async with open_ladder(path, (80, 80)) as pilot:
        await open_page(pilot)
        shown = text_of(pilot.app)
        order = [
            "How sure you were of what you expected: 90 at first, 30 now;",
            "You expected a yes 20 % of the time; it came in 1 of 3 asks. Of the other 2, 1 said later.",
            "Surprise: 5 of 10 on average, said 3 times.",
            "Distress at its peak: 70 at first, 35 the last of 3 times.",
            "3 places: place 30, place 20, place 10",
            "1 person: Jo",
            "learned 30",
            "learned 20",
            "learned 10",
            "3 attempts",
        ]
        places = [" ".join(shown.split()).index(words) for words in order]
        assert places == sorted(places)
        assert "yes 1 of 3, 1 later" in shown


async def test_what_was_not_asked_stands_without_a_mark_and_is_not_counted(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", months)
    async with open_ladder(path, (80, 80)) as pilot:
        await open_page(pilot)
        lines = text_of(pilot.app).splitlines()
        line = next(text for text in lines if "did not ask" in text)
        assert "✓" not in line
        assert line.strip().startswith("·")
        refused = next(text for text in lines if "they said no" in text)
        assert refused.strip().startswith("✓")


async def test_each_part_of_the_page_can_be_walked_to(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", months)
    async with open_ladder(path) as pilot:
        await open_page(pilot)
        for heading in (
            "Distress, attempt",
            "Where and with whom",
            "Learned, in order",
            "What they did well",
        ):
            await pilot.press("down")
            await until_line(pilot, heading, "▌")
        await pilot.press("x")
        await until_shown(pilot, "There is no attempt here to delete.")
        assert len(attempts(path)) == 4


async def test_in_a_small_window_charts_give_way_to_their_sentences(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", months)
    async with open_ladder(path, (60, 20)) as pilot:
        await open_page(pilot)
        assert max(map(len, text_of(pilot.app).splitlines())) <= 60


async def test_an_attempt_is_read_and_deleted_and_brought_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", months)
    async with open_ladder(path) as pilot:
        await open_page(pilot)
        await pilot.press("end", "enter")
        await until_shown(pilot, "90 before, 80 afterwards")
        for words in ("expected 60 · start 30 · peak 70 · end 20", "what I feared did not happen", "5 of 10"):
            assert words in text_of(pilot.app)
        await pilot.press("x")
        await until(pilot, lambda: len(attempts(path)) == 3, "one less")
        await until_gone(pilot, "90 before")
        await pilot.press("u")
        await until(pilot, lambda: len(attempts(path)) == 4, "all again")


async def test_a_tick_can_say_more_later(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.ladder.tick("small-favor", TODAY, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "1 attempt")
        await pilot.press("enter")
        await until_shown(pilot, "A tick, and nothing more.")
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("2", "enter")
        await until_attempt(pilot, path, lambda one: one.after.outcome is Answer.PARTLY, "more said")
        assert len(attempts(path)) == 1


async def test_a_waiting_attempt_is_let_go_from_its_page(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "waits: how did it go?")
        await pilot.press("enter")
        await until_shown(pilot, "waits to be answered")
        await pilot.press("g")
        await until_attempt(pilot, path, lambda one: one.state is State.LET_GO, "let go")
        await until_shown(pilot, "Let go. What you wrote stays")
        await pilot.press("u")
        await until_attempt(pilot, path, lambda one: one.state is State.BEGUN, "waiting again")


async def test_what_waits_stands_on_day_until_it_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    prepared(path, begun, lambda store: store.ladder.plan("small-favor", TODAY, NOW))
    async with open_day(path) as pilot:
        await until_row(pilot, "On the ladder", "▪ Ask a colleague for a small favor · Jo how did it go?")
        await pilot.press(*["tab"] * 12, "enter")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("1", "enter")
        await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        await until_row(pilot, "On the ladder", "✓ Ask a colleague")
        await pilot.press("u")
        await until_row(pilot, "On the ladder", "how did it go?")


async def test_on_day_x_lets_what_waits_go_and_u_brings_it_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_day(path) as pilot:
        await until_row(pilot, "On the ladder", "how did it go?")
        await pilot.press(*["tab"] * 12)
        await until_shown(pilot, "x let go")
        await pilot.press("space")
        await pilot.press("x")
        await until_row_gone(pilot, "On the ladder", "how did it go?")
        (made,) = attempts(path)
        assert (made.state, made.before.ask) == (State.LET_GO, BEFORE.ask)
        await pilot.press("u")
        await until_row(pilot, "On the ladder", "how did it go?")


async def test_what_waits_stands_on_tonight_alone(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_day(path) as pilot:
        await until_row(pilot, "On the ladder", "how did it go?")
        await pilot.press("[")
        await until_shown(pilot, "Yesterday.")
        assert "how did it go?" not in row(pilot, "On the ladder")


async def test_what_another_window_begins_is_seen_on_day(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db")
    async with open_day(path) as pilot:
        kept(path, begun)
        pilot.app.look_again()  # type: ignore[attr-defined]
        await until_row(pilot, "On the ladder", "how did it go?")


async def test_a_hard_one_is_met_with_a_question_something_smaller_and_a_note(tmp_path: Path) -> None:
    smaller = Step("", 1, "Write the mail first", StepKind.PLANNED, "small-favor")
    path = prepared(tmp_path / "file.db", begun, lambda store: store.ladder.add(smaller, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await Hand(pilot).press("4", "tab", "1", "tab", "tab", "9", "enter")
        await until_shown(pilot, CARE)
        assert "You expected 50 of 100, and it reached 90." in text_of(pilot.app)
        assert "One of its smaller steps is enough for next time." in text_of(pilot.app)
        await Hand(pilot).press("3", "=I went for a walk", "tab", "1", "enter")
        made = await until_attempt(pilot, path, lambda one: one.after.for_therapist != "", "the note")
        assert made.after.happened == "It was worse.\nWhat I did: I went for a walk"
        assert made.after.for_therapist.startswith("22 November 2026: Ask a colleague")
        assert "\n" in made.after.for_therapist
        await until_line(pilot, "Write the mail first", "tomorrow")
        await pilot.press("u")
        await until_attempt(pilot, path, lambda one: one.after.for_therapist == "", "taken back as one")
        await until(pilot, lambda: "tomorrow" not in text_of(pilot.app), "no plan")
        assert attempts(path)[0].after.outcome is Answer.REFUSED


async def test_care_can_be_left_and_an_emptied_note_is_not_kept(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun, begun)
    async with open_ladder(path) as pilot:
        for keys in (("escape", "y"), ("enter",)):
            await go_to(pilot, FAVOR)
            await pilot.press("o")
            if keys != ("enter",):
                await until_shown(pilot, "Which one?")
                await pilot.press("enter")
            await until_shown(pilot, FORM_AFTER)
            await pilot.press("4", "tab", "1", "enter")
            await until_shown(pilot, CARE)
            pilot.app.screen.query_one(TextArea).text = ""
            await pilot.press(*keys)
            await until_gone(pilot, CARE)
        made = attempts(path)
        assert all(one.state is State.DONE and not one.after.for_therapist for one in made)


async def test_a_calm_no_is_not_made_a_hard_one(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path, LARGE) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("4", "tab", "3")
        fill(pilot, "learned", "a no is a no")
        await pilot.press("enter")
        await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        await until_gone(pilot, FORM_AFTER)
        assert CARE not in text_of(pilot.app)
