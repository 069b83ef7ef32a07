"""What is checked: the articles of one import, those that are listed, or the whole library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from annotations.store.runs import RunHead
from reader.models.dates import run_words
from reader.ui.window.listing import Listing
from reader.ui.window.window import MainWindow

RUN, LISTED, LIBRARY = "run", "listed", "library"
_MOST_RUNS = 20
"""So many imports are offered, the newest; the report window has all."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is checked.

    Attributes:
        kind: an import, the articles that were listed, or the whole library.
        run: UUID of the import; None for the last one.
        ids: internal ids of the listed articles.
    """

    kind: str = RUN
    run: str | None = None
    ids: tuple[int, ...] = ()


class CheckScopes(QObject):
    """Offers what can be checked.

    Attributes:
        runs: the imports there are, the newest first.

    Signals:
        chosen(Scope): something else is to be checked.
    """

    chosen = Signal(object)

    def __init__(self, window: MainWindow, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._listing = window, listing
        self.runs: Sequence[RunHead] = ()

    def title(self, scope: Scope, run: RunHead | None) -> str:
        """Return what a scope is called; of an import, `run` is it."""
        if run is not None:
            return run_words(run.started_at)
        if scope.kind == LIBRARY:
            return self.tr("The whole library")
        if scope.kind == LISTED:
            return self.tr("%Ln listed articles", "", len(scope.ids))
        return self.tr("No import yet")

    def open_menu(self, now: Scope, at: QPoint) -> None:
        """Offer what can be checked, somewhere on the screen."""
        menu, listed = QMenu(self._window), tuple(self._listing.model.ids)
        menu.setAccessibleName(self.tr("What is checked"))
        for run in self.runs[:_MOST_RUNS]:
            taken = self.tr("%Ln taken", "", run.taken)
            self._add(menu, f"{run_words(run.started_at)}: {taken}", Scope(RUN, run.uuid), now)
        menu.addSeparator()
        self._add(menu, self.tr("%Ln listed articles", "", len(listed)), Scope(LISTED, None, listed), now)
        self._add(menu, self.tr("The whole library"), Scope(LIBRARY), now)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _add(self, menu: QMenu, words: str, scope: Scope, now: Scope) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked((scope.kind, scope.run) == (now.kind, now.run))
        action.triggered.connect(lambda: self.chosen.emit(scope))
