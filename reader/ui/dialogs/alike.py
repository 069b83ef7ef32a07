"""The articles that look alike, in groups, and beside them what differs between two of a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotations.model.alike import Facts, Group
from annotations.text.obeyed import side_by_side
from reader.models.alike import Entry, GroupsModel, title_of
from reader.models.dates import date_words
from reader.models.differences import Rows
from reader.models.harmless import unturned_lines
from reader.ui.dialogs.alike_rows import AlikeDelegate
from reader.ui.dialogs.differences import DifferencesView
from reader.ui.dialogs.fit import fit
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

FORWARD, BACK = "F7", "Shift+F7"
"""The keys to the next difference and the one before."""


class AlikeWindow(QWidget):
    """Groups on the one side, two texts on the other; Enter goes to the article, Esc closes.

    Attributes:
        model: the groups; list: their rows.
        view: the two texts.
        words: what differs, a line for each of the two texts; note: what is still going on.
        buttons: what can be done, by what they are for.

    Signals:
        compare_wanted(Entry): another article is current, and is to be compared with the first of its group.
        opened(str): the article of this UUID is to be opened in the main window.
        listed: the list of the main window is to show the articles that look alike.
    """

    compare_wanted = Signal(object)
    opened = Signal(str)
    listed = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Articles that look alike"))
        self._look, self._icons = look, icons
        self.model = GroupsModel(self)
        self.list = QListView(self)
        self.view = DifferencesView(look, self)
        self.words, self.note, self._count = QLabel(self), QLabel(self), QLabel(self)
        self.buttons: dict[str, QPushButton] = {}
        self._make_list()
        self._lay_out()
        self._make_keys()
        self.view.went.connect(lambda _: self._tell())
        fit(self, look.px(1080), look.px(680))

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on; the heights of the rows are asked for anew."""
        self.list.doItemsLayout()

    def show_groups(self, groups: Sequence[Group], uuid: str = "") -> None:
        """Show groups, and in them an article: the one that was current, the one of this UUID, or the first other."""
        entry = self.current()
        if not uuid and entry is not None and entry.facts is not None:
            uuid = entry.facts.uuid
        first = entry.group.first.uuid if entry is not None else None
        self.model.set_groups(groups)
        row = self.model.row_of(uuid, first)
        if row < 0 or self.model.entries[row].like is None:
            # The first of a group is compared with the one that is most like it.
            row = row + 1 if row >= 0 else 2
        for button in self.buttons.values():
            button.setEnabled(bool(groups))
        if groups:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.words.setText(self.tr("No articles look alike."))
            self.view.show_rows(Rows((), 0, 0))
            self.view.clear()
            self._tell()

    def current(self) -> Entry | None:
        """Return the row that is current; None where there is none."""
        index = self.list.currentIndex()
        return self.model.entries[index.row()] if index.isValid() and index.row() < len(self.model.entries) else None

    def show_rows(self, words: str, rows: Rows, names: tuple[str, str]) -> None:
        """Show two texts.

        Args:
            words: what differs, a line for each text.
            rows: the texts.
            names: what they are called.
        """
        self.words.setText(unturned_lines(words))
        self.view.show_rows(rows, *names)
        self.view.setAccessibleDescription(words)
        self._tell()

    def say(self, words: str) -> None:
        """Say below the groups what is still going on; without, that all articles stay."""
        self.note.setText(
            words or self.tr("None is dropped or merged. Copies you do not want are deleted in the list.")
        )

    def step(self, by: int) -> None:
        """Go to the next difference, or the one before; after the last the first again."""
        if not self.view.step(by) and self.view.rows.shown:
            self.view.go_to(0 if by > 0 else self.view.rows.shown - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go to the article of a row by Enter."""
        enters = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enters:
            self._open()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # Parts

    def _make_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(AlikeDelegate(self._look, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Groups of articles that look alike"))
        view.setToolTip(self.tr("Goes to the article (Enter)"))
        view.setMinimumWidth(self._look.px(200))
        view.installEventFilter(self)
        view.doubleClicked.connect(lambda _: self._open())
        view.selectionModel().currentRowChanged.connect(self._went)

    def _make_keys(self) -> None:
        for key, by in ((FORWARD, 1), (BACK, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self.words.setFont(look.font(13, 500))
        for label in (self.words, self.note):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.say("")
        for label in (self.note, self._count):
            label.setFont(look.font(12))
        left, right = QWidget(self), QWidget(self)
        rows = QVBoxLayout(left)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.note)
        rows.addLayout(self._foot(
            ("list", self.tr("Show all in the list"), self.tr("Has the list show the articles that look alike alone"),
             self.listed.emit),
        ))  # fmt: skip
        column = QVBoxLayout(right)
        column.addWidget(self.words)
        column.addLayout(self._head())
        column.addWidget(self.view, 1)
        column.addLayout(self._foot(
            ("first", self.tr("Go to the first"), self.tr("Opens the first article of the group"), self._open_first),
            ("other", self.tr("Go to this article"), self.tr("Opens the other article (Enter)"), self._open),
        ))  # fmt: skip
        for layout in (rows, column):
            layout.setContentsMargins(px(12), px(12), px(12), px(12))
            layout.setSpacing(px(8))
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        split.setSizes([px(300), px(780)])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setTabOrder(self.list, self.view)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        for icon, words, key, by in (
            ("chevron-up", self.tr("Difference before"), BACK, -1),
            ("chevron-down", self.tr("Next difference"), FORWARD, 1),
        ):
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button = IconButton(icon, f"{words} ({shown})", self._look, self._icons, self, side=28)
            button.clicked.connect(lambda _=False, by=by: self.step(by))
            row.addWidget(button)
        return row

    def _foot(self, *offered: tuple[str, str, str, Callable[[], None]]) -> QHBoxLayout:
        """Make buttons: what each is for, its words, its help, and what it does."""
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addStretch(1)
        for name, words, help_, do in offered:
            button = self.buttons[name] = QPushButton(words, self)
            button.setToolTip(help_)
            button.setAccessibleDescription(help_)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        return row

    def _went(self, now: QModelIndex, _: QModelIndex) -> None:
        entry = self.model.entries[now.row()] if now.isValid() else None
        if entry is not None and entry.facts is not None:
            self.compare_wanted.emit(entry)

    def _open(self) -> None:
        entry = self.current()
        if entry is not None and entry.facts is not None:
            self.opened.emit(entry.facts.uuid)

    def _open_first(self) -> None:
        entry = self.current()
        if entry is not None:
            self.opened.emit(entry.group.first.uuid)

    def _tell(self) -> None:
        rows, current = self.view.rows, self.view.current
        if current >= 0:
            words = self.tr("{n} of {all}").format(n=current + 1, all=rows.total)
        else:
            words = self.tr("%Ln differences", "", rows.total) if rows.rows else ""
        self._count.setText(words)


def names_of(entry: Entry) -> tuple[str, str]:
    """Return what the two texts are called that are compared for a row, as the heads of their columns."""
    other = entry.facts or entry.group.first
    if entry.like is None and entry.group.others:
        other = entry.group.others[0].facts
    return _name(entry.group.first), _name(other)


def _name(facts: Facts) -> str:
    return side_by_side((title_of(facts), facts.outlet, date_words(facts.date)))
