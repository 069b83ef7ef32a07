"""The details: every field of the article, where it comes from, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from annotations.model.field import FIELD_NAMES, Field
from reader.models.article_view import ArticleView
from reader.ui.library.buttons import PaintedButton
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

UNSURE_BELOW = 0.6
DATES = ("date_published", "date_updated", "date_page")
_ALWAYS = ("title", "author", "date_published", "outlet")
_STATUS_ICONS = {"confirmed": ("confirmed", "ok"), "changed": ("confirmed", "ok"), "absent": ("missing", "muted")}


@dataclass(frozen=True, slots=True)
class FieldEdited:
    """A person set a field: to these values, or to none."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class EvidenceWanted:
    """A person wants to see the words a field came from; None lets go of them."""

    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class FieldNoteWanted:
    """A person wants to write a note on a field."""

    field: Field


class FieldRow(PaintedButton):
    """A field's name, value and state.

    Attributes:
        name: of the field.
        field: what it is; None where nothing was found.
    """

    def __init__(self, name: str, field: Field | None, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(look, icons, parent)
        self.name, self.field = name, field
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self._tip())
        value = field.value if field else self.tr("Not found")
        self.setAccessibleName(f"{field_title(name)}: {value}, {self.state_words()}")

    def unsure(self) -> bool:
        """Whether it wants a look."""
        field = self.field
        return bool(field and field.status == "detected" and (field.confidence or 1) < UNSURE_BELOW)

    def _tip(self) -> str:
        state = self.state_words().capitalize()
        if self.field is None:
            return self.tr("{state}. Enter sets it.").format(state=state)
        return self.tr("{state}. Enter changes it, N writes a note on it.").format(state=state)

    def state_words(self) -> str:
        """Return what its sign means."""
        if self.field is None:
            return self.tr("not found")
        if self.unsure():
            return self.tr("detected, not sure")
        return {
            "detected": self.tr("detected"), "confirmed": self.tr("confirmed"), "changed": self.tr("set by a person"),
            "absent": self.tr("there is none"),
        }[self.field.status]  # fmt: skip

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        if self.unsure():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("warnsoft"))
            painter.drawRoundedRect(box, px(6), px(6))
        self.paint_ground(painter, box)
        left = px(16)
        self.paint_text(painter, field_title(self.name), left, px(84), 12, 400, "muted")
        x = left + px(88)
        empty = self.field is None or self.field.status == "absent"
        value = self.tr("Not found") if empty or self.field is None else self.field.value
        font = self.look.font(13)
        cut = QFontMetricsF(font).elidedText(value, Qt.TextElideMode.ElideRight, self.width() - x - px(36))
        self.paint_text(painter, cut, x, self.width() - x - px(36), 13, 400, "muted" if empty else "ink")
        icon, token = self._sign()
        self.paint_icon(painter, icon, self.width() - px(32), 16, token)

    def _sign(self) -> tuple[str, str]:
        if self.field is None:
            return "missing", "muted"
        if self.unsure():
            return "unsure", "warn"
        return _STATUS_ICONS.get(self.field.status, ("detected", "muted"))


class DetailsPanel(Section):
    """All fields; pointing at one shows its words, Enter or a double click edits it.

    Signals:
        edited(FieldEdited): a person set a field.
        evidence(EvidenceWanted): its words are to be shown, or no longer.
        note_wanted(FieldNoteWanted): N was pressed on it.
    """

    edited = Signal(object)
    evidence = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Details"), look, icons, parent)
        self._view: ArticleView | None = None
        self._editor: QLineEdit | None = None

    def set_view(self, view: ArticleView) -> None:
        """Show the fields of an article."""
        self._view = view
        self._editor = None
        self.clear()
        found = {field.name for field in view.fields}
        unsure = 0
        for field in view.fields:
            unsure += self._add(FieldRow(field.name, field, self.look, self.icons, self.body))
        for name in _ALWAYS:
            if name not in found:
                self._add(FieldRow(name, None, self.look, self.icons, self.body))
        self.set_beside(self.tr("{n} to check").format(n=unsure) if unsure else "")

    def edit(self, row: FieldRow) -> None:
        """Let a person type another value in the place of a row; empty says that there is none."""
        editor = QLineEdit(row.field.value if row.field else "", self.body)
        editor.setAccessibleName(field_title(row.name))
        editor.setToolTip(self.tr("Enter keeps it, Esc leaves it as it was; empty says that there is none."))
        place = self.rows.indexOf(row)
        row.hide()
        self.rows.insertWidget(place, editor)
        editor.selectAll()
        editor.setFocus()
        self._editor = editor
        editor.returnPressed.connect(lambda: self._keep(row, editor.text()))
        editor.editingFinished.connect(lambda: self._leave(row, editor))

    def _add(self, row: FieldRow) -> bool:
        self.rows.addWidget(row)
        row.clicked.connect(lambda: self._show(row))
        row.installEventFilter(self)
        return row.unsure()

    def _show(self, row: FieldRow) -> None:
        field = row.field
        if field is not None and field.start is not None:
            self.evidence.emit(EvidenceWanted(field.start, field.end))

    def _keep(self, row: FieldRow, value: str) -> None:
        view = self._view
        if view is None:
            return
        others = [field for field in view.fields if field.name == row.name and field is not row.field]
        value = value.strip()
        old = row.field
        if value:
            same = old is not None and value == old.value
            start, end = (old.start, old.end) if old and same else (None, None)
            new = Field(row.name, value, start, end, None, "confirmed" if same else "changed")
        else:
            new = Field(row.name, "", None, None, None, "absent")
        self.edited.emit(FieldEdited(row.name, (*others, new) if value or not others else tuple(others)))

    def _leave(self, row: FieldRow, editor: QLineEdit) -> None:
        if self._editor is editor:
            self._editor = None
            editor.hide()
            editor.deleteLater()
            row.show()

    def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802
        """Edit on Enter, F2 or a double click; show the words while the pointer is on the row."""
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QKeyEvent

        if isinstance(watched, FieldRow) and isinstance(event, QEvent):
            kind = event.type()
            enter = isinstance(event, QKeyEvent) and event.key() in {
                Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2,
            }  # fmt: skip
            if kind == QEvent.Type.MouseButtonDblClick or (kind == QEvent.Type.KeyPress and enter):
                self.edit(watched)
                return True
            note = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_N and not event.modifiers()
            if kind == QEvent.Type.KeyPress and note and watched.field is not None:
                self.note_wanted.emit(FieldNoteWanted(watched.field))
                return True
            if kind == QEvent.Type.Enter:
                self._show(watched)
            elif kind == QEvent.Type.Leave:
                self.evidence.emit(EvidenceWanted(None, None))
        return False


def field_title(name: str) -> str:
    """Return a field's name for people: `date_published` is “Date published”."""
    words = name.replace("_", " ") if name in FIELD_NAMES else name
    return words[:1].upper() + words[1:]
