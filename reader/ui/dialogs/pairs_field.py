"""Names with their values, a row each; the last row is empty and makes room for one more."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.ui.style.look import Look


class PairsField(QWidget):
    """Rows of a name and its value. A row without either is none.

    Attributes:
        rows: the fields of each row, name and value.
    """

    def __init__(self, value: str, look: Look, parent: QWidget) -> None:
        """Begin with pairs as `text` gives them."""
        super().__init__(parent)
        self._look = look
        self.rows: list[tuple[QLineEdit, QLineEdit]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        for name, own in json.loads(value) if value else []:
            self._add(name, own)
        self._add("", "")
        self.setFocusProxy(self.rows[0][0])

    def text(self) -> str:
        """Return the pairs as a JSON list of [name, value]; empty for none."""
        pairs = [(name.text(), value.text()) for name, value in self.rows]
        there = [pair for pair in pairs if any(part.strip() for part in pair)]
        return json.dumps(there, ensure_ascii=False) if there else ""

    def setText(self, value: str) -> None:  # noqa: N802
        """Show other pairs."""
        pairs = json.loads(value) if value else []
        while len(self.rows) <= len(pairs):
            self._add("", "")
        for number, (name, own) in enumerate(self.rows):
            given = pairs[number] if number < len(pairs) else ("", "")
            name.setText(given[0])
            own.setText(given[1])

    def _add(self, name: str, own: str) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._look.px(4))
        fields = QLineEdit(name, self), QLineEdit(own, self)
        number = len(self.rows) + 1
        spoken = (self.tr("Name of field {n}"), self.tr("Value of field {n}"))
        for field, hint, words, share in zip(fields, (self.tr("Name"), self.tr("Value")), spoken, (2, 3), strict=True):
            field.setFont(self._look.font(13))
            field.setPlaceholderText(hint)
            field.setAccessibleName(words.format(n=number))
            field.setToolTip(words.format(n=number))
            field.textEdited.connect(self._grow)
            line.addWidget(field, share)
        self._column.addLayout(line)
        if self.rows:
            # A row that comes while one types is the next for the keys, too, not the last of the window.
            self.setTabOrder(self.rows[-1][1], fields[0])
            self.setTabOrder(*fields)
        self.rows.append(fields)

    def _grow(self) -> None:
        if any(field.text() for field in self.rows[-1]):
            self._add("", "")
            self.updateGeometry()
