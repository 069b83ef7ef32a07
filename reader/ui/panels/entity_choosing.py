"""Choosing the mentions of an entity that are somebody else: one by one, or all of some words or of an article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotations.store.desk import MentionRow
from reader.ui.library.buttons import Lines
from reader.ui.panels.annotations import hint
from reader.ui.panels.row_list import RowList
from reader.ui.style.look import Look


class Choosing(QWidget):
    """Stands over the list of mentions while some of them are chosen.

    Attributes:
        chosen: UUIDs of the mentions that are; None while nothing is to be chosen.
        give, leave, like, here: the buttons.

    Signals:
        changed: other ones are chosen, or none are to be any more.
        given: the chosen ones are to be given to somebody.
    """

    changed = Signal()
    given = Signal()

    def __init__(self, mentions: RowList, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._mentions = mentions
        self._rows: tuple[MentionRow, ...] = ()
        self.chosen: set[str] | None = None
        self._told = hint(look, "", self)
        self.like = QPushButton(self.tr("All of these words"), self)
        self.here = QPushButton(self.tr("All of this article"), self)
        self.give = QPushButton(self.tr("Give them to…"), self)
        self.leave = QPushButton(self.tr("Leave them"), self)
        self.give.setProperty("kind", "primary")
        tips = (
            (self.like, self.tr("Choose all mentions of the words of the current one, or none of them (W)")),
            (self.here, self.tr("Choose all mentions in the article of the current one, or none of them (A)")),
            (self.give, self.tr("Say whose mentions the chosen ones are (Enter)")),
            (self.leave, self.tr("Leave all mentions where they are (Esc)")),
        )
        for button, tip in tips:
            button.setToolTip(tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(4))
        column.setSpacing(look.px(4))
        column.addWidget(self._told)
        for pair in ((self.like, self.here), (self.give, self.leave)):
            # One under the other where long words, or large ones, have no room beside each other.
            row, buttons = QHBoxLayout(), Lines(look, self)
            row.setContentsMargins(look.px(16), 0, look.px(16), 0)
            for button in pair:
                buttons.add(button)
            row.addWidget(buttons)
            column.addLayout(row)
        self.like.clicked.connect(lambda: self._toggle_like("quote"))
        self.here.clicked.connect(lambda: self._toggle_like("article"))
        self.give.clicked.connect(self._give)
        self.leave.clicked.connect(self.end)
        mentions.installEventFilter(self)
        self.hide()

    def begin(self, rows: tuple[MentionRow, ...]) -> None:
        """Have some of these chosen; none are at first."""
        self.chosen = set()
        self.set_rows(rows)
        self.show()
        self._mentions.setFocus()

    def set_rows(self, rows: tuple[MentionRow, ...]) -> None:
        """Choose among these from now on."""
        self._rows = rows
        if self.chosen is not None:
            self.chosen &= {row.uuid for row in rows}
        self._tell()

    def end(self) -> None:
        """Choose no longer."""
        if self.chosen is not None:
            focused = any(button.hasFocus() for button in (self.like, self.here, self.give, self.leave))
            self.chosen = None
            self.hide()
            self.changed.emit()
            if focused:
                self._mentions.setFocus()

    def toggle(self, row: object) -> bool:
        """Choose a mention, or no longer; whether mentions are chosen at all."""
        if self.chosen is None or not isinstance(row, MentionRow):
            return False
        self.chosen ^= {row.uuid}
        self._tell()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave all mentions where they are by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Choose by keys while the hands are in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.chosen is not None:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            return not held and self._pressed(Qt.Key(event.key()))
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        does = {
            Qt.Key.Key_Space: lambda: self.toggle(self._mentions.current()),
            Qt.Key.Key_W: lambda: self._toggle_like("quote"),
            Qt.Key.Key_A: lambda: self._toggle_like("article"),
            Qt.Key.Key_Return: self._give,
            Qt.Key.Key_Enter: self._give,
            Qt.Key.Key_Escape: self.end,
        }.get(key)
        if does is None:
            return False
        does()
        return True

    def _toggle_like(self, what: str) -> None:
        """Choose all that share the words, or the article, of the current one; none of them if all are chosen."""
        current = self._mentions.current()
        if self.chosen is None or not isinstance(current, MentionRow):
            return
        same = {row.uuid for row in self._rows if getattr(row, what) == getattr(current, what)}
        self.chosen = self.chosen - same if same <= self.chosen else self.chosen | same
        self._tell()

    def _give(self) -> None:
        if self.chosen:
            self.given.emit()
        else:
            self._told.setText(self.tr("Choose the mentions that are somebody else first (Space)."))

    def _tell(self) -> None:
        if self.chosen is None:
            return
        words = self.tr("Which mentions are somebody else? Chosen: {n} of {total}. Space chooses one.")
        self._told.setText(words.format(n=len(self.chosen), total=len(self._rows)))
        self.give.setEnabled(bool(self.chosen))
        self.changed.emit()
