"""The notes in a mention's card: on the mention itself, and on its entity or its topic."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotations.commands.drafts import NoteDraft
from annotations.model.annotation import Annotation
from annotations.model.ids import new_uuid
from annotations.text.note_words import plain_words
from reader.models.card import CardView
from reader.models.harmless import unturned, unturned_lines
from reader.ui.dialogs.card_parts import KeyCap
from reader.ui.dialogs.note_field import NoteEditor, words_label
from reader.ui.style.look import Look


@dataclass(frozen=True, slots=True)
class NoteTyped:
    """A note in the card, and what it says now."""

    draft: NoteDraft
    body: str


class CardNotes(QWidget):
    """Two fields, each with the notes of other people above it.

    Attributes:
        note: about the annotation; thing_note: about its entity or topic.

    Signals:
        typed(NoteTyped): a person typed.
        left: a field was left.
        closed: Esc or Ctrl+Enter in a field.
        grown: it wants another height.
    """

    typed = Signal(object)
    left = Signal()
    closed = Signal()
    grown = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._drafts: dict[NoteEditor, NoteDraft] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(4))
        self._title = words_label(look, self.tr("Note"), 12, "muted", self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(KeyCap(look, "N", self))
        rows.addLayout(head)
        self._others = words_label(look, "", 13, "ink", self)
        rows.addWidget(self._others)
        self.note = self._editor()
        rows.addWidget(self.note)
        self._thing_title = words_label(look, "", 12, "muted", self)
        self._thing_others = words_label(look, "", 13, "ink", self)
        self.thing_note = self._editor()
        for part in (self._thing_title, self._thing_others, self.thing_note):
            rows.addWidget(part)
        self.set_read_only("")

    def show_notes(self, view: CardView, me: str, *, fresh: bool) -> None:
        """Show the notes of an annotation.

        Args:
            view: whose.
            me: UUID of the annotator who looks; of this one's notes the first stands in the field.
            fresh: whether another annotation was shown before; else what is being typed stays.
        """
        one = view.one
        self.note.field.setAccessibleName(self.tr("Note on “{words}”").format(words=one.quote or view.name))
        self._fill(self.note, self._others, view.notes, me, fresh, NoteDraft(
            new_uuid(), article=one.article, target=one.uuid, quote=one.quote or "",
        ))  # fmt: skip
        for part in (self._thing_title, self.thing_note):
            part.setVisible(view.thing is not None)
        self._thing_others.setVisible(False)
        if view.thing is not None:
            title = self.tr("Note on {name}, wherever it is mentioned")
            if one.kind == "topic":
                title = self.tr("Note on the topic {name}")
            self._thing_title.setText(title.format(name=unturned(view.thing_name)))
            self.thing_note.field.setAccessibleName(title.format(name=view.thing_name))
            draft = NoteDraft(new_uuid(), target=view.thing, quote=view.thing_name)
            self._fill(self.thing_note, self._thing_others, view.thing_notes, me, fresh, draft)

    def set_read_only(self, why: str) -> None:
        """Let nothing be typed, and say why; an empty reason lets it again."""
        for editor in (self.note, self.thing_note):
            editor.field.setReadOnly(bool(why))
            editor.field.setPlaceholderText(self.tr("No note of yours") if why else self.tr("Add a note"))
            editor.field.setToolTip(why or self.tr("Markdown. Kept as you type."))
            editor.field.setAccessibleDescription(why)

    def _fill(
        self, editor: NoteEditor, others: QLabel, notes: tuple[Annotation, ...], me: str, fresh: bool, new: NoteDraft
    ) -> None:
        own = next((note for note in notes if note.annotator_uuid == me), None)
        rest = [note for note in notes if note is not own]
        others.setText(
            "\n".join(f"{unturned_lines(plain_words(note.body or ''))} ({unturned(note.annotator)})" for note in rest)
        )
        others.setVisible(bool(rest))
        if not fresh and editor.field.hasFocus():
            return
        self._drafts[editor] = draft_of(own) if own is not None else new
        editor.set_body((own.body if own else "") or "")

    def _editor(self) -> NoteEditor:
        editor = NoteEditor(self._look, self)
        editor.typed.connect(lambda body: self._typed(editor, body))
        editor.left.connect(self.left)
        editor.closed.connect(self.closed)
        editor.grown.connect(self.grown)
        return editor

    def _typed(self, editor: NoteEditor, body: str) -> None:
        self.typed.emit(NoteTyped(self._drafts[editor], body))


def draft_of(note: Annotation) -> NoteDraft:
    """Return the draft that changes a note which is in the library."""
    return NoteDraft(note.uuid, True, note.article, tuple(note.spans), note.target, note.quote or "")
