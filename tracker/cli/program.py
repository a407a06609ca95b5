"""`moodladder` with its commands: each is loaded when it is asked for, and every refusal is one sentence."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

import tracker
from tracker.cli import output
from tracker.cli.command import NAMES, Several, explain, file_option
from tracker.cli.registry import COMMANDS
from tracker.cli.session import Session
from tracker.domain.errors import Refused

REFUSED, FAULT, INTERRUPTED = 2, 1, 130


class Program(click.Group):
    """The group of commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].place.partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; raise Refused for one that there is not."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise Refused(f"There is no command “{args[0]}”. There are {', '.join(COMMANDS)}.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run one command and leave with its exit status; see `tracker.cli.main`."""
        session = kwargs["obj"] = kwargs.get("obj") or Session()
        output.forgive_letters()
        # Whoever runs this as part of another program has not asked for it to end that program.
        kwargs.pop("standalone_mode", None)
        sys.exit(run_safely(lambda: self._run(*args, **kwargs), session))

    def _run(self, *args: Any, **kwargs: Any) -> int:
        session: Session = kwargs["obj"]
        try:
            status: object = super().main(*args, **{**kwargs, "standalone_mode": False})
        finally:
            session.close()
        sys.stdout.flush()
        return status if isinstance(status, int) else 0


def run_safely(run: Callable[[], int], session: Session) -> int:
    """Return the exit status of `run`; what stands in its way is told in one sentence."""
    try:
        return run()
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        output.complain(explain(error))
    except Refused as error:
        output.complain(str(error), lines=isinstance(error, Several))
    except BrokenPipeError:
        output.drop_output()
        return output.GONE
    except Exception as error:
        return _told(error, session)
    return REFUSED


def _told(error: Exception, session: Session) -> int:
    from tracker.store.errors import StoreError

    if isinstance(error, StoreError):
        output.complain(str(error))
        return REFUSED
    if isinstance(error, OSError):
        output.complain(f"That could not be read or written: {error.strerror or type(error).__name__}.")
        # What could not be written would be tried again on leaving, and told by Python in its own words.
        output.drop_output()
        return REFUSED
    from tracker.crash import report

    # A traceback can quote what was written; this says where, and not what.
    click.echo(report(error, session.path), err=True)
    return FAULT


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings=NAMES,
    params=[file_option()],
    epilog="""\b
Examples:
  moodladder                                  open tonight
  moodladder log --mood 7 --stress 3
  moodladder moment offered --person sister --did accepted
  moodladder show --day yesterday
  moodladder trends mood sleep --range month

\b
Exit status:
  0    done
  1    a fault of the program, or nobody reads the output any more
  2    refused, and nothing is written; of the application: what was typed
       could not be saved in your log, and is in moodladder-unsaved-*.txt
       beside it, as is said on leaving
  130  ended with ctrl+c
""",
)
@click.version_option(tracker.__version__, message="moodladder %(version)s", help="Show the version.")
@click.pass_context
def program(ctx: click.Context) -> None:
    """An evening log and a graded ladder for people who handle everything alone and want to learn to lean on others.

    Without a command the application opens. Everything needed each evening is also a plain command; each has its
    own --help. What is refused is said in one line, exit status 2, and nothing is written.
    """
    if ctx.invoked_subcommand is None:
        from tracker.cli.open_app import run_app

        ctx.exit(run_app(ctx.find_object(Session).path))  # type: ignore[union-attr]
