"""The history of a library in a window of its own: every action, found again, looked at, taken back, gone back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QDate, QDateTime, QEvent, QModelIndex, QObject, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotations.model.past_action import Wanted
from reader.models.harmless import unturned, unturned_lines
from reader.models.history import Entry, HistoryModel, Page, whole_day
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.history_detail import HistoryDetail
from reader.ui.dialogs.history_rows import ROW, HistoryDelegate
from reader.ui.said import act_words
from reader.ui.style.look import Look
from reader.ui.style.tables import make_list

KEYS = {"undo": "Ctrl+U", "library": "Ctrl+R", "article": "Ctrl+Shift+R"}
"""The keys of the buttons."""

_WAIT_MS = 200
_NARROW, _WIDE = 640, 860
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HistoryWindow(QWidget):
    """Actions on the one side, the newest first; on the other what the current one changed. Esc closes.

    Attributes:
        model: the actions; list: their rows.
        typed, annotators, articles, days: what is shown of them.
        detail: the current one. told: what came of what was done here.
        buttons: undo, library, article, close.

    Signals:
        filtered: other actions are wanted, see `wanted` and `words`.
        chosen(Entry): another action is current.
        undo_wanted: the current action is to be taken back.
        look_wanted(str): what going back to it would change is to be said: of the "library", or of the "article".
        restore_wanted: what was looked at is to be done.
    """

    filtered = Signal()
    chosen = Signal(object)
    undo_wanted = Signal()
    look_wanted = Signal(str)
    restore_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        self.model = HistoryModel(act_words, self)
        self.list, self.detail = QTableView(self), HistoryDetail(look, self)
        self.empty, self.told = QLabel(self), QLabel(self)
        self.typed = QLineEdit(self)
        self.annotators, self.articles, self.days = QComboBox(self), QComboBox(self), QComboBox(self)
        self.buttons: dict[str, QPushButton] = {}
        self._why: dict[str, str] = {}
        self._make_filter()
        self._make_list()
        self._lay_out()
        self._make_keys()
        self.model.rowsInserted.connect(lambda *_: self._came())
        self.model.none_found.connect(lambda: self._show_rows(-1))
        self.detail.confirmed.connect(self.restore_wanted)
        self.detail.left.connect(lambda: self.ask("", ""))
        fit(self, look.px(1040), look.px(640))

    # What is shown

    def set_page(self, page: Page, number: int | None) -> None:
        """Show actions in place of all others; go to one by its internal id, or stay at the top."""
        self.model.set_page(page)
        row = self.model.row_of(number) if number is not None else -1
        row = row if row >= 0 else self.model.first()
        self._show_rows(row)
        if row < 0:
            self.detail.show_detail(None)
            self.set_able(dict.fromkeys(KEYS, self.empty.text()))

    def _show_rows(self, row: int) -> None:
        """Show the rows, one of them current; with -1 say in their place that there are none, or none yet."""
        further = self.model.before is not None
        self.empty.setText(self.tr("Looking further…") if further else self.tr("No action fits what is asked for."))
        self.list.setVisible(row >= 0)
        self.empty.setVisible(row < 0)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _came(self) -> None:
        """Show the first rows that were found only further back."""
        if self.list.isHidden():
            self._show_rows(self.model.first())

    def set_choices(self, annotators: Sequence[tuple[str, str]], days: Sequence[tuple[str, int]]) -> None:
        """Offer annotators (UUID, name) and days (2026-11-29, how many actions); what was chosen stays so."""
        whose = [
            (self.tr("Everybody"), ""),
            *((name, uuid) for uuid, name in annotators),
            (self.tr("The program"), "-"),
        ]
        _fill(self.annotators, whose)
        _fill(self.days, [(self.tr("All days"), ""), *((f"{_day(day)} ({number})", day) for day, number in days)])

    def set_article(self, uuid: str, title: str) -> None:
        """Offer an article beside all of them; an empty UUID for none."""
        there = str(self.articles.currentData() or "")
        offered = [(self.tr("All articles"), "")]
        if there and there != uuid:
            offered.append((self.articles.currentText(), there))
        if uuid:
            offered.append((title, uuid))
        _fill(self.articles, offered)

    def wanted(self) -> Wanted:
        """Return which actions are to be shown."""
        whose, day = str(self.annotators.currentData() or ""), str(self.days.currentData() or "")
        begins = QDate.fromString(day, Qt.DateFormat.ISODate)
        times = (
            [QDateTime(date, QTime(0, 0)).toMSecsSinceEpoch() for date in (begins, begins.addDays(1))] if day else []
        )
        return Wanted(
            times[0] if times else None, times[1] if times else None,
            None if not whose else () if whose == "-" else (whose,), str(self.articles.currentData() or ""),
        )  # fmt: skip

    def words(self) -> list[str]:
        """Return the words that the actions must have, case aside."""
        return self.typed.text().casefold().split()

    def current(self) -> Entry | None:
        """Return the action that is current."""
        index = self.list.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def set_able(self, why: Mapping[str, str], article: str = "") -> None:
        """Grey the buttons that cannot be pressed, each with why (empty where it can); say which article goes back."""
        self._why = dict(why)
        words = self.tr("Restore “{title}” to here…").format(title=unturned(_short(article))) if article else ""
        self.buttons["article"].setText(words or self.tr("Restore the article to here…"))
        for name, reason in why.items():
            button = self.buttons[name]
            button.setEnabled(not reason)
            button.setToolTip(reason or str(button.property("help")))
            button.setAccessibleDescription(reason or str(button.property("help")))

    def say(self, words: str, token: str = "danger") -> None:
        """Say what came of it, below the rows."""
        palette = self.told.palette()
        palette.setColor(self.told.foregroundRole(), self._look.colour(token))
        self.told.setPalette(palette)
        self.told.setText(unturned_lines(words))
        self.told.setVisible(bool(words))
        self.told.setAccessibleName(words)

    def ask(self, words: str, button: str) -> None:
        """Ask beside the action whether to go back, in place of the other buttons; see `HistoryDetail.ask`."""
        self._foot.setVisible(not words)
        # One above the other there is room for the question alone.
        self._rows.setVisible(not (words and self._split.orientation() == Qt.Orientation.Vertical))
        self.detail.ask(words, button)
        if not words:
            self.list.setFocus()

    # What a person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go from the filter to the rows by Down or Enter, and from a row to what it changed by Enter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            return False
        if watched is self.typed and event.key() in {*_ENTER, Qt.Key.Key_Down}:
            if self._soon.isActive():
                self._filter_now()
            self.list.setFocus()
            return True
        if watched is self.list and event.key() == Qt.Key.Key_Home and self.model.first() >= 0:
            # The first row is the name of a day, to which no key leads.
            self.list.setCurrentIndex(self.model.index(self.model.first(), 0))
            self.list.scrollToTop()
            return True
        if watched is self.list and event.key() in _ENTER:
            self.detail.setFocus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the question by Esc, and where none is open close the window."""
        if event.key() == Qt.Key.Key_Escape and self.detail.asks:
            self.ask("", "")
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the two sides one above the other where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        for place, box in enumerate((self.typed, self.annotators, self.articles, self.days)):
            self._filters.addWidget(box, place // 2 if narrow else 0, place % 2 if narrow else place)
        for column, share in enumerate((1, 1, 0, 0) if narrow else (3, 1, 2, 1)):
            self._filters.setColumnStretch(column, share)
        first, second = self._feet
        below = first if self.width() >= self._look.px(_WIDE) else second
        below.insertWidget(2 if below is first else 0, self.buttons["article"])
        below.addWidget(self.buttons["close"])

    def _press(self, name: str) -> None:
        why = self._why.get(name, "")
        if why:
            self.say(why)
        elif name == "close":
            self.close()
        elif name == "undo":
            self.undo_wanted.emit()
        else:
            self.look_wanted.emit(name)

    def _filter_now(self) -> None:
        self._soon.stop()
        self.filtered.emit()

    # Parts

    def _make_filter(self) -> None:
        names = (
            (self.annotators, self.tr("Whose actions"), self.tr("Everybody")),
            (self.articles, self.tr("Which article"), self.tr("All articles")),
            (self.days, self.tr("Which day"), self.tr("All days")),
        )
        for box, name, first in names:
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.addItem(first, "")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.setMinimumWidth(self._look.px(120))
            box.activated.connect(lambda _: self._filter_now())
        self.typed.setPlaceholderText(self.tr("Filter the history"))
        self.typed.setAccessibleName(self.tr("Filter the history"))
        self.typed.setToolTip(self.tr("Shows the actions that have all of the typed words"))
        self.typed.setFont(self._look.font(13))
        self.typed.setMinimumWidth(self._look.px(120))
        self.typed.installEventFilter(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._filter_now)
        self.typed.textChanged.connect(lambda _: self._soon.start())

    def _make_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(HistoryDelegate(self._look, view))
        # A table lays out a hundred thousand rows of one height at once.
        make_list(view)
        view.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(self.tr("Actions, newest first"))
        view.setToolTip(self.tr("Enter goes to what the action changed"))
        view.setMinimumSize(self._look.px(200), self._look.px(48))
        view.installEventFilter(self)
        view.selectionModel().currentRowChanged.connect(self._went)

    def _lay_out(self) -> None:
        px = self._look.px
        for label in (self.empty, self.told):
            label.setFont(self._look.font(13 if label is self.empty else 12))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.hide()
        self.told.hide()
        self._filters, self._feet = QGridLayout(), (QHBoxLayout(), QHBoxLayout())
        self._foot = QWidget(self)
        feet = QVBoxLayout(self._foot)
        feet.setContentsMargins(0, 0, 0, 0)
        feet.setSpacing(px(8))
        self._make_buttons()
        for foot in self._feet:
            feet.addLayout(foot)
        for layout in (self._filters, *self._feet):
            layout.setSpacing(px(8))
        rows = self._rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        self._split = QSplitter(self)
        for side in (rows, self.detail):
            self._split.addWidget(side)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([px(560), px(480)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(12), px(16), px(12))
        whole.setSpacing(px(8))
        whole.addLayout(self._filters)
        whole.addWidget(self._split, 1)
        whole.addWidget(self.told)
        whole.addWidget(self._foot)
        order = (self.typed, self.annotators, self.articles, self.days, self.list, self.detail, *self.buttons.values())
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _make_buttons(self) -> None:
        first, second = self._feet
        for name, words, help_ in (
            ("undo", self.tr("Undo this"), self.tr("Takes this action back, and leaves what came after it")),
            ("library", self.tr("Restore the library to here…"),
             self.tr("Says first what would change when everything after this is taken back")),
            ("article", self.tr("Restore the article to here…"),
             self.tr("Says first what would change when the article alone goes back")),
            ("close", self.tr("Close"), self.tr("Closes the window (Esc)")),
        ):  # fmt: skip
            button = self.buttons[name] = QPushButton(words, self)
            key = QKeySequence(KEYS.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
            button.setProperty("help", f"{help_} ({key})" if key else help_)
            button.setToolTip(str(button.property("help")))
            button.clicked.connect(lambda _=False, name=name: self._press(name))
            # All in one row, they would be wider than a small screen before the window knows how wide it is.
            (second if name in {"article", "close"} else first).addWidget(button)
        first.insertStretch(2, 1)
        second.addStretch(1)

    def _make_keys(self) -> None:
        for name, key in KEYS.items():
            QShortcut(QKeySequence(key), self).activated.connect(lambda name=name: self._press(name))

    def _went(self, now: QModelIndex, _: QModelIndex) -> None:
        entry = self.model.entry(now.row()) if now.isValid() else None
        if entry is not None:
            for part in (self._foot, self._rows):
                part.show()
            self.chosen.emit(entry)


def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Offer choices (words, what they stand for); what was chosen stays so where it is offered still."""
    there = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, stands_for in choices:
        box.addItem(unturned(words), stands_for)
    box.setCurrentIndex(max(0, box.findData(there)))
    box.blockSignals(False)


def _day(day: str) -> str:
    return whole_day(QDate.fromString(day, Qt.DateFormat.ISODate))


def _short(words: str) -> str:
    return words if len(words) <= 32 else f"{words[:31].rstrip()}…"
