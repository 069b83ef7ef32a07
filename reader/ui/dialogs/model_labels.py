"""The window of a spaCy model's labels: which label of the codebook each becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.fit import fit
from reader.ui.style.look import Look


class ModelLabelsWindow(QWidget):
    """A row for each label of the model, with a choice.

    Attributes:
        choices: by the model's label. close_button: closes the window.

    Signals:
        chosen(str, object): a label of the model, and the codebook's for it; empty: it is not offered; None: by name.

    Args:
        found: the model's labels, each with the codebook's label that it has by name; None where there is none.
        names: of the codebook's labels.
        chosen: what was chosen, see the setting `spacy_labels`.
    """

    chosen = Signal(str, object)

    def __init__(
        self, look: Look, found: Mapping[str, str | None], names: Sequence[str], chosen: Mapping[str, object],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Labels of the spaCy model"))
        self.choices: dict[str, QComboBox] = {}
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.close)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._words(self.tr("The model says"), 12, "muted"), 0, 0)
        grid.addWidget(self._words(self.tr("Suggested as"), 12, "muted"), 0, 1)
        for row, (label, by_name) in enumerate(found.items(), 1):
            words = self._words(label, 13, "ink")
            box = self.choices[label] = self._box(label, by_name, names, chosen.get(label))
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1)
        self._lay_out(grid)
        fit(self, look.px(480), look.px(560))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _box(self, label: str, by_name: str | None, names: Sequence[str], said: object) -> QComboBox:
        box = QComboBox(self)
        usual = self.tr("By its name: {label}").format(label=by_name) if by_name else self.tr("By its name: nothing")
        box.addItem(usual, None)
        box.addItem(self.tr("Not suggested"), "")
        for name in names:
            box.addItem(name, name)
        if isinstance(said, str) and box.findData(said) < 0:
            box.addItem(self.tr("{label}, not in this codebook").format(label=said), said)
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(said) if isinstance(said, str) else 0)
        box.setMinimumWidth(1)
        box.setAccessibleName(self.tr("What {label} is suggested as").format(label=label))
        box.currentIndexChanged.connect(lambda at: self.chosen.emit(label, box.itemData(at)))
        return box

    def _lay_out(self, grid: QGridLayout) -> None:
        px = self._look.px
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        told = self.tr(
            "What the model finds is suggested under a label of this codebook, by its name or as chosen here."
        )
        column.addWidget(self._words(told, 13, "ink"))
        column.addLayout(grid)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(16), px(16), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def _words(self, words: str, size: int, token: str) -> QLabel:
        label = QLabel(words, self)
        label.setFont(self._look.font(size))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._look.colour(token))
        label.setPalette(palette)
        return label
