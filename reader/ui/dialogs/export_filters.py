"""Which articles and annotations an export takes: scope, dates, states, kinds, labels, topics, annotators."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotations.exchange.selection import KINDS, READ, STATES
from reader.ui.dialogs.check_tree import CheckTree
from reader.ui.dialogs.export_choice import ALL, CURRENT, LISTED, SELECTED
from reader.ui.style.look import Look


def titled(look: Look, parent: QWidget, *titles: str) -> QVBoxLayout:
    """Return a column that begins with a title."""
    column = QVBoxLayout()
    column.setSpacing(look.px(6))
    for words in titles:
        add_title(column, words, look, parent)
    return column


def add_title(column: QVBoxLayout, words: str, look: Look, parent: QWidget) -> QLabel:
    """Add a title to a column, with some room over it where something stands before."""
    if column.count():
        column.addSpacing(look.px(8))
    title = QLabel(words, parent)
    title.setFont(look.font(13, 600))
    column.addWidget(title)
    return title


class ExportFilters(QWidget):
    """What of the library is taken, in two columns that are put into a window's layout.

    Attributes:
        scopes, kinds, codes, annotators, first, last, read, states: what can be chosen.
        left, right: the columns.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        # It holds what belongs together; what it makes stands in the window.
        self.hide()
        self.left, self.right = self._left(parent), self._right(parent)

    def set_scopes(self, words: Mapping[str, str], usable: Mapping[str, bool]) -> None:
        """Say which articles can be chosen, by scope; one that cannot be any more gives way to all."""
        for scope, button in self.scopes.items():
            button.setText(words[scope])
            button.setEnabled(usable[scope])
            if button.isChecked() and not usable[scope]:
                self.scopes[ALL].setChecked(True)

    def scope(self) -> str:
        """Return which articles are chosen."""
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    def chosen_kinds(self) -> frozenset[str]:
        """Return the kinds that are ticked."""
        return frozenset(kind for kind, box in self.kinds.items() if box.isChecked())

    def _left(self, parent: QWidget) -> QVBoxLayout:
        look = self._look
        column = titled(look, parent, self.tr("Articles"))
        self.scopes = {scope: QRadioButton(parent) for scope in (ALL, LISTED, SELECTED, CURRENT)}
        self.scopes[ALL].setChecked(True)
        column.addLayout(self._close(*self.scopes.values()))
        column.addLayout(self._dates(parent))
        far = (self.tr("However far you are"), self.tr("Not started"), self.tr("In progress"), self.tr("Done"))
        self.read = self._box(parent, self.tr("How far you are with the articles"), ("", *READ), far)
        column.addWidget(self.read)
        add_title(column, self.tr("Annotations"), look, parent)
        names = (self.tr("Mentions"), self.tr("Topics"), self.tr("Notes"))
        self.kinds = {kind: QCheckBox(name, parent) for kind, name in zip(KINDS, names, strict=True)}
        for kind in self.kinds.values():
            kind.setChecked(True)
        column.addLayout(self._close(*self.kinds.values()))
        for one in (*self.scopes.values(), *self.kinds.values()):
            one.setFont(look.font(13))
            one.toggled.connect(self.changed)
        placed = (
            self.tr("In whatever state"), self.tr("In their place"), self.tr("To be looked at again"),
            self.tr("Without their words"),
        )  # fmt: skip
        self.states = self._box(parent, self.tr("State of the annotations"), ("", *STATES), placed)
        column.addWidget(self.states)
        return column

    def _close(self, *widgets: QWidget) -> QVBoxLayout:
        """Return widgets close to each other."""
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in widgets:
            column.addWidget(widget)
        return column

    def _dates(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(6))
        self.first, self.last = QLineEdit(parent), QLineEdit(parent)
        for field, words, name in (
            (self.first, self.tr("From"), self.tr("Published from")),
            (self.last, self.tr("until"), self.tr("Published until")),
        ):
            label = QLabel(words, parent)
            label.setFont(self._look.font(13))
            label.setBuddy(field)
            field.setFont(self._look.font(13))
            field.setAccessibleName(name)
            field.setPlaceholderText("2026-03")
            field.setToolTip(self.tr("The day of publication: 2026-03-12, a month (2026-03) or a year"))
            field.setMaxLength(10)
            field.setMinimumWidth(self._look.px(64))
            field.textChanged.connect(self.changed)
            row.addWidget(label)
            row.addWidget(field, 1)
        return row

    def _box(self, parent: QWidget, name: str, values: tuple[str, ...], words: tuple[str, ...]) -> QComboBox:
        box = QComboBox(parent)
        box.setFont(self._look.font(13))
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, said in zip(values, words, strict=True):
            box.addItem(said, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _right(self, parent: QWidget) -> QVBoxLayout:
        look = self._look
        column = titled(look, parent, self.tr("Labels and topics"))
        self.codes = CheckTree(self.tr("Labels and topics"), look, parent)
        self.annotators = CheckTree(self.tr("Annotators"), look, parent)
        row = QHBoxLayout()
        for words, on in ((self.tr("Choose all"), True), (self.tr("Choose none"), False)):
            button = QPushButton(words, parent)
            button.setToolTip(self.tr("Ticks all labels and topics, or none"))
            button.setProperty("kind", "quiet")
            button.clicked.connect(lambda _=False, on=on: self.codes.tick(on))
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.codes, 3)
        column.addLayout(row)
        add_title(column, self.tr("Annotators"), look, parent)
        column.addWidget(self.annotators, 1)
        for tree, least in ((self.codes, 148), (self.annotators, 56)):
            tree.setMinimumHeight(look.px(least))
            tree.chosen.connect(self.changed)
        return column
