"""Settings on the disk: written a moment after they change, so that whatever ends the program loses none."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QSettings, QTimer

from reader.config.settings import Settings

_SOON_MS = 400


class Keeping(QObject):
    """Writes settings in a thread of its own, soon after one changed."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thread: threading.Thread | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._write)
        listener = self._changed
        settings.listen(listener)
        # What a window remembers as it goes may come after this is gone.
        self.destroyed.connect(lambda: settings.forget(listener))

    def finish(self) -> None:
        """Write them now, and wait until they are on the disk."""
        self._soon.stop()
        if self._thread is not None:
            self._thread.join()
        self._settings.save()
        if not self._settings.get("keep_recent"):
            forget_folders()

    def _changed(self, _: str) -> None:
        self._soon.start()

    def _write(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            self._soon.start()
            return
        # The words are made here, while nothing changes them; only the disk is waited for there.
        words = self._settings.as_text()
        self._thread = threading.Thread(target=self._settings.save, args=(words,), name="newsgloss-settings")
        self._thread.start()


def forget_folders() -> None:
    """Take out what Qt's dialogs for files remember by themselves: the folders that were looked into last."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup("FileDialog")
    for name in ("history", "lastVisited"):
        kept.remove(name)
