"""The notes: those of the article that is shown, or all of the library, found as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from annotations.model.annotation import Annotation
from annotations.store.desk import NoteRow
from annotations.text.note_words import plain_words, without_addresses
from reader.models.article_view import ArticleView
from reader.models.rows import FilteredRows, findable
from reader.ui.panels.annotations import AnnotationChosen, hint
from reader.ui.panels.row_delegates import NoteDelegate
from reader.ui.panels.row_list import RowList
from reader.ui.panels.rows import Row
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_TALLEST = 480


class NotesPanel(Section):
    """Notes in a list, with a switch between this article and the whole library.

    Attributes:
        all: whether all notes of the library are shown.
        list: the rows.
        filter: the field that filters them.
        switch: the button that shows all notes.
        linked: kind and UUID of what the shown notes link to; None where they need not.
        linking: the row that says so, and takes it away.

    Signals:
        chosen(AnnotationChosen): a note of this article was chosen.
        removed(AnnotationChosen): Delete was pressed on a note of this article.
        wanted(NoteRow): a note was chosen that is not of this article.
        all_turned(bool): whether the notes of the whole library are wanted now.
    """

    chosen = Signal(object)
    removed = Signal(object)
    wanted = Signal(object)
    all_turned = Signal(bool)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Notes"), look, icons, parent)
        self.all = False
        self._key = ""
        self._view: ArticleView | None = None
        self._model: FilteredRows[NoteRow] = FilteredRows(self._spoken, parent=self)
        self._delegate = NoteDelegate(look, icons)
        self.switch = self.add_button("library", self.tr("Show the notes of all articles"))
        self.filter = QLineEdit(self.body)
        self.linked: tuple[str, str] | None = None
        self.linking = Row(look, icons, self.body, words="", icon="close")
        self.list = RowList(self.tr("Notes"), self._model, self._delegate, look, _TALLEST, self.body)
        self._hint: QLabel = hint(look, "", self.body)
        self._lay_out()
        self.switch.clicked.connect(lambda: self.set_all(not self.all))
        self.linking.clicked.connect(lambda: self.set_all(True))
        self.filter.textChanged.connect(self._filtered)
        self.list.chosen.connect(self._choose)
        self.list.removed.connect(self._remove)
        self._tell()

    def set_view(self, view: ArticleView | None) -> None:
        """Show the notes of an article, or of none, where those are asked for."""
        self._view = view
        if not self.all:
            self._set([_row_of(one, view) for one in view.annotations if one.kind == "note"] if view else ())

    def set_all(self, shown: bool) -> None:
        """Show the notes of the whole library, or those of the article again."""
        self._set_linked(None, "")
        self._show_all(shown)

    def show_linking(self, kind: str, uuid: str, name: str) -> None:
        """Show the notes of the whole library that link to an article, an entity or a topic."""
        self._set_linked((kind, uuid), name)
        self._show_all(True)

    def _set_linked(self, linked: tuple[str, str] | None, name: str) -> None:
        self.linked = linked
        self.linking.setVisible(linked is not None)
        words = self.tr("Links to {name}").format(name=name)
        self.linking.setText(words)
        self.linking.setAccessibleName(words)
        self.linking.setToolTip(self.tr("Shows all notes again"))

    def _show_all(self, shown: bool) -> None:
        self.all = self._delegate.where = shown
        self.switch.set_on(shown)
        words = self.tr("Show the notes of this article") if shown else self.tr("Show the notes of all articles")
        self.switch.set_words(words)
        self.filter.setVisible(shown)
        if not shown:
            self.filter.clear()
            self.set_view(self._view)
        self.all_turned.emit(shown)

    def set_rows(self, rows: Sequence[NoteRow], found: Sequence[str]) -> None:
        """Show all notes of the library, with what each is found by."""
        if self.all:
            self._set(rows, found)

    def set_key(self, key: str) -> None:
        """Show another key for a note on selected words; empty for none."""
        self._key = key
        self._tell()

    def _hint_words(self) -> str:
        if self.linked is not None:
            return self.tr("No note links here. Type # or [[ in a note to link to a topic, an article or an entity.")
        if not self._key:
            return self.tr("Notes on the words you select will stand here.")
        return self.tr("Select words and press {key} to write a note.").format(key=self._key)

    def _lay_out(self) -> None:
        help_ = self.tr("Words of the note, its article, what it is about, or who wrote it")
        inset = self.line_of(self.filter, self.tr("Filter notes"), help_)
        self.filter.hide()
        self.linking.hide()
        for part in (self.linking, inset, self.list, self._hint):
            self.rows.addWidget(part)

    def _set(self, rows: Sequence[NoteRow], found: Sequence[str] = ()) -> None:
        self._model.set_rows(rows, found)
        self._tell()

    def _filtered(self, typed: str) -> None:
        self._model.set_filter(typed)
        self._tell()

    def _tell(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        counted = self.tr("{shown} of {total}").format(shown=shown, total=total) if shown != total else str(total)
        self.set_beside(counted if total else "")
        if total and not shown:
            self._hint.setText(self.tr("No note has these words."))
        elif not total:
            self._hint.setText(self._hint_words())
        self._hint.setVisible(not shown)

    def _choose(self, row: NoteRow) -> None:
        one = self._view.annotation(row.uuid) if self._view else None
        if one is not None:
            self.chosen.emit(AnnotationChosen(one))
        else:
            self.wanted.emit(row)

    def _remove(self, row: NoteRow) -> None:
        one = self._view.annotation(row.uuid) if self._view else None
        if one is not None:
            self.removed.emit(AnnotationChosen(one))

    def _spoken(self, row: NoteRow) -> str:
        place = row.title if self.all else row.quote or self.tr("the article")
        words = plain_words(row.body)
        return self.tr("{note}\n{place}, by {annotator}").format(note=words, place=place, annotator=row.annotator)


def note_words(row: NoteRow) -> str:
    """Return what a note is found by."""
    return findable(f"{without_addresses(row.body)}\n{row.title}\n{row.quote}\n{row.annotator}")


def _row_of(one: Annotation, view: ArticleView) -> NoteRow:
    target = view.annotation(one.target or "")
    quote = one.quote or (target.quote if target else "") or ""
    return NoteRow(
        one.uuid, one.body or "", view.row.uuid, view.field("title") or view.row.name, quote, one.target_kind,
        one.target, one.annotator, one.modified_at,
    )  # fmt: skip
