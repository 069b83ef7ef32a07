"""The entities of the library: a list that is filtered as one types, and one of them with all its mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotations.model.codebook import Code
from annotations.model.entity import Entity
from annotations.store.desk import EntityRow, MentionRow
from reader.models.rows import FilteredRows, findable
from reader.ui.library.buttons import IconButton
from reader.ui.panels.annotations import hint
from reader.ui.panels.row_delegates import EntityDelegate, MentionDelegate, MentionHeading
from reader.ui.panels.row_list import RowList
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.long_words import breakable
from reader.ui.style.look import Look

_TALLEST = 420
MentionLine = MentionRow | MentionHeading


@dataclass(frozen=True, slots=True)
class EntityShown:
    """An entity with all that is shown of it.

    Attributes:
        label: its label; None where it has none.
        mentions: all of them, by article.
    """

    entity: Entity
    label: Code | None
    mentions: tuple[MentionRow, ...]

    def articles(self) -> int:
        """Return in how many articles it is mentioned."""
        return len({one.article for one in self.mentions})


class EntityPage(QWidget):
    """One entity: what is known of it, and its mentions in their sentences.

    Attributes:
        shown: whom it shows; None before the first.
        mentions: the list of them.
        back, more: the buttons beside its name.
        question: what is asked before a merge; hidden while nothing is asked.
        do_merge, leave: the answers.
    """

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.shown: EntityShown | None = None
        self.back = IconButton("back", self.tr("All entities (Esc)"), look, icons, self)
        self.more = IconButton("more", self.tr("What can be done with this entity"), look, icons, self)
        self._name = QLabel(self)
        self._known = hint(look, "", self)
        self._model: FilteredRows[MentionLine] = FilteredRows(
            self._spoken, lambda row: isinstance(row, MentionHeading), self
        )
        self.mentions = RowList(self.tr("Mentions"), self._model, MentionDelegate(look, icons), look, _TALLEST, self)
        self.question = QWidget(self)
        self._asked = hint(look, "", self.question)
        self.do_merge = QPushButton(self.tr("Merge the entities"), self.question)
        self.leave = QPushButton(self.tr("Leave them apart"), self.question)
        self._lay_out()

    def show_entity(self, shown: EntityShown) -> None:
        """Show an entity; what is asked about it stays asked, and the current mention current."""
        if self.shown is None or self.shown.entity.uuid != shown.entity.uuid:
            self.question.hide()
        self.shown = shown
        current = self.mentions.current()
        entity = shown.entity
        self._name.setText(breakable(entity.name))
        self._name.setAccessibleName(entity.name)
        self._known.setText("\n".join(self._lines(shown)))
        lines: list[MentionLine] = []
        article = None
        for one in shown.mentions:
            if one.article != article:
                article = one.article
                lines.append(MentionHeading(one.title, 0))
            lines.append(one)
        self._model.set_rows(_counted(lines))
        uuids = [line.uuid if isinstance(line, MentionRow) else "" for line in lines]
        if isinstance(current, MentionRow) and current.uuid in uuids:
            self.mentions.go_to(uuids.index(current.uuid))

    def ask(self, question: str) -> None:
        """Ask before a merge."""
        self._asked.setText(question)
        self.question.show()
        self.do_merge.setFocus()

    def _lines(self, shown: EntityShown) -> list[str]:
        entity = shown.entity
        names = [alias.text for alias in entity.aliases if alias.kind == "name"]
        described = [alias.text for alias in entity.aliases if alias.kind != "name"]
        label = shown.label.name if shown.label else self.tr("No label")
        counted = self.tr("{label}  ·  mentions: {n}  ·  articles: {m}")
        lines = [counted.format(label=label, n=len(shown.mentions), m=shown.articles())]
        lines += [entity.description] if entity.description else []
        lines += [self.tr("Also: {names}").format(names=", ".join(names))] if names else []
        lines += [self.tr("Described as: {words}").format(words=", ".join(described))] if described else []
        return lines + [f"{scheme}: {value}" for scheme, value in entity.external_ids]

    def _spoken(self, row: MentionLine) -> str:
        if isinstance(row, MentionHeading):
            return self.tr("{title}, mentions: {n}").format(title=row.title, n=row.count)
        return f"{row.before}{row.quote}{row.after}"

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
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(0, 0, 0, px(8))
        answers = QHBoxLayout()
        answers.setContentsMargins(px(16), 0, px(16), 0)
        self.do_merge.setProperty("kind", "primary")
        for button in (self.do_merge, self.leave):
            button.setToolTip(button.text())
            answers.addWidget(button)
        asked.addWidget(self._asked)
        asked.addLayout(answers)
        self.question.hide()
        self.leave.clicked.connect(self.question.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for part in (self._known, self.question, self.mentions):
            column.addWidget(part)


class EntitiesPanel(Section):
    """Entities in a list, and one of them on a page of its own.

    Attributes:
        list: the rows; filter: the field that filters them.
        page: the entity that was opened.
        add: the button that adds one.

    Signals:
        asked_for: it was opened, and wants to be filled.
        opened(EntityRow): an entity was chosen.
        left: the page was left for the list.
    """

    asked_for = Signal()
    opened = Signal(object)
    left = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Entities"), look, icons, parent)
        self._model: FilteredRows[EntityRow] = FilteredRows(self._spoken, parent=self)
        self._delegate = EntityDelegate(look, icons)
        self._delegate.codes = {}
        self.add = self.add_button("plus", self.tr("Add an entity…"))
        self.filter = QLineEdit(self.body)
        help_ = self.tr("Names and other names, with or without accents")
        self._inset = self.line_of(self.filter, self.tr("Filter entities"), help_)
        self.list = RowList(self.tr("Entities"), self._model, self._delegate, look, _TALLEST, self.body)
        self._hint = hint(look, "", self.body)
        self.page = EntityPage(look, icons, self.body)
        self._lay_out()
        self.filter.textChanged.connect(self._filtered)
        self.list.chosen.connect(self.opened)
        self.page.back.clicked.connect(self.show_list)
        self.page.hide()
        self._tell()
        # Counting all mentions of a large library is work: only for who wants to see it.
        super().set_open(False)

    def set_open(self, shown: bool) -> None:
        """Show or fold the rows; what is shown is read when it is."""
        super().set_open(shown)
        if shown:
            self.asked_for.emit()

    def set_rows(self, rows: Sequence[EntityRow], found: Sequence[str], codes: Mapping[int, Code]) -> None:
        """Show the entities of the library, with what each is found by, and the codebook by internal id."""
        current = self.list.current()
        self._delegate.codes = codes
        self._model.set_rows(rows, found)
        if current is not None:
            uuids = [row.uuid for row in self._model.rows()]
            if current.uuid in uuids:
                self.list.go_to(uuids.index(current.uuid))
        self._tell()

    def show_entity(self, shown: EntityShown) -> None:
        """Show one on its page."""
        self.page.show_entity(shown)
        for part in (self._inset, self.list, self._hint):
            part.hide()
        self.page.show()
        self.page.mentions.fit()

    def show_list(self) -> None:
        """Show the list again; hands that were on the page go there."""
        focus = QApplication.focusWidget()
        inside = focus is not None and self.page.isAncestorOf(focus)
        self.page.shown = None
        self.page.hide()
        self._inset.show()
        self.list.show()
        self._tell()
        if inside:
            self.list.setFocus()
        self.left.emit()

    def current(self) -> str | None:
        """Return the UUID of the entity that is open, or of the current row; None where there is none."""
        if self.page.shown is not None:
            return self.page.shown.entity.uuid
        row = self.list.current()
        return row.uuid if row is not None else None

    def _lay_out(self) -> None:
        for part in (self._inset, self.list, self._hint, self.page):
            self.rows.addWidget(part)

    def _filtered(self, typed: str) -> None:
        self._model.set_filter(typed)
        self._tell()

    def _tell(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        counted = self.tr("{shown} of {total}").format(shown=shown, total=total) if shown != total else str(total)
        self.set_beside(counted if total else "")
        words = self.tr("Press Enter on a mention to say whom it stands for.")
        self._hint.setText(self.tr("No entity has this name.") if total else words)
        self._hint.setVisible(not shown and self.page.isHidden())

    def _spoken(self, row: EntityRow) -> str:
        names = ", ".join(alias.text for alias in row.aliases)
        words = self.tr("{name}, mentions: {n}, articles: {m}")
        spoken = words.format(name=row.name, n=row.mentions, m=row.articles)
        return self.tr("{entity}; also {names}").format(entity=spoken, names=names) if names else spoken

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Leave the page by Esc."""
        if event.key() == Qt.Key.Key_Escape and self.page.shown is not None:
            self.show_list()
        else:
            super().keyPressEvent(event)


def entity_words(row: EntityRow) -> str:
    """Return what an entity is found by."""
    return findable("\n".join([row.name, *(alias.text for alias in row.aliases)]))


def _counted(lines: Sequence[MentionLine]) -> list[MentionLine]:
    """Return lines whose headings say how many mentions follow."""
    found: list[MentionLine] = []
    count = 0
    for line in reversed(lines):
        if isinstance(line, MentionHeading):
            found.append(MentionHeading(line.title, count))
            count = 0
        else:
            found.append(line)
            count += 1
    return found[::-1]
