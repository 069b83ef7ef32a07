"""What is decided in a review reaches the library at once, and the list shows what of it still stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from annotations.commands.review import Decided
from annotations.library import Library
from annotations.model.candidate import UNDECIDED, Candidate, Decision
from annotations.model.errors import Unwritten
from reader.models.review import Entry
from reader.state import State
from reader.tasks.writing import Undone
from reader.ui.announce import announce
from reader.ui.panels.review import ReviewPanel
from reader.ui.said import core_words
from reader.ui.window.review_source import Source

Answer = tuple[list[Decided], tuple[int, str] | None, str | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a person said of candidates at once.

    Attributes:
        about: the entries of the list, each with what it stood for then.
        verdict: ACCEPTED or REJECTED.
        words: what the review is called.
        tell: tells the library.
        standing: by the key of a candidate, what stands of it in the library.
        turn: its number.
    """

    about: list[tuple[Entry, Candidate]]
    verdict: str
    words: str
    tell: Callable[[Library, str, Sequence[Decision]], list[Decided]]
    standing: dict[object, str]
    turn: int

    def decide(self, library: Library) -> Answer:
        """Have it in the library."""
        candidates = [one for _, one in self.about]
        found = self.tell(library, self.words, [self._decision(one) for one in candidates])
        self.standing.update({one.key: made.standing or "" for one, made in zip(candidates, found, strict=True)})
        return found, library.review.under_way(), library.review.batch()

    def decide_and_end(self, library: Library) -> None:
        """Have it in the library as an action that is ended."""
        self.decide(library)
        library.review.finish()

    def _decision(self, one: Candidate) -> Decision:
        before = self.standing.get(one.key) or one.rejected or one.accepted or None
        return Decision(one, self.verdict, before)


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
        # By the key of a candidate, which decision about it was the last one.
        self._turns: dict[object, int] = {}
        self._turn = 0

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
        if self._state.writing is None or not entries:
            return
        many = source.many if at_once else None
        self._turn += 1
        self._turns.update((entry.candidate.key, self._turn) for entry in entries)
        told = [(entry, entry.candidate) for entry in entries]
        self._give(_Told(told, verdict, source.asked.words, many or source.decide, self._standing, self._turn))
        said = self._panel.card.verdict_words(entries[0].candidate, verdict)
        announce(self._panel, f"{said}. {self._panel.head.decided_words()}")

    def _give(self, told: _Told) -> None:
        """Show what was decided, and have the library keep it."""
        writing, verdict = self._state.writing, told.verdict
        if writing is None:
            return
        entries, candidates = [entry for entry, _ in told.about], [one for _, one in told.about]
        for entry, one in told.about:
            entry.candidate = one
        self._show(entries, [verdict] * len(entries))
        self.pending += 1

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
            if self._listed(entries):
                self._show(entries, [UNDECIDED] * len(entries))
            self._wait(told, error)

        self._say("")
        writing.do(told.decide, kept, failed)

    def _wait(self, told: _Told, error: Exception) -> None:
        """Say that the library refuses what was decided; what the disk did not take can be tried again."""
        self._say(core_words(error))
        writing = self._state.writing
        if writing is None or not isinstance(error, Unwritten):
            return

        def again() -> None:
            # What was decided otherwise since is left so.
            last = [(entry, one) for entry, one in told.about if self._turns.get(one.key) == told.turn]
            left = replace(told, about=last)
            if last and self._listed([entry for entry, _ in last]):
                self._give(left)
            elif last:
                # The list is another by now: it is decided, and ends at once.
                writing.do(left.decide_and_end, None, lambda error: self._wait(left, error))

        keys = frozenset(one.key for _, one in told.about)
        writing.unwritten.emit(Undone(None, error, again=again, about=keys))

    def _listed(self, entries: Sequence[Entry]) -> bool:
        """Whether the list still has these candidates."""
        there = self._panel.model.entries
        return all(entry.number < len(there) and there[entry.number] is entry for entry in entries)

    def finish(self) -> None:
        """From now on one undo takes back what was decided."""
        writing = self._state.writing
        if writing is None or (self.under_way is None and not self.pending):
            return

        def finished(_: object) -> None:
            self.under_way = None
            self._told()

        writing.do(lambda library: library.review.finish(), finished, lambda error: self._say(core_words(error)))

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
