"""A codebook before it comes into the library: what each label and topic is, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from shiboken6 import isValid

from annotations.model.code_entry import ADDED, CHANGED, KEPT, LEFT_OUT, CodebookPlan
from reader.models.codebook_plan import PlanRows
from reader.ui.dialogs.fit import fit
from reader.ui.said import core_words
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_WIDTHS = (230, 100, 320)
_LIST = 250
_DETAILS, _LEAST = 112, 40
_NARROW = 760


@dataclass(frozen=True, slots=True)
class ReadyChoice:
    """A codebook that can be chosen: its name in the program, what people call it, and what it is for."""

    name: str
    title: str
    about: str


class CodebookPlanWindow(QWidget):
    """Shows what a codebook holds and would do; Enter adds it, Esc leaves.

    Attributes:
        list: the codebooks to choose from; hidden where there is one only.
        words: what the one shown is for, or where it comes from. summary: how many are added, changed and so on.
        table, model: its labels and topics; details: all about the current one.
        kinds: what a file holds that does not say it; hidden where it does.
        add, leave: the buttons.

    Signals:
        chosen(str): another codebook of the list is to be shown.
        kind_chosen(str): the file's codes are labels, or topics.
        wanted: what is shown is to be added.
    """

    chosen = Signal(str)
    kind_chosen = Signal(str)
    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, choices: Sequence[ReadyChoice] = (), why: str = "") -> None:
        """Make a window; `why` says why nothing can be added, empty where it can."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a ready codebook") if choices else self.tr("Load a codebook"))
        self._look, self._why, self._choices = look, why, tuple(choices)
        self.words, self.summary = (self._label() for _ in range(2))
        self.model = PlanRows(core_words, self)
        self.table = table_of_rows(self.model, self.tr("What the codebook holds"), _WIDTHS, (2,), look, self)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._explain(index.row()))
        self.details = QPlainTextEdit(self)
        self.details.setProperty("kind", "field")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(look.font(13))
        self.details.setMinimumHeight(look.px(_LEAST))
        self.details.setMaximumHeight(look.px(_DETAILS))
        self.details.setAccessibleName(self.tr("All about the current row"))
        self._make_list()
        self._make_kinds()
        self.add = QPushButton(self.tr("Add to the codebook"), self)
        self.add.setToolTip(self.tr("One undo takes all of it back (Enter)."))
        self.add.setProperty("kind", "primary")
        self.leave = QPushButton(self.tr("Leave"), self)
        self.leave.setToolTip(self.tr("Changes nothing (Esc)"))
        self.leave.setProperty("kind", "quiet")
        self.add.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.close)
        self._lay_out()
        self.set_busy()
        fit(self, look.px(980), look.px(600))

    def show_plan(self, title: str, words: str, plan: CodebookPlan, *, told_kinds: bool = True) -> None:
        """Show what a codebook would do.

        Args:
            title: what the codebook is called.
            words: what it is for, or where it comes from.
            plan: what would become of its labels and topics.
            told_kinds: whether the file tells labels from topics.
        """
        row = max(0, self.table.currentIndex().row())
        self.words.setText(" ".join([words, *map(core_words, plan.said)]))
        self.model.set_rows(plan.rows)
        self.table.setAccessibleName(self.tr("What {title} holds").format(title=title))
        self.table.setCurrentIndex(self.model.index(min(row, len(plan.rows) - 1), 0))
        self._kinds.setVisible(not told_kinds)
        n = {outcome: plan.count(outcome) for outcome in (ADDED, CHANGED, KEPT, LEFT_OUT)}
        said = self.tr("Added: {added}. Changed: {changed}. As they are: {kept}. Left out: {left_out}.").format(**n)
        none = "" if plan.changes else self.tr("All of it is here already.")
        self._able(self._why or none)
        self.say(" ".join(part for part in (said, self._why or none) if part), "ink")

    def set_busy(self) -> None:
        """Show nothing till it is known what is to be shown."""
        self.model.set_rows(())
        self.words.setText("")
        self.details.setPlainText("")
        self.say("")
        self._able(self.tr("The codebook is being read."))

    def say(self, words: str, token: str = "danger") -> None:
        """Say what would happen, or what went wrong."""
        palette = self.summary.palette()
        palette.setColor(self.summary.foregroundRole(), self._look.colour(token))
        self.summary.setPalette(palette)
        self.summary.setText(words)
        self.summary.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Add by Enter, in the list and in the table; fit the columns to the table."""
        if event.type() == QEvent.Type.Resize and isValid(self.table) and watched is self.table:
            self._fit_columns()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isValid(self.add):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.add.click()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the list over the table where there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != way:
            self._split.setOrientation(way)
            first = self.height() // 4 if narrow else self._look.px(_LIST)
            self._split.setSizes([first, (self.height() if narrow else self.width()) - first])

    def _fit_columns(self) -> None:
        """Share the room of the table, which it has only after the window was given its own."""
        room = self.table.width()
        for column, share in ((0, 0.42), (1, 0.2)):
            self.table.setColumnWidth(column, min(self._look.px(_WIDTHS[column]), int(room * share)))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setFont(self._look.font(13))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _make_list(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Ready codebooks"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(self._look.font(13))
        self.list.setWordWrap(True)
        self.list.setSpacing(self._look.px(3))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = self.list.palette()
        for role, token in (("Base", "side"), ("Highlight", "sel"), ("HighlightedText", "ink")):
            palette.setColor(getattr(palette.ColorRole, role), self._look.colour(token))
        self.list.setPalette(palette)
        for one in self._choices:
            item = QListWidgetItem(one.title)
            item.setToolTip(one.about)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, one.about)
            self.list.addItem(item)
        self.list.setMinimumHeight(self._look.px(_LEAST))
        self.list.setVisible(bool(self._choices))
        self.list.currentRowChanged.connect(lambda row: self.chosen.emit(self._choices[row].name) if row >= 0 else None)
        self.list.installEventFilter(self)
        self.table.installEventFilter(self)

    def _make_kinds(self) -> None:
        """Ask what a file holds that does not say it."""
        self._kinds = QWidget(self)
        self.kinds = QComboBox(self._kinds)
        self.kinds.setFont(self._look.font(13))
        for kind, words in (("topic", self.tr("Topics")), ("label", self.tr("Labels"))):
            self.kinds.addItem(words, kind)
        label = QLabel(self.tr("The file does not tell labels from topics. They are:"), self._kinds)
        label.setFont(self._look.font(13))
        label.setWordWrap(True)
        label.setBuddy(self.kinds)
        self.kinds.setAccessibleName(self.tr("What the file holds"))
        row = QHBoxLayout(self._kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(label, 1)
        row.addWidget(self.kinds)
        self._kinds.hide()
        self.kinds.activated.connect(lambda _: self.kind_chosen.emit(self.kinds.currentData()))

    def _lay_out(self) -> None:
        look = self._look
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(look.px(8) if self._choices else 0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self.words, self._kinds):
            column.addWidget(part)
        column.addWidget(self.table, 3)
        column.addWidget(self.details, 2)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([look.px(_LIST), look.px(700)])
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.add)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        layout.addWidget(self._split, 1)
        layout.addWidget(self.summary)
        layout.addLayout(buttons)

    def _explain(self, row: int) -> None:
        self.details.setPlainText(self.model.details(row))

    def _able(self, why: str) -> None:
        self.add.setEnabled(not why)
        self.add.setAccessibleDescription(why)
