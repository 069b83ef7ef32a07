"""The end that comes from outside: the session ends, or the system asks the program to go (SIGTERM, SIGHUP, SIGINT).

It is the end of a window that is closed: what was typed is kept, the library is left as one whole file, and the next
start has nothing to tell. A signal does no more than wake the loop of events, which ends the program by itself.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QThread, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.app import App

_SOON_MS, _MOST_TURNS = 50, 200
"""What is asked or under way in a loop of its own is waited for: so long at a time, so often."""


class Ending(QObject):
    """Ends the program when it is asked to from outside, from `begin` on and till `finish`."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._turns = 0
        self._ends = False
        self._pipe: tuple[int, int] | None = None
        self._before: dict[int, object] = {}

    def begin(self) -> None:
        """Listen from now on; in the main thread."""
        # At once: where the answer comes later, the session is over by then.
        self._application.commitDataRequest.connect(self._session_ends, Qt.ConnectionType.DirectConnection)
        if os.name != "posix":
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        woken = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        woken.activated.connect(self._woken)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            # Who started the program with one of them ignored (nohup) wants it so.
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, _wake)

    def finish(self) -> None:
        """Listen no longer."""
        self._application.commitDataRequest.disconnect(self._session_ends)
        if self._pipe is None:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        signal.set_wakeup_fd(-1)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _woken(self) -> None:
        if self._pipe is not None:
            with suppress(BlockingIOError):
                os.read(self._pipe[0], 4096)
        self._end_soon()

    def _session_ends(self, session: QSessionManager) -> None:
        """Keep everything and end; where something cannot be kept and a person may be asked, the session goes on."""
        app = self._app()
        unkept = app is not None and app.controller is not None and not app.controller.leaving.ready()
        if unkept and session.allowsInteraction():
            session.release()
            session.cancel()
        else:
            self._end()

    def _end_soon(self) -> None:
        """End, once nothing runs in a loop of its own: a question is closed, a job that is waited for is waited for."""
        if QThread.currentThread().loopLevel() > 1 and self._turns < _MOST_TURNS:
            self._turns += 1
            question = QApplication.activeModalWidget()
            if question is not None:
                question.close()
            QTimer.singleShot(_SOON_MS, self, self._end_soon)
        else:
            self._end()

    def _end(self) -> None:
        if self._ends:
            return
        self._ends = True
        app = self._app()
        if app is not None:
            if app.controller is not None:
                # What cannot be kept now cannot be kept at all.
                app.controller.leaving.ready()
            for window in (app.window, app.start):
                if window is not None:
                    window.close()
            if app.window is not None and app.window.isVisible():
                app.window.may_close = None
                app.window.close()
        self._application.quit()

    def _app(self) -> App | None:
        from reader.app import App

        return self._application.findChild(App)


def _wake(_number: int, _frame: object) -> None:
    """Do nothing: the interpreter has written into the pipe by then."""
