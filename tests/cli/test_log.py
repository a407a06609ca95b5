"""`log`: what is saved, beside what, and what is refused."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING, ZONE
from tracker.cli.log import named_scales, option_name
from tracker.domain.scales import Scale, ScaleKind
from tracker.store.store import Store

TODAY = EVENING.date()
YESTERDAY = TODAY - timedelta(1)


def test_it_saves_and_says_what_for_which_day(run: Commands) -> None:
    ran = run("log", "--mood", "7", "--stress", "3")
    assert (ran.out, ran.err, ran.status) == ("Saved for Sunday 22 November: Mood 7, Stress 3.\n", "", 0)
    evening = run.ask(lambda store: store.evening(TODAY))
    assert {key: one[-1].value for key, one in evening.ratings.items()} == {"mood": 7, "stress": 3}


def test_everything_of_a_day_in_one_call(run: Commands) -> None:
    words = ["--mood", "7", "--sleep", "7:30", "--feeling", "relieved=6", "--feeling", "a=b=3"]
    ran = run("log", *words, "--coping", "walk=7", "--coping", "rest", "--note", "a good one")
    assert ran.out == (
        "Saved for Sunday 22 November: Mood 7, Sleep 7.5 h, relieved 6, a=b 3, walk helped 7, rest, a note.\n"
    )
    evening = run.ask(lambda store: store.evening(TODAY))
    assert [(one.emotion.name, one.intensity) for one in evening.feelings] == [("relieved", 6), ("a=b", 3)]
    assert [(one.coping.name, one.worked) for one in evening.coped] == [("walk", 7), ("rest", None)]
    assert evening.note == "a good one"
    assert evening.last("sleep").value == 7.5


def test_every_built_in_scale_is_an_option_also_a_hidden_one(run: Commands) -> None:
    run.change(lambda store: store.scales.hide("stress", run.clock(4)))
    for scale in run.ask(lambda store: store.scales.all(hidden=True)):
        ran = run("log", f"--{scale.id}", "yes" if scale.kind is ScaleKind.YES_NO else "3")
        assert ran.out == f"Saved for Sunday 22 November: {scale.name} {scale.show(3)}.\n"


def test_a_scale_of_ones_own_stands_like_ours(run: Commands) -> None:
    def add(store: Store) -> None:
        store.scales.add(Scale("", "Back pain", ScaleKind.ZERO_TO_TEN, "unbearable"), run.clock(4))
        store.scales.add(Scale("", "Went out", ScaleKind.YES_NO), run.clock(4))
        store.scales.add(Scale("", "כאב", ScaleKind.ONE_TO_FIVE), run.clock(4))

    run.change(add)
    assert run("log", "--back-pain", "4", "--went-out", "yes").lines == [
        "Saved for Sunday 22 November: Back pain 4, Went out yes."
    ]
    assert run("log", "--scale", "back PAIN=5", "--כאב", "2").lines == [
        "Saved for Sunday 22 November: כאב 2, Back pain 5."
    ]
    assert "--back-pain 0-10" in run("log", "--help").out
    said = run.refused("log", "--back-pain", "11")
    assert said == "--back-pain: Back pain takes a whole number from 0 to 10, not 11."


def test_names_become_options_that_can_be_typed() -> None:
    assert option_name("Back pain") == "back-pain"
    assert option_name("  Größe_2 ! ") == "größe-2"
    assert option_name("😀") == ""
    note = Scale("1", "Note", ScaleKind.YES_NO)
    mood = Scale("mood", "Laune", ScaleKind.ONE_TO_TEN, built_in=True)
    other = Scale("2", "Mood", ScaleKind.YES_NO)
    assert named_scales([note, other, mood]) == {"mood": mood}


def test_a_second_answer_stands_beside_the_first(run: Commands) -> None:
    run("log", "--mood", "4", "--sleep", "6")
    run.clock.local += timedelta(minutes=5)
    run("log", "--mood", "7", "--sleep", "8")
    evening = run.ask(lambda store: store.evening(TODAY))
    assert [one.value for one in evening.ratings["mood"]] == [4, 7]
    assert [one.value for one in evening.ratings["sleep"]] == [8]


def test_an_answer_can_be_corrected_instead_of_standing_beside_the_first(run: Commands) -> None:
    run("log", "--mood", "4", "--stress", "2")
    run.clock.local += timedelta(minutes=50)
    run("log", "--mood", "6")
    first = run.ask(lambda store: store.evening(TODAY)).ratings["mood"]
    run.clock.local += timedelta(minutes=50)
    ran = run("log", "--correct", "--mood", "7", "--scale", "stress=3", "--note", "better")
    said = "Mood 7 instead of 6, Stress 3 instead of 2, a note"
    assert (ran.out, ran.status) == (f"Saved for Sunday 22 November: {said}.\n", 0)
    evening = run.ask(lambda store: store.evening(TODAY))
    assert [one.value for one in evening.ratings["mood"]] == [4, 7]
    assert [one.value for one in evening.ratings["stress"]] == [3]
    assert evening.ratings["mood"][-1].stamp == first[-1].stamp, "it was given when it was given"


def test_another_day_is_corrected_by_naming_it(run: Commands) -> None:
    run("log", "--day", "yesterday", "--mood", "4", "--sleep", "7")
    run("log", "--mood", "2")
    ran = run("log", "--correct", "--day", "yesterday", "--mood", "5", "--sleep", "8:30")
    assert ran.out == "Saved for Saturday 21 November: Mood 5 instead of 4, Sleep 8.5 h instead of 7 h.\n"
    assert [one.value for one in run.ask(lambda store: store.evening(YESTERDAY)).ratings["mood"]] == [5]
    assert [one.value for one in run.ask(lambda store: store.evening(TODAY)).ratings["mood"]] == [2]


def test_an_answer_that_was_deleted_meanwhile_takes_the_whole_correction_back(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("log", "--mood", "4", "--stress", "2")
    together = Store.together

    def meanwhile(store: Store, label: str, acts: Callable[[], object]) -> object:
        stress = Scale("stress", "Stress", ScaleKind.ZERO_TO_TEN)
        run.change(lambda other: other.ratings.clear(stress, TODAY))
        return together(store, label, acts)

    monkeypatch.setattr(Store, "together", meanwhile)
    ran = run("log", "--correct", "--mood", "7", "--stress", "3")
    assert (ran.status, ran.out) == (2, "")
    assert "not there any more" in ran.err
    assert run.ask(lambda store: store.evening(TODAY)).last("mood").value == 4


@pytest.mark.parametrize("words", [[], ["--note", "x"], ["--feeling", "relieved=6"]])
def test_what_has_nothing_to_correct_is_refused(run: Commands, words: list[str]) -> None:
    said = "--correct replaces answers on scales; it takes at least one, such as --mood 7."
    assert run.refused("log", "--correct", *words) == said


def test_a_scale_called_correct_is_still_reached_by_its_name(run: Commands) -> None:
    run.change(lambda store: store.scales.add(Scale("", "Correct", ScaleKind.YES_NO), run.clock(4)))
    assert run("log", "--scale", "Correct=yes").status == 0


def test_a_note_is_added_never_over_it(run: Commands) -> None:
    run("log", "--note", "one", "--note", "two")
    run("log", "--note", "-", typed="three\nשלום\n")
    assert run.ask(lambda store: store.days.note(TODAY)) == "one\ntwo\nthree\nשלום"


@pytest.mark.parametrize(
    ("day", "iso", "words"),
    [
        ("yesterday", "2026-11-21", "Saturday 21 November"),
        ("2025-12-31", "2025-12-31", "Wednesday 31 December 2025"),
        ("tue", "2026-11-17", "Tuesday 17 November"),
        ("3 March", "2026-03-03", "Tuesday 3 March"),
    ],
)
def test_another_day(run: Commands, day: str, iso: str, words: str) -> None:
    assert run("log", "--day", day, "--mood", "5").out == f"Saved for {words}: Mood 5.\n"
    assert run.ask(lambda store: store.days.first()).isoformat() == iso


def test_after_midnight_it_is_still_that_evening_by_the_hour_the_file_says(run: Commands) -> None:
    run.clock.local = datetime(2026, 11, 23, 2, 30, tzinfo=ZONE)
    assert run("log", "--mood", "5").out == "Saved for Sunday 22 November: Mood 5.\n"
    run.change(lambda store: store.settings.set_day_start_hour(2, run.clock(4)))
    assert run("log", "--mood", "5").out == "Saved for Monday 23 November: Mood 5.\n"


REFUSED = [
    (
        ["--correct", "--mood", "7", "--tension", "2", "--day", "yesterday"],
        "--mood: Mood has no answer on Saturday 21 November to correct. Without --correct this one is logged.",
    ),
    (["--correct", "--mood", "11"], "--mood: Mood takes a whole number from 1 to 10, not 11."),
    (["--mood", "0"], "--mood: Mood takes a whole number from 1 to 10, not 0."),
    (["--mood", "-1"], "--mood: Mood takes a whole number from 1 to 10, not -1."),
    (["--mood", "seven"], "--mood: Mood takes a whole number from 1 to 10, not “seven”."),
    (["--mood", "7.5"], "--mood: Mood takes a whole number from 1 to 10, not “7.5”."),
    (["--mood", "nan"], "--mood: Mood takes a whole number from 1 to 10, not “nan”."),
    (["--mood", ""], "--mood: Mood takes a whole number from 1 to 10, not “”."),
    (["--sleep", "25"], "--sleep: Sleep takes hours from 0 to 24, such as 7.5 or 7:30, not 25."),
    (["--sleep", "inf"], "--sleep: Sleep takes hours from 0 to 24, such as 7.5 or 7:30, not “inf”."),
    (["--mood"], "--mood needs a value after it; --help says which."),
    (
        ["--feeling", "relieved"],
        "--feeling: it takes a name and a number, such as relieved=6, not “relieved”.",
    ),
    (["--feeling", "relieved=11"], "--feeling: relieved takes a whole number from 1 to 10, not “11”."),
    (["--feeling", "=3"], "--feeling: A feeling needs a name of 1 to 40 characters."),
    (["--feeling", "x" * 41 + "=3"], "--feeling: A feeling needs a name of 1 to 40 characters."),
    (["--coping", "walk=x"], "--coping: walk takes a whole number from 0 to 10, not “x”."),
    (
        ["--coping", "walk="],
        "--coping: it takes a name, or a name and a number, such as walk=7, not “walk=”.",
    ),
    (["--coping", ""], "--coping: A way of coping needs a name of 1 to 40 characters."),
    (["--scale", "Mood"], "--scale: it takes a name and a number, such as Mood=7, not “Mood”."),
    (["--note", " "], "--note takes some text."),
    (["--note", "\x1b\x07"], "--note: there is nothing in it but control characters."),
    (["--note", "-"], "--note - reads standard input, which was empty."),
    (
        [],
        "log takes at least one value, such as --mood 7 or --note TEXT; moodladder log --help names all.",
    ),
    (["--mood", "7", "--mood", "8"], "Mood 7 is one of two answers to the same thing; give one at a time."),
    (
        ["--feeling", "sad=3", "--feeling", "Sad=4"],
        "sad 3 is one of two answers to the same thing; give one at a time.",
    ),
    (
        ["--day", "tomorrow", "--mood", "7"],
        "--day: Monday 23 November is still to come. Only days up to today can be logged.",
    ),
    (
        ["--day", "03/04", "--mood", "7"],
        "--day: “03/04” could be 4 March 2026 or 3 April 2026. Write 2026-03-04 or 2026-04-03.",
    ),
    (
        ["--day", "someday", "--mood", "7"],
        "--day: “someday” is not a day I can read. Try 2026-11-22, 22 November, yesterday or a weekday.",
    ),
    (["seven"], "Got unexpected extra argument (seven)"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED)
@pytest.mark.parametrize("there", [True, False], ids=["file", "no file"])
def test_what_is_refused_and_how(run: Commands, words: list[str], said: str, there: bool) -> None:
    if there:
        run("log", "--mood", "5", "--note", "before")
    # A good value beside the bad one is not saved either.
    good = ["--stress", "3"] if words and words != ["--mood"] else []
    assert run.refused("log", *good, *words) == said
    assert run.path.exists() == there


def test_an_option_that_is_not_there_is_answered_with_those_that_are(run: Commands) -> None:
    said = run.refused("log", "--mod", "7")
    assert said.startswith("There is no option --mod here. Did you mean --mood")
    assert "There are --day, --mood, --stress, --anxiety," in said
    said = run.refused("log", "--scale", "Back pain=3")
    assert said.startswith("--scale: there is no scale “Back pain”. There are Mood, Stress, Anxiety,")


def test_bytes_that_are_no_text_are_refused_rather_than_dropped(run: Commands) -> None:
    said = "--note takes text in UTF-8; this is something else."
    assert run.refused("log", "--note", "-", typed=b"caf\xe9") == said
    assert run.refused("log", "--note", "caf\udce9") == said
    assert run("log", "--note", "caf\udcc3\udca9").status == 0
    assert run.ask(lambda store: store.days.note(TODAY)) == "café"


def test_hostile_text_is_stored_as_typed_but_for_its_control_characters(run: Commands) -> None:
    words = ["--feeling", f"{HOSTILE[:30]}=4", "--coping", f"{HOSTILE[:30]}=5", "--note", HOSTILE]
    ran = run("log", *words)
    assert ran.status == 0
    assert not {"\x1b", "\x07"} & set(ran.out)
    evening = run.ask(lambda store: store.evening(TODAY))
    assert evening.note == KEPT
    assert evening.feelings[0].emotion.name == evening.coped[0].coping.name == KEPT[:29]


def test_what_cannot_all_be_written_is_not_written_at_all(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("log", "--mood", "5")
    before = run.dump()

    def fails(*_: object) -> None:
        raise PermissionError("no")

    monkeypatch.setattr("tracker.store.days.Days.add_to_note", fails)
    ran = run("log", "--stress", "3", "--note", "x")
    assert ran.status == 2
    assert (
        ran.err
        == f"{run.path} can only be read, not written. Change its permissions, or choose another file with --db.\n"
    )
    assert run.dump() == before
