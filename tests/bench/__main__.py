"""Measure the real program in a pseudo-terminal on ten years of data and print ratios and percentiles.

    .venv/bin/python -m tests.bench [--days 3650] [--rounds 9]

Start-up is compared with a bare Textual application started in turn beside it, since a machine's speed drifts;
what is quoted is the median. Each line says what the design allows, in milliseconds for a machine where the bare one
takes 300. Nothing here is a test: a slow machine is no bug.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

import click

from tests.bench.frames import EXERCISES, frame_seconds
from tests.support.terminal import PROGRAM, Latency, Terminal, environment
from tracker.widgets.saved_mark import FADING_SECONDS, FRESH_SECONDS

NEEDLE = "bench-needle"
SIZE = {"columns": 120, "rows": 40}
BARE_MS = 300
"""Milliseconds to the first screen of the bare application where the limits in milliseconds were set."""
KEYS: dict[str, tuple[str, Sequence[str]]] = {
    "Day": ("d", ("down", "up", "5", "up", "6", "up", "right", "left", "[", "]", "tab")),
    "Ladder": ("l", ("down", "down", "up", "space", "backspace", "down", "up")),
    "Trends": ("t", ("left", "right", "+", "+", "-", "-", "v", "v", "v", "v", "left", "right")),
    "Reframe": ("r", ("down", "down", "up", "down", "enter", "escape", "up")),
    "Check-in": ("c", ("down", "down", "down", "up", "down", "up")),
    "People": ("p", ("down", "down", "down", "up", "v", "v", "up", "up", "s", "s")),
    "Breathe": ("b", ("down", "down", "down", "up", "i", "escape", "h", "escape")),
}
"""The key of each mode, and what is then pressed there; the first time is counted with the others."""
SAVING = {"5", "6", "space", "backspace"}
"""Those of them after which something is saved."""
OPENING: dict[str, Sequence[str]] = {
    "d": ("f", "h", "i", "s"),
    "l": ("f", "a", "n", "enter"),
    "p": ("a", "enter"),
}
"""By mode, keys that open a form or a page, each pressed once."""


def line(words: str, value: str, at_most: str, *, holds: bool) -> None:
    """Print a measurement with its limit and whether it holds."""
    click.echo(f"{'ok  ' if holds else 'OVER'} {words:45}{value:>32}   (at most {at_most})")


def ran(command: Sequence[str], home: Path) -> float:
    """Run a command to its end and return the seconds it took."""
    begun = time.perf_counter()
    subprocess.run(command, env=environment(home), check=True, capture_output=True)
    return time.perf_counter() - begun


def made(home: Path, name: str, days: int) -> Path:
    """Make a file with `days` of demo data and one thing to look for tonight."""
    path = home / name
    if days:
        taken = ran([*PROGRAM, "demo", "--days", str(days), "--to", str(path)], home)
        line(f"demo of {days} days", f"{taken:.2f} s", "10 s", holds=taken <= 10)
    ran([*PROGRAM, "--db", str(path), "moment", "needed", "--about", NEEDLE], home)
    return path


def in_turn(
    first: Callable[[], float], second: Callable[[], float], rounds: int
) -> tuple[float, float, float]:
    """Time two things in turn, after one round to warm up; return both medians and the median ratio."""
    pairs = [(first(), second()) for _ in range(rounds + 1)][1:]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


def start_up(path: Path, home: Path, rounds: int) -> None:
    """Print the time to the first screen with tonight's data, beside the bare application's."""

    def shown(command: Sequence[str], wanted: str) -> float:
        with Terminal(command, home, **SIZE) as terminal:
            return terminal.wait_for_bytes(wanted.encode())

    ours, bare, ratio = in_turn(
        lambda: shown([*PROGRAM, "--db", str(path)], NEEDLE),
        lambda: shown([sys.executable, "-m", "tests.bench.bare"], "row-19"),
        rounds,
    )
    words = f"first screen {ours * 1e3:.0f} ms, bare {bare * 1e3:.0f} ms"
    line(words, f"{ratio:.2f} ×", "1.35 ×", holds=ratio <= 1.35)
    click.echo(
        f"     (limits in ms are for a machine where the bare one takes {BARE_MS}: {bare * 1e3 / BARE_MS:.2f} × here)"
    )


def log_command(path: Path, empty: Path, home: Path, rounds: int) -> None:
    """Print how long `log` takes on the long file and on an empty one."""

    def logged(where: Path) -> float:
        return ran([*PROGRAM, "--db", str(where), "log", "--mood", "6"], home)

    long, short, ratio = in_turn(lambda: logged(path), lambda: logged(empty), rounds)
    words = f"log {long * 1e3:.0f} ms, empty file {short * 1e3:.0f} ms"
    line(words, f"{ratio:.2f} ×", "1.10 ×", holds=ratio <= 1.1)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0–1) of `values` do not exceed."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def answers(name: str, latencies: Sequence[Latency | None]) -> None:
    """Print the 95th percentile of the first and the last repaint after some keys."""
    answered = [one for one in latencies if one]
    first = percentile([one.first for one in answered], 0.95) * 1e3
    last = percentile([one.last for one in answered], 0.95) * 1e3
    line(
        f"{name}, 95th percentile of {len(answered)} keys",
        f"first {first:.1f} ms, last {last:.1f} ms",
        "25 ms, 80 ms",
        holds=first <= 25 and last <= 80,
    )


def answered(terminal: Terminal, key: str) -> Latency | None:
    """Press a key and time the answer; then let the mark of what is saved go, which fades by itself."""
    latency = terminal.latency(key)
    if key in SAVING:
        terminal.settle(FRESH_SECONDS + FADING_SECONDS)
    return latency


def switches(terminal: Terminal, modes: Sequence[str]) -> list[Latency]:
    """Press the modes' keys one after the other."""
    return [one for one in (terminal.latency(mode) for mode in modes) if one]


def keys(path: Path, home: Path, rounds: int) -> None:
    """Print how soon a key is answered on each screen, a form opened for the first time, a mode switched."""
    with Terminal([*PROGRAM, "--db", str(path)], home, **SIZE) as terminal:
        terminal.wait_for(NEEDLE)
        modes: list[Latency] = []
        for screen, (mode, pressed) in KEYS.items():
            modes += switches(terminal, [mode])
            answers(screen, [answered(terminal, key) for _ in range(rounds) for key in pressed])
        modes += switches(terminal, [mode for _ in range(rounds) for mode, _ in KEYS.values()])
        worst = max(one.last for one in modes) * 1e3
        line("switching mode, slowest", f"{worst:.1f} ms", "150 ms", holds=worst <= 150)
        opened: list[Latency | None] = []
        for mode, pressed in OPENING.items():
            terminal.latency(mode)
            for key in pressed:
                opened.append(terminal.latency(key))
                terminal.latency("escape")
        answers("forms and pages, each for the first time", opened)


def help_now(path: Path, home: Path, rounds: int) -> None:
    """Print how long the help page takes to show its numbers: the first time, again, and with the file locked."""
    with Terminal([*PROGRAM, "--db", str(path)], home, **SIZE) as terminal:
        terminal.wait_for(NEEDLE)

        def opened(key: str) -> float:
            taken = terminal.answer(key, b"findahelpline")
            # Two keys that come as one are another key.
            terminal.answer("escape", NEEDLE.encode())
            return taken

        first = opened("!")
        again = [opened(key) for _ in range(rounds) for key in ("!", "f9")]
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            conn.execute("BEGIN EXCLUSIVE")
            held = [opened(key) for _ in range(rounds) for key in ("!", "f9")]
    slowest = {"the first time": first, "again, slowest": max(again), "with the file locked": max(held)}
    for when, taken in slowest.items():
        line(f"help now, {when}", f"{taken * 1e3:.0f} ms", "50 ms", holds=taken <= 0.05)


def exercise(path: Path, home: Path, seconds: float) -> None:
    """Print what a breath that moves costs: the share of one core, and for each way of drawing its slowest frame."""
    with Terminal([*PROGRAM, "--db", str(path)], home, **SIZE) as terminal:
        terminal.wait_for(NEEDLE)
        terminal.press("f8")
        terminal.wait_for("left")
        begun, used = time.perf_counter(), cpu_seconds(terminal.process.pid)
        written = terminal.watch(seconds)
        share = (cpu_seconds(terminal.process.pid) - used) / (time.perf_counter() - begun)
    words = f"an exercise, {written / seconds / 1000:.1f} kB/s written"
    line(words, f"{share * 100:.1f} % of a core", "15 %", holds=share <= 0.15)
    for name in EXERCISES:
        frames = frame_seconds(path, home, name, seconds / len(EXERCISES) + 2, SIZE)
        slowest, usual = max(frames) * 1e3, median(frames) * 1e3
        words = f"{name}, median of {len(frames)} frames: {usual:.1f} ms"
        line(words, f"slowest {slowest:.1f} ms", "20 ms", holds=slowest <= 20)


def cpu_seconds(pid: int) -> float:
    """Return the CPU time that a process has used; Linux alone says so."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@click.command()
@click.option("--days", default=3650, help="How many days of demo data.")
@click.option("--rounds", default=9, help="How often each thing is timed.")
def main(days: int, rounds: int) -> None:
    """Measure start-up, `log`, keys and modes."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        path, empty = made(home, "long.db", days), made(home, "empty.db", 0)
        start_up(path, home, rounds)
        log_command(path, empty, home, rounds)
        keys(path, home, max(rounds // 3, 1))
        help_now(path, home, rounds)
        exercise(path, home, rounds * 2.0)


if __name__ == "__main__":
    main()
