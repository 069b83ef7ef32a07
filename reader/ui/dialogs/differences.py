"""Two texts with what differs, side by side or, where that is too narrow, one below the other: a view to look at."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor, QTextFragment
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.models.differences import GONE, MOVED, NEW, SAME, Piece, Row, Rows
from reader.ui.announce import announce
from reader.ui.library.delegate import right_to_left
from reader.ui.style.look import Look

_BESIDE = 640
"""From this width (pixels at scale 1) the two texts stand side by side."""

_SPACES = str.maketrans({"\n": "⏎\n", "\u00a0": "·"})


class DifferencesView(QTextBrowser):
    """Shows `Rows`. What is gone is struck through, what is new is underlined; colours say the same again.

    The current difference stands in the colours turned round.

    Attributes:
        rows: what is shown; current: the number of the difference that was gone to, -1 for none.

    Signals:
        went(int): another difference is the current one.
    """

    went = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names = ("", "")
        self.rows, self.current = Rows((), 0, 0), -1
        self._beside: bool | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Differences"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.setFont(look.font(15, serif=True))
        self.document().setDocumentMargin(look.px(12))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, look.colour("paper"))
        palette.setColor(palette.ColorRole.Text, look.colour("ink"))
        self.setPalette(palette)
        self._draw()

    def show_rows(self, rows: Rows, left: str = "", right: str = "") -> None:
        """Show two texts.

        Args:
            rows: as `rows_of` makes them.
            left, right: what the texts are called, over their columns.
        """
        self.rows, self.current, self._names = rows, -1, (left, right)
        self._draw()

    def step(self, by: int) -> bool:
        """Go to the next difference (1) or the one before (-1); return whether there is one."""
        number = self.current + by if self.current >= 0 or by > 0 else -1
        if not 0 <= number < self.rows.shown:
            return False
        self.go_to(number)
        return True

    def go_to(self, number: int) -> None:
        """Show a difference, and say it."""
        self.current = number
        pieces = [p for row in self.rows.rows for p in (*row.left, *row.right) if p.number == number]
        self._light()
        self._scroll()
        announce(self, self._said(number, pieces))
        self.went.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the texts side by side where there is room."""
        super().resizeEvent(event)
        if self._beside is not None and self._beside != self._wide():
            self._draw_keeping()

    # What is drawn

    def _wide(self) -> bool:
        return self.viewport().width() >= self._look.px(_BESIDE)

    def _draw_keeping(self) -> None:
        bar = self.verticalScrollBar()
        value = bar.value()
        self._draw()
        bar.setValue(value)
        if self.current >= 0:
            self._scroll()

    def _scroll(self) -> None:
        self.scrollToAnchor(f"d{self.current}")
        bar = self.verticalScrollBar()
        # A little of what stands before it.
        bar.setValue(max(0, bar.value() - self._look.px(60)))

    def _draw(self) -> None:
        self._beside = self._wide()
        self.setHtml(self._html())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._light()

    def _light(self) -> None:
        """Turn the colours of the current difference round; drawing all anew for that would slow every step."""
        lit: list[QTextFragment] = []
        block, name = self.document().begin(), f"d{self.current}"
        while block.isValid() and self.current >= 0:
            part, inside = block.begin(), False
            while not part.atEnd():
                fragment = part.fragment()
                form = fragment.charFormat()
                if form.anchorNames():
                    inside = name in form.anchorNames()
                elif inside:
                    # A name stands on the first character alone; the ground goes on to the end.
                    inside = form.background() == lit[-1].charFormat().background()
                if inside:
                    lit.append(fragment)
                part += 1
            block = block.next()
        self.setExtraSelections([self._turned(fragment) for fragment in lit])

    def _turned(self, fragment: QTextFragment) -> QTextEdit.ExtraSelection:
        made, cursor = QTextEdit.ExtraSelection(), QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        made.cursor, form = cursor, QTextCharFormat()
        form.setBackground(fragment.charFormat().foreground())
        form.setForeground(self._look.colour("paper"))
        made.format = form
        return made

    def _html(self) -> str:
        look, px = self._look, self._look.px
        muted = look.colour("muted").name()
        parts = []
        if not self.rows.rows:
            same = self.tr("Both texts say the same.")
            parts.append(f"<p style='color:{muted}'>{escape(same)}</p>")
        elif self._beside:
            head = "".join(
                f"<td width='50%' style='color:{muted}; font-size:{px(12)}px'>{escape(name)}</td>"
                for name in self._names
            )
            rows = "".join(self._beside_row(row) for row in self.rows.rows)
            cells = f"cellspacing='0' cellpadding='{px(6)}'"
            parts.append(f"<table width='100%' {cells}><tr>{head}</tr>{rows}</table>")
        else:
            parts += [self._below_row(row) for row in self.rows.rows]
        left = self.rows.total - self.rows.shown
        if left:
            words = self.tr("%Ln further differences are not shown.", "", left)
            parts.append(f"<p style='color:{muted}'>{escape(words)}</p>")
        return f"<body style='line-height:140%'>{''.join(parts)}</body>"

    def _beside_row(self, row: Row) -> str:
        if row.skipped:
            return f"<tr><td colspan='2' align='center'>{self._skipped(row)}</td></tr>"
        line = self._look.colour("line").name()
        cells = []
        for pieces in (row.left, row.right):
            words = self._pieces(pieces)
            cells.append(f"<td width='50%' dir='{_way(pieces)}' style='border-top:1px solid {line}'>{words}</td>")
        return f"<tr>{''.join(cells)}</tr>"

    def _below_row(self, row: Row) -> str:
        if row.skipped:
            return f"<p align='center'>{self._skipped(row)}</p>"
        pieces = list(_merged(row))
        return f"<p dir='{_way(pieces)}'>{self._pieces(pieces)}</p>"

    def _skipped(self, row: Row) -> str:
        muted, size = self._look.colour("muted").name(), self._look.px(12)
        words = self.tr("%Ln paragraphs are the same", "", row.skipped)
        return f"<span style='color:{muted}; font-size:{size}px'>· · · {escape(words)} · · ·</span>"

    def _pieces(self, pieces: Iterable[Piece]) -> str:
        return "".join(self._piece(piece) for piece in pieces) or "&nbsp;"

    def _piece(self, piece: Piece) -> str:
        if piece.kind == SAME:
            return escape(piece.words).replace("\n", "<br>")
        look = self._look
        fill, ink, line = {
            GONE: ("dangersoft", "danger", "line-through"),
            NEW: ("accentsoft", "accent", "underline"),
            MOVED: ("warnsoft", "warn", "underline"),
        }[piece.kind]
        shown = escape(_visible(piece.words)).replace("\n", "<br>")
        style = f"background-color:{look.colour(fill).name()}; color:{look.colour(ink).name()}; text-decoration:{line}"
        return f"<a name='d{piece.number}'></a><span style='{style}'>{shown}</span>"

    def _said(self, number: int, pieces: Iterable[Piece]) -> str:
        said = [self.tr("Difference {n} of {all}").format(n=number + 1, all=self.rows.total)]
        forms = {GONE: self.tr("gone: {words}"), NEW: self.tr("new: {words}"), MOVED: self.tr("moved: {words}")}
        said += [forms[piece.kind].format(words=piece.words.strip()) for piece in pieces]
        return ". ".join(said)


def _visible(words: str) -> str:
    """Return words with their white space made visible where it is all there is."""
    return words if words.strip() else words.translate(_SPACES).replace(" ", "·") or "·"


def _way(pieces: Iterable[Piece]) -> str:
    return "rtl" if right_to_left("".join(piece.words for piece in pieces)[:400]) else "ltr"


def _merged(row: Row) -> Iterable[Piece]:
    """Yield the pieces of both texts as one: what is gone before what is new in its place."""
    left, right = list(row.left), list(row.right)
    while left or right:
        while left and left[0].number >= 0:
            yield left.pop(0)
        while right and right[0].number >= 0:
            yield right.pop(0)
        if right:
            yield right.pop(0)
        if left and left[0].number < 0:
            left.pop(0)
