"""The window of the kinds of suggestions: how often each was right, and whether it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from annotations.model.suggestion import KINDS
from reader.models.suggested import OFF, ON
from reader.ui.dialogs.fit import fit
from reader.ui.dialogs.grid_window import GridWindow
from reader.ui.said import suggested_words
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from annotations.facade.suggestions import Kind

_CHOICES = ("", ON, OFF)


class KindsWindow(GridWindow):
    """A row for each kind: accepted, rejected or passed over, how much of it was right, and a choice.

    Attributes:
        switches: the choices, by kind.

    Signals:
        chosen(str, str): a kind is to be offered always, never, or (empty) till it is mostly rejected.
    """

    chosen = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, 0, parent)
        self.setWindowTitle(self.tr("Kinds of suggestions"))
        self.told.setText(
            self.tr(
                "What of each kind was right in the articles you have worked on. A kind that is mostly rejected goes "
                "quiet: it is offered no longer, till you wake it."
            )
        )
        self.switches: dict[str, QComboBox] = {}
        self._cells: dict[str, tuple[QLabel, ...]] = {}
        # At a large scale the choice stands below the kind.
        self._stacked = look.scale > 1.4
        self._add_rows()
        fit(self, look.px(720), look.px(420))

    def set_kinds(self, kinds: Mapping[str, Kind], chosen: Mapping[str, str]) -> None:
        """Show how well the kinds do, and what was chosen for them."""
        number, percent = QLocale().toString, self.tr("{n} %")
        for kind, (accepted, rejected, right, state) in self._cells.items():
            one, said = kinds.get(kind), chosen.get(kind, "")
            accepted.setText(number(one.accepted) if one is not None else "–")
            rejected.setText(number(one.rejected) if one is not None else "–")
            precision = one.precision if one is not None else None
            right.setText(percent.format(n=number(round(precision * 100))) if precision is not None else "–")
            quiet = one is not None and one.quiet and said != ON
            state.setText(self.tr("Quiet: mostly rejected") if quiet and said != OFF else "")
            state.setVisible(bool(state.text()))
            box = self.switches[kind]
            with QSignalBlocker(box):
                box.setCurrentIndex(_CHOICES.index(said) if said in _CHOICES else 0)
            told = self.tr("{accepted} accepted, {rejected} rejected or passed over, {share} right")
            box.setAccessibleDescription(
                told.format(accepted=accepted.text(), rejected=rejected.text(), share=right.text())
            )

    def _add_rows(self) -> None:
        heads = (
            self.tr("Kind"), self.tr("Accepted"), self.tr("Rejected or passed over"), self.tr("Right"),
            self.tr("Offered"),
        )  # fmt: skip
        for at, head in enumerate(heads[: 4 if self._stacked else 5]):
            side = Qt.AlignmentFlag.AlignTrailing if 0 < at < 4 else Qt.AlignmentFlag.AlignLeading
            self.grid.addWidget(self.words(head, 12, "muted"), 0, at, side)
        for row, (kind, name) in enumerate(KINDS.items(), 1):
            self._add_row(row, kind, suggested_words(name))

    def _add_row(self, row: int, kind: str, name: str) -> None:
        what = QVBoxLayout()
        what.setSpacing(0)
        state = self.words("", 12, "warn")
        what.addWidget(self.words(name, 13, "ink"))
        what.addWidget(state)
        self.grid.addLayout(what, row, 0, Qt.AlignmentFlag.AlignVCenter)
        cells = [self.words("–", 13, "ink") for _ in range(3)]
        for at, cell in enumerate(cells, 1):
            cell.setMinimumWidth(self.look.px(48))
            cell.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            self.grid.addWidget(cell, row, at, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._cells[kind] = (*cells, state)
        box = QComboBox(self)
        box.addItems([self.tr("While it is right"), self.tr("Always"), self.tr("Never")])
        box.setMinimumWidth(1)
        box.setAccessibleName(self.tr("When to offer: {kind}").format(kind=name))
        box.currentIndexChanged.connect(lambda at: self.chosen.emit(kind, _CHOICES[at]))
        self.switches[kind] = box
        if self._stacked:
            what.addWidget(box)
            what.addSpacing(self.look.px(8))
        else:
            self.grid.addWidget(box, row, 4)
