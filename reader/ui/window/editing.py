"""Editing the text of the open article: the page becomes a plain text to type in, and a revision when that is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from annotations.commands import text_drafts
from annotations.commands.text_drafts import TextDraft
from annotations.library import Library
from annotations.model.errors import InvalidInput, Refused
from annotations.text.edits import Edits
from reader.config.actions import EDITING
from reader.models.article_view import ArticleView
from reader.models.touched import touched
from reader.state import State
from reader.ui.announce import announce
from reader.ui.said import core_words
from reader.ui.window.editing_bars import EditingBars
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.commands.mending import Mended
    from reader.ui.page.editor import TextEditor

KEPT_AFTER_MS = 500
"""How long what was typed waits, at most, till it is written as a draft."""
_TOLD_AFTER_MS = 150


class Editing(QObject):
    """The mode in which the text is edited.

    Attributes:
        editor: made when it is first needed; bars: what stands over and under it.
        closed_first: closes what Esc closes before it leaves the text; says whether there was something.

    Signals:
        switched: the mode began or ended.
        kept(Mended): the text of the article was just made another one.
    """

    switched = Signal()
    kept = Signal(object)

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.editor: TextEditor | None = None
        self.closed_first: Callable[[], bool] = lambda: False
        self._view: ArticleView | None = None
        self._busy = False
        self._landing: tuple[str, int, int] | None = None
        # What was typed last may still be on its way to the library.
        self._left: TextDraft | None = None
        self.bars = EditingBars(window, self)
        self._soon, self._tell = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._soon.setInterval(KEPT_AFTER_MS)
        self._tell.setInterval(_TOLD_AFTER_MS)
        self._soon.timeout.connect(self._keep_draft)
        self._tell.timeout.connect(self._count)
        state.article_shown.connect(self._shown)
        state.article_changed.connect(self._changed)
        state.article_left.connect(self.put_away)
        window.page.shown_changed.connect(self._dress)

    @property
    def active(self) -> bool:
        """Whether the text is being edited."""
        return self._view is not None

    def typed_text(self) -> str:
        """Return the whole text as it stands while it is edited; empty where it is not, or nothing was typed."""
        editor = self.editor
        if not self.active or editor is None or not editor.typed.edits().edits:
            return ""
        return editor.typed.edits().apply(editor.typed.original)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions about editing the text do, by id."""
        return {
            "article.edit_text": self.begin,
            "text.keep": self.keep,
            "text.leave": self.leave,
            "text.discard": self.discard,
            "text.join_lines": lambda: self._lines("join_lines"),
            "text.delete_lines": lambda: self._lines("delete_lines"),
            "text.join_parted": self.bars.parting,
        }

    def takes(self, action_id: str) -> bool:
        """Do an action of the Edit menu on what is typed, if that is what it means now."""
        editor = self.editor
        if not self.active or editor is None:
            return False
        own: dict[str, Callable[[], None]] = {
            "edit.undo": editor.undo_typing, "edit.redo": editor.redo_typing, "edit.copy": editor.copy,
            "edit.select_all": editor.selectAll,
        }  # fmt: skip
        if action_id in own:
            own[action_id]()
        return action_id in own

    def begin(self) -> None:
        """Make the page a text to type in, with what was typed before and not kept; back to it where it is one."""
        view = self._state.view
        if self.active and self.editor is not None:
            self.editor.setFocus()
        elif view is not None and self._state.writing is not None:
            self._state.reading.ask(
                self._draft_of(view), lambda draft: self._open(view, draft), self._fail, topic="text draft"
            )

    def keep(self) -> None:
        """Make a revision of what was typed, as one action."""
        editor, view, writing = self.editor, self._view, self._state.writing
        if editor is None or view is None or writing is None or self._busy:
            return
        edits, caret = editor.typed.edits(), editor.caret()
        if not edits.edits:
            self.leave()
            return
        uuid, revision, name = view.row.uuid, view.row.revision_id, view.row.name
        self._busy = True
        self._soon.stop()
        editor.setReadOnly(True)

        def command(library: Library) -> Mended:
            if library.articles.find(uuid).revision_id != revision:
                raise Refused(f"The text of {name} has become another one meanwhile. Leave, and edit it again.")
            session = library.session
            with session.along_with(lambda: text_drafts.drop_text_draft(session, uuid, revision)):
                return library.mending.edit(uuid, edits.edits)

        def kept(mended: Mended) -> None:
            self._busy, self._left = False, None
            self._landing = uuid, revision, caret
            self._land()
            self.kept.emit(mended)

        def failed(error: Exception) -> None:
            self._busy = False
            editor.setReadOnly(False)
            self._keep_draft()
            self._fail(error)

        writing.do(command, kept, failed)

    def leave(self) -> None:
        """Show the page as it was; what was typed is kept as a draft, and offered."""
        editor = self.editor
        if self.active and editor is not None and not self._busy:
            edits = editor.typed.edits()
            caret = edits.inverse(editor.typed.original).cover(editor.caret(), editor.caret())[0]
            self.put_away()
            self._place(caret)
            self._window.page.setFocus()
            if edits.edits:
                self.bars.offer(len(edits.edits))

    def discard(self) -> None:
        """Forget what was typed, and show the page as it was."""
        view, writing = self._view or self._state.view, self._state.writing
        if view is None or writing is None or self._busy:
            return
        self._soon.stop()
        self._left = None
        uuid, revision, editor = view.row.uuid, view.row.revision_id, self.editor
        if self.active and editor is not None:
            editor.set_text(editor.typed.original, 0)
            self.leave()
            self._left = None
        self.bars.offer(0)
        writing.do(lambda library: text_drafts.forget_text_draft(library.session, uuid, revision), None, self._fail)

    def put_away(self) -> None:
        """Show the page again; what was typed is kept as a draft, and on its way to the disk."""
        if not self.active:
            return
        self._keep_draft()
        self._view = None
        for timer in (self._soon, self._tell):
            timer.stop()
        self.bars.hide()
        self._window.area.show_instead(None)
        self.switched.emit()

    def finish(self) -> None:
        """Have what was typed written: the library is about to be closed."""
        if self.active:
            self._keep_draft()

    # How it goes

    def _open(self, view: ArticleView, draft: TextDraft | None) -> None:
        if self.active or self._state.view is None or self._state.view.row.uuid != view.row.uuid:
            return
        editor = self._made()
        self._view, self._landing = view, None
        editor.setReadOnly(False)
        editor.set_text(view.text, self._where())
        if draft is not None:
            self._bring_back(editor, draft)
        self._window.area.show_instead(editor)
        editor.setFocus()
        editor.centerCursor()
        self.bars.show(view.field("title") or view.row.name)
        self._count()
        announce(editor, self.bars.words())
        self.switched.emit()

    def _draft_of(self, view: ArticleView) -> Callable[[Library], TextDraft | None]:
        """Return the question for what was typed into a text and not kept."""
        uuid, revision, me, left = view.row.uuid, view.row.revision_id, self._state.annotator.uuid, self._left

        def ask(library: Library) -> TextDraft | None:
            if left is not None and (left.article, left.revision_id) == (uuid, revision):
                return left
            return text_drafts.text_draft(library.db, me, uuid, revision)

        return ask

    def _made(self) -> TextEditor:
        if self.editor is None:
            from reader.ui.page.editor import TextEditor

            page = self._window.page
            self.editor = editor = TextEditor(self._window.look.theme, page.style_)
            editor.edited.connect(self._edited)
            editor.pressed_key.connect(self._key)
        self._dress()
        return self.editor

    def _bring_back(self, editor: TextEditor, draft: TextDraft) -> None:
        try:
            draft.edits.apply(editor.typed.text)
        except InvalidInput:
            return
        editor.apply(draft.edits)
        editor.place_caret(min(draft.caret, len(editor.typed.text)))

    def _where(self) -> int:
        """Where the caret goes: where it is on the page if that is in sight, else where a person reads."""
        page = self._window.page
        return page.caret() if page.seen(page.caret()) else page.place()

    def _place(self, caret: int) -> None:
        page = self._window.page
        caret = min(caret, len(page.article.text))
        page.reveal(caret, caret)
        page.place_caret(caret)

    def _edited(self) -> None:
        if self.active:
            self._tell.start()
            if not self._soon.isActive():
                self._soon.start()

    def _count(self) -> None:
        """Say what has changed so far, and underline the words of the annotations where they are now."""
        editor, view = self.editor, self._view
        if editor is not None and view is not None:
            edits = editor.typed.edits()
            now = touched(view, edits, editor.typed.text)
            editor.set_underlined(now.spans)
            self.bars.count(len(edits.edits), now)

    def _keep_draft(self) -> None:
        editor, view, writing = self.editor, self._view, self._state.writing
        if editor is None or view is None or writing is None or self._busy:
            return
        draft = TextDraft(view.row.uuid, view.row.revision_id, editor.typed.edits(), editor.caret())
        self._left = draft
        writing.do(lambda library: text_drafts.keep_text_draft(library.session, draft), None, self._fail)

    def _lines(self, name: str) -> None:
        from annotations.text import line_edits

        editor = self.editor
        if self.active and editor is not None and not self._busy:
            make: Callable[[str, int, int], Edits] = getattr(line_edits, name)
            editor.apply(make(editor.typed.text, *editor.selection()))

    def _key(self, event: QKeyEvent) -> None:
        found = self._window.keys.find(event, [EDITING])
        if event.key() == Qt.Key.Key_Escape and self.closed_first():
            event.accept()
        elif found is not None:
            event.accept()
            self._window.called.emit(found)

    # What the library tells

    def _shown(self, view: ArticleView) -> None:
        """Another article is on the page: what was typed into the last one waits there."""
        self.put_away()
        self.bars.offer(0)
        uuid = view.row.uuid

        def tell(draft: TextDraft | None) -> None:
            now = self._state.view
            if not self.active and now is not None and now.row.uuid == uuid and draft is not None:
                # One without edits was kept when nothing had been typed.
                self.bars.offer(len(draft.edits.edits))

        if self._state.writing is not None:
            self._state.reading.ask(self._draft_of(view), tell, lambda _: None, topic="text draft")

    def _changed(self, view: ArticleView) -> None:
        self._land()
        mine = self._view
        if mine is not None and not self._busy and self._landing is None:
            if mine.row.revision_id != view.row.revision_id:
                self.put_away()
                self._window.status.say(self.tr("The text has become another one meanwhile. What you typed is kept."))
            else:
                self._view = view
                self._tell.start()

    def _land(self) -> None:
        """Show the page once it has the text that was kept, the caret where it was in the editor."""
        view, landing = self._state.view, self._landing
        if landing is None or view is None or view.row.uuid != landing[0] or view.row.revision_id == landing[1]:
            return
        self._landing = None
        focused = self.editor is not None and self.editor.hasFocus()
        self._view = None
        self.bars.hide()
        for timer in (self._soon, self._tell):
            timer.stop()
        self._window.area.show_instead(None)
        self._place(landing[2])
        if focused:
            self._window.page.setFocus()
        self.switched.emit()

    def _dress(self) -> None:
        if self.editor is not None:
            self.editor.dress(self._window.look.theme, self._window.page.style_)

    def _fail(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
