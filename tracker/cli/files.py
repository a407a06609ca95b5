"""`export` and `import`: everything to one JSON document, and back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.command import command, read_standard_input
from tracker.cli.output import say
from tracker.cli.session import Session
from tracker.cli.words import counted

if TYPE_CHECKING:
    from tracker.exchange.merging import Outcome

_NAMED = 5
"""How many rows that were kept as they are get named for each table."""

_STREAM = "-"


@command("export", ["export --out evenings.json", "export > evenings.json"])
@click.option("--out", metavar="FILE", help="Where to write it; standard output if not given.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def export(session: Session, out: str | None, force: bool) -> None:
    """Write everything that is in the file as one JSON document, to keep or to bring in elsewhere.

    Nothing is left out and nothing is hidden in it, so keep it where nobody else reads.
    """
    from tracker.exchange import own
    from tracker.exchange.files import write_file

    text = own.export(session.read(), session.now())
    if out is None or out == _STREAM:
        # As bytes, so that a terminal's own code page cannot change a letter.
        click.echo(text.encode(), nl=False)
        return
    path = Path(out).expanduser()
    write_file(text, path, database=session.path, over=force)
    say(f"Everything is in {path} now. Only you can read it; it is not encrypted.")


@command("import", ["import evenings.json", "import - < evenings.json"])
@click.argument("file", metavar="FILE")
def import_(session: Session, file: str) -> None:
    """Bring in what `export` wrote. What you have stays; `-` reads standard input.

    New rows are added. Where both have something different, yours stays and you are told; two notes of one day
    are both kept. If anything in FILE is not right, nothing is brought in.
    """
    from tracker.exchange import own
    from tracker.exchange.files import read_file, text_of

    from_stream = file == _STREAM
    read = read_standard_input() if from_stream else read_file(Path(file).expanduser(), database=session.path)
    text = text_of(read)
    # A document of another kind is to be refused before a new file is made for it.
    own.read_tables(text)
    for line in told(own.bring_in(session.write(), text, session.now())):
        say(line)


def told(outcome: "Outcome") -> list[str]:
    """Say in words what an import did, a line each."""
    added, taken, kept = (outcome.count(what) for what in ("added", "taken", "kept"))
    lines = [f"Added: {_by_table(outcome.added)}." if added else "There was nothing new in it."]
    if taken:
        lines.append(f"Taken over, as you had not touched yours: {_by_table(outcome.taken)}.")
    if outcome.renamed:
        lines.append(f"Called otherwise, as you have a scale of that name: {', '.join(outcome.renamed)}.")
    if days := outcome.joined["days"]:
        noted = counted(len(days), "day has", "days have")
        lines.append(f"{noted} both notes now, yours first: {_some(days)}.")
    if texts := [one for table in ("reflections", "crisis_plan") for one in outcome.joined[table]]:
        # Which ones is nobody's business on a screen that others may see.
        lines.append(f"{counted(len(texts), 'text has', 'texts have')} both versions now, yours first.")
    if same := outcome.count("same"):
        lines.append(f"There already: {counted(same, 'row', 'rows')}.")
    if kept:
        lines.append(f"Different there, and left as you have it: {counted(kept, 'row', 'rows')}.")
        lines += [f"  {table}: {_some(labels)}" for table, labels in outcome.kept.items()]
    return lines


def _by_table(found: dict[str, list[str]]) -> str:
    return ", ".join(f"{len(labels)} in {table}" for table, labels in found.items() if labels)


def _some(labels: list[str]) -> str:
    more = len(labels) - _NAMED
    return ", ".join(labels[:_NAMED]) + (f" and {more} more" if more > 0 else "")
