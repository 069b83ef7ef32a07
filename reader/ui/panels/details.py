"""The details: every field of the article, where it comes from, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotations.model.field import FIELD_NAMES, Field
from reader.models.article_view import ArticleView
from reader.ui.panels.annotations import hint
from reader.ui.panels.field_forms import FieldEditor, NewFieldForm, UnsureCard
from reader.ui.panels.field_menu import open_field_menu
from reader.ui.panels.field_typed import field_of, no_date, typed_value, with_value
from reader.ui.panels.fields import (
    EvidenceWanted,
    FieldEdited,
    FieldNoteWanted,
    FieldRow,
    FieldTyped,
    field_name,
    field_title,
    nth_of,
    row_of,
)
from reader.ui.panels.past import PastPart
from reader.ui.panels.rows import Row
from reader.ui.panels.section import Section
from reader.ui.panels.unkept import Unkept
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_ALWAYS = ("title", "author", "date_published", "outlet")


class DetailsPanel(Section):
    """All fields, each edited in its place; below them the article's history and its original.

    Attributes:
        past: the history and the original.
        editor: where a value is being typed; None else.
        form: where a new field is being typed; None else.

    Signals:
        edited(FieldEdited): a person set a field.
        evidence(EvidenceWanted): the words of a field are to be shown, or no longer.
        note_wanted(FieldNoteWanted): a person wants to write a note on a field.
        names_wanted: the names of fields are to be told, see `offer_names`.
        refused(str): something was tried that cannot be done; why.
    """

    edited = Signal(object)
    evidence = Signal(object)
    note_wanted = Signal(object)
    names_wanted = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Details"), look, icons, parent)
        self._view: ArticleView | None = None
        self._next: ArticleView | None = None
        self._shown: list[FieldRow] = []
        self._edits: FieldRow | None = None
        self._unkept = Unkept()
        self._why = ""
        self.editor: FieldEditor | None = None
        self.form: NewFieldForm | None = None
        self.past = PastPart(look, icons, self)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.past)
        self._show_none()

    def set_open(self, shown: bool) -> None:
        """Show or fold the rows, and what the article was where there is one."""
        super().set_open(shown)
        self.past.setVisible(shown and self._view is not None)

    def set_read_only(self, why: str) -> None:
        """Show only, and say why; an empty reason lets fields be edited again."""
        self._why = why
        if self._view is not None:
            self._close()
            self._fill(self._view)

    def set_view(self, view: ArticleView | None) -> None:
        """Show the fields of an article, or of none; what is being typed for the one before is kept first."""
        before = self._view
        same = before is not None and view is not None and before.row.uuid == view.row.uuid
        if not same:
            self._put_by()
            self._next = None
        elif self._place() is not None:
            self._next = view
            return
        if view is None:
            self._show_none()
            return
        self.past.set_article(view.row)
        self.past.setVisible(self.title.open)
        if same and before is not None and (before.fields, before.text) == (view.fields, view.text):
            self._view = view
            # A row stands for the value it has in this view: it is found there, to be replaced or written about.
            for row, field in zip(self._shown, view.fields, strict=False):
                row.field = field
            return
        at = self._focused() if same else None
        self._view = view
        self._fill(view)
        if at is not None:
            self._focus(*at)
        self._show_unkept()

    def finish(self) -> None:
        """Keep what is being typed, as if Enter had been pressed: the hands go elsewhere. What waits is tried again."""
        place = self._place()
        if place is not None:
            place.leave()
        for edited in self._unkept.take_edits():
            self.edited.emit(edited)

    def take_back(self, edited: FieldEdited, why: str) -> None:
        """Have what was typed stand where it was typed again: it could not be kept. Hands that are elsewhere stay."""
        self._unkept.add(edited, why)
        self._show_unkept()

    def unkept(self) -> tuple[FieldTyped, ...]:
        """Return what was typed and could not be kept; to be asked after `finish`."""
        return tuple(one for one in (self._typed(), *self._unkept.all()) if one is not None)

    def offer_names(self, names: Sequence[str]) -> None:
        """Complete the names of new fields from these, and from all that the program knows."""
        if self.form is not None:
            self.form.offer([*map(field_title, FIELD_NAMES), *(name for name in names if name not in FIELD_NAMES)])

    def field_rows(self) -> list[FieldRow]:
        """Return the rows, from top to bottom."""
        return self._shown

    def edit(self, row: FieldRow, *, focus: bool = True) -> None:
        """Let a person type another value in the place of a row; empty says that there is none."""
        if self._refused():
            return
        if self._place() is not None:
            name, nth = row.name, nth_of(self._shown, row)
            self._put_by()
            # Other rows may stand there by now.
            row = row_of(self._shown, name, nth) or row
        editor = FieldEditor(field_title(row.name), row.field.value if row.field else "", self.look, self.body)
        self.rows.insertWidget(self.rows.indexOf(row), editor)
        self.editor, self._edits = editor, row
        row.hide()
        editor.show()  # a layout would do so only later, and what is not shown cannot have the focus
        editor.line.selectAll()
        if focus:
            editor.line.setFocus()
            self._point(row, here=True)
        editor.kept.connect(partial(self._keep, row))
        editor.left.connect(self._leave)

    def add(self, name: str = "", *, focus: bool = True) -> None:
        """Let a person type a new field."""
        if self._view is None or self._refused():
            return
        if self._place() is not None:
            self._put_by()
        self.form = NewFieldForm(name, self.look, self.body)
        self._more.hide()
        self.rows.addWidget(self.form)
        self.form.kept.connect(self._keep_new)
        self.form.left.connect(self._leave)
        self.form.show()
        self.names_wanted.emit()
        if focus:
            self.form.setFocus()

    def confirm(self, row: FieldRow) -> None:
        """Say that a field is right as it is."""
        if not self._refused() and row.field is not None and row.field.status == "detected":
            self._put(row, replace(row.field, status="confirmed", confidence=None))

    def remove(self, row: FieldRow) -> None:
        """Take a value away; the last one takes the field with it."""
        if not self._refused():
            self._put(row, None)

    def deny(self, row: FieldRow) -> None:
        """Say that there is no such field in the article."""
        self._keep(row, "")

    def note(self, row: FieldRow) -> None:
        """Write a note on a field."""
        if not self._refused() and row.field is not None:
            self.note_wanted.emit(FieldNoteWanted(row.field))

    # Parts

    def _refused(self) -> bool:
        """Whether nothing can be changed; then says so."""
        if self._why:
            self.refused.emit(self._why)
        return bool(self._why)

    def _show_none(self) -> None:
        self.clear()
        self._view, self._shown = None, []
        self.past.hide()
        self.set_beside("")
        self.rows.addWidget(hint(self.look, self.tr("The fields of the open article will stand here."), self.body))

    def _fill(self, view: ArticleView) -> None:
        self.clear()
        self._shown = []
        found = {field.name for field in view.fields}
        wanted: list[tuple[str, Field | None]] = [(field.name, field) for field in view.fields]
        wanted += [(name, None) for name in _ALWAYS if name not in found]
        unsure = 0
        for name, field in wanted:
            row = FieldRow(name, field, self.look, self.icons, self.body, why=self._why)
            self.rows.addWidget(row)
            self._shown.append(row)
            self._connect(row)
            if row.unsure():
                unsure += 1
                self.rows.addWidget(self._card(row, view))
        self._more = Row(self.look, self.icons, self.body, words=self.tr("Add a field…"), icon="plus")
        self._more.setToolTip(self.tr("Adds a field the program knows, or one of your own."))
        self._more.set_why(self._why)
        self._more.clicked.connect(lambda: self.add(""))
        self.rows.addWidget(self._more)
        self.set_beside(self.tr("{n} to check").format(n=unsure) if unsure else "")

    def _connect(self, row: FieldRow) -> None:
        row.edit_wanted.connect(lambda: self.edit(row))
        row.confirm_wanted.connect(lambda: self.confirm(row))
        row.remove_wanted.connect(lambda: self.remove(row))
        row.note_wanted.connect(lambda: self.note(row))
        row.menu_wanted.connect(lambda at: open_field_menu(self, row, at, self._why))
        row.pointed.connect(lambda here: self._point(row, here=here))

    def _card(self, row: FieldRow, view: ArticleView) -> UnsureCard:
        field = row.field
        assert field is not None
        quote, sure = "", round((field.confidence or 0) * 100)
        reason = self.tr("{n} % sure; no words of the text say it").format(n=sure)
        if field.start is not None:
            quote = " ".join(view.text[field.start : field.end].split())
            line = view.text.count("\n", 0, field.start) + 1
            reason = self.tr("line {line}, {n} % sure").format(line=line, n=sure)
        return UnsureCard(
            quote, reason, lambda: self.confirm(row), lambda: self.edit(row), self.look, self.body, why=self._why
        )

    def _point(self, row: FieldRow, *, here: bool) -> None:
        """Show the words of the row that is pointed at, else of the one that has the focus."""
        if not here:
            held = self._edits or next((one for one in self.field_rows() if one.hasFocus()), None)
            if held is None or held is row:
                self.evidence.emit(EvidenceWanted(None, None))
                return
            row = held
        field = row.field
        self.evidence.emit(EvidenceWanted(field.start, field.end) if field else EvidenceWanted(None, None))

    def _keep(self, row: FieldRow, typed: str) -> None:
        value, before = self._value(row.name, typed), self._typed()
        if value is not None:
            self._put(row, field_of(row.name, value, row.field), before)

    def _keep_new(self, title: str, typed: str) -> None:
        view, form, name, before = self._view, self.form, field_name(title), self._typed()
        if view is None or form is None:
            return
        if not name or not typed.strip():
            form.refuse(self.tr("A field needs a name and a value."))
            return
        value = self._value(name, typed)
        if value is None:
            return
        others = [field for field in view.fields if field.name == name and field.status != "absent"]
        if others and name != "author" and name in FIELD_NAMES:
            form.refuse(self.tr("The article has this field already. Change it above."))
            return
        self._leave()
        self.edited.emit(FieldEdited(view.row.uuid, name, (*others, Field(name, value, status="changed")), before))

    def _value(self, name: str, typed: str) -> str | None:
        """Return a value that was typed; None where it is none, which is said where it was typed."""
        value = typed_value(name, typed, self._view.field("language") if self._view else None)
        place = self._place()
        if value is None and place is not None:
            place.refuse(no_date(typed))
        return value

    def _put(self, row: FieldRow, new: Field | None, typed: FieldTyped | None = None) -> None:
        """Have one value of a field replaced; the other values stay as and where they are."""
        view, old = self._view, row.field
        self._leave()
        if view is None or new == old:
            return
        values = with_value([field for field in view.fields if field.name == row.name], old, new)
        self.edited.emit(FieldEdited(view.row.uuid, row.name, values, typed))

    def _leave(self) -> None:
        """Close what is typed into; hands that are there go back to the row."""
        row, form, focus = self._edits, self.form, QApplication.focusWidget()
        inside = any(one is not None and focus is not None and one.isAncestorOf(focus) for one in (self.editor, form))
        self._close()
        if inside:
            (row or self._more).setFocus(Qt.FocusReason.OtherFocusReason)
        elif row is not None:
            self._point(row, here=False)
        waiting, self._next = self._next, None
        if waiting is not None:
            self.set_view(waiting)
        self._show_unkept()

    def _put_by(self) -> None:
        """Keep what is being typed, or have it wait till its article is shown again; and close where it was typed."""
        self.finish()
        typed = self._typed()
        if typed is not None and self._view is not None:
            self._unkept.add_unfit(typed, self._view.row.uuid)
        self._close()

    def _show_unkept(self) -> None:
        """Open where something was typed that waits, unless a person is typing."""
        free = self._view is not None and not self._why and self._place() is None
        typed = self._unkept.take(self._view.row.uuid) if free and self._view is not None else None
        if typed is None:
            return
        row = row_of(self._shown, typed.name, typed.nth) if typed.nth is not None else None
        if row is not None:
            self.edit(row, focus=row.hasFocus())
        else:
            self.add(typed.name, focus=False)
        place = self._place()
        if place is not None:
            place.take_back(typed.value, typed.why)

    def _place(self) -> FieldEditor | NewFieldForm | None:
        """Where something is being typed."""
        return self.editor or self.form

    def _typed(self) -> FieldTyped | None:
        """What is being typed now, where it is not what is kept."""
        editor, row, form = self.editor, self._edits, self.form
        if editor is not None and row is not None and editor.changed():
            return FieldTyped(row.name, nth_of(self._shown, row), editor.line.text(), editor.wrong.text())
        if form is not None and form.changed():
            return FieldTyped(form.name.text(), None, form.value.text(), form.wrong.text())
        return None

    def _close(self) -> None:
        editor, form, row = self.editor, self.form, self._edits
        self.editor = self.form = self._edits = None
        if row is not None:
            row.show()
        if form is not None:
            self._more.show()
        for widget in (editor, form):
            if widget is not None:
                widget.blockSignals(True)
                widget.hide()
                self.rows.removeWidget(widget)
                widget.deleteLater()

    def _focused(self) -> tuple[str, int] | None:
        """Return which row has the focus: its name, and which of those with this name."""
        focus = QApplication.focusWidget()
        rows = self.field_rows()
        if isinstance(focus, FieldRow) and focus in rows:
            return focus.name, nth_of(self._shown, focus)
        inside = focus is not None and self.body.isAncestorOf(focus)
        return ("", 0) if inside else None

    def _focus(self, name: str, nth: int) -> None:
        row = (row_of(self._shown, name, nth) or next(iter(self._shown), None) if name else None) or self._more
        row.show()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
