"""Sheets of paper: the page's own layout, cut between lines, with the legend at the end of each article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from annotations.model.codebook import Code
from reader.config.themes import LIGHT
from reader.models.signs import sign_of
from reader.ui.page.inks import inks_for
from reader.ui.page.layout import PageLayout
from reader.ui.page.marks import PageArticle, PageStyle
from reader.ui.page.metrics import PageMetrics
from reader.ui.page.scene import Scene
from reader.ui.page.whole_lines import LineAt, bottom_of, line_at, next_line, previous_line, top_of
from reader.ui.style.fonts import Fonts

_DPI = 96
_EDGE = 54.0
"""Paper that stays free above and below, in pixels of 1/96 inch."""
_SIDE = 36
"""And at the right of the notes: printers do not reach the edge."""
_MOST_BACK = 14
"""So many lines a sheet may end earlier, so that no note is cut in two."""


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What stands over the legend, and over the notes that are too long for the margin."""

    legend: str
    notes: str


class Sheets:
    """Writes articles on paper, one after the other, each beginning a sheet of its own.

    Args:
        path: of the PDF.
        fonts: of the page, loaded.
        words: in the language of the document.
        furniture: also the page's own matter.
    """

    def __init__(self, path: str, fonts: Fonts, words: PaperWords, *, furniture: bool) -> None:
        self._words = words
        self._writer = QPdfWriter(path)
        self._writer.setResolution(_DPI)
        self._writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
        )
        self._writer.setCreator("Newsgloss")
        style = PageStyle(size=13.0, families=fonts.page, sans=fonts.ui, furniture=furniture, bare=not furniture)
        room = PageMetrics(style)
        # Notes or not, the column stands at the same place on every sheet.
        self._metrics = PageMetrics(replace(style, margin=round(room.note_width + room.px * 2.6 + _SIDE)))
        # White paper: the tint of the screen would be printed as one.
        self._theme = replace(LIGHT, paper="#ffffff", raised="#ffffff")
        self._inks = inks_for(self._theme)
        self._painter = QPainter()
        self._owner = QObject()
        self._sheet = 0
        self._y = 0.0
        self._width, self._height = float(self._writer.width()), float(self._writer.height())

    def add(self, title: str, article: PageArticle, codes: Sequence[tuple[str, Code, int]]) -> None:
        """Set an article.

        Args:
            title: stands at the foot of its sheets.
            codes: (path, label or topic, how often) for the legend.
        """
        layout = self._laid(article)
        top, last = 0.0, False
        while not last:
            self._begin_sheet(title)
            bottom, last = self._end_of(layout, top)
            self._paint(layout, top, bottom)
            self._y = _EDGE + bottom - top
            top = bottom
        self._legend(title, codes)
        self._long_notes(title, layout)
        layout.document().deleteLater()

    def end(self) -> None:
        """Finish the file."""
        if self._painter.isActive():
            self._painter.end()

    @property
    def _room(self) -> float:
        return self._height - 2 * _EDGE

    def _laid(self, article: PageArticle) -> PageLayout:
        document = QTextDocument(self._owner)
        document.setUndoRedoEnabled(False)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDefaultFont(self._metrics.font)
        scene = Scene(self._theme, lambda: None, lambda _lines: "")
        layout = PageLayout(document, article, self._metrics, scene)
        document.setPlainText(layout.display.take_shown())
        document.setDocumentLayout(layout)
        document.setPageSize(QSizeF(self._width, -1))
        if layout.page_width != self._width:
            layout.reset()
        return layout

    def _end_of(self, layout: PageLayout, top: float) -> tuple[float, bool]:
        """Return the height at which a sheet that begins at `top` ends, and whether it is the last."""
        limit = top + self._room
        # Laying out what is above the limit makes its height known.
        for number, y in layout.seen(top, limit):
            if y > limit:
                break
            layout.row(number)
        at = line_at(layout, limit)
        while bottom_of(layout, at) > limit and (before := previous_line(layout, at)) is not None:
            if top_of(layout, at) <= top:
                break
            at = before
        below = next_line(layout, at)
        reach = layout.margin.reach(layout)
        if below is None and max(bottom_of(layout, at), reach) <= limit:
            return max(bottom_of(layout, at), reach) + 6, True
        if below is None:
            # Only notes are left.
            return (limit, False) if reach > limit else (max(bottom_of(layout, at), reach), True)
        return self._between_notes(layout, top, below), False

    def _between_notes(self, layout: PageLayout, top: float, below: LineAt) -> float:
        """Return the top of a line, the one below the sheet or one not far above, where no note is cut."""
        first = float(top_of(layout, below))
        at: LineAt | None = below
        for _ in range(_MOST_BACK):
            if at is None:
                break
            y = float(top_of(layout, at))
            if y <= top + self._room / 2:
                break
            if not any(card.box.top() < y < card.box.bottom() for card in layout.margin.seen(layout, y - 1, y + 1)):
                return y
            at = previous_line(layout, at)
        return first

    def _paint(self, layout: PageLayout, top: float, bottom: float) -> None:
        painter = self._painter
        painter.save()
        painter.translate(0, _EDGE - top)
        clip = QRectF(0, top, self._width, bottom - top)
        painter.setClipRect(clip)
        layout.painter.paint(painter, clip)
        painter.restore()

    def _begin_sheet(self, title: str) -> None:
        if self._sheet:
            self._writer.newPage()
        else:
            self._painter.begin(self._writer)
        self._sheet += 1
        self._y = _EDGE
        painter, metrics = self._painter, self._metrics
        painter.setFont(metrics.small_font)
        painter.setPen(self._inks.token("muted"))
        box = QRectF(_EDGE, self._height - _EDGE * 0.75, self._width - 2 * _EDGE, metrics.px * 1.4)
        number = str(self._sheet)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), number)
        left = box.adjusted(0, 0, -metrics.px * 3, 0)
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(left.width()))
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft), words)

    def _legend(self, title: str, codes: Sequence[tuple[str, Code, int]]) -> None:
        """Write what the signs mean, in lines below the article."""
        if not codes:
            return
        metrics, painter = self._metrics, self._painter
        px, line = metrics.px, metrics.px * 1.6
        self._need(title, 2 * line)
        self._y += line * 0.5
        self._heading(self._words.legend)
        font = QFontMetricsF(metrics.small_font)
        x = left = self._column
        right = self._width - _EDGE
        for path, code, number in codes:
            sign = sign_of(code)
            words = font.elidedText(f"{path}  {number}", Qt.TextElideMode.ElideMiddle, right - left - px * 4)
            chip = metrics.chip_width(sign)
            width = chip + px * 0.4 + font.horizontalAdvance(words) + px * 1.4
            if x + width > right and x > left:
                x, self._y = left, self._y + line
                self._need(title, line)
            box = QRectF(x, self._y + (line - metrics.chip_height) / 2, chip, metrics.chip_height)
            self._inks.draw_chip(painter, box, sign, code.colour or "", False, metrics)
            painter.setPen(self._inks.token("ink"))
            painter.setFont(metrics.small_font)
            beside = QRectF(x + chip + px * 0.4, self._y, width, line)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), words)
            x += width
        self._y += line

    def _long_notes(self, title: str, layout: PageLayout) -> None:
        """Write in full the notes of which a card in the margin shows only the beginning."""
        cut = [card for card in layout.margin.cards(layout) if layout.margin.cut(card.note, layout)]
        if not cut:
            return
        metrics, painter = self._metrics, self._painter
        width, line = self._width - _EDGE - self._column, metrics.px * 1.6
        self._need(title, 4 * line)
        self._y += line * 0.5
        self._heading(self._words.notes)
        for card in cut:
            document = QTextDocument(self._owner)
            document.setDefaultFont(metrics.note_font)
            document.setMarkdown(card.note.body, QTextDocument.MarkdownFeature.MarkdownNoHTML)
            document.setTextWidth(width)
            left, done = document.size().height(), 0.0
            while left > 0:
                self._need(title, min(left, 3 * line))
                part = min(left, self._height - _EDGE - self._y)
                painter.save()
                painter.translate(self._column, self._y - done)
                document.drawContents(painter, QRectF(0, done, width, part))
                painter.restore()
                done, left, self._y = done + part, left - part, self._y + part
            self._y += line * 0.5
            document.deleteLater()

    def _heading(self, words: str) -> None:
        metrics, painter = self._metrics, self._painter
        painter.fillRect(QRectF(self._column, self._y, self._width - _EDGE - self._column, 1), self._inks.token("line"))
        self._y += metrics.px * 0.5
        painter.setFont(metrics.outlet_font)
        painter.setPen(self._inks.token("muted"))
        box = QRectF(self._column, self._y, self._width, metrics.px * 1.5)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        self._y += metrics.px * 1.7

    def _need(self, title: str, height: float) -> None:
        """Begin another sheet where a height has no room on this one."""
        if self._y + height > self._height - _EDGE:
            self._begin_sheet(title)

    @property
    def _column(self) -> float:
        """Where the column begins, as `PageLayout` places it on a sheet."""
        spare = self._width - self._metrics.width
        return float(round(max(min(spare / 2, spare - self._metrics.style.margin), 4.0)))
