"""How the recogniser is scored, on a model and examples that can be reckoned by hand."""

import pytest
from click.testing import CliRunner

from tests.recogniser import report
from tests.recogniser.examples import (
    HELD_OUT,
    TRAINING,
    Example,
    _example,
    fingerprint,
    read_examples,
    read_groups,
)
from tests.recogniser.report import apart, card_scores, main, scored
from tests.recogniser.train import model_of
from tracker.content.recogniser import recogniser
from tracker.content.reframe import card_words
from tracker.domain.recogniser import PATTERNS, Model

WEIGHT = {"weak": "labeling", "always": "overgeneralization", "should": "should-statements"}


def toy() -> Model:
    """A model that knows three words, each for one pattern, and says so."""
    codes = {
        word: "".join("Z" if name == pattern else "N" for name in PATTERNS)
        for word, pattern in WEIGHT.items()
    }
    return Model(codes, (0.0,) * len(PATTERNS), 1.0, 0.3, 0.2)


def test_scores_are_those_that_can_be_reckoned_by_hand() -> None:
    examples = [
        Example(("labeling",), "weak " * 3),
        Example(("labeling",), "always " * 3),
        Example(("overgeneralization", "should-statements"), "should " * 3),
        Example(("should-statements",), "should " * 3),
    ]
    found = scored(toy(), examples)
    assert (found.top1, found.shown, found.shown_right) == (0.75, 1.0, 0.75)
    assert found.f1["labeling"] == pytest.approx(2 / 3)
    assert found.f1["should-statements"] == pytest.approx(2 / 3)
    assert found.f1["overgeneralization"] == 0
    assert found.macro_f1 == pytest.approx(4 / 3 / len(PATTERNS))
    assert dict(found.confused)["labeling", "overgeneralization"] == 1
    assert found.confused["overgeneralization", "should-statements"] == 0, "its second pattern was right"


def test_the_report_says_what_it_was_learned_from_and_scored_on() -> None:
    lines = CliRunner().invoke(main, []).output.splitlines()
    assert lines[0].startswith(f"Learned from {len(read_examples(TRAINING))} examples on 20")
    assert "thoughts: macro-F1 0." in lines[1]
    assert {line.split()[0] for line in lines[3 : 3 + len(PATTERNS)]} == set(PATTERNS)


FOOL, DAY = Example(("labeling",), "such a fool"), Example(("none",), "such a day")


def test_each_group_is_scored_by_a_model_that_never_saw_it() -> None:
    groups = {"a": (FOOL, DAY) * 20, "b": (FOOL, DAY) * 30, "c": (FOOL._replace(patterns=("none",)),)}
    found = {name: (n, theirs.top1) for name, n, theirs in apart(groups)}
    assert found == {"a": (40, 1.0), "b": (60, 1.0), "c": (1, 0.0)}


def test_the_groups_left_out_are_said_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {name: examples[::20] for name, examples in read_groups(TRAINING).items()}
    monkeypatch.setattr(report, "read_groups", lambda _: few)
    lines = CliRunner().invoke(main, ["--apart"]).output.splitlines()[-len(few) :]
    assert [line.partition(":")[0] for line in lines] == [
        f"Learned without {name}, on its {len(examples)} thoughts" for name, examples in few.items()
    ]
    assert not any("Learned without" in line for line in CliRunner().invoke(main, []).output.splitlines())


def test_the_groups_are_all_of_the_examples() -> None:
    groups = read_groups(TRAINING)
    assert "".join(groups) == "abcd"
    assert sum(map(len, groups.values())) == len(read_examples(TRAINING))


def test_the_help_says_what_the_report_says() -> None:
    examples = read_examples(HELD_OUT)
    assert card_words().endswith(card_scores(scored(recogniser(), examples), len(examples)))


@pytest.mark.parametrize(
    "line", ["", "labeling", "labeling\t ", "moping\tx", "labeling\tx\ty", "none,labeling,none\tx"]
)
def test_a_line_that_is_no_example_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="Not an example"):
        _example(line)


def test_the_order_of_examples_is_a_part_of_what_they_are() -> None:
    one, other = Example(("labeling",), "x"), Example(("none",), "y")
    assert fingerprint([one, other]) != fingerprint([other, one])


def test_a_word_that_always_comes_with_a_pattern_comes_to_speak_for_it() -> None:
    examples = [Example(("labeling",), "such a fool"), Example(("none",), "such a day")] * 20
    model = model_of(examples)
    fool = model.codes["fool"]
    assert max(PATTERNS, key=lambda name: fool[PATTERNS.index(name)]) == "labeling"
