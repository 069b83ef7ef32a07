"""The candidates of a review as a model of one column: grouped by article, filled while they are being found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED, Candidate
from reader.models.harmless import told
from reader.models.roles import Role

UNSURE_FIRST = 20
"""In a longer list the doubtful candidates come first."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class Heading:
    """The article over its candidates.

    Attributes:
        left: how many of them nobody has decided yet; count: how many there are.
        at: its number within its part of the list.
    """

    __slots__ = ("article", "at", "count", "left", "title")

    def __init__(self, article: str, title: str, at: int) -> None:
        self.article, self.title, self.at = article, title, at
        self.left = self.count = 0


class Entry:
    """A candidate and what was said of it.

    Attributes:
        verdict: ACCEPTED, REJECTED or UNDECIDED.
        standing: UUID of what the verdict left in the library; None while it is being kept, and without one.
        said: the verdict that was given last; another than `verdict` where an undo took it back.
        told: the candidate as it was when the verdict was given: a redo shows that again.
        heading: over it.
        at: its number within its part of the list.
        number: its number among all, in the order they were found.
        found: the candidate as it was found; `candidate` may be another place or label of it by now.
    """

    __slots__ = ("at", "candidate", "found", "heading", "number", "said", "standing", "told", "verdict")

    def __init__(self, candidate: Candidate, heading: Heading, at: int) -> None:
        self.candidate = self.found = self.told = candidate
        self.heading, self.at = heading, at
        self.number = 0
        self.verdict = self.said = _said_before(candidate)
        self.standing: str | None = candidate.rejected or candidate.accepted or None

    @property
    def earlier(self) -> bool:
        """Whether what was said of it was said before this list was made."""
        return self.verdict != UNDECIDED and self.verdict == _said_before(self.found)

    def like(self, other: Entry) -> bool:
        """Whether another is the same case: the same words, and the same doubt."""
        one, two = self.candidate, other.candidate
        return (one.quote, one.doubt, one.about, one.target) == (two.quote, two.doubt, two.about, two.target)


def _said_before(candidate: Candidate) -> str:
    return REJECTED if candidate.rejected else ACCEPTED if candidate.accepted else UNDECIDED


Row: TypeAlias = Entry | Heading


class ReviewModel(QAbstractTableModel):
    """Candidates under the titles of their articles; in a longer list the doubtful ones first.

    Args:
        spoken: says a row in words, for screen readers.

    Attributes:
        entries: all candidates in the order they were found.
        accepted, rejected: how many of them are; unsure: how many undecided ones are doubtful.

    Signals:
        counted: a count is another one now.
    """

    counted = Signal()

    def __init__(self, spoken: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self.clear()

    def clear(self) -> None:
        """Forget all."""
        self.beginResetModel()
        self.entries: list[Entry] = []
        self._parts: tuple[list[Row], list[Row]] = ([], [])
        self._split = False
        self._articles: set[str] = set()
        self._by_article: dict[str, list[Entry]] = {}
        self.accepted = self.rejected = self.unsure = 0
        self.endResetModel()
        self.counted.emit()

    def add(self, candidates: Sequence[Candidate]) -> None:
        """Show further candidates."""
        if not self._split and len(self.entries) + len(candidates) > UNSURE_FIRST:
            self._split_up()
        new: tuple[list[Row], list[Row]] = ([], [])
        for candidate in candidates:
            part = self._part_of(candidate)
            entry = self._made(candidate, self._parts[part], new[part])
            entry.number = len(self.entries)
            self.entries.append(entry)
            self._by_article.setdefault(candidate.article, []).append(entry)
            self._count(entry, 1)
        for part, rows in enumerate(new):
            if rows:
                first = len(self._parts[0]) * (part > 0) + len(self._parts[part])
                self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
                self._parts[part].extend(rows)
                self.endInsertRows()
        self.counted.emit()

    def set_verdicts(self, entries: Sequence[Entry], verdicts: Sequence[str]) -> None:
        """Show what was said of many candidates, in one go; `tell` says that all is shown."""
        said = {ACCEPTED: 0, REJECTED: 0, UNDECIDED: 0}
        unsure = 0
        for entry, verdict in zip(entries, verdicts, strict=True):
            was = entry.verdict
            if was == verdict:
                continue
            entry.verdict = verdict
            said[was] -= 1
            said[verdict] += 1
            if UNDECIDED in {was, verdict}:
                by = -1 if was == UNDECIDED else 1
                entry.heading.left += by
                if entry.candidate.doubt:
                    unsure += by
        self.accepted += said[ACCEPTED]
        self.rejected += said[REJECTED]
        self.unsure += unsure

    def tell(self) -> None:
        """Have the rows painted as they are now."""
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, 0))
        self.counted.emit()

    # What there is

    def decided(self) -> int:
        """Return how many were decided."""
        return self.accepted + self.rejected

    def left(self) -> list[Entry]:
        """Return those that nobody has decided yet, in the order of the list."""
        return [row for row in self.rows() if isinstance(row, Entry) and row.verdict == UNDECIDED]

    def articles(self) -> int:
        """Return in how many articles there are candidates."""
        return len(self._by_article)

    def of_article(self, uuid: str) -> Sequence[Entry]:
        """Return the candidates of an article, in the order of its text."""
        return self._by_article.get(uuid, ())

    def rows(self) -> Iterator[Row]:
        """Yield all rows from top to bottom."""
        yield from self._parts[0]
        yield from self._parts[1]

    def row_of(self, row: Row) -> int:
        """Return the number of a row in the list."""
        first = self._parts[0]
        return row.at if row.at < len(first) and first[row.at] is row else len(first) + row.at

    def row(self, number: int) -> Row | None:
        """Return a row by its number."""
        first, second = self._parts
        if 0 <= number < len(first):
            return first[number]
        return second[number - len(first)] if 0 <= number - len(first) < len(second) else None

    def entry(self, index: Index) -> Entry | None:
        """Return the candidate of a row; None for a heading."""
        row = self.row(index.row()) if index.isValid() else None
        return row if isinstance(row, Entry) else None

    def after(self, number: int, step: int, *, undecided: bool) -> Entry | None:
        """Return the next candidate from a row on; among the undecided ones it goes on at the other end.

        Args:
            number: of the row to go from.
            step: 1 or -1.
            undecided: whether only those that nobody has decided yet count.
        """
        rows = self.rowCount()
        if undecided and self.decided() == len(self.entries):
            return None
        for turn in range(1, rows + 1):
            at = number + step * turn
            if not undecided and not 0 <= at < rows:
                return None
            row = self.row(at % rows)
            if isinstance(row, Entry) and not (undecided and row.verdict != UNDECIDED):
                return row
        return None

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._parts[0]) + len(self._parts[1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return one."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or what it says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.ROW:
            return row
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return told(self._spoken(row), role) if role in spoken else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: nothing with a heading."""
        if self.entry(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    # Parts

    def _part_of(self, candidate: Candidate) -> int:
        return 0 if self._split and candidate.doubt else 1

    def _made(self, candidate: Candidate, there: list[Row], new: list[Row]) -> Entry:
        """Make an entry for one part of the list, under a heading of its article."""
        last = new[-1] if new else there[-1] if there else None
        heading = last.heading if isinstance(last, Entry) else None
        if heading is None or heading.article != candidate.article:
            heading = Heading(candidate.article, candidate.title, len(there) + len(new))
            new.append(heading)
        entry = Entry(candidate, heading, len(there) + len(new))
        heading.count += 1
        new.append(entry)
        return entry

    def _split_up(self) -> None:
        """From now on the doubtful candidates come first, those that are there too."""
        self._split = True
        if not any(entry.candidate.doubt for entry in self.entries):
            return
        self.beginResetModel()
        parts: tuple[list[Row], list[Row]] = ([], [])
        nothing: list[Row] = []
        for entry in self.entries:
            made = self._made(entry.candidate, nothing, parts[self._part_of(entry.candidate)])
            # The same entry stays, whoever holds it; only its place is another.
            parts[self._part_of(entry.candidate)][-1] = entry
            made.heading.left += entry.verdict == UNDECIDED
            entry.heading, entry.at = made.heading, made.at
        self._parts = parts
        self.endResetModel()

    def _count(self, entry: Entry, by: int) -> None:
        self.accepted += by * (entry.verdict == ACCEPTED)
        self.rejected += by * (entry.verdict == REJECTED)
        if entry.verdict == UNDECIDED:
            entry.heading.left += by
            self.unsure += by * bool(entry.candidate.doubt)
