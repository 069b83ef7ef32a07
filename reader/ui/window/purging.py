"""Purging, in the window: what is to go is chosen, what will be lost is told, and it is asked once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.library import Library
from reader.state import State
from reader.ui.said import core_words
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.model.purge import Lost, Purged
    from reader.ui.dialogs.confirm import ConfirmWindow
    from reader.ui.dialogs.purge import PurgeWindow


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to go: articles by their UUIDs, or an annotator, whose work may stay."""

    articles: tuple[str, ...] = ()
    person: str = ""
    keep: bool = False

    def lost(self, library: Library) -> Lost:
        if self.articles:
            return library.purging.lost_of_articles(self.articles)
        return library.purging.lost_of_annotator(self.person, keep=self.keep)

    def purge(self, library: Library) -> Purged:
        from reader.config.purged import purge_and_forget

        return purge_and_forget(library, lambda: self._purge(library))

    def _purge(self, library: Library) -> Purged:
        if self.articles:
            return library.purging.articles(self.articles)
        return library.purging.annotator(self.person, keep=self.keep)


class PurgeDesk(QObject):
    """Has data taken away for good.

    Attributes:
        window: where it is chosen; question: the last one. None while they are not shown.
    """

    def __init__(self, window: MainWindow, state: State) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self.window: PurgeWindow | None = None
        self.question: ConfirmWindow | None = None
        self._articles: tuple[str, ...] = ()
        self._lost: tuple[_Wanted, Lost] | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the action does, by id."""
        return {"library.purge": self.show}

    def show(self) -> None:
        """Ask what is to go: the selected articles, the open one, or an annotator."""
        view = self._state.view
        ids = tuple(self._window.library.list.selected_ids()) or ((view.row.id,) if view is not None else ())
        self._ask(lambda library: library.articles.uuids_of(ids))

    def show_for(self, uuids: Sequence[str]) -> None:
        """Ask it of articles that were deleted."""
        self._ask(lambda _: list(uuids))

    def _ask(self, which: Callable[[Library], Sequence[str]]) -> None:
        def question(library: Library) -> tuple[tuple[str, ...], str, list[tuple[str, str]]]:
            uuids = tuple(which(library))
            return uuids, _name_of(library, uuids), library.annotators()

        self._state.reading.ask(question, lambda found: self._show(*found), self._fail, topic="purge")

    def _show(self, uuids: tuple[str, ...], name: str, people: list[tuple[str, str]]) -> None:
        shown = self.window
        if shown is None:
            from reader.ui.dialogs.purge import PurgeWindow

            shown = self.window = PurgeWindow(self._window.look, self._window)
            shown.chosen.connect(self._tell)
            shown.wanted.connect(self._confirm)
            shown.destroyed.connect(self._closed)
        self._articles = uuids
        many = self.tr("%Ln selected articles", "", len(uuids))
        one = self.tr("The article “{name}”").format(name=name)
        shown.offer((one if len(uuids) == 1 else many) if uuids else "", people)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        (shown.articles if uuids else shown.person).setFocus()

    def _wanted(self) -> _Wanted:
        window = self.window
        assert window is not None
        whose = window.whose()
        return _Wanted((), whose, window.keep.isChecked()) if whose else _Wanted(self._articles)

    def _tell(self) -> None:
        """Have what would be lost told."""
        self._lost, wanted = None, self._wanted()
        if not wanted.articles and not wanted.person:
            return

        def tell(lost: Lost) -> None:
            if self.window is not None and self._wanted() == wanted:
                self._lost = wanted, lost
                self.window.tell(self._lines(lost, person=bool(wanted.person)))

        self._state.reading.ask(wanted.lost, tell, self._fail, topic="purge-lost")

    def _lines(self, lost: Lost, *, person: bool) -> list[str]:
        parts = [self.tr("the annotator's name")] if person else []
        for number, words in (
            (lost.articles, self.tr("%Ln articles", "", lost.articles)),
            (lost.annotations, self.tr("%Ln annotations and notes", "", lost.annotations)),
            (lost.fields, self.tr("%Ln values of fields", "", lost.fields)),
            (lost.other, self.tr("%Ln decisions and states of work", "", lost.other)),
            (lost.deleted, self.tr("%Ln things that were deleted before", "", lost.deleted)),
            (lost.changes, self.tr("%Ln entries of the history", "", lost.changes)),
        ):
            parts += [words] if number else []
        lines = [self.tr("Lost for good: {what}.").format(what=", ".join(parts))]
        if lost.stay:
            lines.append(self.tr("%Ln annotations stay, under another name.", "", lost.stay))
        if lost.backups:
            lines.append(self.tr("%Ln backups are deleted; one is made anew.", "", lost.backups))
        lines.append(self.tr("Copies and exports elsewhere are not reached."))
        return lines

    def _confirm(self) -> None:
        """Ask once more; the answer that takes it away names what is lost."""
        if self.window is None or self._lost is None:
            return
        from reader.ui.dialogs.confirm import ConfirmWindow

        wanted, lost = self._lost
        lines = [*self._lines(lost, person=bool(wanted.person)), self.tr("This cannot be undone.")]
        self.question = ConfirmWindow(
            self._window.look, self.tr("Purge for good?"), lines, (self._answer(wanted, lost), self.tr("Leave it")),
            self.window,
        )  # fmt: skip
        self.question.agreed.connect(lambda: self._purge(wanted))
        self.question.destroyed.connect(self._answered)
        self.question.present()
        # A second Enter in a row must not do it.
        self.question.leave.setFocus()

    def _answer(self, wanted: _Wanted, lost: Lost) -> str:
        annotations = self.tr("%Ln annotations", "", lost.annotations)
        if wanted.person:
            name = self.tr("Purge the annotator's name for good")
            both = self.tr("Purge the annotator and {annotations} for good").format(annotations=annotations)
            return both if lost.annotations else name
        articles = self.tr("%Ln articles", "", max(lost.articles, len(wanted.articles)))
        if not lost.annotations:
            return self.tr("Purge {articles} for good").format(articles=articles)
        return self.tr("Purge {articles} and {annotations} for good").format(articles=articles, annotations=annotations)

    def _purge(self, wanted: _Wanted) -> None:
        writing = self._state.writing
        if writing is None:
            return
        if self.window is not None:
            self.window.tell(())
            self.window.say(self.tr("Purging…"), "ink")
        writing.do(wanted.purge, self._done, self._fail)

    def _done(self, purged: Purged) -> None:
        from reader.config.purged import forget_reviews

        forget_reviews(self._state.uuid, self._state.settings)
        words = self.tr("Purged for good.")
        if not purged.finished:
            words += " " + self.tr("The last traces go when the library is opened next.")
        self._window.status.say(words)
        if self.window is not None:
            self.window.close()

    def _fail(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))
        else:
            self._window.status.say(core_words(error))

    def _closed(self) -> None:
        self.window = None

    def _answered(self) -> None:
        self.question = None


def _name_of(library: Library, uuids: Sequence[str]) -> str:
    """Return what one article is called, be it there or deleted."""
    if len(uuids) != 1:
        return ""
    deleted = library.purging.deleted_articles()
    return deleted[uuids[0]] if uuids[0] in deleted else library.articles.find(uuids[0]).name
