"""Painting entities, mentions in their sentences, and notes in the lists of the panel."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotations.model.codebook import Code
from annotations.store.desk import EntityRow, MentionRow, NoteRow
from annotations.text.note_words import plain_words
from reader.models.article_view import colour_of
from reader.models.dates import date_words
from reader.models.entity_view import MentionHeading
from reader.models.harmless import unturned
from reader.models.roles import Role
from reader.models.signs import sign_of
from reader.ui.library.delegate import right_to_left
from reader.ui.panels.brush import Brush
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from annotations.search.together import Together

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints ground and ring; what is in a row comes from those below.

    Attributes:
        tall: how tall a row is at scale 1.
    """

    tall = 28

    def __init__(self, look: Look, icons: Icons) -> None:
        super().__init__()
        self.look, self._icons = look, icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of any row."""
        return QSize(self.look.px(120), self.look.px(self.tall))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(Role.ROW)
        if row is None:
            return
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self.look, self._icons, whole, option.direction == Qt.LayoutDirection.RightToLeft)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            ring = bool(state & QStyle.StateFlag.State_HasFocus)
            brush.ground("sel" if selected else "hover" if hovered else "", ring)
        self.paint_row(brush, row)
        painter.restore()

    @abstractmethod
    def paint_row(self, brush: Brush, row: Any) -> None:
        """Paint what is in a row."""


_QUOTATION_MARKS = frozenset('“”„‟"«»‹›‘‚「『')


class EntityDelegate(RowDelegate):
    """Paints entities: chip, name, how many mentions in how many articles.

    Attributes:
        codes: the codebook by internal id.
    """

    codes: Mapping[int, Code]

    def paint_row(self, brush: Brush, row: EntityRow) -> None:
        """Paint an entity."""
        px = self.look.px
        code = self.codes.get(row.code_id) if row.code_id is not None else None
        if code is not None:
            brush.chip(sign_of(code), colour_of(code), px(16))
        number = QLocale().toString
        end = self.tr("{mentions} in {articles}").format(
            mentions=number(row.mentions), articles=number(row.articles)
        )  # fmt: skip
        words = end if row.mentions else "0"
        wide = brush.advance(words, 12)
        brush.text(words, brush.width - wide - px(16), wide, 12, 400, "muted")
        x = px(72)
        brush.text(row.name, x, brush.width - x - wide - px(24), 13, 400, "ink")


class MentionDelegate(RowDelegate):
    """Paints mentions, each in its sentence with its words in the same column, under the title of the article.

    Attributes:
        chosen: UUIDs of those that are chosen, each with a box before it; None where nothing is chosen.
    """

    chosen: set[str] | None = None

    def paint_row(self, brush: Brush, row: MentionRow | MentionHeading) -> None:
        """Paint a mention, or the title over those of an article."""
        px = self.look.px
        if isinstance(row, MentionHeading):
            count = QLocale().toString(row.count)
            wide = brush.advance(count, 12)
            date = date_words(row.date)
            dated = brush.advance(date, 12) + px(8) if date else 0
            brush.text(date, px(16), dated, 12, 400, "muted")
            brush.text(row.title, px(16) + dated, brush.width - px(40) - wide - dated, 12, 600, "ink")
            brush.text(count, brush.width - wide - px(16), wide, 12, 400, "muted")
            return
        left = px(16)
        if self.chosen is not None:
            brush.tick(left, row.uuid in self.chosen)
            left = px(40)
        plain = QFontMetricsF(self.look.font(13, serif=True))
        heavy = QFontMetricsF(self.look.font(13, 700, serif=True))
        room = brush.width - px(16) - left
        quote = heavy.elidedText(unturned(row.quote), Qt.TextElideMode.ElideRight, room)
        wide = heavy.horizontalAdvance(quote) + 1
        before = plain.elidedText(
            unturned(row.before), Qt.TextElideMode.ElideLeft, min(room * 0.35, max(0.0, room - wide))
        )
        first = plain.horizontalAdvance(before)
        last = max(0.0, room - first - wide)
        # The words go in their own direction, whatever that of the window is.
        turned = right_to_left(f"{row.before}{row.quote}{row.after}") != brush.mirrored
        parts = ((before, first, 400, "muted"), (quote, wide, 700, "ink"), (row.after, last, 400, "muted"))
        x: float = left
        for words, width, weight, token in parts:
            at = brush.width - x - width + left - px(16) if turned else x
            brush.text(words, at, width, 13, weight, token, serif=True, turned=turned)
            x += width


class TogetherDelegate(RowDelegate):
    """Paints entities that appear with another one: chip, name, how many sentences and articles mention both.

    Attributes:
        codes: the codebook by internal id.
    """

    codes: Mapping[int, Code]

    def paint_row(self, brush: Brush, row: Together) -> None:
        """Paint an entity."""
        px, number = self.look.px, QLocale().toString
        code = self.codes.get(row.code_id) if row.code_id is not None else None
        if code is not None:
            brush.chip(sign_of(code), colour_of(code), px(16))
        end = f"{number(row.sentences)}  ·  {number(row.articles)}"
        wide = brush.advance(end, 12)
        brush.text(end, brush.width - wide - px(16), wide, 12, 400, "muted")
        x = px(72)
        brush.text(row.name, x, brush.width - x - wide - px(24), 13, 400, "ink")


class NoteDelegate(RowDelegate):
    """Paints notes: their first words, and below where and by whom.

    Attributes:
        where: whether the article's title stands below; in the notes of one article the quote does.
    """

    tall = 48
    where = False

    def paint_row(self, brush: Brush, row: NoteRow) -> None:
        """Paint a note."""
        px = self.look.px
        brush.icon("note", px(16), 16)
        x, room = px(40), brush.width - px(56)
        body = " ".join(plain_words(row.body).split())
        brush.text(body, x, room, 13, 400, "ink", dy=-px(9))
        quote = in_quotes(row.quote)
        place = row.title if self.where else quote or self.tr("the article")
        end = f"  ·  {row.annotator}"
        wide = brush.advance(end, 12)
        place_wide = min(brush.advance(place, 12), room - wide)
        brush.text(place, x, place_wide, 12, 400, "muted", dy=px(10))
        brush.text(end, x + place_wide, wide, 12, 400, "muted", dy=px(10))


def in_quotes(words: str) -> str:
    """Return words between quotation marks; those that bring marks of their own keep them alone."""
    return words if not words or words[0] in _QUOTATION_MARKS else f"“{words}”"
