"""What all commands have in common: help, the file, errors, and what is loaded."""

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import click
import pytest

from tests.cli.support import Commands
from tests.support.clock import EVENING
from tracker import __version__
from tracker.cli.early import begin, default_file, only_opens, split
from tracker.cli.program import FAULT, INTERRUPTED, REFUSED, program
from tracker.cli.registry import COMMANDS
from tracker.cli.session import Session
from tracker.leavable import NOT_SAVED
from tracker.store import errors
from tracker.store.store import Store
from tracker.typed import rescue


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples_of_itself(run: Commands, name: str) -> None:
    ran = run(name, "--help")
    assert (ran.status, ran.err) == (0, "")
    usage, _, rest = ran.out.partition("\n")
    assert usage.startswith(f"Usage: program {name} ")
    examples = rest.partition("Examples:\n")[2].splitlines()
    assert examples
    assert all(line.startswith(f"  moodladder {name}") for line in examples if line.strip())
    assert "--db FILE" in rest
    assert run(name, "-h").out == ran.out
    assert not run.path.exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    # Click keeps the help option that the first context asks for.
    ctx = click.Context(command, info_name=name, **command.context_settings)
    options = [one for one in command.get_params(ctx) if isinstance(one, click.Option)]
    assert all(option.help for option in options)
    assert command.help


def test_the_examples_in_help_can_be_run(run: Commands) -> None:
    run("log", "--mood", "7", "--feeling", "relieved=5")
    for name in ("moment", "tick", "show", "ladder", "trends", "where"):
        command = program.get_command(click.Context(program), name)
        for example in getattr(command, "examples", ()):
            words = [word.strip('"') for word in example.partition("    ")[0].split(" < ")[0].split()]
            if '"' in example or "--db" in example:
                continue
            ran = run(*words, typed="a letter")
            assert (ran.status, ran.err) == (0, ""), example


def test_help_names_every_command_and_loads_none(run: Commands) -> None:
    ran = run("--help")
    for name, entry in COMMANDS.items():
        assert f"  {name}" in ran.out
        assert entry.help in ran.out
    assert "moodladder log --mood 7 --stress 3" in ran.out


def test_help_says_what_the_exit_status_means_and_where_unsaved_words_go(
    run: Commands, tmp_path: Path
) -> None:
    told = run("--help").out.partition("Exit status:")[2].partition("Examples:")[0]
    assert {int(word) for word in re.findall(r"^ +(\d+) ", told, re.M)} == {0, FAULT, REFUSED, INTERRUPTED}
    assert REFUSED == NOT_SAVED
    lying = rescue("half a word", tmp_path / "a.db")
    assert lying
    (pattern,) = re.findall(r"moodladder-\S+", told)
    assert fnmatch(lying.name, pattern)


def test_the_version(run: Commands) -> None:
    assert run("--version").out == f"moodladder {__version__}\n"


def test_a_command_that_is_not_there(run: Commands) -> None:
    said = run.refused("lgo")
    assert said == f"There is no command “lgo”. There are {', '.join(COMMANDS)}."


def test_the_file_can_be_named_before_and_after_the_command(run: Commands, tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    assert run("--db", str(one), "log", "--mood", "7").status == 0
    assert run("log", "--mood", "7", f"--db={other}").status == 0
    assert one.exists()
    assert other.exists()
    assert not run.path.exists()
    assert run.refused("log", "--db", "", "--mood", "7") == "--db takes the path of a file."


def test_the_usual_place_is_made_for_the_person_alone(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_file() == machine / "data" / "moodladder" / "moodladder.db"
    Store(default_file(), create=True).close()
    assert default_file().parent.stat().st_mode & 0o777 == 0o700
    assert default_file().stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("MOODLADDER_DB", "~/mine.db")
    assert default_file() == machine / "mine.db"


@pytest.mark.parametrize(
    ("words", "command", "file"),
    [
        ([], "", None),
        (["--db", "log", "show"], "show", "log"),
        (["log", "--mood", "7", "--db=a"], "log", "a"),
        (["--db=a", "log", "--db", "b"], "log", "b"),
        (["--help"], "", None),
    ],
)
def test_the_command_and_the_file_are_seen_before_anything_is_loaded(
    words: list[str], command: str, file: str | None
) -> None:
    assert split(words) == (command, file)


def test_only_the_application_is_opened_without_reading_further() -> None:
    assert all(only_opens(words) for words in ([], ["--db", "a"], ["--db=a"]))
    assert not any(
        only_opens(words) for words in (["--db"], ["--db="], ["log"], ["--help"], ["--db", "a", "x"])
    )


def test_an_opening_begun_for_another_file_is_left(run: Commands, tmp_path: Path) -> None:
    run("log", "--mood", "7")
    ahead = begin(["show", "--db", str(run.path)])
    assert ahead is not None
    session = Session(clock=run.clock, ahead=ahead)
    session.path = tmp_path / "other.db"
    with pytest.raises(errors.MissingFile):
        session.read()
    session.close()
    assert begin(["demo"]) is None
    assert begin(["log", "--help"]) is None


def test_an_opening_is_taken_over(run: Commands) -> None:
    run("log", "--mood", "7")
    session = Session(clock=run.clock, ahead=begin(["show", "--db", str(run.path)]))
    assert session.read().evening(EVENING.date()).last("mood") is not None
    session.close()


@pytest.mark.parametrize(
    "command", [["log", "--mood", "7"], ["show"], ["tick", "favor"], ["evening"], ["ladder"]]
)
def test_a_file_that_is_not_ours_is_refused_and_not_touched(run: Commands, command: list[str]) -> None:
    run.path.write_text("Dear sister, " * 20)
    ran = run(*command)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"{run.path} is not a Moodladder file. Choose another with --db, or move this one away. It was not touched.\n"
    )
    assert run.path.read_text() == "Dear sister, " * 20
    assert run("log", "--help").status == 0


def test_a_path_cannot_steer_the_terminal(run: Commands) -> None:
    said = run.refused("show", "--db", "/nowhere/\x1b]52;c;aGk=\x07.db")
    assert said.startswith("There is no file at /nowhere/]52;c;aGk=.db yet.")


def test_a_fault_of_ours_says_where_and_quotes_nothing(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("secret words")

    monkeypatch.setattr("tracker.store.days.Days.add_to_note", fails)
    ran = run("log", "--note", "secret words")
    assert (ran.status, ran.out) == (1, "")
    assert "fault of its own" in ran.err
    assert "secret" not in ran.err


HEAVY = {"textual", "plotext", "dateutil.parser", "json", "asyncio", "tomllib", "rich"}


def loaded_by(*words: str) -> set[str]:
    """Return the modules that a command loads in a process of its own."""
    code = (
        "import sys; from tracker.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_log_loads_its_own_module_and_nothing_heavy(tmp_path: Path) -> None:
    file = str(tmp_path / "moodladder.db")
    loaded_by("log", "--mood", "7", "--db", file)
    loaded = loaded_by("log", "--mood", "7", "--note", "x", "--db", file)
    # sqlite-utils brings some of its own.
    brought = set(
        subprocess.run(
            [sys.executable, "-c", "import sqlite_utils, sys; print(*sys.modules)"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
    )
    assert "tracker.cli.log" in loaded
    assert not (HEAVY - brought) & loaded
    others = {entry.place.partition(":")[0] for name, entry in COMMANDS.items() if name != "log"}
    assert not others & loaded
    assert not {"tracker.app", "tracker.screens", "tracker.store.keeper", "tracker.charts"} & loaded


def test_show_does_not_even_load_what_writing_needs(tmp_path: Path) -> None:
    file = str(tmp_path / "moodladder.db")
    loaded_by("log", "--mood", "7", "--db", file)
    assert not {"sqlite_utils", "textual", "plotext", "json", "asyncio"} & loaded_by("show", "--db", file)
