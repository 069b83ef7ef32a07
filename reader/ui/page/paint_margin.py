"""Paints the margins of the page: bars of topics, cards and signs of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.ui.page.margin import Card
from reader.ui.page.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.page.layout import PageLayout

NOTE_COLOUR = "red"


def bar_x(layout: PageLayout, lane: int) -> float:
    """Return the left edge of the bar in a lane."""
    px = layout.metrics.px
    return layout.x - px * 0.9 - lane * px * 0.38


def paint_bars(painter: QPainter, layout: PageLayout, rows: Sequence[tuple[Row, float]]) -> None:
    """Paint the bars of topics beside the rows."""
    scene, width = layout.scene, max(2.5, layout.metrics.px / 6)
    painter.setPen(Qt.PenStyle.NoPen)
    for row, y in rows:
        for mark, top, bottom in row.topics:
            x = bar_x(layout, layout.margin.lane_of(mark.id))
            box = QRectF(x, y + top, width, bottom - top)
            lit = mark.id in {scene.hovered, scene.focused}
            painter.setBrush(scene.inks.rule(mark.colour))
            painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0) if lit else box, width / 2, width / 2)


def paint_notes(painter: QPainter, layout: PageLayout, clip: QRectF) -> None:
    """Paint the notes beside the clip: cards, or numbered signs where there is no room."""
    if not layout.metrics.style.notes or not layout.margin.notes:
        return
    colour = layout.scene.inks.rule(NOTE_COLOUR)
    for card in layout.margin.cards(layout):
        if card.anchor is not None and clip.top() - 20 < card.anchor.y() < clip.bottom() + 40:
            _anchor(painter, layout, card)
        if card.box.bottom() < clip.top() or card.box.top() > clip.bottom():
            continue
        if layout.margin.wide:
            _card(painter, layout, card)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(card.box)
            painter.setPen(layout.scene.inks.token("paper"))
            painter.setFont(layout.metrics.chip_font)
            painter.drawText(card.box, int(Qt.AlignmentFlag.AlignCenter), str(card.number))


def _anchor(painter: QPainter, layout: PageLayout, card: Card) -> None:
    """A dot at the words, and a thin line from there to the card."""
    if card.anchor is None:
        return
    inks, metrics, px = layout.scene.inks, layout.metrics, layout.metrics.px
    cap = metrics.look("paragraph").up - 0.12 * px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.rule(NOTE_COLOUR))
    painter.drawEllipse(card.anchor + QPointF(px * 0.16, -cap), px * 0.15, px * 0.15)
    if not layout.margin.wide:
        return
    strong = layout.scene.note_hovered == card.note.id
    painter.setPen(QPen(inks.rule(NOTE_COLOUR) if strong else inks.token("edge"), 1, Qt.PenStyle.DotLine))
    line_y = card.anchor.y() + metrics.look("paragraph").down + 3
    edge = QPointF(layout.x + layout.width + px * 0.5, line_y)
    if strong:
        painter.drawLine(QPointF(card.anchor.x(), line_y), edge)
    painter.drawLine(edge, QPointF(card.box.left() - 3, card.box.top() + px * 0.7))


def _card(painter: QPainter, layout: PageLayout, card: Card) -> None:
    inks, metrics, px = layout.scene.inks, layout.metrics, layout.metrics.px
    box, note = card.box, card.note
    strong = layout.scene.note_hovered == note.id
    painter.setPen(QPen(inks.token("edge" if strong else "line"), 1))
    painter.setBrush(inks.token("raised"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.rule(NOTE_COLOUR))
    painter.drawRoundedRect(QRectF(box.left(), box.top() + px * 0.33, 3, box.height() - px * 0.66), 1.5, 1.5)
    foot = "  ·  ".join(part for part in (note.author, note.when) if part)
    words = QRectF(box.left() + px * 0.68, box.top() + px * 0.4, box.width() - px * 1.15, box.height() - px * 0.8)
    if foot:
        words.setBottom(words.bottom() - px * 0.95)
    painter.save()
    painter.setClipRect(words, Qt.ClipOperation.IntersectClip)
    rendered = layout.margin.body(note, metrics, inks.theme.ink)
    if rendered is not None:
        painter.translate(words.topLeft())
        rendered.drawContents(painter)
    else:
        painter.setPen(inks.token("ink"))
        painter.setFont(metrics.note_font)
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), note.body)
    painter.restore()
    if foot:
        painter.setPen(inks.token("muted"))
        painter.setFont(metrics.note_font)
        line = QRectF(words.left(), words.bottom(), words.width(), px * 1.1)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), foot)
