"""The columns of a table, one below the other, each with what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from annotations.model.field import FIELD_NAMES
from reader.articles.tables.mapping import BECOMES, FIELD, ID, IGNORE, TEXT, ColumnMapping
from reader.ui.style.look import Look
from reader.ui.translation import field_text

_LONGEST = 60
_NARROW = 280


class _Box(QComboBox):
    """A box that the wheel passes by: it scrolls the columns, and changes none of them on its way."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Let the columns scroll."""
        event.ignore()


class TableColumns(QScrollArea):
    """A row for each column: its name, what stands in it, and a box with what it becomes.

    Attributes:
        boxes: the boxes, in the table's order.

    Signals:
        chosen(str, str): a person lets a column, by its name, become something.
    """

    chosen = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._mapping = ColumnMapping(())
        self.boxes: list[QComboBox] = []
        self._samples: list[QLabel] = []
        self._grid: QGridLayout | None = None
        self._narrow: bool | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.viewport().setAutoFillBackground(False)

    def set_mapping(self, mapping: ColumnMapping) -> None:
        """Show what columns become; the rows are made anew where they are other columns."""
        names = [name for name, _ in mapping.columns]
        if names != [name for name, _ in self._mapping.columns]:
            self._make(names)
        self._mapping = mapping
        for box, (_, becomes) in zip(self.boxes, mapping.columns, strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(BECOMES.index(becomes))
            box.blockSignals(False)

    def set_row(self, cells: Sequence[str]) -> None:
        """Show what stands in a row."""
        for label, cell in zip(self._samples, cells, strict=True):
            words = " ".join(cell.split())
            label.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")

    def first_text(self) -> QComboBox | None:
        """Return the box of the column that is the text, or the first; None without columns."""
        text = self._mapping.first(TEXT)
        return self.boxes[text or 0] if self.boxes else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the boxes under the columns where there is no room beside them."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        narrow = self.viewport().width() < self._look.px(_NARROW)
        if self._grid is None or narrow == self._narrow:
            return
        self._narrow = narrow
        for number, box in enumerate(self.boxes):
            self._grid.removeWidget(box)
            if narrow:
                self._grid.addWidget(box, 3 * number + 2, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                self._grid.addWidget(box, 3 * number, 1, 2, 1)
            self._grid.setRowMinimumHeight(3 * number + 1, 0 if narrow else self._look.px(26))
            self._grid.setRowMinimumHeight(3 * number + 2, self._look.px(40) if narrow else 0)

    def _make(self, names: Sequence[str]) -> None:
        look, inside = self._look, QWidget()
        inside.setAutoFillBackground(False)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, look.px(12), 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(2))
        grid.setColumnStretch(0, 1)
        self.boxes, self._samples = [], []
        for number, name in enumerate(names):
            title, sample, box = QLabel(inside), QLabel(inside), _Box(inside)
            title.setText(name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…")
            title.setFont(look.font(13, 600))
            sample.setFont(look.font(12))
            palette = sample.palette()
            palette.setColor(sample.foregroundRole(), look.colour("muted"))
            sample.setPalette(palette)
            for label in (title, sample):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setMinimumWidth(look.px(40))
                label.setSizePolicy(label.sizePolicy().Policy.Ignored, label.sizePolicy().Policy.Fixed)
            self._fill(box, name)
            title.setToolTip(name)
            grid.addWidget(title, 3 * number, 0)
            grid.addWidget(sample, 3 * number + 1, 0)
            self.boxes.append(box)
            self._samples.append(sample)
        grid.setRowStretch(3 * len(names), 1)
        self._grid, self._narrow = grid, None
        self._place()
        self.setWidget(inside)

    def _fill(self, box: QComboBox, name: str) -> None:
        box.setFont(self._look.font(13))
        box.setFixedWidth(self._look.px(140))
        box.setAccessibleName(self.tr("What “{column}” becomes").format(column=name))
        box.setToolTip(self.tr("What this column becomes in the articles"))
        box.setMaxVisibleItems(len(BECOMES))
        for becomes in BECOMES:
            box.addItem(self._words(becomes), becomes)
        box.currentIndexChanged.connect(lambda index: self.chosen.emit(name, BECOMES[index]))

    def _words(self, becomes: str) -> str:
        if becomes in FIELD_NAMES:
            return field_text(becomes)
        return {
            TEXT: self.tr("Text"), ID: self.tr("Archive number"), FIELD: self.tr("Field of its own"),
            IGNORE: self.tr("Left out"),
        }[becomes]  # fmt: skip
