"""Marking everywhere what a search found, what a list names, and what new articles hold; and taking a batch back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from annotations.library import Library
from annotations.model.candidate import Phrase, Target
from annotations.store.history import Reviewed
from reader.state import State
from reader.ui.dialogs.palette import Choice, Chosen
from reader.ui.said import act_words, core_words
from reader.ui.window.able import Able
from reader.ui.window.everywhere import Everywhere
from reader.ui.window.in_article import InArticle
from reader.ui.window.listing import Listing
from reader.ui.window.marking import Marking
from reader.ui.window.notes import short
from reader.ui.window.window import MainWindow

if TYPE_CHECKING:
    from annotations.exchange.word_list import Meant, WordList
    from annotations.store.history import ActionRow
    from reader.ui.dialogs.import_report import ImportReportWindow
    from reader.ui.dialogs.word_list import WordListWindow
    from reader.ui.window.importing import Importing
    from reader.ui.window.known_names import KnownNames

_SOON_MS = 200
"""So long after the last key a list is read."""


class Wholesale(QObject):
    """Begins reviews of many words at once, and takes earlier ones back.

    Attributes:
        window: that a list is pasted into; None while there is none.
    """

    def __init__(
        self, window: MainWindow, state: State, marking: Marking, listing: Listing, everywhere: Everywhere,
        in_article: InArticle, importing: Importing, able: Able, uuids: Sequence[str],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._state, self._marking, self._listing = window, state, marking, listing
        self._everywhere, self._in_article, self._uuids = everywhere, in_article, tuple(uuids)
        self.window: WordListWindow | None = None
        self._meant: Meant | None = None
        self._from: Path | None = None
        self._known: KnownNames | None = None
        importing.reported.connect(self._look_for_known)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._read)
        able.add("everywhere.found", self._without_search)
        able.add("everywhere.list", self._without_labels)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by id."""
        return {
            "everywhere.found": self.mark_found, "everywhere.list": self.ask_list,
            "everywhere.undo": self.ask_earlier,
        }  # fmt: skip

    def close(self) -> None:
        """End the search for known names: the library is about to be closed."""
        if self._known is not None:
            self._known.close()

    def _look_for_known(self, report: ImportReportWindow) -> None:
        # Loaded when there is a report: the window opens sooner.
        from reader.ui.window.known_names import KnownNames

        if self._known is None:
            self._known = KnownNames(self, self._state, self._everywhere)
        self._known.begin(report)

    # What a search found

    def mark_found(self) -> None:
        """Ask what the words of the search are, and look for them where they were searched for."""
        from reader.ui.panels.review_head import ARTICLE, LISTED

        typed, in_article = self._searched()
        found = [typed] if in_article else self._words_of(typed)
        if not found:
            self._window.status.say(self.tr("There is no whole word in the search."))
            return

        def begin(label: str) -> None:
            phrases = [Phrase(words, Target(label), loose=True) for words in found]
            title, scope = self.tr("What was found"), ARTICLE if in_article else LISTED
            self._everywhere.begin(" ".join(typed.split()), phrases, scope=scope, title=title)

        title = self.tr("Mark what was found for “{words}” as…").format(words=short(typed))
        self._everywhere.ask_label(title, begin)

    def _words_of(self, typed: str) -> list[str]:
        from annotations.search.query import typed_words

        return typed_words(typed)

    def _searched(self) -> tuple[str, bool]:
        """Return what is searched for, and whether that is in the open article alone."""
        words = self._in_article.words()
        return (words, True) if words else (self._listing.words(), False)

    def _without_search(self) -> str:
        if not any(self._searched()):
            return self.tr("Look for words in the list or in the article first.")
        return self._without_labels()

    def _without_labels(self) -> str:
        return "" if self._marking.labels() else self.tr("The codebook has no labels yet.")

    # What a list names

    def ask_list(self) -> None:
        """Show the window into which a list is pasted."""
        from reader.ui.dialogs.word_list import WordListWindow

        if self.window is None:
            active = self._marking.active()
            labels = [(code.uuid, code.name) for code in self._marking.labels()]
            shown = WordListWindow(self._window.look, self._window, labels, active.uuid if active is not None else "")
            self.window = shown
            shown.changed.connect(self._soon.start)
            shown.file_wanted.connect(self._choose_file)
            shown.wanted.connect(self._look_for_list)
            shown.destroyed.connect(self._closed)
        self.window.show()
        self.window.activateWindow()
        self.window.field.setFocus()

    def open_list(self, path: Path) -> None:
        """Put the names of a file into the window."""

        def question(_: Library) -> str:
            # Loaded when there is a file to read: the window opens sooner.
            from reader.articles.listed_words import text_of_list

            return text_of_list(path)

        def answer(text: str) -> None:
            if self.window is not None:
                self._from = path
                self.window.set_text(text, path.name)

        self._state.reading.ask(question, answer, self._failed, topic="word list")

    def _choose_file(self) -> None:
        wanted = self.tr("Lists (*.txt *.csv *.tsv);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a list of names"), "", wanted)
        if name:
            self.open_list(Path(name))

    def _read(self) -> None:
        shown = self.window
        if shown is None:
            return
        text, label, path = shown.text(), shown.label() or None, self._from
        commas = path is not None and path.suffix.lower() == ".csv"

        def question(library: Library) -> tuple[WordList, Meant]:
            from annotations.exchange.word_list import read_word_list

            read = read_word_list(text, commas=commas)
            return read, library.review.phrases_of_list(read.lines, label)

        def answer(found: tuple[WordList, Meant]) -> None:
            if self.window is not None and self.window.text() == text:
                self._meant = found[1]
                self.window.tell(*found)

        self._state.reading.ask(question, answer, self._failed, topic="word list")

    def _look_for_list(self) -> None:
        shown, meant = self.window, self._meant
        if shown is None or meant is None or not meant.phrases:
            return
        name = self._from.name if self._from is not None else meant.phrases[0].words
        if self._from is None and len(meant.phrases) > 1:
            name = self.tr("{name} and others").format(name=short(name))
        shown.close()
        self._window.activateWindow()
        self._everywhere.begin(name, meant.phrases, title=self.tr("Names of a list"))

    def _closed(self) -> None:
        self.window = self._meant = self._from = None

    def _failed(self, error: Exception) -> None:
        if self.window is not None:
            self.window.say(core_words(error))
        else:
            self._window.status.say(core_words(error))

    # What was done before

    def ask_earlier(self) -> None:
        """List the reviews of the past; the chosen one is taken back as an action of its own."""
        self._state.reading.ask(
            lambda library: library.history.reviews(self._uuids), self._offer, self._failed, topic="reviews"
        )  # fmt: skip

    def _offer(self, found: Sequence[Reviewed]) -> None:
        from reader.models.dates import moment_words

        if not found:
            self._window.status.say(self.tr("There is no review that could be undone."))
            return
        choices = []
        for one in found:
            when = moment_words(one.action.started_at)
            choices.append(Choice(
                one.action.uuid, act_words(one.action.name), when, icon="history", end=f"{when} · {self._left(one)}"
            ))  # fmt: skip

        def answer(chosen: Chosen) -> None:
            if chosen.key and self._state.writing is not None:
                key, uuids = chosen.key, self._uuids
                self._window.status.say("")
                self._state.writing.do(
                    lambda library: library.history.undo_earlier(uuids, key),
                    self._taken_back,
                    self._failed,
                    again=True,
                )

        self._marking.ask(self.tr("Undo an earlier review"), choices, answer, None)

    def _taken_back(self, action: ActionRow) -> None:
        """Say what was undone: it may be in articles that nobody sees now."""
        words = self.tr("Undone: {what}. “Redo” does it again.")
        self._window.status.say(words.format(what=act_words(action.name)))

    def _left(self, one: Reviewed) -> str:
        """Say how much of a review stands still."""
        marks = self.tr("%Ln marks", "", one.marks)
        rejections = self.tr("%Ln rejections", "", one.rejections)
        return f"{marks}, {rejections}" if one.rejections else marks
