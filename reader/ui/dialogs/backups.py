"""The backups of a library: when and why each was made, what is in it, whether it is whole; and the way back to one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.models.backups import BackupModel, Row
from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.library.delegate import LARGE
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

_WIDTHS = (150, 200, 84, 104, 84, 112)
_STRETCHED = (1,)
_ROOMY = 620
_LEFT_OUT = (2, 4)
"""The columns that are left out where the window is narrower than that."""

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BackupsWindow(QWidget):
    """A row for each backup, the newest first; Enter asks about restoring it, Esc closes.

    Attributes:
        model: the rows; table: them.
        place: says where they are; trouble: what came of what was tried.
        restore, make, folder: the buttons.

    Signals:
        make_wanted: a backup is to be made now.
        folder_wanted: the folder of the backups is to be shown.
        restore_wanted(object): the library is to be restored from the backup at this Path, after one more question.
    """

    make_wanted = Signal()
    folder_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, look: Look, folder: Path, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._why = look, ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self.model = BackupModel(self)
        self._make_table()
        self._make_words(folder)
        self._lay_out()
        fit(self, look.px(820), look.px(520))
        self._tell()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these backups; the one that was current stays so, else the newest is."""
        current, first = self.current(), not self.model.rows
        self.model.set_rows(rows)
        found = self.model.row_of(current.backup.path) if current is not None else 0
        if rows:
            self.table.setCurrentIndex(self.model.index(max(0, found), 0))
        self._tell()
        if rows and first:
            # It could not have the hands while there was nothing to see.
            self.table.setFocus()

    def set_wrong(self, path: Path, wrong: str) -> None:
        """Tell why a backup cannot be restored; empty for one that is whole."""
        self.model.set_wrong(path, wrong)
        self._tell()

    def set_why_not(self, why: str) -> None:
        """Say why nothing can be restored; empty where it can."""
        self._why = why
        self._tell()

    def say(self, words: str, token: str = "danger") -> None:
        """Say what came of it, or what went wrong."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def current(self) -> Row | None:
        """Return the backup whose row is current."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Ask about restoring by Enter in the rows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._want_restore()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave columns out where there is no room for all."""
        super().resizeEvent(event)
        for column in _LEFT_OUT:
            self.table.setColumnHidden(column, self.width() < self._look.px(_ROOMY))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # Parts

    def _make_table(self) -> None:
        self.table = table_of_rows(self.model, self.tr("Backups"), _WIDTHS, _STRETCHED, self._look, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setToolTip(self.tr("Asks about restoring the library from it (Enter)"))
        self.table.doubleClicked.connect(lambda _: self._want_restore())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.table.installEventFilter(self)

    def _make_words(self, folder: Path) -> None:
        self.place, self.empty, self.trouble = QLabel(self), QLabel(self), QLabel(self)
        self.place.setText(
            self.tr("Each is a whole library, in the folder {folder}.").format(folder=unturned(str(folder)))
        )
        self.empty.setText(
            self.tr("There is no backup of this library yet. One is made while you work, or by the button below.")
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.place, self.empty, self.trouble):
            label.setFont(self._look.font(12 if label is self.trouble else 13))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.setMinimumHeight(self.trouble.fontMetrics().height())

    def _lay_out(self) -> None:
        px = self._look.px
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(16)] * 4)
        whole.setSpacing(px(12))
        for part in (self.place, self._stack, self.trouble):
            whole.addWidget(part, 1 if part is self._stack else 0)
        whole.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        row, below = QHBoxLayout(), QHBoxLayout()
        for one in (rows, row, below):
            one.setSpacing(self._look.px(8))
        rows.addLayout(row)
        # Large, they stand side by side on no screen.
        large = self._look.scale >= LARGE
        if large:
            rows.addLayout(below)
        self.restore = QPushButton(self.tr("Restore the library…"), self)
        self.restore.setProperty("kind", "primary")
        self._help = self.tr("Says first what would be different; what is there now becomes a backup before (Enter)")
        self.make = QPushButton(self.tr("Make a backup now"), self)
        self.make.setToolTip(self.tr("Makes one if anything was changed since the newest"))
        self.folder = QPushButton(self.tr("Show in folder"), self)
        self.folder.setToolTip(self.tr("Opens the folder that the backups are in"))
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Closes the window (Esc)"))
        for button, do in (
            (self.restore, self._want_restore), (self.make, self.make_wanted.emit),
            (self.folder, self.folder_wanted.emit), (close, self.close),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, do=do: do())
            if large and button is self.folder:
                row.addStretch(1)
                row = below
            if button is close:
                row.addStretch(1)
            row.addWidget(button)
        return rows

    def _why_not(self) -> str:
        current = self.current()
        if self._why or current is None:
            return self._why
        if current.held is None or current.wrong:
            return self.tr("This backup is damaged. Choose another one.")
        return ""

    def _tell(self) -> None:
        """Say on the button what can be done, and in place of the rows why there are none."""
        why = self._why_not()
        self.restore.setEnabled(self.current() is not None and not why)
        self.restore.setToolTip(why or self._help)
        self.restore.setAccessibleDescription(why or self._help)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _want_restore(self) -> None:
        current, why = self.current(), self._why_not()
        if why:
            self.say(why)
        elif current is not None:
            self.restore_wanted.emit(current.backup.path)
