"""What is open and selected, as the one thing that views watch; and the signal that carries each change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.change import EVERYTHING, ChangeSet
from annotations.model.errors import NotFound
from reader.config.settings import Settings
from reader.models.article_view import ArticleView, load_article
from reader.tasks.reading import Reading
from reader.tasks.writing import Saved, Writing

WATCH_MS = 1_000
"""How often a library that another program may write is asked whether it has changed, or whether it is still there."""


class State(QObject):
    """One open library, the article that is shown, and the label that Enter repeats.

    Attributes:
        settings: of this machine.
        path: the library's file.
        uuid: the library's own.
        reading, writing: how to ask it and how to change it; `writing` is None where it can only be read.
        annotator: who acts.
        view: the article that is shown; None before the first, and when the last is gone.
        on_page: the article that was put on the page before anything else was there.
        active_label: UUID of the label used last.
        damaged: why it can only be read, where that is damage; empty else.
        unclean: whether it was not closed properly the last time.

    Signals:
        changed: a ChangeSet, after each change of the library, whoever made it.
        annotator_changed: the Annotator who acts, after another name was given.
        watched: after each look at a library that is open for reading only.
        article_shown: the ArticleView of another article.
        article_changed: the ArticleView of the same article, read anew.
        article_left: no article is shown any more.
        moved: the Path of the library, after it was left for another place, or found again.
        lost: what became of the library's file, where it is not as it was: see `Library.whereabouts`; empty once it is.
        failed: words for a person about something that did not work.
        label_changed: UUID of the active label.
    """

    changed = Signal(object)
    annotator_changed = Signal(object)
    watched = Signal()
    article_shown = Signal(object)
    article_changed = Signal(object)
    article_left = Signal()
    moved = Signal(object)
    lost = Signal(str)
    failed = Signal(str)
    label_changed = Signal(object)

    def __init__(
        self, settings: Settings, path: Path, reading: Reading, writing: Writing | None, annotator: Annotator,
        on_page: ArticleView | None = None, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.settings = settings
        self.path = path
        self.reading = reading
        self.writing = writing
        self.annotator = annotator
        self.uuid = reading.ask_now(lambda library: library.uuid)
        self.view: ArticleView | None = None
        self.on_page = on_page
        self.active_label: str | None = None
        self.damaged, self.unclean = "", False
        self._reading_article = False
        self._missed: list[ChangeSet] = []
        self._whereabouts, self._asked = "", False
        reading.unanswered.connect(self._tell)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._look)
        if writing is not None:
            # Nobody else can write it meanwhile.
            writing.saved.connect(self._saved)
            writing.reopened.connect(self._move)
            reading.follows = False
        else:
            reading.begin_watching()
        self._watch.start()

    def begin(self) -> None:
        """Tell all views of the article that is on the page already, and read it anew: it may have changed since."""
        if self.on_page is not None:
            self.view = self.on_page
            self.article_shown.emit(self.view)
            self.reload()

    def show_article(self, uuid: str, gone: Callable[[NotFound], None] | None = None) -> None:
        """Show another article as soon as it is read; `gone` is told where it is deleted, instead of a person."""
        self._show(lambda _: uuid, gone)

    def show_article_by_id(self, number: int, gone: Callable[[NotFound], None] | None = None) -> None:
        """Show another article, known by its internal id; `gone` as in `show_article`."""
        self._show(lambda library: library.articles.uuid_of(number), gone)

    def reload(self) -> None:
        """Read the article that is shown anew; one that is deleted stays till another is shown."""
        if self.view is None or self._reading_article:
            return
        uuid, me = self.view.row.uuid, self.annotator.uuid

        def read(view: ArticleView) -> None:
            if self.view is not None:
                self.view = view
                self.article_changed.emit(view)

        def failed(error: Exception) -> None:
            if not isinstance(error, NotFound):
                self._tell(error)

        self.reading.ask(lambda library: load_article(library, uuid, me), read, failed, topic="article")

    def leave_article(self) -> None:
        """Show no article any more: the last one is gone."""
        if self.view is not None:
            self.view = None
            self.article_left.emit()

    def set_active_label(self, uuid: str | None) -> None:
        """Have Enter repeat this label."""
        if uuid != self.active_label:
            self.active_label = uuid
            self.label_changed.emit(uuid)

    def set_annotator(self, annotator: Annotator) -> None:
        """Have the same annotator act under another name, here and in what the library has of it."""
        self.annotator = annotator
        if self.writing is not None:
            self.writing.act_as(annotator)
            self.writing.do(lambda library: library.rename_annotator(annotator), None, self._tell)
        self.annotator_changed.emit(annotator)

    def close(self) -> None:
        """Finish what is being written and let go of the library."""
        self._watch.stop()
        self.reading.close()
        if self.writing is not None:
            self.writing.close()

    def _saved(self, saved: Saved) -> None:
        self._take(saved.changes)

    def _move(self, path: Path) -> None:
        self.path = path
        self.reading.move_to(path)
        self.moved.emit(path)

    def _look_for_file(self, writing: Writing) -> None:
        def looked(what: str) -> None:
            self._asked = False
            if what != self._whereabouts:
                self._whereabouts = what
                self.lost.emit(what)

        if not self._asked:
            self._asked = True
            writing.look(looked)

    def _look(self) -> None:
        if self.writing is not None:
            self._look_for_file(self.writing)
            return

        def looked(changed: bool) -> None:
            if changed:
                self._take(EVERYTHING)
            self.watched.emit()

        # A file that went away, say with a memory stick, is told by whatever reads it next.
        self.reading.look(looked, lambda _: None)

    def _take(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        if self._reading_article:
            # What is being read may be from before the change.
            self._missed.append(changes)
        elif self.view is not None and _concerns(changes, self.view):
            self.reload()

    def _show(self, which: Callable[[Library], str], gone: Callable[[NotFound], None] | None = None) -> None:
        self._reading_article, self._missed = True, []
        me = self.annotator.uuid

        def done() -> list[ChangeSet]:
            self._reading_article = False
            missed, self._missed = self._missed, []
            return missed

        def shown(view: ArticleView) -> None:
            missed = done()
            self.view = view
            self.article_shown.emit(view)
            if any(_concerns(changes, view) for changes in missed):
                self.reload()

        def failed(error: Exception) -> None:
            done()
            if gone is not None and isinstance(error, NotFound):
                gone(error)
            else:
                self._tell(error)
            # The article that stays has missed what changed meanwhile.
            self.reload()

        self.reading.ask(lambda library: load_article(library, which(library), me), shown, failed, topic="article")

    def _tell(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _concerns(changes: ChangeSet, view: ArticleView) -> bool:
    if changes.touches_article(view.row.id) or changes.kinds & {"code", "entity", "annotator"}:
        return True
    # Notes show what they link to by its present title.
    return bool(changes.kinds & {"article", "field"}) and any(
        key.startswith("newsgloss:article/") for key in view.linked
    )
