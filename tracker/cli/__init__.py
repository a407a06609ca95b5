"""The plain commands, one module a family, and the way into the application."""


def main() -> None:
    """Do what this process was told on its command line, and leave with an exit status.

    0: done. 1: a fault of the program, or nobody reads the output any more. 2: refused, with a sentence on standard
    error and nothing written. 130: ctrl+c.
    """
    import sys

    try:
        _run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)


def _run(words: "list[str]") -> None:
    import sys

    from tracker.cli.early import begin, only_opens

    # Before anything else is loaded: looking through the file needs nothing of it.
    ahead = begin(words)
    if only_opens(words):
        from tracker.cli.open_app import open_app

        sys.exit(open_app(words))
    from tracker.cli.program import program
    from tracker.cli.session import Session

    program.main(words, prog_name="moodladder", obj=Session(ahead=ahead))
