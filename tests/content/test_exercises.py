"""The exercises: each that ships can be played to its end, and one's own are checked with a clear sentence."""

from pathlib import Path

import pytest

from tracker.content.exercise_text import read_exercise
from tracker.content.exercises import ORDER, SENSES, SIMPLE, exercises, shipped
from tracker.domain.errors import Refused
from tracker.domain.exercises import Exercise, Kind, Way
from tracker.domain.playing import Playing

GOOD = 'name = "Mine"\nkind = "breathing"\nrounds = 4\n[[phases]]\nwords = "In"\nseconds = 3\nway = "in"\n'


@pytest.mark.parametrize("one", shipped(), ids=ORDER)
def test_each_can_be_played_to_its_end_in_no_time(one: Exercise) -> None:
    playing, clock, seen = Playing.begun(one, 0), 0.0, []
    while not playing.is_over(clock):
        place = playing.place(clock)
        seen.append(place.number)
        clock += 0.05
    assert sorted(set(seen)) == list(range(len(playing.timeline.phases)))
    assert clock == pytest.approx(playing.timeline.seconds, abs=0.1)


@pytest.mark.parametrize("one", shipped(), ids=ORDER)
def test_each_says_what_it_is_and_where_it_is_from(one: Exercise) -> None:
    assert len(one.about) > 40
    assert 20 < len(one.care) <= 70
    assert one.care.endswith(".")
    assert one.source
    assert not one.own


def test_there_is_one_of_every_kind_and_what_was_promised() -> None:
    assert {one.kind for one in shipped()} == set(Kind)
    by_id = {one.id: one for one in shipped()}
    assert 60 / by_id["coherent"].round_seconds == pytest.approx(5.45, abs=0.1)
    assert [phase.seconds for phase in by_id["box"].phases] == [4, 4, 4, 4]
    assert [phase.seconds for phase in by_id["four-seven-eight"].phases] == [4, 7, 8]
    assert [len(by_id[name].phases) for name in ("muscles-7", "muscles-16")] == [28, 64]
    assert [phase.lines for phase in by_id[SENSES].phases] == [5, 4, 3, 2, 1]
    sitting = by_id["mindfulness"]
    assert (sitting.rounds.least, sitting.rounds.most, sitting.bell) == (3, 20, True)
    assert shipped()[0].id == SIMPLE


def named(name: str) -> Exercise:
    return shipped()[ORDER.index(name)]


@pytest.mark.parametrize("name", ["muscles-7", "muscles-16"])
def test_each_group_is_tensed_twice_for_as_long_as_its_source_says_and_told_how(name: str) -> None:
    one = named(name)
    first, loose, again, looser = (one.phases[n::4] for n in range(4))
    for tense in (*first, *again):
        feet = any(part in tense.words for part in ("foot", "calf"))
        assert tense.seconds == (5 if feet else 6)
        assert tense.fixed
        assert tense.words.partition(": ")[2]
    assert {phase.seconds for phase in (*loose, *looser)} == {30}
    assert [phase.words.partition("your ")[2] for phase in first] == [
        phase.words.partition("your ")[2] for phase in again
    ]


@pytest.mark.parametrize("minutes", [1, 60])
def test_a_muscle_is_held_no_longer_because_there_is_more_time(minutes: float) -> None:
    for name in ("muscles-7", "muscles-16"):
        line = named(name).lasting(minutes)
        assert line.pace in (0.5, 2)
        assert {line.length_of(phase) for phase in line.phases if phase.way is Way.IN} == {5, 6}
        assert {line.length_of(phase) for phase in line.phases if phase.way is Way.OUT} == {30 * line.pace}


def test_holding_the_breath_has_a_limit() -> None:
    assert named("four-seven-eight").rounds.most == 8
    assert named("box").lasting(60).seconds == 20 * 60
    for name in (SIMPLE, "coherent"):
        assert 29 * 60 < named(name).lasting(60).seconds <= 30 * 60


def test_ones_own_stand_below_and_a_broken_one_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "a.toml").write_text("name = ", encoding="utf-8")
    (tmp_path / "c.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "d.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
    found = exercises(tmp_path)
    assert [one.name for one in found.every if one.own] == ["Mine"]
    assert found.every[:-1] == shipped()
    assert found.get("own-b") == found.every[-1]
    told = "\n".join(found.problems)
    assert "a.toml in exercises is left out: it is not written as TOML" in told
    assert "c.toml in exercises is left out: it cannot be read as text." in told
    assert "d.toml in exercises is left out: there is an exercise called “Mine” already, in b.toml." in told
    assert len(found.problems) == 3


def test_without_a_folder_there_is_what_ships(tmp_path: Path) -> None:
    assert exercises(tmp_path / "none").every == exercises(None).every == shipped()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("4", '"four"'), "rounds takes a whole number"),
        (("rounds = 4", "rounds = 0"), "rounds are to be at least 1"),
        (("rounds = 4", "rounds = 4\nmost = 3"), "not outside least and most"),
        (("breathing", "dancing"), "kind is one of breathing"),
        (('"Mine"', '""'), "name takes a text"),
        (('"Mine"', f'"{"x" * 41}"'), "up to 40"),
        (("seconds = 3", "seconds = 0"), "0.5 to 1200"),
        (("seconds = 3", "seconds = nan"), "0.5 to 1200"),
        (("seconds = 3", "seconds = true"), "does not say its seconds"),
        (("seconds = 3\n", ""), "does not say its seconds"),
        (('way = "in"', 'way = "up"'), "way is one of in, out, stay"),
        (('way = "in"', "lines = 12"), "lines takes a whole number up to 9"),
        (("rounds", "turns"), "there is no “turns”"),
        (("[[phases]]", "[phases]"), "phases are written as"),
        (("rounds = 4", 'rounds = 4\nparts = "hand"'), "parts takes a list"),
        (("rounds = 4", "rounds = 4\nbell = 1"), "bell takes true or false"),
        (("rounds = 4", "rounds = 900\nleast = 1"), None),
        (("rounds = 4", "rounds = 900"), None),
        (("seconds = 3", "seconds = 1000"), "longer than 60 minutes"),
    ],
)
def test_what_is_not_right_is_said_in_a_sentence(changed: tuple[str, str], said: str | None) -> None:
    text = GOOD.replace(*changed)
    assert text != GOOD
    if said is None:
        assert read_exercise(text, "own-x", own=True).rounds.usual == 900
        return
    with pytest.raises(Refused, match=said):
        read_exercise(text, "own-x", own=True)


def test_ones_own_may_say_what_to_look_after_and_else_it_is_that_of_its_kind() -> None:
    assert (
        read_exercise(GOOD, "own-x", own=True).care == "If it makes you dizzy or uneasy, breathe as you like."
    )
    care = GOOD.replace("rounds", 'care = "Sit for it."\nrounds')
    assert read_exercise(care, "own-x", own=True).care == "Sit for it."
    with pytest.raises(Refused, match="care takes a text in quotes, of up to 70 characters"):
        read_exercise(GOOD.replace("rounds", f'care = "{"x" * 71}"\nrounds'), "own-x", own=True)
    ships = GOOD.replace("rounds", 'about = "a"\nsource = "b"\nrounds')
    with pytest.raises(Refused, match="care takes a text"):
        read_exercise(ships, "x")


PARTS = """name = "Mine"\nkind = "muscles"
[[phases]]
words = "Tense your {part}: {how}"
seconds = 6
fixed = true
[[phases]]
words = "Let go of {part}"
seconds = 20
[[parts]]
name = "hand"
how = "a fist"
[[parts]]
name = "foot"
how = "toes up"
seconds = 4
"""


def test_a_part_says_how_and_for_how_long() -> None:
    one = read_exercise(PARTS, "own-x", own=True)
    assert [(phase.words, phase.seconds) for phase in one.phases] == [
        ("Tense your hand: a fist", 6),
        ("Let go of hand", 20),
        ("Tense your foot: toes up", 4),
        ("Let go of foot", 20),
    ]
    assert one.timeline(pace=2).starts == (0, 6, 46, 50, 90)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (('how = "a fist"\n', ""), "needs a how for “hand”"),
        (('how = "a fist"', "why = 1"), "a part has a name"),
        (('name = "hand"\n', ""), "a part has a name"),
        (("seconds = 4", "seconds = 0"), "seconds of “foot” takes a number from 0.5 to 1200"),
        (("fixed = true", "fixed = 1"), "fixed takes true or false"),
        (('"toes up"', f'"{"x" * 90}"'), "more than 100 characters for “foot”"),
    ],
)
def test_what_is_not_right_in_a_part_is_said(changed: tuple[str, str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        read_exercise(PARTS.replace(*changed), "own-x", own=True)


def test_without_phases_there_is_nothing_to_play() -> None:
    with pytest.raises(Refused, match="no phases"):
        read_exercise(GOOD.partition("[[")[0], "own-x", own=True)
