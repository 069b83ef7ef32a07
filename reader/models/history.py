"""The actions of a library as a list, under the days on which they began, read some at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QDate, QDateTime, QLocale, QModelIndex, QObject, Qt
from PySide6.QtCore import Signal as QtSignal

from annotations.library import Library
from annotations.model.past_action import Effect, Touched, Wanted
from annotations.store.history import ActionRow
from annotations.text.obeyed import side_by_side
from reader.models.articles import Index
from reader.models.harmless import told, unturned

SECOND = Qt.ItemDataRole.UserRole + 1
"""The role of a row's second line; empty for the row of a day."""

PAGE = 200
_LOOKED_THROUGH = 20_000
"""So many actions are looked through at most for those that fit what is typed, before what was found is shown."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """An action, and the articles that it changed."""

    action: ActionRow
    touched: Touched


@dataclass(frozen=True, slots=True)
class Page:
    """Some actions, newest first.

    Attributes:
        before: internal id below which the rest begins; None where there is no more.
    """

    entries: tuple[Entry, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class Detail:
    """What is told of one action.

    Attributes:
        newest: whether nothing came after it.
        can_undo: whether it is an action that undo takes back, if nothing stands in the way.
        changed: what of it was changed since, as a sentence; empty if nothing was.
        annotator: UUID of whose it is; empty for the program's own.
    """

    entry: Entry
    effect: Effect
    newest: bool
    can_undo: bool
    changed: str
    annotator: str


def read_page(
    library: Library, wanted: Wanted, fits: Callable[[ActionRow], bool] | None, before: int | None, limit: int = PAGE
) -> Page:
    """Read the next actions that fit; in a reader's thread."""
    found: list[ActionRow] = []
    reached, looked = None, 0
    for action in library.history.wanted(wanted, before):
        if len(found) == limit or looked == _LOOKED_THROUGH:
            reached = found[-1].id if len(found) == limit else reached
            break
        looked, reached = looked + 1, action.id
        if fits is None or fits(action):
            found.append(action)
    else:
        reached = None
    touched = library.history.articles_of(found)
    return Page(tuple(Entry(action, touched[action.id]) for action in found), reached)


def read_detail(library: Library, entry: Entry) -> Detail:
    """Read what is told of one action; in a reader's thread."""
    history = library.history
    action = history.find(entry.action.uuid)
    newest = next(iter(history.actions(1))).id == action.id
    can = history.can_undo(action)
    return Detail(
        Entry(action, entry.touched), history.effect(action), newest, can, history.changed_since(action) if can else "",
        history.annotator_of(action),
    )  # fmt: skip


class HistoryModel(QAbstractListModel):
    """Rows of actions, each day's under its name.

    Attributes:
        rows: an Entry for each action, the words of a day for the others.
        before: internal id below which the rest begins; None where all is there.

    Signals:
        more_wanted: the next page is to be read; see `add`.
        none_found: all was looked through, and nothing fits.
    """

    more_wanted = QtSignal()
    none_found = QtSignal()

    def __init__(self, named: Callable[[str], str], parent: QObject | None = None) -> None:
        """Make an empty one; `named` says the name of an action in the reader's language."""
        super().__init__(parent)
        self._named = named
        self.rows: list[Entry | str] = []
        self.before: int | None = None
        self._reading = False
        self._day = ""

    def set_page(self, page: Page) -> None:
        """Show these actions in place of all others."""
        self.beginResetModel()
        self._day = ""
        self.rows = self._with_days(page.entries)
        self.before, self._reading = page.before, False
        self.endResetModel()
        if not self.rows:
            # Nobody scrolls to the end of nothing.
            self.fetchMore(QModelIndex())

    def add(self, page: Page) -> None:
        """Show these below the others."""
        new = self._with_days(page.entries)
        self.before, self._reading = page.before, False
        if new:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self.rows += new
            self.endInsertRows()
        elif self.before is not None:
            self.fetchMore(QModelIndex())
        elif not self.rows:
            self.none_found.emit()

    def entry(self, row: int) -> Entry | None:
        """Return the action of a row; None for a day, and outside."""
        one = self.rows[row] if 0 <= row < len(self.rows) else None
        return one if isinstance(one, Entry) else None

    def row_of(self, number: int) -> int:
        """Return the row of an action by its internal id; -1 for none."""
        return next(
            (row for row, one in enumerate(self.rows) if isinstance(one, Entry) and one.action.id == number), -1
        )

    def first(self) -> int:
        """Return the row of the newest action; -1 without any."""
        return 1 if len(self.rows) > 1 else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """Whether there are more than are shown."""
        return self.before is not None and not self._reading

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """Ask for the next ones."""
        if self.canFetchMore(parent):
            self._reading = True
            self.more_wanted.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let actions alone be chosen."""
        action = index.isValid() and isinstance(self.rows[index.row()], Entry)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if action else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        first = one if isinstance(one, str) else self._named(one.action.name)
        second = "" if isinstance(one, str) else second_line(one)
        if role == Qt.ItemDataRole.DisplayRole:
            return unturned(first)
        if role == SECOND:
            return unturned(second)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return told(", ".join(filter(None, (first, second))), role)
        return None

    def _with_days(self, entries: Sequence[Entry]) -> list[Entry | str]:
        rows: list[Entry | str] = []
        for entry in entries:
            day = day_words(entry.action.started_at)
            if day != self._day:
                self._day = day
                rows.append(day)
            rows.append(entry)
        return rows


def second_line(entry: Entry) -> str:
    """Return when an action began, whose it is, its articles, how much it changed, and how it stands."""
    action = entry.action
    number = QCoreApplication.translate("History", "%n changes", "", action.changes) if action.changes else ""
    words = [state_words(action), time_words(action.started_at), annotator_words(action.annotator)]
    return side_by_side((*words, articles_words(entry.touched), number))


def state_words(action: ActionRow) -> str:
    """Return how an action stands, where that is worth a word."""
    if action.undone:
        return QCoreApplication.translate("History", "undone")
    if action.state == "open":
        return QCoreApplication.translate("History", "still going on")
    return QCoreApplication.translate("History", "interrupted") if action.state == "interrupted" else ""


def articles_words(touched: Touched) -> str:
    """Return the articles that an action changed."""
    names = [name for _, name in touched.articles]
    return ", ".join([*names, "…"] if touched.more else names)


def annotator_words(name: str | None) -> str:
    """Return whose an action is."""
    return name or QCoreApplication.translate("History", "the program")


def time_words(at: int) -> str:
    """Return a time of the day (milliseconds since 1970, UTC), to the second."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at).time(), "HH:mm:ss")


def day_words(at: int) -> str:
    """Return the day of a time (milliseconds since 1970, UTC), with its weekday."""
    return whole_day(QDateTime.fromMSecsSinceEpoch(at).date())


def whole_day(day: QDate) -> str:
    """Return a day with its weekday."""
    return QLocale().toString(day, QCoreApplication.translate("History", "dddd, d MMMM yyyy"))
