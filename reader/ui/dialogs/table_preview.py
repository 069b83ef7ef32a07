"""The article that a row of a table would be, as far as it can be shown at once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotations.model.block import Block
from annotations.model.errors import Refused
from annotations.model.field import Field
from annotations.text.obeyed import side_by_side
from reader.articles.language import language_at_once
from reader.articles.tables.compose import Composed, compose
from reader.articles.tables.mapping import FIELD, ID, IGNORE, ColumnMapping
from reader.articles.tables.table import Row
from reader.ui.said import core_words
from reader.ui.style.look import Look
from reader.ui.translation import field_text

_MOST_BODY = 1_200
_MOST_OWN = 30
"""So many of the columns that become fields of their own, or archive numbers, are shown; there may be hundreds."""

_MOST_OF_OWN = 300
_SHOWN = ("author", "date_published", "outlet")


@dataclass(frozen=True, slots=True)
class _Nothing:
    """What a parser finds that looks for the language alone: only what the columns say is shown."""

    blocks: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()


def _no_parser(text: str, *, today: datetime.date) -> _Nothing:
    found = language_at_once(text)
    return _Nothing(fields=(Field("language", found[0], confidence=found[1]),) if found else ())


class TablePreview(QTextEdit):
    """Shows the title, who wrote it and when, the first lines, and the other fields of a row's article."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The article that this row becomes"))
        self.document().setDocumentMargin(look.px(16))

    def show_row(self, row: Row, mapping: ColumnMapping) -> None:
        """Show a row's article, or why there is none."""
        self.clear()
        if row.problem:
            self._write(core_words(row.problem), 13, "danger")
            return
        cells, shown = _within(row.cells, mapping)
        try:
            made = compose(cells, shown, datetime.datetime.now().astimezone().date(), _no_parser)
        except Refused as refused:
            self._write(core_words(refused), 13, "danger")
            return
        self._article(made)
        if shown is not mapping:
            self._write("…", 12, "muted")
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _article(self, made: Composed) -> None:
        values = {name: [one.value for one in made.fields if one.name == name] for name in _SHOWN}
        title = next((one.value for one in made.fields if one.name == "title"), "")
        subtitle = next((one.value for one in made.fields if one.name == "subtitle"), "")
        if title:
            self._write(title, 22, "ink", weight=600, serif=True)
        else:
            self._write(self.tr("No title"), 22, "muted", serif=True)
        if subtitle:
            self._write(subtitle, 14, "ink", serif=True)
        line = side_by_side(", ".join(values[name]) for name in _SHOWN)
        if line:
            self._write(line, 12, "muted")
        body = "\n".join(
            made.text[block.start : block.end] for block in made.blocks if block.role in ("paragraph", "lead")
        )
        for paragraph in body[:_MOST_BODY].split("\n"):
            self._write(paragraph, 14, "ink", serif=True)
        # The language is found in the text, and no column says it.
        told = [one for one in made.fields if one.start is not None]
        others = [one for one in told if one.name not in (*_SHOWN, "title", "subtitle")]
        for one in others:
            self._write(f"{field_text(one.name)}: {one.value[:_MOST_OF_OWN]}", 12, "muted")
        for warning in made.warnings:
            self._write(core_words(warning), 12, "warn")
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, words: str, size: int, token: str, *, weight: int = 400, serif: bool = False) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        letters, block = QTextCharFormat(), QTextBlockFormat()
        letters.setFont(self._look.font(size, weight, serif=serif))
        letters.setForeground(self._look.colour(token))
        block.setBottomMargin(self._look.px(8))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText(words, letters)


def _within(cells: tuple[str, ...], mapping: ColumnMapping) -> tuple[tuple[str, ...], ColumnMapping]:
    """Return a row and its mapping with no more of its own fields than are shown: each step composes them anew."""
    own = [number for number, (_, becomes) in enumerate(mapping.columns) if becomes in (FIELD, ID)]
    hidden = frozenset(own[_MOST_OWN:])
    # Marks that are not shown, and blanks, take room too.
    short = {number: cells[number][: 2 * _MOST_OF_OWN] for number in own}
    if hidden:
        columns = tuple(
            (name, IGNORE if number in hidden else becomes) for number, (name, becomes) in enumerate(mapping.columns)
        )
        mapping = ColumnMapping(columns, mapping.date_order)
    return tuple(short.get(number, cell) for number, cell in enumerate(cells)), mapping
