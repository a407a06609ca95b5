"""`people`, `ask` and `evidence`."""

import json
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Caution, Person, Sign
from tracker.domain.wording import Ask
from tracker.store.store import Store

TODAY = EVENING.date()
FAVOR = "Ask a colleague for a small favor"
INES = Person(
    "",
    "Ines",
    "from the choir",
    "friend",
    frozenset({Sign.RELIABLE, Sign.SHOWN}),
    frozenset({Caution.VOLATILE}),
    8,
    5,
)
OPENING = "Hi {who}, could you help me with {need}? It would take a few minutes."
WAY_OUT = "If now is not good, that is fine; just say so."


@pytest.fixture
def peopled(run: Commands) -> Commands:
    """A file with Ines, Tomas, and somebody archived; attempts, an exchange."""
    now = run.clock(4)

    def fill(store: Store) -> None:
        store.people.add(Person("", "Ray", archived=True), now)
        store.people.add(INES, now)
        ines = store.people.named("Ines")
        store.exchanges.add(Exchange("", TODAY, ines, What.SUPPORT, Direction.GAVE, "a call"), now)

    run.change(fill)
    run(
        "tick",
        "favor",
        "--person",
        "Ines",
        "--yes-likely",
        "30",
        "--outcome",
        "accepted",
        "--did-well",
        "Smiled.",
    )
    run("tick", "advice", "--person", "Tomas", "--learned", HOSTILE, "--day", "yesterday")
    return run


def saved(run: Commands) -> tuple[Ask, ...]:
    return run.ask(lambda store: store.asks.all())  # type: ignore[no-any-return]


# people


def test_everybody_who_is_not_archived_a_line_each(peopled: Commands) -> None:
    assert peopled("people").lines == [
        "Ines: friend; closeness 8 of 10; reliable, has shown it in small ways, can be volatile; 1 try; "
        "last on Sunday 22 November",
        "Tomas: 1 try; last on Saturday 21 November",
    ]
    assert peopled("people", "--archived").lines[2:] == ["Ray: archived"]


def test_one_person_with_what_is_known_and_what_went_between(peopled: Commands) -> None:
    assert peopled("people", "ine").lines[1:] == [
        "Shared so far: what I need, and what I am afraid of",
        "Noted: 1 attempt, 1 exchange",
        "24 August – 22 November 2026: you received nothing that was noted, and gave support once. "
        "Moments and attempts tell of help on 1 day.",
        "You expected a yes 30 % of the time; it came in 1 of 1 ask. Fewer than 3 say little.",
        "Did well, Sunday 22 November: Smiled.",
        "Note:",
        "  from the choir",
    ]
    assert peopled("people", "Ray").lines[0] == "Ray: archived"


def test_people_as_json_have_the_keys_that_help_names(peopled: Commands) -> None:
    everybody = json.loads(peopled("people", "--json").out)["people"]
    assert [one["name"] for one in everybody] == ["Ines", "Tomas"]
    ines = json.loads(peopled("people", "Ines", "--range", "all", "--json").out)
    assert everybody[0].items() <= ines.items()
    assert (ines["signs"], ines["cautions"], ines["shared"]) == (["reliable", "shown"], ["volatile"], 5)
    counts = {"attempts": 1, "moments": 0, "interactions": 0, "exchanges": 1, "asks": 0, "thoughts": 0}
    assert ines["counts"] == counts
    assert ines["give_and_receive"]["gave"] == {"favour": 0, "support": 1, "openness": 0}
    assert ines["give_and_receive"]["received"]["favour"] == 0
    assert ines["give_and_receive"]["help_days"] == 1
    assert ines["give_and_receive"]["start"] == "2026-11-22"
    assert (ines["guesses"]["n"], ines["guesses"]["yes"], ines["guesses"]["expected"]) == (1, 1, 30)
    assert ines["did_well"] == [{"day": "2026-11-22", "step": FAVOR, "text": "Smiled."}]
    told = peopled("people", "--help").out
    assert all(key in told for key in ("people", *ines, *ines["guesses"], *ines["give_and_receive"]))


def test_whom_nobody_is_and_who_may_be_several(peopled: Commands) -> None:
    assert peopled.refused("people", "Ada") == "Nobody has “Ada” in their name. There is Ines, Tomas, Ray."
    assert peopled.refused("people", "--range", "week") == "--range goes with the name of a person."
    assert peopled.refused("people", "Ines", "--range", "decade") == (
        "--range takes week, month, quarter, year or all, not “decade”."
    )
    ran = peopled("people", "a")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "“a” is in the names of 2 people; write more of the one you mean:",
        "  Tomas",
        "  Ray",
    ]


def test_nobody_is_there_yet(run: Commands) -> None:
    run("log", "--mood", "5")
    assert run("people").lines == [
        "Nobody is named yet. A name that you give to a moment or an attempt is kept."
    ]
    assert run.refused("people", "Ines") == "Nobody has “Ines” in their name. There is nobody yet."


# ask


def test_openings_are_listed_ones_own_first_even_before_there_is_a_file(run: Commands) -> None:
    assert run("ask").lines[:3] == ["A small favor, small: a few minutes", f"  {OPENING}", f"  {WAY_OUT}"]
    assert not run.path.exists()
    assert run("ask", "a small favor", "--save", "Mine").status == 0
    assert run("ask", "--size", "small").lines[0] == "Mine, small: a few minutes, your own"
    assert "Practical help" not in run("ask", "--size", "small").out


def test_words_from_an_opening(run: Commands) -> None:
    assert run("ask", "small", "favor", "--need", "the tax form", "--person", "Ines").lines == [
        "Hi Ines, could you help me with the tax form? It would take a few minutes.",
        "",
        WAY_OUT,
    ]
    assert not run.path.exists()
    assert run("ask", "small favor").lines[0] == OPENING


def test_words_of_ones_own_are_kept_and_written_over(run: Commands) -> None:
    words = ("--words", "-", "--need", HOSTILE, "--way-out", "Or not.", "--save", "Soup", "--person", "Ines")
    assert run("ask", *words, typed="{who}, about {need}?\n").lines == [
        f"Ines, about {KEPT}?",
        "",
        "Or not.",
        "Kept as “Soup”.",
    ]
    (one,) = saved(run)
    assert (one.words, one.need, one.way_out) == ("{who}, about {need}?", KEPT, "Or not.")
    assert one.person is not None
    assert one.person.name == "Ines"
    run("ask", "soup", "--need", "leeks", "--size", "large", "--save", "SOUP")
    (again,) = saved(run)
    assert again == replace(one, name="SOUP", need="leeks", size=again.size)
    assert json.loads(run("ask", "soup", "--json").out) == {
        "id": one.id,
        "name": "SOUP",
        "own": True,
        "size": "large",
        "need": "leeks",
        "words": "{who}, about {need}?",
        "way_out": "Or not.",
        "person": "Ines",
        "text": "Ines, about leeks?\n\nOr not.",
        "open": [],
    }


def test_what_is_still_open_is_said_beside_the_words_and_no_such_file_is_written(
    run: Commands, tmp_path: Path
) -> None:
    ran = run("ask", "small favor")
    assert (ran.status, ran.lines[0]) == (0, OPENING)
    assert ran.err == "Still open: of whom (--person) and what you need (--need).\n"
    assert run("ask", "small favor", "--need", "soup").err == "Still open: of whom (--person).\n"
    assert run("ask", "small favor", "--need", "soup", "--person", "Ines").err == ""
    assert json.loads(run("ask", "small favor", "--json").out)["open"] == ["who", "need"]
    path = tmp_path / "ask.txt"
    assert run.refused("ask", "small favor", "--person", "Ines", "--out", str(path)) == (
        "Still open: say what you need, or take {need} out of the words."
    )
    assert not path.exists()


def test_no_name_of_ours_is_taken_twice(run: Commands) -> None:
    run("log", "--mood", "5")
    assert run.refused("ask", "practical", "--save", "Small favor") == (
        "--save: “A small favor” is an opening that is there already. Another name keeps the two apart."
    )


def test_words_go_to_a_new_file(run: Commands, tmp_path: Path) -> None:
    path = tmp_path / "ask.txt"
    filled = ("--need", "the tax form", "--person", "Ines")
    assert (
        run("ask", "small favor", *filled, "--out", str(path)).out
        == f"Written to {path}. Only you can read it.\n"
    )
    words = "Hi Ines, could you help me with the tax form? It would take a few minutes."
    assert path.read_text(encoding="utf-8") == f"{words}\n\n{WAY_OUT}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    said = run.refused("ask", "practical", *filled, "--out", str(path), "--save", "Mine")
    assert said == f"{path} is there already. Choose another name."
    assert path.read_text(encoding="utf-8").startswith("Hi Ines, could")
    new = tmp_path / "new.txt"
    assert run.refused("ask", "practical", "--out", str(new), "--save", "x" * 81) == (
        "--save takes a name of 1 to 80 characters."
    )
    assert not new.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--need", "soup"),
            "ask takes an OPENING or --words to make words of; ask alone lists the openings.",
        ),
        (("--words", ""), "--words takes some text."),
        (("--words", "x", "--need", "x" * 201), "--need takes up to 200 characters; this has 201."),
        (("small favor", "--way-out", "x" * 2001), "--way-out takes up to 2000 characters; this has 2001."),
        (("small favor", "--size", "huge"), "--size takes small, middle or large, not “huge”."),
        (("small favor", "--save", " "), "--save takes a name of 1 to 80 characters."),
        (
            ("small favor", "--person", ""),
            "--person: A person needs a name or initials, up to 80 characters.",
        ),
    ],
)
def test_an_ask_that_cannot_be_is_refused(run: Commands, words: tuple[str, ...], said: str) -> None:
    run("log", "--mood", "5")
    assert run.refused("ask", *words) == said


def test_an_opening_that_is_not_there_or_several(run: Commands) -> None:
    assert run.refused("ask", "dragons").startswith(
        "No opening has “dragons” in its name. There are A small favor,"
    )
    ran = run("ask", "hel")
    assert (ran.status, ran.out) == (0, run("ask", "practical").out)
    ran = run("ask", "a")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == "“a” is in the names of 5 openings; write more of the one you mean:"


def test_openings_as_json_have_the_keys_that_help_names(run: Commands) -> None:
    listed = json.loads(run("ask", "--json").out)["openings"]
    assert (listed[0]["id"], listed[0]["own"], listed[0]["text"]) == (None, False, f"{OPENING}\n\n{WAY_OUT}")
    told = run("ask", "--help").out
    assert all(key in told for key in ("openings", *listed[0]))


# evidence


def test_what_was_done_well_and_learned_the_newest_first(peopled: Commands) -> None:
    assert peopled("evidence").lines == [
        "Ines did well: Smiled.",
        f"  {FAVOR}, Sunday 22 November",
        f"You learned with Tomas: {KEPT}",
        "  Ask for advice on a decision, Saturday 21 November",
    ]
    assert peopled("evidence", "--limit", "1").lines[2:] == ["1 of 2 lines."]
    assert peopled("evidence", "--person", "tom").lines[0].startswith("You learned with Tomas")
    assert peopled("evidence", "--step", "favor").lines[0] == "Ines did well: Smiled."
    assert peopled("evidence", "--kind", "learned", "--step", "favor").lines == [
        "No line is about that; there are 2 in all."
    ]


def test_a_seed_makes_the_same_order_again(peopled: Commands) -> None:
    for day in range(1, 20):
        back = (TODAY - timedelta(day)).isoformat()
        peopled("tick", "directions", "--learned", f"line {day}", "--day", back)
    first = peopled("evidence", "--random", "--seed", "7").out
    assert peopled("evidence", "--random", "--seed", "7").out == first
    assert first != peopled("evidence").out
    assert sorted(first.splitlines()) == sorted(peopled("evidence", "--random").lines)


def test_evidence_as_json_has_the_keys_that_help_names(peopled: Commands) -> None:
    read = json.loads(peopled("evidence", "--limit", "1", "--json").out)
    (line,) = read["lines"]
    assert read["total"] == 2
    assert line | {"attempt_id": ""} == {
        "attempt_id": "",
        "day": "2026-11-22",
        "kind": "did-well",
        "text": "Smiled.",
        "step_id": "small-favor",
        "step": FAVOR,
        "person": "Ines",
    }
    told = peopled("evidence", "--help").out
    assert all(key in told for key in (*read, *line))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "good"), "--kind takes did-well or learned, not “good”."),
        (("--seed", "3"), "--seed goes with --random."),
        (("--random", "--seed", "x"), "--seed takes a whole number from 0 to 999999999, not “x”."),
        (("--limit", "0"), "--limit takes a whole number from 1 to 1000000, not “0”."),
        (("--person", " "), "--person takes a name or a part of it."),
        (("--step", ""), "--step takes a name or a part of it."),
        (("--person", "Ada"), "Nobody has “Ada” in their name. There is Ines, Tomas, Ray."),
    ],
)
def test_evidence_that_cannot_be_is_refused(peopled: Commands, words: tuple[str, ...], said: str) -> None:
    assert peopled.refused("evidence", *words) == said
