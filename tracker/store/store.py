"""The store: one open file with a repository for each family."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.domain.changes import Changed
from tracker.domain.evening import Evening
from tracker.store.attempts import Attempts
from tracker.store.choices import Choices
from tracker.store.days import Days
from tracker.store.feelings import Copings, Feelings
from tracker.store.file import OpenFile
from tracker.store.ladder import Ladder
from tracker.store.moments import Interactions, Moments
from tracker.store.opening import connect
from tracker.store.people import People
from tracker.store.ratings import Ratings
from tracker.store.scales import Scales
from tracker.store.settings import Settings

if TYPE_CHECKING:
    from tracker.store.ahead import Ahead
    from tracker.store.asks import Asks
    from tracker.store.calm import Calm
    from tracker.store.cards import Cards
    from tracker.store.check_in import CheckIn
    from tracker.store.events import Events
    from tracker.store.evidence import EvidenceStore
    from tracker.store.exchanges import Exchanges
    from tracker.store.parts import Parts
    from tracker.store.practice import Practice
    from tracker.store.prompted import CrisisPlan, Reflections
    from tracker.store.responses import Responses
    from tracker.store.series import SeriesStore
    from tracker.store.tables import Tables
    from tracker.store.thoughts import Thoughts


class Store:
    """Everything the file can be asked and told; used only on the thread that opened it."""

    def __init__(self, path: Path, *, create: bool = False, ahead: "Ahead | None" = None) -> None:
        """Open `path` (with `create`: make it if nothing is there); raise FileProblem.

        `ahead` is an opening of that file that was begun earlier.
        """
        # Where nothing was found ahead, the file may still be made.
        begun = ahead if ahead and not ahead.is_missing else None
        self.file = OpenFile(begun.connection() if begun else connect(path, create=create), path)
        self.path = path
        self.days = Days(self.file)
        self.scales = Scales(self.file)
        self.ratings = Ratings(self.file)
        self.emotions = Choices(self.file, "emotions", "feelings", "emotion_id")
        self.ways = Choices(self.file, "copings", "coped", "coping_id")
        self.feelings = Feelings(self.file, self.emotions)
        self.copings = Copings(self.file, self.ways)
        self.people = People(self.file)
        self.moments = Moments(self.file, self.people)
        self.interactions = Interactions(self.file, self.people)
        self.ladder = Ladder(self.file)
        self.behaviours = Choices(self.file, "behaviours", "attempt_behaviours", "behaviour_id")
        self.attempts = Attempts(self.file, self.people, self.behaviours, self.ladder)
        self.settings = Settings(self.file)
        self._seen = self._data_version()

    # What the first screen does not need is loaded when it is asked for.

    @cached_property
    def practice(self) -> "Practice":
        """The rules at work: readiness, proposals, guesses against answers."""
        from tracker.store.practice import Practice

        return Practice(self.file, self.ladder, self.settings)

    @cached_property
    def exchanges(self) -> "Exchanges":
        """What was given and received."""
        from tracker.store.exchanges import Exchanges

        return Exchanges(self.file, self.people)

    @cached_property
    def asks(self) -> "Asks":
        """Saved wordings."""
        from tracker.store.asks import Asks

        return Asks(self.file, self.people)

    @cached_property
    def evidence(self) -> "EvidenceStore":
        """What people did well and what was learned."""
        from tracker.store.evidence import EvidenceStore

        return EvidenceStore(self.file)

    @cached_property
    def events(self) -> "Events":
        """Life events."""
        from tracker.store.events import Events

        return Events(self.file)

    @cached_property
    def patterns(self) -> "Choices":
        """The patterns a thought can follow."""
        return Choices(self.file, "patterns", "thought_patterns", "pattern_id")

    @cached_property
    def thoughts(self) -> "Thoughts":
        """Thought records."""
        from tracker.store.thoughts import Thoughts

        return Thoughts(self.file, self.people, self.patterns, self.emotions)

    @cached_property
    def cards(self) -> "Cards":
        """Balanced thoughts that were kept."""
        from tracker.store.cards import Cards

        return Cards(self.file)

    @cached_property
    def parts(self) -> "Parts":
        """Parts and the visits to them."""
        from tracker.store.parts import Parts

        return Parts(self.file)

    @cached_property
    def calm(self) -> "Calm":
        """Times with an exercise."""
        from tracker.store.calm import Calm

        return Calm(self.file, self.ways)

    @cached_property
    def responses(self) -> "Responses":
        """Sittings with questionnaires."""
        from tracker.store.responses import Responses

        return Responses(self.file)

    @cached_property
    def check_in(self) -> "CheckIn":
        """How the questionnaires stand."""
        from tracker.store.check_in import CheckIn

        return CheckIn(self.file, self.responses, self.settings)

    @cached_property
    def reflections(self) -> "Reflections":
        """What was written about one's history."""
        from tracker.store.prompted import Reflections

        return Reflections(self.file)

    @cached_property
    def crisis_plan(self) -> "CrisisPlan":
        """The plan for a crisis, in one's own words."""
        from tracker.store.prompted import CrisisPlan

        return CrisisPlan(self.file)

    @cached_property
    def series(self) -> "SeriesStore":
        """What Trends draws."""
        from tracker.store.series import SeriesStore

        return SeriesStore(self.file, self.scales, self.emotions, self.ways)

    @cached_property
    def tables(self) -> "Tables":
        """Whole tables, for import and export."""
        from tracker.store.tables import Tables

        return Tables(self.file)

    def evening(self, day: date) -> Evening:
        """Return all that is logged for one day. Scales are the shown ones and any hidden one answered that day."""
        ratings = self.ratings.of(day)
        scales = tuple(s for s in self.scales.all(hidden=True) if not s.hidden or s.id in ratings)
        return Evening(
            day=day,
            note=self.days.note(day),
            scales=scales,
            ratings=ratings,
            feelings=self.feelings.of(day),
            moments=self.moments.of(day),
            interactions=self.interactions.of(day),
            coped=self.copings.of(day),
            steps=self.ladder.on(day),
            attempts=self.attempts.of(day),
            waiting=self.attempts.waiting(),
        )

    def together(self, label: str, acts: Callable[[], object]) -> Changed:
        """Run `acts`, which writes through any repositories, as one transaction: all of it is kept or nothing.

        Whatever `acts` raises takes everything back and is raised on. The outcome can be undone as a whole.
        """
        return self.file.write(label, lambda _: acts())

    def undo(self, changed: Changed) -> Changed:
        """Take a change back in one transaction; raise ChangedSince if a row is not as the change left it."""
        return self.file.write(f"Undone: {changed.label}", lambda write: write.take_back(changed.edits))

    def changed_elsewhere(self) -> bool:
        """Return whether another program or window has written since this was last asked."""
        before, self._seen = self._seen, self._data_version()
        return before != self._seen

    def _data_version(self) -> int:
        # Our own writes do not move this number; those of other connections do.
        return int(self.file.rows("PRAGMA data_version")[0][0])

    def close(self) -> None:
        """Close the file."""
        self.file.close()
