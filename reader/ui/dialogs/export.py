"""The export: what of the library is written, in which format, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from reader.models.harmless import unturned_lines
from reader.tasks.jobs import Step
from reader.ui.dialogs.export_choice import ExportWanted
from reader.ui.dialogs.export_filters import ExportFilters, titled
from reader.ui.dialogs.export_preview import ExportPreview
from reader.ui.dialogs.export_target import ExportTarget
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.format_list import FormatList
from reader.ui.dialogs.format_options import FormatOptions
from reader.ui.style.look import Look

_THREE, _TWO = 860, 520
"""Widths at scale 1 from which there is room for three columns, and for two."""

_TALL = 560
"""Height of the screen at scale 1 from which the place to write to is always in sight."""


class ExportWindow(QWidget):
    """Asks for an export and shows how far it is; it stands beside the page and blocks nothing.

    Attributes:
        formats, options, filters, target: what can be chosen; `folder` is the field of the target.
        summary: how much will be written; losses: what of it the format cannot carry.
        trouble: what is wrong, or would be written over, or what was written.
        preview: how the files begin, once it is asked for.
        export_button, preview_button, cancel_button, show_button, close_button: what can be done.

    Signals:
        changed: something else is chosen.
        wanted(ExportWanted): write it.
        preview_wanted: show how the files begin.
        cancelled: stop writing.
        show_wanted: show the folder.
    """

    changed = Signal()
    wanted = Signal(object)
    preview_wanted = Signal()
    cancelled = Signal()
    show_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self._busy = False
        # Where the screen has no room for it below all that scrolls, the place to write to scrolls too.
        self._roomy = self.screen().availableGeometry().height() >= look.px(_TALL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export annotations"))
        whole, side = QVBoxLayout(self), look.px(16)
        whole.setContentsMargins(side, side, 0, side)
        whole.setSpacing(look.px(12))
        self._pages, self.preview = QStackedWidget(self), ExportPreview(look, self)
        self._pages.addWidget(self._area())
        self._pages.addWidget(self.preview)
        whole.addWidget(self._pages, 1)
        whole.addLayout(self._said())
        whole.addLayout(self._buttons())
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._enter)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self._escape)
        QShortcut(QKeySequence("F3"), self).activated.connect(self.preview_button.click)
        fit(self, look.px(960), look.px(640))
        self._format_chosen()
        self.set_step(None)

    def choice(self) -> ExportWanted:
        """Return what is chosen now."""
        filters = self.filters
        read, state = str(filters.read.currentData()), str(filters.states.currentData())
        return ExportWanted(
            self.formats.format.id, self.options.chosen(), filters.scope(), filters.first.text().strip(),
            filters.last.text().strip(), frozenset({read}) if read else None, frozenset({state}) if state else None,
            filters.codes.ticked(), filters.annotators.ticked(), filters.chosen_kinds(), self.folder.text().strip(),
        )  # fmt: skip

    def focus_target(self) -> None:
        """Take the focus to the place to write to."""
        self.folder.setFocus()
        self._keep_in_sight()

    def say(self, words: str, token: str = "danger") -> None:
        """Say what is wrong, or what to know, over the buttons; nothing for no words."""
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), self._look.colour(token))
        self.trouble.setPalette(palette)
        self.trouble.setText(unturned_lines(words))
        self.trouble.setAccessibleName(words)
        self.trouble.setVisible(bool(words))

    def show_losses(self, head: str, lines: Sequence[str]) -> None:
        """Say what the format cannot carry, or could not: a head, and a line for each kind of thing."""
        words = "\n".join([head, *(f"•  {line}" for line in lines)])
        self.losses.setText(unturned_lines(words))
        self.losses.setAccessibleName(words)
        self.losses.setVisible(bool(head))

    def set_missing(self, missing: dict[str, str]) -> None:
        """Say which formats lack a package, by id, and how to get it; they cannot be begun."""
        self.formats.set_missing(missing)
        self.set_step(None, busy=self._busy)

    def set_step(self, step: Step | None, *, busy: bool = False) -> None:
        """Show how far the writing is; None and not busy when nothing is written."""
        self._busy = busy = busy or step is not None
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.export_button.setEnabled(not busy and not self.formats.missing)
        self.preview_button.setEnabled(not busy and not self.formats.missing)
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
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(across if self.width() >= self._look.px(_TWO) else down)
        self._what.setDirection(across if self.width() >= self._look.px(_THREE) else down)
        self._columns.setStretch(1, 2 if self.width() >= self._look.px(_THREE) else 1)

    def _area(self) -> QScrollArea:
        """Return all that can be chosen, in an area that scrolls where the screen is too small for it."""
        inside, look = QWidget(), self._look
        rows, gap = QVBoxLayout(inside), look.px(24)
        rows.setContentsMargins(0, 0, look.px(16), 0)
        rows.setSpacing(look.px(12))
        format_column = self._formats(inside)
        self.filters, self.target = ExportFilters(look, inside), ExportTarget(look, inside)
        self.folder = self.target.field
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._what = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in (self._columns, self._what):
            box.setSpacing(gap)
        self._what.addLayout(self.filters.left, 1)
        self._what.addLayout(self.filters.right, 1)
        self._columns.addLayout(format_column, 1)
        self._columns.addLayout(self._what, 2)
        rows.addLayout(self._columns, 1)
        if not self._roomy:
            rows.addWidget(self.target)
        self.losses = self._label()
        self.filters.left.addSpacing(look.px(8))
        self.filters.left.addWidget(self.losses)
        self.filters.left.addStretch(1)
        self.filters.changed.connect(self.changed)
        self.target.changed.connect(self.changed)
        area = self._scroll = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area

    def _formats(self, parent: QWidget) -> QVBoxLayout:
        column = titled(self._look, parent, self.tr("Format"))
        self.formats, self.options = FormatList(self._look, parent), FormatOptions(self._look, parent)
        for widget, stretch in ((self.formats, 1), (self.options, 0)):
            # However long their words are, all columns are of one width.
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(widget, stretch)
        self.formats.chosen.connect(self._format_chosen)
        self.options.changed.connect(self.changed)
        return column

    def _said(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, self._look.px(16), 0)
        column.setSpacing(self._look.px(4))
        if self._roomy:
            column.addWidget(self.target)
            column.addSpacing(self._look.px(8))
        self.summary, self.trouble = self._label(), self._label()
        for label in (self.summary, self.trouble):
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
        self.preview_button = self._button(self.tr("Preview"), self.tr("Shows how the files begin, and back (F3)"))
        self.preview_button.setCheckable(True)
        self.cancel_button = self._button(self.tr("Cancel"), self.tr("Stops; then nothing was written"))
        self.show_button = self._button(self.tr("Show in folder"), self.tr("Opens the folder that was written to"))
        self.close_button = self._button(self.tr("Close"), self.tr("Closes this window (Esc)"))
        self.export_button = self._button(self.tr("Export annotations"), self.tr("Writes the files (Enter)"), "primary")
        self.show_button.hide()
        row.addWidget(self.preview_button)
        row.addWidget(self.bar, 1)
        row.addStretch(1)
        for button in (self.cancel_button, self.show_button, self.close_button, self.export_button):
            row.addWidget(button)
        self.preview_button.toggled.connect(self._turn)
        self.cancel_button.clicked.connect(self.cancelled)
        self.show_button.clicked.connect(self.show_wanted)
        self.close_button.clicked.connect(self.close)
        self.export_button.clicked.connect(lambda: self.wanted.emit(self.choice()))
        return row

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setFont(self._look.font(12))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, words: str, help_: str, kind: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(help_)
        button.setProperty("kind", kind)
        return button

    def _format_chosen(self) -> None:
        self.options.show_format(self.formats.format)
        self.target.show_format(self.formats.format)
        self.set_step(None, busy=self._busy)
        self.changed.emit()

    def _keep_in_sight(self) -> None:
        """Keep the place to write to in sight while somebody is in it, also where what stands over it grew."""
        if not self._roomy and self.focusWidget() is self.folder:
            self._scroll.ensureWidgetVisible(self.target)

    def _turn(self, on: bool) -> None:
        """Turn to the preview, or back to what can be chosen."""
        self._pages.setCurrentIndex(int(on))
        self.preview_button.setText(self.tr("Back") if on else self.tr("Preview"))
        if on:
            self.preview.say(self.tr("The first articles are being written for a look."))
            self.preview_wanted.emit()
            self.preview_button.setFocus()

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused is not self.export_button:
            focused.click()
        else:
            self.export_button.click()

    def _escape(self) -> None:
        if self.preview_button.isChecked():
            self.preview_button.setChecked(False)
        else:
            self.close()
