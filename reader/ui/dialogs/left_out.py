"""What of files cannot be taken, a line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.said import core_words, place_words
from reader.ui.style.look import Look

_LEAST, _MOST = 64, 120
_MOST_LINES = 500


class LeftOutList(QWidget):
    """Shows rows of a report; hidden where there are none.

    Attributes:
        text: the lines.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Cannot be taken, or waits"), self)
        title.setFont(look.font(12, 600))
        title.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QPlainTextEdit(self)
        self.text.setProperty("kind", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(12))
        self.text.setMinimumHeight(look.px(_LEAST))
        self.text.setMaximumHeight(look.px(_MOST))
        self.text.setAccessibleName(self.tr("What cannot be taken, a line each"))
        title.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(title)
        column.addWidget(self.text)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show other rows: file, place in it, and why."""
        lines = [
            " · ".join(part for part in (file, place_words(where) if where != file else "", core_words(why)) if part)
            for file, where, why in rows[:_MOST_LINES]
        ]
        if len(rows) > _MOST_LINES:
            lines.append(self.tr("… and {n} more. The report has all.").format(n=len(rows) - _MOST_LINES))
        self.text.setPlainText("\n".join(lines))
        self.setVisible(bool(lines))
