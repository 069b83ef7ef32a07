"""The articles of the list as a model of one column: a million ids at once, rows page by page when they are shown."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from annotations.search.listing import ListRow
from reader.models.dates import date_words
from reader.models.harmless import told
from reader.models.roles import Role

PAGE = 128
_KEPT_PAGES = 64
_ASKED_AT_ONCE = 4

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Fetch: TypeAlias = Callable[[Sequence[int], Callable[[Sequence[ListRow]], None]], None]
"""Takes ids and what wants their rows; calls it once, now or later, in the model's thread. Rows that are missing in
the answer stay empty; when reading fails, the answer is an empty one."""


class ArticlesModel(QAbstractTableModel):
    """A window on the articles that a filter lets through.

    `data` never waits: a row that is not there yet is None, is asked for, and is told by `dataChanged` when it comes.

    Attributes:
        ids: internal ids of all rows, in order.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: array[int] = array("q")
        self._fetch = fetch
        self._pages: OrderedDict[int, Mapping[int, ListRow]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def set_ids(self, ids: array[int]) -> None:
        """Show other articles; the rows are read anew."""
        self.beginResetModel()
        self.ids = ids
        self._forget()
        self.endResetModel()

    def refresh(self, articles: Iterable[int] | None) -> None:
        """Read rows anew after a change; what they said stays until the new is there.

        Args:
            articles: internal ids of those that changed; None for all.
        """
        changed = None if articles is None else set(articles)
        for page, rows in self._pages.items():
            if changed is None or not changed.isdisjoint(rows):
                self._stale.add(page)
        # What is on its way was read before the change.
        self._turn += 1
        self._stale |= self._asked
        self._asked.clear()
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0))

    def row_of(self, article_id: int) -> int:
        """Return in which row an article stands, -1 if in none."""
        try:
            return self.ids.index(article_id)
        except ValueError:
            return -1

    def row(self, number: int) -> ListRow | None:
        """Return a row if it is there, else ask for it."""
        page = number // PAGE
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows.get(self.ids[number])

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many articles are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says, None while it is on its way; never waits."""
        number = index.row()
        if not index.isValid() or number >= len(self.ids):
            return None
        if role == Role.ID:
            return self.ids[number]
        if role == Role.ROW:
            return self.row(number)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            row = self.row(number)
            return row and told(row.title or row.name, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row(number)
            return self.spoken(row) if row else self.tr("Is being read")
        return None

    def spoken(self, row: ListRow) -> str:
        """Return a row as a screen reader says it."""
        states = {
            "unread": self.tr("not started"), "reading": self.tr("in progress"), "done": self.tr("done"),
        }  # fmt: skip
        said = [
            row.title or row.name, row.outlet, date_words(row.date), states[row.state],
            self.tr("%Ln annotations", "", row.annotations) if row.annotations else "",
        ]  # fmt: skip
        if row.hit:
            said.append(f"{row.hit.before}{row.hit.words}{row.hit.after}")
        return ", ".join(part for part in said if part)

    def _forget(self) -> None:
        self._turn += 1
        for kept in (self._pages, self._wanted, self._asked, self._stale):
            kept.clear()

    def _want(self, page: int) -> None:
        if page in self._asked:
            return
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        # Whoever scrolls on no longer needs what has passed by; it is wanted again when it is painted again.
        while len(self._wanted) > _ASKED_AT_ONCE:
            self._wanted.popitem(last=False)
        self._timer.start()

    def _ask(self) -> None:
        while self._wanted:
            page, _ = self._wanted.popitem()
            self._asked.add(page)
            turn = self._turn

            def take(rows: Sequence[ListRow], page: int = page, turn: int = turn) -> None:
                if turn == self._turn:
                    self._take(page, rows)

            self._fetch(self.ids[page * PAGE : (page + 1) * PAGE], take)

    def _take(self, page: int, rows: Sequence[ListRow]) -> None:
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = {row.id: row for row in rows}
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT_PAGES:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)
        last = min((page + 1) * PAGE, len(self.ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, 0))
