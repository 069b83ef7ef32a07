"""The window of a spaCy model's labels: which label of the codebook each becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from reader.models.harmless import unturned
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.grid_window import GridWindow
from reader.ui.style.look import Look


class ModelLabelsWindow(GridWindow):
    """A row for each label of the model, with a choice.

    Attributes:
        choices: by the model's label.

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
        super().__init__(look, 1, parent)
        self.setWindowTitle(self.tr("Labels of the spaCy model"))
        self.told.setText(
            self.tr("What the model finds is suggested under a label of this codebook, by its name or as chosen here.")
        )
        self.choices: dict[str, QComboBox] = {}
        grid = self.grid
        grid.addWidget(self.words(self.tr("The model says"), 12, "muted"), 0, 0)
        grid.addWidget(self.words(self.tr("Suggested as"), 12, "muted"), 0, 1)
        for row, (label, by_name) in enumerate(found.items(), 1):
            words = self.words(label, 13, "ink")
            box = self.choices[label] = self._box(label, by_name, names, chosen.get(label))
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1)
        fit(self, look.px(480), look.px(560))

    def _box(self, label: str, by_name: str | None, names: Sequence[str], said: object) -> QComboBox:
        box = QComboBox(self)
        usual = self.tr("By its name: {label}").format(label=by_name) if by_name else self.tr("By its name: nothing")
        box.addItem(usual, None)
        box.addItem(self.tr("Not suggested"), "")
        for name in names:
            box.addItem(unturned(name), name)
        if isinstance(said, str) and box.findData(said) < 0:
            box.addItem(self.tr("{label}, not in this codebook").format(label=said), said)
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(said) if isinstance(said, str) else 0)
        box.setMinimumWidth(1)
        box.setAccessibleName(self.tr("What {label} is suggested as").format(label=label))
        box.currentIndexChanged.connect(lambda at: self.chosen.emit(label, box.itemData(at)))
        return box
