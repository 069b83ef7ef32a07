"""One entity in the panel: what is known of it, its mentions in their sentences, and whom it appears with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolTip, QVBoxLayout, QWidget

from annotations.store.desk import MentionRow
from annotations.text.note_words import plain_words
from reader.models.dates import date_words
from reader.models.entity_view import EntityShown, MentionHeading, MentionLine, facts_html, lines
from reader.models.harmless import plain_tip, unturned
from reader.models.rows import FilteredRows
from reader.ui.library.buttons import IconButton
from reader.ui.outside import address_words
from reader.ui.panels.annotations import hint
from reader.ui.panels.entity_choosing import Choosing
from reader.ui.panels.entity_question import Question
from reader.ui.panels.row_delegates import MentionDelegate, TogetherDelegate
from reader.ui.panels.row_list import RowList
from reader.ui.style.icons import Icons
from reader.ui.style.long_words import breakable
from reader.ui.style.look import Look

if TYPE_CHECKING:
    from annotations.search.together import Together

_TALLEST = 420
_BESIDE_TALLEST = 196


class EntityPage(QWidget):
    """One entity with what is known of it.

    Attributes:
        shown: whom it shows; None before the first.
        mentions: the list of them; choosing: what stands over it while some are chosen.
        beside: the list of those it appears with.
        by_date: the button that puts the mentions in the order of publication.
        facts: ids elsewhere and own fields.
        back, more: the buttons beside its name.
        question: what is asked before a merge or a split; hidden while nothing is asked.

    Signals:
        link_clicked(str): an id elsewhere that leads to the web was clicked.
    """

    link_clicked = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.shown: EntityShown | None = None
        self.back = IconButton("back", self.tr("All entities (Esc)"), look, icons, self)
        self.more = IconButton("more", self.tr("What can be done with this entity"), look, icons, self)
        self._name = QLabel(self)
        self._known, self._noted = hint(look, "", self), hint(look, "", self)
        self.facts = hint(look, "", self)
        self.question = Question(look, self)
        self.by_date = IconButton("history", "", look, icons, self, side=24)
        self._model: FilteredRows[MentionLine] = FilteredRows(
            self._spoken, lambda row: isinstance(row, MentionHeading), self
        )
        self._delegate = MentionDelegate(look, icons)
        self.mentions = RowList(self.tr("Mentions"), self._model, self._delegate, look, _TALLEST, self)
        self.choosing = Choosing(self.mentions, look, self)
        self._others: FilteredRows[Together] = FilteredRows(self._other_spoken, parent=self)
        self._other_delegate = TogetherDelegate(look, icons)
        self._other_delegate.codes = {}
        self._with = hint(look, self.tr("Appears with (sentences · articles with both)"), self)
        self.beside = RowList(
            self.tr("Appears with"), self._others, self._other_delegate, look, _BESIDE_TALLEST, self
        )  # fmt: skip
        self._lay_out()
        self._connect()
        self._say_order()

    def show_entity(self, shown: EntityShown) -> None:
        """Show an entity; what is asked about it stays asked, and the current mention current."""
        if self.shown is None or self.shown.entity.uuid != shown.entity.uuid:
            self.question.hide()
            self.choosing.end()
            self.show_beside(())
        self.shown = shown
        entity = shown.entity
        self._name.setText(breakable(unturned(entity.name)))
        self._name.setAccessibleName(entity.name)
        self._known.setText("\n".join(map(unturned, self._lines(shown))))
        facts = facts_html(entity)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        notes = [" ".join(plain_words(note.body or "").split()) for note in shown.notes]
        self._noted.setText("\n".join(self.tr("Note: {words}").format(words=unturned(words)) for words in notes))
        self._noted.setVisible(bool(notes))
        self.by_date.setVisible(shown.articles() > 1)
        self._fill()
        self.choosing.set_rows(shown.mentions)

    def show_beside(self, others: Sequence[Together]) -> None:
        """Show whom it appears with; that takes longer to find out than all else."""
        self._other_delegate.codes = (self.shown.codes if self.shown is not None else None) or {}
        current = self.beside.current()
        self._others.set_rows(others)
        uuids = [one.uuid for one in others]
        if current is not None and current.uuid in uuids:
            self.beside.go_to(uuids.index(current.uuid))
        self._with.setVisible(bool(others))
        self.beside.setVisible(bool(others))

    def choose(self) -> None:
        """Have mentions chosen that are somebody else."""
        if self.shown is not None:
            self.question.hide()
            self.choosing.begin(self.shown.mentions)

    def _fill(self) -> None:
        """Show the mentions in their order; the current one stays it."""
        if self.shown is None:
            return
        current = self.mentions.current()
        rows = lines(self.shown.mentions, by_date=self.by_date.on)
        self._model.set_rows(rows)
        uuids = [line.uuid if isinstance(line, MentionRow) else "" for line in rows]
        if isinstance(current, MentionRow) and current.uuid in uuids:
            self.mentions.go_to(uuids.index(current.uuid))

    def _connect(self) -> None:
        self.choosing.changed.connect(self._choice_changed)
        self.by_date.clicked.connect(self._turn)
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )  # fmt: skip
        self.facts.linkActivated.connect(self.link_clicked)
        self.facts.linkHovered.connect(
            lambda link: QToolTip.showText(QCursor.pos(), plain_tip(address_words(link)), self.facts)
        )
        for label in (self._known, self._noted):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _choice_changed(self) -> None:
        self._delegate.chosen = self.choosing.chosen
        self.mentions.viewport().update()

    def _turn(self) -> None:
        self.by_date.on = not self.by_date.on
        self._say_order()
        self._fill()

    def _say_order(self) -> None:
        spoken = self.tr("Mentions by date of publication") if self.by_date.on else self.tr("Mentions by article")
        self.by_date.set_words(spoken, self.tr("By date") if self.by_date.on else self.tr("By article"))

    def _lines(self, shown: EntityShown) -> list[str]:
        entity = shown.entity
        names = [alias.text for alias in entity.aliases if alias.kind == "name"]
        described = [alias.text for alias in entity.aliases if alias.kind != "name"]
        label = shown.label.name if shown.label else self.tr("No label")
        counted = self.tr("{label}  ·  mentions: {n}  ·  articles: {m}")
        said = [counted.format(label=label, n=len(shown.mentions), m=shown.articles())]
        said += [entity.description] if entity.description else []
        said += [self.tr("Also: {names}").format(names=", ".join(names))] if names else []
        return said + ([self.tr("Described as: {words}").format(words=", ".join(described))] if described else [])

    def _spoken(self, row: MentionLine) -> str:
        if isinstance(row, MentionHeading):
            title = f"{date_words(row.date)}, {row.title}" if row.date else row.title
            return self.tr("{title}, mentions: {n}").format(title=title, n=row.count)
        # Keys step over the headings: whoever hears the row hears in which article it stands.
        words = f"{row.before}{row.quote}{row.after} ({row.title})"
        if self.choosing.chosen is None:
            return words
        return self.tr("chosen: {words}").format(words=words) if row.uuid in self.choosing.chosen else words

    def _other_spoken(self, row: Together) -> str:
        words = self.tr("{name}, articles with both: {n}, sentences with both: {m}")
        return words.format(name=row.name, n=row.articles, m=row.sentences)

    def _lay_out(self) -> None:
        px = self._look.px
        self._name.setFont(self._look.font(15, 600))
        self._name.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(px(8), 0, px(8), 0)
        head.setSpacing(px(4))
        head.addWidget(self.back)
        head.addWidget(self._name, 1)
        head.addWidget(self.more)
        order = QHBoxLayout()
        order.setContentsMargins(px(12), 0, px(8), 0)
        order.addWidget(self.by_date)
        order.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for part in (self._known, self.facts, self._noted, self.question, self.choosing):
            column.addWidget(part)
        column.addLayout(order)
        for below in (self.mentions, self._with, self.beside):
            column.addWidget(below)
