"""Paints the margins of the page: bars of topics, cards and signs of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from annotations.text.obeyed import side_by_side
from reader.models.harmless import unturned, unturned_lines
from reader.ui.page.margin import Card
from reader.ui.page.margin_places import foot_height, words_box
from reader.ui.page.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.page.layout import PageLayout

NOTE_COLOUR = "red"
_FAR = 36
"""A card farther from its words than so many sizes of them is joined only while the pointer is on it."""


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
    margin = layout.margin
    for card in margin.pointing(layout, clip.top() - 20, clip.bottom() + 40):
        _anchor(painter, layout, card)
    for card in margin.seen(layout, clip.top(), clip.bottom()):
        if margin.wide:
            if card.note is not margin.open:
                _card(painter, layout, card)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(layout.scene.inks.rule(NOTE_COLOUR))
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
    strong = card.note is layout.margin.open or layout.scene.note_hovered == card.note.id
    painter.setPen(QPen(inks.rule(NOTE_COLOUR) if strong else inks.token("edge"), 1, Qt.PenStyle.DotLine))
    if not strong and abs(card.box.top() - card.anchor.y()) > px * _FAR:
        # In a crowd the lines to cards far away would cover each other.
        return
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
    paint_edge(painter, layout, box)
    foot = side_by_side((note.author, note.when), "  ·  ")
    words = words_box(box, px)
    if foot:
        words.setBottom(words.bottom() - foot_height(metrics))
    painter.save()
    painter.setClipRect(words.adjusted(0, 0, 0, 2), Qt.ClipOperation.IntersectClip)
    rendered = layout.margin.body(note, layout)
    if rendered is not None:
        painter.translate(words.topLeft())
        # Only what is seen: whoever copies from a PDF would have the rest twice.
        rendered.drawContents(painter, QRectF(0, 0, words.width(), words.height() + 2))
    elif layout.margin.cut(note, layout):
        painter.setPen(inks.token("ink"))
        painter.setFont(metrics.note_font)
        _draw_beginning(painter, words, note.body)
    else:
        painter.setPen(inks.token("ink"))
        painter.setFont(metrics.note_font)
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), unturned_lines(note.body))
    painter.restore()
    if foot:
        paint_foot(painter, layout, box, f"…  {foot}" if layout.margin.cut(note, layout) else foot)


def _draw_beginning(painter: QPainter, box: QRectF, body: str) -> None:
    """Draw so many lines of plain words as a box holds, and none beyond it."""
    layout = QTextLayout(unturned_lines(body).replace("\n", "\u2028"), painter.font())
    layout.beginLayout()
    y, shown = 0.0, []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        if y + line.height() > box.height() + 2:
            break
        line.setPosition(QPointF(0, y))
        shown.append(line)
        y += line.height()
    layout.endLayout()
    for line in shown:
        line.draw(painter, box.topLeft())


def paint_edge(painter: QPainter, layout: PageLayout, box: QRectF) -> None:
    """Paint the bar at the side of a card by which it is known for a note."""
    px = layout.metrics.px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(layout.scene.inks.rule(NOTE_COLOUR))
    painter.drawRoundedRect(QRectF(box.left(), box.top() + px * 0.33, 3, box.height() - px * 0.66), 1.5, 1.5)


def paint_foot(painter: QPainter, layout: PageLayout, box: QRectF, foot: str) -> None:
    """Paint the line below the words of a card."""
    metrics, words, flag = layout.metrics, words_box(box, layout.metrics.px), Qt.AlignmentFlag
    painter.setPen(layout.scene.inks.token("muted"))
    painter.setFont(metrics.note_font)
    line = QRectF(words.left(), words.bottom() - foot_height(metrics), words.width(), metrics.px * 1.1)
    cut = painter.fontMetrics().elidedText(unturned(foot), Qt.TextElideMode.ElideRight, int(line.width()))
    painter.drawText(line, int(flag.AlignLeft | flag.AlignAbsolute | flag.AlignVCenter), cut)
