"""Importing annotations: what files of other programs hold, and what their labels and topics become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from shiboken6 import isValid

from annotations.exchange.code_table import LABEL, LEAVE, TOPIC, CodeTable, Target, clean_path
from annotations.exchange.recognise import JSONL
from annotations.exchange.registry import FORMATS
from annotations.model.codebook import join_path, split_path
from annotations.model.errors import InvalidInput
from reader.models.code_rows import CodeRows
from reader.models.harmless import unturned_lines
from reader.tasks.bringing import LookedAt
from reader.tasks.jobs import Step
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.left_out import LeftOutList
from reader.ui.said import core_words
from reader.ui.style.look import Look
from reader.ui.style.tables import table_of_rows
from reader.ui.translation import format_text

_WIDTHS = (300, 110, 300)
_TABLE = 130
_KEYS = {Qt.Key.Key_L: LABEL, Qt.Key.Key_T: TOPIC, Qt.Key.Key_Delete: LEAVE, Qt.Key.Key_Backspace: LEAVE}


class BringWindow(QWidget):
    """Shows what files of annotations hold and asks what becomes of it; it stands beside the page and blocks nothing.

    Attributes:
        formats: the format of the files; recognised unless a person says another.
        annotator: whose that is which names nobody.
        summary: what the files hold. details: what of it cannot be taken, a line each.
        table, model: what their labels, topics and codes become.
        kinds, path: what the selected rows become.
        trouble: what went wrong, or came of the import.
        import_button, review_button, save_button, cancel_button, close_button: what can be done.

    Signals:
        format_chosen(str): the files are of another format, by its id; empty for what is recognised.
        wanted: import them.
        cancelled: stop.
        review_wanted: decide where annotations belong that do not fit.
        save_wanted: write a report.
    """

    format_chosen = Signal(str)
    wanted = Signal()
    cancelled = Signal()
    review_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._busy, self._done = look, False, False
        self._paths: dict[str, list[str]] = {LABEL: [], TOPIC: []}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import annotations"))
        whole, side = QVBoxLayout(self), look.px(16)
        whole.setContentsMargins(side, side, 0, side)
        whole.setSpacing(look.px(12))
        whole.addWidget(self._area(), 1)
        self.trouble = self._label()
        whole.addWidget(self.trouble)
        whole.addLayout(self._buttons())
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._enter)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        fit(self, look.px(900), look.px(640))
        self.set_step(None)

    # What is shown

    def set_files(self, names: str) -> None:
        """Say which files these are, and that they are being looked at."""
        self._done = False
        self.import_button.show()
        self.files.setText(unturned_lines(names))
        self.summary.setText(self.tr("The files are being looked at."))
        self.model.set_rows({}, {}, ())
        self._left_out.show_rows(())
        self.review_button.hide()
        self.save_button.hide()
        self.say("")
        self._show_target()

    def set_found(self, found: LookedAt) -> None:
        """Show what the files hold."""
        survey, number = found.survey, QLocale().toString
        formats = {group.format.name for group in found.groups if group.format is not None}
        known = ", ".join(sorted(map(format_text, formats)))
        self.formats.setItemText(0, self.tr("Recognised: {format}").format(format=known or "–"))
        said = self.tr("Documents: {new} new, {there} in the library already. Annotations: {marks}.").format(
            new=number(survey.documents - survey.there), there=number(survey.there), marks=number(survey.marks)
        )
        if survey.left_out:
            said += " " + self.tr("Cannot be taken: {n}.").format(n=number(len(survey.left_out)))
        self.summary.setText(said)
        self.summary.setAccessibleName(said)
        self._paths = {kind: sorted(join_path(path) for one, path in found.here if one == kind) for kind in self._paths}
        self.model.set_rows(survey.keys, found.table, found.here)
        self._left_out.show_rows(survey.left_out)
        self._show_annotators(found)
        if self.model.keys:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_target()
        own = [group.name for group in found.groups if group.own]
        if own:
            said = self.tr("A Newsgloss library that is merged: {names}.").format(names=", ".join(own))
            self.summary.setText(said if not survey.documents else f"{self.summary.text()} {said}")
        nothing = not survey.documents and not survey.codebook and not own
        self.import_button.setEnabled(not nothing)
        self.say(self.tr("There is nothing in these files that can be imported.") if nothing else "")
        if found.cancelled:
            self.import_button.setEnabled(False)
            self.say(self.tr("The look at the files was ended. Choose their format to look again."), "warn")

    def set_result(self, words: str, rows: Sequence[tuple[str, str, str]], waiting: int) -> None:
        """Show what came of the import; `waiting` annotations can be reviewed."""
        self._done = True
        self._left_out.show_rows(rows)
        self.say(words, "warn" if rows or waiting else "ok")
        self.import_button.hide()
        self.set_waiting(waiting)
        self.save_button.setVisible(bool(rows or waiting))
        (self.review_button if waiting else self.close_button).setFocus()

    def set_waiting(self, waiting: int) -> None:
        """Offer to review what did not fit, as long as there is any."""
        self.review_button.setText(self.tr("Review what did not fit ({n})").format(n=QLocale().toString(waiting)))
        self.review_button.setVisible(waiting > 0)

    def set_step(self, step: Step | None, *, busy: bool = False) -> None:
        """Show how far it is; None and not busy when nothing is under way."""
        self._busy = busy = busy or step is not None
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.import_button.setEnabled(not busy and not self._done and bool(self.summary.text()))
        for part in (self.formats, self.annotator, self.table, self.kinds, self.path):
            part.setEnabled(not busy and not self._done)
        if step is not None:
            self.bar.setRange(0, step.total or 0)
            self.bar.setValue(step.done)
        elif busy:
            self.bar.setRange(0, 0)

    def say(self, words: str, token: str = "danger") -> None:
        """Say what went wrong, or what came of it; nothing for no words."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)
        self.trouble.setVisible(bool(words))

    def nobody(self) -> str:
        """Return whose that is which names nobody; empty for whoever acts."""
        return self.annotator.currentText().strip()

    def target_table(self) -> CodeTable:
        """Return what everything becomes."""
        return dict(self.model.table)

    # What a person does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Say by a key what the selected rows become."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isValid(self.table):
            return False
        kind = _KEYS.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if watched is not self.table or kind is None:
            return False
        self._set_kind(kind)
        return True

    def _rows(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedRows()})

    def _set_kind(self, kind: str) -> None:
        self.model.set_target(self._rows(), kind)
        self._show_target()

    def _set_path(self) -> None:
        """Have the selected rows become what was typed or chosen."""
        rows, kind = self._rows(), str(self.kinds.currentData())
        if not rows or kind == LEAVE:
            return
        try:
            path = clean_path(split_path(self.path.currentText()))
        except InvalidInput as error:
            self.say(core_words(error))
            return
        if all(self.model.table[self.model.keys[row]] == Target(kind, path) for row in rows):
            return
        self.say("")
        self.model.set_target(rows, kind, path)

    def _show_target(self) -> None:
        """Show what the current row becomes, under the table."""
        rows = self._rows()
        target = self.model.table[self.model.keys[rows[0]]] if rows else None
        self._becomes.setEnabled(target is not None)
        kind = target.kind if target is not None else LABEL
        for box in (self.kinds, self.path):
            box.blockSignals(True)
        self.kinds.setCurrentIndex(self.kinds.findData(kind))
        self.path.clear()
        self.path.addItems(self._paths.get(kind, []))
        self.path.setEditText(join_path(target.path) if target is not None else "")
        completer = self.path.completer()
        if completer is not None:
            completer.setModel(QStringListModel(self._paths.get(kind, []), completer))
        self.path.setEnabled(kind != LEAVE and not self._busy)
        for box in (self.kinds, self.path):
            box.blockSignals(False)

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused is not self.import_button:
            focused.click()
        elif focused is self.path or (isinstance(focused, QLineEdit) and focused is self.path.lineEdit()):
            self._set_path()
            self.table.setFocus()
        else:
            self.import_button.click()

    def _show_annotators(self, found: LookedAt) -> None:
        nobody = found.survey.annotators.get("", 0)
        typed = self.annotator.currentText()
        self.annotator.clear()
        self.annotator.addItems(["", *sorted(set(found.annotators))])
        self.annotator.setEditText(typed)
        edit = self.annotator.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("You"))
        for part in (self.annotator, self._annotator_title):
            part.setVisible(nobody > 0)

    # How it is laid out

    def _area(self) -> QScrollArea:
        """Return all that can be seen and chosen, in an area that scrolls where the screen is too small for it."""
        inside, look = QWidget(), self._look
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(16), 0)
        column.setSpacing(look.px(8))
        self.files, self.summary = self._label(), self._label()
        self.files.setFont(look.font(13, 600))
        column.addWidget(self.files)
        self._make_choices(column)
        column.addWidget(self.summary)
        self.model = CodeRows(self)
        name = self.tr("What labels and topics of the files become")
        self.table = table_of_rows(self.model, name, _WIDTHS, (0, 2), look, self)
        self.table.setToolTip(self.tr("L makes a label of the selected rows, T a topic, Delete leaves them out."))
        self.table.setMinimumHeight(look.px(_TABLE))
        self.table.installEventFilter(self)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_target())
        column.addWidget(self.table, 3)
        column.addWidget(self._make_becomes())
        self._left_out = LeftOutList(look, self)
        self.details = self._left_out.text
        column.addWidget(self._left_out)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _make_choices(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self.formats, self.annotator = self._box(self.tr("Format")), self._box(self.tr("Annotator"))
        self.formats.addItem(self.tr("Recognised: {format}").format(format="–"), "")
        for one in FORMATS.values():
            if one.reader or one.id == JSONL:
                self.formats.addItem(format_text(one.name), one.id)
        self.formats.activated.connect(lambda _: self.format_chosen.emit(str(self.formats.currentData())))
        self.annotator.setEditable(True)
        self.annotator.setToolTip(self.tr("Whose the annotations are of which the files do not say it"))
        title = self._label(self.tr("Format:"))
        self._annotator_title = self._label(self.tr("What names nobody is by:"))
        for label, box in ((title, self.formats), (self._annotator_title, self.annotator)):
            label.setBuddy(box)
            label.setWordWrap(False)
            line = QHBoxLayout()
            line.addWidget(label)
            line.addWidget(box, 1)
            column.addLayout(line)

    def _make_becomes(self) -> QWidget:
        self._becomes = QWidget(self)
        row = QHBoxLayout(self._becomes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        self.kinds, self.path = self._box(self.tr("What the selected rows become")), self._box(self.tr("Its path"))
        for kind in (LABEL, TOPIC, LEAVE):
            self.kinds.addItem(self.model.kind(kind), kind)
        self.path.setEditable(True)
        self.path.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.path.setToolTip(self.tr("A label or topic that is here, or a new one; a slash parts what stands above it"))
        self.kinds.activated.connect(lambda _: self._set_kind(str(self.kinds.currentData())))
        self.path.activated.connect(lambda _: self._set_path())
        edit = self.path.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._set_path)
        label = self._label(self.tr("Becomes:"))
        label.setWordWrap(False)
        label.setBuddy(self.kinds)
        row.addWidget(label)
        row.addWidget(self.kinds)
        row.addWidget(self.path, 1)
        return self._becomes

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, self._look.px(16), 0)
        row.setSpacing(self._look.px(8))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(self._look.px(6))
        self.bar.setAccessibleName(self.tr("How far the import is"))
        self.cancel_button = self._button(self.tr("Cancel"), self.tr("Stops; what was taken till then stays"))
        self.save_button = self._button(self.tr("Save a report…"), self.tr("Writes what was not taken to a file"))
        self.review_button = self._button("", self.tr("Decides where annotations belong, one by one"))
        self.close_button = self._button(self.tr("Close"), self.tr("Closes this window (Esc)"))
        self.import_button = self._button(
            self.tr("Import annotations"), self.tr("One undo takes all of it back (Enter)."), "primary"
        )
        for button in (self.save_button, self.review_button):
            button.hide()
        row.addWidget(self.bar, 1)
        row.addStretch(1)
        for button in (self.cancel_button, self.save_button, self.review_button, self.close_button, self.import_button):
            row.addWidget(button)
        self.cancel_button.clicked.connect(self.cancelled)
        self.save_button.clicked.connect(self.save_wanted)
        self.review_button.clicked.connect(self.review_wanted)
        self.close_button.clicked.connect(self.close)
        self.import_button.clicked.connect(self.wanted)
        return row

    def _label(self, words: str = "") -> QLabel:
        label = QLabel(words, self)
        label.setFont(self._look.font(13))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setFont(self._look.font(13))
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    def _button(self, words: str, help_: str, kind: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(help_)
        button.setProperty("kind", kind)
        return button
