"""Where a library lies is told once, where others write too; and so is a version that a syncing program set apart."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject

from annotations.model.place import NETWORK, SYNCED, Place
from reader.state import State
from reader.tasks.delivery import Delivery
from reader.tasks.writing import LONG_WORK
from reader.ui.said import core_words
from reader.ui.window.not_kept import NotKept
from reader.ui.window.notice import Notice
from reader.ui.window.window import MainWindow

_TOLD = "places_told"


class PlaceTold(QObject):
    """Tells of the place of a library, quietly: what was told once is remembered.

    Attributes:
        notice: tells it; None where there is nothing to tell.
    """

    def __init__(self, window: MainWindow, state: State, not_kept: NotKept) -> None:
        super().__init__(window)
        self._window, self._state, self._not_kept = window, state, not_kept
        self._delivery = Delivery(self)
        self._waiting: list[tuple[str, str, str]] = []
        self.notice: Notice | None = None
        if state.writing is not None:
            self._look()
            state.moved.connect(lambda _: self._look())

    def _look(self) -> None:
        if self._state.writing is not None:
            # Names of files on a slow disk are not waited for by anybody.
            future = self._state.writing.submit(lambda library: library.place(), LONG_WORK)
            future.add_done_callback(lambda done: self._delivery.post(lambda: self._found(done)))

    def _found(self, done: Future[Place]) -> None:
        if done.exception() is not None:
            return
        place, told = done.result(), self._state.settings.get(_TOLD, self._state.uuid)
        found = (
            [(f"{place.kind}/{place.name}", self._place_words(place), "")] if place.kind in {NETWORK, SYNCED} else []
        )
        found += [(f"copy/{name}", self._copy_words(place, name), name) for name in place.copies]
        self._waiting = [one for one in found if one[0] not in told]
        self._show()

    def _place_words(self, place: Place) -> str:
        if place.kind == NETWORK:
            words = self.tr(
                "{file} lies on a disk of another computer ({name}). A disk of this computer is faster and safer: keep "
                "it there, and share copies."
            )
        else:
            words = self.tr(
                "{name} copies {file} to other computers. Two that change it make two versions: keep it in a folder "
                "that is not synced, and share copies."
            )
        return words.format(file=self._state.path.name, name=place.name)

    def _copy_words(self, place: Place, name: str) -> str:
        words = self.tr("Another version of this library lies beside it, in {file}: it was changed on two computers.")
        return words.format(file=name)

    def _show(self) -> None:
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
        if not self._waiting:
            return
        _, words, copy = self._waiting[0]
        notice = self.notice = Notice(words, self._window.look, self._window.icons)
        if copy:
            help_ = self.tr("Brings what was done there into this library, as one action; the file is left as it is")
            notice.add_button("merge", self.tr("Merge it in"), help_, "primary").clicked.connect(
                lambda: self._merge(copy)
            )
        else:
            help_ = self.tr("Writes the whole library to another file, and goes on there")
            notice.add_button("elsewhere", self.tr("Save elsewhere…"), help_).clicked.connect(
                self._not_kept.ask_elsewhere
            )
        notice.put_away.connect(self._put_away)
        self._window.area.add_notice(notice, under=True)

    def _put_away(self) -> None:
        """Tell it no more."""
        settings, uuid = self._state.settings, self._state.uuid
        settings.set(_TOLD, [*settings.get(_TOLD, uuid), self._waiting.pop(0)[0]], uuid)
        self._show()

    def _merge(self, name: str) -> None:
        writing, path = self._state.writing, self._state.path.with_name(name)
        if writing is None:
            return
        self._window.status.say(self.tr("Merging {file}…").format(file=name))
        writing.do(lambda library: library.merge([path]), lambda _: self._merged(path), self._failed)

    def _merged(self, path: Path) -> None:
        self._put_away()
        said = self.tr("What was in {file} is in this library too. The file was left as it is.")
        self._window.status.say(said.format(file=path.name))

    def _failed(self, error: Exception) -> None:
        self._window.status.say(core_words(error))
