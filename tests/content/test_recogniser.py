"""The model as it ships: from the examples that are here, small, loaded once and only where it is asked for."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from tests.recogniser.examples import HELD_OUT, TRAINING, fingerprint, read_examples
from tests.recogniser.train import MOST_FEATURES, model_of, written
from tests.support.files import new_file
from tracker.content import recogniser as module
from tracker.content.loader import read_text
from tracker.content.recogniser import FILE, card, parsed, recogniser
from tracker.domain.recogniser import PATTERNS, recognise

TEXT = read_text(FILE)
MOST_BYTES = 300_000
FEW = read_examples(TRAINING)[::12]


# The file that ships


def test_its_head_is_that_of_the_examples() -> None:
    examples = read_examples(TRAINING)
    head = card()
    assert (head.examples, head.sha256) == (len(examples), fingerprint(examples))
    assert date.fromisoformat(head.trained) >= date(2026, 11, 1)


def test_it_is_small_enough_to_be_carried_along() -> None:
    assert len(TEXT.encode()) <= MOST_BYTES
    assert len(recogniser().codes) <= MOST_FEATURES


def test_every_weight_can_be_read() -> None:
    model = recogniser()
    assert {len(code) for code in model.codes.values()} == {len(PATTERNS)}
    assert len(model.bias) == len(PATTERNS)
    assert 0 < model.second <= model.sure < 1
    assert model.unit > 0


def test_it_is_soon_loaded() -> None:
    begun = process_time()
    parsed(TEXT)
    assert process_time() - begun < 0.15, "a third of it on a machine that has nothing else to do"


def put(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


BROKEN: dict[str, Callable[[str], str]] = {
    "nothing": lambda _: "",
    "another format": put("moodladder recogniser 1", "moodladder recogniser 2"),
    "another order of the patterns": put("catastrophizing discounting", "discounting catastrophizing"),
    "no hash": put("sha256: ", "sha1: "),
    "no number": put("unit: 0", "unit: x"),
    "a word for a number of examples": put("examples: ", "examples: some "),
    "a weight that was not learned": lambda text: text[:-2] + chr(ord(text[-2]) + 1) + "\n",
    "a feature too few": lambda text: text[: text.rindex("\n", 0, -1) + 1],
    "a line without weights": lambda text: text + "weak\n",
    "a weight too few": lambda text: text + "weak\tNNN\n",
    "only a head": lambda text: text.partition("\n\n")[0].replace("bias: ", "bias: x"),
}


@pytest.mark.parametrize("spoil", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused(spoil: Callable[[str], str]) -> None:
    broken = spoil(TEXT)
    assert broken != TEXT
    with pytest.raises((ValueError, KeyError)):
        parsed(broken)


# When it is loaded


def test_it_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def read(name: str) -> str:
        asked.append(name)
        return TEXT

    monkeypatch.setattr(module, "read_text", read)
    recogniser.cache_clear()
    assert recogniser() is recogniser()
    assert asked == [FILE]


SAY = "\nprint(*sys.modules)"
LOAD = {
    "start": "import sys\nimport tracker.app, tracker.screens.day",
    "log": """
import sys
from click.testing import CliRunner
from tracker.cli.program import program
from tracker.cli.session import Session
from pathlib import Path
ran = CliRunner().invoke(program, ["log", "--mood", "7"], obj=Session(path=Path(sys.argv[1])))
assert ran.exit_code == 0, ran.output""",
}


def loaded(code: str, *words: str) -> set[str]:
    command = [sys.executable, "-c", code + SAY, *words]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("what", LOAD)
def test_neither_the_start_nor_log_loads_it(what: str, tmp_path: Path) -> None:
    found = loaded(LOAD[what], str(new_file(tmp_path / "evening.db")))
    ours = {"tracker.domain.recogniser", "tracker.content.recogniser", "tracker.content.reframe"}
    assert not (ours | {"tracker.cli.recognise", "tracker.cli.thought"}) & found


def test_it_brings_nothing_heavy_along() -> None:
    found = loaded("import sys\nfrom tracker.content.recogniser import recogniser\nrecogniser()")
    theirs = {"textual", "sqlite_utils", "sqlite3", "plotext", "click", "dateutil", "numpy"}
    assert not theirs & {name.partition(".")[0] for name in found}
    assert not {name for name in found if name.startswith("tracker.store")}


def test_the_file_is_a_part_of_the_package() -> None:
    config = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert '"**/*.txt"' in config


# How it is made


TRAIN = """
from tests.recogniser.examples import TRAINING, read_examples
from tests.recogniser.train import written
print(written(read_examples(TRAINING)[::12], "2026-11-25"), end="")
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_examples_make_the_same_file_in_every_process(seed: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", TRAIN],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.stdout == written(FEW, "2026-11-25")


def test_what_is_written_is_what_was_learned() -> None:
    head, model = parsed(written(FEW, "2026-11-25"))
    assert (head.trained, head.examples, head.sha256) == ("2026-11-25", len(FEW), fingerprint(FEW))
    learned = model_of(FEW)
    assert model.codes == learned.codes
    for one in FEW[:40]:
        assert recognise(model, one.thought) == recognise(learned, one.thought)


def test_other_examples_make_another_file() -> None:
    other = [*FEW[:-1], FEW[-1]._replace(patterns=("magnification",))]
    assert fingerprint(other) != fingerprint(FEW)
    assert model_of(other).codes != model_of(FEW).codes


def test_what_it_is_scored_on_is_not_what_it_was_trained_on() -> None:
    trained_on = {one.thought.casefold() for one in read_examples(TRAINING)}
    held_out = [one.thought.casefold() for one in read_examples(HELD_OUT)]
    assert len(held_out) >= 300
    assert len(set(held_out)) == len(held_out)
    assert not trained_on & set(held_out)


def test_every_pattern_has_many_examples() -> None:
    first = [one.patterns[0] for one in read_examples(TRAINING)]
    assert all(first.count(name) >= 100 for name in PATTERNS)
