"""The fields beside the page during a check: each with its key, its value and where that comes from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotations.model.field import Field
from reader.models.article_view import ArticleView
from reader.ui.panels.check_words import CheckWords
from reader.ui.panels.field_forms import FieldEditor
from reader.ui.panels.field_typed import field_of, no_date, typed_value, with_value
from reader.ui.panels.fields import NAME_WIDTH, FieldEdited, FieldRow, field_title
from reader.ui.panels.rows import paint_key
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

SHOWN: tuple[str, ...] = (
    "title", "subtitle", "author", "date_published", "date_updated", "place", "outlet", "credit", "section",
)  # fmt: skip
"""The fields that have a key here, in the order in which they stand; all others come after them."""


class CheckRow(FieldRow):
    """A field in two lines: value, and where it comes from; with its key cap.

    Attributes:
        key: that sets it from selected words; empty for none.
    """

    def __init__(
        self, name: str, field: Field | None, words: CheckWords, text: str, look: Look, icons: Icons, parent: QWidget,
        *, key: str = "", why: str = "",
    ) -> None:  # fmt: skip
        self._said = words
        self._origin = words.origin(field, text)
        self.key = key
        super().__init__(name, field, look, icons, parent, why=why)
        if key:
            self.setAccessibleName(f"{self.accessibleName()} ({key})")

    def value_words(self) -> str:
        """Return its value as people read it."""
        shown = self.field is not None and self.field.status != "absent"
        return self._said.value(self.name, super().value_words()) if shown else super().value_words()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its size at the present scale."""
        return QSize(self.look.px(200), self.look.px(44 if self.field is not None else 28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter, px = QPainter(self), self.look.px
        box = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        self.paint_ground(painter, box)
        x: float = px(16)
        if self.key:
            cap = max(px(20), self.text_width(self.key, 11, 600) + px(8))
            left = self.width() - x - cap if self.mirrored() else x
            paint_key(painter, self.look, self.key, QRectF(left, (self.height() - px(20)) / 2, cap, px(20)))
        x += px(36)
        name_width = px(NAME_WIDTH)
        room = self.width() - x - name_width - px(44)
        empty = self.field is None or self.field.status == "absent"
        two = self.field is not None
        painter.save()
        painter.translate(0, -px(9) if two else 0)
        self.paint_text(painter, field_title(self.name), x, name_width - px(8), 12, 400, "muted")
        self.paint_text(painter, self.value_words(), x + name_width, room, 13, 500, "muted" if empty else "ink")
        painter.restore()
        painter.save()
        painter.translate(0, px(9))
        self.paint_text(painter, self._origin if two else "", x + name_width, room, 12, 400, "muted")
        painter.restore()
        icon, token = self._sign()
        self.paint_icon(painter, icon, self.width() - px(32), 16, token)


class CheckFields(QWidget):
    """The rows; each is typed over in its place.

    Attributes:
        rows: from top to bottom.
        editor: where a value is being typed; None else.

    Signals:
        edited(FieldEdited): a person set a field.
        pointed(object): the Field that is pointed at, None for none.
        left: the typing is over, and the hands were there.
    """

    edited = Signal(object)
    pointed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, icons: Icons, words: CheckWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icons, self._words = look, icons, words
        self._view: ArticleView | None = None
        self._why = ""
        self._keys: Mapping[str, str] = {}
        self.rows: list[CheckRow] = []
        self.editor: FieldEditor | None = None
        self._edits: CheckRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(2))

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys as they are now, by the names of fields."""
        self._keys = keys
        self._fill()

    def set_view(self, view: ArticleView | None, why: str = "") -> None:
        """Show the fields of an article; what is being typed is kept first.

        Args:
            view: the article; None for none.
            why: why nothing can be changed; empty where it can.
        """
        before, self._why = self._view, why
        same = before is not None and view is not None and before.row.uuid == view.row.uuid
        if not same:
            self.finish()
        elif self.editor is not None:
            # Typing goes on; what changed meanwhile is shown when it is over.
            self._view = view
            return
        self._view = view
        self._fill()

    def finish(self) -> None:
        """Keep what is being typed: the hands go elsewhere."""
        if self.editor is not None:
            self.editor.leave()
            self._close()

    def edit(self, name: str) -> None:
        """Let a person type the value of a field: of its first row, which is made where it has none."""
        row = next((row for row in self.rows if row.name == name), None)
        if row is not None and not self._why:
            self._edit(row)

    def take_back(self, edited: FieldEdited, why: str) -> None:
        """Have what could not be kept stand where it was typed again."""
        if self._view is None or self._view.row.uuid != edited.article or not edited.fields:
            return
        self.edit(edited.name)
        if self.editor is not None:
            self.editor.take_back(edited.fields[-1].value, why)

    # Parts

    def _fill(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        view = self._view
        if view is None:
            return
        by_name: dict[str, list[Field | None]] = {name: [] for name in SHOWN}
        for field in view.fields:
            by_name.setdefault(field.name, []).append(field)
        for name, values in by_name.items():
            for number, found in enumerate(values or [None]):
                key = self._keys.get(name, "") if not number else ""
                row = CheckRow(
                    name, found, self._words, view.text, self._look, self._icons, self, key=key, why=self._why
                )
                self._connect(row)
                self._column.addWidget(row)
                row.show()
                self.rows.append(row)

    def _connect(self, row: CheckRow) -> None:
        row.edit_wanted.connect(partial(self._edit, row))
        row.confirm_wanted.connect(partial(self._confirm, row))
        row.remove_wanted.connect(partial(self._put, row, None))
        row.pointed.connect(lambda here: self.pointed.emit(row.field if here else None))

    def _edit(self, row: CheckRow) -> None:
        if self._why:
            return
        self.finish()
        if row not in self.rows:
            return
        editor = FieldEditor(field_title(row.name), row.field.value if row.field else "", self._look, self)
        self._column.insertWidget(self._column.indexOf(row), editor)
        self.editor, self._edits = editor, row
        row.hide()
        editor.show()
        editor.line.selectAll()
        editor.line.setFocus()
        editor.kept.connect(partial(self._keep, row))
        editor.left.connect(self._close)

    def _confirm(self, row: CheckRow) -> None:
        field = row.field
        if field is not None and field.status == "detected" and not self._why:
            self._put(row, Field(field.name, field.value, field.start, field.end, None, "confirmed"))

    def _keep(self, row: CheckRow, typed: str) -> None:
        value = typed_value(row.name, typed, self._view.field("language") if self._view else None)
        if value is not None:
            self._close()
            self._put(row, field_of(row.name, value, row.field))
        elif self.editor is not None:
            self.editor.refuse(no_date(typed))

    def _put(self, row: CheckRow, new: Field | None) -> None:
        view = self._view
        if view is None or self._why or new == row.field:
            return
        values = with_value([field for field in view.fields if field.name == row.name], row.field, new)
        self.edited.emit(FieldEdited(view.row.uuid, row.name, values))

    def _close(self) -> None:
        editor, row = self.editor, self._edits
        self.editor = self._edits = None
        if editor is None:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and editor.isAncestorOf(focus)
        editor.blockSignals(True)
        editor.hide()
        self._column.removeWidget(editor)
        editor.deleteLater()
        if row is not None:
            row.show()
        self._fill()
        if inside:
            self.left.emit()
