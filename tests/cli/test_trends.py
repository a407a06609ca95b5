"""`trends`: plots, sentences and numbers on standard output."""

import json
from datetime import timedelta

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Choice, Feeling
from tracker.domain.events import LifeEvent
from tracker.domain.scales import Scale, ScaleKind
from tracker.store.store import Store

TODAY = EVENING.date()


def fill(run: Commands) -> None:
    def act(store: Store) -> None:
        now = run.clock(4)
        for back in range(14):
            day = TODAY - timedelta(back)
            for scale in store.scales.all()[:2]:
                store.ratings.rate(scale, day, 3 + back % 5, now)
        store.ladder.tick("small-favor", TODAY, now)
        store.events.add(LifeEvent("", TODAY, HOSTILE), now)

    run.change(act)


def test_a_plot_and_a_sentence_with_its_numbers(run: Commands) -> None:
    fill(run)
    ran = run("trends", "--range", "week", COLUMNS="80")
    assert "● Mood  1–10, 10 is very good" in ran.lines[0]
    assert ran.lines[-1] == (
        "16–22 November 2026. Mood: 7 days, mean 4.6; the 7 days before: mean 5.1 over 7 days. "
        "Marked: 1 attempt on the ladder and 1 event."
    )
    assert "\x1b" not in ran.out
    assert all(len(line) < 80 for line in ran.lines[:-1])


@pytest.mark.parametrize("columns", ["20", "40", "200"])
def test_the_plot_takes_the_width_there_is(run: Commands, columns: str) -> None:
    fill(run)
    ran = run("trends", "mood", "stress", COLUMNS=columns)
    assert max(len(line) for line in ran.lines[:-1]) < int(columns)


def test_names_in_any_case_and_parts_of_them(run: Commands) -> None:
    fill(run)
    found = json.loads(run("trends", "MOOD", "fati", "mood", "--json").out)
    assert [one["key"] for one in found["series"]] == ["mood", "fatigue"]


def test_a_scale_and_a_feeling_of_ones_own(run: Commands) -> None:
    now = run.clock(4)

    def act(store: Store) -> None:
        store.scales.add(Scale("", HOSTILE[:20], ScaleKind.YES_NO), now)
        own = next(scale for scale in store.scales.all() if not scale.built_in)
        store.ratings.rate(own, TODAY, 1, now)
        store.feelings.add(Feeling("", TODAY, Choice("", "seen שלום"), 8), now)

    run.change(act)
    ran = run("trends", KEPT[:20].strip(), "seen")
    assert ran.status == 0, ran.err
    assert KEPT[:20].strip() in ran.out
    assert "seen שלום: 1 day, mean 8.0; the 30 days before: nothing logged." in ran.lines[-1]


def test_guesses_in_a_plot_and_in_numbers(run: Commands) -> None:
    run("log", "--mood", "5")
    assert run("trends", "--view", "guesses").lines == ["No ask yet with both a guess and an answer."]
    now = run.clock(4)

    def act(store: Store) -> None:
        for likely, outcome in (
            (10, Answer.ACCEPTED),
            (15, Answer.PARTLY),
            (5, Answer.LATER),
            (90, Answer.REFUSED),
        ):
            store.attempts.record("small-favor", Before(yes_likely=likely), After(outcome), TODAY, now)

    run.change(act)
    ran = run("trends", "--view", "guesses", COLUMNS="80")
    assert any("0–19" in line and line.endswith("yes 2 of 3, 1 later") for line in ran.lines)
    assert any("80–100" in line and line.endswith("yes 0 of 1, fewer than 3") for line in ran.lines)
    assert ran.lines[-1].startswith(
        "You expected a yes 30 % of the time; it came in 2 of 4 asks. Of the other 2, 1 said later."
    )
    told = json.loads(run("trends", "--view", "guesses", "--json").out)
    assert (told["n"], told["yes"], told["later"], told["expected"]) == (4, 2, 1, 30.0)
    assert [(one["n"], one["few"]) for one in told["bins"]] == [
        (3, False),
        (0, True),
        (0, True),
        (0, True),
        (1, True),
    ]


def test_weeks_and_the_year(run: Commands) -> None:
    fill(run)
    run("moment", "offered", "--did", "accepted")
    assert (
        "Help that was offered: 1 offer in 5 weeks; accepted: 1." in run("trends", "--view", "moments").lines
    )
    said = run("trends", "--view", "attempts", "--range", "quarter").lines[-1]
    assert said == "On the ladder: 1 attempt in 13 weeks; level 1: 1."
    assert (
        run("trends", "--view", "year")
        .lines[-1]
        .startswith("Mood, 17 November 2025 – 22 November 2026: 14 of")
    )


def test_nothing_logged_is_said_and_not_drawn(run: Commands) -> None:
    fill(run)
    ran = run("trends", "sleep", "--range", "week")
    assert ran.lines == [
        "16–22 November 2026. Sleep: nothing logged. Marked: 1 attempt on the ladder and 1 event."
    ]


def test_numbers_as_json_under_the_keys_that_help_names(run: Commands) -> None:
    fill(run)
    found = json.loads(run("trends", "--range", "week", "--json").out)
    assert (found["view"], found["range"], found["start"], found["end"]) == (
        "days",
        "week",
        "2026-11-16",
        "2026-11-22",
    )
    (mood,) = found["series"]
    assert (mood["n"], mood["n_before"]) == (7, 7)
    assert mood["points"][-1] == {"day": "2026-11-22", "value": 3}
    assert found["marks"][0] == {"day": "2026-11-22", "kind": "event", "label": KEPT}
    told = " ".join(run("trends", "--help").out.split())
    assert all(key in told for key in (*found, *mood, *found["marks"][0]))
    weeks = json.loads(run("trends", "--view", "attempts", "--json").out)
    assert weeks["charts"][0]["weeks"][-1] == {"week": "2026-11-16", "counts": {"1": 1, "2": 0, "3": 0}}
    assert all(key in told for key in (*weeks, *weeks["charts"][0], *weeks["charts"][0]["weeks"][0]))


def test_what_is_refused_and_how(run: Commands) -> None:
    fill(run)
    assert run.refused("trends", "--range", "decade") == (
        "--range takes week, month, quarter, year or all, not “decade”."
    )
    assert (
        run.refused("trends", "--view", "pie")
        == "--view takes days, moments, attempts, guesses or year, not “pie”."
    )
    assert (
        run.refused("trends", "mood", "stress", "sleep", "meals") == "trends takes up to three series, not 4."
    )
    assert run.refused("trends", "--view", "year", "mood", "sleep") == "--view year shows one series, not 2."
    assert run.refused("trends", "--end", "03/04").startswith(
        "--end: “03/04” could be 4 March 2026 or 3 April"
    )
    assert run.refused("trends", "--end", "0001-01-02").startswith("--end: 0001-01-02 is too long ago;")
    said = run.refused("trends", "joy")
    assert said.startswith(
        "There is no series “joy”. There are Mood, Stress, Anxiety, Tension, Fatigue, Sleep,"
    )
    ran = run("trends", "sl")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "“sl” is in the names of 2 series; write more of the one you mean:",
        "  Sleep",
        "  Sleep quality",
    ]


@pytest.mark.parametrize("span", ["week", "month", "quarter", "year", "all"])
@pytest.mark.parametrize("view", ["days", "moments", "attempts", "guesses", "year"])
def test_every_range_in_every_view(run: Commands, span: str, view: str) -> None:
    run("log", "--mood", "5")
    assert run("trends", "--range", span, "--view", view).status == 0
    assert run("trends", "--range", span, "--view", view, "--json").status == 0
