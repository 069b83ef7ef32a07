"""How the files of an export begin: a table, or the first lines as they stand in the file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.exchange.preview import Preview, Shown
from reader.ui.style.look import Look

_WIDEST = 260


class ExportPreview(QWidget):
    """Shows the beginning of one file, and lets others be chosen.

    Attributes:
        files: the files that are there. words: what there is to know.
        text: the first lines. table: the first rows.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Shown, ...] = ()
        self.words, self.files = QLabel(self), QComboBox(self)
        self.text, self.table = QPlainTextEdit(self), QTableWidget(self)
        column, self._stack = QVBoxLayout(self), QStackedLayout()
        column.setContentsMargins(0, 0, look.px(16), 0)
        column.setSpacing(look.px(8))
        for widget in (self.words, self.files):
            widget.setFont(look.font(13))
            column.addWidget(widget)
        column.addLayout(self._stack, 1)
        self.words.setWordWrap(True)
        self.files.setAccessibleName(self.tr("File to look at"))
        self.files.currentIndexChanged.connect(self._show)
        self._set_up()

    def say(self, words: str) -> None:
        """Show a sentence and nothing else."""
        self._shown = ()
        self.files.clear()
        self.files.hide()
        self._stack.setCurrentIndex(0)
        self.words.setText(words)

    def show_preview(self, found: Preview, name: str) -> None:
        """Show how the files of a format begin.

        Args:
            found: the files.
            name: of the format, for a person.
        """
        if not found.readable:
            self.say(
                self.tr(
                    "{format}: the file is for programs to read, so there are no first lines of it to show."
                ).format(format=name)
            )
            return
        if not found.files:
            self.say(self.tr("Nothing is chosen, so there is nothing to show."))
            return
        self.say(self.tr("How the files begin, for the first of the chosen articles:"))
        self._shown = found.files
        self.files.addItems([one.name for one in found.files])
        self.files.setVisible(len(found.files) > 1)
        self._show()

    def focus(self) -> None:
        """Take the focus to what can be read."""
        current = self._stack.currentWidget()
        if current is not None:
            current.setFocus()

    def _set_up(self) -> None:
        look = self._look
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters = QFont(fixed.family())
        letters.setStyleHint(QFont.StyleHint.Monospace)
        letters.setPixelSize(look.px(12))
        self.text.setReadOnly(True)
        self.text.setFont(letters)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("First lines of the file"))
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setFont(look.font(12))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.px(24))
        self.table.horizontalHeader().setFont(look.font(12, 600))
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._stack.addWidget(QWidget(self))
        for widget in (self.text, self.table):
            widget.setFrameShape(QFrame.Shape.NoFrame)
            self._stack.addWidget(widget)

    def _show(self) -> None:
        number = self.files.currentIndex()
        if not 0 <= number < len(self._shown):
            return
        shown = self._shown[number]
        if shown.rows:
            self._fill(shown)
            self._stack.setCurrentWidget(self.table)
        else:
            self.text.setPlainText("\n".join(shown.lines))
            self._stack.setCurrentWidget(self.text)

    def _fill(self, shown: Shown) -> None:
        head, *rows = shown.rows
        self.table.clear()
        self.table.setColumnCount(len(head))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(list(head))
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells[: len(head)]):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        for column in range(len(head)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), self._look.px(_WIDEST)))
        if rows:
            self.table.setCurrentCell(0, 0)
