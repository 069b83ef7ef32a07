"""Notes in the window: opening the card beside what a note is about, and keeping what is typed in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from annotations.commands.drafts import NoteDraft
from annotations.model.annotation import Annotation
from annotations.model.field import Field
from annotations.model.ids import new_uuid, now_ms
from annotations.model.span import GAP, Span
from reader.models.article_view import ArticleView
from reader.state import State
from reader.tasks.notes import NoteKeeper, Unkept
from reader.ui.dialogs.card_notes import draft_of
from reader.ui.page.content import day_of
from reader.ui.page.marks import PageNote
from reader.ui.panels.fields import field_title
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

_WORDS = 60


class Notes(QObject):
    """Writes and edits notes.

    Attributes:
        keeper: keeps the note that is being typed, here or in another card.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.keeper = NoteKeeper(state.writing, self)
        self.keeper.failed.connect(lambda words: window.status.say(core_words(words)))
        self.keeper.restored.connect(self._tell_restored)
        self.keeper.unkept.connect(self._show_unkept)
        self.keeper.settled.connect(self._settled)
        self._unkept: NoteDraft | None = None
        self._last: tuple[NoteDraft, str, Sequence[Span]] | None = None
        window.note_card.typed.connect(self._typed)
        window.note_card.closed.connect(self.keeper.finish)
        window.page.note_clicked.connect(lambda hit: self.clicked(hit.id))
        window.details.note_wanted.connect(lambda wanted: self.on_field(wanted.field))
        state.article_shown.connect(lambda _: self.finish())
        self.keeper.restore()

    def write(self, spans: Sequence[Span], target: str | None = None, about: str = "") -> None:
        """Write a note.

        Args:
            spans: the words it is about; none for the whole article or a thing.
            target: UUID of the thing it is about.
            about: what that is, in words.
        """
        view = self._state.view
        if view is None:
            return
        quote = about or GAP.join(view.text[start:end] for start, end in spans)
        draft = NoteDraft(new_uuid(), article=view.row.uuid, spans=tuple(spans), target=target, quote=quote)
        place = spans or self._spans_of(view, target)
        self._open(draft, "", short(quote) if quote else self.tr("the article"), place)

    def edit(self, note: Annotation) -> None:
        """Edit a note; one without words is deleted."""
        view = self._state.view
        if view is None:
            return
        draft = draft_of(note)
        place = (note.spans if view.placed(note) else ()) or self._spans_of(view, note.target)
        self._open(draft, note.body or "", short(self._about(view, note)), place)

    def on_field(self, field: Field) -> None:
        """Write a note on a field."""
        view = self._state.view
        if view is None:
            return
        uuids = [uuid for uuid, one in zip(view.field_uuids, view.fields, strict=False) if one is field]
        if uuids:
            self.write((), uuids[0], f"{field_title(field.name)}: {field.value}")

    def finish(self) -> None:
        """Keep what is being typed and close the card: the article changes, or the window closes."""
        self.keeper.finish()
        self._window.note_card.end()

    def clicked(self, note: str) -> None:
        """Write on in a note whose card or sign was clicked, also in one that was left a moment ago."""
        view = self._state.view
        one = view.annotation(note) if view is not None else None
        if one is not None:
            self.edit(one)
        elif self._last is not None and self._last[0].note == note and self._window.page.note_place.left_words(note):
            draft, about, place = self._last
            self._open(replace(draft, known=True), "", about, place)

    def here(self) -> Annotation | None:
        """Return the note on the words under the caret: the one with the ring, else the innermost."""
        view, page = self._state.view, self._window.page
        marks = [mark for mark in page.marks_at(page.caret()) if mark.kind == "note"]
        found = next((mark for mark in marks if mark.id == page.scene.focused), marks[0] if marks else None)
        return view.annotation(found.id) if view is not None and found is not None else None

    def _open(
        self, draft: NoteDraft, body: str, about: str, spans: Sequence[Span], *, focus: bool = True
    ) -> None:  # fmt: skip
        view = self._state.view
        if self._state.writing is None:
            self._window.status.say(self.tr("This library is open for reading only."))
            return
        page, card = self._window.page, self._window.note_card
        card.end()
        # What was typed a moment ago may not have come back from the library yet.
        body = page.note_place.left_words(draft.note) or body
        if spans:
            page.reveal(*spans[-1])
        page.focus_mark(draft.note)
        self._unkept = None if focus else draft
        self._last = draft, about, spans
        here = view is not None and draft.article == view.row.uuid
        card.write(about, body, spans, self._on_page(draft, body, spans) if here else None, focus=focus)
        if focus:
            self.keeper.begin(draft)

    def _on_page(self, draft: NoteDraft, body: str, spans: Sequence[Span]) -> PageNote:
        """The note as it stands in the margin, or will."""
        there = next((one for one in self._window.page.layout_.margin.notes if one.id == draft.note), None)
        if there is not None:
            return replace(there, body=body)
        end = spans[-1][1] if spans else None
        return PageNote(draft.note, body, end, self._state.annotator.name, day_of(now_ms()))

    def _typed(self, body: str) -> None:
        if self._unkept is not None and self.keeper.draft() is None:
            self.keeper.begin(self._unkept)
        self._unkept = None
        self.keeper.typed(body)

    def _show_unkept(self, note: Unkept) -> None:
        """Show a note that could not be kept, without taking the hands from where they are; it is tried again."""
        self._window.page.note_place.forget_left()
        view, draft = self._state.view, note.draft
        free = self.keeper.draft() is None and not self._window.note_card.isVisible()
        if view is None or draft.article not in {view.row.uuid, None} or not free:
            return
        place = draft.spans or self._spans_of(view, draft.target)
        self._open(draft, note.body, short(draft.quote) if draft.quote else self.tr("the article"), place, focus=False)

    def _settled(self, draft: NoteDraft) -> None:
        self._window.status.say(self.tr("The note is kept now."))
        if draft == self._unkept and not self._window.note_card.editor.field.hasFocus():
            self._unkept = None
            self._window.note_card.end()

    def _spans_of(self, view: ArticleView, target: str | None) -> Sequence[Span]:
        """Where what a note is about stands on the page."""
        if target is None:
            return ()
        one = view.annotation(target)
        if one is not None and view.placed(one):
            return tuple(one.spans)
        field = view.field_of(target)
        return ((field.start, field.end),) if field and field.start is not None and field.end is not None else ()

    def _about(self, view: ArticleView, note: Annotation) -> str:
        target = view.annotation(note.target or "")
        field = view.field_of(note.target or "")
        return (
            note.quote or (target.quote if target else "") or (field.value if field else "") or self.tr("the article")
        )

    def _tell_restored(self, count: int) -> None:
        words = self.tr("%n notes that were being typed when the program ended are kept.", "", count)
        self._window.status.say(words)


def short(words: str) -> str:
    """Return words on one line, cut where they are long."""
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
