"""Painting rows of the list: sign of the state, title, outlet, date, number of annotations, words that were found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QLocale, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.search.find import Context
from annotations.search.listing import ListRow
from annotations.text.obeyed import apart
from annotations.text.utf16 import Utf16
from reader.models.articles import Index
from reader.models.dates import date_words
from reader.models.harmless import unturned
from reader.models.roles import Role
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

ROW, HIT = 60, 24
LARGE = 1.5
"""From this scale on, the title takes both lines where it is long."""

_SIGNS = {"unread": "not-started", "reading": "in-progress", "done": "finished"}
_DOT = "  ·  "


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"} and unicodedata.category(character) != "Cf":
            return direction != "L"
    return False


class ArticleDelegate(QStyledItemDelegate):
    """Paints the rows of an `ArticlesModel`.

    Attributes:
        hits: whether rows have a third line with the words that were found.
    """

    def __init__(self, look: Look, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.hits = False
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint otherwise from now on."""
        self._look = look
        self._title, self._heavy, self._small = look.font(13, 500), look.font(13, 600), look.font(12)
        self._quoted, self._found = look.font(13, serif=True), look.font(13, 700, serif=True)
        fonts = (self._title, self._heavy, self._small, self._quoted, self._found)
        metrics = {font.key(): QFontMetricsF(font) for font in fonts}

        # Measuring is half the work of painting, and the same rows are painted again and again.
        @lru_cache(4096)
        def elided(text: str, font: str, width: float) -> str:
            return metrics[font].elidedText(unturned(text), Qt.TextElideMode.ElideRight, width + 0.5)

        @lru_cache(4096)
        def advance(text: str, font: str) -> float:
            return metrics[font].horizontalAdvance(text)

        self._elided, self._advance = elided, advance

    @property
    def row_height(self) -> int:
        """The height of every row, in pixels."""
        return self._look.px(ROW + (HIT if self.hits else 0))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self._look.px(120), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; only its outline while it is on its way."""
        px = self._look.px
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirrored: bool = option.direction == Qt.LayoutDirection.RightToLeft
        fill = QRectF(whole).adjusted(px(8), px(1), -px(8), -px(1))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            self._rounded(painter, fill, "sel" if selected else "hover")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(fill.adjusted(1, 1, -1, -1), px(6), px(6))
        row: ListRow | None = index.data(Role.ROW)
        text = _placed(fill.adjusted(px(32), 0, -px(10), 0), fill, mirrored)
        if row is None:
            self._outline(painter, text, mirrored)
        else:
            sign = QRectF(fill.left() + px(8), fill.top() + px(11), px(16), px(16))
            self._sign(painter, _placed(sign, fill, mirrored), row.state, selected=selected)
            self._words(painter, text, row, index, mirrored)
        painter.restore()

    def _words(self, painter: QPainter, box: QRectF, row: ListRow, index: Index, mirrored: bool) -> None:
        px = self._look.px
        ink, muted = self._look.colour("ink"), self._look.colour("muted")
        font = self._heavy if row.state == "unread" else self._title
        title = unturned(row.title or row.name)
        first = QRectF(box.left(), box.top() + px(8), box.width(), px(22))
        second = QRectF(box.left(), box.top() + px(30), box.width(), px(20))
        count = QLocale().toString(row.annotations) if row.annotations else ""
        taken = self._width(self._small, count) + px(10) if count else 0.0
        beside = second.adjusted(taken, 0, 0, 0) if mirrored else second.adjusted(0, 0, -taken, 0)
        head, rest = title, ""
        if self._look.scale >= LARGE:
            head, rest = self._broken(title, font, box.width())
        self._line(painter, first, head, font, ink, right_to_left(title))
        if rest:
            self._line(painter, beside, rest, font, ink, right_to_left(title))
        else:
            self._line(painter, beside, self._meta(row, beside.width()), self._small, muted, mirrored)
        if count:
            end = QRectF(second.left() if mirrored else second.right() - taken, second.top(), taken, second.height())
            self._line(painter, end, count, self._small, muted, not mirrored)
        if self.hits and row.hit:
            self._hit(painter, QRectF(box.left(), box.top() + px(52), box.width(), px(24)), row.hit)

    def _meta(self, row: ListRow, width: float) -> str:
        """Return outlet and date, else the file's name; a date that does not fit loses its year, then goes."""
        outlet = apart(row.outlet) if row.outlet else ""
        dates = [date_words(row.date), date_words(row.date, year=False)] if row.date else []
        for date in dates:
            meta = f"{outlet}{_DOT}{apart(date)}" if outlet else date
            if self._width(self._small, meta) <= width:
                return meta
        return outlet or (apart(row.name) if row.title else "")

    def _line(self, painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, rtl: bool) -> None:
        """Paint one line in its own direction, cut at its end where it does not fit."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, self._cut(text, font, box.width()), option)

    def _hit(self, painter: QPainter, box: QRectF, hit: Context) -> None:
        """Paint where the words stand: these always, of what is before at most a third of the line."""
        words, after = self._cut(hit.words, self._found, box.width()), unturned(hit.after)
        before = around = unturned(hit.before)
        while before and self._width(self._quoted, f"…{before}") > box.width() / 3:
            before = before[1:] if " " not in before[:-1] else before.partition(" ")[2]
        if before != around:
            before = f"…{before}"
        left = box.width() - self._width(self._quoted, before) - self._width(self._found, words)
        after = self._cut(after, self._quoted, max(0.0, left - self._look.px(2)))
        text = f"{before}{words}{after}"
        layout = QTextLayout(text, self._quoted)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        rtl = right_to_left(f"{hit.before}{hit.words}{hit.after}")
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats(self._formats(text, len(before), len(before) + len(words)))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(self._look.colour("muted"))
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))

    def _formats(self, text: str, start: int, end: int) -> list[QTextLayout.FormatRange]:
        units = Utf16(text)
        found = QTextCharFormat()
        found.setFont(self._found)
        found.setForeground(self._look.colour("ink"))
        found.setBackground(self._look.colour("textsel"))
        marked = QTextLayout.FormatRange()
        marked.start = units.to_units(start)
        marked.length = units.to_units(end) - marked.start
        marked.format = found
        return [marked]

    def _broken(self, title: str, font: QFont, width: float) -> tuple[str, str]:
        """Return a title as two lines; the second is empty where one is enough."""
        layout = QTextLayout(title, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        at = Utf16(title).to_points(line.textLength())
        return title[:at].rstrip(), title[at:].strip()

    def _outline(self, painter: QPainter, box: QRectF, mirrored: bool) -> None:
        px = self._look.px
        for top, part in ((13, 0.8), (35, 0.45)):
            bar = QRectF(box.left(), box.top() + px(top), box.width() * part, px(10))
            self._rounded(painter, _placed(bar, box, mirrored), "line")

    def _sign(self, painter: QPainter, box: QRectF, state: str, *, selected: bool) -> None:
        token = "accent" if state == "reading" else "muted" if selected else "edge"
        ratio = painter.device().devicePixelRatioF()
        colour = self._look.colour(token).name()
        painter.drawPixmap(box.topLeft(), self._icons.pixmap(_SIGNS[state], round(box.width()), colour, ratio))

    def _rounded(self, painter: QPainter, box: QRectF, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(token))
        painter.drawRoundedRect(box, self._look.px(6), self._look.px(6))

    def _cut(self, text: str, font: QFont, width: float) -> str:
        return self._elided(text, font.key(), width)

    def _width(self, font: QFont, text: str) -> float:
        return self._advance(text, font.key())


def _placed(box: QRectF, whole: QRectF, mirrored: bool) -> QRectF:
    """Return where a box stands in a window that is mirrored."""
    if not mirrored:
        return box
    return QRectF(whole.left() + whole.right() - box.right(), box.top(), box.width(), box.height())
