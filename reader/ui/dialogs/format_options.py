"""The options of a format as boxes, made from the table of formats."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from annotations.exchange.registry import Format
from reader.ui.style.look import Look
from reader.ui.translation import format_text


class FormatOptions(QWidget):
    """A row for each option of a format; what was chosen stays for the next time the format is.

    Attributes:
        boxes: the choices, by the option's id.

    Signals:
        changed: another value is chosen.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._format: Format | None = None
        self._values: dict[str, dict[str, str]] = {}
        self._rows: list[QWidget] = []
        self.boxes: dict[str, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)

    def set_remembered(self, values: Mapping[str, object]) -> None:
        """Take what was chosen earlier, by format and option; what is not in the table any more does not count."""
        self._values = {
            format_id: {str(name): str(value) for name, value in chosen.items()}
            for format_id, chosen in values.items()
            if isinstance(chosen, dict)
        }
        if self._format is not None:
            self.show_format(self._format)

    def remembered(self) -> dict[str, dict[str, str]]:
        """Return what was chosen, by format and option."""
        return {format_id: dict(chosen) for format_id, chosen in self._values.items()}

    def chosen(self) -> dict[str, str]:
        """Return a value for each option of the format that is shown."""
        return {name: str(box.currentData()) for name, box in self.boxes.items()}

    def show_format(self, chosen: Format) -> None:
        """Show the options of a format."""
        self._format = chosen
        for widget in self._rows:
            widget.hide()
            widget.deleteLater()
        self._rows, self.boxes = [], {}
        remembered = self._values.get(chosen.id, {})
        for row, option in enumerate(chosen.options):
            title, box = QLabel(format_text(option.name), self), QComboBox(self)
            for value, words in option.values:
                box.addItem(format_text(words), value)
            for widget in (title, box):
                widget.setFont(self._look.font(13))
                self._grid.addWidget(widget, row, int(widget is box))
                widget.show()
            box.setAccessibleName(format_text(option.name))
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            title.setBuddy(box)
            title.setWordWrap(True)
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(remembered.get(option.id, option.usual))))
            box.setToolTip(box.currentText())
            box.currentIndexChanged.connect(self._keep)
            self.boxes[option.id] = box
            self._rows += [title, box]
        self.setVisible(bool(self.boxes))

    def _keep(self) -> None:
        if self._format is not None:
            self._values[self._format.id] = self.chosen()
        for box in self.boxes.values():
            box.setToolTip(box.currentText())
        self.changed.emit()
