"""Known names in articles that were just imported: found while the report is shown, told there, and never added."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from annotations.library import Library
from annotations.model.candidate import Phrase
from annotations.search.everywhere import Looked
from reader.state import State
from reader.tasks.looking import Looking
from reader.ui.window.everywhere import Everywhere

if TYPE_CHECKING:
    from reader.ui.dialogs.import_report import ImportReportWindow


class KnownNames(QObject):
    """Looks for the names of all entities in the articles of an import, beside the window's thread.

    Attributes:
        looking: the search.
    """

    def __init__(self, parent: QObject, state: State, everywhere: Everywhere) -> None:
        super().__init__(parent)
        self._state, self._everywhere = state, everywhere
        self.looking = Looking(state.path, self)
        self._report: ImportReportWindow | None = None
        self._run = ""
        self._places, self._articles = 0, set[str]()
        # What the search was for, told by its own thread before the first part comes.
        self._phrases: list[Phrase] = []
        self._ids: list[int] = []
        self.looking.found.connect(self._found)

    def close(self) -> None:
        """End the search under way: the library is about to be closed."""
        self.looking.close()

    def begin(self, report: ImportReportWindow) -> None:
        """Look for the names in the articles of the import that a report shows."""
        run = report.run
        if run is None or self._state.writing is None or (report is self._report and run.uuid == self._run):
            return
        report.known.hide()
        taken = [item.article for item in run.items if item.outcome == "taken" and item.article is not None]
        self._report, self._run = report, run.uuid
        self._places, self._articles = 0, set()
        self._phrases, self._ids = phrases, ids = [], []
        me = self._state.annotator.uuid
        report.destroyed.connect(self._closed)

        def look(library: Library, cancelled: Callable[[], bool]) -> Iterable[Looked]:
            phrases.extend(library.review.known_names())
            ids.extend(library.review.ids_of(taken))
            return library.review.candidates(phrases, ids, me, cancelled) if phrases and ids else ()

        if taken:
            self.looking.begin(look)
        else:
            self.looking.close()

    def _found(self, part: Looked) -> None:
        left = [one for one in part.candidates if not one.rejected]
        self._places += len(left)
        self._articles.update(one.article for one in left)
        if self._places and self._report is not None and isValid(self._report):
            self._report.known.tell_found(self._places, len(self._articles), self._review)

    def _review(self) -> None:
        report, phrases, ids = self._report, tuple(self._phrases), tuple(self._ids)
        if report is None:
            return
        report.close()
        self._everywhere.begin(
            self.tr("Known names"), phrases, title=self.tr("Known names of an import"), only=ids
        )  # fmt: skip

    def _closed(self) -> None:
        if self._report is not None and not isValid(self._report):
            self._report = None
            self.looking.close()
