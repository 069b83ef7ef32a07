"""What is decided in a review reaches the library at once, and the list shows what of it still stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import UNDECIDED, Decision
from reader.models.review import Entry
from reader.state import State
from reader.ui.announce import announce
from reader.ui.panels.review import ReviewPanel
from reader.ui.said import core_words
from reader.ui.window.review_source import Source

Answer = tuple[list[Decided], tuple[int, str] | None, str | None]


class Keeping(QObject):
    """Has the library know what is decided.

    Attributes:
        pending: how many decisions are on their way to the disk.
        under_way: (internal id, name) of the action that holds what was decided so far; None without decisions.
        batches: UUIDs of the actions in which this review was decided so far.
    """

    def __init__(
        self, panel: ReviewPanel, state: State, show: Callable[[Sequence[Entry], Sequence[str]], None],
        say: Callable[[str], None], told: Callable[[], None],
    ) -> None:  # fmt: skip
        """Make it for a panel.

        Args:
            panel: with the list.
            state: what is open.
            show: shows verdicts of candidates.
            say: says what went wrong.
            told: called when Undo may stand for something else.
        """
        super().__init__(panel)
        self._panel, self._state, self._show, self._say, self._told = panel, state, show, say, told
        self.pending = 0
        self.under_way: tuple[int, str] | None = None
        self.batches: list[str] = []
        # By the key of a candidate, what stands of it in the library; the writer's thread alone looks at it.
        self._standing: dict[object, str] = {}

    def begin(self) -> None:
        """Begin with another list."""
        self._standing = {}
        self.batches = []

    def decide(self, source: Source, entries: Sequence[Entry], verdict: str, *, at_once: bool = False) -> None:
        """Show a verdict about candidates, and have the library keep it.

        Args:
            source: where they come from.
            entries: which.
            verdict: ACCEPTED or REJECTED.
            at_once: whether it is an action of its own, where the source knows such.
        """
        writing, standing = self._state.writing, self._standing
        if writing is None or not entries:
            return
        words = source.asked.words
        self._show(entries, [verdict] * len(entries))
        self.pending += 1
        candidates = [entry.candidate for entry in entries]
        decide = source.many if at_once and source.many is not None else source.decide

        def command(library: Library) -> Answer:
            told = [
                Decision(one, verdict, standing.get(one.key) or one.rejected or one.accepted or None)
                for one in candidates
            ]
            found = decide(library, words, told)
            standing.update({one.key: made.standing or "" for one, made in zip(candidates, found, strict=True)})
            return found, library.review.under_way(), library.review.batch()

        def kept(answer: Answer) -> None:
            self.pending -= 1
            for entry, one in zip(entries, candidates, strict=True):
                entry.told = one
            self._kept(entries, verdict, answer[0])
            self.under_way = answer[1]
            self.batches += [batch for batch in answer[2:] if isinstance(batch, str) and batch not in self.batches]
            self._told()

        def failed(error: Exception) -> None:
            self.pending -= 1
            self._show(entries, [UNDECIDED] * len(entries))
            self._say(core_words(error))

        self._say("")
        writing.do(command, kept, failed)
        said = self._panel.card.verdict_words(candidates[0], verdict)
        announce(self._panel, f"{said}. {self._panel.head.decided_words()}")

    def finish(self) -> None:
        """From now on one undo takes back what was decided."""
        writing = self._state.writing
        if writing is None or (self.under_way is None and not self.pending):
            return

        def finished(_: object) -> None:
            self.under_way = None
            self._told()

        writing.do(lambda library: library.review.finish(), finished)

    def check(self, source: Source | None) -> None:
        """Undo and redo, here or by a click elsewhere, change what stands of the decisions."""
        entries = [entry for entry in self._panel.model.entries if entry.standing is not None]
        if self.pending or not entries or source is None:
            return
        keys = [entry.standing for entry in entries if entry.standing is not None]

        def checked(there: set[str]) -> None:
            if self.pending:
                return
            wrong = [
                (entry, entry.said if entry.standing in there else UNDECIDED)
                for entry in entries
                if entry.verdict != (entry.said if entry.standing in there else UNDECIDED)
            ]
            for entry, verdict in wrong:
                if verdict != UNDECIDED:
                    entry.candidate = entry.told
            if wrong:
                self._show([entry for entry, _ in wrong], [verdict for _, verdict in wrong])

        self._state.reading.ask(lambda library: source.still_there(library, keys), checked, topic="review standing")

    def _kept(self, entries: Sequence[Entry], verdict: str, found: Sequence[Decided]) -> None:
        refused = [(entry, made.why) for entry, made in zip(entries, found, strict=True) if made.why]
        for entry, made in zip(entries, found, strict=True):
            entry.standing = made.standing
            entry.said = verdict if made.standing else UNDECIDED
        if refused:
            self._show([entry for entry, _ in refused], [UNDECIDED] * len(refused))
            self._say(core_words(refused[0][1]))
