"""What the README says is what the program does: commands, outputs, keys, JSON, tables, pictures."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import pytest

from tests.cli.support import Commands
from tests.readme import README, answered
from tests.support.app import open_app, text_of, until, until_shown
from tests.support.bindings import declared, keys_by_id
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.cli.program import program
from tracker.cli.registry import COMMANDS
from tracker.content.exercise_text import read_exercise
from tracker.domain.calm import Session
from tracker.domain.evening import Interaction, Outcome
from tracker.screens.help import HelpScreen
from tracker.screens.keys import key_groups
from tracker.screens.modes import MODES
from tracker.store import Store

ROOT = README.parent
TEXT = README.read_text(encoding="utf-8")
OWNED = {"id", "seq", "created_at", "updated_at"}
THOUGHT = "They think I am weak"
TALL = (100, 160)
"""A window in which all of the help panel can be seen at once."""
STAMPED = OWNED | {"day", "at", "offset_minutes", "zone"}


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "moodladder.db")


def part(name: str) -> str:
    """What stands between <!-- name --> and <!-- /name -->."""
    return TEXT.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]


def rows(text: str) -> Iterator[list[str]]:
    """The cells of each table row that has code in it."""
    for line in text.splitlines():
        if line.startswith("| ") and "`" in line:
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def words(text: str) -> list[str]:
    """Everything that stands as code."""
    return re.findall(r"`([^`]+)`", text)


def options_of(name: str) -> set[str]:
    """The options that a command has, without those that every command has."""
    command = program.get_command(click.Context(program), name)
    assert command is not None
    found = {
        option
        for one in command.get_params(click.Context(command, **command.context_settings))
        for option in one.opts
    }
    return {option for option in found if option.startswith("--")} - {"--db", "--help"}


def documented() -> dict[str, set[str]]:
    """Command → its options, as the table of commands has them."""
    table = TEXT.partition("| command | what it does | options |")[2].partition("\n\n")[0]
    return {
        words(first)[0]: {word.split()[0] for word in words(last)} for first, _, last in rows(table) if first
    }


def test_the_commands_are_those_that_there_are() -> None:
    assert [name for name in documented() if name != "moodladder"] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_of_a_command_are_those_it_has(name: str) -> None:
    assert documented()[name] == options_of(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_every_option_and_says_what_it_takes(name: str, run: Commands) -> None:
    told = run(name, "--help").out.partition("Options:")[2]
    for option in {*options_of(name), "--db", "--help"}:
        assert re.search(rf"{option}\b.*\s{{2,}}\w", told), option


def test_command_lines_name_only_what_there_is() -> None:
    lines = [*re.findall(r"^\$ moodladder (.+)$", TEXT, re.M), *re.findall(r"`moodladder ([^`]+)`", TEXT)]
    assert len(lines) > 10
    for line in lines:
        name, *rest = line.split(" < ")[0].split()
        assert name in COMMANDS
        given = {word.partition("=")[0] for word in rest if word.startswith("--")}
        assert given <= options_of(name) | {"--db", "--help"}, line


def test_what_commands_print_is_what_they_print() -> None:
    assert answered(TEXT) == TEXT, "python -m tests.readme writes the outputs anew"


def paired(keys: str, ids: str) -> Iterator[tuple[str, set[str]]]:
    for one, name in zip(keys.split(" · "), ids.split(" · "), strict=True):
        yield words(name)[0], set(words(one))


def test_the_keys_are_those_that_there_are() -> None:
    found: dict[str, set[str]] = {}
    for _, keys, ids in rows(part("keys")):
        for name, shown in paired(keys, ids):
            assert name not in found, name
            found[name] = shown
    assert found == keys_by_id()


def test_every_binding_has_an_id_and_a_sentence() -> None:
    for place, binding in declared():
        assert binding.id, (place, binding.key)
        assert binding.tooltip, (place, binding.key)
        assert binding.tooltip.endswith("."), binding.tooltip


def test_every_id_can_be_given_another_key(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    ids = [name for name in keys_by_id() if not name.startswith("mode.")]
    config.write_text("[keys]\n" + "".join(f'"{name}" = "f7"\n' for name in ids), encoding="utf-8")
    assert Moodladder(tmp_path / "a.db", config=config).problems == ()


async def test_the_settings_shown_are_understood(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", TEXT, re.S)
    config = tmp_path / "config.toml"
    config.write_text(shown, encoding="utf-8")
    async with open_app(tmp_path / "a.db", config=config) as pilot:
        assert isinstance(pilot.app, Moodladder)
        assert (pilot.app.problems, pilot.app.theme) == ((), "dawn")
        await until_shown(pilot, "Mood")
        keys = {row.action: row.keys for group in key_groups(pilot.app.screen) for row in group.rows}
        assert keys["note"] == "m"


@pytest.mark.parametrize("mode", [mode.id for mode in MODES])
async def test_the_help_panel_lists_every_key_of_the_place(tmp_path: Path, mode: str) -> None:
    async with open_app(new_file(tmp_path / "a.db"), TALL) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.app.run_action(f"mode({mode!r})")
        await until(pilot, lambda: pilot.app.current_mode == mode and pilot.app.screen.is_mounted, mode)
        here = pilot.app.screen
        kinds = {kind for node in (here, *here.walk_children()) for kind in type(node).__mro__}
        expected = {
            binding.tooltip for kind, binding in declared() if kind in kinds.union(Moodladder.__mro__)
        }
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
        await until_shown(pilot, "Find any action")
        written = " ".join(text_of(pilot.app).split())
        assert len(expected) > 15
        assert {words for words in expected if words not in written} == set()


def json_keys(value: object) -> set[str]:
    """The keys of all objects, but for those whose keys are counted things or tables."""
    if isinstance(value, dict):
        below = (json_keys(one) for key, one in value.items() if key not in {"counts", "tables", "words"})
        return set(value).union(*below)
    return set().union(*map(json_keys, value)) if isinstance(value, list) else set()


def one_meeting(store: Store) -> None:
    now = FixedClock()(4)
    store.crisis_plan.write("signs", "no sleep", now)
    store.calm.finish(Session("", now.day, "box", 60, 40), "Box breathing", now)
    store.interactions.add(Interaction("", now.day, None, "tea", Outcome.CLOSER), now)


AS_JSON: dict[str, tuple[tuple[str, ...], ...]] = {
    "show": (("--json",),),
    "ladder": (("--json",),),
    "attempt": (("--json",),),
    "people": (("--json",), ("Ines", "--json")),
    "ask": (("--json",), ("small favor", "--json")),
    "evidence": (("--json",),),
    "check-in": (("list", "--json"), ("show", "--json")),
    "thought": (("list", "--json"), ("show", "weak", "--json")),
    "recognise": (("--json",),),
    "parts": (("--json",), ("clerk", "--json")),
    "trends": (("--json",), ("--json", "--view", "moments")),
    "help-now": (("--json", "--country", "DE"),),
    "breathe": (("--list", "--json"),),
    "where": (("--json",),),
    "export": ((),),
}


@pytest.mark.parametrize("name", AS_JSON)
def test_the_json_keys_are_those_that_are_written(name: str, run: Commands) -> None:
    run("log", "--mood", "7", "--feeling", "calm=4", "--coping", "walk")
    run("moment", "offered")
    run("tick", "favor", "--person", "Ines", "--did-well", "Smiled.")
    run("attempt", "begin", "favor")
    run("hiq", "--answers", ",".join("3" * 15), "--day", "yesterday")
    run("hiq", "--answers", ",".join("4" * 15))
    run("thought", "--thought", THOUGHT, "--pattern", "mind", "--feeling", "ashamed=7", "--answer", "x")
    run("thought", "--thought", "Another", "--pattern", "mind")
    run("parts", "visit", "The clerk", typed="in my jaw\nquit\n")
    run.change(one_meeting)
    printed = [run(name, *way, typed=THOUGHT).out for way in AS_JSON[name]]
    written = {key for out in printed for key in json_keys(json.loads(out))}
    (said,) = [set(words(keys)) for command, keys in rows(part("json")) if words(command) == [name]]
    assert said == written


def test_the_exercise_shown_can_be_played() -> None:
    (shown,) = re.findall(r"```text\n(name = .*?)```", TEXT, re.S)
    one = read_exercise(shown, "own-sigh", own=True)
    assert one.lasting(5).seconds == pytest.approx(300, abs=5)


def test_the_tables_are_those_of_the_file(tmp_path: Path) -> None:
    said: dict[str, set[str]] = {}
    for table, _, columns in rows(part("tables")):
        shared = OWNED if columns.startswith("owned") else STAMPED if columns.startswith("stamped") else set()
        said[words(table)[0]] = {*words(columns), *shared}
    with closing(sqlite3.connect(new_file(tmp_path / "a.db"))) as conn:
        names = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        there = {name: {row[1] for row in conn.execute(f"PRAGMA table_info({name})")} for name in names}
    assert said == there


def test_the_test_command_is_the_one_that_is_run_before_a_change_lands() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    (command,) = [line for line in lines if "pytest" in line and not line.startswith("#")]
    blocks = re.findall(r"```sh\n(.*?)\n```", TEXT, re.S)
    assert command in blocks
    assert "python3 -m venv .venv && .venv/bin/python -m pip install -q . && .venv/bin/moodladder" in blocks
    assert all("\n" not in block for block in blocks)


def test_what_is_linked_is_there() -> None:
    links = {link for link in re.findall(r"\]\(([^)]+)\)", TEXT) if not link.startswith(("http", "#"))}
    assert {link for link in links if not (ROOT / link).exists()} == set()
    pictures = {f"screenshots/{path.name}" for path in (ROOT / "screenshots").iterdir()}
    assert pictures <= links


def test_the_commands_for_contributors_name_modules_that_there_are() -> None:
    modules = re.findall(r"python -m (tests\.[\w.]+)", TEXT)
    assert len(modules) >= 3
    for module in modules:
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists()
    assert {path for path in re.findall(r"tests/[\w/.]+", TEXT) if not (ROOT / path).exists()} == set()
