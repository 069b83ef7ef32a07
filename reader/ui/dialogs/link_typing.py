"""What is typed in a note so that it becomes a link: `#` and a topic, `[[` and an article or an entity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor

from annotations.text.note_links import NoteLink, as_kept, as_typed, link_at, new_link
from annotations.text.utf16 import Utf16

if TYPE_CHECKING:
    from reader.ui.dialogs.note_field import NoteField

_TOPIC = re.compile(r"(?:^|(?<=[\s(\[{\"'„“«‘‚/—–-]))#((?![\s#])[^#\[\]\n]{1,60}|)$")
_THING = re.compile(r"\[\[([^\[\]\n]{0,80})$")


@dataclass(frozen=True, slots=True)
class LinkWanted:
    """The beginning of a link.

    Attributes:
        sign: `#` or `[[`.
        typed: what stands after it, up to the caret.
    """

    sign: str
    typed: str


class LinkTyping(QObject):
    """Watches one field, and knows the links that are in it.

    Signals:
        wanted(LinkWanted): a person begins a link, or goes on with one.
        ended: they do not any more.
    """

    wanted = Signal(object)
    ended = Signal()

    def __init__(self, field: NoteField) -> None:
        super().__init__(field)
        self.field = field
        self._known: dict[str, NoteLink] = {}
        self._now: LinkWanted | None = None
        self._after = -1
        self._dismissed = -1
        self._setting = False
        field.textChanged.connect(lambda: self._look(typed=True))
        field.cursorPositionChanged.connect(lambda: self._look(typed=False))
        field.left.connect(self._end)

    def body(self) -> str:
        """Return the note as it is kept."""
        return as_kept(self.field.toPlainText(), self._known)

    def set_body(self, body: str) -> None:
        """Show a note as it reads while it is written; Ctrl+Z knows nothing of it."""
        words, self._known = as_typed(body)
        self._setting = True
        self.field.setPlainText(words)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._setting = False
        self._dismissed = -1
        self._end()

    def insert(self, kind: str, uuid: str, name: str) -> None:
        """Put a link where one was begun."""
        wanted = self._now
        if wanted is None:
            return
        link = new_link(kind, uuid, name, self._known)
        self._known[link.typed] = link
        cursor, begun = self.field.textCursor(), wanted.sign + wanted.typed
        place = len(self._before_caret(whole=True))
        closing = wanted.sign == "[[" and self.field.toPlainText()[place : place + 2] == "]]"
        end = cursor.position()
        cursor.setPosition(end - Utf16(begun).to_units(len(begun)))
        cursor.setPosition(end + (2 if closing else 0), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(link.typed)
        self._after = len(self._before_caret(whole=True)) if wanted.sign == "#" else -1
        self._end()

    def dismiss(self) -> None:
        """Offer nothing more for the link that was begun."""
        if self._now is not None:
            self._dismissed = self._begun_at(self._now)
            self._end()

    def link_here(self) -> NoteLink | None:
        """Return the link that the caret is in or beside."""
        before = self._before_caret(whole=True)
        return link_at(self.field.toPlainText(), len(before), self._known)

    def caret(self) -> tuple[QPoint, int]:
        """Return where the caret is on the screen, below its line, and how tall the line is."""
        box = self.field.cursorRect()
        return self.field.viewport().mapToGlobal(box.bottomLeft()), box.height()

    # Parts

    def _look(self, *, typed: bool) -> None:
        if self._setting or self._parted(typed) or not (typed or self._now is not None):
            return
        before = self._before_caret()
        found = _THING.search(before) or _TOPIC.search(before)
        wanted = LinkWanted("[[" if found.re is _THING else "#", found[1]) if found is not None else None
        if wanted is not None and self._is_whole(wanted):
            wanted = None
        if wanted is None:
            self._dismissed = -1
        elif self._begun_at(wanted) == self._dismissed:
            wanted = None
        if wanted is None:
            self._end()
        elif wanted != self._now:
            self._now = wanted
            self.wanted.emit(wanted)

    def _parted(self, typed: bool) -> bool:
        """Part a topic that was just taken from a letter typed right after it, which would make another word of it."""
        before, after = self._before_caret(whole=True), self._after
        # The caret is told of before the letter is.
        if len(before) == after or (not typed and len(before) == after + 1):
            return False
        self._after = -1
        parted = typed and after >= 0 and len(before) == after + 1 and before[-1].isalnum()
        if parted:
            cursor = self.field.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            cursor.insertText(" ")
        return parted

    def _is_whole(self, wanted: LinkWanted) -> bool:
        """Whether a link stands there already, and what is typed comes after it."""
        begun = wanted.sign + wanted.typed
        return any(one.startswith(wanted.sign) and begun.startswith(one) for one in self._known)

    def _begun_at(self, wanted: LinkWanted) -> int:
        return len(self._before_caret(whole=True)) - len(wanted.sign + wanted.typed)

    def _before_caret(self, *, whole: bool = False) -> str:
        """What stands before the caret, on its line or in the whole note."""
        cursor = self.field.textCursor()
        operation = QTextCursor.MoveOperation
        cursor.setPosition(cursor.position())
        cursor.movePosition(operation.Start if whole else operation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def _end(self) -> None:
        if self._now is not None:
            self._now = None
            self.ended.emit()
