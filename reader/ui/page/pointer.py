"""What the pointer is over: marks, chips, bars, notes and folded furniture, and what a click on them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QCursor, QHelpEvent
from PySide6.QtWidgets import QToolTip

from annotations.text.obeyed import side_by_side
from reader.ui.page.marks import MarkHit, NoteHit, PageMark, Rect, ResizeWanted
from reader.ui.page.parts import Part, part_at

if TYPE_CHECKING:
    from reader.ui.page.page import ArticlePage

_TOLD = 300
"""A tool tip shows so many characters of a note."""


class Pointer:
    """Follows the pointer over one page.

    Attributes:
        tool: the cursor over words, where something is in the hand; None for the usual bar.
    """

    def __init__(self, page: ArticlePage) -> None:
        self._page = page
        self.tool: QCursor | None = None
        self._pressed: Part | None = None

    def part_at(self, point: QPointF) -> Part | None:
        """Return what else than words is at a point of the page."""
        return part_at(self._page.layout_, point)

    def take(self, tool: QCursor | None) -> None:
        """Show something in the hand from now on, or nothing."""
        self.tool = tool
        self._page.viewport().setCursor(tool or Qt.CursorShape.IBeamCursor)

    def press(self, point: QPointF) -> bool:
        """Remember what is pressed: the note that is left by the press may move what is below it before the button
        is let go. Return whether it is anything else than words."""
        self._pressed = self.part_at(point)
        return self._pressed is not None

    def click(self, point: QPointF) -> None:
        """Tell what was clicked. Of mentions that lie over each other, the next click means the one below."""
        page, part = self._page, self._pressed
        if part is None:
            character = page.layout_.hit(point.x(), point.y()).character
            marks = page.marks_at(character) if character is not None else []
            if marks and character is not None:
                page.mark_clicked.emit(self._hit_of(self._meant(marks).id, character))
            return
        if part.run:
            page.toggle_run(part.run)
        elif part.link:
            page.link_clicked.emit(part.link)
        elif part.kind == "note":
            page.note_clicked.emit(NoteHit(part.id, self._in_viewport(part.box)))
        else:
            mark = page.layout_.index.marks[part.id]
            page.mark_clicked.emit(MarkHit(mark.id, mark.spans[0][0], self._in_viewport(part.box)))

    def hover(self, point: QPointF, on_handle: bool) -> None:
        """Show what is under the pointer."""
        page, scene = self._page, self._page.scene
        part, mark, note = self.part_at(point), None, None
        character = page.layout_.hit(point.x(), point.y()).character
        if part and part.kind in {"chip", "bar"}:
            mark = part.id
        elif part and part.kind == "note":
            note = part.id
        elif character is not None:
            mark = next((found.id for found in page.marks_at(character)), None)
        shape = Qt.CursorShape.PointingHandCursor if part else self.tool or Qt.CursorShape.IBeamCursor
        page.viewport().setCursor(Qt.CursorShape.SizeHorCursor if on_handle else shape)
        if note != scene.note_hovered:
            scene.note_hovered = note
            page.viewport().update()
        if mark != scene.hovered:
            for touched in (scene.hovered, mark):
                page.update_mark(touched)
            scene.hovered = mark
            page.mark_hovered.emit(self._hit_of(mark, character or 0))

    def tell(self, event: QHelpEvent) -> None:
        """Show how the note begins whose sign is under the pointer, by the sign; or what a mark tells of itself."""
        from html import escape

        from annotations.text.note_words import plain_words
        from reader.models.harmless import plain_tip
        from reader.ui.outside import address_words

        page = self._page
        point = QPointF(event.pos()) + QPointF(0, page.verticalScrollBar().value())
        part = self.part_at(point)
        note = next((one for one in page.layout_.margin.notes if part and one.id == part.id), None)
        mark = page.layout_.index.marks.get(page.scene.hovered or "")
        if note is None and mark is not None and mark.tip:
            QToolTip.showText(event.globalPos(), f"<p>{escape(mark.tip)}</p>", page.viewport())
            return
        if part is not None and (leads := address_words(part.link)):
            QToolTip.showText(event.globalPos(), plain_tip(leads), page.viewport())
            return
        if part is None or note is None or page.layout_.margin.wide:
            QToolTip.hideText()
            return
        words = plain_words(note.body)
        words = words if len(words) <= _TOLD else words[: _TOLD - 1] + "…"
        foot = side_by_side((note.author, note.when), "  ·  ")
        told = "<br>".join(escape(line) for line in (*words.splitlines(), foot) if line.strip())
        box = self._in_viewport(part.box)
        QToolTip.showText(
            event.globalPos(), f"<p>{told}</p>", page.viewport(), QRect(box.x, box.y, box.width, box.height)
        )

    def show_preview(self, start: int, end: int) -> None:
        """Show where the focused mark would stand."""
        self._page.scene.preview = (start, end)
        self._page.viewport().update()

    def finish_resize(self, index: int) -> None:
        """Ask for the span that the preview shows."""
        scene = self._page.scene
        preview, scene.preview = scene.preview, None
        self._page.viewport().update()
        if preview and scene.focused:
            self._page.resize_wanted.emit(ResizeWanted(scene.focused, index, *preview))

    def _meant(self, marks: list[PageMark]) -> PageMark:
        """The innermost, or the one below the focused one."""
        ids = [mark.id for mark in marks if mark.kind == "mention"]
        focused = self._page.scene.focused
        if focused not in ids:
            return marks[0]
        wanted = ids[(ids.index(focused) + 1) % len(ids)]
        return next(mark for mark in marks if mark.id == wanted)

    def _hit_of(self, mark_id: str | None, offset: int) -> MarkHit:
        page = self._page
        mark = page.layout_.index.marks.get(mark_id or "")
        span = next((span for span in mark.spans if span[0] <= offset < span[1]), mark.spans[0]) if mark else None
        rects = page.rects_of(*span) if span else []
        return MarkHit(mark_id, offset, rects[0] if rects else Rect(0, 0, 0, 0))

    def _in_viewport(self, box: QRectF) -> Rect:
        found = box.translated(0, -self._page.verticalScrollBar().value()).toAlignedRect()
        return Rect(found.x(), found.y(), found.width(), found.height())
