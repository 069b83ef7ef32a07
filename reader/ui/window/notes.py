"""Notes in the window: opening the card beside what a note is about, and keeping what is typed in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotations.commands.drafts import NoteDraft
from annotations.model.annotation import Annotation
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.model.span import GAP, Span
from reader.models.article_view import ArticleView
from reader.state import State
from reader.tasks.notes import NoteKeeper, Unkept
from reader.ui.dialogs.card_notes import draft_of
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
        window.note_card.typed.connect(self._typed)
        window.note_card.closed.connect(self.keeper.finish)
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

    def _open(
        self, draft: NoteDraft, body: str, about: str, spans: Sequence[Span], *, focus: bool = True
    ) -> None:  # fmt: skip
        if self._state.writing is None:
            self._window.status.say(self.tr("This library is open for reading only."))
            return
        page, card = self._window.page, self._window.note_card
        card.end()
        if spans:
            page.reveal(*spans[-1])
        words = page.rects_of(*spans[-1]) if spans else []
        self._unkept = None if focus else draft
        card.write(about, body, words, page.column(), focus=focus)
        if focus:
            self.keeper.begin(draft)

    def _typed(self, body: str) -> None:
        if self._unkept is not None and self.keeper.draft() is None:
            self.keeper.begin(self._unkept)
        self._unkept = None
        self.keeper.typed(body)

    def _show_unkept(self, note: Unkept) -> None:
        """Show a note that could not be kept, without taking the hands from where they are; it is tried again."""
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
