"""Which commands there are. Nothing is loaded but the one that is asked for, so a new one is one line here."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command: where it is written, what it does in a few words, whether it begins by opening the file."""

    place: str
    help: str
    opens: bool = True


COMMANDS: dict[str, Entry] = {
    "log": Entry("tracker.cli.log:log", "Log any of a day's values."),
    "moment": Entry("tracker.cli.moment:moment", "Log a moment when help came up."),
    "tick": Entry("tracker.cli.ladder:tick", "Tick a step of the ladder."),
    "attempt": Entry(
        "tracker.cli.attempt:attempt", "Say what you expect of an attempt, and what came of it."
    ),
    "ask": Entry("tracker.cli.ask:ask", "Find the words for an ask."),
    "evening": Entry("tracker.cli.evening:evening", "The whole evening as plain numbered questions."),
    "check-in": Entry("tracker.cli.check_in:check_in", "Take a questionnaire, or show what came of them."),
    "hiq": Entry("tracker.cli.check_in:hiq", "Take the hyper-independence questionnaire."),
    "thought": Entry("tracker.cli.thought:thought", "Catch a thought, weigh it and answer it."),
    "recognise": Entry(
        "tracker.cli.recognise:recognise", "Guess the patterns of thoughts by their words.", opens=False
    ),
    "parts": Entry("tracker.cli.parts:parts", "Show your parts, or visit one."),
    "show": Entry("tracker.cli.show:show", "Show one day as plain text."),
    "ladder": Entry("tracker.cli.ladder:ladder", "Show the ladder and how far you are on it."),
    "people": Entry("tracker.cli.people:people", "Show the people you lean on, or one of them."),
    "evidence": Entry("tracker.cli.evidence:evidence", "Reread what people did well and what you learned."),
    "trends": Entry("tracker.cli.trends:trends", "Plot what was logged, with a sentence in words."),
    "help-now": Entry(
        "tracker.cli.help_now:help_now", "Say whom you can call, who your people are, your plan.", opens=False
    ),
    "breathe": Entry(
        "tracker.cli.breathe:breathe", "Be guided through a slow breath or another exercise.", opens=False
    ),
    "where": Entry("tracker.cli.where:where", "Say where the file is and who can read it."),
    "settings": Entry(
        "tracker.cli.settings:settings", "Say or set when the day turns, your country, whether things move."
    ),
    "export": Entry("tracker.cli.files:export", "Write everything to a JSON file."),
    "import": Entry("tracker.cli.files:import_", "Take in a JSON file written by export.", opens=False),
    "demo": Entry("tracker.cli.demo:demo", "Make up years of data to look around in.", opens=False),
}
"""In the order in which help names them: for the evening, for looking back, for the file."""

ADDING = frozenset({"log", "moment", "tick"})
"""Those that add to the file and show nothing of what is there."""

OPENING = frozenset(name for name, entry in COMMANDS.items() if entry.opens)
