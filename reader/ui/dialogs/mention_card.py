"""The card of a mention or a tagging: its label, entity, other places, notes and history, edited in place."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotations.model.annotation import Annotation
from annotations.text.obeyed import side_by_side
from reader.models.article_view import colour_of
from reader.models.card import CardView
from reader.models.harmless import unturned
from reader.models.signs import sign_of
from reader.ui.dialogs.card_notes import CardNotes
from reader.ui.dialogs.card_parts import EntityButton, Hairline, LabelButton, PlaceRow
from reader.ui.dialogs.card_words import CardWords
from reader.ui.dialogs.note import paint_card
from reader.ui.dialogs.note_field import words_label
from reader.ui.library.buttons import IconButton
from reader.ui.style.icons import Icons
from reader.ui.style.long_words import breakable
from reader.ui.style.look import Look
from reader.ui.window.keys import plain_character

WIDTH = 328
_MOST_PLACES = 5
_ROUND = 40
_QUOTE = 160
_DELETES = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class MentionCard(QWidget):
    """Shows one annotation; it never takes the focus by itself.

    Attributes:
        shown: what it shows; None while it is closed.
        label, words, entity, unlink, note, thing_note, add_words: the controls.

    Signals:
        label_wanted, entity_wanted, unlink_wanted, delete_wanted, words_wanted, everywhere_wanted: the control for it
            was used.
        below_wanted: Alt+Down, for the next mention on the same words.
        place_chosen(str): UUID of another annotation to go to.
        relabelled(str): a letter or digit was typed that may be a label's key.
        closed: Esc or the cross; whoever opened it hides it.
        refused(str): a key was pressed for what cannot be done; why.
    """

    label_wanted = Signal()
    entity_wanted = Signal()
    unlink_wanted = Signal()
    delete_wanted = Signal()
    words_wanted = Signal()
    everywhere_wanted = Signal()
    below_wanted = Signal()
    place_chosen = Signal(str)
    relabelled = Signal(str)
    closed = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons = look, icons
        self.shown: CardView | None = None
        self._why = ""
        self._area = QScrollArea(self)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        self._rows.setSpacing(look.px(8))
        self._add_head()
        self._add_places()
        self._add_notes()
        self._add_foot()
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._area.viewport(), self._body):
            part.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, look.px(4), 1, look.px(4))
        whole.addWidget(self._area)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        self.hide()

    # What it shows

    def show_card(self, view: CardView, me: str) -> None:
        """Show an annotation, or the same one as it is now; what is being typed is left alone.

        Args:
            view: what to show.
            me: UUID of the annotator who looks.
        """
        same = self.shown is not None and self.shown.one.uuid == view.one.uuid
        self.shown = view
        one = view.one
        topic = one.kind == "topic"
        words = one.quote or self.tr("the whole article")
        name = self.tr("Topic: {name}, change it…") if topic else self.tr("Label: {name}, change it…")
        self.label.set_label(
            "" if topic else sign_of(view.code), colour_of(view.code), view.name, name.format(name=view.name),
            self.tr("Give it another topic…") if topic else self.tr("Give it another label… (a label's key)"),
        )  # fmt: skip
        self._quote.setText(breakable(unturned(f"“{_cut(words)}”")))
        self._quote.setAccessibleName(f"“{_cut(words)}”")
        self.setAccessibleName(self.tr("Card of “{words}”").format(words=_cut(words)))
        self.words.show_words(view)
        self._show_entity(view)
        self._show_places(view)
        self.notes.show_notes(view, me, fresh=not same)
        self._foot.setText(side_by_side((unturned(one.annotator), self._moment(one.modified_at))))
        self.delete.set_words(self.tr("Delete the annotation (Delete)"))
        self.add_words.setVisible(not topic)

    def set_read_only(self, why: str) -> None:
        """Show only, and say why; an empty reason lets it be edited again."""
        self._why = why
        for control in (self.label, self.entity, self.unlink, self.delete, self.add_words, self.others):
            control.set_why(why)
        self.words.set_read_only(why)
        self.notes.set_read_only(why)

    def height_wanted(self) -> int:
        """Return how high it wants to be for what it shows."""
        self._rows.activate()
        width = self._look.px(WIDTH) - 2
        high = self._rows.heightForWidth(width) if self._rows.hasHeightForWidth() else self._rows.sizeHint().height()
        return high + 2 * self._look.px(4)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self._look.px(WIDTH), self.height_wanted())

    def focus_first(self) -> None:
        """Take the focus, on the label; where nothing can be changed, on the cross."""
        (self.close_button if self._why else self.label).setFocus(Qt.FocusReason.TabFocusReason)

    def has_focus(self) -> bool:
        """Whether the focus is on one of its controls."""
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def below(self, control: QWidget) -> QPoint:
        """Return where on the screen something about a control should open."""
        return control.mapToGlobal(QPoint(0, control.height() + self._look.px(4)))

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep Alt+Down: a button would go to the next button."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_below(event):
            self.below_wanted.emit()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close, delete, note, or another label, from whatever control has the focus."""
        character = plain_character(event)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif self._why and (character or event.text() == "+" or event.key() in _DELETES):
            self.refused.emit(self._why)
        elif event.key() in _DELETES:
            self.delete_wanted.emit()
        elif _is_below(event):
            self.below_wanted.emit()
        elif event.text() == "+":
            self.words_wanted.emit()
        elif character == "N":
            self.notes.note.field.setFocus()
        elif character == "T":
            self.label_wanted.emit()
        elif character is not None:
            self.relabelled.emit(character)
        else:
            # What is pressed here is not for the page below.
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground and hairline."""
        paint_card(self, self._look)

    # Parts

    def _add_head(self) -> None:
        look, icons, body = self._look, self._icons, self._body
        self.label = LabelButton(look, icons, body)
        self.close_button = IconButton("close", self.tr("Close the card (Esc)"), look, icons, body)
        self._quote = words_label(look, "", 15, "ink", body, serif=True)
        self.words = CardWords(look, icons, body)
        self.words.emptied.connect(self.focus_first)
        self.entity = EntityButton(look, icons, body)
        self.unlink = IconButton("minus", self.tr("Unlink it from the entity"), look, icons, body)
        self._also = words_label(look, "", 12, "muted", body)
        head, who = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(-look.px(8), 0, -look.px(8), 0)
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.close_button)
        who.setSpacing(look.px(4))
        who.addWidget(self.entity)
        who.addWidget(self.unlink)
        self._rows.addLayout(head)
        self._rows.addWidget(self._quote)
        self._rows.addWidget(self.words)
        self._rows.addLayout(who)
        self._rows.addWidget(self._also)
        self.label.clicked.connect(self.label_wanted)
        self.close_button.clicked.connect(self.closed)
        self.entity.clicked.connect(self.entity_wanted)
        self.unlink.clicked.connect(self.unlink_wanted)

    def _add_places(self) -> None:
        look, icons, body = self._look, self._icons, self._body
        self._line = Hairline(look, body)
        self._count = words_label(look, "", 12, "muted", body)
        self.back = IconButton("back", self.tr("Go to the place before"), look, icons, body, side=24)
        self.forward = IconButton("forward", self.tr("Go to the next place"), look, icons, body, side=24)
        title = QHBoxLayout()
        title.setSpacing(0)
        title.addWidget(self._count, 1)
        title.addWidget(self.back)
        title.addWidget(self.forward)
        self._places = QVBoxLayout()
        self._places.setContentsMargins(-look.px(8), 0, -look.px(8), 0)
        self._places.setSpacing(0)
        self._rows.addWidget(self._line)
        self._rows.addLayout(title)
        self._rows.addLayout(self._places)
        self.others = IconButton("review", "", look, icons, body, side=28)
        others = QHBoxLayout()
        others.setContentsMargins(-look.px(8), 0, 0, 0)
        others.addWidget(self.others)
        others.addStretch(1)
        self._rows.addLayout(others)
        self.others.clicked.connect(self.everywhere_wanted)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))

    def _add_notes(self) -> None:
        self._rows.addWidget(Hairline(self._look, self._body))
        self.notes = CardNotes(self._look, self._body)
        self.notes.closed.connect(self.closed)
        self._rows.addWidget(self.notes)

    def _add_foot(self) -> None:
        look = self._look
        self._rows.addWidget(Hairline(look, self._body))
        self._foot = words_label(look, "", 12, "muted", self._body)
        self.delete = IconButton("delete", self.tr("Delete the annotation"), look, self._icons, self._body)
        self.add_words = IconButton("plus", self.tr("Add words to this mention… (+)"), look, self._icons, self._body)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, -look.px(4), -look.px(8), -look.px(4))
        foot.addWidget(self._foot, 1)
        foot.addWidget(self.add_words)
        foot.addWidget(self.delete)
        self._rows.addLayout(foot)
        self.delete.clicked.connect(self.delete_wanted)
        self.add_words.clicked.connect(self.words_wanted)

    def _show_entity(self, view: CardView) -> None:
        mention, entity = view.one.kind == "mention", view.entity
        self.entity.setVisible(mention and not (entity is None and self._why))
        self.unlink.setVisible(mention and entity is not None and not self._why)
        self._also.setVisible(bool(view.also))
        if entity is None:
            words = self.tr("Link to an entity…")
            self.entity.set_entity(words, "", words, self.tr("Say whom these words stand for"))
            return
        count = self.tr("%n mentions", "", view.mentions)
        second = side_by_side((entity.description, count))
        spoken = self.tr("Stands for {name}, {second}. Link to another…").format(name=entity.name, second=second)
        self.entity.set_entity(entity.name, second, spoken, self.tr("Link to another entity…"))
        self.unlink.set_words(self.tr("Unlink from {name}").format(name=entity.name))
        self._also.setText(self.tr("Also {names}").format(names=", ".join(map(unturned, view.also))))

    def offer(self, name: str) -> None:
        """Say whom the words surely mean, while they are linked to nobody."""
        words = self.tr("Link to an entity…")
        perhaps = self.tr("perhaps {name}").format(name=name)
        self.entity.set_entity(words, perhaps, f"{words} {perhaps}", self.tr("Say whom these words stand for"))

    def _show_places(self, view: CardView) -> None:
        focused = next((i for i, row in enumerate(self._place_rows()) if row.hasFocus()), None)
        while item := self._places.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        several = len(view.places) > 1
        for part in (self._count, self.back, self.forward):
            part.setVisible(several)
        self._line.setVisible(several or view.others > 0)
        words = self.tr("%Ln other places in this article", "", view.others)
        self.others.set_words(self.tr("Decide about %Ln other places of these words", "", view.others), words)
        self.others.setVisible(view.others > 0)
        if not several:
            return
        at = self._at(view)
        self._count.setText(self.tr("In this article, {n} of {all}").format(n=at + 1, all=len(view.places)))
        first = min(max(at - 1, 0), max(0, len(view.places) - _MOST_PLACES))
        for other in view.places[first : first + _MOST_PLACES]:
            self._add_place(view, other)
        rows = self._place_rows()
        if focused is not None and rows:
            rows[min(focused, len(rows) - 1)].setFocus()

    def _add_place(self, view: CardView, other: Annotation) -> None:
        before, after = view.round(other, _ROUND)
        row = PlaceRow(
            self._look, self._icons, self._body, before=before, words=" ".join((other.quote or "").split()),
            after=after, colour=colour_of(view.code),
        )  # fmt: skip
        row.set_on(other.uuid == view.one.uuid)
        row.clicked.connect(lambda: self.place_chosen.emit(other.uuid))
        self._places.addWidget(row)
        row.show()

    def _place_rows(self) -> list[PlaceRow]:
        items = (self._places.itemAt(turn) for turn in range(self._places.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), PlaceRow)]

    def _at(self, view: CardView) -> int:
        return next((i for i, other in enumerate(view.places) if other.uuid == view.one.uuid), 0)

    def _step(self, by: int) -> None:
        view = self.shown
        if view is not None and view.places:
            self.place_chosen.emit(view.places[(self._at(view) + by) % len(view.places)].uuid)

    def _moment(self, milliseconds: int) -> str:
        """When something was, as one says it."""
        then, now = datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone(), datetime.now(UTC).astimezone()
        clock = then.strftime("%H:%M")
        days = (now.date() - then.date()).days
        if days == 0:
            return self.tr("today at {time}").format(time=clock)
        if days == 1:
            return self.tr("yesterday at {time}").format(time=clock)
        return QLocale().toString(QDate(then.year, then.month, then.day), QLocale.FormatType.ShortFormat)


def _is_below(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1] + "…"
