"""The deleted things of a library, to be looked at and put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.model.deleted import KINDS, Deleted, DeletedWords
from reader.models.deleted import DeletedModel, Row, kind_words
from reader.models.harmless import unturned_lines
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.scrolled import Scrolled
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows

PUT_BACK = "Ctrl+Return"
"""The key that puts back what is selected."""

_WAIT_MS = 150
_WIDTHS = (92, 240, 170, 150, 104, 140)
_STRETCHED = (1, 2)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BinWindow(QWidget):
    """A row for each deleted thing, the newest first; Enter shows its words, Esc closes.

    Attributes:
        model: the rows; table: them.
        typed: filters by words; kinds: by what things are.
        shown: the words of the row that was entered.
        trouble: what came of putting back, or why it cannot be done.
        put_back: puts back what is selected; purge: takes selected articles away for good, once that was confirmed.

    Signals:
        words_wanted(str): the words of the thing with this UUID are to be shown.
        put_back_wanted(list): the things with these UUIDs are to come back, as one action.
        purge_wanted(list): the articles with these UUIDs are to go for good.
    """

    words_wanted = Signal(str)
    put_back_wanted = Signal(list)
    purge_wanted = Signal(list)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._why = look, ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted things"))
        self.model = DeletedModel(self)
        self._make_filter()
        self._make_table()
        self._make_words()
        self._lay_out()
        fit(self, look.px(960), look.px(600))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these things; the row that was current stays so, or the one in its place."""
        row = max(0, self.table.currentIndex().row())
        current = self._current()
        self.model.set_rows(rows)
        found = self.model.row_of(current.uuid) if current is not None else -1
        self._go(found if found >= 0 else row)
        self._tell()

    def set_why_not(self, why: str) -> None:
        """Say why nothing can be put back; empty where it can."""
        self._why = why
        self._tell()

    def show_words(self, words: DeletedWords) -> None:
        """Show what a thing said, or the words it stood on."""
        around = ""
        if words.quote:
            before, after = (" ".join(part.split()) for part in (words.before, words.after))
            around = f"… {before} [{' '.join(words.quote.split())}] {after} …"
        self.shown.setText(unturned_lines("\n\n".join(filter(None, (words.body.strip(), around)))))
        self.shown_area.setVisible(bool(self.shown.text()))
        self.shown_area.tell()

    def say(self, words: str, token: str = "danger") -> None:
        """Say what came of it, or what went wrong."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)

    def selected(self) -> list[str]:
        """Return the UUIDs of the selected rows, from above."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.deleted(row).uuid for row in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Show words by Enter in the rows; go from the filter into the rows by Down or Enter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if watched is self.table and event.key() in _ENTER and plain:
            self._want_words()
            return True
        if watched is self.typed and plain and event.key() in {*_ENTER, Qt.Key.Key_Down}:
            self._filter_now()
            self.table.setFocus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # Parts

    def _make_filter(self) -> None:
        self.typed, self.kinds = QLineEdit(self), QComboBox(self)
        self.typed.setPlaceholderText(self.tr("Filter deleted things"))
        self.typed.setAccessibleName(self.tr("Filter deleted things"))
        self.typed.setToolTip(self.tr("Shows what has all of the typed words"))
        self.typed.setFont(self._look.font(13))
        self.typed.setFixedHeight(self._look.px(32))
        self.typed.installEventFilter(self)
        self.kinds.setAccessibleName(self.tr("Kind of deleted things"))
        self.kinds.setToolTip(self.tr("Shows things of one kind only"))
        self.kinds.addItem(self.tr("All kinds"), "")
        for kind in KINDS:
            self.kinds.addItem(kind_words(kind), kind)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._filter_now)
        self.typed.textChanged.connect(lambda _: self._soon.start())
        self.kinds.currentIndexChanged.connect(lambda _: self._filter_now())

    def _make_table(self) -> None:
        name = self.tr("Deleted things")
        self.table = table_of_rows(self.model, name, _WIDTHS, _STRETCHED, self._look, self)
        self.table.setToolTip(self.tr("Shows the words it stood on (Enter)"))
        self.table.doubleClicked.connect(lambda _: self._want_words())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.show_words(DeletedWords()))
        self.table.installEventFilter(self)

    def _make_words(self) -> None:
        self.empty, self.shown, self.trouble = QLabel(self), QLabel(self), QLabel(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label, size in ((self.empty, 13), (self.shown, 13), (self.trouble, 12)):
            label.setFont(self._look.font(size))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown_area = Scrolled(self.shown, self.tr("The words"), self._look.px(160), self._look, self)
        self.shown_area.hide()
        self.trouble.setMinimumHeight(self.trouble.fontMetrics().height())

    def _lay_out(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.typed, 1)
        head.addWidget(self.kinds)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[px(16)] * 4)
        whole.setSpacing(px(12))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.shown_area)
        whole.addWidget(self.trouble)
        whole.addLayout(self._buttons())
        self.setTabOrder(self.typed, self.kinds)
        self.setTabOrder(self.kinds, self.table)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        key = QKeySequence(PUT_BACK).toString(QKeySequence.SequenceFormat.NativeText)
        self.put_back, self.words_button = QPushButton(self), QPushButton(self.tr("Show the words"), self)
        self.put_back.setProperty("kind", "primary")
        self.purge = QPushButton(self.tr("Purge…"), self)
        self._purge_help = self.tr("Takes the selected articles away for good, after asking")
        self.purge.clicked.connect(lambda: self.purge_wanted.emit(self._selected_articles()))
        self._help = self.tr("Makes the selected things again, with all that went with them ({key})").format(key=key)
        self.words_button.setToolTip(self.tr("Shows what it said, or the words it stood on (Enter)"))
        close = QPushButton(self.tr("Close"), self)
        close.setToolTip(self.tr("Closes the window (Esc)"))
        for button, do in (
            (self.put_back, self._want_back), (self.words_button, self._want_words), (close, self.close),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, do=do: do())
        for sequence in (PUT_BACK, "Ctrl+Enter"):
            QShortcut(QKeySequence(sequence), self).activated.connect(self._want_back)
        row.addWidget(self.put_back)
        row.addWidget(self.words_button)
        row.addStretch(1)
        row.addWidget(self.purge)
        row.addWidget(close)
        return row

    def _tell(self) -> None:
        """Say on the buttons what can be done, and in place of the rows why there are none."""
        number = len(self.selected())
        self.put_back.setText(self.tr("Put back %Ln things", "", number) if number else self.tr("Put back"))
        self.put_back.setEnabled(bool(number) and not self._why)
        self.put_back.setToolTip(self._why or self._help)
        self.put_back.setAccessibleDescription(self._why or self._help)
        self.words_button.setEnabled(self._current() is not None)
        self.purge.setEnabled(bool(self._selected_articles()) and not self._why)
        self.purge.setToolTip(self._why or self._purge_help)
        self.purge.setAccessibleDescription(self._why or self._purge_help)
        none = self.tr("Nothing of this library is deleted. What you delete stands here, and can be put back.")
        self.empty.setText(self.tr("No deleted thing has these words.") if self.model.total else none)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _filter_now(self) -> None:
        self._soon.stop()
        current = self._current()
        self.model.set_filter(str(self.kinds.currentData()), self.typed.text())
        self._go(max(0, self.model.row_of(current.uuid)) if current is not None else 0)
        self._tell()

    def _go(self, row: int) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def _current(self) -> Deleted | None:
        index = self.table.currentIndex()
        return self.model.deleted(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None

    def _selected_articles(self) -> list[str]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [one.uuid for one in map(self.model.deleted, rows) if one.kind == "article"]

    def _want_words(self) -> None:
        one = self._current()
        if one is not None:
            self.words_wanted.emit(one.uuid)

    def _want_back(self) -> None:
        if self._why:
            self.say(self._why)
        elif chosen := self.selected():
            self.put_back_wanted.emit(chosen)
