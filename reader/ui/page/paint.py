"""Paints what is seen of the page, batched by colour: fills, lines, selection, words, caret, chips, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QPen, QPolygonF

from reader.models.harmless import unturned
from reader.ui.page.found import paint_found
from reader.ui.page.lit import paint_lit
from reader.ui.page.marks import PageHeader
from reader.ui.page.paint_joins import paint_joins
from reader.ui.page.paint_margin import paint_bars, paint_notes
from reader.ui.page.paragraph_bar import paint_bar
from reader.ui.page.rows import RADIUS, Row

if TYPE_CHECKING:
    from reader.ui.page.layout import PageLayout

_REACH = 48.0


class PagePainter:
    """Paints one layout."""

    def __init__(self, layout: PageLayout) -> None:
        self._layout = layout

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what is inside the clip, which is in the page's own coordinates."""
        layout = self._layout
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if clip.top() < layout.header_height:
            self._header(painter)
        rows: list[tuple[Row, float]] = []
        # Chips and bars reach out of their rows.
        for number, y in layout.seen(clip.top() - _REACH, clip.bottom() + _REACH):
            run = layout.folds.run_of(number)
            if run and run[0] == number and layout.metrics.fold:
                self._fold(painter, run, y)
            if not layout.folds.folded(number):
                rows.append((layout.row(number), y))
        # Rows that grew while they were laid out have pushed down those below.
        rows = [(row, layout.y_of(row.number)) for row, _y in rows]
        paint_lit(painter, layout, rows)
        for row, y in rows:
            painter.translate(layout.x, y)
            self._fills(painter, row, clip.top() - y, clip.bottom() - y)
            self._lines(painter, row)
            painter.translate(-layout.x, -y)
        paint_joins(painter, layout, rows, clip)
        for row, y in rows:
            self._selection(painter, row, y)
        for row, y in rows:
            self._words(painter, row, y, clip)
            paint_found(painter, layout, row, y, clip.top() - y, clip.bottom() - y)
        for row, y in rows:
            painter.translate(layout.x, y)
            self._chips(painter, row, clip.top() - y, clip.bottom() - y)
            self._focus(painter, row)
            painter.translate(-layout.x, -y)
        self._caret(painter)
        paint_bars(painter, layout, rows)
        paint_bar(painter, layout, rows)
        paint_notes(painter, layout, clip)

    def header_height(self) -> float:
        """Return the space above the first row."""
        px = self._layout.metrics.px
        lines = len(_header_lines(self._layout.header))
        if not lines:
            return float(round(px * (0.8 if self._layout.metrics.style.bare else 2.2)))
        return float(round(px * (1.5 + lines * 1.5 + 0.35 + 1.55)))

    def _header(self, painter: QPainter) -> None:
        layout = self._layout
        metrics, inks, px = layout.metrics, layout.scene.inks, layout.metrics.px
        lines = _header_lines(layout.header)
        if not lines:
            return
        side = Qt.AlignmentFlag.AlignRight if layout.header.right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        y = px * 1.3
        painter.save()
        # What stands first is at the side where the lines begin.
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if layout.header.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        for words, outlet in lines:
            painter.setFont(metrics.outlet_font if outlet else metrics.small_font)
            painter.setPen(inks.token("accent" if outlet else "muted"))
            box = QRectF(layout.x, y, layout.width, px * 1.5)
            painter.drawText(
                box,
                flags,
                painter.fontMetrics().elidedText(unturned(words), Qt.TextElideMode.ElideRight, int(layout.width)),
            )
            y += px * 1.5
        painter.restore()
        painter.fillRect(QRectF(layout.x, round(y + px * 0.5), layout.width, 1), inks.token("line"))

    def _fold(self, painter: QPainter, run: tuple[int, int], y: float) -> None:
        """The thin line that stands for furniture: a triangle, how much it is, a hairline."""
        layout = self._layout
        metrics, inks, px = layout.metrics, layout.scene.inks, layout.metrics.px
        middle, size = y + metrics.fold * 0.4, px * 0.22
        mirrored = layout.header.right_to_left
        painter.save()
        painter.translate(layout.x + layout.width if mirrored else layout.x, middle)
        triangle = [QPointF(-size * 0.6, -size), QPointF(size * 0.8, 0), QPointF(-size * 0.6, size)]
        if layout.folds.is_open(run):
            triangle = [QPointF(-size, -size * 0.6), QPointF(0, size * 0.8), QPointF(size, -size * 0.6)]
        way = -1.0 if mirrored else 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.token("muted"))
        painter.drawPolygon(QPolygonF([QPointF(way * (point.x() + size), point.y()) for point in triangle]))
        painter.setFont(metrics.small_font)
        painter.setPen(inks.token("muted"))
        words = layout.scene.fold_words(run[1] - run[0])
        width = float(painter.fontMetrics().horizontalAdvance(words))
        left = px * 0.85
        box = QRectF(-left - width if mirrored else left, -px, width, 2 * px)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        after = left + width + px * 0.6
        line = QRectF(min(way * after, way * layout.width), 0, max(0.0, layout.width - after), 1)
        painter.fillRect(line, inks.token("line"))
        scene = layout.scene
        if scene.active and layout.folds.folded(run[0]) and layout.display.row_of(scene.caret) == run[0]:
            painter.setPen(QPen(inks.token("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.united(QRectF(0, -1, 1, 2)).adjusted(-px * 0.3, px * 0.2, px * 0.3, -px * 0.2)
            painter.drawRoundedRect(ring, 5, 5)
        painter.restore()

    def _fills(self, painter: QPainter, row: Row, top: float, bottom: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, strength, boxes in row.fills:
            painter.setBrush(self._layout.scene.inks.fill(colour, strength))
            for box in boxes:
                if top < box.bottom() and box.top() < bottom:
                    painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _lines(self, painter: QPainter, row: Row) -> None:
        inks, metrics = self._layout.scene.inks, self._layout.metrics
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rules in row.rules.items():
            painter.setBrush(inks.rule(colour))
            painter.drawRects(rules)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, box in row.dashes:
            pen = QPen(inks.rule(colour), max(1.0, metrics.px / 13))
            pen.setDashPattern([3, 2.2])
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(0, 0.5, 0, 0.5), RADIUS, RADIUS)
        for colour, rule in row.dots:
            pen = QPen(inks.rule(colour), metrics.rule, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(rule.left(), rule.center().y()), QPointF(rule.right(), rule.center().y()))
        hovered = row.traces.get(self._layout.scene.hovered or "", ())
        painter.setPen(Qt.PenStyle.NoPen)
        for trace in hovered:
            painter.setBrush(inks.rule(trace.colour))
            painter.drawRect(trace.rule.adjusted(0, 0, 0, max(1.0, metrics.px * 0.06)))

    def _selection(self, painter: QPainter, row: Row, y: float) -> None:
        layout = self._layout
        start, end = layout.scene.preview or layout.scene.selection
        first, last = layout.display.starts[row.number], layout.display.row_end(row.number)
        if start >= end or start >= last or end <= first:
            return
        colour = QColor(layout.scene.inks.token("textsel"))
        colour.setAlphaF(0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects([box.translated(layout.x, y) for box in layout.boxes_on(row, start, end)])

    def _words(self, painter: QPainter, row: Row, y: float, clip: QRectF) -> None:
        layout = self._layout
        shaped = layout.document().findBlockByNumber(row.number).layout()
        # The accessible extents of words are taken from here.
        shaped.setPosition(QPointF(layout.x, y))
        painter.setPen(layout.scene.inks.token(row.look.colour))
        if not isinstance(painter.device(), QPdfWriter):
            shaped.draw(painter, QPointF(0, 0), [], clip)
            return
        # Qt also draws the line above the clip, unseen; whoever copies from a PDF would have it twice.
        for number, line in enumerate(row.lines):
            if clip.top() < y + line.base <= clip.bottom():
                shaped.lineAt(number).draw(painter, QPointF(layout.x, y))

    def _chips(self, painter: QPainter, row: Row, top: float, bottom: float) -> None:
        inks, metrics = self._layout.scene.inks, self._layout.metrics
        ratio = painter.device().devicePixelRatioF()
        # A picture made for the screen would be printed coarse.
        on_paper = isinstance(painter.device(), QPdfWriter)
        for chip in row.chips:
            if not top - metrics.chip_height < chip.y < bottom:
                continue
            if on_paper:
                box = QRectF(chip.x, chip.y, metrics.chip_width(chip.sign), metrics.chip_height)
                inks.draw_chip(painter, box, chip.sign, chip.colour, chip.dashed, metrics)
                continue
            painter.drawPixmap(QPointF(chip.x, chip.y), inks.chip(chip.sign, chip.colour, chip.dashed, metrics, ratio))

    def _focus(self, painter: QPainter, row: Row) -> None:
        """The ring round the focused mark, and a handle at each of its ends."""
        traces = row.traces.get(self._layout.scene.focused or "", ())
        painter.setPen(QPen(self._layout.scene.inks.token("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for trace in traces:
            painter.drawRoundedRect(trace.box.united(trace.rule).adjusted(-1, 0, 1, 1), RADIUS + 1.5, RADIUS + 1.5)

    def _caret(self, painter: QPainter) -> None:
        layout, scene = self._layout, self._layout.scene
        handles = layout.handles()
        painter.setPen(QPen(scene.inks.token("paper"), 1.5))
        painter.setBrush(scene.inks.token("accent"))
        for _index, _end, point in handles:
            painter.drawEllipse(point, 4.5, 4.5)
        if not scene.active or layout.display.row_of(scene.caret) not in layout.rows:
            return
        x, base, row, _line = layout.point_of(scene.caret)
        if row is not None:
            box = QRectF(x - 1, base - row.look.up - 1, 2, row.look.up + row.look.down + 2)
            painter.fillRect(box, scene.inks.token("accent"))


def _header_lines(header: PageHeader) -> list[tuple[str, bool]]:
    lines = [(header.outlet.upper(), True), (header.second, False), (header.counts, False)]
    return [line for line in lines if line[0]]
