"""The exercises: each that ships can be played to its end, and one's own are checked with a clear sentence."""

from pathlib import Path

import pytest

from tracker.content.exercise_text import read_exercise
from tracker.content.exercises import ORDER, SENSES, SIMPLE, exercises, shipped
from tracker.domain.errors import Refused
from tracker.domain.exercises import Exercise, Kind
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
    assert one.source
    assert not one.own


def test_there_is_one_of_every_kind_and_what_was_promised() -> None:
    assert {one.kind for one in shipped()} == set(Kind)
    by_id = {one.id: one for one in shipped()}
    assert 60 / by_id["coherent"].round_seconds == pytest.approx(5.45, abs=0.1)
    assert [phase.seconds for phase in by_id["box"].phases] == [4, 4, 4, 4]
    assert [phase.seconds for phase in by_id["four-seven-eight"].phases] == [4, 7, 8]
    assert [len(by_id[name].phases) for name in ("muscles-7", "muscles-16")] == [14, 32]
    assert [phase.lines for phase in by_id[SENSES].phases] == [5, 4, 3, 2, 1]
    sitting = by_id["mindfulness"]
    assert (sitting.rounds.least, sitting.rounds.most, sitting.bell) == (3, 20, True)
    assert shipped()[0].id == SIMPLE


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
    assert "d.toml in exercises is left out: there is an exercise called “Mine” already." in told
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


def test_without_phases_there_is_nothing_to_play() -> None:
    with pytest.raises(Refused, match="no phases"):
        read_exercise(GOOD.partition("[[")[0], "own-x", own=True)
