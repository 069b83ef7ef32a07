"""The annotations of the article that is shown, as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QMenu, QWidget

from annotations.model.annotation import Annotation
from annotations.model.codebook import Code
from reader.models.article_view import ArticleView, colour_of
from reader.models.rows import FilteredRows, findable
from reader.models.signs import sign_of
from reader.ui.panels.brush import Brush
from reader.ui.panels.row_delegates import RowDelegate
from reader.ui.panels.row_list import RowList, RowMenu
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_TALLEST = 280
_FILTER_FROM = 8
_MANY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class AnnotationChosen:
    """A person went to an annotation in a list."""

    annotation: Annotation


@dataclass(frozen=True, slots=True)
class ManyWanted:
    """A person wants another label or topic for annotations, or to say whom they stand for.

    Attributes:
        annotations: which; all mentions, or all topics.
        position: where on the screen to ask.
    """

    annotations: tuple[Annotation, ...]
    position: QPoint


class AnnotationsPanel(Section):
    """Mentions and topics of this article, in the order of the text; those of the whole article come first.

    Attributes:
        filter: the field that filters them by words, label, entity, annotator.
        only: what else they are filtered by: (kind, label or annotator; its value); None for all.
        list: the list.

    Signals:
        chosen(AnnotationChosen): a row was pressed.
        many_removed(tuple of UUIDs): Delete was pressed on what is selected.
        relabel_wanted(ManyWanted): L or the menu, for what is selected.
        link_wanted(ManyWanted): the menu or the action, for the mentions that are selected.
        refused(str): something was tried that cannot be done; why.
    """

    chosen = Signal(object)
    many_removed = Signal(object)
    relabel_wanted = Signal(object)
    link_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Annotations"), look, icons, parent)
        self.only: tuple[str, str] | None = None
        self._why = ""
        self._all: tuple[Annotation, ...] = ()
        self._model: FilteredRows[Annotation] = FilteredRows(self._spoken, parent=self)
        self._delegate = AnnotationDelegate(look, icons)
        self.button = self.add_button("filter", self.tr("Show only some annotations"))
        self.filter = QLineEdit(self.body)
        self.list = AnnotationList(self.tr("Annotations"), self._model, self._delegate, look, _TALLEST, self.body)
        self._hint = hint(look, "", self.body)
        self._lay_out()
        self.button.clicked.connect(self._open_filters)
        self.filter.textChanged.connect(self._filtered)
        self.list.chosen.connect(lambda one: self.chosen.emit(AnnotationChosen(one)))
        self.list.removed.connect(lambda _: self._remove())
        self.list.menu_wanted.connect(self._open_menu)
        self.list.pressed_key.connect(self._key)
        self._tell()

    def set_view(self, view: ArticleView | None) -> None:
        """Show the annotations of an article, or of none; what is selected stays so."""
        shown = tuple(one for one in view.annotations if one.kind != "note") if view is not None else ()
        if view is not None:
            self._delegate.codes = {code.uuid: code for code in view.codes.values()}
            self._delegate.lost = frozenset(one.uuid for one in shown if one.anchors and not view.placed(one))
        if shown != self._all:
            self._all = shown
            self._fill()

    def set_read_only(self, why: str) -> None:
        """Let nothing be changed, and say why; an empty reason lets it again."""
        self._why = why

    def selected(self) -> tuple[Annotation, ...]:
        """Return what is selected, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(self._model.rows()[row] for row in rows)

    def mentions(self) -> tuple[Annotation, ...]:
        """Return the mentions among what is selected."""
        return tuple(one for one in self.selected() if one.kind == "mention")

    def link(self, at: QPoint | None = None) -> None:
        """Have it asked whom the selected mentions stand for, at a place on the screen or at the current row."""
        mentions = self.mentions()
        if mentions:
            self.link_wanted.emit(ManyWanted(mentions, at or self._at_row()))

    def set_only(self, only: tuple[str, str] | None) -> None:
        """Show only those of a kind, a label or topic, or an annotator; None for all."""
        self.only = only
        self.button.set_on(only is not None)
        self._fill()

    def _lay_out(self) -> None:
        help_ = self.tr("Words of the text, label, topic, entity or annotator")
        inset = self.line_of(self.filter, self.tr("Filter annotations"), help_)
        for part in (inset, self.list, self._hint):
            self.rows.addWidget(part)

    def _fill(self) -> None:
        kept = {one.uuid for one in self.selected()}
        rows = [one for one in self._all if self.only is None or _facts(one).get(self.only[0]) == self.only[1]]
        self._model.set_rows(rows, [_found_by(one) for one in rows])
        chosen = QItemSelection()
        for number, one in enumerate(self._model.rows()):
            if one.uuid in kept:
                index = self._model.index(number, 0)
                chosen.select(index, index)
        self.list.selectionModel().select(chosen, self.list.selectionModel().SelectionFlag.Select)
        self._tell()

    def _filtered(self, typed: str) -> None:
        self._model.set_filter(typed)
        self._tell()

    def _tell(self) -> None:
        shown, total = self._model.rowCount(), len(self._all)
        counted = self.tr("{shown} of {total}").format(shown=shown, total=total) if shown != total else str(total)
        self.set_beside(counted if total else "")
        self.filter.setVisible(total >= _FILTER_FROM or bool(self.filter.text()))
        self.button.setVisible(total > 0)
        self._hint.setText(
            self.tr("No annotation is like that.") if total else self.tr("Select words and press a label's key.")
        )
        self._hint.setVisible(not shown)

    def _remove(self) -> None:
        chosen = self.selected()
        if chosen and self._why:
            self.refused.emit(self._why)
        elif chosen:
            self.many_removed.emit(tuple(one.uuid for one in chosen))

    def _key(self, event: object) -> None:
        """L asks for another label."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_L and not event.modifiers():
            event.accept()
            self._relabel(self._at_row())

    def _at_row(self) -> QPoint:
        row = self.list.visualRect(self.list.currentIndex())
        inside = self.list.viewport().rect()
        return self.list.viewport().mapToGlobal(row.bottomLeft() if inside.intersects(row) else inside.center())

    def _relabel(self, at: QPoint) -> None:
        chosen = self.selected()
        kinds = {one.kind for one in chosen}
        # Where both kinds are selected, what is asked for is a label, and the topics stay as they are.
        kind = "mention" if "mention" in kinds else "topic"
        if chosen and self._why:
            self.refused.emit(self._why)
        elif chosen:
            self.relabel_wanted.emit(ManyWanted(tuple(one for one in chosen if one.kind == kind), at))

    def _open_menu(self, wanted: RowMenu) -> None:
        menu, many = QMenu(self), len(self.selected())
        menu.setAccessibleName(self.tr("Annotations"))
        menu.addAction(self.tr("Go to its words\tEnter")).triggered.connect(
            lambda: self.chosen.emit(AnnotationChosen(wanted.row))
        )
        change = menu.addAction(self.tr("Change the labels of %n annotations…\tL", "", many))
        change.triggered.connect(lambda: self._relabel(wanted.position))
        link = menu.addAction(self.tr("Link %n mentions to an entity…", "", len(self.mentions())))
        link.triggered.connect(lambda: self.link(wanted.position))
        remove = menu.addAction(self.tr("Delete %n annotations\tDel", "", many))
        remove.triggered.connect(self._remove)
        menu.setToolTipsVisible(True)
        for action in (change, link, remove) if self._why else ():
            action.setEnabled(False)
            action.setToolTip(self._why)
        if not self.mentions():
            link.setText(self.tr("Link to an entity…"))
            link.setEnabled(False)
            link.setToolTip(self._why or self.tr("Only mentions stand for somebody; no mention is selected."))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(wanted.position)

    def filter_menu(self) -> QMenu:
        """Return the menu of what the annotations can be filtered by, with counts."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Show only some annotations"))
        kinds = {"mention": self.tr("Mentions"), "topic": self.tr("Topics")}
        everything = menu.addAction(self.tr("All annotations"))
        everything.setCheckable(True)
        everything.setChecked(self.only is None)
        everything.triggered.connect(lambda: self.set_only(None))
        for about in ("kind", "code", "annotator"):
            counts = Counter(_facts(one).get(about, "") for one in self._all)
            menu.addSeparator()
            for value, count in sorted(counts.items()) if len(counts) > 1 or self.only is not None else ():
                words = kinds.get(value, value) if about == "kind" else value
                action = menu.addAction(f"{words}\t{count}")
                action.setCheckable(True)
                action.setChecked(self.only == (about, value))
                action.triggered.connect(lambda _=False, only=(about, value): self.set_only(only))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_filters(self) -> None:
        self.filter_menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _spoken(self, one: Annotation) -> str:
        said = (one.label or one.topic, one.quote, one.entity, one.annotator)
        return ", ".join(part for part in said if part)


class AnnotationList(RowList):
    """A list in which many rows can be selected; a click that selects more goes nowhere."""

    def __init__(
        self, name: str, model: FilteredRows[Annotation], delegate: RowDelegate, look: Look, tallest: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(name, model, delegate, look, tallest, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _choose(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & _MANY:
            super()._choose(index)


class AnnotationDelegate(RowDelegate):
    """Paints an annotation: chip or bar, its words or its topic, and whether it is to be reviewed.

    Attributes:
        codes: the codebook by UUID.
        lost: UUIDs of those that no longer stand on the text.
    """

    codes: Mapping[str, Code] = {}
    lost: frozenset[str] = frozenset()

    def paint_row(self, brush: Brush, row: Annotation) -> None:
        """Paint an annotation."""
        px = self.look.px
        code = self.codes.get(row.label_uuid or row.topic_uuid or "")
        if row.kind == "mention":
            brush.chip(sign_of(code), colour_of(code), px(16))
        else:
            brush.icon("topic", px(16), 16)
        end = self.tr("to review") if row.uuid in self.lost else ""
        wide = brush.advance(end, 12) + px(8) if end else 0
        x = px(72) if row.kind == "mention" else px(40)
        room = brush.width - x - wide - px(16)
        topic = (row.topic or "") if row.kind == "topic" else ""
        if topic:
            name = min(brush.advance(topic, 13) + px(8), room if not row.quote else room * 0.6)
            brush.text(topic, x, name, 13, 400, "ink")
            x, room = round(x + name), round(room - name)
        if row.quote:
            brush.text(" ".join(row.quote.split()), x, room, 14, 400, "muted" if topic else "ink", serif=True)
        if end:
            brush.text(end, brush.width - wide - px(8), wide, 12, 400, "warn")


def _facts(one: Annotation) -> dict[str, str]:
    return {"kind": one.kind, "code": one.label or one.topic or "", "annotator": one.annotator}


def _found_by(one: Annotation) -> str:
    return findable("\n".join(filter(None, (one.quote, one.label, one.topic, one.entity, one.annotator))))


def hint(look: Look, words: str, parent: QWidget) -> QLabel:
    """Return the sentence that stands in an empty section."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(look.font(12))
    label.setWordWrap(True)
    label.setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.colour("muted"))
    label.setPalette(palette)
    return label
