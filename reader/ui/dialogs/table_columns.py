"""The columns of a table, one below the other, each with what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from reader.articles.tables.mapping import BECOMES, FIELD, IGNORE, TEXT, ColumnMapping
from reader.models.harmless import unturned
from reader.ui.style.look import Look
from reader.ui.translation import field_text

_LONGEST = 60
_NARROW = 280
_AT_ONCE = 40


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
        # One for all boxes: a table may have five hundred columns.
        self._choices = QStringListModel([self._words(becomes) for becomes in BECOMES], self)
        self._names: list[str] = []
        self._cells: tuple[str, ...] = ()
        self._grid: QGridLayout | None = None
        self._inside: QWidget = self.viewport()
        self._narrow = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.viewport().setAutoFillBackground(False)

    def set_mapping(self, mapping: ColumnMapping) -> None:
        """Show what columns become; the rows are made anew where they are other columns."""
        names = [name for name, _ in mapping.columns]
        self._mapping = mapping
        if names != self._names:
            self._cells = ()
            self._make(names)
        else:
            self._show()

    def set_row(self, cells: Sequence[str]) -> None:
        """Show what stands in a row."""
        self._cells = tuple(cells)
        self._show()

    def _show(self) -> None:
        for box, (_, becomes) in zip(self.boxes, self._mapping.columns, strict=False):
            box.blockSignals(True)
            box.setCurrentIndex(BECOMES.index(becomes))
            box.blockSignals(False)
        for label, cell in zip(self._samples, self._cells, strict=False):
            words = " ".join(cell.split())
            label.setText(unturned(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"))

    def first_text(self) -> QComboBox | None:
        """Return the box of the column that is the text, or the first; None without columns."""
        text = self._mapping.first(TEXT)
        return self.boxes[text if text is not None and text < len(self.boxes) else 0] if self.boxes else None

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
            self._put(number, box)

    def _put(self, number: int, box: QComboBox) -> None:
        """Put a box under its column or beside it."""
        assert self._grid is not None
        if self._narrow:
            self._grid.addWidget(box, 3 * number + 2, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._grid.addWidget(box, 3 * number, 1, 2, 1)
        self._grid.setRowMinimumHeight(3 * number + 1, 0 if self._narrow else self._look.px(26))
        self._grid.setRowMinimumHeight(3 * number + 2, self._look.px(40) if self._narrow else 0)

    def _make(self, names: Sequence[str]) -> None:
        """Begin the rows of other columns: the first ones at once, the others while the window lives already."""
        inside = QWidget()
        inside.setAutoFillBackground(False)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, self._look.px(12), 0)
        grid.setHorizontalSpacing(self._look.px(12))
        grid.setVerticalSpacing(self._look.px(2))
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(3 * len(names), 1)
        self.boxes, self._samples, self._names = [], [], list(names)
        self._grid, self._inside = grid, inside
        self.setWidget(inside)
        self._narrow = self.viewport().width() < self._look.px(_NARROW)
        self._more()

    def _more(self) -> None:
        """Make the next rows."""
        for number in range(len(self.boxes), min(len(self.boxes) + _AT_ONCE, len(self._names))):
            self._add(number, self._names[number])
        self._show()
        if len(self.boxes) < len(self._names):
            QTimer.singleShot(0, self, self._more)

    def _add(self, number: int, name: str) -> None:
        look, inside = self._look, self._inside
        assert self._grid is not None
        title, sample, box = QLabel(inside), QLabel(inside), _Box(inside)
        title.setText(unturned(name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"))
        title.setToolTip(name)
        title.setFont(look.font(13, 600))
        sample.setFont(look.font(12))
        palette = sample.palette()
        palette.setColor(sample.foregroundRole(), look.colour("muted"))
        sample.setPalette(palette)
        for row, label in ((3 * number, title), (3 * number + 1, sample)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(look.px(40))
            label.setSizePolicy(label.sizePolicy().Policy.Ignored, label.sizePolicy().Policy.Fixed)
            self._grid.addWidget(label, row, 0)
        self._fill(box, name)
        self.boxes.append(box)
        self._samples.append(sample)
        self._put(number, box)

    def _fill(self, box: QComboBox, name: str) -> None:
        box.setFont(self._look.font(13))
        box.setFixedWidth(self._look.px(140))
        box.setAccessibleName(self.tr("What “{column}” becomes").format(column=name))
        box.setToolTip(self.tr("What this column becomes in the articles"))
        box.setMaxVisibleItems(len(BECOMES))
        box.setModel(self._choices)
        box.currentIndexChanged.connect(lambda index: self.chosen.emit(name, BECOMES[index]))

    def _words(self, becomes: str) -> str:
        own = {TEXT: self.tr("Text"), FIELD: self.tr("Field of its own"), IGNORE: self.tr("Left out")}
        return own.get(becomes) or field_text(becomes)
