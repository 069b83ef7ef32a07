"""The export: what of the library is written, in which format, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import KINDS
from reader.tasks.jobs import Step
from reader.ui.dialogs.check_tree import CheckTree
from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look
from reader.ui.translation import format_text

ALL, LISTED, SELECTED, CURRENT = "all", "listed", "selected", "current"
_NARROW = 620
"""Width at scale 1 below which what is chosen stands one below the other."""


@dataclass(frozen=True, slots=True)
class ExportWanted:
    """What a person asks for.

    Attributes:
        scope: which articles: all, listed, selected, current.
        codes, annotators: UUIDs; None for all.
        kinds: of mention, topic, note.
        folder: as it was typed.
    """

    format_id: str
    profile: str
    scope: str
    codes: frozenset[str] | None
    annotators: frozenset[str] | None
    kinds: frozenset[str]
    folder: str


class ExportWindow(QWidget):
    """Asks for an export and shows how far it is; it stands beside the page and blocks nothing.

    Attributes:
        formats, profiles, scopes, kinds, codes, annotators, folder: what can be chosen.
        summary: what will be written; trouble: what is wrong, or would be written over; both under the folder.
        export_button, cancel_button, show_button, close_button: what can be done.

    Signals:
        changed: something else is chosen.
        wanted(ExportWanted): write it.
        cancelled: stop writing.
        show_wanted: show the folder.
    """

    changed = Signal()
    wanted = Signal(object)
    cancelled = Signal()
    show_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self._busy = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export annotations"))
        whole = QVBoxLayout(self)
        side = look.px(16)
        whole.setContentsMargins(side, side, 0, side)
        whole.setSpacing(look.px(12))
        whole.addWidget(self._area(), 1)
        whole.addLayout(self._buttons())
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._enter)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        fit(self, look.px(720), look.px(580))
        self.set_step(None)

    def choice(self) -> ExportWanted:
        """Return what is chosen now."""
        return ExportWanted(
            str(self.formats.currentData()),
            str(self.profiles.currentData()),
            next(scope for scope, button in self.scopes.items() if button.isChecked()),
            self.codes.ticked(),
            self.annotators.ticked(),
            frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
            self.folder.text().strip(),
        )

    def set_scopes(self, words: Mapping[str, str], usable: Mapping[str, bool]) -> None:
        """Say which articles can be chosen, by scope; one that cannot be any more gives way to all."""
        for scope, button in self.scopes.items():
            button.setText(words[scope])
            button.setEnabled(usable[scope])
            if button.isChecked() and not usable[scope]:
                self.scopes[ALL].setChecked(True)

    def say(self, words: str, token: str = "danger") -> None:
        """Say what is wrong, or what to know, under the folder; nothing for no words."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(words)
        self.trouble.setAccessibleName(words)

    def set_step(self, step: Step | None, *, busy: bool = False) -> None:
        """Show how far the writing is; None and not busy when nothing is written."""
        self._busy = busy = busy or step is not None
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.export_button.setEnabled(not busy)
        self.bar.setRange(0, (step.total or 0) if step else 0)
        if step is not None:
            self.bar.setValue(step.done)

    def set_done(self, done: bool) -> None:
        """Offer to show the folder, once something was written to it."""
        self.show_button.setVisible(done)
        if done:
            self.show_button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close; what is being written goes on, and the status bar tells of it."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put what is chosen one below the other where there is no room for it side by side."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)

    def _area(self) -> QScrollArea:
        """Return all that can be chosen, in an area that scrolls where the screen is too small for it."""
        inside, side = QWidget(), self._look.px(16)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, side, 0)
        rows.setSpacing(self._look.px(12))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(self._look.px(24))
        self._columns.addLayout(self._left(), 1)
        self._columns.addLayout(self._right(), 1)
        rows.addLayout(self._columns, 1)
        rows.addLayout(self._where())
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _left(self) -> QVBoxLayout:
        column = self._column(self.tr("Format"))
        self.formats, self.profiles = QComboBox(self), QComboBox(self)
        self.formats.setAccessibleName(self.tr("Format"))
        self.profiles.setAccessibleName(self.tr("Profile"))
        for one in FORMATS.values():
            self.formats.addItem(format_text(one.name), one.id)
            self.formats.setItemData(
                self.formats.count() - 1, format_text(one.description), Qt.ItemDataRole.ToolTipRole
            )
        self.profiles.addItem(self.tr("Exact, for R, pandas and other programs"), "data")
        self.profiles.addItem(self.tr("For spreadsheets, with formulas made harmless"), "spreadsheet")
        for box in (self.formats, self.profiles):
            box.setFont(self._look.font(13))
            box.currentIndexChanged.connect(self.changed)
            column.addWidget(box)
        self._title(column, self.tr("Articles"))
        self.scopes = {scope: QRadioButton(self) for scope in (ALL, LISTED, SELECTED, CURRENT)}
        self.scopes[ALL].setChecked(True)
        self._title(column, self.tr("Kinds"), later=tuple(self.scopes.values()))
        names = (self.tr("Mentions"), self.tr("Topics"), self.tr("Notes"))
        self.kinds = {kind: QCheckBox(name, self) for kind, name in zip(KINDS, names, strict=True)}
        for kind in self.kinds.values():
            kind.setChecked(True)
            column.addWidget(kind)
        for button in (*self.scopes.values(), *self.kinds.values()):
            button.setFont(self._look.font(13))
            button.toggled.connect(self.changed)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = self._column(self.tr("Labels and topics"))
        self.codes = CheckTree(self.tr("Labels and topics"), self._look, self)
        self.annotators = CheckTree(self.tr("Annotators"), self._look, self)
        row = QHBoxLayout()
        for words, on in ((self.tr("Choose all"), True), (self.tr("Choose none"), False)):
            button = self._button(words, self.tr("Ticks all labels and topics, or none"), "quiet")
            button.clicked.connect(lambda _=False, on=on: self.codes.tick(on))
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.codes, 3)
        column.addLayout(row)
        self._title(column, self.tr("Annotators"))
        column.addWidget(self.annotators, 1)
        for tree, least in ((self.codes, 160), (self.annotators, 72)):
            tree.setMinimumHeight(self._look.px(least))
            tree.chosen.connect(self.changed)
        return column

    def _where(self) -> QVBoxLayout:
        column, row = self._column(self.tr("Folder")), QHBoxLayout()
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setToolTip(self.tr("The folder to write into; it is made if it is not there"))
        self.folder.textChanged.connect(self.changed)
        choose = self._button(self.tr("Choose…"), self.tr("Chooses the folder to write into"))
        choose.clicked.connect(self._choose)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        column.addLayout(row)
        self.summary, self.trouble = QLabel(self), QLabel(self)
        for label in (self.summary, self.trouble):
            label.setFont(self._look.font(12))
            label.setWordWrap(True)
            column.addWidget(label)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, self._look.px(16), 0)
        row.setSpacing(self._look.px(8))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(self._look.px(6))
        self.bar.setAccessibleName(self.tr("How far the export is"))
        self.cancel_button = self._button(self.tr("Cancel"), self.tr("Stops; then nothing was written"))
        self.show_button = self._button(self.tr("Show in folder"), self.tr("Opens the folder that was written to"))
        self.close_button = self._button(self.tr("Close"), self.tr("Closes this window (Esc)"))
        self.export_button = self._button(self.tr("Export annotations"), self.tr("Writes the files (Enter)"), "primary")
        self.show_button.hide()
        row.addWidget(self.bar, 1)
        row.addStretch(1)
        for button in (self.cancel_button, self.show_button, self.close_button, self.export_button):
            row.addWidget(button)
        self.cancel_button.clicked.connect(self.cancelled)
        self.show_button.clicked.connect(self.show_wanted)
        self.close_button.clicked.connect(self.close)
        self.export_button.clicked.connect(lambda: self.wanted.emit(self.choice()))
        return row

    def _column(self, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._look.px(6))
        self._title(column, title)
        return column

    def _title(self, column: QVBoxLayout, words: str, later: tuple[QWidget, ...] = ()) -> None:
        """Add a title, after the widgets that stand under the one before."""
        for widget in later:
            column.addWidget(widget)
        if column.count():
            column.addSpacing(self._look.px(8))
        title = QLabel(words, self)
        title.setFont(self._look.font(13, 600))
        column.addWidget(title)

    def _button(self, words: str, help_: str, kind: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(help_)
        button.setProperty("kind", kind)
        return button

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused is not self.export_button:
            focused.click()
        else:
            self.export_button.click()

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Export annotations to a folder"), self.folder.text())
        if name:
            self.folder.setText(str(Path(name)))
