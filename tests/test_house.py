"""The house stands as the design drew it: imports point down, rooms stay small, nothing is left unfinished."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "tracker").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

pytestmark = pytest.mark.xdist_group("house")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_the_contracts_between_the_storeys_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("paths", "most"), [(SOURCES, 300), (TESTS, 500)], ids=["tracker", "tests"])
def test_no_file_has_outgrown_its_room(paths: list[Path], most: int) -> None:
    long = {str(path): n for path in paths if (n := len(path.read_text().splitlines())) > most}
    assert not long


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno >= 40
    ]
    assert not long


def test_nothing_of_the_program_asks_for_a_network() -> None:
    network = {
        "socket",
        "ssl",
        "http",
        "urllib",
        "ftplib",
        "smtplib",
        "telnetlib",
        "xmlrpc",
        "requests",
        "httpx",
    }
    asked = {
        f"{path}: {name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported(node)
        if name.split(".")[0] in network
    }
    assert not asked


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def test_each_room_can_be_entered_by_itself() -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in SOURCES]
    names = [name.removesuffix(".__init__") for name in modules if not name.endswith("__main__")]
    code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
    done = subprocess.run(
        [sys.executable, "-c", code, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("storey", ["domain", "content", "store", "exchange", "charts"])
def test_a_storey_below_the_screens_brings_no_textual_along(storey: str) -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in SOURCES
        if path.is_relative_to(ROOT / "tracker" / storey)
    ]
    code = (
        "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
        "assert 'textual' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_field_of_one_line_lets_no_control_characters_in() -> None:
    bare = [
        f"{path.name}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Input"
    ]
    assert bare == []
